import GRDB
import ReadoutCore

/// A topic, or the first part of topics, and in how many readouts it stands.
public struct TopicTally: Sendable, Equatable {
  public let slug: String
  public let readouts: Int
  /// Date of the latest readout that has one, ISO 8601.
  public let last: String?

  /// Makes a tally.
  public init(slug: String, readouts: Int, last: String?) {
    (self.slug, self.readouts, self.last) = (slug, readouts, last)
  }
}

/// A side, in how many readouts it met, and what it owes.
public struct SideTally: Sendable, Equatable {
  public let code: String
  public let readouts: Int
  /// Date of the latest readout that has one, ISO 8601.
  public let last: String?
  /// Open follow-ups that it owes, and that are owed to it; nil as long as they have not been counted.
  public var owed: Int?
  public var owedTo: Int?

  /// Makes a tally.
  public init(code: String, readouts: Int, last: String?, owed: Int? = nil, owedTo: Int? = nil) {
    (self.code, self.readouts, self.last, self.owed, self.owedTo) = (code, readouts, last, owed, owedTo)
  }
}

/// An issue as it was named last.
public struct ListedLabel: Sendable, Equatable {
  public let readout: Int64
  public let number: Int
  public let label: String
  /// Date of the readout, ISO 8601.
  public let date: String?

  /// Makes one.
  public init(readout: Int64, number: Int, label: String, date: String?) {
    (self.readout, self.number, self.label, self.date) = (readout, number, label, date)
  }
}

/// With whom a side met, and on what, in its latest readouts.
public struct SideSummary: Sendable, Equatable {
  public let sides: [Facet]
  public let topics: [Facet]
  /// How many readouts were looked at.
  public let readouts: Int
  /// Whether there are more.
  public let isCapped: Bool

  /// Makes one.
  public init(sides: [Facet], topics: [Facet], readouts: Int, isCapped: Bool) {
    (self.sides, self.topics, self.readouts, self.isCapped) = (sides, topics, readouts, isCapped)
  }
}

extension Archive {
  /// All topics that stand in readouts, and the first parts of topics; now and then `deliver` is told what there is so far,
  /// without dates, and `isStopped` asked whether to go on.
  ///
  /// - Throws: `ArchiveError`, `.cancelled` where it was stopped.
  public func topicTallies(
    isStopped: () -> Bool = { false }, deliver: ([TopicTally]) -> Void = { _ in }
  ) throws -> [TopicTally] {
    try read { db in
      let tallies = try Tallies(db)
      var pace = Pace()
      let counts = try tallies.topics { counts in
        guard try pace.isDue(isStopped) else { return }
        deliver(counts.map { TopicTally(slug: $0, readouts: $1, last: nil) })
      }
      return try counts.map { slug, count in
        TopicTally(slug: slug, readouts: count, last: try tallies.last(FactTokens.topic(slug)))
      }
    }
  }

  /// All sides that met; now and then `deliver` is told what there is so far, without dates, and `isStopped` asked whether
  /// to go on.
  ///
  /// - Throws: `ArchiveError`, `.cancelled` where it was stopped.
  public func sideTallies(
    isStopped: () -> Bool = { false }, deliver: ([SideTally]) -> Void = { _ in }
  ) throws -> [SideTally] {
    try read { db in
      let tallies = try Tallies(db)
      var pace = Pace()
      let counts = try tallies.sides { counts in
        guard try pace.isDue(isStopped) else { return }
        deliver(counts.map { SideTally(code: $0, readouts: $1, last: nil) })
      }
      let row = try RowStatement(db, "SELECT sides FROM readout WHERE datekey = ?")
      let dates = try ToldDate(db)
      return try counts.map { code, count in
        let key = try tallies.newest(FactTokens.with(code), limit: 1).first
        return SideTally(
          code: try key.flatMap { try Self.side(like: code, $0, row) } ?? code, readouts: count,
          last: try key.flatMap { try dates.of(key: $0) })
      }
    }
  }

  // The first results come soon, the others at a pace at which they can be read.
  private struct Pace {
    private var told = ContinuousClock.now
    private var isFirst = true

    mutating func isDue(_ isStopped: () -> Bool) throws -> Bool {
      if isStopped() { throw ArchiveError.cancelled }
      guard ContinuousClock.now - told > .milliseconds(isFirst ? 20 : 200) else { return false }
      (told, isFirst) = (.now, false)
      return true
    }
  }

  // The index has small letters; the readout has the side as it is written.
  private static func side(like code: String, _ key: Int64, _ row: RowStatement) throws -> String? {
    row.bind(1, key)
    guard try row.step() else { return nil }
    defer { row.reset() }
    return FieldText.codes(row.text(0)).first { $0.lowercased() == code.lowercased() }
  }

  /// How many open follow-ups each side owes and is owed, by walking through all; `isStopped` is asked now and then whether
  /// to go on.
  ///
  /// - Throws: `ArchiveError`, `.cancelled` where it was stopped.
  public func obligations(isStopped: () -> Bool) throws -> [String: (owed: Int, owedTo: Int)] {
    try read { db in try ObligationCounter(db).count(isStopped) }
  }

