import GRDB
import ReadoutCore

/// In how many readouts a person stands, and between which days.
public struct PersonTally: Sendable, Equatable {
  public let id: Int64
  public let readouts: Int32
  /// Days since 1970-01-01 of the first and the last readout with a date; nil where none has one.
  public var first: Int? { firstDay == .max ? nil : Int(firstDay) }
  public var last: Int? { lastDay == .min ? nil : Int(lastDay) }
  fileprivate let firstDay: Int32
  fileprivate let lastDay: Int32
}

/// A row of the list of people.
public struct ListedPerson: Sendable, Equatable, Identifiable {
  public let id: Int64
  public let name: String
  public let country: String?
  /// The office that was seen held last.
  public let office: String?
}

/// What is told of a person beside the list.
public struct PersonSummary: Sendable, Equatable {
  public let spellings: [String]
  /// Offices with the days between which they were seen held, the latest first.
  public let offices: [PersonDetail.Office]
  /// The newest readouts.
  public let readouts: [Int64]

  /// Makes one.
  public init(spellings: [String], offices: [PersonDetail.Office], readouts: [Int64]) {
    (self.spellings, self.offices, self.readouts) = (spellings, offices, readouts)
  }
}

extension Archive {
  /// Counts for everybody who takes part in a readout, by id. Now and then `deliver` is told what there is so far and which
  /// share of all that is; `isStopped` is asked whether to go on.
  ///
  /// - Throws: `ArchiveError`, `.cancelled` where it was stopped.
  public func personTallies(
    isStopped: () -> Bool, deliver: (_ tallies: [PersonTally], _ share: Double) -> Void
  ) throws -> [PersonTally] {
    try read { db in
      let days = try Self.days(db, isStopped)
      let most = try RowStatement(db, "SELECT max(id) FROM person").number() ?? 0
      let rows = try RowStatement(
        db, "SELECT person, readout FROM participant INDEXED BY participant_person WHERE person IS NOT NULL")
      let rejected = try Self.rejected(db)
      var tallies: [PersonTally] = []
      var open = OpenTally()
      var (steps, told) = (0, ContinuousClock.now)
      while try rows.step() {
        steps += 1
        if steps % 4096 == 0 {
          if isStopped() { throw ArchiveError.cancelled }
          // The first ones come soon.
          if ContinuousClock.now - told > .milliseconds(tallies.count < 20_000 ? 20 : 300) {
            deliver(tallies, Double(open.person) / Double(max(1, most)))
            told = .now
          }
        }
        if rows.int(0) != open.person {
          if let tally = open.tally { tallies.append(tally) }
          open = OpenTally(person: rows.int(0))
        }
        let readout = rows.int(1)
        if !rejected.isEmpty && rejected.contains(Sighting(person: open.person, readout: readout)) { continue }
        open.add(readout, days.indices.contains(Int(readout)) ? days[Int(readout)] : .min)
      }
      if let tally = open.tally { tallies.append(tally) }
      return tallies
    }
  }

  private struct Sighting: Hashable {
    let person: Int64
    let readout: Int64
  }

  // Where people said of all that were taken for a person that this is wrong.
  private static func rejected(_ db: Database) throws -> Set<Sighting> {
    let rejected = """
      SELECT readout, number FROM standing
      WHERE aspect = 'verdict' AND value = 'rejected' AND item = \(ItemSort.participant.number)
      """
    let rows = try RowStatement(
      db,
      """
      SELECT p.person, p.readout FROM (\(rejected)) s CROSS JOIN participant p USING (readout, number)
      WHERE p.person IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM participant q
        WHERE q.readout = p.readout AND q.person = p.person AND (q.readout, q.number) NOT IN (\(rejected)))
      """)
    var sightings: Set<Sighting> = []
    while try rows.step() { sightings.insert(Sighting(person: rows.int(0), readout: rows.int(1))) }
    return sightings
  }

  private struct OpenTally {
    var person: Int64 = -1
    private var readout: Int64 = -1
    private var count: Int32 = 0
    private var (first, last) = (Int32.max, Int32.min)

    init(person: Int64 = -1) { self.person = person }

    var tally: PersonTally? {
      count == 0 ? nil : PersonTally(id: person, readouts: count, firstDay: first, lastDay: last)
    }

    mutating func add(_ readout: Int64, _ day: Int32) {
      // One may be named in two places of one readout, which stand side by side.
      guard readout != self.readout else { return }
      self.readout = readout
      count += 1
      if day != .min { (first, last) = (min(first, day), max(last, day)) }
    }
  }

