import GRDB
import ReadoutCore

/// One transaction's worth of changes: rows at once, the full-text index at the end in the order of its keys.
final class Batch {
  let db: Database
  var caches: WriterCaches
  private let packer: TextPacker
  private let now: Int
  private let rows: ReadoutRows
  private let findings: FindingRows
  private let known: KnownRows
  private let index: SearchIndex
  private var entering: [(key: Int64, row: SearchRow)] = []

  /// Prepares the statements of a batch within a transaction; `now` in seconds since 1970.
  init(_ db: Database, _ packer: TextPacker, _ caches: WriterCaches, now: Int) throws {
    self.db = db
    self.packer = packer
    self.caches = caches
    self.now = now
    rows = try ReadoutRows(db)
    findings = try FindingRows(db)
    known = try KnownRows(db)
    index = try SearchIndex(db)
  }

  /// Brings in one readout.
  func store(_ arrival: Arrival) throws -> Outcome {
    let readout = arrival.readout
    guard let hash = Hash.bytes(hex: readout.id) else { return .unchanged }
    let same = try known.readout(Hash.key(hash))
    let place = try arrival.locator.flatMap { try known.readout(Hash.key(locator: $0)) }
    if let same {
      return try meet(
        same, arrival, hash, isSamePlace: place == same || arrival.locator == nil, isKnownPlace: place != nil)
    }
    if let place {
      try revise(place, to: arrival, hash)
      return .revised
    }
    let key = try insert(arrival, hash, number: 1)
    if let locator = arrival.locator { try known.add(Hash.key(locator: locator), key) }
    return .new
  }

  /// Enters the batch's words into the index.
  func finish() throws {
    // The index keeps its newest words in memory as long as the keys rise.
    for (key, row) in entering.sorted(by: { $0.key < $1.key }) { try index.add(row, key) }
    entering = []
    try caches.words.flush(db)
  }

  // The text is known already: from this place, from another, or as something that the document said earlier.
  private func meet(
    _ key: Int64, _ arrival: Arrival, _ hash: [UInt8], isSamePlace: Bool, isKnownPlace: Bool
  ) throws -> Outcome {
    guard isSamePlace else {
      if !isKnownPlace, let locator = arrival.locator { try known.add(Hash.key(locator: locator), key) }
      return .unchanged
    }
    guard let row = try rows.facts(key) else { return .unchanged }
    guard row.hash == hash else {
      try revise(key, to: arrival, hash)
      return .revised
    }
    guard row.differs(from: arrival.readout.source) else { return .unchanged }
    try replace(key, by: arrival.readout, hash, number: row.number)
    return .revised
  }

  // What the document said until now becomes a revision, and the new text takes its place.
  private func revise(_ key: Int64, to arrival: Arrival, _ hash: [UInt8]) throws {
    guard let row = try rows.facts(key) else { return }
    try takeOut(key)
    try rows.keepRevision(of: key)
    try insert(arrival.readout, hash, number: row.number + 1, replacing: key)
  }

  /// Puts other findings in the place of a readout's, without a new revision: front matter was changed, or the parser was.
  func replace(_ key: Int64, by readout: Readout, _ hash: [UInt8], number: Int) throws {
    try takeOut(key)
    try insert(readout, hash, number: number, replacing: key)
  }

  // Words leave the index and findings the tables; the row stays, for others refer to it.
  private func takeOut(_ key: Int64) throws {
    if let place = entering.firstIndex(where: { $0.key == key }) {
      entering.remove(at: place)
    } else if let row = try ReadoutReader(db, packer).searchRow(key) {
      try index.remove(row, key)
    }
    try rows.clear(key)
  }

  @discardableResult
  private func insert(_ arrival: Arrival, _ hash: [UInt8], number: Int) throws -> Int64 {
    try insert(arrival.readout, hash, number: number, replacing: nil)
  }

  @discardableResult
  private func insert(_ readout: Readout, _ hash: [UInt8], number: Int, replacing old: Int64?) throws -> Int64 {
    let day = readout.date.flatMap(DatedDay.first)
    let publisher = try readout.source.publisher.map { try caches.publishers.number($0, db) }
    let key: Int64
    if let old {
      // A document whose date has changed moves to its new place.
      key = ReadoutKey.keys(of: day).contains(old) ? old : try rows.nextKey(of: day)
      try rows.update(old, to: key, readout, hash, number: number, publisher: publisher, now: now)
    } else {
      key = try rows.nextKey(of: day)
      try rows.insert(key, readout, hash, number: number, publisher: publisher, now: now)
    }
    try rows.write(packer.pack(readout.text), of: key)
    try known.add(Hash.key(hash), key)
    let persons = try write(findingsOf: readout, key, day: day)
    let row = SearchRow(readout, persons: persons, publisher: publisher)
    entering.append((key, row))
    caches.words.count(row)
    return key
  }

  private func write(findingsOf readout: Readout, _ key: Int64, day: Int?) throws -> [Int64?] {
    for (place, meeting) in readout.meetings.enumerated() { try findings.write(meeting, place + 1, of: key) }
    var persons: [Int64?] = []
    for (place, participant) in readout.participants.enumerated() {
      let person = try caches.persons.person(for: participant, day: day, db)
      persons.append(person)
      let rule = try caches.rules.number(participant.rule, db)
      try findings.write(participant, place + 1, of: key, person: person, rule: rule)
    }
    for (place, issue) in readout.issues.enumerated() {
      let topic = try caches.topics.number(issue.topic, db)
      try findings.write(issue, place + 1, of: key, topic: topic, rule: try caches.rules.number(issue.rule, db))
    }
    for (place, followUp) in readout.followUps.enumerated() {
      try findings.write(followUp, place + 1, of: key, rule: try caches.rules.number(followUp.rule, db))
    }
    return persons
  }
}
