import Foundation
import GRDB
import ReadoutCore

/// Finds people across documents and tells what is known of them.
struct PersonFinder {
  private let db: Database
  private let rows: HandRows

  /// Looks over a connection.
  init(_ db: Database) {
    self.db = db
    rows = HandRows(db)
  }

  /// Everybody, or those for whom `ids` has an id; those with the most readouts first.
  func entries(_ ids: Set<Int64>? = nil) throws -> [PersonEntry] {
    if let ids, ids.count <= 500 { return sorted(try ids.compactMap { try entry($0) }) }
    let all = try Row.fetchAll(
      db, sql: Self.figures + " WHERE p.person IS NOT NULL AND \(Self.isKept) GROUP BY p.person")
    let names = try spellings()
    return sorted(
      try all.compactMap { row in
        guard ids?.contains(row[0]) ?? true else { return nil }
        return try entry(row[0], row, names[row[0]] ?? [])
      })
  }

  private static let figures = """
    SELECT p.person, count(DISTINCT p.readout),
      min(CASE WHEN r.datekey >= \(DateKey.keys(of: nil as Int?).upperBound) THEN r.datekey END), max(r.datekey)
    FROM participant p JOIN readout r ON r.id = p.readout
    """

  // Where people said that this is nobody who was named, it counts for nothing. They said so of few, whose rows are looked
  // up in no time; asked of each participant it would take as long as all the rest.
  private static let isKept = """
    (p.readout, p.number) NOT IN (SELECT readout, number FROM standing
      WHERE aspect = 'verdict' AND value = 'rejected' AND item = \(ItemSort.participant.number))
    """

  private func sorted(_ entries: [PersonEntry]) -> [PersonEntry] {
    entries.sorted { ($1.readouts, $0.name, $0.id) < ($0.readouts, $1.name, $1.id) }
  }

  /// One person, or nil where nobody has the id.
  func entry(_ id: Int64) throws -> PersonEntry? {
    let row = try Row.fetchOne(
      db, sql: Self.figures + " WHERE p.person = ? AND \(Self.isKept) GROUP BY p.person", arguments: [id])
    return try entry(id, row, names(of: id))
  }

  private func entry(_ id: Int64, _ figures: Row?, _ spellings: [String]) throws -> PersonEntry? {
    let person = try Row.fetchOne(db, sql: "SELECT name, country FROM person WHERE id = ?", arguments: [id])
    guard let person else { return nil }
    let (first, last): (Int64?, Int64?) = (figures?[2], figures?[3])
    let dates = try ToldDate(db)
    return try PersonEntry(
      id: id, name: person[0], country: person[1], spellings: spellings, readouts: figures?[1] ?? 0,
      first: first.flatMap { try dates.of(key: $0) }, last: last.flatMap { try dates.of(key: $0) })
  }

  // All spellings of everybody, those of one who was merged with those of the other.
  private func spellings() throws -> [Int64: [String]] {
    var names: [Int64: Set<String>] = [:]
    let select = try RowStatement(
      db,
      "SELECT coalesce(person.merged, person.id), spelling.name FROM spelling JOIN person ON person.id = spelling.person"
    )
    while try select.step() { names[select.int(0), default: []].insert(select.text(1) ?? "") }
    return names.mapValues { $0.sorted() }
  }

  private func names(of id: Int64) throws -> [String] {
    Set(try homes(of: id).flatMap { $0.names.map(\.spelling) }).sorted()
  }

  /// The persons, as the program takes them, who are known as this one.
  func homes(of id: Int64) throws -> [KnownPerson] {
    try Int64.fetchAll(
      db, sql: "SELECT id FROM person WHERE id = ?1 OR merged = ?1 ORDER BY id <> ?1, id", arguments: [id]
    )
    .compactMap { try PersonRows.person($0, db) }
  }

  /// All that is known of a person.
  func detail(_ id: Int64) throws -> PersonDetail? {
    guard let entry = try entry(id) else { return nil }
    let homes = try homes(of: id)
    return PersonDetail(
      entry: entry, spellings: try spellings(homes, id), offices: offices(homes), meetings: try meetings(id))
  }

