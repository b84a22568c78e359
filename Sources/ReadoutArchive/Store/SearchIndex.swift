import GRDB

/// Enters rows into the full-text index, the table `search`, and takes them out.
struct SearchIndex {
  private let insertion: RowStatement
  private let deletion: RowStatement

  /// Prepares the statements.
  init(_ db: Database) throws {
    insertion = try RowStatement(db, "INSERT INTO search (rowid, words) VALUES (?, ?)")
    deletion = try RowStatement(db, "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)")
  }

  /// Enters a readout's words.
  func add(_ row: SearchRow, _ key: Int64) throws { try run(insertion, row, key) }

  /// Takes a readout's words out; they must be the ones that were entered.
  func remove(_ row: SearchRow, _ key: Int64) throws { try run(deletion, row, key) }

  private func run(_ statement: RowStatement, _ row: SearchRow, _ key: Int64) throws {
    statement.bind(1, key)
    statement.bind(2, row.words)
    try statement.run()
  }
}
