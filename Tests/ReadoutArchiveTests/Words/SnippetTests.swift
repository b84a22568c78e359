import ReadoutArchive
import Testing

@Suite("A snippet")
struct SnippetTests {
  /// A snippet with … where it is cut and ⟦brackets⟧ around its marks.
  private func shown(_ text: String, _ query: String, _ length: Int) throws -> String {
    let snippet = Snippet(
      of: text, around: WordMatcher(try QueryParser.august.parse(query).expression), length: length)
    let bytes = Array(snippet.text.utf8)
    let source = Array(text.utf8)
    var out = snippet.isCutBefore ? "…" : ""
    var end = 0
    for mark in snippet.marks {
      #expect(bytes[mark] == source[mark.lowerBound + snippet.offset..<mark.upperBound + snippet.offset])
      out += String(decoding: bytes[end..<mark.lowerBound], as: UTF8.self)
      out += "⟦" + String(decoding: bytes[mark], as: UTF8.self) + "⟧"
      end = mark.upperBound
    }
    return out + String(decoding: bytes[end...], as: UTF8.self) + (snippet.isCutAfter ? "…" : "")
  }

  static let text = """
    The Secretary met the Foreign Minister in Ankara. They discussed trade at length.
    Later they turned to cyber crime and to terrorism, and agreed to meet again on trade in Łódź.
    """

  @Test(
    "shows most of the distinct terms, cut between words",
    arguments: [
      ("trade terrorism cyber", 60, "…⟦trade⟧ at length. Later they turned to ⟦cyber⟧ crime…"),
      ("terrorism cyber", 60, "…they turned to ⟦cyber⟧ crime and to ⟦terrorism⟧, and agreed to…"),
      ("trade", 40, "…They discussed ⟦trade⟧ at length. Later…"),
      ("secretary", 30, "The ⟦Secretary⟧ met the Foreign…"), ("łodz", 30, "…meet again on trade in ⟦Łódź⟧."),
      ("length later", 30, "…at ⟦length⟧. ⟦Later⟧ they…"), ("nothing", 30, "The Secretary met the Foreign…"),
      ("", 20, "The Secretary met…"), ("secretary", 1000, "all"),
      ("\"cyber crime and to terrorism\"", 11, "…⟦cyber crime⟧…"),
    ])
  func windows(query: String, length: Int, expected: String) throws {
    let whole = Self.text.replacing("\n", with: " ").replacing("Secretary", with: "⟦Secretary⟧")
    let actual = try shown(Self.text, query, length)
    #expect(actual == (expected == "all" ? whole : expected))
  }

  @Test("cuts texts without blanks between characters")
  func noBlanks() throws {
    #expect(try shown("外交部长会见了美国国务卿双方就网络安全交换了意见", "x", 6) == "外交部长会见…")
    #expect(try shown("👍🏽👍🏽👍🏽", "x", 3) == "👍🏽…")
    #expect(try shown("e\u{301}e\u{301}e\u{301}", "x", 3) == "e\u{301}…")
  }

  @Test("puts spaces of the same width for line ends and control characters")
  func lineEnds() throws {
    let snippet = Snippet(of: "a\r\nb\u{2028}c\u{85}d\u{1B}e", around: WordMatcher(nil))
    #expect(snippet.text == "a  b\u{2000}c\u{A0}d e")
    #expect(snippet.marks.isEmpty && snippet.offset == 0 && !snippet.isCutAfter)
  }

  @Test("is empty for an empty text")
  func empty() throws {
    #expect(try shown("", "x", 10) == "")
    #expect(try shown(" \n ", "x", 10) == "")
  }
}
