import GRDB
import ReadoutCore
import Testing

@testable import ReadoutArchive

/// Participants whose names were corrected count for the person whom the corrected name means.
struct CorrectedPersonTests {
  /// One readout for each person, one day after another: a name that was read wrong, the right one, and another.
  private static let visits = [("Ambra Road", "GB"), ("Amber Rudd", "GB"), ("Imran Khan", "PK")].enumerated().map {
    place, person in
    Sample.readout(
      "Visit \(place + 1). The envoy met \(person.0) in the port.", path: "/press/\(place + 1).txt",
      published: "2016-08-0\(place + 1)",
      people: [Sample.Person(name: person.0, country: person.1, office: "Home Secretary")])
  }

  private let scratch: Scratch
  private let archive: Archive

  init() throws {
    scratch = try Scratch()
    archive = try scratch.archive()
    try Sample.store(Self.visits, in: archive)
  }

  /// Who has been seen how often: what the list of people says.
  private func people(_ archive: Archive) throws -> [String] {
    let tallies = try archive.personTallies(isStopped: { false }, deliver: { _, _ in })
    let rows = try archive.personRows(tallies.map(\.id))
    return try rows.map { row in
      let tally = try #require(tallies.first { $0.id == row.id })
      let spellings = try archive.personSummary(row.id, limit: 9).spellings
      return "\(row.country ?? "-") \(row.name) \(tally.readouts) \(spellings.joined(separator: ", "))"
    }.sorted()
  }

  /// Readouts of the person whom a name means, by the index of persons.
  private func readouts(of name: String, _ archive: Archive) throws -> [Int64] {
    try archive.personSummary(try archive.person(named: name), limit: 9).readouts.sorted()
  }

  private func expectSound(_ archive: Archive, _ comment: Comment) throws {
    let (present, fresh) = try archive.indexes()
    let isSame = present == fresh
    #expect(isSame, comment)
    #expect(try archive.check() == [], comment)
  }

  private static let found = ["GB Amber Rudd 1 Amber Rudd", "GB Ambra Road 1 Ambra Road", "PK Imran Khan 1 Imran Khan"]
  private static let corrected = ["GB Amber Rudd 2 Amber Rudd", "PK Imran Khan 1 Imran Khan"]

  @Test("Who is given another's name counts for that person, is found so, and goes back when it is taken back")
  func known() throws {
    #expect(try people(archive) == Self.found)
    try archive.decide("p1", of: 1, [.correct([.label: "Amber Rudd"])])
    #expect(try people(archive) == Self.corrected)
    #expect(try readouts(of: "Amber Rudd", archive) == [1, 2])
    #expect(try archive.person(try archive.person(named: "Amber Rudd"))?.entry.readouts == 2)
    try expectSound(archive, "corrected")
    try archive.undo("p1", of: 1)
    #expect(try people(archive) == Self.found)
    #expect(try readouts(of: "Amber Rudd", archive) == [2] && readouts(of: "Ambra Road", archive) == [1])
    try expectSound(archive, "taken back")
    try archive.redo("p1", of: 1)
    #expect(try people(archive) == Self.corrected)
    try archive.decide("p1", of: 1, [.note("sic")])
    try archive.decide("p1", of: 1, [.correct([.label: ""])])
    #expect(try people(archive) == Self.found)
    try expectSound(archive, "corrected no longer")
  }

