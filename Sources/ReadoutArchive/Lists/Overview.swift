import GRDB
import ReadoutCore

/// What there is in an archive, at a glance; what has not been counted yet is nil or empty.
public struct Overview: Sendable, Equatable {
  public var readouts: Int?
  public var people: Int?
  public var issues: Int?
  public var followUps: Int?
  public var overdue: Int?
  /// Follow-ups by how far they are, where someone decided it.
  public var statuses: [String: Int] = [:]
  public var rejected = 0
  /// Readouts of each year, the latest first.
  public var years: [(year: Int, readouts: Int)] = []
  public var undated = 0
  public var topics: [TopicTally] = []
  public var sides: [SideTally] = []
  /// Ids of the readouts that came in last, the newest first.
  public var imports: [Int64] = []

  /// How many topics, sides and imports are told: as many as stand below each other on a large screen.
  public static let most = 48

  /// Knows nothing yet.
  public init() {}

  /// Follow-ups that are still to be done.
  public var open: Int? {
    followUps.map { $0 - (statuses["done"] ?? 0) - (statuses["dropped"] ?? 0) - rejected }
  }

  /// Overviews are equal where they tell the same.
  public static func == (a: Overview, b: Overview) -> Bool {
    (a.readouts, a.people, a.issues, a.followUps, a.overdue, a.undated)
      == (b.readouts, b.people, b.issues, b.followUps, b.overdue, b.undated)
      && a.statuses == b.statuses && a.rejected == b.rejected && a.topics == b.topics && a.sides == b.sides
      && a.imports == b.imports && a.years.map { [$0.year, $0.readouts] } == b.years.map { [$0.year, $0.readouts] }
  }
}

extension Archive {
  /// Counts what the archive holds. After each step `deliver` is told what is known so far, the quickest first;
  /// `isStopped` is asked whether to go on.
  ///
  /// - Throws: `ArchiveError`, `.cancelled` where it was stopped.
  public func overview(today: Int, isStopped: () -> Bool, deliver: (Overview) -> Void) throws {
    try read { db in
      var overview = Overview()
      func tell() throws {
        if isStopped() { throw ArchiveError.cancelled }
        deliver(overview)
      }
      func number(_ sql: String) throws -> Int { Int(try RowStatement(db, sql).number() ?? 0) }
      let latest = try RowStatement(db, "SELECT id FROM readout ORDER BY id DESC LIMIT \(Overview.most)")
      while try latest.step() { overview.imports.append(latest.int(0)) }
      try Self.countStatuses(db, &overview)
      overview.people = try number("SELECT count(*) FROM person WHERE merged IS NULL")
      try tell()
      try Self.countYears(db, &overview, isStopped)
      try tell()
      overview.overdue = try Self.overdue(today, db)
      try tell()
      let tallies = try Tallies(db)
      overview.sides = try tallies.sides().sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Overview.most).map
      {
        SideTally(code: $0.key, readouts: $0.value, last: nil)
      }
      try tell()
      let topics = try tallies.topics().filter { $0.key.contains(".") }
      overview.topics = topics.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Overview.most).map {
        TopicTally(slug: $0.key, readouts: $0.value, last: nil)
      }
      try tell()
      overview.followUps = try Self.count("follow_up", db, isStopped)
      try tell()
      overview.issues = try Self.count("issue", db, isStopped)
      try tell()
    }
  }

  /// How many issues there are, and how many follow-ups are still to be done.
  ///
  /// - Throws: `ArchiveError`, `.cancelled` where `isStopped` says so, which is asked every 20,000 readouts.
  public func totals(isStopped: () -> Bool) throws -> (issues: Int, open: Int) {
    try read { db in
      var overview = Overview()
      try Self.countStatuses(db, &overview)
      overview.followUps = try Self.count("follow_up", db, isStopped)
      return (try Self.count("issue", db, isStopped), overview.open ?? 0)
    }
  }

  private static func countStatuses(_ db: Database, _ overview: inout Overview) throws {
    let rows = try RowStatement(
      db,
      """
      SELECT aspect, value, count(*) FROM standing WHERE item = \(ItemSort.followUp.number)
        AND aspect IN ('status', 'verdict') GROUP BY aspect, value
      """)
    while try rows.step() {
      guard let value = rows.text(1) else { continue }
      if rows.text(0) == "status" { overview.statuses[value] = Int(rows.int(2)) }
      if rows.text(0) == "verdict" && value == "rejected" { overview.rejected = Int(rows.int(2)) }
    }
  }

  private static func countYears(_ db: Database, _ overview: inout Overview, _ isStopped: () -> Bool) throws {
    let rows = try RowStatement(db, "SELECT datekey FROM readout ORDER BY datekey DESC")
    var years: [(year: Int, readouts: Int)] = []
    var (count, undated) = (0, 0)
    while try rows.step() {
      count += 1
      if count % 65_536 == 0 && isStopped() { throw ArchiveError.cancelled }
      guard let year = DateKey.year(of: rows.int(0)) else {
        undated += 1
        continue
      }
      if years.last?.year == year { years[years.count - 1].readouts += 1 } else { years.append((year, 1)) }
    }
    (overview.readouts, overview.years, overview.undated) = (count, years, undated)
  }

  // What is due before today and has not been settled.
  private static func overdue(_ today: Int, _ db: Database) throws -> Int {
    let all = try RowStatement(db, "SELECT count(*) FROM follow_up WHERE due_day IS NOT NULL AND due_day < ?")
    all.bind(1, today)
    let settled = try RowStatement(
      db,
      """
      SELECT count(*) FROM (SELECT DISTINCT readout, number FROM standing WHERE item = \(ItemSort.followUp.number)
          AND (aspect = 'status' AND value IN ('done', 'dropped') OR aspect = 'verdict' AND value = 'rejected')) s
        CROSS JOIN follow_up f ON f.readout = s.readout AND f.number = s.number WHERE f.due_day < ?
      """)
    settled.bind(1, today)
    return Int(try all.number() ?? 0) - Int(try settled.number() ?? 0)
  }

  private static func count(_ table: String, _ db: Database, _ isStopped: () -> Bool) throws -> Int {
    // Piece by piece, so that it can be given up.
    let part = try RowStatement(db, "SELECT count(*) FROM \(table) WHERE readout >= ? AND readout < ?")
    let most = Int(try RowStatement(db, "SELECT max(readout) FROM \(table)").number() ?? -1)
    var count = 0
    for first in stride(from: 0, through: most, by: 20_000) {
      if isStopped() { throw ArchiveError.cancelled }
      part.bind(1, first)
      part.bind(2, first + 20_000)
      count += Int(try part.number() ?? 0)
    }
    return count
  }
}
