import GRDB

/// Reads and writes the rows that say who is who by what people decided.
struct HandRows {
  /// A participant of a readout, counted from 1.
  struct Place: Hashable {
    let readout: Int64
    let number: Int
  }

  /// A person that was made for a spelling, apart from another.
  struct Split {
    let person: Int64
    let key: String
    let parted: Int64?
  }

  let db: Database

  /// Works over a connection.
  init(_ db: Database) { self.db = db }

  /// Another text whenever something has been decided about people, or somebody new has come in.
  static func stamp(_ db: Database) throws -> String? {
    try String.fetchOne(
      db,
      sql: """
        SELECT count(*) || ':' || coalesce(sum(touched), 0) || ':' || coalesce(sum(undone), 0) || ':'
          || (SELECT coalesce(max(id), 0) FROM person) FROM decision
        WHERE aspect IN ('merge', 'split')
        """)
  }

  /// The acts on people that are in force.
  func acts() throws -> HandActs { HandActs(try DecisionRows(db: db).peopleActs()) }

  /// Persons, as the program takes them, who have a spelling.
  func homes(_ key: SpellingKey) throws -> [KnownPerson] {
    try PersonRows.candidates(PersonName(key.name).blocks, country: key.country, db).filter { person in
      person.country == key.country && person.names.contains { $0.spelling == key.name }
    }
  }

  /// Persons who were made for spellings, the newest first.
  func splits() throws -> [Split] {
    try Row.fetchAll(db, sql: "SELECT id, split, parted FROM person WHERE split IS NOT NULL ORDER BY id DESC").map {
      Split(person: $0[0], key: $0[1], parted: $0[2])
    }
  }

  /// The persons that were merged into others.
  func merged() throws -> [Int64: Int64] {
    var merged: [Int64: Int64] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT id, merged FROM person WHERE merged IS NOT NULL") {
      merged[row[0]] = row[1]
    }
    return merged
  }

  /// Which acts are in force, and as which person those are known whom they are about, where they are applied.
  func outcome() throws -> (inForce: Set<Int64>, applied: [Int64: Int64]) {
    let acts = try acts()
    var applied: [Int64: Int64] = [:]
    let splits = try splits()
    for act in acts.splits {
      applied[act.id] = splits.first { $0.key == act.other.description }?.person
    }
    let merged = try merged()
    for act in acts.merges {
      let one = Set(try homes(act.subject).map { merged[$0.id] ?? $0.id })
      let other = Set(try homes(act.other).map { merged[$0.id] ?? $0.id })
      if one.count == 1 && one == other { applied[act.id] = one.first }
    }
    return (Set(acts.acts.map(\.id)), applied)
  }

  // MARK: Participants

  /// The participants whose spellings are a person's, as the program takes them; of one name, or of all.
  func places(of home: Int64, name: String? = nil) throws -> [Place] {
    let sql = """
      SELECT p.readout, p.number FROM participant p LEFT JOIN participant_home h USING (readout, number)
      WHERE p.person = ?1 AND h.person IS NULL AND (?2 IS NULL OR p.name = ?2)
      UNION ALL
      SELECT p.readout, p.number FROM participant_home h JOIN participant p USING (readout, number)
      WHERE h.person = ?1 AND (?2 IS NULL OR p.name = ?2)
      """
    return try Row.fetchAll(db, sql: sql, arguments: [home, name]).map { Place(readout: $0[0], number: $0[1]) }
  }

  /// Says whose spellings and offices a participant's are.
  func set(home: Int64, of place: Place) throws {
    let insert = try RowStatement(
      db, "INSERT OR REPLACE INTO participant_home (readout, number, person) VALUES (?, ?, ?)")
    insert.bind(1, place.readout)
    insert.bind(2, place.number)
    insert.bind(3, home)
    try insert.run()
  }

  /// Who a participant is.
  func person(at place: Place) throws -> Int64? {
    let select = try RowStatement(db, "SELECT person FROM participant WHERE readout = ? AND number = ?")
    select.bind(1, place.readout)
    select.bind(2, place.number)
    return try select.number()
  }

  /// Says who a participant is, whose spelling is `home`'s.
  func set(person: Int64, home: Int64, at place: Place) throws {
    let update = try RowStatement(db, "UPDATE participant SET person = ? WHERE readout = ? AND number = ?")
    update.bind(1, person)
    update.bind(2, place.readout)
    update.bind(3, place.number)
    try update.run()
    if home == person {
      let delete = try RowStatement(db, "DELETE FROM participant_home WHERE readout = ? AND number = ?")
      delete.bind(1, place.readout)
      delete.bind(2, place.number)
      try delete.run()
    } else {
      try set(home: home, of: place)
    }
  }

  /// Brings who is who into agreement with the acts in force, in the tables and in the full-text index; returns whether
  /// anything had to be changed.
  @discardableResult
  func apply(_ packer: TextPacker) throws -> Bool {
    guard try HandChange(self, packer).run() else { return false }
    // Who bears a name by a correction is whoever bears it now.
    try StandingChange(db, packer).run(try CorrectedPersons.readouts(db)) {}
    return true
  }
}
