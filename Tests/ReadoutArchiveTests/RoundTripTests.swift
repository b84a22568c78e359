import Foundation
import GRDB
import ReadoutCore
import ReadoutFormats
import Testing

@testable import ReadoutArchive

/// What comes out of an archive is what went in.
struct RoundTripTests {
  @Test("A readout is read back from the archive as the parser made it", arguments: Seeds.paths)
  func readsBack(path: String) throws {
    let readout = ReadoutParser().parse(try DocumentReader().read(path: path).document)
    let scratch = try Scratch()
    let archive = try scratch.archive()
    #expect(try ArchiveWriter(archive).store([Arrival(readout, folder: "/")]) == [.new])
    let key = try #require(try archive.read { try Int64.fetchOne($0, sql: "SELECT id FROM readout") })
    let stored = try #require(try archive.read { try ReadoutReader($0, TextPacker()).readout(key) })
    let before = String(decoding: JSONWriter(pretty: true).write(readout), as: UTF8.self)
    let after = String(decoding: JSONWriter(pretty: true).write(stored), as: UTF8.self)
    #expect(before.split(separator: "\n") == after.split(separator: "\n"))
  }
}
