import Foundation
import GRDB

extension Archive {
  /// Merges the index into one piece and gives room that is no longer used back to the disk.
  ///
  /// - Throws: `ArchiveError`.
  public func compact() throws {
    try maintain { db in
      try db.execute(sql: "INSERT INTO search (search) VALUES ('optimize')")
      try db.execute(sql: "VACUUM")
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }

  /// Moves what waits in the file beside the archive into it, as far as nobody reads there.
  ///
  /// - Throws: `ArchiveError`.
  public func settle() throws {
    try maintain { db in
      try db.execute(sql: "PRAGMA optimize")
      _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }

  /// Writes a copy of the archive as it is at this moment to a new file; others may go on writing meanwhile.
  ///
  /// - Throws: `ArchiveError`, `.exists` where there is a file of that name.
  public func backUp(to file: String) throws {
    guard !FileManager.default.fileExists(atPath: file) else { throw ArchiveError.exists(path: file) }
    let unfinished = file + ".part"
    try? FileManager.default.removeItem(atPath: unfinished)
    do {
      try database.unsafeRead { db in try db.execute(sql: "VACUUM INTO ?", arguments: [unfinished]) }
      try FileManager.default.moveItem(atPath: unfinished, toPath: file)
    } catch {
      try? FileManager.default.removeItem(atPath: unfinished)
      throw ArchiveError.meaning(error, path: file)
    }
  }
}
