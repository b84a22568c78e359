import GRDB
import ReadoutCore

/// Lists follow-ups: by an index where one has the order, else by walking through all of them.
struct FollowUpLister {
  private let db: Database
  private let wish: FollowUpWish
  private let isStopped: () -> Bool
  private let deliver: ([Int64], Bool) -> Void
  private var batch: [Int64] = []
  // A screenful comes at once, then more and more at a time.
  private var batchSize = 200
  private var count = 0

  /// Prepares to list.
  init(
    _ db: Database, _ wish: FollowUpWish, isStopped: @escaping () -> Bool, deliver: @escaping ([Int64], Bool) -> Void
  ) {
    (self.db, self.wish, self.isStopped, self.deliver) = (db, wish, isStopped, deliver)
  }

  /// Lists all.
  func run() throws {
    var lister = self
    try lister.list()
    lister.deliver(lister.batch, true)
  }

  private mutating func list() throws {
    if let states = wish.states {
      let test = try StateTest(states, wish.today, db)
      switch wish.sort.column {
      case .due: try listByDue(test)
      case .date: try listByDate(test)
      default:
        let walker = self
        try listSorted { body in try walker.walk { if try test.holds($0, $1) { try body($0) } } }
      }
    } else {
      try listMatching()
    }
  }

  // MARK: By an index

  // What has a date in its order, then the newest of what has none.
  private mutating func listByDue(_ test: StateTest) throws {
    let direction = wish.sort.isDescending ? "DESC" : "ASC"
    let dated = try RowStatement(
      db,
      """
      SELECT readout, number, due_day FROM follow_up WHERE due_day IS NOT NULL
      ORDER BY due_day \(direction), readout \(direction), number \(direction)
      """, isCached: false)
    while try dated.step() {
      let key = FollowUpKey(readout: dated.int(0), number: Int(dated.int(1)))
      if test.isAboutDue(Int(dated.int(2))), try test.holds(key, Int(dated.int(2))) { try add(key.raw) }
    }
    if test.allowsUndated { try listWalked("f.due_day IS NULL AND", "r.datekey DESC", test) }
  }

  private mutating func listByDate(_ test: StateTest) throws {
    try listWalked("", "r.datekey \(wish.sort.isDescending ? "DESC" : "ASC")", test)
  }

  private mutating func listWalked(_ condition: String, _ order: String, _ test: StateTest) throws {
    let rows = try walked(condition, order)
    while try rows.step() {
      let due = rows.isNull(2) ? nil : Int(rows.int(2))
      let key = FollowUpKey(readout: rows.int(0), number: Int(rows.int(1)))
      if try test.holds(key, due) { try add(key.raw) }
    }
  }

  // MARK: By walking

  private func walked(_ condition: String, _ order: String) throws -> RowStatement {
    try RowStatement(
      db,
      """
      SELECT f.readout, f.number, f.due_day FROM readout r CROSS JOIN follow_up f
      WHERE \(condition) f.readout = r.id ORDER BY \(order)
      """, isCached: false)
  }

  private func walk(_ body: (FollowUpKey, Int?) throws -> Void) throws {
    let rows = try walked("", "r.datekey DESC")
    var count = 0
    while try rows.step() {
      count += 1
      if count % 2048 == 0 && isStopped() { throw ArchiveError.cancelled }
      try body(FollowUpKey(readout: rows.int(0), number: Int(rows.int(1))), rows.isNull(2) ? nil : Int(rows.int(2)))
    }
  }

  // Texts of few sorts are put in order here; the words of all actions only the database can.
  private mutating func listSorted(_ each: ((FollowUpKey) throws -> Void) throws -> Void) throws {
    let texts = try FollowUpTexts(wish.sort.column, db)
    var order = TextOrder()
    try each { key in order.add(key.raw, try texts.text(key)) }
    for key in order.sorted(isDescending: wish.sort.isDescending) { try add(key) }
  }

  // MARK: By a query

  private mutating func listMatching() throws {
    var found: [(key: FollowUpKey, due: Int?)] = []
    let items = try ItemReader(db)
    let filter = try itemFilter()
    let candidates = try Candidates(SearchPlanner(.followups, today: wish.today, db, nil).plan(wish.query), db)
    defer { candidates.end() }
    let isInOrder = wish.sort == ListSort(.date, isDescending: true)
    while let candidate = try candidates.next() {
      if isStopped() { throw ArchiveError.cancelled }
      for item in try items.items(.followups, of: candidate) where try filter.matches(item) {
        let key = FollowUpKey(readout: item.readout, number: item.number)
        if isInOrder { try add(key.raw) } else { found.append((key, item.dueDay)) }
      }
    }
    guard !isInOrder else { return }
    switch wish.sort.column {
    case .date: for entry in found.reversed() { try add(entry.key.raw) }
    case .due: for key in Self.byDue(found, isDescending: wish.sort.isDescending) { try add(key) }
    default: try listSorted { body in for entry in found { try body(entry.key) } }
    }
  }

