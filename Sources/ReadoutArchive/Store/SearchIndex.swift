import GRDB

/// Enters rows into the full-text index and takes them out.
struct SearchIndex {
  private let insert: RowStatement
  private let delete: RowStatement

  /// Prepares the statements.
  init(_ db: Database) throws {
    let columns = SearchRow.columns.joined(separator: ", ")
    let places = SearchRow.columns.map { _ in "?" }.joined(separator: ", ")
    insert = try RowStatement(db, "INSERT INTO search (rowid, \(columns)) VALUES (?, \(places))")
    delete = try RowStatement(db, "INSERT INTO search (search, rowid, \(columns)) VALUES ('delete', ?, \(places))")
  }

  /// Enters a readout's words.
  func add(_ row: SearchRow, _ key: Int64) throws { try run(insert, row, key) }

  /// Takes a readout's words out; they must be the ones that were entered.
  func remove(_ row: SearchRow, _ key: Int64) throws { try run(delete, row, key) }

  private func run(_ statement: RowStatement, _ row: SearchRow, _ key: Int64) throws {
    statement.bind(1, key)
    for (place, value) in row.values.enumerated() { statement.bind(Int32(place + 2), value) }
    try statement.run()
  }
}
