import CLexicon
import Foundation

/// The program's own tables of names and words, as rows of fields.
enum Tables {
  /// The rows of an embedded table, without its header and comments.
  static func rows(_ name: String) -> [[String]] {
    let file = clexicon_data(name)
    let text = String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    return text.split(separator: "\n").dropFirst().filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}

extension String {
  /// The words of a list that is written with spaces.
  var words: [String] { split(whereSeparator: \.isWhitespace).map(String.init) }

  /// The parts of a list that is written with semicolons and perhaps over several lines.
  var parts: [String] {
    split(separator: ";").map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
  }

  /// The same letters without their marks, as many a newsroom writes names.
  var withoutMarks: String {
    let special: [Character: String] = [
      "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ı": "i", "æ": "ae", "ß": "ss", "ð": "d", "þ": "th",
    ]
    return utf8.allSatisfy { $0 < 0x80 }
      ? self
      : map { special[$0] ?? $0.plain }.joined()
  }
}

extension Character {
  /// The letter without its marks.
  fileprivate var plain: String {
    String(
      String.UnicodeScalarView(
        String(self).decomposedStringWithCanonicalMapping.unicodeScalars.filter {
          $0.properties.generalCategory != .nonspacingMark
        }))
  }
}
