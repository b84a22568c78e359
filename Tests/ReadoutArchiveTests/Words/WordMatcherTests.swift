import ReadoutArchive
import Testing

@Suite("The word matcher")
struct WordMatcherTests {
  private func matcher(_ query: String) throws -> WordMatcher {
    WordMatcher(try QueryParser.august.parse(query).expression)
  }

  /// The text with ⟦brackets⟧ around the marks.
  private func marked(_ text: String, _ query: String) throws -> String {
    let bytes = Array(text.utf8)
    var out = ""
    var end = 0
    for mark in try matcher(query).marks(in: text) {
      out += String(decoding: bytes[end..<mark.lowerBound], as: UTF8.self)
      out += "⟦" + String(decoding: bytes[mark], as: UTF8.self) + "⟧"
      end = mark.upperBound
    }
    return out + String(decoding: bytes[end...], as: UTF8.self)
  }

  @Test(
    "marks words by their stems, beginnings, and phrases",
    arguments: [
      ("cooperate", "On ⟦Cooperation⟧ and ⟦cooperating⟧"), ("erdogan", "President ⟦Erdoğan⟧’s visit"),
      ("poli*", "⟦Policies⟧ of the ⟦police⟧"), ("happi*", "⟦happy⟧ ⟦happiness⟧"), ("happy*", "⟦happy⟧ happiness"),
      (#""joint statement""#, "a ⟦joint statement⟧, joint of statements; ⟦Joint-Statements⟧"),
      ("e-mail", "an ⟦e-mail⟧, mail e"), ("counter-terr*", "⟦counter terrorism⟧"), ("a -b", "⟦a⟧ b"),
      ("issue:cyber person:rudd", "⟦Rudd⟧ on ⟦cyber⟧"), (#""a b" "b c""#, "x ⟦a b c⟧ y"), ("country:uk", "uk"),
      ("-(a -b)", "a ⟦b⟧"), ("网络安全", "关于⟦网络安全⟧"), ("x", ""), ("đà", "⟦Đà⟧ Nẵng"),
    ])
  func marks(query: String, text: String) throws {
    let plain = text.filter { $0 != "⟦" && $0 != "⟧" }
    // Without blanks a Chinese text is one word to the index, too.
    let expected = query == "网络安全" ? plain : text
    #expect(try marked(plain, query) == expected)
  }

  @Test("takes the fields it is told to take")
  func fields() throws {
    let expression = try QueryParser.august.parse("issue:cyber person:rudd talks").expression
    let matcher = WordMatcher(expression) { $0 == nil || $0 == .issue }
    #expect(matcher.marks(in: "Rudd talks cyber") == [5..<10, 11..<16])
  }

  @Test("decides what the index decides")
  func likeTheIndex() throws {
    let rows = [
      "Counter-terrorism and cyber security", "Joint statement on terrorism", "the statement was joint",
      "Policies for cyber crime, organised crime", "Happy talks", "Energy", "e-mail from Łódź",
      "security of cyberspace",
    ]
    let queries: [(ours: String, theirs: String)] = [
      ("terrorism", "terrorism"), ("cyber security", "cyber AND security"),
      (#""joint statement""#, #""joint statement""#),
      ("terrorist OR crime", "terrorist OR crime"), ("crime -organised", "crime NOT organised"),
      ("(cyber OR joint) -terrorism", "(cyber OR joint) NOT terrorism"), ("cyber*", "cyber*"),
      ("counter-terrorism", #""counter terrorism""#), ("policy", "policy"), ("lodz", "lodz"), ("łodz", "łodz"),
      (#""cyber sec*""#, #""cyber sec""#), ("happiness", "happiness"), ("secur*", "secur*"),
    ]
    let theirs = try IndexTokenizer().texts(rows, matching: queries.map(\.theirs))
    for (query, found) in zip(queries, theirs) {
      let matcher = try matcher(query.ours)
      #expect(rows.filter { matcher.matches($0) } == found, "\(query.ours)")
    }
  }

  @Test("denies, and holds for everything where nothing is asked")
  func logic() throws {
    #expect(try matcher("-cyber").matches("energy"))
    #expect(try !matcher("-cyber").matches("cyber"))
    #expect(try matcher("").matches("anything"))
    #expect(try !matcher("kind:call").matches("call"))
    #expect(try matcher("a OR (b -c)").matches("b"))
    #expect(try !matcher("a OR (b -c)").matches("b c"))
  }

  @Test("survives random texts and queries")
  func fuzz() throws {
    let pieces = ["a", "b", "A\u{301}", " ", "-", "\n", "ab", "网", "👍🏽", "\u{0}", "İ", "Ⱥ", "\u{2028}", "ß"]
    var random = SeededGenerator(seed: 99)
    func text(_ count: Int) -> String {
      (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
    }
    for _ in 0..<3000 {
      let matcher = try matcher(text(3).filter { $0 != "-" } + " a*")
      let source = text(Int.random(in: 0...60, using: &random))
      let snippet = Snippet(of: source, around: matcher, length: Int.random(in: 0...30, using: &random))
      let count = snippet.text.utf8.count
      #expect(snippet.offset + count <= source.utf8.count)
      #expect(snippet.marks.allSatisfy { $0.upperBound <= count && !$0.isEmpty })
      #expect(zip(snippet.marks, snippet.marks.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      #expect(!snippet.text.unicodeScalars.contains("\u{FFFD}"))
    }
  }
}
