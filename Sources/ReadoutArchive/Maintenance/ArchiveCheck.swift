import Crypto
import GRDB

extension Archive {
  /// Looks the whole archive over and tells what is wrong, one sentence each; `progress` is told how many of how many
  /// texts have been looked at, and returns whether to go on.
  ///
  /// Pages, references and the index are checked by SQLite; beyond that, each readout must have its text, each text its
  /// hash, and each readout its place in the index.
  ///
  /// - Throws: `ArchiveError`, where the archive cannot be read at all.
  public func check(_ progress: (Int, Int) -> Bool = { _, _ in true }) throws -> [String] {
    var problems: [String] = []
    do {
      try read { db in
        problems += try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
        problems += try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(20).map { row in
          "a row of \(row["table"] as String? ?? "a table") refers to one of \(row["parent"] as String? ?? "another") that is gone"
        }
        problems += try Self.checkIndex(db)
        problems += try Self.checkTexts(db, progress)
      }
      if isWritable { try maintain { try $0.execute(sql: "INSERT INTO search (search) VALUES ('integrity-check')") } }
    } catch ArchiveError.damaged(_, let reason) {
      problems.append(reason)
    }
    return problems
  }

  private static func checkIndex(_ db: Database) throws -> [String] {
    var problems: [String] = []
    let readouts = try Int.fetchOne(db, sql: "SELECT count(*) FROM readout") ?? 0
    let indexed = try Int.fetchOne(
      db,
      sql: "SELECT count(*) FROM search CROSS JOIN readout ON readout.datekey = search.rowid WHERE search MATCH ?",
      arguments: [MatchExpression.every.text])
    if indexed != readouts {
      problems.append("\(readouts - (indexed ?? 0)) of \(readouts) readouts are not in the index")
    }
    let textless = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM readout WHERE id NOT IN (SELECT readout FROM text)")
    if let textless, textless > 0 { problems.append("\(textless) readouts have no text") }
    return problems
  }

  private static func checkTexts(_ db: Database, _ progress: (Int, Int) -> Bool) throws -> [String] {
    let total = try Int.fetchOne(db, sql: "SELECT count(*) FROM text") ?? 0
    let packer = TextPacker()
    var wrong = 0
    var done = 0
    let rows = try RowStatement(
      db, "SELECT hash, size, content FROM readout JOIN text ON text.readout = readout.id", isCached: false)
    defer { rows.reset() }
    while try rows.step() {
      done += 1
      if done % 1000 == 0 && !progress(done, total) { break }
      let text = rows.withBytes(2) { packer.unpack($0, size: Int(rows.int(1))) }
      let hash = rows.withBytes(0) { Array($0) }
      if text.map({ Array(SHA256.hash(data: Array($0.utf8))) == hash }) != true { wrong += 1 }
    }
    return wrong == 0 ? [] : ["\(wrong) texts are not what they were when they came in"]
  }
}
