import Foundation
import GRDB
import ReadoutCore
import ReadoutFormats
import Testing

@testable import ReadoutArchive

/// Texts are read again, and what they said before can be read.
struct ReparseTests {
  private static let text = "The ministers discussed cyber crime."

  private func visit(_ text: String, at second: Int = 1_700_000_000, in archive: Archive) throws {
    let readout = Sample.readout(text, issues: [("cyber crime", "cyber crime")])
    _ = try ArchiveWriter(archive, now: { second }).store([Arrival(readout, folder: "/")])
  }

  @Test("What an earlier parser has read is to be read again, and all if that is wanted")
  func outdated() throws {
    let scratch = try Scratch()
    let archive = try scratch.archive()
    try visit(Self.text, in: archive)
    let id = try archive.only()
    #expect(try archive.toReparse() == [])
    #expect(try archive.toReparse(all: true) == [id])
    try archive.write { try $0.execute(sql: "UPDATE readout SET parser = 0") }
    #expect(try archive.toReparse() == [id])
    let names = QueryNames(code: { _ in nil }, slugs: [])
    let parser = QueryParser(today: try #require(CalendarDate(iso: "2016-09-01")), names: names)
    #expect(try archive.toReparse(parser.parse("cyber")) == [id])
    #expect(try archive.toReparse(parser.parse("trade")) == [])
    let (_, document) = try #require(try archive.documents([id]).first)
    #expect(document.id == Sample.readout(Self.text).id)
    #expect(document.source.published?.description == "2016-08-22")
    try ArchiveWriter(archive).replace([(id, ReadoutParser().parse(document))])
    #expect(try archive.toReparse() == [])
  }

  @Test("A text that is read again keeps its id, its date of arrival, its revision and its words in the index")
  func keeps() throws {
    let scratch = try Scratch()
    let archive = try scratch.archive()
    try visit(Self.text, in: archive)
    let id = try archive.only()
    let row = {
      try archive.read { try Row.fetchOne($0, sql: "SELECT id, imported, number, hash, datekey FROM readout") }
    }
    let words = { try archive.read { try Row.fetchAll($0, sql: "SELECT * FROM word") } }
    let before = (try row(), try words())
    try ArchiveWriter(archive).replace([(id, Sample.readout(Self.text, issues: [("crime", "cyber crime")]))])
    #expect(try row() == before.0)
    #expect(try words() == before.1)
    #expect(try archive.readout(id)?.issues.map(\.label) == ["crime"])
    let (present, fresh) = try archive.indexes()
    #expect(present == fresh)
  }

  @Test("What has been revised or removed since it was read is left alone")
  func overtaken() throws {
    let scratch = try Scratch()
    let archive = try scratch.archive()
    try visit(Self.text, in: archive)
    let id = try archive.only()
    let late = Sample.readout(Self.text, issues: [("crime", "cyber crime")])
    try visit(Self.text + " They will meet again.", in: archive)
    try ArchiveWriter(archive).replace([(id, late), (id + 1, late)])
    #expect(try archive.readout(id)?.issues.map(\.label) == ["cyber crime"])
    #expect(try archive.count() == 1)
  }

  @Test("All revisions of a text are read back, the earliest first", arguments: [1, 3])
  func revisions(count: Int) throws {
    let scratch = try Scratch()
    let archive = try scratch.archive()
    let texts = (1...count).map { Self.text + " Draft \($0), which says a good deal more than the one before it did." }
    for (place, text) in texts.enumerated() { try visit(text, at: 1_700_000_000 + place, in: archive) }
    let revisions = try archive.revisions(of: try archive.only())
    #expect(revisions.map(\.text) == texts)
    #expect(revisions.map(\.number) == Array(1...count))
    #expect(revisions.map(\.imported) == texts.indices.map { 1_700_000_000 + $0 })
    #expect(revisions.map(\.hash) == texts.map { Sample.readout($0).id })
    #expect(try archive.revisions(of: 99).isEmpty)
  }
}
