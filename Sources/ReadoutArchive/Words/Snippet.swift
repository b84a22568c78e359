/// A short piece of a text around what a query matches in it.
public struct Snippet: Sendable, Equatable {
  /// The piece, on one line: each line end or control character is a space. It has as many UTF-8 bytes as the source
  /// has there, so that a place in it plus `offset` is a place in the source.
  public let text: String
  /// Where the piece begins in the source, in UTF-8 bytes.
  public let offset: Int
  /// Places in `text` to highlight, in UTF-8 bytes.
  public let marks: [Range<Int>]
  /// True where something stands before the piece, after it: the reader may be shown an ellipsis.
  public let isCutBefore: Bool
  public let isCutAfter: Bool

  /// The piece of `text` of about `length` Unicode scalars that has most of the matcher's distinct terms; of several
  /// such pieces that with most matches, then the first. Without matches it is the beginning of the text.
  public init(of text: String, around matcher: WordMatcher, length: Int = 160) {
    var text = text
    self = text.withUTF8 { bytes in
      let words = FoldedWords(bytes)
      let hits = matcher.hits(in: words)
      let window = SnippetWindow(bytes: bytes, length: max(1, length))
      return Snippet(bytes, window.best(around: hits), hits.map(\.range))
    }
  }

  private init(_ source: UnsafeBufferPointer<UInt8>, _ window: Range<Int>, _ hits: [Range<Int>]) {
    text = Self.line(source, window)
    offset = window.lowerBound
    marks = WordMatcher.merged(hits).filter { $0.overlaps(window) }.map { mark in
      let inside = mark.clamped(to: window)
      return inside.lowerBound - window.lowerBound..<inside.upperBound - window.lowerBound
    }
    isCutBefore = source[..<window.lowerBound].contains { $0 > 0x20 }
    isCutAfter = source[window.upperBound...].contains { $0 > 0x20 }
  }

  /// The window's text with spaces of the same width in UTF-8 for line ends and control characters.
  private static func line(_ source: UnsafeBufferPointer<UInt8>, _ window: Range<Int>) -> String {
    var bytes = Array(source[window])
    for i in bytes.indices {
      if bytes[i] < 0x20 || bytes[i] == 0x7F {
        bytes[i] = 0x20
      } else if bytes[i] == 0xC2, i + 1 < bytes.count, bytes[i + 1] < 0xA0 {
        // U+0080…U+009F: a no-break space has two bytes as well.
        bytes[i + 1] = 0xA0
      } else if bytes[i] == 0xE2, i + 2 < bytes.count, bytes[i + 1] == 0x80,
        bytes[i + 2] == 0xA8 || bytes[i + 2] == 0xA9
      {
        // U+2028 and U+2029: an en quad has three bytes as well.
        bytes[i + 2] = 0x80
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
