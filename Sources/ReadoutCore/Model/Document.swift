/// Where a document comes from: what its front matter or page says of it.
public struct Source: Hashable, Sendable {
  /// Path as it was given, or `-` for standard input.
  public var path: String
  /// `text`, `markdown` or `html`.
  public var format: String
  public var title: String?
  public var publisher: String?
  public var url: String?
  /// Publication date, against which "Monday" is resolved.
  public var published: CalendarDate?
  /// ISO 639-1 code.
  public var language: String

  /// Makes a source of which only the path is known.
  public init(
    path: String, format: String = "text", title: String? = nil, publisher: String? = nil, url: String? = nil,
    published: CalendarDate? = nil, language: String = "en"
  ) {
    self.path = path
    self.format = format
    self.title = title
    self.publisher = publisher
    self.url = url
    self.published = published
    self.language = language
  }
}

/// A text that is ready to be parsed: cleaned up, with its identity and its source.
public struct Document: Sendable {
  /// SHA-256 of `text` in UTF-8, as 64 hexadecimal digits.
  public let id: String
  public var source: Source
  public let text: PlainText

  /// Makes a document.
  public init(id: String, source: Source, text: PlainText) {
    self.id = id
    self.source = source
    self.text = text
  }
}