  /// The latest issues under a topic, each label once.
  ///
  /// - Throws: `ArchiveError`.
  public func labels(under slug: String, limit: Int) throws -> [ListedLabel] {
    try read { db in
      let items = try ItemReader(db)
      let date = try RowStatement(db, "SELECT date FROM readout WHERE id = ?")
      var labels: [ListedLabel] = []
      var seen: Set<String> = []
      for id in try Self.ids(ofNewest: FactTokens.topic(slug), limit: 20 * limit, db) where labels.count < limit {
        date.bind(1, id)
        let day = try date.step() ? date.text(0) : nil
        date.reset()
        for issue in try items.items(.issues, of: id) where !issue.isRejected {
          let isMeant = issue.note == slug || issue.note.hasPrefix(slug + ".")
          guard isMeant, seen.insert(issue.label.lowercased()).inserted else { continue }
          labels.append(ListedLabel(readout: id, number: issue.number, label: issue.label, date: day))
        }
      }
      return Array(labels.prefix(limit))
    }
  }

  /// With whom a side met, and on what, in its latest readouts, at most `limit`; `isStopped` is asked now and then whether
  /// to go on.
  ///
  /// - Throws: `ArchiveError`, `.cancelled` where it was stopped.
  public func summary(ofSide code: String, limit: Int, isStopped: () -> Bool) throws -> SideSummary {
    try read { db in
      var counter = try FacetCounter(db, topics: try NameTable.all(.topic, db))
      let row = try RowStatement(db, "SELECT id, sides FROM readout WHERE datekey = ?")
      let keys = try Tallies(db).newest(FactTokens.with(code), limit: limit + 1)
      for (place, key) in keys.prefix(limit).enumerated() {
        if place % 64 == 0 && isStopped() { throw ArchiveError.cancelled }
        row.bind(1, key)
        guard try row.step() else { continue }
        let candidate = Candidates.Candidate(
          id: row.int(0), dateKey: key, date: nil, sides: FieldText.codes(row.text(1)), title: "", publisher: nil)
        row.reset()
        try counter.count(candidate)
      }
      let facets = try counter.facets(limit: 40)
      return SideSummary(
        sides: facets.filter { $0.sort == .country && $0.name != code }, topics: facets.filter { $0.sort == .topic },
        readouts: min(limit, keys.count), isCapped: keys.count > limit)
    }
  }
}

/// Counts the open follow-ups that sides owe and are owed.
private struct ObligationCounter {
  private let db: Database
  private let people: RowStatement
  private var counts: [String: (owed: Int, owedTo: Int)] = [:]
  private var (readout, sides): (Int64, [String?]) = (-1, [])

  init(_ db: Database) throws {
    self.db = db
    people = try RowStatement(
      db, "SELECT coalesce(country, organisation) FROM participant WHERE readout = ? ORDER BY number")
  }

  func count(_ isStopped: () -> Bool) throws -> [String: (owed: Int, owedTo: Int)] {
    var counter = self
    let closed = try Self.closed(db)
    let corrected = try ItemReader.corrected(db)
    try counter.countItems(of: corrected)
    let rows = try RowStatement(db, "SELECT readout, number, owners, recipients FROM follow_up")
    var steps = 0
    while try rows.step() {
      steps += 1
      if steps % 2048 == 0 && isStopped() { throw ArchiveError.cancelled }
      let readout = rows.int(0)
      if corrected.contains(readout) { continue }
      if closed.contains(FollowUpKey(readout: readout, number: Int(rows.int(1))).raw) { continue }
      for code in try counter.codes(rows.text(2), readout) { counter.counts[code, default: (0, 0)].owed += 1 }
      for code in try counter.codes(rows.text(3), readout) { counter.counts[code, default: (0, 0)].owedTo += 1 }
    }
    return counter.counts
  }

  // Who owes what may be corrected.
  private mutating func countItems(of readouts: Set<Int64>) throws {
    guard !readouts.isEmpty else { return }
    let items = try ItemReader(db)
    for id in readouts {
      for item in try items.items(.followups, of: id) where item.isOpen && !item.isRejected {
        for code in Set(item.owners) { counts[code, default: (0, 0)].owed += 1 }
        for code in Set(item.recipients) { counts[code, default: (0, 0)].owedTo += 1 }
      }
    }
  }

  private static func closed(_ db: Database) throws -> Set<Int64> {
    let rows = try RowStatement(
      db,
      """
      SELECT readout, number FROM standing WHERE item = \(ItemSort.followUp.number)
        AND (aspect = 'status' AND value IN ('done', 'dropped') OR aspect = 'verdict' AND value = 'rejected')
      """)
    var keys: Set<Int64> = []
    while try rows.step() { keys.insert(FollowUpKey(readout: rows.int(0), number: Int(rows.int(1))).raw) }
    return keys
  }

  // Each side once; of a participant, the country or organisation.
  private mutating func codes(_ field: String?, _ readout: Int64) throws -> Set<String> {
    guard let field else { return [] }
    var codes: Set<String> = []
    for id in field.split(separator: "|") {
      guard let place = FactTokens.place(String(id), "p") else {
        codes.insert(String(id))
        continue
      }
      if readout != self.readout { try read(readout) }
      if sides.indices.contains(place), let side = sides[place] { codes.insert(side) }
    }
    return codes
  }

  private mutating func read(_ readout: Int64) throws {
    (self.readout, sides) = (readout, [])
    people.bind(1, readout)
    while try people.step() { sides.append(people.text(0)) }
  }
}
