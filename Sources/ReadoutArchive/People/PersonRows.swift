import GRDB

/// Reads and writes the rows of people, their spellings and offices.
enum PersonRows {
  /// The people of whom a spelling with these blocking keys may be one: those of its country and those without one.
  static func candidates(_ blocks: [String], country: String?, _ db: Database) throws -> [KnownPerson] {
    let exact = try RowStatement(db, "SELECT person FROM person_block WHERE block = ?")
    let open = try RowStatement(db, "SELECT person FROM person_block WHERE block >= ? AND block < ?")
    var ids: Set<Int64> = []
    for block in blocks {
      if let country {
        for key in [key(block, country), key(block, nil)] {
          exact.bind(1, key)
          while try exact.step() { ids.insert(exact.int(0)) }
        }
      } else {
        open.bind(1, key(block, nil))
        open.bind(2, block + ";")
        while try open.step() { ids.insert(open.int(0)) }
      }
    }
    return try ids.sorted().compactMap { try person($0, db) }
  }

  /// A person with all spellings and offices.
  static func person(_ id: Int64, _ db: Database) throws -> KnownPerson? {
    let row = try RowStatement(db, "SELECT country, merged FROM person WHERE id = ?")
    row.bind(1, id)
    guard try row.step() else { return nil }
    let country = row.text(0)
    let root = row.isNull(1) ? id : row.int(1)
    row.reset()
    let spellings = try RowStatement(db, "SELECT name FROM spelling WHERE person = ?")
    spellings.bind(1, id)
    var names: [String] = []
    while try spellings.step() { names.append(spellings.text(0) ?? "") }
    let titles = try RowStatement(db, "SELECT title, first, last FROM person_office WHERE person = ?")
    titles.bind(1, id)
    var offices: [KnownPerson.Office] = []
    while try titles.step() {
      offices.append(
        KnownPerson.Office(title: titles.text(0) ?? "", firstDay: Int(titles.int(1)), lastDay: Int(titles.int(2))))
    }
    return KnownPerson(id: id, root: root, country: country, organisation: nil, names: names, offices: offices)
  }

  /// Makes a person; returns the id.
  static func insert(_ name: String, country: String?, _ db: Database) throws -> Int64 {
    let insert = try RowStatement(db, "INSERT INTO person (name, country) VALUES (?, ?)")
    insert.bind(1, name)
    insert.bind(2, country)
    try insert.run()
    return db.lastInsertedRowID
  }

  /// Adds a spelling, which may become the person's name; false where it was there.
  @discardableResult
  static func add(_ name: String, to person: Int64, reason: String, _ db: Database) throws -> Bool {
    let insert = try RowStatement(db, "INSERT OR IGNORE INTO spelling (person, name, reason) VALUES (?, ?, ?)")
    insert.bind(1, person)
    insert.bind(2, name)
    insert.bind(3, reason)
    try insert.run()
    guard db.changesCount > 0 else { return false }
    try rename(person, db)
    return true
  }

  /// Calls a person by the longest spelling, the same one in whatever order they came in; of equally long ones rather by
  /// one in small letters, which sort behind capitals.
  static func rename(_ person: Int64, _ db: Database) throws {
    let rename = try RowStatement(
      db,
      """
      UPDATE person SET name = coalesce((
        SELECT name FROM spelling WHERE person = ?1 ORDER BY length(name) DESC, name DESC LIMIT 1
      ), name) WHERE id = ?1
      """)
    rename.bind(1, person)
    try rename.run()
  }

  /// Adds blocking keys.
  static func add(_ blocks: [String], country: String?, to person: Int64, _ db: Database) throws {
    let insert = try RowStatement(db, "INSERT OR IGNORE INTO person_block (block, person) VALUES (?, ?)")
    for block in blocks {
      insert.bind(1, key(block, country))
      insert.bind(2, person)
      try insert.run()
    }
  }

  /// The days between which a person was seen in an office.
  static func time(of title: String, of person: Int64, _ db: Database) throws -> ClosedRange<Int>? {
    let select = try RowStatement(db, "SELECT first, last FROM person_office WHERE person = ? AND title = ?")
    select.bind(1, person)
    select.bind(2, title)
    guard try select.step() else { return nil }
    defer { select.reset() }
    return Int(select.int(0))...max(Int(select.int(0)), Int(select.int(1)))
  }

  /// Sets the days between which a person was seen in an office.
  static func set(_ time: ClosedRange<Int>, of title: String, of person: Int64, _ db: Database) throws {
    let insert = try RowStatement(
      db, "INSERT OR REPLACE INTO person_office (person, title, first, last) VALUES (?, ?, ?, ?)")
    insert.bind(1, person)
    insert.bind(2, title)
    insert.bind(3, time.lowerBound)
    insert.bind(4, time.upperBound)
    try insert.run()
  }

  /// The key under which a person is looked up.
  static func key(_ block: String, _ country: String?) -> String { "\(block):\(country ?? "")" }
}