  private func spellings(_ homes: [KnownPerson], _ id: Int64) throws -> [PersonDetail.Spelling] {
    let splits = Set(try rows.splits().map(\.key))
    return try homes.flatMap { home in
      try Row.fetchAll(
        db, sql: "SELECT name, reason FROM spelling WHERE person = ? ORDER BY name", arguments: [home.id]
      ).map { row in
        let key = SpellingKey(country: home.country, name: row[0]).description
        return PersonDetail.Spelling(
          key: key, name: row[0], reason: row[1], isByHand: home.id != id || splits.contains(key))
      }
    }
  }

  /// Offices with the days between which they were seen held, the earliest first.
  func offices(_ homes: [KnownPerson]) -> [PersonDetail.Office] {
    var times: [String: ClosedRange<Int>] = [:]
    for office in homes.flatMap(\.offices) {
      guard let first = office.firstDay, let last = office.lastDay else { continue }
      let time = times[office.title] ?? first...max(first, last)
      times[office.title] = min(time.lowerBound, first)...max(time.upperBound, last)
    }
    return times.sorted { ($0.value.lowerBound, $0.key) < ($1.value.lowerBound, $1.key) }.map { title, time in
      PersonDetail.Office(
        title: title, first: CalendarDate(dayNumber: time.lowerBound).description,
        last: CalendarDate(dayNumber: time.upperBound).description)
    }
  }

  private func meetings(_ id: Int64) throws -> [PersonDetail.Meeting] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT r.id, r.hash, p.number, r.date, r.sides, r.title, p.presence
        FROM participant p JOIN readout r ON r.id = p.readout WHERE p.person = ? AND \(Self.isKept) ORDER BY r.datekey DESC, p.number
        """, arguments: [id]
    ).map { row in
      PersonDetail.Meeting(
        readout: row[0], hash: Hash.hex([UInt8](row[1] as Data)), item: "p\(row[2] as Int64)", date: row[3],
        sides: FieldText.codes(row[4]), title: row[5] ?? "", presence: Participant.Presence(number: row[6]).rawValue)
    }
  }

  // MARK: By name

  /// The person whom a number, a spelling, a key such as `GB|Amber Rudd` or a part of a name means.
  ///
  /// - Throws: `DecisionError` where that is nobody, or several.
  func person(named text: String) throws -> Int64 {
    if let id = Int64(text) {
      let root = try Int64.fetchOne(
        db, sql: "SELECT coalesce(merged, id) FROM person WHERE id = ?", arguments: [id])
      guard let root else { throw DecisionError.noPerson(name: text) }
      return root
    }
    if let key = SpellingKey(text) { return try one(of: try rows.homes(key), text) }
    let name = PersonName(text)
    let candidates = try PersonRows.candidates(name.blocks, country: nil, db)
    let folded = NameFolding.phrase(text)
    let same = candidates.filter { $0.names.contains { NameFolding.phrase($0.spelling) == folded } }
    if !same.isEmpty { return try one(of: same, text) }
    return try one(
      of: candidates.filter { $0.names.contains { NameRules.compare(name, $0) != .different } }, text)
  }

  private func one(of people: [KnownPerson], _ text: String) throws -> Int64 {
    let roots = Set(people.map(\.root)).sorted()
    guard let root = roots.first else { throw DecisionError.noPerson(name: text) }
    if roots.count == 1 { return root }
    throw DecisionError.severalPeople(name: text, candidates: try roots.compactMap { try title(of: $0) })
  }

  /// `12 Amber Rudd (GB)`.
  func title(of id: Int64) throws -> String? {
    try Row.fetchOne(db, sql: "SELECT name, country FROM person WHERE id = ?", arguments: [id]).map { row in
      "\(id) \(row[0] as String)" + ((row[1] as String?).map { " (\($0))" } ?? "")
    }
  }
}
