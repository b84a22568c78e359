import Foundation
import ReadoutCore
import Testing

@testable import ReadoutArchive

/// What a search finds in a small archive whose findings are written out here.
struct SearchTests {
  private let scratch: Scratch
  private let archive: Archive

  init() throws {
    scratch = try Scratch()
    archive = try scratch.archive()
    _ = try ArchiveWriter(archive, now: { 0 }).store(
      [
        Made.readout(
          "1", "Interior ministers meet in London", date: "2016-08-22", sides: ["PK", "GB"], publisher: "Indus Courier",
          people: [("Amber Rudd", "Home Secretary", "GB"), ("Nisar Ali Khan", "Minister for Interior", "PK")],
          issues: [
            ("cyber crime", "security.cyber", ["PK"]), ("illegal immigration", "politics.migration", []),
            ("drug trafficking", "security.narcotics", []),
          ],
          followUps: [("visit Pakistan", .planned, ["GB"], ["PK"], "2016-10-01")]),
        Made.readout(
          "2", "Talks on traffickers", date: "2017-03-03", sides: ["KE", "ET"], publisher: "Rift Valley Wire",
          people: [("Naomi Wekesa", "Cabinet Secretary", "KE")],
          issues: [("fishing rights", "economy.agriculture", ["KE"]), ("crime", "security.organised-crime", [])],
          followUps: [("draft a protocol on cyber norms", .agreement, ["KE", "ET"], [], nil)]),
        Made.readout(
          "3", "Łódź hosts Zażółć Gęślą", date: "2018", sides: ["PL", "FR"], publisher: nil,
          people: [("Erdoğan Ğ. Şen", "mayor", "PL")], issues: [("trade in goods", "economy.trade", [])], followUps: []),
      ].map { Arrival($0, folder: "/") })
  }

  private func labels(_ text: String, _ scope: SearchScope, typing: Bool = false) throws -> [String] {
    let query = try Made.parser.parse(text, lastWordIsPrefix: typing)
    var options = SearchOptions()
    options.scopes = [scope]
    options.today = 17_500  // 2017-11-30
    var labels: [String] = []
    try Searcher(archive).search(query, options) { part in
      if case .hits(_, let hits, _, _) = part { labels = hits.map(\.label) }
    }
    return labels
  }

  @Test("A field asks for words in its own place, and a text cannot pretend to be one")
  func places() throws {
    #expect(try labels("office:secretary", .text) == ["Talks on traffickers", "Interior ministers meet in London"])
    #expect(try labels("issue:secretary", .text) == [])
    #expect(try labels("\"trade in\" person:sen", .issues) == ["trade in goods"])
    let sign = "\u{E000}"
    let readout = Made.readout(
      "4", "Signs", date: "2019-01-01", sides: ["FR"], extra: "Here stand \(sign)wifishing0 and \(sign)mke0. ")
    _ = try ArchiveWriter(archive, now: { 0 }).store([Arrival(readout, folder: "/")])
    #expect(try labels("issue:fishing", .text) == ["Talks on traffickers"])
    #expect(try labels("with:KE", .text) == ["Talks on traffickers"])
    #expect(try labels("\(sign)mke0", .text) == ["Signs"])
  }

