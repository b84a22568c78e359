import Foundation
import GRDB
import ReadoutCore
import Testing

@testable import ReadoutArchive

/// Who is who by what people decided.
struct PeopleByHandTests {
  private typealias Person = Sample.Person

  /// One readout for each person, one day after another.
  private static func visits(_ people: [Sample.Person], from number: Int = 1) -> [Readout] {
    people.enumerated().map { place, person in
      Sample.readout(
        "Visit \(number + place). The envoy met \(person.name) in the port.", path: "/press/\(number + place).txt",
        published: "2016-08-\(number + place < 10 ? "0" : "")\(number + place)", people: [person])
    }
  }

  private static let rudd = [
    Person(name: "Amber Rudd", office: "Home Secretary"), Person(name: "A. Rudd", office: "Home Secretary"),
    Person(name: "Imran Khan", country: "PK", office: "Prime Minister"),
    Person(name: "Kim Jong-un", country: "KP", office: "Chairman"),
    Person(name: "Gim Zeongeun", country: "KP", office: "Marshal"),
  ]

  private func archive(_ scratch: Scratch, _ people: [Sample.Person] = rudd) throws -> Archive {
    let archive = try scratch.archive()
    try Sample.store(Self.visits(people), in: archive)
    return archive
  }

  /// Who stands in each readout, by the name as which he or she is known, in the order of dates.
  private func persons(_ archive: Archive) throws -> [String] {
    try archive.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT person.name FROM participant JOIN person ON person.id = participant.person
          JOIN readout ON readout.id = participant.readout ORDER BY readout.datekey, participant.number
          """)
    }
  }

  /// All that the tables say of people, but for the times of offices.
  private func tables(_ archive: Archive) throws -> [String] {
    try archive.read { db in
      try [
        "SELECT id, name, country, merged, split, parted FROM person", "SELECT person, name, reason FROM spelling",
        "SELECT block, person FROM person_block", "SELECT person, title FROM person_office",
        "SELECT readout, number, person FROM participant", "SELECT readout, number, person FROM participant_home",
      ].flatMap { sql in try Row.fetchAll(db, sql: sql + " ORDER BY 1, 2").map(\.description) }
    }
  }

  private func expectFreshIndex(_ archive: Archive, _ location: SourceLocation = #_sourceLocation) throws {
    let (present, fresh) = try archive.indexes()
    let isSame = present == fresh
    #expect(isSame, "\(Set(present).symmetricDifference(fresh).sorted().prefix(5))", sourceLocation: location)
    #expect(!present.isEmpty, sourceLocation: location)
  }

  @Test("Two who are merged are one in the readouts, the list and the index, and two again when that is taken back")
  func merge() throws {
    let scratch = try Scratch()
    let archive = try archive(scratch)
    #expect(try persons(archive) == ["Amber Rudd", "Amber Rudd", "Imran Khan", "Kim Jong-un", "Gim Zeongeun"])
    let before = try tables(archive)
    let (one, other) = (try archive.person(named: "Kim Jong-un"), try archive.person(named: "Gim Zeongeun"))
    try archive.merge(one, other, anyway: true)
    #expect(try persons(archive) == ["Amber Rudd", "Amber Rudd", "Imran Khan", "Kim Jong-un", "Kim Jong-un"])
    #expect(try archive.person(named: "Gim Zeongeun") == one)
    #expect(try archive.person(named: String(other)) == one)
    let detail = try #require(try archive.person(one))
    #expect(detail.entry.readouts == 2)
    #expect(detail.entry.first == "2016-08-04")
    #expect(detail.entry.last == "2016-08-05")
    #expect(detail.spellings.map(\.name) == ["Kim Jong-un", "Gim Zeongeun"])
    #expect(detail.spellings.map(\.isByHand) == [false, true])
    #expect(detail.offices.map(\.title) == ["Chairman", "Marshal"])
    #expect(detail.meetings.map(\.date) == ["2016-08-05", "2016-08-04"])
    #expect(try archive.people().map(\.name) == ["Amber Rudd", "Kim Jong-un", "Imran Khan"])
    try expectFreshIndex(archive)
    try archive.undoPeople()
    #expect(try tables(archive) == before)
    try expectFreshIndex(archive)
    try archive.redoPeople()
    #expect(try persons(archive).suffix(2) == ["Kim Jong-un", "Kim Jong-un"])
  }

  @Test("The first of two gives the name, also when the second came in earlier")
  func direction() throws {
    let scratch = try Scratch()
    let archive = try archive(scratch)
    let (one, other) = (try archive.person(named: "Gim Zeongeun"), try archive.person(named: "Kim Jong-un"))
    try archive.merge(one, other, anyway: true)
    #expect(try persons(archive).suffix(2) == ["Gim Zeongeun", "Gim Zeongeun"])
    try expectFreshIndex(archive)
  }

  @Test("Two whose countries or names differ are merged only on purpose")
  func unlike() throws {
    let scratch = try Scratch()
    let archive = try archive(scratch)
    let (rudd, khan) = (try archive.person(named: "Amber Rudd"), try archive.person(named: "Imran Khan"))
    let (kim, gim) = (try archive.person(named: "Kim Jong-un"), try archive.person(named: "Gim Zeongeun"))
    #expect(
      throws: DecisionError.unlike(
        "\(rudd) Amber Rudd (GB)", "\(khan) Imran Khan (PK)", difference: "act for GB and PK")
    ) { try archive.merge(rudd, khan) }
    #expect(
      throws: DecisionError.unlike(
        "\(kim) Kim Jong-un (KP)", "\(gim) Gim Zeongeun (KP)",
        difference: "have names of which neither is a form of the other")
    ) { try archive.merge(kim, gim) }
    #expect(throws: DecisionError.samePerson("\(kim)", "\(kim)")) { try archive.merge(kim, kim) }
    #expect(try archive.decisions().isEmpty)
  }

  @Test("Texts that are read again or come in later keep a merge, and other spellings of either go to the one")
  func mergeStays() throws {
    let scratch = try Scratch()
    let archive = try archive(scratch)
    let kim = try archive.person(named: "Kim Jong-un")
    try archive.merge(kim, try archive.person(named: "Gim Zeongeun"), anyway: true)
    let writer = ArchiveWriter(archive)
    let all = Array(zip(try archive.ids().reversed(), Self.visits(Self.rudd)))
    try writer.replace(all.map { (id: $0, readout: $1) })
    #expect(try persons(archive).suffix(2) == ["Kim Jong-un", "Kim Jong-un"])
    let more = Self.visits(
      [Person(name: "GIM Zeongeun", country: "KP"), Person(name: "Kim Jongun", country: "KP")], from: 11)
    _ = try writer.store(more.map { Arrival($0, folder: "/") })
    #expect(try persons(archive).suffix(4) == Array(repeating: "Kim Jong-un", count: 4))
    try expectFreshIndex(archive)
    try archive.undoPeople()
    // Each goes where the program takes it.
    let apart = try persons(archive).suffix(4)
    #expect(apart == ["Kim Jong-un", "Gim Zeongeun", "Gim Zeongeun", "Kim Jong-un"])
    try expectFreshIndex(archive)
  }

  @Test("A merge that was decided while a writer was at work holds for what comes in next")
  func mergeDuringImport() throws {
    let scratch = try Scratch()
    let archive = try scratch.archive()
    let writer = ArchiveWriter(archive)
    let kims = [Self.rudd[3], Self.rudd[4]]
    _ = try writer.store(Self.visits(kims).map { Arrival($0, folder: "/") })
    try archive.merge(
      try archive.person(named: "Kim Jong-un"), try archive.person(named: "Gim Zeongeun"), anyway: true)
    _ = try writer.store(Self.visits(kims, from: 11).map { Arrival($0, folder: "/") })
    #expect(try persons(archive) == Array(repeating: "Kim Jong-un", count: 4))
    try archive.undoPeople()
    _ = try writer.store(Self.visits(kims, from: 21).map { Arrival($0, folder: "/") })
    let two = ["Kim Jong-un", "Gim Zeongeun"]
    #expect(try persons(archive) == two + two + two)
  }

  @Test("A spelling that is split off is another person's, also in texts that are read again or come in later")
  func split() throws {
    let scratch = try Scratch()
    let archive = try archive(scratch)
    let before = try tables(archive)
    let rudd = try archive.person(named: "Amber Rudd")
    let other = try #require(try archive.split("A. Rudd", from: rudd))
    #expect(other != rudd)
    #expect(try persons(archive).prefix(2) == ["Amber Rudd", "A. Rudd"])
    #expect(try archive.person(rudd)?.spellings.map(\.name) == ["Amber Rudd"])
    #expect(try archive.person(other)?.offices.map(\.first) == ["2016-08-02"])
    try expectFreshIndex(archive)
    let writer = ArchiveWriter(archive)
    let all = Array(zip(try archive.ids().reversed(), Self.visits(Self.rudd)))
    try writer.replace(all.map { (id: $0, readout: $1) })
    let more = Self.visits([Person(name: "A. Rudd", office: "Mayor"), Person(name: "Amber Rudd")], from: 11)
    _ = try writer.store(more.map { Arrival($0, folder: "/") })
    let expected = ["Amber Rudd", "A. Rudd", "Imran Khan", "Kim Jong-un", "Gim Zeongeun", "A. Rudd", "Amber Rudd"]
    #expect(try persons(archive) == expected)
    #expect(try archive.person(named: "GB|A. Rudd") == other)
    try expectFreshIndex(archive)
    try archive.undoPeople()
    #expect(try persons(archive).filter { $0 == "Amber Rudd" }.count == 4)
    try expectFreshIndex(archive)
    for id in try archive.ids().prefix(2) {
      try archive.write { db in try Batch(db, TextPacker(), WriterCaches(), now: 0).remove(id) }
    }
    #expect(try tables(archive).filter { !$0.contains("title") } == before.filter { !$0.contains("title") })
  }

  @Test("A spelling cannot be split from someone who has no other, and must be the person's")
  func splitRefused() throws {
    let scratch = try Scratch()
    let archive = try archive(scratch)
    let khan = try archive.person(named: "Khan")
    #expect(throws: DecisionError.onlySpelling(name: "Imran Khan")) { try archive.split("Imran Khan", from: khan) }
    #expect(
      throws: DecisionError.noSpelling(
        name: "A. Rudd", person: "\(khan) Imran Khan (PK)", spellings: ["Imran Khan"])
    ) { try archive.split("A. Rudd", from: khan) }
  }

  @Test("Who was merged by hand is parted again by a split, and one who was split off can be merged")
  func mergeAndSplit() throws {
    let scratch = try Scratch()
    let archive = try archive(scratch)
    let kim = try archive.person(named: "Kim Jong-un")
    try archive.merge(kim, try archive.person(named: "Gim Zeongeun"), anyway: true)
    try archive.split("Gim Zeongeun", from: kim)
    #expect(try persons(archive).suffix(2) == ["Kim Jong-un", "Gim Zeongeun"])
    try archive.merge(kim, try archive.person(named: "Gim Zeongeun"), anyway: true)
    #expect(try persons(archive).suffix(2) == ["Kim Jong-un", "Kim Jong-un"])
    let khan = try archive.person(named: "Imran Khan")
    let rudd = try #require(try archive.split("A. Rudd", from: try archive.person(named: "Amber Rudd")))
    try archive.merge(khan, rudd, anyway: true)
    #expect(try persons(archive).prefix(3) == ["Amber Rudd", "Imran Khan", "Imran Khan"])
    try expectFreshIndex(archive)
  }

  @Test(
    "Any acts, taken back one by one, leave everything as it was, and the index is always as a new one",
    arguments: 0..<12)
  func anything(seed: UInt64) throws {
    let scratch = try Scratch()
    let archive = try archive(
      scratch,
      Self.rudd + [
        Person(name: "AMBER RUDD", office: "Home Secretary"), Person(name: "Amber Rudd", country: "PK"),
        Person(name: "Imran Ahmed Khan", country: "PK", office: "Prime Minister"),
      ])
    let before = try tables(archive)
    var generator = SeededGenerator(seed: seed)
    var states = [try persons(archive)]
    for _ in 0..<12 {
      let people = try archive.people()
      guard let one = people.randomElement(using: &generator), let other = people.randomElement(using: &generator)
      else { continue }
      do {
        if Bool.random(using: &generator) {
          try archive.merge(one.id, other.id, anyway: true)
        } else {
          try archive.split(one.spellings.randomElement(using: &generator) ?? "", from: one.id)
        }
        states.append(try persons(archive))
      } catch is DecisionError {
      }
      try expectFreshIndex(archive)
    }
    #expect(states.count > 3)
    while states.count > 1 {
      #expect(try persons(archive) == states.removeLast())
      try archive.undoPeople()
      try expectFreshIndex(archive)
    }
    #expect(try persons(archive) == states[0])
    let after = try tables(archive)
    let isSame = after == before
    #expect(isSame, "\(Set(after).symmetricDifference(before).sorted())")
  }

  @Test(
    "Decisions on people hold in another archive, whether its texts come before them or after",
    arguments: [true, false])
  func transfer(textsFirst: Bool) throws {
    let scratch = try Scratch()
    let archive = try archive(scratch)
    try archive.merge(
      try archive.person(named: "Kim Jong-un"), try archive.person(named: "Gim Zeongeun"), anyway: true)
    try archive.split("A. Rudd", from: try archive.person(named: "Amber Rudd"))
    let other = try scratch.archive("other.sqlite")
    if textsFirst { try Sample.store(Self.visits(Self.rudd), in: other) }
    _ = try other.importDecisions(try archive.exportDecisions())
    if !textsFirst {
      #expect(try other.decisions().map(\.item) == [nil, nil])
      // In another order, and one by one.
      for visit in Self.visits(Self.rudd).reversed() { try Sample.store([visit], in: other) }
    }
    #expect(try persons(other) == persons(archive))
    #expect(try other.decisions().allSatisfy { $0.item != nil && $0.isInForce })
    try expectFreshIndex(other)
  }

  @Test("Nobody is merged on a guess where two are called the same")
  func ambiguous() throws {
    let scratch = try Scratch()
    let archive = try scratch.archive()
    // The same name in other offices sixty years apart.
    let visits = [("1950-01-01", "Clerk"), ("2016-01-01", "Mayor")].map { day, office in
      Sample.readout(
        "On \(day as String) the envoy met John Smith.", path: "/press/\(day).txt", published: day,
        people: [Person(name: "John Smith", office: office)])
    }
    for visit in visits { try Sample.store([visit], in: archive) }
    try Sample.store(Self.visits(Self.rudd), in: archive)
    #expect(try archive.people().count(where: { $0.name == "John Smith" }) == 2)
    #expect(throws: DecisionError.self) { try archive.person(named: "John Smith") }
    let act = Decision(
      made: 1, subject: "GB|Amber Rudd", item: "person:GB|John Smith", aspect: .merge, value: "")
    _ = try archive.importDecisions([act])
    #expect(try persons(archive).count(where: { $0 == "John Smith" }) == 2)
    #expect(try archive.decisions().map(\.item) == [nil])
  }

  @Test("A query finds people by name, office, country and what their readouts say")
  func query() throws {
    let scratch = try Scratch()
    let archive = try archive(scratch)
    let names = QueryNames(code: { $0.uppercased() == "PK" ? "PK" : nil }, slugs: [])
    let parser = QueryParser(today: try #require(CalendarDate(iso: "2016-09-01")), names: names)
    func found(_ query: String) throws -> [String] { try archive.people(try parser.parse(query)).map(\.name) }
    #expect(try found("rudd") == ["Amber Rudd"])
    #expect(try found("minister") == ["Imran Khan"])
    #expect(try found("country:PK") == ["Imran Khan"])
    #expect(try found("on:2016-08-04") == ["Kim Jong-un"])
    #expect(try found("nobody") == [])
  }
}
