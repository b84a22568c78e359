import Crypto
import ReadoutCore

/// Reads files and pages into documents: decodes, takes front matter and markup off, cleans up and identifies.
public struct DocumentReader: Sendable {
  /// A document, and what had to be put right to read it.
  public struct Reading: Sendable {
    public let document: Document
    public let warnings: [Problem]
  }

  /// Takes the place of the publication date that the files state.
  private let published: CalendarDate?

  /// Makes a reader; `published`, where given, takes the place of the publication date that the files state.
  public init(published: CalendarDate? = nil) {
    self.published = published
  }

  /// Reads the file at `path`, or standard input where it is `-`.
  ///
  /// - Throws: `FormatsError` where the file cannot be read, is empty, is binary, or is a page without text.
  public func read(path: String) throws -> Reading {
    try read(bytes: FileBytes.read(path), path: path)
  }

  /// Reads the bytes of a file; its format is told by the path's extension, or else by how it begins.
  ///
  /// - Throws: `FormatsError` where the bytes are empty, binary, or a page without text.
  public func read(bytes: [UInt8], path: String) throws -> Reading {
    guard !bytes.isEmpty else { throw FormatsError.empty(path: path) }
    guard !TextDecoder.isBinary(bytes) else { throw FormatsError.binary(path: path) }
    let named = FileFormat(path: path)
    let isPage = named == .html || (named == nil && FileFormat(sniffing: TextDecoder.decode(bytes).text) == .html)
    let decoded = isPage ? PageDecoder.decode(bytes) : TextDecoder.decode(bytes)
    var reading = Body(format: isPage ? .html : named ?? .text, path: path)
    try reading.take(PlainText(decoded.text).string)
    if decoded.replaced > 0 { reading.warnings.insert(Self.replacementWarning(decoded.replaced), at: 0) }
    if let published { reading.source.published = published }
    let text = PlainText(reading.text)
    guard text.string.utf8.contains(where: { $0 > 0x20 }) else { throw FormatsError.empty(path: path) }
    return Reading(
      document: Document(id: Self.identity(of: text), source: reading.source, text: text),
      warnings: reading.warnings.map { Problem(path: path, message: $0, isFailure: false) })
  }

  /// SHA-256 of a text in UTF-8, as 64 hexadecimal digits.
  public static func identity(of text: PlainText) -> String {
    var hash = SHA256()
    var string = text.string
    string.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static func replacementWarning(_ count: Int) -> String {
    "has bytes that are no text in its encoding; read with \u{FFFD} in \(count) \(count == 1 ? "place" : "places")"
  }
}

/// A document's text and source while they are being read.
private struct Body {
  let format: FileFormat
  var source: Source
  var text = ""
  var warnings: [String] = []

  init(format: FileFormat, path: String) {
    self.format = format
    source = Source(path: path, format: format.rawValue)
  }

  /// Takes front matter, then markup off; what the front matter says comes before what the body says.
  mutating func take(_ raw: String) throws {
    let (matter, body) = FrontMatter.split(raw)
    switch format {
    case .text:
      text = matter == nil ? raw : String(body)
      source.title = Self.headline(of: text)
    case .markdown:
      let stripped = MarkdownText.strip(body)
      text = stripped.text
      source.title = stripped.title ?? Self.headline(of: text)
    case .html:
      let page = try PageReader.read(String(body), path: source.path)
      text = page.text
      source.title = page.facts.title
      source.publisher = page.facts.publisher
      source.url = page.facts.url
      source.published = page.facts.published
      if let language = page.facts.language { source.language = language }
    }
    if let matter { add(matter) }
  }

  private mutating func add(_ matter: FrontMatter) {
    source.title = matter.title ?? source.title
    source.publisher = matter.publisher ?? source.publisher
    source.url = matter.url ?? source.url
    source.published = matter.published ?? source.published
    source.language = matter.language.map { String($0.prefix(2)).lowercased() } ?? source.language
    warnings += matter.warnings
  }

  /// The first line where it stands alone, is short and ends like no sentence: a headline.
  private static func headline(of text: String) -> String? {
    let bytes = text.utf8
    let start = bytes.drop { $0 == 0x0A }.startIndex
    let limit = bytes.index(start, offsetBy: 200, limitedBy: bytes.endIndex) ?? bytes.endIndex
    guard let end = bytes[start..<limit].firstIndex(of: 0x0A), bytes[end...].starts(with: [0x0A, 0x0A]),
      bytes[end...].contains(where: { $0 > 0x20 }), let last = bytes[start..<end].last,
      !".:;,".utf8.contains(last)
    else { return nil }
    return String(text[start..<end])
  }
}
