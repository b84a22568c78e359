import GRDB
import GRDBSQLite

/// A statement that is run many times with other values: bound and stepped without a value being boxed.
///
/// An import runs some twenty of them for each text, and GRDB's general arguments would take longer than SQLite itself.
struct RowStatement {
  private let statement: Statement
  private let pointer: OpaquePointer

  /// Prepares `sql`, or takes it from the connection's cache; one from the cache must not be wanted twice at once.
  init(_ db: Database, _ sql: String, isCached: Bool = true) throws {
    statement = try isCached ? db.cachedStatement(sql: sql) : db.makeStatement(sql: sql)
    pointer = statement.sqliteStatement
  }

  // SQLite copies what it is given.
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  /// Binds a number to a place counted from 1.
  func bind(_ place: Int32, _ value: Int64?) {
    if let value { sqlite3_bind_int64(pointer, place, value) } else { sqlite3_bind_null(pointer, place) }
  }

  /// Binds a number to a place counted from 1.
  func bind(_ place: Int32, _ value: Int) { sqlite3_bind_int64(pointer, place, Int64(value)) }

  /// Binds text to a place counted from 1.
  func bind(_ place: Int32, _ value: String?) {
    guard var value else {
      sqlite3_bind_null(pointer, place)
      return
    }
    value.withUTF8 { bytes in
      // An empty buffer has no address, and SQLite takes no address for NULL.
      _ = bytes.withMemoryRebound(to: CChar.self) { characters in
        sqlite3_bind_text64(
          pointer, place, characters.baseAddress ?? UnsafePointer(bitPattern: 1), UInt64(characters.count),
          Self.transient, UInt8(SQLITE_UTF8))
      }
    }
  }

  /// Binds bytes to a place counted from 1.
  func bind(_ place: Int32, _ value: [UInt8]) {
    _ = value.withUnsafeBytes { bytes in
      if bytes.isEmpty {
        sqlite3_bind_zeroblob(pointer, place, 0)
      } else {
        sqlite3_bind_blob64(pointer, place, bytes.baseAddress, UInt64(bytes.count), Self.transient)
      }
    }
  }

  /// Binds a value of GRDB's to a place counted from 1.
  func bind(_ place: Int32, _ value: DatabaseValue) {
    switch value.storage {
    case .null: sqlite3_bind_null(pointer, place)
    case .int64(let number): sqlite3_bind_int64(pointer, place, number)
    case .double(let number): sqlite3_bind_double(pointer, place, number)
    case .string(let text): bind(place, text)
    case .blob(let data): bind(place, Array(data))
    }
  }

  /// Runs the statement to its end with what has been bound, which stays bound.
  ///
  /// - Throws: `DatabaseError`.
  func run() throws {
    while try step() {}
  }

  /// Goes to the next row; false at the end, where the statement is ready to be run anew.
  ///
  /// - Throws: `DatabaseError`.
  func step() throws -> Bool {
    let code = sqlite3_step(pointer)
    if code == SQLITE_ROW { return true }
    let message = code == SQLITE_DONE ? nil : sqlite3_errmsg(sqlite3_db_handle(pointer)).map { String(cString: $0) }
    sqlite3_reset(pointer)
    if code == SQLITE_DONE { return false }
    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
  }

  /// Ends a run before its last row.
  func reset() { sqlite3_reset(pointer) }

  /// The number in a column, counted from 0, of the present row.
  func int(_ column: Int32) -> Int64 { sqlite3_column_int64(pointer, column) }

  /// Whether a column of the present row holds nothing.
  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(pointer, column) == SQLITE_NULL }

  /// The text in a column of the present row.
  func text(_ column: Int32) -> String? {
    guard let bytes = sqlite3_column_text(pointer, column) else { return nil }
    let count = Int(sqlite3_column_bytes(pointer, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// Lends the bytes in a column of the present row.
  func withBytes<Result>(_ column: Int32, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    let bytes = sqlite3_column_blob(pointer, column)
    return try body(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(pointer, column))))
  }

  /// The first number of the only row, or nil where there is none.
  func number() throws -> Int64? {
    guard try step() else { return nil }
    defer { reset() }
    return int(0)
  }
}
