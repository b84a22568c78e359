import GRDB
import ReadoutCore

/// Changes what is decided about readouts, and with it the words by which they are found.
///
/// This is the one place where decisions reach the full-text index. The index keeps no copy of its words, so that taking a
/// row out needs exactly those that were entered: they are made before anything is changed, and once more after it. A text
/// that is read again or removed goes through `Batch`, which takes the old row out before it touches the findings.
struct StandingChange {
  private let db: Database
  private let packer: TextPacker

  /// Prepares a change within a transaction.
  init(_ db: Database, _ packer: TextPacker) {
    self.db = db
    self.packer = packer
  }

  /// Does `body`, which adds acts or takes some back, and brings what stands of these readouts into agreement with it.
  func run<Result>(_ readouts: some Collection<Int64>, _ body: () throws -> Result) throws -> Result {
    let reader = ReadoutReader(db, packer)
    let keys = try self.keys(of: readouts)
    let before = try keys.map { try reader.searchRow($0.id) }
    let result = try body()
    let standing = try StandingRows(db, packer)
    let index = try SearchIndex(db)
    let corrected = CorrectedPersons(db, packer)
    var register = PersonRegister()
    for (place, (key, id)) in keys.enumerated() {
      guard let old = before[place], let found = try reader.readout(id) else { continue }
      if try standing.renew(id, found) { try corrected.settle(id, found, &register) }
      guard let new = try reader.searchRow(id), new != old else { continue }
      try index.remove(old, key)
      try index.add(new, key)
    }
    // A name has come in on which people had decided before.
    if register.hasNewsForHand { try HandRows(db).apply(packer) }
    return result
  }

  // In the order of the index.
  private func keys(of readouts: some Collection<Int64>) throws -> [(key: Int64, id: Int64)] {
    let select = try RowStatement(db, "SELECT datekey FROM readout WHERE id = ?")
    return try Set(readouts).compactMap { id in
      select.bind(1, id)
      return try select.number().map { ($0, id) }
    }.sorted { $0.key < $1.key }
  }
}
