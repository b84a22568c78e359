import Foundation
import ReadoutArchive
import ReadoutCore
import Testing

@Suite("The query parser")
struct QueryParserTests {
  private func term(_ value: QueryValue) -> QueryExpression { .term(QueryTerm(field: nil, value: value)) }

  private func term(_ field: QueryField, _ value: QueryValue) -> QueryExpression {
    .term(QueryTerm(field: field, value: value))
  }

  private func parse(_ text: String) throws -> QueryExpression? { try QueryParser.august.parse(text).expression }

  @Test("puts words, phrases, beginnings and denials together")
  func words() throws {
    #expect(try parse("") == nil)
    #expect(
      try parse(#"Cyber-Crime "joint statement" terror* -visit"#)
        == .all([
          term(.word("Cyber-Crime")), term(.phrase(["joint", "statement"])), term(.prefix("terror")),
          .not(term(.word("visit"))),
        ]))
    #expect(
      try parse("a b OR c NOT (d e)")
        == .any([
          .all([term(.word("a")), term(.word("b"))]),
          .all([term(.word("c")), .not(.all([term(.word("d")), term(.word("e"))]))]),
        ]))
  }

  @Test("spreads a field over brackets")
  func fields() throws {
    #expect(
      try parse(#"issue:(cyber OR -terror*) PERSON:"amber rudd""#)
        == .all([
          .any([term(.issue, .word("cyber")), .not(term(.issue, .prefix("terror")))]),
          term(.person, .phrase(["amber", "rudd"])),
        ]))
  }

  @Test("reads names, topics, days, states and kinds")
  func values() throws {
    let august = CalendarDate(year: 2016, month: 8, day: 1)?.dayNumber
    let september = CalendarDate(year: 2016, month: 9, day: 1)?.dayNumber
    #expect(try parse("country:uk") == term(.country, .codes(["GB"])))
    #expect(try parse(#"side:"united kingdom",fr"#) == .all([term(.side, .codes(["GB"])), term(.word("fr"))]))
    #expect(try parse("side:uk,fr,GB") == term(.side, .codes(["GB", "FR"])))
    #expect(try parse("with:EU") == term(.with, .codes(["EU"])))
    #expect(try parse("with:Rudd") == term(.with, .word("Rudd")))
    #expect(try parse(#"owner:"amber rudd""#) == term(.owner, .phrase(["amber", "rudd"])))
    #expect(
      try parse("topic:security")
        == term(.topic, .topics(["security.terrorism", "security.cyber", "security.organised-crime"])))
    #expect(try parse("topic:crime") == term(.topic, .topics(["security.organised-crime"])))
    #expect(try parse(#"topic:"human rights""#) == term(.topic, .topics(["politics.human-rights"])))
    #expect(try parse("on:2016-08") == term(.on, .dates(DateRange(from: august, until: september))))
    #expect(try parse("after:2016-08") == term(.after, .dates(DateRange(from: august, until: nil))))
    #expect(try parse("before:2016-08") == term(.before, .dates(DateRange(from: nil, until: august))))
    #expect(try parse("due:none") == term(.due, .due(.none)))
    #expect(try parse("is:Overdue") == term(.state, .state(.overdue)))
    #expect(try parse("kind:call") == term(.kind, .kind("call")))
  }

  @Test(
    "writes each query in one way",
    arguments: [
      ("  a   AND b ", "a b"), ("((a) (b c))", "a b c"), ("a OR (b OR c)", "a OR b OR c"), ("--a", "a"),
      ("NOT -a", "a"), ("-issue:cyber", "-issue:cyber"), ("issue:-cyber", "-issue:cyber"), ("-(a OR b)", "-(a OR b)"),
      ("a - b … ()", "a b"), ("(U.S.)-led", "U.S led"), ("'tis o'clock' ‘quoted’", "tis o'clock quoted"),
      ("“joint statement” «le mot juste»", #""joint statement" "le mot juste""#),
      (#""OR" "issue:x""#, #""OR" "issue:x""#),
      ("http://gov.uk/x 10:30 a:b std::x", "http://gov.uk/x 10:30 a:b std::x"), ("Subject: talks", "Subject talks"),
      ("issue:(a (b OR -c))", "issue:a (issue:b OR -issue:c)"), ("C++ $100 #tag", "C 100 tag"), ("foo**", "foo*"),
      ("country:britain", "country:GB"), ("on:2016-08", "on:2016-08-01..2016-08-31"), ("on:today", "on:2016-08-22"),
      ("after:30d", "after:2016-07-23"), ("after:6m", "after:2016-02-22"), ("on:2016-08-01..", "on:2016-08-01.."),
      ("on:2015..2016", "on:2015-01-01..2016-12-31"), ("due:30d", "due:2016-08-22..2016-09-21"),
      ("due:1w..2w", "due:2016-08-29..2016-09-05"), ("due:tomorrow", "due:2016-08-23"), ("DUE:Any", "due:any"),
      ("due:1Y", "due:2016-08-22..2017-08-22"), ("before:yesterday", "before:2016-08-21"), ("a\u{0}b\u{7}c", "a b c"),
      ("topic:cyber,trade", "topic:security.cyber,economy.trade"), ("网络 安全*", "网络 安全*"), ("(a) -b", "a -b"),
      ("topic:tr*", "topic:economy.trade"), ("a\u{3000}-b", "a -b"), ("issue:\"\" x", "x"), ("issue:… x", "x"),
    ])
  func writing(typed: String, written: String) throws {
    #expect(canonical(typed) == written)
    #expect(canonical(written) == written)
  }

  @Test(
    "says what is wrong and where",
    arguments: [
      (
        "cyber isue:crime", "There is no field “isue”; did you mean issue: (or put the words in quotation marks)?",
        "isue"
      ),
      ("(a b", "This bracket is never closed; add ) at the end or take it away.", "("),
      ("a )", "This ) closes nothing; add ( before it or take it away.", ")"),
      (#"say "this"#, "This quotation mark is never closed; add another or take it away.", #""this"#),
      ("a OR", "OR needs a term after it; add one or take the OR away.", "OR"),
      ("OR a", #"OR needs a term before it; add one or write "OR" for the word."#, "OR"),
      ("issue: x", "issue: has no value; write it right behind the colon.", "issue:"),
      ("issue:(a kind:call)", "kind: cannot stand in the brackets of issue: ; close them before it.", "kind:"),
      (
        "country:Ruritania",
        "No country or organisation is called “Ruritania”; write a code (GB), or a name with quotation marks around several words.",
        "Ruritania"
      ),
      (
        "topic:cybr",
        "There is no topic “cybr”; the nearest are security.cyber, security.organised-crime, economy.energy.", "cybr"
      ),
      (
        "on:2016-13",
        "“2016-13” is no date here; write 2016, 2016-08, 2016-08-22, today, yesterday, tomorrow, 30d, 2w, 6m, 1y or from..to.",
        "2016-13"
      ),
      ("after:2015..2016", "after: takes one date; for two write on:2015-01-01..2016-12-31.", "2015..2016"),
      ("is:opn", "is: knows no “opn”; did you mean open?", "opn"),
      ("kind:cal", "kind: knows no “cal”; did you mean call?", "cal"),
    ])
  func errors(query: String, message: String, place: String) throws {
    let error = #expect(throws: QueryError.self) { try QueryParser.august.parse(query) }
    #expect(error?.errorDescription == message)
    #expect(error.map { String(decoding: Array(query.utf8)[$0.range], as: UTF8.self) } == place)
  }

  @Test("marks the place of an error under the query")
  func marks() throws {
    let error = #expect(throws: QueryError.self) { try QueryParser.august.parse("crédit\u{1B} isue:x") }
    #expect(error?.marked == "crédit  isue:x\n        ^~~~")
  }

  @Test(
    "takes what is still being typed as it is",
    arguments: [
      ("cyb", "cyb*"), ("cyber ", "cyber"), ("-cyb", "-cyb*"), ("issue:cyb", "issue:cyb*"), (#"a "b c"#, #"a "b c""#),
      ("(a OR (b", "a OR b*"), ("a OR", "a"), ("a OR ", "a"), ("a -", "a"), ("a NOT", "a"), ("OR a", "a*"),
      ("a issue:", "a"), ("a issue: b", "a b*"), ("a -issue:", "a"), ("issue:(a ", "issue:a"), ("country:fran", ""),
      ("country:france", "country:FR"),
      (
        "a country:fran b",
        "No country or organisation is called “fran”; write a code "
          + "(GB), or a name with quotation marks around several words."
      ),
      ("on:2016-0", ""), ("kind:cal", ""), ("with:Ru", "with:Ru*"), ("cyber,", "cyber"), ("O", "O*"), ("(", ""),
    ])
  func growing(typed: String, written: String) throws {
    #expect(canonical(typed, growing: true) == written)
  }

  @Test("knows each term's place in the query")
  func places() throws {
    let text = #"é issue:(cyber "joint team") -"on hold" after:2016"#
    let terms = try #require(try parse(text)).terms()
    #expect(
      terms.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
        == ["é", "cyber", #""joint team""#, #""on hold""#, "after:2016"])
    #expect(try parse(text)?.terms(positive: true).count == 4)
  }

  @Test("answers huge queries at once on a small stack")
  func huge() throws {
    let queries = [
      String(repeating: "(", count: 100_000),
      String(repeating: "(", count: 1000) + "a" + String(repeating: ")", count: 1000),
      String(repeating: "-", count: 100_000) + "a", String(repeating: "NOT ", count: 25_000),
      String(repeating: "a ", count: 50_000), String(repeating: "a", count: 100_000),
      String(repeating: "\"", count: 100_000), String(repeating: "x:", count: 50_000),
      String(repeating: "abc", count: 33_000) + ":x", "topic:" + String(repeating: "a", count: 100_000),
      String(repeating: "é", count: 50_000) + "*", String(repeating: " ", count: 100_000),
      "on:" + String(repeating: "9", count: 100_000), "on:" + String(repeating: ".", count: 100_000),
      "with:" + String(repeating: "a,", count: 50_000), "topic:" + String(repeating: "a,", count: 50_000) + "b",
      String(repeating: "(-a OR ", count: 100) + "b" + String(repeating: " c)", count: 100),
    ]
    let outcomes = onSmallStack { queries.map { canonical($0) + canonical($0, growing: true) } }
    #expect(outcomes[0].contains("More than 100 brackets"))
    #expect(outcomes[4].contains("no more than 200 terms"))
    #expect(outcomes[16].contains("no more than 200 terms"))
    let clock = ContinuousClock()
    for (index, query) in queries.enumerated() {
      let time = clock.measure { _ = canonical(query, growing: true) }
      // Ten times the limit of a release build.
      #expect(time < .seconds(1), "query \(index)")
    }
  }

  @Test("never fails on 20,000 random queries and reads its own writing")
  func fuzz() throws {
    let pieces = [
      "(", ")", "\"", "“", "»", "'", "-", "--", "*", ":", ".", "..", ",", " ", "  ", "\t", "\u{0}", "\u{301}", "…",
      "OR", " OR ",
      "AND", " NOT ", "a", "b", "Zürich", "网络", "issue:", "topic:", "country:", "with:", "on:", "due:", "is:", "kind:",
      "foo:",
      "after:", "uk", "fr", "EU", "security", "cyber", "2016", "2016-08", "-08", "30d", "today", "none", "open", "call",
      "//",
      "👍🏽", "\u{202E}", "ß", "9999", "0001", "1y", "\r\n",
    ]
    var random = SeededGenerator(seed: 2016)
    var understood = 0
    var failures: [String] = []
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...12, using: &random)
      let text = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      for growing in [false, true] {
        do {
          let query = try QueryParser.august.parse(text, lastWordIsPrefix: growing)
          understood += 1
          let again = try QueryParser.august.parse(query.description)
          if again.expression != query.expression { failures.append("\(text.debugDescription): \(query), \(again)") }
        } catch {
          let isInPlace = error.range.upperBound <= error.query.utf8.count && error.query == text
          if !isInPlace || error.marked.isEmpty { failures.append("\(text.debugDescription): \(error)") }
        }
      }
    }
    #expect(failures.prefix(5) == [])
    #expect(understood > 10_000)
  }

  /// Runs `body` on a thread with 512 KB of stack.
  private func onSmallStack(_ body: @escaping @Sendable () -> [String]) -> [String] {
    let done = DispatchSemaphore(value: 0)
    let outcome = StringBox()
    let thread = Thread {
      outcome.store(body())
      done.signal()
    }
    thread.stackSize = 512 * 1024
    thread.start()
    done.wait()
    return outcome.load()
  }
}
