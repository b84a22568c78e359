import GRDB

/// Reads and writes the rows of people, their spellings and offices.
enum PersonRows {
  /// The people of whom a spelling with these blocking keys may be one: those of its country and those without one, or
  /// where it has no country those of all.
  static func candidates(_ blocks: [String], country: String?, _ db: Database) throws -> [KnownPerson] {
    var ids: Set<Int64> = []
    if let country {
      for block in blocks {
        for key in [key(block, country), key(block, nil)] { ids.formUnion(try members(of: key, db)) }
      }
    } else {
      ids.formUnion(try members(ofAnyCountry: blocks, db))
    }
    return try ids.sorted().compactMap { try person($0, db) }
  }

  /// The people of any country under some blocking keys.
  static func members(ofAnyCountry blocks: [String], _ db: Database) throws -> [Int64] {
    let select = try RowStatement(db, "SELECT person FROM person_block WHERE block >= ? AND block < ?")
    var ids: Set<Int64> = []
    for block in blocks {
      select.bind(1, key(block, nil))
      select.bind(2, block + ";")
      while try select.step() { ids.insert(select.int(0)) }
    }
    return ids.sorted()
  }

  /// The people under a key.
  static func members(of key: String, _ db: Database) throws -> [Int64] {
    let select = try RowStatement(db, "SELECT person FROM person_block WHERE block = ?")
    select.bind(1, key)
    var ids: [Int64] = []
    while try select.step() { ids.append(select.int(0)) }
    return ids
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

  /// Adds a person under a key.
  static func add(_ key: String, to person: Int64, _ db: Database) throws {
    let insert = try RowStatement(db, "INSERT OR IGNORE INTO person_block (block, person) VALUES (?, ?)")
    insert.bind(1, key)
    insert.bind(2, person)
    try insert.run()
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
