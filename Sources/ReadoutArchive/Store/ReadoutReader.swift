import GRDB
import ReadoutCore

/// Reads readouts back from their rows, as they were when they came in.
struct ReadoutReader {
  let db: Database
  private let packer: TextPacker

  /// Reads over a connection; `packer` unpacks the texts.
  init(_ db: Database, _ packer: TextPacker) {
    self.db = db
    self.packer = packer
  }

  /// The readout of a key, or nil where there is none.
  ///
  /// - Throws: `DatabaseError`, also where the text is damaged.
  func readout(_ key: Int64) throws -> Readout? {
    guard var readout = try frame(key) else { return nil }
    let rules = try NameTable.all(.rule, db)
    readout.meetings = try meetings(key, readout.text.utf8)
    readout.participants = try participants(key, readout.text.utf8, rules)
    readout.issues = try issues(key, readout.text.utf8, rules)
    readout.followUps = try followUps(key, readout.text.utf8, rules)
    return readout
  }

  /// The words by which a readout stands in the full-text index: of its items as they were corrected, without those that
  /// were rejected.
  func searchRow(_ key: Int64) throws -> SearchRow? {
    guard let readout = try decided(key)?.shown else { return nil }
    let persons = try RowStatement(db, "SELECT person FROM participant WHERE readout = ? ORDER BY number")
    persons.bind(1, key)
    var ids: [Int64?] = []
    while try persons.step() { ids.append(persons.isNull(0) ? nil : persons.int(0)) }
    let publisher = try RowStatement(db, "SELECT publisher FROM readout WHERE id = ?")
    publisher.bind(1, key)
    var number: Int64?
    while try publisher.step() { number = publisher.isNull(0) ? nil : publisher.int(0) }
    return SearchRow(readout, persons: ids, publisher: number)
  }

  /// The text of a readout.
  func text(_ key: Int64) throws -> String? {
    let select = try RowStatement(db, "SELECT size, content FROM text WHERE readout = ?")
    select.bind(1, key)
    guard try select.step() else { return nil }
    defer { select.reset() }
    return try unpack(select, 0)
  }

  private func unpack(_ row: RowStatement, _ column: Int32) throws -> String {
    guard let text = row.withBytes(column + 1, { packer.unpack($0, size: Int(row.int(column))) }) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a text cannot be unpacked")
    }
    return text
  }

  /// A readout without anything that was found in it.
  func frame(_ key: Int64) throws -> Readout? {
    let select = try RowStatement(
      db,
      """
      SELECT hash, title, publisher.name, url, path, format, published, language, size, content
      FROM readout JOIN text ON text.readout = readout.id LEFT JOIN publisher ON publisher.id = readout.publisher
      WHERE readout.id = ?
      """)
    select.bind(1, key)
    guard try select.step() else { return nil }
    defer { select.reset() }
    let source = Source(
      path: select.text(4) ?? "", format: select.text(5) ?? "text", title: select.text(1), publisher: select.text(2),
      url: select.text(3), published: select.text(6).flatMap { CalendarDate(iso: $0) }, language: select.text(7) ?? "en"
    )
    return Readout(id: select.withBytes(0) { Hash.hex($0) }, source: source, text: try unpack(select, 8))
  }

  private func meetings(_ key: Int64, _ text: String.UTF8View) throws -> [Meeting] {
    let row = try RowStatement(
      db,
      """
      SELECT number, kind, status, date, date_span, places, countries FROM meeting WHERE readout = ? ORDER BY number
      """)
    row.bind(1, key)
    var meetings: [Meeting] = []
    while try row.step() {
      meetings.append(
        Meeting(
          id: "m\(row.int(0))", kind: Meeting.Kind(number: row.int(1)), status: Meeting.Status(number: row.int(2)),
          date: date(row.text(3), row.text(4), text), places: FieldText.places(row.text(5)),
          countries: FieldText.codes(row.text(6))))
    }
    return meetings
  }

  private func date(_ value: String?, _ span: String?, _ text: String.UTF8View) -> DateMention? {
    guard let span = span.flatMap({ FieldText.span($0) }), let words = FieldText.slice(text, span) else { return nil }
    return DateMention(value: value, text: words, span: span)
  }

  private func participants(_ key: Int64, _ text: String.UTF8View, _ rules: [Int64: String]) throws -> [Participant] {
    let row = try RowStatement(
      db,
      """
      SELECT number, name, kind, roles, organisation, country, presence, meetings, mentions, confidence, rule
      FROM participant WHERE readout = ? ORDER BY number
      """)
    row.bind(1, key)
    var participants: [Participant] = []
    while try row.step() {
      participants.append(
        Participant(
          id: "p\(row.int(0))", name: row.text(1), kind: Participant.Kind(number: row.int(2)),
          roles: FieldText.lines(row.text(3)), organisation: row.text(4), country: row.text(5),
          presence: Participant.Presence(number: row.int(6)), meetings: FieldText.ids(row.text(7), "m"),
          mentions: FieldText.mentions(row.text(8) ?? "", in: text), confidence: Double(row.int(9)) / 10_000,
          rule: rules[row.int(10)] ?? ""))
    }
    return participants
  }

  private func issues(_ key: Int64, _ text: String.UTF8View, _ rules: [Int64: String]) throws -> [Issue] {
    let row = try RowStatement(
      db,
      """
      SELECT number, label, slug, generic, raised_by, meetings, mentions, confidence, rule
      FROM issue JOIN topic ON topic.id = issue.topic WHERE readout = ? ORDER BY number
      """)
    row.bind(1, key)
    var issues: [Issue] = []
    while try row.step() {
      issues.append(
        Issue(
          id: "i\(row.int(0))", label: row.text(1) ?? "", topic: row.text(2) ?? "", generic: row.int(3) != 0,
          raisedBy: FieldText.codes(row.text(4)), meetings: FieldText.ids(row.text(5), "m"),
          mentions: FieldText.mentions(row.text(6) ?? "", in: text), confidence: Double(row.int(7)) / 10_000,
          rule: rules[row.int(8)] ?? ""))
    }
    return issues
  }

  private func followUps(_ key: Int64, _ text: String.UTF8View, _ rules: [Int64: String]) throws -> [FollowUp] {
    let row = try RowStatement(
      db,
      """
      SELECT number, kind, owners, recipients, action, issues, due, due_span, strength, span, confidence, rule
      FROM follow_up WHERE readout = ? ORDER BY number
      """)
    row.bind(1, key)
    var followUps: [FollowUp] = []
    while try row.step() {
      guard let span = FieldText.span(row.text(9) ?? ""), let words = FieldText.slice(text, span) else { continue }
      followUps.append(
        FollowUp(
          id: "f\(row.int(0))", kind: FollowUp.Kind(number: row.int(1)), owners: FieldText.codes(row.text(2)),
          recipients: FieldText.codes(row.text(3)), action: row.text(4) ?? "",
          issues: FieldText.ids(row.text(5), "i"), due: date(row.text(6), row.text(7), text),
          strength: FollowUp.Strength(number: row.int(8)), span: span, text: words,
          confidence: Double(row.int(10)) / 10_000, rule: rules[row.int(11)] ?? ""))
    }
    return followUps
  }
}
