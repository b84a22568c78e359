import GRDB
import ReadoutCore

/// Brings who is who into agreement with what people decided.
///
/// Spellings, blocking keys and offices stay with the person for whom the program took them, unless people split one off;
/// `person.merged` says who it is. So what was merged can be parted again exactly, and a new spelling is compared with
/// the names of one person, and not with two names that no rule joins.
struct HandChange {
  private let rows: HandRows
  private let db: Database
  private let packer: TextPacker
  private let acts: HandActs
  private var merged: [Int64: Int64]
  /// Persons whose participants may bear another id than they should.
  private var touched: Set<Int64> = []
  /// Persons without spellings, to be removed when nobody refers to them any longer.
  private var emptied: [Int64] = []

  /// Prepares a change.
  init(_ rows: HandRows, _ packer: TextPacker) throws {
    self.rows = rows
    db = rows.db
    self.packer = packer
    acts = try rows.acts()
    merged = try rows.merged()
  }

  /// Makes the change; returns whether there was anything to do.
  func run() throws -> Bool {
    var change = self
    return try change.make()
  }

  private mutating func make() throws -> Bool {
    try joinSplits()
    try makeSplits()
    try merge()
    guard !touched.isEmpty else { return false }
    try assign()
    for person in emptied { try db.execute(sql: "DELETE FROM person WHERE id = ?", arguments: [person]) }
    return true
  }

  // MARK: Splits

  // Persons made for spellings whose split was taken back go where they came from.
  private mutating func joinSplits() throws {
    let wanted = Set(acts.splits.map(\.other.description))
    for split in try rows.splits() where !wanted.contains(split.key) {
      try db.execute(sql: "UPDATE person SET split = NULL WHERE id = ?", arguments: [split.person])
      touched.insert(split.person)
      guard let home = split.parted else { continue }
      for place in try rows.places(of: split.person) { try rows.set(home: home, of: place) }
      for (table, columns) in [("spelling", "name, reason"), ("person_block", "block")] {
        try db.execute(
          sql: """
            INSERT OR IGNORE INTO \(table) (person, \(columns)) SELECT ?, \(columns) FROM \(table) WHERE person = ?
            """, arguments: [home, split.person])
      }
      try db.execute(
        sql: """
          INSERT INTO person_office (person, title, first, last)
          SELECT ?1, title, first, last FROM person_office WHERE person = ?2
          ON CONFLICT (person, title) DO UPDATE SET first = min(first, excluded.first), last = max(last, excluded.last)
          """, arguments: [home, split.person])
      for table in ["spelling", "person_block", "person_office"] {
        try db.execute(sql: "DELETE FROM \(table) WHERE person = ?", arguments: [split.person])
      }
      try db.execute(sql: "UPDATE person SET parted = ? WHERE parted = ?", arguments: [home, split.person])
      try db.execute(sql: "UPDATE person SET parted = NULL WHERE id = ?", arguments: [split.person])
      try PersonRows.rename(home, db)
      touched.insert(home)
      emptied.append(split.person)
    }
  }

  private mutating func makeSplits() throws {
    let made = Set(try rows.splits().map(\.key))
    for act in acts.splits where !made.contains(act.other.description) {
      guard let home = try home(of: act) else { continue }
      if home.names.count == 1 {
        // Nothing to be parted: it only has to stay so.
        try db.execute(
          sql: "UPDATE person SET split = ? WHERE id = ?", arguments: [act.other.description, home.id])
        touched.insert(home.id)
      } else {
        try part(act.other, from: home)
      }
    }
  }

  // The one who has the spelling that is to be another's; nil where there is none, or where several have it and none or
  // several of them have the other spelling too.
  private func home(of act: HandActs.Act) throws -> KnownPerson? {
    let homes = try rows.homes(act.other)
    if homes.count < 2 { return homes.first }
    let others = Set(try rows.homes(act.subject).map { merged[$0.id] ?? $0.id })
    let both = homes.filter { others.contains(merged[$0.id] ?? $0.id) }
    return both.count == 1 ? both.first : nil
  }

  private mutating func part(_ key: SpellingKey, from home: KnownPerson) throws {
    let id = try PersonRows.insert(key.name, country: home.country, db)
    try db.execute(
      sql: "UPDATE person SET split = ?, parted = ? WHERE id = ?", arguments: [key.description, home.id, id])
    try db.execute(
      sql: "UPDATE spelling SET person = ? WHERE person = ? AND name = ?", arguments: [id, home.id, key.name])
    try partBlocks(PersonName(key.name), from: home, to: id)
    for place in try rows.places(of: home.id, name: key.name) { try rows.set(home: id, of: place) }
    for person in [home.id, id] { try renewOffices(of: person) }
    try PersonRows.rename(home.id, db)
    touched.formUnion([home.id, id])
  }

