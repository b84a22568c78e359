/// The UTF-8 bytes of a text by their offset, without a copy of the text.
struct TextBytes: Sendable {
  /// In native UTF-8, so that its bytes lie side by side.
  private let string: String

  /// Shares the memory of `text`, unless it has to be brought into native UTF-8 first.
  init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    string = text
  }

  /// How many bytes there are.
  var count: Int { string.utf8.count }

  /// Whether there are none.
  var isEmpty: Bool { string.isEmpty }

  /// The byte at `offset`, which must lie in the text.
  subscript(offset: Int) -> UInt8 {
    let utf8 = string.utf8
    return utf8.withContiguousStorageIfAvailable { $0[offset] }
      ?? utf8[utf8.index(utf8.startIndex, offsetBy: offset)]
  }

  /// The bytes of `range`.
  subscript(range: Range<Int>) -> Substring.UTF8View {
    let utf8 = string.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return utf8[start..<utf8.index(start, offsetBy: range.count)]
  }

  /// The text of `range`, whose ends stand between scalars.
  func text(_ range: Range<Int>) -> String { String(Substring(self[range])) }

  /// Lends all bytes to `body`.
  func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var string = string
    return string.withUTF8(body)
  }
}
