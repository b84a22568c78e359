import Foundation

/// Folds the letters of names: lower case, marks off, every letter that English texts replace replaced.
enum NameFolding {
  /// Folded forms of U+00C0…U+024F and U+1E00…U+1EFF, by their number in that row; empty for what is no letter.
  private static let latin: [[UInt8]] = (Array(0xC0..<0x250) + Array(0x1E00..<0x1F00)).map { (value: UInt32) in
    Unicode.Scalar(value).map(slowlyFolded) ?? []
  }

  /// Letters that do not fall apart into a base letter and a mark.
  private static let whole: [Unicode.Scalar: String] = [
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "ng",
    "ə": "a", "ǝ": "a", "ŧ": "t",
  ]

  /// Appends the folded form of one scalar as UTF-8; appends nothing for a combining mark.
  @inline(__always)
  static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      out.append(value >= 0x41 && value <= 0x5A ? UInt8(value) | 0x20 : UInt8(value))
    } else if value >= 0xC0 && value < 0x250 {
      out.append(contentsOf: latin[Int(value - 0xC0)])
    } else if value >= 0x1E00 && value < 0x1F00 {
      out.append(contentsOf: latin[Int(value - 0x1E00) + 0x190])
    } else {
      out.append(contentsOf: slowlyFolded(scalar))
    }
  }

  /// How German and Scandinavian write a letter without its mark ("ü" as "ue"); nil for all others.
  static func digraph(_ scalar: Unicode.Scalar) -> StaticString? {
    switch scalar {
    case "ä", "Ä", "æ", "Æ": "ae"
    case "ö", "Ö", "ø", "Ø": "oe"
    case "ü", "Ü": "ue"
    case "å", "Å": "aa"
    default: nil
    }
  }

  /// Whether the scalar is a letter or a mark upon one.
  @inline(__always)
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
    if value >= 0xC0 && value < 0x250 { return value != 0xD7 && value != 0xF7 }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  /// Folds a phrase (an office, an organisation): letters and digits, one space between words.
  static func phrase(_ text: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if isLetter(scalar) || (scalar.value >= 0x30 && scalar.value <= 0x39) {
        append(scalar, to: &out)
      } else if let last = out.last, last != 0x20, scalar != "'", scalar != "\u{2019}" {
        out.append(0x20)
      }
    }
    if out.last == 0x20 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  private static func slowlyFolded(_ scalar: Unicode.Scalar) -> [UInt8] {
    var out: [UInt8] = []
    for part in scalar.properties.lowercaseMapping.decomposedStringWithCanonicalMapping.unicodeScalars {
      if let letters = whole[part] {
        out.append(contentsOf: letters.utf8)
      } else if part.properties.generalCategory != .nonspacingMark {
        out.append(contentsOf: String(part).utf8)
      }
    }
    return out
  }
}
