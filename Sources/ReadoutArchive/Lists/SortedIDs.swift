import GRDB
import ReadoutCore

extension Archive {
  /// Ids of all readouts that a query means, or of all, in any order of a list; `isStopped` is asked now and then whether
  /// to go on, and `interrupt` ends what the database does meanwhile.
  ///
  /// - Throws: `ArchiveError`, `.cancelled` where it was stopped.
  public func ids(
    _ query: Query?, sort: ListSort, today: Int = CalendarDate.today.dayNumber, isStopped: () -> Bool
  ) throws -> [Int64] {
    switch sort.column {
    case .title: return try titled(query, sort, today, isStopped)
    case .sides, .publisher: return try grouped(query, sort, today, isStopped)
    default:
      let ids = try ids(query, today: today, isStopped: isStopped)
      if sort.column == .imported { return sort.isDescending ? ids.sorted(by: >) : ids.sorted() }
      return sort.isDescending ? ids : ids.reversed()
    }
  }

  /// Gives up what is being read from the archive.
  public func interrupt() { database.interrupt() }

  private func plan(_ query: Query?, _ today: Int, _ db: Database) throws -> SearchPlan {
    guard let query else { return SearchPlan() }
    return try SearchPlanner(.readouts, today: today, db, nil).plan(query)
  }

  private func titled(_ query: Query?, _ sort: ListSort, _ today: Int, _ isStopped: () -> Bool) throws -> [Int64] {
    try read { db in
      let rows = try Candidates.titles(try plan(query, today, db), db, isDescending: sort.isDescending)
      defer { rows.reset() }
      var ids: [Int64] = []
      while try rows.step() {
        ids.append(rows.int(0))
        if ids.count % 4096 == 0 && isStopped() { throw ArchiveError.cancelled }
      }
      return ids
    }
  }

  private func grouped(_ query: Query?, _ sort: ListSort, _ today: Int, _ isStopped: () -> Bool) throws -> [Int64] {
    try read { db in
      let publishers = try NameTable.all(.publisher, db)
      let rows = try Candidates.columns("r.id, r.sides, r.publisher", try plan(query, today, db), db)
      defer { rows.reset() }
      var order = TextOrder()
      var count = 0
      while try rows.step() {
        count += 1
        if count % 4096 == 0 && isStopped() { throw ArchiveError.cancelled }
        let text = sort.column == .sides ? rows.text(1) : rows.isNull(2) ? nil : publishers[rows.int(2)]
        order.add(rows.int(0), text ?? "")
      }
      return order.sorted(isDescending: sort.isDescending)
    }
  }
}
