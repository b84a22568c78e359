import Foundation
import GRDB
import ReadoutCore
import ReadoutFormats

@testable import ReadoutArchive

/// Readouts made by hand, of which a test says what was found in them.
enum Sample {
  /// A person by name, country, office.
  struct Person {
    var name: String
    var country: String? = "GB"
    var office = "Minister"
  }

  /// A readout with `text` in which issues and follow-ups were found: label or action, and the words of the evidence.
  static func readout(
    _ text: String, path: String = "/press/visit.txt", published: String? = "2016-08-22", people: [Person] = [],
    issues: [(String, String)] = [], followUps: [(String, String)] = []
  ) -> Readout {
    let plain = PlainText(text)
    func span(_ words: String) -> Span {
      guard let range = plain.string.range(of: words) else { return Span(0, 0) }
      let start = plain.string.utf8.distance(from: plain.string.startIndex, to: range.lowerBound)
      return Span(start, start + words.utf8.count)
    }
    func mention(_ words: String, _ kind: Mention.Kind) -> Mention {
      Mention(span: span(words), text: words, kind: kind)
    }
    return Readout(
      id: DocumentReader.identity(of: plain),
      source: Source(path: path, title: "Visit", published: published.flatMap { CalendarDate(iso: $0) }),
      text: plain.string, meetings: [Meeting(id: "m1", kind: .bilateral, status: .held)],
      participants: people.enumerated().map { place, person in
        Participant(
          id: "p\(place + 1)", name: person.name, roles: [person.office], country: person.country, presence: .present,
          meetings: ["m1"], mentions: [mention(person.name, .name)], confidence: 0.9, rule: "met")
      },
      issues: issues.enumerated().map { place, issue in
        Issue(
          id: "i\(place + 1)", label: issue.0, topic: "security.cyber", meetings: ["m1"],
          mentions: [mention(issue.1, .phrase)], confidence: 0.9, rule: "discussed")
      },
      followUps: followUps.enumerated().map { place, followUp in
        FollowUp(
          id: "f\(place + 1)", kind: .commitment, owners: ["PK"], recipients: ["GB"], action: followUp.0,
          strength: .firm, span: span(followUp.1), text: followUp.1, confidence: 0.8, rule: "promised")
      })
  }

  /// Brings readouts in, each at its path.
  @discardableResult
  static func store(_ readouts: [Readout], in archive: Archive) throws -> [Outcome] {
    try ArchiveWriter(archive, now: { 1_700_000_000 }).store(readouts.map { Arrival($0, folder: "/") })
  }
}

/// What a test reads straight from the tables.
extension Archive {
  func only() throws -> Int64 { try ids().first ?? 0 }

  /// All acts, the earliest first.
  func exportDecisions() throws -> [Decision] {
    var decisions: [Decision] = []
    try exportDecisions { decisions.append($0) }
    return decisions
  }

  /// All acts with their items, the earliest first.
  func decisions() throws -> [Listed] {
    var listed: [Listed] = []
    try decisions { listed.append($0) }
    return listed
  }

  /// Ids of items with what counts about them: `f1 status done`.
  func standings(of readout: Int64) throws -> [String] {
    try decisions(of: readout).filter { $0.isInForce }.map {
      "\($0.item ?? "-") \($0.decision.aspect.rawValue) \($0.decision.value)"
    }.sorted()
  }

  /// All words of the full-text index with their places, as they are and as an index made anew has them.
  func indexes() throws -> (present: [String], fresh: [String]) {
    try write { db in
      let reader = ReadoutReader(db, TextPacker())
      try db.execute(
        sql: """
          CREATE VIRTUAL TABLE fresh USING fts5 (words, content = '', columnsize = 0,
            tokenize = 'porter unicode61 remove_diacritics 2');
          CREATE VIRTUAL TABLE present_words USING fts5vocab (search, instance);
          CREATE VIRTUAL TABLE fresh_words USING fts5vocab (fresh, instance);
          """)
      defer { try? db.execute(sql: "DROP TABLE present_words; DROP TABLE fresh_words; DROP TABLE fresh") }
      for row in try Row.fetchAll(db, sql: "SELECT id, datekey FROM readout ORDER BY datekey") {
        let words = try reader.searchRow(row[0])?.words ?? ""
        try db.execute(sql: "INSERT INTO fresh (rowid, words) VALUES (?, ?)", arguments: [row[1] as Int64, words])
      }
      func words(_ table: String) throws -> [String] {
        try Row.fetchAll(db, sql: "SELECT term, doc, offset FROM \(table)").map { row in
          "\(row[0] as String) \(row[1] as Int64) \(row[2] as Int64)"
        }.sorted()
      }
      return (try words("present_words"), try words("fresh_words"))
    }
  }
}
