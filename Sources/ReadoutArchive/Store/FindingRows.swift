import GRDB
import ReadoutCore

/// Writes what was found in a readout into the tables that hang on its row.
struct FindingRows {
  private let meeting: RowStatement
  private let participant: RowStatement
  private let issue: RowStatement
  private let followUp: RowStatement

  /// Prepares the statements.
  init(_ db: Database) throws {
    meeting = try RowStatement(
      db,
      """
      INSERT INTO meeting (readout, number, kind, status, date, date_span, places, countries)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    participant = try RowStatement(
      db,
      """
      INSERT INTO participant (readout, number, person, name, kind, roles, organisation, country, presence, meetings,
        mentions, confidence, rule)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    issue = try RowStatement(
      db,
      """
      INSERT INTO issue (readout, number, label, topic, generic, raised_by, meetings, mentions, confidence, rule)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    followUp = try RowStatement(
      db,
      """
      INSERT INTO follow_up (readout, number, kind, owners, recipients, action, issues, due, due_day, due_span,
        strength, span, confidence, rule)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
  }

  /// Confidences as the column holds them: ten-thousandths.
  static func number(_ confidence: Double) -> Int { confidence.isFinite ? Int((confidence * 10_000).rounded()) : 0 }

  /// Writes a meeting, counted from 1.
  func write(_ value: Meeting, _ number: Int, of readout: Int64) throws {
    meeting.bind(1, readout)
    meeting.bind(2, number)
    meeting.bind(3, value.kind.number)
    meeting.bind(4, value.status.number)
    meeting.bind(5, value.date?.value)
    meeting.bind(6, value.date.map { FieldText.text($0.span) })
    meeting.bind(7, FieldText.text(value.places))
    meeting.bind(8, value.countries.joined(separator: "|"))
    try meeting.run()
  }

  /// Writes a participant, counted from 1, who is known across documents as `person`.
  func write(_ value: Participant, _ number: Int, of readout: Int64, person: Int64?, rule: Int64) throws {
    participant.bind(1, readout)
    participant.bind(2, number)
    participant.bind(3, person)
    participant.bind(4, value.name)
    participant.bind(5, value.kind.number)
    participant.bind(6, FieldText.lines(value.roles))
    participant.bind(7, value.organisation)
    participant.bind(8, value.country)
    participant.bind(9, value.presence.number)
    participant.bind(10, FieldText.numbers(value.meetings))
    participant.bind(11, FieldText.text(value.mentions))
    participant.bind(12, Self.number(value.confidence))
    participant.bind(13, rule)
    try participant.run()
  }

  /// Writes an issue, counted from 1.
  func write(_ value: Issue, _ number: Int, of readout: Int64, topic: Int64, rule: Int64) throws {
    issue.bind(1, readout)
    issue.bind(2, number)
    issue.bind(3, value.label)
    issue.bind(4, topic)
    issue.bind(5, value.generic ? 1 : 0)
    issue.bind(6, FieldText.text(value.raisedBy))
    issue.bind(7, FieldText.numbers(value.meetings))
    issue.bind(8, FieldText.text(value.mentions))
    issue.bind(9, Self.number(value.confidence))
    issue.bind(10, rule)
    try issue.run()
  }

  /// Writes a follow-up, counted from 1.
  func write(_ value: FollowUp, _ number: Int, of readout: Int64, rule: Int64) throws {
    followUp.bind(1, readout)
    followUp.bind(2, number)
    followUp.bind(3, value.kind.number)
    followUp.bind(4, FieldText.text(value.owners))
    followUp.bind(5, FieldText.text(value.recipients))
    followUp.bind(6, value.action)
    followUp.bind(7, FieldText.numbers(value.issues))
    followUp.bind(8, value.due?.value)
    // What is due "in June" is late when June is over.
    followUp.bind(9, value.due?.value.flatMap(DatedDay.last).map(Int64.init))
    followUp.bind(10, value.due.map { FieldText.text($0.span) })
    followUp.bind(11, value.strength.number)
    followUp.bind(12, FieldText.text(value.span))
    followUp.bind(13, Self.number(value.confidence))
    followUp.bind(14, rule)
    try followUp.run()
  }
}
