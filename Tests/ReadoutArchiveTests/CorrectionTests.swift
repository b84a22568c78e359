import GRDB
import ReadoutCore
import Testing

@testable import ReadoutArchive

/// What people corrected is shown and found as they said it, and what they rejected no longer counts.
struct CorrectionTests {
  private static let visit = {
    var visit = found
    visit.issues[1].generic = true
    return visit
  }()

  private static let found = Made.readout(
    "1", "Visit to London", date: "2016-08-22", sides: ["PK", "GB"],
    people: [("Amber Rud", "Home Secretary", "GB"), ("Ali Khan", "Minister", "PK")],
    issues: [("cyber crime", "security.cyber", ["PK"]), ("other issues", "other", [])],
    followUps: [
      ("send a delegation", .commitment, ["p2"], ["GB"], "2016-10"), ("share experience", .offer, ["GB"], ["PK"], nil),
    ])

  private func archive(_ scratch: Scratch, _ readouts: [Readout] = [visit]) throws -> (Archive, Int64) {
    let archive = try scratch.archive()
    try Sample.store(readouts, in: archive)
    return (archive, try archive.only())
  }

  private func hits(_ archive: Archive, _ query: String, in scope: SearchScope) throws -> [String] {
    var options = SearchOptions()
    options.scopes = [scope]
    options.today = 17_500
    var labels: [String] = []
    var total = 0
    try Searcher(archive).search(try Made.parser.parse(query), options) { part in
      if case .hits(_, let hits, let count, _) = part { (labels, total) = (hits.map(\.label), count) }
    }
    #expect(total == labels.count)
    return labels.sorted()
  }

  private func facets(_ archive: Archive, _ query: String) throws -> Set<String> {
    var names: Set<String> = []
    try Searcher(archive).search(try Made.parser.parse(query), SearchOptions()) { part in
      if case .facets(let facets, _, _) = part { names = Set(facets.map { "\($0.name) \($0.count)" }) }
    }
    return names
  }

  private func expectSoundIndex(_ archive: Archive, _ comment: Comment = "") throws {
    let (present, fresh) = try archive.indexes()
    let isSame = present == fresh
    #expect(isSame, comment)
  }

  @Test("A corrected label is found by its new words and not by the old, until the correction is taken back")
  func label() throws {
    let scratch = try Scratch()
    let (archive, id) = try archive(scratch)
    try archive.decide("i1", of: id, [.correct([.label: "phishing of officials"])])
    #expect(try hits(archive, "phishing", in: .issues) == ["phishing of officials"])
    #expect(try hits(archive, "phish", in: .issues) == ["phishing of officials"])
    #expect(try hits(archive, "crime", in: .issues) == [])
    // The topic is still what it was, and so is the text.
    #expect(try hits(archive, "topic:cyber", in: .issues) == ["phishing of officials"])
    #expect(try archive.ids(Made.parser.parse("issue:crime")) == [])
    #expect(try archive.ids(Made.parser.parse("crime")) == [id])
    try expectSoundIndex(archive)
    try archive.undo("i1", of: id)
    #expect(try hits(archive, "phishing", in: .issues) == [])
    #expect(try hits(archive, "crime", in: .issues) == ["cyber crime"])
    try expectSoundIndex(archive)
    try archive.redo("i1", of: id)
    #expect(try hits(archive, "phishing", in: .issues) == ["phishing of officials"])
    try expectSoundIndex(archive)
  }

