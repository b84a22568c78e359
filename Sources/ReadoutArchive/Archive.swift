import Foundation
import GRDB
import GRDBSQLite

/// An archive of readouts in one SQLite file, opened; many may read while one writes.
public struct Archive: Sendable {
  /// What the archive is opened for.
  public enum Mode: Sendable {
    /// To read what is there; the file must exist.
    case reading
    /// To read and write; the file must exist.
    case writing
    /// To read and write; the file and its folder are made where they are missing.
    case creating
  }

  /// The file's path.
  public let path: String
  let database: any DatabaseReader & Sendable
  private let pool: DatabasePool?

  /// Opens the archive at `path` and brings an older one up to date, unless it is opened to be read.
  ///
  /// - Throws: `ArchiveError`.
  public init(_ path: String, _ mode: Mode) throws {
    self.path = path
    try Self.checkFile(path, mode)
    do {
      switch mode {
      case .reading:
        pool = nil
        database = try Self.openToRead(path)
      case .writing, .creating:
        let pool = try DatabasePool(path: path, configuration: Self.configuration())
        self.pool = pool
        database = pool
        try Self.adopt(pool, path)
      }
    } catch {
      throw ArchiveError.meaning(error, path: path)
    }
  }

  /// Whether the archive was opened to be written to.
  var isWritable: Bool { pool != nil }

  /// Reads from the archive as it is at this moment.
  ///
  /// - Throws: `ArchiveError`, and what `body` throws.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    do { return try database.read(body) } catch { throw ArchiveError.meaning(error, path: path) }
  }

  /// Changes the archive: all of what `body` does, or nothing.
  ///
  /// - Throws: `ArchiveError`, and what `body` throws.
  func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
    guard let pool else { throw ArchiveError.readOnly(path: path) }
    do { return try pool.write(body) } catch { throw ArchiveError.meaning(error, path: path) }
  }

  /// Works on the archive outside of any transaction.
  ///
  /// - Throws: `ArchiveError`, and what `body` throws.
  func maintain<Result>(_ body: (Database) throws -> Result) throws -> Result {
    guard let pool else { throw ArchiveError.readOnly(path: path) }
    do { return try pool.barrierWriteWithoutTransaction(body) } catch { throw ArchiveError.meaning(error, path: path) }
  }

  /// A connection of its own to read with, for one thread that wants to be able to give up what it has begun.
  func connection() throws -> DatabaseQueue {
    do { return try Self.openToRead(path) } catch { throw ArchiveError.meaning(error, path: path) }
  }

  private static func configuration(readonly: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 3
    configuration.prepareDatabase { db in
      // Larger pages waste less on rows of the size of texts; only a new file takes it.
      try db.execute(sql: "PRAGMA page_size = 8192")
      // Readers share the system's cache of the file; the writer's own must hold what a batch changes.
      try db.execute(sql: "PRAGMA cache_size = \(readonly || db.configuration.readonly ? -8_000 : -64_000)")
      if !db.configuration.readonly {
        // In WAL mode, NORMAL loses nothing when the program dies, and at most the last commits when the power fails.
        try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8192")
      }
    }
    return configuration
  }

  private static func openToRead(_ path: String) throws -> DatabaseQueue {
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration(readonly: true))
      try queue.read { try check($0, path) }
      return queue
    } catch let error as DatabaseError
      where error.resultCode == .SQLITE_CANTOPEN || error.resultCode == .SQLITE_READONLY
    {
      // In a folder that may not be written to, the files beside a WAL database cannot be made: then nobody writes to it.
      let queue = try DatabaseQueue(path: uri(path), configuration: configuration(readonly: true))
      try queue.read { try check($0, path) }
      return queue
    }
  }

  private static func uri(_ path: String) -> String {
    let whole = URL(fileURLWithPath: path).absoluteString
    return whole + "?immutable=1"
  }

  private static func adopt(_ pool: DatabasePool, _ path: String) throws {
    try pool.write { db in
      try check(db, path)
      try Schema.migrate(db)
    }
  }

  /// Refuses what is no archive, and what a newer program wrote.
  private static func check(_ db: Database, _ path: String) throws {
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    guard application == Schema.applicationID || (tables == 0 && !db.configuration.readonly) else {
      throw ArchiveError.notAnArchive(path: path)
    }
    guard version <= Schema.version else {
      throw ArchiveError.newer(path: path, found: version, known: Schema.version)
    }
  }

  private static func checkFile(_ path: String, _ mode: Mode) throws {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    if manager.fileExists(atPath: path, isDirectory: &isFolder) {
      if isFolder.boolValue { throw ArchiveError.notAnArchive(path: path) }
      guard manager.isReadableFile(atPath: path) else {
        throw ArchiveError.failed(path: path, reason: "you may not read it")
      }
      if mode != .reading && !manager.isWritableFile(atPath: path) { throw ArchiveError.readOnly(path: path) }
      return
    }
    guard mode == .creating else { throw ArchiveError.missing(path: path) }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    do {
      // What people keep here may be confidential: others on the machine have no business in it.
      try manager.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw ArchiveError.noFolder(path: folder, reason: error.localizedDescription)
    }
    let file = open(path, O_CREAT | O_WRONLY, 0o600)
    guard file >= 0 else { throw ArchiveError.noFolder(path: folder, reason: String(cString: strerror(errno))) }
    close(file)
  }
}
