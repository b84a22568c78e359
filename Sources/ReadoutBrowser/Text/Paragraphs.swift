/// The paragraphs of a text as ranges of UTF-8 bytes, as a reader sees them.
struct Paragraphs: Sendable {
  /// Without the line ends around them; inside a paragraph of a text that came with fixed lines, line ends may remain.
  let ranges: [Range<Int>]

  /// Finds the paragraphs of `text`: lines, or, in a text with fixed short lines, what empty lines part.
  init(_ text: String) {
    var lines: [Range<Int>] = []
    var start = 0
    var offset = 0
    for byte in text.utf8 {
      if byte == 0x0A {
        lines.append(start..<offset)
        start = offset + 1
      }
      offset += 1
    }
    lines.append(start..<offset)
    ranges = Self.hasFixedLines(lines) ? Self.joined(lines) : lines.filter { !$0.isEmpty }
  }

  // Lines that all end near the same column, in blocks parted by empty ones, were broken by a program.
  private static func hasFixedLines(_ lines: [Range<Int>]) -> Bool {
    let longest = lines.map(\.count).max() ?? 0
    guard (50...100).contains(longest), lines.dropLast().contains(where: \.isEmpty) else { return false }
    let joints = zip(lines, lines.dropFirst()).filter { !$0.0.isEmpty && !$0.1.isEmpty }
    return !joints.isEmpty && joints.filter { $0.0.count * 3 < longest * 2 }.count * 4 < joints.count
  }

  private static func joined(_ lines: [Range<Int>]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var isOpen = false
    for line in lines {
      if line.isEmpty {
        isOpen = false
      } else if isOpen, let last = ranges.popLast() {
        ranges.append(last.lowerBound..<line.upperBound)
      } else {
        ranges.append(line)
        isOpen = true
      }
    }
    return ranges
  }
}