  @Test("A correction is found after the text was read again, revised, and removed and brought in anew")
  func survives() throws {
    let scratch = try Scratch()
    let (archive, id) = try archive(scratch)
    try archive.decide("i1", of: id, [.correct([.label: "phishing"])])
    try archive.decide("f2", of: id, [.verdict(.rejected)])
    func expectCorrected(_ comment: Comment) throws {
      #expect(try hits(archive, "phishing", in: .issues) == ["phishing"], comment)
      #expect(try hits(archive, "experience", in: .followups) == [], comment)
      try expectSoundIndex(archive, comment)
    }
    try ArchiveWriter(archive).replace([(id, Self.visit)])
    try expectCorrected("read again")
    let revised = Made.readout(
      "1", "Visit to London", date: "2016-08-23", sides: ["PK", "GB"],
      people: [("Amber Rud", "Home Secretary", "GB"), ("Ali Khan", "Minister", "PK")],
      issues: [("trade", "economy.trade", []), ("cyber crime", "security.cyber", ["PK"])],
      followUps: [("share experience", .offer, ["GB"], ["PK"], nil)], extra: "They met for an hour. ")
    #expect(try Sample.store([revised], in: archive) == [.revised])
    try expectCorrected("revised")
    #expect(try hits(archive, "trade", in: .issues) == ["trade"])
    try ArchiveWriter(archive).remove([id])
    #expect(try Sample.store([Self.visit], in: archive) == [.new])
    try expectCorrected("brought in anew")
  }

  @Test("Owner, recipient, due date, country, office, name, topic and side are found as they were corrected")
  func fields() throws {
    let scratch = try Scratch()
    let (archive, id) = try archive(scratch)
    func expect(
      _ query: String, _ scope: SearchScope, before: [String], after: [String], _ change: () throws -> Void
    )
      throws
    {
      #expect(try hits(archive, query, in: scope) == before, "\(query) before")
      try change()
      #expect(try hits(archive, query, in: scope) == after, "\(query) after")
      try expectSoundIndex(archive, "\(query)")
    }
    try expect("owner:FR", .followups, before: [], after: ["send a delegation"]) {
      try archive.decide("f1", of: id, [.correct([.owner: "France"])])
    }
    try expect("side:DE", .followups, before: [], after: ["send a delegation"]) {
      try archive.decide("f1", of: id, [.correct([.recipient: "de, GB"])])
    }
    try expect("owner:rudd", .followups, before: [], after: ["share experience"]) {
      try archive.decide("p1", of: id, [.correct([.label: "Amber Rudd"])])
      try archive.decide("f2", of: id, [.correct([.owner: "Rudd"])])
    }
    try expect("due:2017", .followups, before: [], after: ["send a delegation"]) {
      try archive.decide("f1", of: id, [.correct([.due: "2017-03"])])
    }
    try expect("due:none", .followups, before: ["share experience"], after: ["send a delegation", "share experience"]) {
      try archive.decide("f1", of: id, [.correct([.due: "none"])])
    }
    try expect("country:KE", .people, before: [], after: ["Ali Khan"]) {
      try archive.decide("p2", of: id, [.correct([.country: "Kenya"])])
    }
    // Who owes the offer is a person, for whose country it is owed.
    try expect("owner:US", .followups, before: [], after: ["share experience"]) {
      try archive.decide("p1", of: id, [.correct([.country: "US"])])
    }
    try expect("office:chancellor", .people, before: [], after: ["Amber Rudd"]) {
      try archive.decide("p1", of: id, [.correct([.office: "Chancellor"])])
    }
    try expect("topic:trade", .issues, before: [], after: ["cyber crime"]) {
      try archive.decide("i1", of: id, [.correct([.topic: "economy.trade"])])
    }
    try expect("side:GB", .issues, before: [], after: ["cyber crime"]) {
      try archive.decide("i1", of: id, [.correct([.side: "GB|PK"])])
    }
    try expect("is:generic", .issues, before: ["other issues"], after: []) {
      try archive.decide("i2", of: id, [.correct([.label: "fishing rights"])])
    }
    #expect(try archive.ids(Made.parser.parse("is:generic")) == [])
  }

