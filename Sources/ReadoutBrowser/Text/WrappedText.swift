/// A text broken into rows of at most a given width, each a range of the text's UTF-8 bytes.
struct WrappedText: Sendable {
  /// Rows in order; between paragraphs stands an empty one.
  let rows: [Range<Int>]
  /// Columns that the rows fit into.
  let width: Int

  /// Breaks the given paragraphs of `text` between words, and inside a word only where it is wider than the row.
  init(_ text: String, paragraphs: [Range<Int>], width: Int) {
    self.width = max(1, width)
    var rows: [Range<Int>] = []
    var text = text
    let limit = self.width
    text.withUTF8 { bytes in
      for (index, paragraph) in paragraphs.enumerated() {
        // The empty row stands at the line end before the paragraph, so that no two rows begin at one byte.
        if index > 0 { rows.append(paragraph.lowerBound - 1..<paragraph.lowerBound - 1) }
        Self.wrap(bytes, paragraph, limit, into: &rows)
      }
    }
    self.rows = rows
  }

  /// The row in which the byte at `offset` stands, or else the last one before it.
  func row(at offset: Int) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private static func wrap(
    _ bytes: UnsafeBufferPointer<UInt8>, _ paragraph: Range<Int>, _ limit: Int, into rows: inout [Range<Int>]
  ) {
    var start = paragraph.lowerBound
    var columns = 0
    var breakAt: Int?
    var columnsAtBreak = 0
    var previous: Unicode.Scalar?
    var offset = start
    while offset < paragraph.upperBound {
      let (scalar, length) = decode(bytes, offset, paragraph.upperBound)
      var width = 0
      if case .cell(let base, let own) = SafeText.drawn(scalar, after: previous) {
        width = own
        previous = base
      }
      let isSpace = scalar == " " || scalar == "\n" || scalar == "\t"
      if columns + width > limit && !isSpace && offset > start {
        rows.append(trimmed(bytes, start..<(breakAt ?? offset)))
        columns = breakAt == nil ? 0 : columns - columnsAtBreak
        start = breakAt ?? offset
        breakAt = nil
      }
      columns += width
      offset += length
      if isSpace || (scalar == "-" && columns > 2) || width == 2 {
        breakAt = offset
        columnsAtBreak = columns
      }
    }
    rows.append(trimmed(bytes, start..<paragraph.upperBound))
  }

  // A space at the end of a row stays unseen.
  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ row: Range<Int>) -> Range<Int> {
    var end = row.upperBound
    while end > row.lowerBound + 1 && (bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0A) { end -= 1 }
    return row.lowerBound..<end
  }

  // The bytes come from a String, so they are well formed unless `end` cuts a scalar.
  @inline(__always)
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> (Unicode.Scalar, Int) {
    let first = bytes[offset]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard offset + length <= end else { return (SafeText.replacement, end - offset) }
    var value = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return (Unicode.Scalar(value) ?? SafeText.replacement, length)
  }
}

extension WrappedText {
  /// A sentence in lines of at most `width` columns, broken at words.
  static func lines(of sentence: String, width: Int) -> [String] {
    let bytes = Array(sentence.utf8)
    return WrappedText(sentence, paragraphs: [0..<bytes.count], width: max(1, width)).rows.map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }
}
