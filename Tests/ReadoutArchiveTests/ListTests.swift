import Foundation
import ReadoutCore
import Testing

@testable import ReadoutArchive

/// The lists of people, topics, sides and follow-ups over an archive whose findings are written out here.
struct ListTests {
  private let scratch: Scratch
  private let archive: Archive
  private let today = CalendarDate(iso: "2016-12-01")?.dayNumber ?? 0

  init() throws {
    scratch = try Scratch()
    archive = try scratch.archive()
    _ = try ArchiveWriter(archive, now: { 0 }).store(
      [
        Made.readout(
          "1", "Interior ministers meet", date: "2016-08-22", sides: ["PK", "GB"], publisher: "Indus Courier",
          people: [("Amber Rudd", "Home Secretary", "GB"), ("Nisar Ali Khan", "Minister for Interior", "PK")],
          issues: [("cyber crime", "security.cyber", ["PK"]), ("trade in rice", "economy.trade", [])],
          followUps: [
            ("visit Pakistan", .planned, ["p1"], ["PK"], "2016-10-01"), ("share a list", .offer, ["PK"], ["GB"], nil),
          ]),
        Made.readout(
          "2", "Amber Rudd in Nairobi", date: "2017-03-03", sides: ["KE", "GB"], publisher: "Rift Valley Wire",
          people: [("Amber Rudd", "Home Secretary", "GB"), ("Naomi Wekesa", "Cabinet Secretary", "KE")],
          issues: [("cyber norms", "security.cyber", []), ("border posts", "security.border", [])],
          followUps: [
            ("draft a protocol", .agreement, ["KE", "GB"], [], "2017-06"),
            ("open a post", .commitment, ["KE"], [], nil),
          ]),
        Made.readout(
          "3", "A call", date: nil, sides: ["KE", "FR"], publisher: nil, people: [], issues: [], followUps: []),
      ].map { Arrival($0, folder: "/") })
  }

  private func followUps(_ query: String, _ sort: ListSort = ListSort(.due, isDescending: false)) throws -> [String] {
    let box = Box()
    let wish = FollowUpWish(try Made.parser.parse(query), sort, today: today)
    try archive.followUps(wish, isStopped: { false }, deliver: { keys, _ in box.keys += keys })
    return try archive.followUpRows(box.keys.map(FollowUpKey.init(raw:))).map(\.action)
  }

  private final class Box {
    var keys: [Int64] = []
  }

