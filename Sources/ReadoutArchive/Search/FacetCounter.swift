import GRDB
import ReadoutCore

/// Counts topics, countries, people and years of readouts.
struct FacetCounter {
  private let db: Database
  private let topicNames: [Int64: String]
  private let numbers: [String: Int64]
  private let issues: RowStatement
  private let people: RowStatement
  private let standing: RowStatement
  private let items: ItemReader
  private let person: RowStatement
  private var topics: [Int64: Int] = [:]
  private var countries: [String: Int] = [:]
  private var persons: [Int64: Int] = [:]
  private var years: [Int: Int] = [:]

  /// Prepares the statements; `topics` are the slugs by their numbers.
  init(_ db: Database, topics: [Int64: String]) throws {
    self.db = db
    topicNames = topics
    numbers = Dictionary(topics.map { ($0.value, $0.key) }) { first, _ in first }
    standing = try RowStatement(
      db,
      """
      SELECT 1 FROM standing WHERE readout = ? AND (aspect = 'correct' OR aspect = 'verdict' AND value = 'rejected')
      LIMIT 1
      """)
    items = try ItemReader(db)
    person = try RowStatement(db, "SELECT person FROM participant WHERE readout = ? AND number = ?")
    issues = try RowStatement(db, "SELECT DISTINCT topic FROM issue WHERE readout = ?")
    people = try RowStatement(
      db,
      """
      SELECT DISTINCT person FROM participant WHERE readout = ? AND person IS NOT NULL
        AND presence IN (\(Participant.Presence.present.number), \(Participant.Presence.expected.number))
      """)
  }

  /// Counts a readout.
  mutating func count(_ candidate: Candidates.Candidate) throws {
    for side in candidate.sides { countries[side, default: 0] += 1 }
    if let year = DateKey.year(of: candidate.dateKey) { years[year, default: 0] += 1 }
    standing.bind(1, candidate.id)
    if try standing.number() != nil { return try countItems(candidate) }
    issues.bind(1, candidate.id)
    while try issues.step() { topics[issues.int(0), default: 0] += 1 }
    people.bind(1, candidate.id)
    while try people.step() { persons[people.int(0), default: 0] += 1 }
  }

  // Of a readout that people corrected, what they left.
  private mutating func countItems(_ candidate: Candidates.Candidate) throws {
    let issues = try items.items(.issues, of: candidate).filter { !$0.isRejected }
    for topic in Set(issues.compactMap { numbers[$0.note] }) { topics[topic, default: 0] += 1 }
    var present: Set<Int64> = []
    for item in try items.items(.people, of: candidate) where !item.isRejected && item.tookPart {
      person.bind(1, candidate.id)
      person.bind(2, item.number)
      if let id = try person.number() { present.insert(id) }
    }
    for id in present { persons[id, default: 0] += 1 }
  }

  /// The most frequent of each sort, at most `limit`; years the latest first.
  func facets(limit: Int) throws -> [Facet] {
    let slugs = topics.compactMap { id, count in topicNames[id].map { ($0, count) } }
    var facets = Self.top(slugs, limit).map { Facet(sort: .topic, name: $0.0, count: $0.1, filter: "topic:\($0.0)") }
    facets += Self.top(countries.map { ($0.key, $0.value) }, limit).map {
      Facet(sort: .country, name: $0.0, count: $0.1, filter: "with:\(Self.quoted($0.0))")
    }
    let names = try RowStatement(db, "SELECT name FROM person WHERE id = ?")
    for (id, count) in persons.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(limit) {
      names.bind(1, id)
      guard try names.step(), let name = names.text(0) else { continue }
      names.reset()
      facets.append(Facet(sort: .person, name: name, count: count, filter: "person:\(Self.quoted(name))"))
    }
    let latest = years.sorted { $0.key > $1.key }
    return facets
      + latest.map { Facet(sort: .year, name: String($0.key), count: $0.value, filter: "on:\($0.key)") }
  }

  private static func top(_ counts: [(String, Int)], _ limit: Int) -> [(String, Int)] {
    Array(counts.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(limit))
  }

  private static func quoted(_ name: String) -> String {
    name.utf8.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x28 && $0 != 0x29 && $0 != 0x2C }
      ? name : "\"\(name.replacing("\"", with: ""))\""
  }
}
