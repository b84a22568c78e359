import ReadoutCore

/// The words by which a readout is found: one row of the full-text index.
///
/// The index holds no copy of them, so that taking a row out needs the same words once more: they depend on nothing but
/// what the tables hold.
struct SearchRow: Equatable {
  private let texts: [IndexPlace: String]
  private let facts: [String]

  /// Collects the words of a readout whose participants are known across documents as `persons`, one for each or nil.
  init(_ readout: Readout, persons: [Int64?], publisher: Int64?) {
    facts = FactTokens.all(of: readout, persons: persons, publisher: publisher)
    texts = [
      .body: readout.text, .title: readout.source.title ?? "", .issues: Self.issues(readout),
      .actions: Self.actions(readout), .people: Self.people(readout), .offices: Self.offices(readout),
      .places: Self.places(readout),
    ]
  }

  /// What stands in a place.
  subscript(place: IndexPlace) -> String { texts[place] ?? "" }

  /// All words, as the index is given them. Facts part the text from the title, so that no phrase runs from one into the
  /// other.
  var words: String {
    var parts = [MarkedWord.plain(self[.body])] + facts + [MarkedWord.plain(self[.title])]
    for place in IndexPlace.allCases { if let sort = place.sort { parts.append(MarkedWord.words(self[place], sort)) } }
    return parts.joined(separator: " ")
  }

  // Labels and the topics' slugs: "migration" finds illegal immigration.
  private static func issues(_ readout: Readout) -> String {
    readout.issues.filter { !readout.isRejected($0.id) }.map { issueWords($0.label, $0.topic) }.joined(separator: " | ")
  }

  /// The words in which an issue is found.
  static func issueWords(_ label: String, _ topic: String) -> String { "\(label) | \(topic)" }

  private static func actions(_ readout: Readout) -> String {
    readout.followUps.filter { !readout.isRejected($0.id) }.map(\.action).joined(separator: " | ")
  }

  private static func people(_ readout: Readout) -> String {
    readout.participants.filter { !readout.isRejected($0.id) }.compactMap(\.name).joined(separator: " | ")
  }

  private static func offices(_ readout: Readout) -> String {
    readout.participants.filter { !readout.isRejected($0.id) }.map(officeWords).filter { !$0.isEmpty }.joined(
      separator: " | ")
  }

  /// The offices and the organisation of a participant.
  static func officeWords(_ person: Participant) -> String {
    (person.roles + [person.organisation].compactMap { $0 }).joined(separator: " | ")
  }

  private static func places(_ readout: Readout) -> String {
    Set(readout.meetings.flatMap(\.places).map(\.name)).sorted().joined(separator: " | ")
  }
}
