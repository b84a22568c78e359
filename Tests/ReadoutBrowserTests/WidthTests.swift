import Foundation
import Testing

@testable import ReadoutBrowser

struct WidthTests {
  /// Code points of East_Asian_Width W or F, from the table beside these tests.
  private static func wide() throws -> [Bool] {
    let file = URL(fileURLWithPath: #filePath).appendingPathComponent("../Unicode/east-asian-wide.txt").standardized
    var wide = [Bool](repeating: false, count: 0x110000)
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let ends = try line.split(separator: ".").map { try #require(Int($0, radix: 16)) }
      for value in ends[0]...ends[1] { wide[value] = true }
    }
    return wide
  }

  private static let scalars = (UInt32(0)..<0x110000).compactMap(Unicode.Scalar.init)

  /// Ranges in which values follow each other, as `1160…11FF`.
  private static func ranges(_ values: [UInt32]) -> [String] {
    var ranges: [ClosedRange<UInt32>] = []
    for value in values {
      if let last = ranges.last, last.upperBound == value - 1 {
        ranges[ranges.count - 1] = last.lowerBound...value
      } else {
        ranges.append(value...value)
      }
    }
    return ranges.map { range in
      let (first, last) = (hexadecimal(range.lowerBound), hexadecimal(range.upperBound))
      return first == last ? first : "\(first)…\(last)"
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  @Test("Every code point is wide that Unicode's East Asian Width calls wide or full, and no other")
  func eastAsianWidth() throws {
    let wide = try Self.wide()
    let differing = Self.scalars.filter { TextWidth.isWide($0.value) != wide[Int($0.value)] }
    #expect(Self.ranges(differing.map(\.value)) == [])
  }

  /// What a code point takes after a letter, by its general category and East Asian Width alone.
  private static func columns(_ scalar: Unicode.Scalar, _ wide: [Bool]) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: 0
    // One sign stands for what cannot be shown.
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: 1
    default: wide[Int(scalar.value)] ? 2 : 1
    }
  }

  @Test(
    "All code points take the columns that category and East Asian Width give them, but for those that are named here")
  func categories() throws {
    let wide = try Self.wide()
    let differing = Self.scalars.filter { TextWidth.of("a" + String($0)) - 1 != Self.columns($0, wide) }
    #expect(
      Self.ranges(differing.map(\.value)) == [
        "00AD",  // Soft hyphen: a place to break at, not a sign; it is left out.
        "034F",  // Grapheme joiner: a mark that is never seen, so that it could hide; replaced by a sign.
        "115F",  // Hangul filler: wide, and nothing to be seen of it; replaced by a narrow sign.
        "1161…11FF",  // Conjoining vowels and finals: part of the syllable before them, as the C library counts.
        "17B4…17B5",  // Khmer inherent vowels: marks that are never seen; replaced.
        "180B…180D", "180F",  // Mongolian variation selectors: likewise.
        "3164",  // Hangul filler: as 115F.
        "D7B0…D7C6", "D7CB…D7FB",  // Conjoining vowels and finals of the extension.
        "E0100…E01EF",  // Variation selectors of ideographs: marks that are never seen; replaced.
      ])
  }

  @Test("Every emoji that is shown as a picture by itself takes two columns, but for the letters of flags")
  func emoji() {
    let narrow = Self.scalars.filter { $0.properties.isEmojiPresentation && TextWidth.of(String($0)) != 2 }
    // Two of them make a flag, which takes two columns.
    #expect(Self.ranges(narrow.map(\.value)) == ["1F1E6…1F1FF"])
    #expect(TextWidth.of("🇬🇭") == 2)
  }

  @Test("A variation selector changes no width, a joiner between pictures takes none, and a tone of skin is a picture")
  func sequences() {
    let bases = Self.scalars.filter { $0.properties.isEmoji }
    let changed = bases.filter { base in
      ["\u{FE0E}", "\u{FE0F}"].contains { TextWidth.of(String(base) + $0) != TextWidth.of(String(base)) }
    }
    #expect(changed.isEmpty)
    #expect(TextWidth.of("👩\u{200D}💻") == 4)
    #expect(TextWidth.of("👍🏽") == 4)
    #expect(TextWidth.of("☎\u{FE0F}") == 1)
  }

  @Test("What is drawn takes the columns that are counted")
  func drawing() {
    for scalar in Self.scalars where scalar.value % 7 == 0 {
      let text = "a" + String(scalar)
      var screen = Screen(size: Size(columns: 6, rows: 1))
      let used = screen.put(text, row: 0, column: 0, width: 6)
      guard used != TextWidth.of(text) else { continue }
      Issue.record("\(Self.hexadecimal(scalar.value)) takes \(used) columns")
    }
  }

  @Test("The byte in a column is found, also beyond wide signs and marks")
  func offsets() {
    #expect((0...5).map { TextWidth.offset(ofColumn: $0, in: "a中e\u{301}x") } == [0, 1, 1, 4, 7, 8])
  }
}
