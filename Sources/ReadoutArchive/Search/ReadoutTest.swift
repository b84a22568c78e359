import GRDB

/// Tells of readouts one by one whether a term of a query holds of them.
final class ReadoutTest {
  private let rows: RowStatement
  private let place: Int32
  private var known: [Int64: Bool] = [:]

  /// Prepares a test by a plan for the term alone.
  init(_ plan: SearchPlan, _ db: Database) throws { (rows, place) = try Candidates.test(plan, db) }

  /// Whether the term holds of the readout of a date key.
  func holds(_ dateKey: Int64) throws -> Bool {
    if let known = known[dateKey] { return known }
    rows.bind(place, dateKey)
    let holds = try rows.number() != nil
    known[dateKey] = holds
    return holds
  }
}
