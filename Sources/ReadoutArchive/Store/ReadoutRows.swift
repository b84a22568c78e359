import GRDB
import ReadoutCore

/// Writes the rows of readouts themselves: what they are, their texts, and what they said before.
struct ReadoutRows {
  /// What tells whether a document has changed.
  struct Facts {
    let hash: [UInt8]
    let number: Int
    let title: String?
    let publisher: String?
    let url: String?
    let published: String?

    /// Whether the front matter says something else than it did.
    func differs(from source: Source) -> Bool {
      title != source.title || publisher != source.publisher || url != source.url
        || published != source.published?.description
    }
  }

  private let select: RowStatement
  private let insert: RowStatement
  private let update: RowStatement
  private let last: RowStatement
  private let text: RowStatement
  private let revision: RowStatement
  private let deletions: [RowStatement]

  /// Prepares the statements.
  init(_ db: Database) throws {
    select = try RowStatement(
      db,
      """
      SELECT hash, number, title, publisher.name, url, published
      FROM readout LEFT JOIN publisher ON publisher.id = readout.publisher WHERE readout.id = ?
      """)
    insert = try RowStatement(
      db,
      """
      INSERT INTO readout (id, hash, number, date, sides, title, publisher, url, path, format, published, language,
        imported, parser)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    update = try RowStatement(
      db,
      """
      UPDATE readout SET id = ?, hash = ?, number = ?, date = ?, sides = ?, title = ?, publisher = ?, url = ?, path = ?,
        format = ?, published = ?, language = ?, imported = ?, parser = ? WHERE id = ?
      """)
    last = try RowStatement(db, "SELECT max(id) FROM readout WHERE id >= ? AND id < ?")
    text = try RowStatement(db, "INSERT INTO text (readout, size, content) VALUES (?, ?, ?)")
    revision = try RowStatement(
      db,
      """
      INSERT OR REPLACE INTO revision (readout, number, hash, title, published, imported, size, content)
      SELECT id, number, hash, title, published, imported, size, content
      FROM readout JOIN text ON text.readout = readout.id WHERE readout.id = ?
      """)
    deletions = try ["text", "meeting", "participant", "issue", "follow_up", "standing"].map {
      try RowStatement(db, "DELETE FROM \($0) WHERE readout = ?")
    }
  }

  /// What is known of a readout.
  func facts(_ key: Int64) throws -> Facts? {
    select.bind(1, key)
    guard try select.step() else { return nil }
    defer { select.reset() }
    return Facts(
      hash: select.withBytes(0) { Array($0) }, number: Int(select.int(1)), title: select.text(2),
      publisher: select.text(3), url: select.text(4), published: select.text(5))
  }

  /// The first free key of a day, in days since 1970-01-01.
  func nextKey(of day: Int?) throws -> Int64 {
    var keys = ReadoutKey.keys(of: day)
    while true {
      last.bind(1, keys.lowerBound)
      last.bind(2, keys.upperBound)
      guard try last.step() else { return keys.lowerBound }
      defer { last.reset() }
      // 0 would be a key as well, but is what SQLite gives where there is none.
      guard !last.isNull(0) else { return max(1, keys.lowerBound) }
      if last.int(0) + 1 < keys.upperBound { return last.int(0) + 1 }
      keys = keys.upperBound..<keys.upperBound + Int64(keys.count)
    }
  }

  /// Writes the row of a new readout; `now` in seconds since 1970.
  func insert(
    _ key: Int64, _ readout: Readout, _ hash: [UInt8], number: Int, publisher: Int64?, now: Int
  ) throws {
    bind(insert, key, readout, hash, number: number, publisher: publisher, now: now)
    try insert.run()
  }

  /// Writes the row of a readout anew; where its key changes, all that refers to it follows.
  func update(
    _ old: Int64, to key: Int64, _ readout: Readout, _ hash: [UInt8], number: Int, publisher: Int64?, now: Int
  ) throws {
    bind(update, key, readout, hash, number: number, publisher: publisher, now: now)
    update.bind(15, old)
    try update.run()
  }

  /// Writes the text of a readout.
  func write(_ packed: TextPacker.Packed, of key: Int64) throws {
    text.bind(1, key)
    text.bind(2, packed.size)
    text.bind(3, packed.bytes)
    try text.run()
  }

  /// Keeps what a readout says now as a revision.
  func keepRevision(of key: Int64) throws {
    revision.bind(1, key)
    try revision.run()
  }

  /// Removes the text and the findings of a readout.
  func clear(_ key: Int64) throws {
    for deletion in deletions {
      deletion.bind(1, key)
      try deletion.run()
    }
  }

  private func bind(
    _ statement: RowStatement, _ key: Int64, _ readout: Readout, _ hash: [UInt8], number: Int, publisher: Int64?,
    now: Int
  ) {
    let source = readout.source
    statement.bind(1, key)
    statement.bind(2, hash)
    statement.bind(3, number)
    statement.bind(4, readout.date)
    statement.bind(5, (readout.meetings.first?.countries ?? []).joined(separator: "|"))
    statement.bind(6, source.title)
    statement.bind(7, publisher)
    statement.bind(8, source.url)
    statement.bind(9, source.path)
    statement.bind(10, source.format)
    statement.bind(11, source.published?.description)
    statement.bind(12, source.language)
    statement.bind(13, now)
    statement.bind(14, ReadoutParser.version)
  }
}
