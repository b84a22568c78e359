import GRDB

/// The full-text indexes: one of texts, and one of the items that were found in them.
enum IndexTable: String, CaseIterable {
  case texts, items

  /// Its columns, in the order of the schema.
  var columns: [SearchRow.Column] {
    switch self {
    case .texts: [.body, .title, .issues, .people, .offices, .places, .facts]
    case .items: [.issues, .actions, .people, .offices, .title, .places, .facts]
    }
  }
}

/// Enters rows into the full-text indexes and takes them out.
struct SearchIndex {
  private let insertions: [RowStatement]
  private let deletions: [RowStatement]

  /// Prepares the statements.
  init(_ db: Database) throws {
    insertions = try IndexTable.allCases.map { try RowStatement(db, Self.sql($0, "", "")) }
    deletions = try IndexTable.allCases.map { try RowStatement(db, Self.sql($0, "\($0.rawValue), ", "'delete', ")) }
  }

  private static func sql(_ table: IndexTable, _ command: String, _ value: String) -> String {
    let columns = table.columns.map(\.rawValue).joined(separator: ", ")
    let places = table.columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(table.rawValue) (\(command)rowid, \(columns)) VALUES (\(value)?, \(places))"
  }

  /// Enters a readout's words.
  func add(_ row: SearchRow, _ key: Int64) throws { try run(insertions, row, key) }

  /// Takes a readout's words out; they must be the ones that were entered.
  func remove(_ row: SearchRow, _ key: Int64) throws { try run(deletions, row, key) }

  private func run(_ statements: [RowStatement], _ row: SearchRow, _ key: Int64) throws {
    for (table, statement) in zip(IndexTable.allCases, statements) {
      statement.bind(1, key)
      for (place, column) in table.columns.enumerated() { statement.bind(Int32(place + 2), row[column]) }
      try statement.run()
    }
  }
}
