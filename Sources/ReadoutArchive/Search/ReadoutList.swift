import GRDB
import ReadoutCore

/// A row of the list of readouts.
public struct ListedReadout: Sendable, Identifiable, Equatable {
  /// The readout's id in the archive.
  public let id: Int64
  /// ISO 8601 date at its grain, where there is one.
  public let date: String?
  /// Codes of the sides that met.
  public let sides: [String]
  public let title: String
  public let publisher: String?
  public let url: String?
  public let path: String
  /// Which revision it is, counted from 1.
  public let revision: Int
  /// SHA-256 of the text, 64 hexadecimal digits.
  public let hash: String
}

extension Archive {
  /// Ids of all readouts that a query means, or of all, in the order of lists: the newest first. A million take eight
  /// megabytes; `isStopped` is asked now and then whether to go on.
  ///
  /// - Throws: `ArchiveError`, `.cancelled` where it was stopped.
  public func ids(
    _ query: Query? = nil, limit: Int = .max, today: Int = CalendarDate.today.dayNumber,
    isStopped: () -> Bool = { false }
  ) throws -> [Int64] {
    try read { db in
      var plan = SearchPlan()
      if let query {
        plan = try SearchPlanner(.readouts, today: today, db, nil).plan(query)
      }
      let rows = try Candidates.ids(plan, db)
      defer { rows.reset() }
      var ids: [Int64] = []
      while ids.count < limit, try rows.step() {
        ids.append(rows.int(0))
        if ids.count % 4096 == 0 && isStopped() { throw ArchiveError.cancelled }
      }
      return ids
    }
  }

  /// Rows of the list for some readouts, in the same order; those that are gone are left out.
  ///
  /// - Throws: `ArchiveError`.
  public func rows(_ ids: some Collection<Int64>) throws -> [ListedReadout] {
    try read { db in
      let row = try RowStatement(
        db,
        """
        SELECT date, sides, title, publisher.name, url, path, number, hash
        FROM readout LEFT JOIN publisher ON publisher.id = readout.publisher WHERE readout.id = ?
        """)
      return try ids.compactMap { id in
        row.bind(1, id)
        guard try row.step() else { return nil }
        defer { row.reset() }
        return ListedReadout(
          id: id, date: row.text(0), sides: FieldText.codes(row.text(1)), title: row.text(2) ?? "",
          publisher: row.text(3), url: row.text(4), path: row.text(5) ?? "", revision: Int(row.int(6)),
          hash: row.withBytes(7) { Hash.hex($0) })
      }
    }
  }

  /// A readout with all that was found in it, or nil where there is none of that id.
  ///
  /// - Throws: `ArchiveError`.
  public func readout(_ id: Int64) throws -> Readout? {
    try read { try ReadoutReader($0, TextPacker()).readout(id) }
  }

  /// How many readouts there are.
  ///
  /// - Throws: `ArchiveError`.
  public func count() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM readout") ?? 0 }
  }

  /// A number that changes whenever someone else has changed the archive.
  ///
  /// - Throws: `ArchiveError`.
  public func changeCount() throws -> Int {
    try read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
  }
}