  @Test("A name that nobody bears yet makes somebody new, of whom nothing is left when it is taken back")
  func new() throws {
    let before = try rows("SELECT id, name FROM person") + rows("SELECT person, name FROM spelling")
    try archive.decide("p1", of: 1, [.correct([.label: "Theodora Finch"])])
    #expect(
      try people(archive) == [
        "GB Amber Rudd 1 Amber Rudd", "GB Theodora Finch 1 Theodora Finch", "PK Imran Khan 1 Imran Khan",
      ])
    try archive.decide("p1", of: 1, [.correct([.label: "Amber Rudd"])])
    #expect(try people(archive) == Self.corrected)
    try archive.undo("p1", of: 1)
    try archive.undo("p1", of: 1)
    #expect(try people(archive) == Self.found)
    #expect(try rows("SELECT id, name FROM person") + rows("SELECT person, name FROM spelling") == before)
    try expectSound(archive, "taken back")
  }

  @Test("Another country makes another person, by the same rules as when texts come in")
  func country() throws {
    try archive.decide("p1", of: 2, [.correct([.country: "France"])])
    #expect(try people(archive).first == "FR Amber Rudd 1 Amber Rudd")
    try archive.decide("p1", of: 1, [.correct([.label: "Amber Rudd"])])
    // She of France is another one, and she of Britain is still known by her name.
    #expect(try people(archive).prefix(2) == ["FR Amber Rudd 1 Amber Rudd", "GB Amber Rudd 1 Amber Rudd"])
    try archive.undo("p1", of: 2)
    #expect(try people(archive) == Self.corrected)
    #expect(try rows("SELECT name, country FROM person WHERE country = 'FR'") == [])
    try expectSound(archive, "taken back")
  }

  @Test("It stays so when the text is read again, revised, or removed and brought in anew")
  func reading() throws {
    try archive.decide("p1", of: 1, [.correct([.label: "Amber Rudd"])])
    try ArchiveWriter(archive).replace([(1, Self.visits[0])])
    #expect(try people(archive) == Self.corrected)
    try expectSound(archive, "read again")
    try ArchiveWriter(archive).remove([1])
    #expect(try people(archive).first == "GB Amber Rudd 1 Amber Rudd")
    #expect(try Sample.store([Self.visits[0]], in: archive) == [.new])
    #expect(try people(archive) == Self.corrected)
    try expectSound(archive, "brought in anew")
  }

  @Test("Decisions that come in from another archive settle who is who there, before and after the texts")
  func transfer() throws {
    try archive.decide("p1", of: 1, [.correct([.label: "Amber Rudd"])])
    let decisions = try archive.exportDecisions()
    for isEarly in [true, false] {
      let other = try scratch.archive("other-\(isEarly).sqlite")
      if isEarly { _ = try other.importDecisions(decisions) }
      try Sample.store(Self.visits, in: other)
      if !isEarly { _ = try other.importDecisions(decisions) }
      #expect(try people(other) == Self.corrected, "\(isEarly)")
      try expectSound(other, "\(isEarly)")
      try archive.undo("p1", of: 1, now: 2_000_000_000)
      _ = try other.importDecisions(try archive.exportDecisions())
      #expect(try people(other) == Self.found, "\(isEarly)")
      try archive.redo("p1", of: 1, now: 2_000_000_001)
    }
  }

  @Test("Merging and splitting people takes those along who bear a name by a correction")
  func byHand() throws {
    try archive.decide("p1", of: 1, [.correct([.label: "Amber Rudd"])])
    let (rudd, khan) = (try archive.person(named: "Amber Rudd"), try archive.person(named: "Imran Khan"))
    try archive.merge(khan, rudd, anyway: true)
    #expect(try archive.person(khan)?.entry.readouts == 3)
    try expectSound(archive, "merged")
    try archive.undo("p1", of: 1)
    #expect(try archive.person(khan)?.entry.readouts == 2)
    try archive.redo("p1", of: 1)
    try archive.undoPeople()
    #expect(try people(archive) == Self.corrected)
    try expectSound(archive, "parted")
  }

  @Test("A writer that has been at work knows those who were made by a correction since")
  func writer() throws {
    let writer = ArchiveWriter(archive, now: { 0 })
    let late = Sample.readout(
      "Visit 9. The envoy met Theodora Finch in the port.", path: "/press/9.txt", published: "2016-08-09",
      people: [Sample.Person(name: "Theodora Finch", office: "Home Secretary")])
    _ = try writer.store([Arrival(Self.visits[0], folder: "/")])
    try archive.decide("p1", of: 1, [.correct([.label: "Theodora Finch"])])
    #expect(try writer.store([Arrival(late, folder: "/")]) == [.new])
    #expect(try people(archive).contains("GB Theodora Finch 2 Theodora Finch"))
    try archive.undo("p1", of: 1)
    #expect(try people(archive).contains("GB Theodora Finch 1 Theodora Finch"))
    try expectSound(archive, "taken back")
  }

  private func rows(_ sql: String) throws -> [String] {
    try archive.read { db in try Row.fetchAll(db, sql: sql + " ORDER BY 1, 2").map(\.description) }
  }
}
