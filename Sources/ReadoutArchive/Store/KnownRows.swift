import GRDB

/// Finds documents by the keys of their texts and places.
struct KnownRows {
  private let select: RowStatement
  private let insert: RowStatement
  private let delete: RowStatement

  /// Prepares the statements.
  init(_ db: Database) throws {
    select = try RowStatement(db, "SELECT readout FROM known WHERE key = ?")
    insert = try RowStatement(db, "INSERT OR REPLACE INTO known (key, readout) VALUES (?, ?)")
    delete = try RowStatement(db, "DELETE FROM known WHERE key = ?")
  }

  /// The readout to which a key leads.
  func readout(_ key: Int64) throws -> Int64? {
    select.bind(1, key)
    return try select.number()
  }

  /// Lets a key lead to a readout.
  func add(_ key: Int64, _ readout: Int64) throws {
    insert.bind(1, key)
    insert.bind(2, readout)
    try insert.run()
  }

  /// Forgets a key.
  func remove(_ key: Int64) throws {
    delete.bind(1, key)
    try delete.run()
  }
}