  // The day of each readout, by id.
  private static func days(_ db: Database, _ isStopped: () -> Bool) throws -> [Int32] {
    let most = try RowStatement(db, "SELECT max(id) FROM readout").number() ?? 0
    var days = Array(repeating: Int32.min, count: Int(most) + 1)
    let rows = try RowStatement(db, "SELECT id, datekey FROM readout ORDER BY datekey")
    while try rows.step() {
      if rows.int(0) % 65_536 == 0 && isStopped() { throw ArchiveError.cancelled }
      if let day = DateKey.dayNumber(of: rows.int(1)) { days[Int(rows.int(0))] = Int32(clamping: day) }
    }
    return days
  }

  /// Ids of all people by name or by country.
  ///
  /// - Throws: `ArchiveError`.
  public func people(by sort: ListSort) throws -> [Int64] {
    let direction = sort.isDescending ? "DESC" : "ASC"
    let column =
      sort.column == .country
      ? "country IS NULL, country \(direction), name COLLATE NOCASE"
      : "name COLLATE NOCASE \(direction)"
    return try read { db in
      let rows = try RowStatement(db, "SELECT id FROM person WHERE merged IS NULL ORDER BY \(column), id")
      var ids: [Int64] = []
      while try rows.step() { ids.append(rows.int(0)) }
      return ids
    }
  }

  /// Ids of the people in whose names or countries words begin as is asked.
  ///
  /// - Throws: `ArchiveError`, `.cancelled` where it was stopped.
  public func people(named words: [String], isStopped: () -> Bool) throws -> Set<Int64> {
    try read { db in
      let rows = try RowStatement(
        db,
        """
        SELECT coalesce(p.merged, p.id), s.name, p.country FROM person p JOIN spelling s ON s.person = p.id
        """)
      var found: Set<Int64> = []
      var steps = 0
      while try rows.step() {
        steps += 1
        if steps % 1024 == 0 && isStopped() { throw ArchiveError.cancelled }
        let forms = FoldedWords((rows.text(1) ?? "") + " " + (rows.text(2) ?? "")).map(\.text)
        let fits = words.allSatisfy { word in forms.contains { $0.hasPrefix(word) } }
        if fits { found.insert(rows.int(0)) }
      }
      return found
    }
  }

  /// Rows of the list of people, in the same order; those who are gone are left out.
  ///
  /// - Throws: `ArchiveError`.
  public func personRows(_ ids: some Collection<Int64>) throws -> [ListedPerson] {
    try read { db in
      let row = try RowStatement(
        db,
        """
        SELECT name, country, (SELECT title FROM person q CROSS JOIN person_office o ON o.person = q.id
          WHERE q.id = p.id OR q.merged = p.id ORDER BY last DESC, title LIMIT 1)
        FROM person p WHERE id = ?
        """)
      return try ids.compactMap { id in
        row.bind(1, id)
        guard try row.step() else { return nil }
        defer { row.reset() }
        return ListedPerson(id: id, name: row.text(0) ?? "", country: row.text(1), office: row.text(2))
      }
    }
  }

  /// The first and the last date of people, ISO 8601 at the grain at which readouts tell them, by their ids.
  ///
  /// - Throws: `ArchiveError`.
  public func dates(of tallies: [PersonTally]) throws -> [Int64: ClosedRange<String>] {
    try read { db in
      let dates = try ToldDate(db)
      return try tallies.reduce(into: [:]) { found, tally in
        guard let first = tally.first, let last = tally.last else { return }
        let (from, until) = (try dates.of(day: first, person: tally.id), try dates.of(day: last, person: tally.id))
        found[tally.id] = min(from, until)...max(from, until)
      }
    }
  }

  /// What is told of a person beside the list, with the newest readouts.
  ///
  /// - Throws: `ArchiveError`.
  public func personSummary(_ id: Int64, limit: Int) throws -> PersonSummary {
    try read { db in
      let finder = PersonFinder(db)
      let homes = try finder.homes(of: id)
      let readouts = try Self.ids(ofNewest: FactTokens.person(id), limit: limit, db)
      return PersonSummary(
        spellings: Set(homes.flatMap { $0.names.map(\.spelling) }).sorted(),
        offices: finder.offices(homes).reversed(), readouts: readouts)
    }
  }

  /// The latest readouts with a fact.
  static func ids(ofNewest fact: String, limit: Int, _ db: Database) throws -> [Int64] {
    let row = try RowStatement(db, "SELECT id FROM readout WHERE datekey = ?")
    return try Tallies(db).newest(fact, limit: limit).compactMap { key in
      row.bind(1, key)
      return try row.number()
    }
  }
}
