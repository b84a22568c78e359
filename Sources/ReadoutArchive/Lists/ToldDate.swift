import GRDB
import ReadoutCore

/// Looks up dates as readouts tell them, where a date key or a day is known: one that tells a month is kept by its first day.
struct ToldDate {
  private let byKey: RowStatement
  private let byPerson: RowStatement

  /// Prepares to look over a connection.
  init(_ db: Database) throws {
    byKey = try RowStatement(db, "SELECT date FROM readout WHERE datekey = ?")
    byPerson = try RowStatement(
      db,
      """
      SELECT r.date FROM readout r WHERE r.datekey >= ? AND r.datekey < ? AND EXISTS (
        SELECT 1 FROM participant p INDEXED BY participant_person WHERE p.person = ? AND p.readout = r.id) LIMIT 1
      """)
  }

  /// The date of the readout with a key, ISO 8601 at its grain; nil where it has none.
  func of(key: Int64) throws -> String? {
    guard let day = DateKey.dayNumber(of: key) else { return nil }
    byKey.bind(1, key)
    defer { byKey.reset() }
    return try Self.text(day, byKey.step() ? byKey.text(0) : nil)
  }

  /// The date of a readout on a day in which a person stands, ISO 8601 at its grain.
  func of(day: Int, person: Int64) throws -> String {
    // Months and years are kept by their first day, weeks by their Monday.
    let date = CalendarDate(dayNumber: day)
    guard date.day == 1 || date.weekday == 1 else { return date.description }
    let keys = DateKey.keys(of: day)
    byPerson.bind(1, keys.lowerBound)
    byPerson.bind(2, keys.upperBound)
    byPerson.bind(3, person)
    defer { byPerson.reset() }
    return try Self.text(day, byPerson.step() ? byPerson.text(0) : nil)
  }

  // What is told may be of another day where so many fell on one that they flowed over.
  private static func text(_ day: Int, _ told: String?) -> String {
    told.flatMap { DatedDay.first(of: $0) == nil ? nil : $0 } ?? CalendarDate(dayNumber: day).description
  }
}
