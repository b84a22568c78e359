import Foundation
import GRDB
import ReadoutCore
import Testing

@testable import ReadoutArchive

/// What an archive keeps, and which files it refuses.
struct ArchiveTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func arrival(_ text: String, path: String = "/press/1.txt", date: String? = "2016-08-22") -> Arrival {
    Arrival(
      Made.readout(
        "1", "Talks", date: date, sides: ["KE", "NO"], issues: [("fishing", "other", [])], path: path, extra: text),
      folder: "/")
  }

  private func number(_ sql: String, _ archive: Archive) throws -> Int {
    try archive.read { try Int.fetchOne($0, sql: sql) ?? 0 }
  }

  @Test("A changed text at the same path is a new revision, and the old text is kept")
  func revisions() throws {
    let archive = try scratch.archive()
    let writer = ArchiveWriter(archive, now: { 1000 })
    #expect(try writer.store([arrival("One.")]) == [.new])
    #expect(try writer.store([arrival("One.")]) == [.unchanged])
    #expect(try writer.store([arrival("Two."), arrival("Three.")]) == [.revised, .revised])
    #expect(try archive.count() == 1)
    #expect(try number("SELECT number FROM readout", archive) == 3)
    #expect(try number("SELECT count(*) FROM revision", archive) == 2)
    let id = try #require(try archive.ids().first)
    #expect(try archive.readout(id)?.text.contains("Three.") == true)
    // What a document said before comes back: a revision again, and no second document.
    #expect(try writer.store([arrival("One.")]) == [.revised])
    #expect(try archive.ids() == [id])
  }

  @Test("A clock that was moved back does not change the order of revisions")
  func clock() throws {
    let archive = try scratch.archive()
    _ = try ArchiveWriter(archive, now: { 2_000_000_000 }).store([arrival("One.")])
    _ = try ArchiveWriter(archive, now: { 1_000_000_000 }).store([arrival("Two.")])
    let id = try #require(try archive.ids().first)
    #expect(try archive.readout(id)?.text.contains("Two.") == true)
    #expect(try number("SELECT number FROM revision", archive) == 1)
    #expect(try number("SELECT number FROM readout", archive) == 2)
  }

  @Test("A document whose date is corrected moves to its place in the list, and is searched there")
  func moved() throws {
    let archive = try scratch.archive()
    let writer = ArchiveWriter(archive)
    let other = Made.readout("2", "Other", date: "2017", sides: ["FR"])
    _ = try writer.store([arrival("One."), Arrival(other, folder: "/")])
    let before = try archive.rows(archive.ids()).map(\.title)
    _ = try writer.store([arrival("Two.", date: "2018-01-01")])
    let after = try archive.rows(archive.ids()).map(\.title)
    #expect(before == ["Other", "Talks"] && after == ["Talks", "Other"])
    #expect(try archive.ids(Made.parser.parse("fishing on:2016")).isEmpty)
    #expect(try archive.ids(Made.parser.parse("fishing on:2018")).count == 1)
  }

  @Test("When all is removed, the index holds no word")
  func removed() throws {
    let archive = try scratch.archive()
    let writer = ArchiveWriter(archive)
    _ = try writer.store([arrival("One."), arrival("Wörter für Łódź.", path: "/press/2.txt", date: nil)])
    _ = try writer.store([arrival("Two.")])
    #expect(try archive.check() == [])
    try writer.remove(archive.ids())
    try archive.write { db in
      try db.execute(sql: "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search, instance)")
      #expect(try String.fetchAll(db, sql: "SELECT term FROM temp.words") == [])
    }
    let left = ["text", "meeting", "participant", "issue", "follow_up", "revision", "standing", "known"]
    #expect(try left.filter { try number("SELECT count(*) FROM \($0) WHERE readout > 0", archive) > 0 } == ["known"])
  }

  @Test("A failed batch leaves nothing behind, and the next one is whole")
  func rollback() throws {
    let archive = try scratch.archive()
    let writer = ArchiveWriter(archive)
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try writer.change { batch in
        _ = try batch.store(arrival("One."))
        throw Stop()
      }
    }
    #expect(try archive.count() == 0)
    #expect(try writer.store([arrival("One.")]) == [.new])
    #expect(try archive.check() == [])
  }

  @Test("An archive of a newer program and a database of another are refused in a sentence")
  func refused() throws {
    let archive = try scratch.archive()
    try archive.maintain { try $0.execute(sql: "PRAGMA user_version = \(Schema.version + 1)") }
    for mode in [Archive.Mode.reading, .writing, .creating] {
      #expect(throws: ArchiveError.newer(path: archive.path, found: Schema.version + 1, known: Schema.version)) {
        try Archive(archive.path, mode)
      }
    }
    let path = scratch.path("other.sqlite")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE a (b)") }
    for mode in [Archive.Mode.reading, .writing, .creating] {
      #expect(throws: ArchiveError.notAnArchive(path: path)) { try Archive(path, mode) }
    }
    for error in [
      ArchiveError.missing(path: "a"), .full(path: "a"), .busy(path: "a"), .damaged(path: "a", reason: "b"),
    ] {
      #expect(error.localizedDescription.hasPrefix("a: "))
    }
  }

  @Test("The file of an archive is its owner's alone")
  func permissions() throws {
    let path = scratch.path("deep/folder/archive.sqlite")
    _ = try Archive(path, .creating)
    let file = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    let folder =
      try FileManager.default.attributesOfItem(atPath: scratch.path("deep/folder"))[.posixPermissions] as? Int
    #expect(file == 0o600 && folder == 0o700)
  }

  @Test(
    "The archive's place is told by the command line, the environment, and the XDG folders, in this order",
    arguments: [
      ("x.sqlite", ["READOUT_ARCHIVE": "/y"], "x.sqlite"), (nil, ["READOUT_ARCHIVE": "/y"], "/y"),
      (nil, ["XDG_DATA_HOME": "/d"], "/d/readout/archive.sqlite"),
      (nil, ["XDG_DATA_HOME": "d", "HOME": "/h"], "/h/.local/share/readout/archive.sqlite"),
    ] as [(String?, [String: String], String)])
  func location(named: String?, environment: [String: String], expected: String) {
    #expect(ArchiveLocation.path(named: named, environment: environment) == expected)
  }

  @Test(
    "Keys go by date, those without one come last, and the last day of a date is that of its grain",
    arguments: [
      ("2016-08-22", 17_035, 17_035), ("2016-08", 17_014, 17_044), ("2016", 16_801, 17_166), ("1987-W15", 6304, 6310),
      ("2016-02", 16_832, 16_860),
    ])
  func days(date: String, first: Int, last: Int) {
    #expect(DatedDay.first(of: date) == first && DatedDay.last(of: date) == last)
    #expect(DateKey.start(of: nil) < DateKey.start(of: first))
    #expect(DateKey.keys(of: first).upperBound == DateKey.start(of: first + 1))
    #expect(DateKey.year(of: DateKey.start(of: first)) == Int(date.prefix(4)))
  }

  @Test("More readouts of a day than have room flow over into the next")
  func overflow() throws {
    let archive = try scratch.archive()
    try archive.write { db in
      try db.execute(
        sql: """
          INSERT INTO readout (datekey, hash, sides, path, format, language, imported, parser)
          VALUES (?, x'00', '', '', '', '', 0, 0)
          """, arguments: [DateKey.keys(of: 17_035).upperBound - 1])
    }
    _ = try ArchiveWriter(archive).store([arrival("One.")])
    #expect(try number("SELECT max(datekey) FROM readout", archive) == Int(DateKey.start(of: 17_036)))
  }
}