  @Test("Follow-ups stand by the day when they are due, then the newest of those without one")
  func due() throws {
    #expect(try followUps("") == ["visit Pakistan", "draft a protocol", "open a post", "share a list"])
    #expect(
      try followUps("", ListSort(.due, isDescending: true))
        == ["draft a protocol", "visit Pakistan", "open a post", "share a list"])
    #expect(
      try followUps("is:open", ListSort(.owner, isDescending: false))
        == ["visit Pakistan", "draft a protocol", "open a post", "share a list"])
    #expect(
      try followUps("", ListSort(.action, isDescending: false))
        == ["draft a protocol", "open a post", "share a list", "visit Pakistan"])
    #expect(try followUps("owner:KE") == ["draft a protocol", "open a post"])
    #expect(
      try followUps("is:open with:PK", ListSort(.date, isDescending: true)) == ["visit Pakistan", "share a list"])
  }

  @Test("What is done is not open, and what is overdue is what is open and late")
  func states() throws {
    #expect(try followUps("is:overdue") == ["visit Pakistan"])
    let id = try archive.ids().first { try archive.rows([$0]).first?.title == "Interior ministers meet" } ?? 0
    try archive.decide("f1", of: id, [.status(.done, on: nil)])
    #expect(try followUps("is:overdue") == [] && followUps("is:done") == ["visit Pakistan"])
    #expect(try followUps("is:open") == ["draft a protocol", "open a post", "share a list"])
    try archive.decide("f2", of: id, [.verdict(.rejected)])
    #expect(try followUps("is:open") == ["draft a protocol", "open a post"])
    let overview = try overview()
    #expect(overview.followUps == 4 && overview.open == 2 && overview.overdue == 0)
    #expect(overview.statuses == ["done": 1] && overview.rejected == 1)
  }

  @Test("A row of the list tells who owes what to whom, by when, and how far it is")
  func row() throws {
    let box = Box()
    let wish = FollowUpWish(try Made.parser.parse("is:overdue"), ListSort(.due, isDescending: false), today: today)
    try archive.followUps(wish, isStopped: { false }, deliver: { keys, _ in box.keys += keys })
    let row = try #require(try archive.followUpRows(box.keys.map(FollowUpKey.init(raw:))).first)
    #expect(row.party == "GB → PK" && row.kind == "planned" && row.due == "2016-10-01")
    #expect(row.dueDay == CalendarDate(iso: "2016-10-01")?.dayNumber && row.status == nil && row.date == "2016-08-22")
    #expect(try archive.followUpRows([FollowUpKey(readout: 99, number: 1)]) == [])
  }

  @Test("People are counted with their first and last days, and found by the beginnings of their names")
  func people() throws {
    let tallies = try archive.personTallies(isStopped: { false }, deliver: { _, _ in })
    let rows = try archive.personRows(tallies.map(\.id))
    let rudd = try #require(rows.first { $0.name == "Amber Rudd" })
    let tally = try #require(tallies.first { $0.id == rudd.id })
    #expect(tally.readouts == 2 && rudd.country == "GB" && rudd.office == "Home Secretary")
    #expect(tally.first.map(DateRange.day) == "2016-08-22" && tally.last.map(DateRange.day) == "2017-03-03")
    #expect(try archive.people(named: ["rud"]) { false } == [rudd.id])
    #expect(try archive.people(named: ["ke"]) { false }.count == 1)
    let names = try archive.personRows(try archive.people(by: ListSort(.name, isDescending: true))).map(\.name)
    #expect(names == ["Nisar Ali Khan", "Naomi Wekesa", "Amber Rudd"])
    let summary = try archive.personSummary(rudd.id, limit: 1)
    #expect(summary.spellings == ["Amber Rudd"] && summary.offices.map(\.title) == ["Home Secretary"])
    #expect(try archive.rows(summary.readouts).map(\.title) == ["Amber Rudd in Nairobi"])
  }

  @Test("A date that tells a month or a year stays one in the lists of people, topics and sides")
  func partialDates() throws {
    let archive = try scratch.archive("partial.sqlite")
    _ = try ArchiveWriter(archive, now: { 0 }).store(
      [
        Made.readout(
          "1", "A year", date: "2016", sides: ["GB", "PK"], people: [("Amber Rudd", "Home Secretary", "GB")]),
        Made.readout(
          "2", "A month", date: "2016-12", sides: ["GB", "KE"], people: [("Amber Rudd", "Home Secretary", "GB")],
          issues: [("cyber norms", "security.cyber", [])]),
      ].map { Arrival($0, folder: "/") })
    let tallies = try archive.personTallies(isStopped: { false }, deliver: { _, _ in })
    #expect(Array(try archive.dates(of: tallies).values) == ["2016"..."2016-12"])
    #expect(try archive.topicTallies().map(\.last) == ["2016-12", "2016-12"])
    let sides = Dictionary(try archive.sideTallies().map { ($0.code, $0.last) }) { $1 }
    #expect(sides == ["GB": "2016-12", "KE": "2016-12", "PK": "2016"])
    let rudd = try #require(try archive.people().first)
    #expect(rudd.first == "2016" && rudd.last == "2016-12")
  }

  @Test("Topics are counted in two levels, sides with what they owe and are owed")
  func subjects() throws {
    let topics = Dictionary(try archive.topicTallies().map { ($0.slug, "\($0.readouts) \($0.last ?? "")") }) { $1 }
    #expect(
      topics == [
        "security": "2 2017-03-03", "security.cyber": "2 2017-03-03", "security.border": "1 2017-03-03",
        "economy": "1 2016-08-22", "economy.trade": "1 2016-08-22",
      ])
    let sides = Dictionary(try archive.sideTallies().map { ($0.code, "\($0.readouts) \($0.last ?? "")") }) { $1 }
    #expect(sides == ["GB": "2 2017-03-03", "KE": "2 2017-03-03", "PK": "1 2016-08-22", "FR": "1 "])
    let owed = try archive.obligations { false }
    #expect(owed["GB"]?.owed == 2 && owed["GB"]?.owedTo == 1 && owed["KE"]?.owed == 2 && owed["PK"]?.owedTo == 1)
    #expect(
      try archive.labels(under: "security", limit: 9).map(\.label) == ["cyber norms", "border posts", "cyber crime"])
    let summary = try archive.summary(ofSide: "GB", limit: 9) { false }
    #expect(Set(summary.sides.map(\.name)) == ["KE", "PK"] && summary.topics.first?.name == "security.cyber")
  }

  @Test("A side that is no code keeps its letters")
  func names() throws {
    let readout = Made.readout("4", "A forum", date: "2018-01-01", sides: ["Pacific Islands Forum", "FJ"])
    _ = try ArchiveWriter(archive, now: { 0 }).store([Arrival(readout, folder: "/")])
    #expect(try archive.sideTallies().map(\.code).contains("Pacific Islands Forum"))
  }

  @Test("Readouts are sorted by any column, those of equal texts by date")
  func sorting() throws {
    func titles(_ column: ListColumn, _ isDescending: Bool, _ query: String? = nil) throws -> [String] {
      let ids = try archive.ids(
        query.map { try Made.parser.parse($0) }, sort: ListSort(column, isDescending: isDescending)
      ) { false }
      return try archive.rows(ids).map(\.title)
    }
    let (call, nairobi, interior) = ("A call", "Amber Rudd in Nairobi", "Interior ministers meet")
    #expect(try titles(.date, true) == [nairobi, interior, call] && titles(.date, false) == [call, interior, nairobi])
    #expect(
      try titles(.title, false) == [call, nairobi, interior] && titles(.title, true) == [interior, nairobi, call])
    #expect(try titles(.sides, false) == [call, nairobi, interior])
    #expect(try titles(.publisher, true) == [nairobi, interior, call])
    #expect(try titles(.imported, false) == [interior, nairobi, call])
    #expect(try titles(.title, true, "with:GB") == [interior, nairobi])
  }

  private func overview() throws -> Overview {
    var last = Overview()
    try archive.overview(today: today, isStopped: { false }, deliver: { last = $0 })
    return last
  }

  @Test("The overview counts everything, step by step")
  func overviewCounts() throws {
    let overview = try overview()
    #expect(overview.readouts == 3 && overview.people == 3 && overview.issues == 4 && overview.followUps == 4)
    #expect(overview.years.map { "\($0.year) \($0.readouts)" } == ["2017 1", "2016 1"] && overview.undated == 1)
    #expect(overview.topics.first?.slug == "security.cyber" && overview.overdue == 1 && overview.imports.count == 3)
  }

  @Test("The totals are those of the overview")
  func totals() throws {
    let (totals, overview) = (try archive.totals { false }, try overview())
    #expect(totals.issues == overview.issues && totals.open == overview.open && totals.issues == 4)
  }

  @Test("Whatever is counted can be given up")
  func stopping() throws {
    #expect(throws: ArchiveError.cancelled) { try archive.totals { true } }
    #expect(throws: ArchiveError.cancelled) {
      try archive.overview(today: today, isStopped: { true }, deliver: { _ in })
    }
    #expect(throws: ArchiveError.cancelled) { try archive.summary(ofSide: "GB", limit: 9) { true } }
  }

  @Test("Over two thousand readouts the lists tell what the texts do")
  func many() throws {
    let days = (0..<2000).map { today - 9000 + ($0 * 37) % 9000 }
    let readouts = days.enumerated().map { number, day in
      Made.readout(
        "n\(number)", "Round \(number % 50)", date: DateRange.day(day), sides: number % 3 == 0 ? ["BR", "CL"] : ["PE"],
        people: number % 5 == 0 ? [("Marcela Iturriaga", "Minister", "CL")] : [],
        issues: [("matter \(number)", number % 2 == 0 ? "economy.energy" : "economy.trade", [])],
        followUps: [("act \(number)", .task, ["BR"], [], number % 4 == 0 ? DateRange.day(day + 30) : nil)])
    }
    _ = try ArchiveWriter(archive, now: { 0 }).store(readouts.map { Arrival($0, folder: "/") })
    let sides = Dictionary(try archive.sideTallies().map { ($0.code, $0.readouts) }) { $1 }
    #expect(sides["BR"] == 667 && sides["CL"] == 667 && sides["PE"] == 1333)
    let topics = Dictionary(try archive.topicTallies().map { ($0.slug, $0.readouts) }) { $1 }
    #expect(topics["economy"] == 2001 && topics["economy.energy"] == 1000)
    let people = try archive.personTallies(isStopped: { false }, deliver: { _, _ in })
    #expect(people.map(\.readouts).max() == 400)
    let box = Box()
    let parts = Box()
    let wish = FollowUpWish(try Made.parser.parse("is:open"), ListSort(.due, isDescending: false), today: today)
    try archive.followUps(
      wish, isStopped: { false },
      deliver: { keys, _ in
        box.keys += keys
        parts.keys.append(Int64(keys.count))
      })
    #expect(box.keys.count == 2004 && parts.keys.first == 200 && Set(box.keys).count == 2004)
    let dues = try archive.followUpRows(box.keys.prefix(502).map(FollowUpKey.init(raw:))).compactMap(\.dueDay)
    #expect(dues.count == 502 && dues == dues.sorted())
    let dates = try archive.followUpRows(box.keys.dropFirst(502).map(FollowUpKey.init(raw:))).compactMap(\.date)
    #expect(dates == dates.sorted(by: >))
    #expect(try archive.obligations { false }["BR"]?.owed == 2000)
  }
}