  private func itemFilter() throws -> ItemFilter {
    var readouts: [ItemFilter.Foreign: ReadoutTest] = [:]
    for term in ItemFilter.foreignTerms(wish.query, .followups) {
      let plan = try SearchPlanner(.readouts, today: wish.today, db, nil).plan(
        Query(text: "", expression: .term(term)))
      readouts[ItemFilter.Foreign(term)] = try ReadoutTest(plan, db)
    }
    return ItemFilter(wish.query, .followups, today: wish.today, readouts: readouts)
  }

  private static func byDue(_ found: [(key: FollowUpKey, due: Int?)], isDescending: Bool) -> [Int64] {
    let dated = found.filter { $0.due != nil }.sorted { a, b in
      let (one, other) = isDescending ? (b, a) : (a, b)
      return (one.due ?? 0, one.key.raw) < (other.due ?? 0, other.key.raw)
    }
    return dated.map(\.key.raw) + found.filter { $0.due == nil }.map(\.key.raw)
  }

  private mutating func add(_ key: Int64) throws {
    batch.append(key)
    count += 1
    guard batch.count >= batchSize else { return }
    if isStopped() { throw ArchiveError.cancelled }
    deliver(batch, false)
    batch = []
    batchSize = min(100_000, batchSize * 8)
  }
}

/// Tells by the decisions in force whether a follow-up stands as is asked.
private struct StateTest {
  private let wanted: [QueryState]
  private let today: Int
  private var statuses: [Int64: String] = [:]
  private var rejected: Set<Int64> = []

  init(_ states: [QueryState], _ today: Int, _ db: Database) throws {
    (wanted, self.today) = (states, today)
    let rows = try RowStatement(
      db,
      """
      SELECT readout, number, aspect, value FROM standing
      WHERE aspect IN ('status', 'verdict') AND item = \(ItemSort.followUp.number)
      """)
    while try rows.step() {
      let key = FollowUpKey(readout: rows.int(0), number: Int(rows.int(1))).raw
      if rows.text(2) == "status" { statuses[key] = rows.text(3) }
      if rows.text(2) == "verdict" && rows.text(3) == "rejected" { rejected.insert(key) }
    }
  }

  /// Whether what has no date may stand as is asked.
  var allowsUndated: Bool { !wanted.contains(.overdue) }

  /// Whether what is due on a day may stand as is asked.
  func isAboutDue(_ day: Int) -> Bool { !wanted.contains(.overdue) || day < today }

  /// Whether a follow-up that is due on a day, or on none, does.
  func holds(_ key: FollowUpKey, _ due: Int?) throws -> Bool {
    if wanted.isEmpty { return true }
    let status = statuses[key.raw]
    let isOpen = status != "done" && status != "dropped" && !rejected.contains(key.raw)
    return wanted.allSatisfy { state in
      switch state {
      case .open: isOpen
      case .overdue: isOpen && due.map { $0 < today } ?? false
      default: status == state.rawValue
      }
    }
  }
}

/// By what a list of follow-ups is sorted: the text of one column of each.
private struct FollowUpTexts {
  private let column: ListColumn
  private let row: RowStatement
  private let participant: RowStatement
  private let corrected: Set<Int64>
  private let items: ItemReader

  init(_ column: ListColumn, _ db: Database) throws {
    self.column = column
    corrected = try ItemReader.corrected(db)
    items = try ItemReader(db)
    row = try RowStatement(
      db,
      """
      SELECT kind, owners, action, (SELECT value FROM standing s WHERE s.readout = f.readout
        AND s.item = \(ItemSort.followUp.number) AND s.number = f.number AND s.aspect = 'status')
      FROM follow_up f WHERE readout = ? AND number = ?
      """)
    participant = try RowStatement(
      db, "SELECT coalesce(country, organisation, name) FROM participant WHERE readout = ? AND number = ?")
  }

  func text(_ key: FollowUpKey) throws -> String {
    row.bind(1, key.readout)
    row.bind(2, key.number)
    guard try row.step() else { return "" }
    defer { row.reset() }
    if corrected.contains(key.readout), column == .owner || column == .action {
      let item = try items.items(.followups, of: key.readout).first { $0.number == key.number }
      return column == .owner ? item?.owners.first ?? "" : String((item?.label ?? "").lowercased().prefix(24))
    }
    switch column {
    case .kind: return FollowUp.Kind(number: row.int(0)).rawValue
    case .owner: return try owner(FieldText.codes(row.text(1)).first ?? "", key.readout)
    case .action: return String((row.text(2) ?? "").lowercased().prefix(24))
    default: return row.text(3) ?? ""
    }
  }

  private func owner(_ id: String, _ readout: Int64) throws -> String {
    guard let place = FactTokens.place(id, "p") else { return id }
    participant.bind(1, readout)
    participant.bind(2, place + 1)
    guard try participant.step() else { return "" }
    defer { participant.reset() }
    return participant.text(0) ?? ""
  }
}
