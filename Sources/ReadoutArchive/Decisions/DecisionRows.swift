import GRDB

/// Reads and writes the acts by which people decided.
struct DecisionRows {
  /// An act and the id of its row.
  struct Stored {
    let id: Int64
    let decision: Decision
  }

  private static let columns = "id, made, subject, item, label, quote, aspect, value, undone, touched"

  let db: Database

  /// Whether anything was ever decided.
  func isEmpty() throws -> Bool { try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM decision)") ?? true }

  /// All acts on some subjects, the earliest first.
  func acts(on subjects: some Collection<String>) throws -> [Stored] {
    let select = try RowStatement(db, "SELECT \(Self.columns) FROM decision WHERE subject = ?")
    var acts: [Stored] = []
    for subject in Set(subjects) {
      select.bind(1, subject)
      while try select.step() { acts.append(try Self.stored(select)) }
    }
    return acts.sorted { Decision.isEarlier($0.decision, $1.decision) }
  }

  /// All acts on people, the earliest first.
  func peopleActs() throws -> [Stored] {
    let select = try RowStatement(db, "SELECT \(Self.columns) FROM decision WHERE aspect IN ('merge', 'split')")
    var acts: [Stored] = []
    while try select.step() { acts.append(try Self.stored(select)) }
    return acts.sorted { Decision.isEarlier($0.decision, $1.decision) }
  }

  /// Hands over all acts, the earliest first (see `Decision.isEarlier`), one by one: there may be very many.
  func each(_ body: (Stored) throws -> Void) throws {
    let select = try RowStatement(
      db, "SELECT \(Self.columns) FROM decision ORDER BY made, subject, item, aspect, value", isCached: false)
    defer { select.reset() }
    while try select.step() { try body(try Self.stored(select)) }
  }

  /// The row of an act, or nil where it is not there.
  func find(_ decision: Decision) throws -> Stored? {
    let select = try RowStatement(
      db,
      """
      SELECT \(Self.columns) FROM decision WHERE subject = ? AND item = ? AND aspect = ? AND made = ? AND value = ?
      """)
    select.bind(1, decision.subject)
    select.bind(2, decision.item)
    select.bind(3, decision.aspect.rawValue)
    select.bind(4, decision.made)
    select.bind(5, decision.value)
    guard try select.step() else { return nil }
    defer { select.reset() }
    return try Self.stored(select)
  }

  /// Adds an act.
  func insert(_ decision: Decision) throws {
    let insert = try RowStatement(
      db,
      """
      INSERT INTO decision (made, subject, item, label, quote, aspect, value, undone, touched)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    insert.bind(1, decision.made)
    insert.bind(2, decision.subject)
    insert.bind(3, decision.item)
    insert.bind(4, decision.label)
    insert.bind(5, decision.quote)
    insert.bind(6, decision.aspect.rawValue)
    insert.bind(7, decision.value)
    insert.bind(8, decision.isUndone ? 1 : 0)
    insert.bind(9, decision.touched)
    try insert.run()
  }

  /// Takes an act back or restores it.
  func set(undone: Bool, touched: Int, of id: Int64) throws {
    let update = try RowStatement(db, "UPDATE decision SET undone = ?, touched = ? WHERE id = ?")
    update.bind(1, undone ? 1 : 0)
    update.bind(2, touched)
    update.bind(3, id)
    try update.run()
  }

  private static func stored(_ row: RowStatement) throws -> Stored {
    guard let aspect = Decision.Aspect(rawValue: row.text(6) ?? "") else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a decision is about nothing that is known")
    }
    var decision = Decision(
      made: Int(row.int(1)), subject: row.text(2) ?? "", item: row.text(3) ?? "", label: row.text(4),
      quote: row.text(5), aspect: aspect, value: row.text(7) ?? "")
    decision.isUndone = row.int(8) != 0
    decision.touched = Int(row.int(9))
    return Stored(id: row.int(0), decision: decision)
  }
}
