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
    ]
  }

  // Labels, the words in the text where they differ, and the topic's name: "migration" finds illegal immigration.
  private static func issues(_ readout: Readout) -> String {
    readout.issues.map { issue in
      let words = Set(issue.mentions.map(\.text)).subtracting([issue.label]).sorted()
      return ([issue.label] + words + [topicWords(issue.topic)]).joined(separator: " | ")
    }.joined(separator: " | ")
  }

  /// The words of a topic's slug: `security.financial-crime` is found by "security", "financial" and "crime".
  static func topicWords(_ slug: String) -> String { slug }

  private static func actions(_ readout: Readout) -> String {
    readout.followUps.map(\.action).joined(separator: " | ")
  }

  private static func people(_ readout: Readout) -> String {
    readout.participants.map(nameWords).filter { !$0.isEmpty }.joined(separator: " | ")
  }

  /// The spellings of a participant's name.
  static func nameWords(_ person: Participant) -> String {
    let spelt = person.mentions.filter { $0.kind == .name }.map(\.text)
    return Set(spelt + [person.name].compactMap { $0 }).sorted().joined(separator: " | ")
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