  @Test(
    "A query means these issues",
    arguments: [
      ("cyber", ["cyber crime"]),
      ("crime", ["crime", "cyber crime"]),
      ("cyber crime", ["cyber crime"]),
      ("\"crime cyber\"", []),
      ("CRIMES", ["crime", "cyber crime"]),
      ("traffickers", ["drug trafficking"]),
      ("crime -cyber", ["crime"]),
      ("fishing OR immigration", ["fishing rights", "illegal immigration"]),
      ("issue:cyber with:GB after:2016 is:open", ["cyber crime"]),
      ("issue:cyber with:KE", []),
      ("crime with:KE", ["crime"]),
      ("crime -with:KE", ["cyber crime"]),
      ("crime (with:KE OR side:PK)", ["crime", "cyber crime"]),
      ("crime (is:overdue OR with:KE)", ["crime", "cyber crime"]),
      ("crime (is:done OR with:KE)", ["crime"]),
      ("crime (publisher:indus OR on:2017)", ["crime", "cyber crime"]),
      ("crime -(is:overdue with:GB)", ["crime"]),
      ("topic:security", ["crime", "drug trafficking", "cyber crime"]),
      ("topic:security.cyber", ["cyber crime"]),
      ("side:KE", ["fishing rights"]),
      ("person:rudd topic:migration", ["illegal immigration"]),
      ("publisher:\"rift valley\"", ["crime", "fishing rights"]),
      ("before:2017 migration", ["illegal immigration"]),
      ("on:2018", ["trade in goods"]),
      ("is:done crime", []),
      ("is:overdue crime", ["cyber crime"]),
      ("due:none crime", ["crime"]),
      ("kind:agreement crime", ["crime"]),
    ])
  func issues(query: String, expected: [String]) throws {
    #expect(Set(try labels(query, .issues)) == Set(expected))
  }

  @Test(
    "A query means these follow-ups",
    arguments: [
      ("cyber", ["draft a protocol on cyber norms"]), ("owner:GB", ["visit Pakistan"]), ("owner:PK", []),
      ("side:PK", ["visit Pakistan"]), ("owner:ET", ["draft a protocol on cyber norms"]),
      ("kind:planned", ["visit Pakistan"]), ("is:overdue", ["visit Pakistan"]),
      ("is:open", ["visit Pakistan", "draft a protocol on cyber norms"]),
      ("due:2016", ["visit Pakistan"]), ("due:none", ["draft a protocol on cyber norms"]),
      ("topic:fishing", []), ("issue:fishing", ["draft a protocol on cyber norms"]),
    ])
  func followUps(query: String, expected: [String]) throws {
    guard query != "topic:fishing" else {
      #expect(throws: QueryError.self) { try labels(query, .followups) }
      return
    }
    #expect(Set(try labels(query, .followups)) == Set(expected))
  }

  @Test(
    "A query means these people",
    arguments: [
      ("rudd", ["Amber Rudd"]), ("secretary", ["Amber Rudd", "Naomi Wekesa"]), ("office:cabinet", ["Naomi Wekesa"]),
      ("person:home", []), ("erdogan sen", ["Erdoğan Ğ. Şen"]), ("side:PK", ["Nisar Ali Khan"]),
      ("secretary with:KE", ["Naomi Wekesa"]),
    ])
  func people(query: String, expected: [String]) throws {
    #expect(Set(try labels(query, .people)) == Set(expected))
  }

