import ReadoutCore

/// The words by which a readout is found: one row of the full-text index, column by column.
///
/// The index holds no copy of them, so that taking a row out of it needs the same words once more: they depend on nothing
/// but what the tables hold.
struct SearchRow: Equatable {
  /// Names of the columns, in the order of `values`.
  static let columns = ["body", "title", "issues", "actions", "people", "offices", "places", "facts"]

  let values: [String]

  /// Collects the words of a readout whose participants are known across documents as `persons`, one for each or nil.
  init(_ readout: Readout, persons: [Int64?], publisher: Int64?) {
    values = [
      readout.text, readout.source.title ?? "", Self.issues(readout), Self.actions(readout), Self.people(readout),
      Self.offices(readout), Self.places(readout),
      FactTokens.all(of: readout, persons: persons, publisher: publisher).joined(separator: " "),
    ].map(StrokedLetters.replaced)
  }

  // Labels and the topics' slugs: "migration" finds illegal immigration.
  private static func issues(_ readout: Readout) -> String {
    readout.issues.map { issueWords($0.label, $0.topic) }.joined(separator: " | ")
  }

  /// The words in which an issue is found.
  static func issueWords(_ label: String, _ topic: String) -> String { "\(label) | \(topic)" }

  private static func actions(_ readout: Readout) -> String {
    readout.followUps.map(\.action).joined(separator: " | ")
  }

  private static func people(_ readout: Readout) -> String {
    readout.participants.compactMap(\.name).joined(separator: " | ")
  }

  private static func offices(_ readout: Readout) -> String {
    readout.participants.map(officeWords).filter { !$0.isEmpty }.joined(separator: " | ")
  }

  /// The offices and the organisation of a participant.
  static func officeWords(_ person: Participant) -> String {
    (person.roles + [person.organisation].compactMap { $0 }).joined(separator: " | ")
  }

  private static func places(_ readout: Readout) -> String {
    Set(readout.meetings.flatMap(\.places).map(\.name)).sorted().joined(separator: " | ")
  }
}
