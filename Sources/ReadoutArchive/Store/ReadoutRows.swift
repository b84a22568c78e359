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
    let dateKey: Int64
    let locator: Int64?
    /// When it came in, in seconds since 1970.
    let imported: Int

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
      SELECT hash, number, title, publisher.name, url, published, datekey, locator, imported
      FROM readout LEFT JOIN publisher ON publisher.id = readout.publisher WHERE readout.id = ?
      """)
    insert = try RowStatement(
      db,
      """
      INSERT INTO readout (datekey, locator, hash, number, date, sides, title, publisher, url, path, format, published,
        language, imported, parser)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    update = try RowStatement(
      db,
      """
      UPDATE readout SET datekey = ?, locator = ?, hash = ?, number = ?, date = ?, sides = ?, title = ?, publisher = ?,
        url = ?, path = ?, format = ?, published = ?, language = ?, imported = ?, parser = ? WHERE id = ?
      """)
    last = try RowStatement(db, "SELECT max(datekey) FROM readout WHERE datekey >= ? AND datekey < ?")
    text = try RowStatement(db, "INSERT INTO text (readout, size, content) VALUES (?, ?, ?)")
    revision = try RowStatement(
      db,
      """
      INSERT OR REPLACE INTO revision (readout, number, hash, title, published, imported, size, content)
      SELECT id, number, hash, title, published, imported, size, content
      FROM readout JOIN text ON text.readout = readout.id WHERE readout.id = ?
      """)
    deletions = try ["text", "meeting", "participant", "participant_home", "issue", "follow_up", "standing"].map {
      try RowStatement(db, "DELETE FROM \($0) WHERE readout = ?")
    }
  }

  /// What is known of a readout.
  func facts(_ id: Int64) throws -> Facts? {
    select.bind(1, id)
    guard try select.step() else { return nil }
    defer { select.reset() }
    return Facts(
      hash: select.withBytes(0) { Array($0) }, number: Int(select.int(1)), title: select.text(2),
      publisher: select.text(3), url: select.text(4), published: select.text(5), dateKey: select.int(6),
      locator: select.isNull(7) ? nil : select.int(7), imported: Int(select.int(8)))
  }

  /// The first free key of a day, in days since 1970-01-01.
  func nextKey(of day: Int?) throws -> Int64 {
    var keys = DateKey.keys(of: day)
    while true {
      last.bind(1, keys.lowerBound)
      last.bind(2, keys.upperBound)
      guard try last.step() else { return keys.lowerBound }
      defer { last.reset() }
      guard !last.isNull(0) else { return keys.lowerBound }
      if last.int(0) + 1 < keys.upperBound { return last.int(0) + 1 }
      keys = keys.upperBound..<keys.upperBound + Int64(keys.count)
    }
  }

  /// What a row says besides the readout itself.
  struct Frame {
    var dateKey: Int64
    var locator: Int64?
    let hash: [UInt8]
    /// Which revision it is, counted from 1.
    let number: Int
    var publisher: Int64?
    /// When it came in, in seconds since 1970.
    let imported: Int
  }

  /// Writes the row of a new readout.
  func insert(_ readout: Readout, _ frame: Frame) throws {
    bind(insert, readout, frame)
    try insert.run()
  }

  /// Writes the row of a readout anew.
  func update(_ id: Int64, to readout: Readout, _ frame: Frame) throws {
    bind(update, readout, frame)
    update.bind(16, id)
    try update.run()
  }

  /// Writes the text of a readout.
  func write(_ packed: TextPacker.Packed, of id: Int64) throws {
    text.bind(1, id)
    text.bind(2, packed.size)
    text.bind(3, packed.bytes)
    try text.run()
  }

  /// Keeps what a readout says now as a revision.
  func keepRevision(of id: Int64) throws {
    revision.bind(1, id)
    try revision.run()
  }

  /// Removes the text and the findings of a readout.
  func clear(_ id: Int64) throws {
    for deletion in deletions {
      deletion.bind(1, id)
      try deletion.run()
    }
  }

  private func bind(_ statement: RowStatement, _ readout: Readout, _ frame: Frame) {
    let source = readout.source
    statement.bind(1, frame.dateKey)
    statement.bind(2, frame.locator)
    statement.bind(3, frame.hash)
    statement.bind(4, frame.number)
    statement.bind(5, readout.date)
    statement.bind(6, (readout.meetings.first?.countries ?? []).joined(separator: "|"))
    statement.bind(7, source.title)
    statement.bind(8, frame.publisher)
    statement.bind(9, source.url)
    statement.bind(10, source.path)
    statement.bind(11, source.format)
    statement.bind(12, source.published?.description)
    statement.bind(13, source.language)
    statement.bind(14, frame.imported)
    statement.bind(15, ReadoutParser.version)
  }
}