  private func partBlocks(_ name: PersonName, from home: KnownPerson, to id: Int64) throws {
    let kept = Set(home.names.filter { $0.spelling != name.spelling }.flatMap(\.blocks))
    let blocks = try String.fetchAll(
      db, sql: "SELECT block FROM person_block WHERE person = ?", arguments: [home.id])
    for block in blocks {
      // What follows the colon is the country.
      let word = block.lastIndex(of: ":").map { String(block[..<$0]) } ?? block
      if name.blocks.contains(word) {
        try db.execute(
          sql: "INSERT OR IGNORE INTO person_block (block, person) VALUES (?, ?)", arguments: [block, id])
      }
      if !kept.contains(word) {
        try db.execute(
          sql: "DELETE FROM person_block WHERE block = ? AND person = ?", arguments: [block, home.id])
      }
    }
  }

  private func renewOffices(of person: Int64) throws {
    try db.execute(sql: "DELETE FROM person_office WHERE person = ?", arguments: [person])
    let select = try RowStatement(
      db,
      """
      SELECT roles, date FROM participant JOIN readout ON readout.id = participant.readout
      WHERE readout = ? AND participant.number = ?
      """)
    var times: [String: ClosedRange<Int>] = [:]
    for place in try rows.places(of: person) {
      select.bind(1, place.readout)
      select.bind(2, place.number)
      while try select.step() {
        guard let day = select.text(1).flatMap(DatedDay.first) else { continue }
        for title in FieldText.lines(select.text(0)) {
          let time = times[title] ?? day...day
          times[title] = min(time.lowerBound, day)...max(time.upperBound, day)
        }
      }
    }
    for (title, time) in times { try PersonRows.set(time, of: title, of: person, db) }
  }

  // MARK: Merges

  private mutating func merge() throws {
    let wanted = try HandGroups(links()).roots
    for person in Set(merged.keys).union(wanted.keys) where merged[person] != wanted[person] {
      try db.execute(sql: "UPDATE person SET merged = ? WHERE id = ?", arguments: [wanted[person], person])
      touched.insert(person)
    }
    merged = wanted
  }

  private func links() throws -> [HandGroups.Link] {
    try acts.merges.compactMap { act in
      guard let one = try person(act.subject, act), let other = try person(act.other, act), one != other else {
        return nil
      }
      return HandGroups.Link(into: one, from: other)
    }
  }

  // Whom a merge means by a spelling; nil where nobody has it, or where several have, for nobody is merged on a guess.
  private func person(_ key: SpellingKey, _ merge: HandActs.Act) throws -> Int64? {
    let homes = try rows.homes(key)
    guard homes.count == 1, let home = homes.first else { return nil }
    let split = acts.splits.last { $0.other == key }
    guard let split, Decision.isEarlier(merge.decision, split.decision) else { return home.id }
    // The spelling was split off after the merge, which was of those whom it was split from.
    return try Int64.fetchOne(db, sql: "SELECT parted FROM person WHERE id = ?", arguments: [home.id])
  }

  // MARK: Participants

  private func assign() throws {
    var homes: [HandRows.Place: Int64] = [:]
    for home in touched.sorted() {
      let person = merged[home] ?? home
      for place in try rows.places(of: home) where try rows.person(at: place) != person { homes[place] = home }
    }
    let readouts = Set(homes.keys.map(\.readout))
    let keys = try Self.keys(of: readouts, db)
    let index = try SearchIndex(db)
    let reader = ReadoutReader(db, packer)
    for (key, id) in keys { if let row = try reader.searchRow(id) { try index.remove(row, key) } }
    for (place, home) in homes { try rows.set(person: merged[home] ?? home, home: home, at: place) }
    for (key, id) in keys { if let row = try reader.searchRow(id) { try index.add(row, key) } }
    for home in touched { try tidy(home) }
  }

  // In the order of the index.
  private static func keys(of readouts: Set<Int64>, _ db: Database) throws -> [(key: Int64, id: Int64)] {
    let select = try RowStatement(db, "SELECT datekey FROM readout WHERE id = ?")
    var keys: [(key: Int64, id: Int64)] = []
    for id in readouts {
      select.bind(1, id)
      if let key = try select.number() { keys.append((key, id)) }
    }
    return keys.sorted { $0.key < $1.key }
  }

  // Who is whom the program took him or her for needs no row.
  private func tidy(_ home: Int64) throws {
    try db.execute(
      sql: """
        DELETE FROM participant_home WHERE person = ?1 AND EXISTS (
          SELECT 1 FROM participant p WHERE p.readout = participant_home.readout
            AND p.number = participant_home.number AND p.person = ?1)
        """, arguments: [home])
  }
}
