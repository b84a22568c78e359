import GRDB

/// The readouts that a plan finds, the newest first, one by one.
struct Candidates {
  /// A readout that was found.
  struct Candidate {
    let id: Int64
    let dateKey: Int64
    let date: String?
    let sides: [String]
    let title: String
    let publisher: String?
  }

  /// Readouts that conditions alone leave before the index is asked for each of them, and not for all that match.
  ///
  /// To ask the index for one readout takes as long as to look at eight that match. Of `all` readouts, every `all / n`th
  /// passes a condition that leaves `n`: a page of sixty is then found among `60 * all / n`.
  static func few(of all: Int64) -> Int { min(2000, Int((8 * Double(max(1, all))).squareRoot())) }

  private let rows: RowStatement

  /// Begins to look.
  init(_ plan: SearchPlan, _ db: Database) throws {
    rows = try Self.select(
      "r.id, r.datekey, r.date, r.sides, r.title, (SELECT name FROM publisher WHERE id = r.publisher)", plan, db)
  }

  /// The ids alone, which an index has, of the readouts that a plan finds.
  static func ids(_ plan: SearchPlan, _ db: Database) throws -> RowStatement { try select("r.id", plan, db) }

  /// Some columns of the readouts that a plan finds, the newest first.
  static func columns(_ columns: String, _ plan: SearchPlan, _ db: Database) throws -> RowStatement {
    try select(columns, plan, db)
  }

  /// The ids of the readouts that a plan finds, by their titles, or paths where they have none.
  static func titles(_ plan: SearchPlan, _ db: Database, isDescending: Bool) throws -> RowStatement {
    let order = "coalesce(nullif(r.title, ''), r.path) COLLATE NOCASE \(isDescending ? "DESC" : "ASC"), r.datekey DESC"
    return try statement("r.id", plan, db, order: order).rows
  }

  /// A statement that tells whether a plan finds the readout of a date key, which is bound to the place that is given too.
  static func test(_ plan: SearchPlan, _ db: Database) throws -> (rows: RowStatement, place: Int32) {
    if let match = plan.match, plan.conditions.isEmpty {
      let rows = try RowStatement(
        db, "SELECT 1 FROM search WHERE search MATCH ? AND rowid = ? AND rowid >= ? AND rowid < ?", isCached: false)
      rows.bind(1, match.text)
      rows.bind(3, plan.keys.lowerBound)
      rows.bind(4, plan.keys.upperBound)
      return (rows, 2)
    }
    var one = plan
    one.conditions.append(SearchPlan.Condition(sql: "r.datekey = ?", arguments: [.null]))
    let (rows, count) = try statement("1", one, db)
    return (rows, count)
  }

  private static func select(_ columns: String, _ plan: SearchPlan, _ db: Database) throws -> RowStatement {
    try statement(columns, plan, db).rows
  }

  // The statement, and the place of the last condition's last value.
  private static func statement(
    _ columns: String, _ plan: SearchPlan, _ db: Database, order: String? = nil
  ) throws -> (rows: RowStatement, place: Int32) {
    var arguments: [DatabaseValue] = []
    var tests: [String] = []
    var tables = "readout r"
    // The tables are joined in the order in which they stand: SQLite cannot know how much the index finds.
    let driver = try plan.conditions.first { try isSelective($0, db) }
    let isLedByIndex = plan.match != nil && driver == nil
    if let match = plan.match {
      tables = isLedByIndex ? "search CROSS JOIN readout r" : "readout r CROSS JOIN search"
      tests += ["search.rowid = r.datekey", "search MATCH ?"]
      arguments.append(match.text.databaseValue)
    }
    let key = isLedByIndex ? "search.rowid" : "r.datekey"
    tests += ["\(key) >= ?", "\(key) < ?"]
    arguments += [plan.keys.lowerBound.databaseValue, plan.keys.upperBound.databaseValue]
    for condition in plan.conditions {
      tests.append("(\(condition.sql))")
      arguments += condition.arguments
    }
    let place = Int32(arguments.count)
    if let driver, let set = driver.set {
      tests.append("r.id IN (\(set))")
      arguments += driver.arguments
    }
    // A statement of its own: several of the same words may be under way at once.
    let rows = try RowStatement(
      db,
      "SELECT \(columns) FROM \(tables) WHERE \(tests.joined(separator: " AND ")) ORDER BY \(order ?? "\(key) DESC")",
      isCached: false)
    for (place, argument) in arguments.enumerated() { rows.bind(Int32(place + 1), argument) }
    return (rows, place)
  }

  private static func isSelective(_ condition: SearchPlan.Condition, _ db: Database) throws -> Bool {
    guard let set = condition.set else { return false }
    let few = few(of: try RowStatement(db, "SELECT max(id) FROM readout").number() ?? 0)
    let count = try RowStatement(db, "SELECT count(*) FROM (SELECT 1 FROM (\(set)) LIMIT \(few + 1))")
    for (place, argument) in condition.arguments.enumerated() { count.bind(Int32(place + 1), argument) }
    return try count.number() ?? 0 <= few
  }

  /// The next readout, or nil at the end.
  ///
  /// - Throws: `DatabaseError`, with `SQLITE_INTERRUPT` where the search was given up.
  func next() throws -> Candidate? {
    guard try rows.step() else { return nil }
    return Candidate(
      id: rows.int(0), dateKey: rows.int(1), date: rows.text(2), sides: FieldText.codes(rows.text(3)),
      title: rows.text(4) ?? "", publisher: rows.text(5))
  }

  /// Ends the looking.
  func end() { rows.reset() }
}
