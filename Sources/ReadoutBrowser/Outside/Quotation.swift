import ReadoutCore

/// Words of a readout with their source, as they are quoted elsewhere: one line each, and nothing in them that a terminal
/// would obey.
struct Quotation: Hashable, Sendable {
  /// The words, or nothing where the readout as a whole is meant.
  var words: String
  let title: String
  let publisher: String
  /// ISO 8601: of the publication, or else of the meeting.
  let date: String
  let url: String

  /// Quotes the sentences in which `span` stands; without a span, the readout alone is named.
  init(_ card: Card, _ span: Range<Int>?) {
    let source = card.readout.source
    words = span.map { Self.sentences(around: $0, of: card) } ?? ""
    title = Self.line(card.title)
    publisher = Self.line(source.publisher ?? "")
    date = Self.line(source.published?.description ?? card.date)
    url = Self.line(source.url ?? "")
  }

  private static func sentences(around span: Range<Int>, of card: Card) -> String {
    let bytes = Array(card.readout.text.utf8)
    let paragraph = card.paragraphs.ranges.first { $0.contains(span.lowerBound) } ?? span
    let range = SentenceRange.around(span, in: paragraph, of: bytes)
    return line(String(decoding: bytes[range], as: UTF8.self))
  }

  // Runs of spaces and line ends become one space.
  private static func line(_ text: String) -> String {
    SafeText.line(text).split(separator: " ").joined(separator: " ")
  }

  /// The words in quotation marks, and below them where they come from.
  var text: String {
    let source = [title, publisher, date, url].filter { !$0.isEmpty }.joined(separator: ", ")
    return words.isEmpty ? source : "“\(words)”\n— \(source)"
  }

  /// A footnote in Markdown, its label made of date and title.
  var footnote: String {
    let link = url.isEmpty ? Self.escaped(title) : "[\(Self.escaped(title))](<\(Self.address(url))>)"
    let source = [link, Self.escaped(publisher), date].filter { !$0.isEmpty }.joined(separator: ", ")
    return "[^\(label)]: " + (words.isEmpty ? "" : "“\(Self.escaped(words))” ") + source + "."
  }

  private var label: String {
    let words = FoldedText.bytes(title).split(separator: FoldedText.space).prefix(3)
      .map { String(decoding: $0, as: UTF8.self) }
    return ([date] + words).filter { !$0.isEmpty }.joined(separator: "-")
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      if "\\`*_[]<>#|~&".contains(character) { out.append("\\") }
      out.append(character)
    }
    return out
  }

  // What would end the address in angle brackets is written in hexadecimal (RFC 3986).
  private static func address(_ url: String) -> String {
    url.replacing("\\", with: "%5C").replacing("<", with: "%3C").replacing(">", with: "%3E").replacing(" ", with: "%20")
  }

  /// The same with as many letters of its words, and an ellipsis, as `text` and `footnote` may have in `limit` bytes.
  func cut(to limit: Int) -> Quotation {
    func fits(_ quotation: Quotation) -> Bool {
      max(quotation.text.utf8.count, quotation.footnote.utf8.count) <= limit
    }
    if fits(self) { return self }
    func cut(_ count: Int) -> Quotation {
      var cut = self
      cut.words = count == 0 ? "" : words.prefix(count) + "…"
      return cut
    }
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high + 1) / 2
      if fits(cut(middle)) { low = middle } else { high = middle - 1 }
    }
    return cut(low)
  }
}