  @Test("What was rejected is neither found nor counted, unless one asks for it")
  func rejected() throws {
    let scratch = try Scratch()
    let (archive, id) = try archive(scratch)
    #expect(try facets(archive, "visit").isSuperset(of: ["security.cyber 1", "Amber Rud 1"]))
    try archive.decide("i1", of: id, [.verdict(.rejected)])
    try archive.decide("f1", of: id, [.verdict(.rejected)])
    try archive.decide("p1", of: id, [.verdict(.rejected)])
    #expect(try facets(archive, "visit").isDisjoint(with: ["security.cyber 1", "Amber Rud 1"]))
    #expect(try hits(archive, "crime", in: .issues) == [])
    #expect(try hits(archive, "with:GB", in: .issues) == ["other issues"])
    #expect(try hits(archive, "-is:rejected", in: .followups) == ["share experience"])
    #expect(try hits(archive, "is:open", in: .followups) == ["share experience"])
    #expect(try hits(archive, "rud", in: .people) == [])
    #expect(try archive.people().map(\.name) == ["Ali Khan"])
    #expect(try archive.ids(Made.parser.parse("topic:cyber")) == [])
    #expect(try archive.ids(Made.parser.parse("is:overdue")) == [])
    #expect(try hits(archive, "is:rejected", in: .issues) == ["cyber crime"])
    #expect(try hits(archive, "crime is:rejected", in: .issues) == ["cyber crime"])
    #expect(try hits(archive, "crime topic:cyber (is:rejected OR is:confirmed)", in: .issues) == ["cyber crime"])
    #expect(try hits(archive, "trade is:rejected", in: .issues) == [])
    #expect(try hits(archive, "delegation is:rejected due:2016-10 is:overdue", in: .followups) == ["send a delegation"])
    #expect(try hits(archive, "rud is:rejected", in: .people) == ["Amber Rud"])
    try expectSoundIndex(archive)
    for item in ["i1", "f1", "p1"] { try archive.undo(item, of: id) }
    #expect(try hits(archive, "crime", in: .issues) == ["cyber crime"])
    #expect(try archive.ids(Made.parser.parse("is:overdue")) == [id])
    #expect(try archive.people().count == 2)
    try expectSoundIndex(archive)
  }

  @Test("Lists of people, issues, countries and follow-ups go by what was corrected and leave out what was rejected")
  func lists() throws {
    let scratch = try Scratch()
    let (archive, id) = try archive(scratch)
    func people() throws -> Int { try archive.personTallies(isStopped: { false }, deliver: { _, _ in }).count }
    func owed() throws -> [String: Int] {
      try archive.obligations(isStopped: { false }).mapValues(\.owed).filter { $0.value > 0 }
    }
    #expect(try people() == 2)
    #expect(try owed() == ["PK": 1, "GB": 1])
    #expect(try archive.labels(under: "security", limit: 5).map(\.label) == ["cyber crime"])
    try archive.decide("p1", of: id, [.verdict(.rejected)])
    try archive.decide("i1", of: id, [.correct([.label: "phishing"])])
    try archive.decide("f1", of: id, [.correct([.owner: "France"])])
    try archive.decide("f2", of: id, [.verdict(.rejected)])
    #expect(try people() == 1)
    #expect(try owed() == ["FR": 1])
    #expect(try archive.labels(under: "security", limit: 5).map(\.label) == ["phishing"])
    try archive.decide("i1", of: id, [.verdict(.rejected)])
    #expect(try archive.labels(under: "security", limit: 5).isEmpty)
  }

  @Test("The readout that is shown has what was corrected, and tells what had been found")
  func shown() throws {
    let scratch = try Scratch()
    let (archive, id) = try archive(scratch)
    try archive.decide("i1", of: id, [.correct([.label: "phishing"]), .note("see the annex")], now: 1_700_000_000)
    try archive.decide("f1", of: id, [.correct([.owner: "none", .due: "2016-11"]), .status(.done, on: nil)])
    let shown = try #require(try archive.decided(id)?.shown)
    #expect(shown.issues[0].label == "phishing")
    #expect(shown.judgements["i1"]?.found == ["label": .text("cyber crime")])
    #expect(shown.judgements["i1"]?.note == "see the annex")
    #expect(shown.judgements["i1"]?.times == [.correction: 1_700_000_000, .note: 1_700_000_001])
    #expect(shown.followUps[0].owners == [])
    #expect(shown.followUps[0].due?.value == "2016-11")
    #expect(shown.judgements["f1"]?.found["owners"] == .list(["p2"]))
    #expect(shown.judgements["f1"]?.status == .done)
    #expect(try archive.readout(id)?.issues[0].label == "cyber crime")
  }

