/// Converts offsets into a text from UTF-8 bytes to Unicode scalars, after one pass over the text.
public struct ScalarOffsets: Sendable {
  private let text: String
  /// Scalars that begin before byte 64, 128, …; empty where all is ASCII and the two offsets are the same.
  private let marks: [Int]

  private static let stride = 64

  /// Counts through `text`.
  public init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self.text = text
    var marks: [Int] = []
    var count = 0
    var isASCII = true
    for (index, byte) in text.utf8.enumerated() {
      if index % Self.stride == 0 { marks.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte >= 0x80 { isASCII = false }
    }
    marks.append(count)
    self.marks = isASCII ? [] : marks
  }

  /// Number of scalars that begin before byte `utf8`; offsets outside the text count as its ends.
  public func scalar(at utf8: Int) -> Int {
    let offset = min(max(utf8, 0), text.utf8.count)
    guard !marks.isEmpty else { return offset }
    let mark = offset / Self.stride
    let known = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes[mark * Self.stride..<offset].reduce(marks[mark]) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
    }
    return known ?? offset
  }
}
