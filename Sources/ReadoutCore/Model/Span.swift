/// A half-open range of UTF-8 byte offsets into a readout's text.
///
/// The JSON counts Unicode scalars instead (as W3C Web Annotation's TextPositionSelector does); `ScalarOffsets` converts.
public struct Span: Hashable, Sendable, Comparable {
  /// Offset of the first byte.
  public let start: Int
  /// Offset after the last byte.
  public let end: Int

  /// Makes a span of `start..<end` bytes.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// Length in UTF-8 bytes.
  public var count: Int { end - start }

  /// Orders by start, then by end.
  public static func < (a: Span, b: Span) -> Bool { (a.start, a.end) < (b.start, b.end) }

  /// Whether the two share at least one byte.
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  /// Whether every byte of `other` is in this span.
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }
}

/// A stretch of a text, and its words: exactly the slice that the span cuts out.
public struct Mention: Hashable, Sendable {
  /// How a mention names its item.
  public enum Kind: String, Sendable {
    /// A person's name, with or without an office ("Amber Rudd").
    case name
    /// An office or a description ("the minister", "his British counterpart").
    case office
    /// A pronoun ("she").
    case pronoun
    /// A noun phrase or clause that names a matter.
    case phrase
  }

  public let span: Span
  public let text: String
  public let kind: Kind

  /// Makes a mention; `text` must be the slice at `span`.
  public init(span: Span, text: String, kind: Kind) {
    self.span = span
    self.text = text
    self.kind = kind
  }
}