  @Test("While it is typed, a word stands for all that it begins", arguments: ["c", "cy", "cyb", "cybe", "cyber"])
  func typing(query: String) throws {
    #expect(try labels(query, .issues, typing: true).contains("cyber crime"))
    #expect(
      try labels("traff" + query.replacing("cyber", with: "icking").prefix(0), .issues, typing: true) == [
        "drug trafficking"
      ])
  }

  @Test(
    "A word that is being typed is found at each of its letters",
    arguments: ["trafficking", "immigration", "illegal", "rights", "security"])
  func eachLetter(word: String) throws {
    for count in 1...word.count {
      #expect(try !labels(String(word.prefix(count)), .issues, typing: true).isEmpty, "at \(word.prefix(count))")
    }
  }

  @Test("Titles come before texts, and newer ones before older ones")
  func order() throws {
    #expect(try labels("london", .text).first == "Interior ministers meet in London")
    #expect(
      try labels("met", .text) == [
        "Łódź hosts Zażółć Gęślą", "Talks on traffickers", "Interior ministers meet in London",
      ])
    #expect(try labels("traffickers", .text).first == "Talks on traffickers")
  }

  @Test("Accents and strokes do not matter", arguments: ["lodz", "Łódź", "zazolc gesla", "ZAŻÓŁĆ"])
  func accents(query: String) throws { #expect(try labels(query, .text) == ["Łódź hosts Zażółć Gęślą"]) }

  @Test("Counts stand beside the hits, each with the filter that leaves only it")
  func facets() throws {
    var facets: [Facet] = []
    try Searcher(archive).search(try Made.parser.parse("crime"), SearchOptions()) { part in
      if case .facets(let found, _, _) = part { facets = found }
    }
    #expect(facets.contains(Facet(sort: .country, name: "GB", count: 1, filter: "with:GB")))
    #expect(facets.contains(Facet(sort: .topic, name: "security.cyber", count: 1, filter: "topic:security.cyber")))
    #expect(facets.contains(Facet(sort: .person, name: "Amber Rudd", count: 1, filter: "person:\"Amber Rudd\"")))
    #expect(facets.contains(Facet(sort: .year, name: "2016", count: 1, filter: "on:2016")))
    for facet in facets {
      #expect(try archive.ids(Made.parser.parse("crime \(facet.filter)")).count == facet.count, "\(facet.filter)")
    }
  }

  @Test("What is found first and what is found later make up the whole, each hit once")
  func parts() throws {
    let archive = try scratch.archive("many.sqlite")
    let readouts = (0..<230).map { number in
      Made.readout(
        "n\(number)", "Round \(number) of talks", date: "20\(10 + number % 10)-01-\(10 + number % 19)",
        sides: ["KE", "NO"],
        issues: [("tariffs on salt", "economy.trade", [])])
    }
    _ = try ArchiveWriter(archive).store(readouts.map { Arrival($0, folder: "/") })
    var options = SearchOptions()
    options.first = 7
    options.depth = 100
    options.limit = 1000
    var parts: [SearchScope: [(hits: [SearchHit], isCapped: Bool)]] = [:]
    try Searcher(archive).search(try Made.parser.parse("salt"), options) { part in
      if case .hits(let scope, let hits, _, let isCapped) = part { parts[scope, default: []].append((hits, isCapped)) }
    }
    for scope in [SearchScope.issues, .text] {
      let found = try #require(parts[scope])
      #expect(found.map(\.hits.count) == [7, 100] && found.map(\.isCapped) == [true, true])
      #expect(Set(found[1].hits.map(\.id)).count == 100)
      // The newest are looked at.
      #expect(Set(found[1].hits.compactMap(\.date)).min() ?? "" >= "2015")
      #expect(found[1].hits.map(\.dateKey) == found[1].hits.map(\.dateKey).sorted(by: >))
    }
    options.depth = 1000
    var last: [SearchHit] = []
    try Searcher(archive).search(try Made.parser.parse("salt"), options) { part in
      if case .hits(.issues, let hits, let count, let isCapped) = part {
        last = hits
        #expect(isCapped == (hits.count < 230) && count == hits.count)
      }
    }
    #expect(last.count == 230 && Set(last.map(\.id)).count == 230)
  }

  @Test("A search of a million would be given up at once for a newer one")
  func cancel() throws {
    let searcher = try Searcher(archive)
    #expect(throws: ArchiveError.cancelled) {
      try searcher.search(Query(text: "", expression: nil), SearchOptions()) { _ in searcher.cancel() }
    }
  }

  @Test(
    "Hostile queries get an answer or a clear error",
    arguments: [
      String(repeating: "a ", count: 50_000),
      String(repeating: "(", count: 1000) + "a" + String(repeating: ")", count: 1000),
      "a\0b", "\"", "“cyber” «crime»", "'; DROP TABLE readout; --", "facts:qa0", "{body} : x", "NEAR(a b)", "^cyber",
      "a*b*",
      "OR OR", "-", "--", "title:\"", "cyber AND (crime", "issue:\"\"\"\"", "\u{202E}cyber",
    ])
  func hostile(query: String) throws {
    do { _ = try labels(query, .text) } catch is QueryError {}
    #expect(try archive.count() == 3)
  }
}