  @Test(
    "A field takes what people call a thing, and says why it does not take something",
    arguments: [
      ("f1", DecisionValue.Field.owner, "Pakistan, amber rud", "PK|Amber Rud"),
      ("f1", .owner, "p2", "Ali Khan"),
      ("f1", .owner, "Khan", "Ali Khan"),
      (
        "f1", .recipient, "the Moon", "✗“the Moon” is no participant here, and no country or organisation that is known"
      ),
      ("f1", .due, "tomorrow", "2017-12-01"),
      ("f1", .due, "2w", "2017-12-14"),
      ("f1", .due, "2016-13", "✗due is a date such as 2016-09-30 or 2016-09, not “2016-13”"),
      ("f1", .due, "None", "none"),
      ("p1", .country, "united kingdom", "GB"),
      ("p1", .country, "Atlantis", "✗no country or organisation is called “Atlantis”"),
      ("p1", .presence, "Expected", "expected"),
      ("i1", .topic, "cyber", "security.cyber"),
      ("i1", .topic, "sorcery", "✗there is no topic “sorcery”"),
      ("i1", .label, "  phishing \n of officials ", "phishing of officials"),
    ])
  func reading(item: String, field: DecisionValue.Field, typed: String, kept: String) throws {
    let correction = Correction(Self.visit, today: CalendarDate(dayNumber: 17_500), names: .standard)
    switch correction.value(typed, of: field) {
    case .success(let value): #expect(value == kept)
    case .failure(let problem): #expect(("✗" + problem.reason).hasPrefix(kept), "\(problem.reason)")
    }
  }

  @Test(
    "After any decisions, taken back and restored, read again and removed, the index is as if made anew",
    arguments: 0..<12)
  func random(seed: UInt64) throws {
    let scratch = try Scratch()
    var generator = SeededGenerator(seed: seed)
    let readouts = (0..<6).map { number in
      Made.readout(
        "\(number)", "Visit \(number)", date: "2016-08-0\(number + 1)", sides: ["PK", "GB"],
        people: [("Amber Rudd", "Home Secretary", "GB"), ("Ali Khan", "Minister", "PK")],
        issues: [("cyber crime", "security.cyber", ["p2"]), ("fishing", "economy.trade", [])],
        followUps: [("send a delegation", .commitment, ["p1"], ["GB"], "2016-10")])
    }
    let (archive, _) = try archive(scratch, readouts)
    for _ in 0..<40 {
      let ids = try archive.ids()
      guard let id = ids.randomElement(using: &generator), let readout = try archive.readout(id) else { continue }
      let item = ["p1", "p2", "i1", "i2", "f1"].randomElement(using: &generator) ?? "i1"
      let words = ["Phishing", "Émile Zola", "trade in fish", "Łódź"].randomElement(using: &generator) ?? ""
      switch Int.random(in: 0..<10, using: &generator) {
      case 0, 1: try archive.decide(item, of: id, [.correct([.label: words])])
      case 2: try archive.decide(item, of: id, [.verdict(Bool.random(using: &generator) ? .rejected : .confirmed)])
      case 3: try archive.decide("f1", of: id, [.correct([.owner: "Ali Khan|France", .due: "2017"]), .note(words)])
      case 4: try archive.decide("p1", of: id, [.correct([.country: "Kenya", .office: words])])
      case 5: do { try archive.undo(item, of: id) } catch DecisionError.nothingToUndo {}
      case 6: do { try archive.redo(item, of: id) } catch DecisionError.nothingToRedo {}
      case 7: try ArchiveWriter(archive).replace([(id, readout)])
      case 8:
        try ArchiveWriter(archive).remove([id])
        try Sample.store([readout], in: archive)
      default:
        _ = try archive.importDecisions(
          try archive.exportDecisions().map { decision in
            var other = decision
            other.isUndone.toggle()
            other.touched += 1
            return other
          })
      }
    }
    try expectSoundIndex(archive, "seed \(seed)")
    #expect(try archive.check() == [])
  }
}
