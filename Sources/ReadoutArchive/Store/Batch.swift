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
  private let standing: StandingRows
  private var knowsDecisions: Bool?
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
    standing = try StandingRows(db, packer)
  }

  /// Brings in one readout.
  func store(_ arrival: Arrival) throws -> Outcome {
    guard let hash = Hash.bytes(hex: arrival.readout.id) else { return .unchanged }
    let locator = arrival.locator.map { Hash.key(locator: $0) }
    let same = try known.readout(Hash.key(hash))
    let place = try locator.flatMap { try known.readout($0) }
    if let same, let facts = try rows.facts(same) {
      if place == same || locator == nil { return try meet(same, facts, arrival.readout, hash) }
      if place == nil, let locator { try known.add(locator, same) }
      return .unchanged
    }
    if let place, let facts = try rows.facts(place) {
      try revise(place, facts, to: arrival.readout, hash)
      return .revised
    }
    try insert(arrival.readout, hash, locator)
    return .new
  }

  /// Reads a readout's text anew: other findings take the place of the old ones.
  func replace(_ id: Int64, by readout: Readout) throws {
    guard let facts = try rows.facts(id) else { return }
    // The text may have been revised since it was read; and it is no newer for being read again.
    guard Hash.bytes(hex: readout.id) == facts.hash else { return }
    try replace(id, facts, by: readout, facts.hash, number: facts.number, imported: facts.imported)
  }

  /// Removes a readout with all that it said before; what people decided about it stays.
  func remove(_ id: Int64) throws {
    guard let facts = try rows.facts(id) else { return }
    try takeOut(id, facts)
    let keys = [facts.locator, Hash.key(facts.hash)].compactMap { $0 }
    for key in keys where try known.readout(key) == id { try known.remove(key) }
    try db.execute(sql: "DELETE FROM readout WHERE id = ?", arguments: [id])
  }

  /// Enters the batch's words into the index.
  func finish() throws {
    // The index keeps its newest words in memory as long as the keys rise.
    for (key, row) in entering.sorted(by: { $0.key < $1.key }) { try index.add(row, key) }
    entering = []
    try caches.words.flush(db)
    // A spelling has come in on which people had decided before it was there.
    if caches.persons.hasNewsForHand {
      try HandRows(db).apply(packer)
      caches.persons = PersonRegister()
    }
  }

  // The text is known from this place already, or is what the document said earlier.
  private func meet(_ id: Int64, _ facts: ReadoutRows.Facts, _ readout: Readout, _ hash: [UInt8]) throws -> Outcome {
    guard facts.hash == hash else {
      try revise(id, facts, to: readout, hash)
      return .revised
    }
    guard facts.differs(from: readout.source) else { return .unchanged }
    try replace(id, facts, by: readout, hash, number: facts.number)
    return .revised
  }

  // What the document said until now becomes a revision, and the new text takes its place.
  private func revise(_ id: Int64, _ facts: ReadoutRows.Facts, to readout: Readout, _ hash: [UInt8]) throws {
    try rows.keepRevision(of: id)
    try replace(id, facts, by: readout, hash, number: facts.number + 1)
  }

  private func replace(
    _ id: Int64, _ facts: ReadoutRows.Facts, by readout: Readout, _ hash: [UInt8], number: Int,
    imported: Int? = nil
  ) throws {
    try takeOut(id, facts)
    let day = readout.date.flatMap(DatedDay.first)
    // A document whose date has changed moves to its new place.
    let isOfDay = DateKey.keys(of: day).contains(facts.dateKey)
    let frame = ReadoutRows.Frame(
      dateKey: isOfDay ? facts.dateKey : try rows.nextKey(of: day), locator: facts.locator, hash: hash,
      number: number, publisher: try publisher(readout), imported: imported ?? now)
    try rows.update(id, to: readout, frame)
    // Words of a text that is read again were counted when it came in.
    try write(readout, id, frame, day: day, countsWords: imported == nil)
  }

  // Words leave the index and findings the tables; the row stays, for others refer to it.
  private func takeOut(_ id: Int64, _ facts: ReadoutRows.Facts) throws {
    if let place = entering.firstIndex(where: { $0.key == facts.dateKey }) {
      entering.remove(at: place)
    } else if let row = try ReadoutReader(db, packer).searchRow(id) {
      try index.remove(row, facts.dateKey)
    }
    try rows.clear(id)
  }

  private func insert(_ readout: Readout, _ hash: [UInt8], _ locator: Int64?) throws {
    let day = readout.date.flatMap(DatedDay.first)
    let frame = ReadoutRows.Frame(
      dateKey: try rows.nextKey(of: day), locator: locator, hash: hash, number: 1,
      publisher: try publisher(readout), imported: now)
    try rows.insert(readout, frame)
    let id = db.lastInsertedRowID
    if let locator { try known.add(locator, id) }
    try write(readout, id, frame, day: day)
  }

  private func hasDecisions() throws -> Bool {
    let has = try knowsDecisions ?? !DecisionRows(db: db).isEmpty()
    knowsDecisions = has
    return has
  }

  private func publisher(_ readout: Readout) throws -> Int64? {
    try readout.source.publisher.map { try caches.publishers.number($0, db) }
  }

  private func write(
    _ readout: Readout, _ id: Int64, _ frame: ReadoutRows.Frame, day: Int?, countsWords: Bool = true
  ) throws {
    try rows.write(packer.pack(readout.text), of: id)
    try known.add(Hash.key(frame.hash), id)
    let persons = try write(findingsOf: readout, id, day: day)
    var row = SearchRow(readout, persons: persons, publisher: frame.publisher)
    // What was decided about the text before, or while it was away, changes the words by which it is found.
    if try hasDecisions(), try standing.renew(id, readout) {
      try CorrectedPersons(db, packer).settle(id, readout, &caches.persons)
      row = try ReadoutReader(db, packer).searchRow(id) ?? row
    }
    entering.append((frame.dateKey, row))
    guard countsWords else { return }
    if WordCounter.counts(id, frame.hash) { caches.words.count(row, weight: WordCounter.weight(id)) }
  }

  private func write(findingsOf readout: Readout, _ id: Int64, day: Int?) throws -> [Int64?] {
    for (place, meeting) in readout.meetings.enumerated() { try findings.write(meeting, place + 1, of: id) }
    var persons: [Int64?] = []
    for (place, participant) in readout.participants.enumerated() {
      let identity = try caches.persons.person(for: participant, day: day, db)
      persons.append(identity?.person)
      let rule = try caches.rules.number(participant.rule, db)
      try findings.write(participant, place + 1, of: id, person: identity?.person, rule: rule)
      if let identity, identity.home != identity.person {
        try HandRows(db).set(home: identity.home, of: HandRows.Place(readout: id, number: place + 1))
      }
    }
    for (place, issue) in readout.issues.enumerated() {
      let topic = try caches.topics.number(issue.topic, db)
      try findings.write(issue, place + 1, of: id, topic: topic, rule: try caches.rules.number(issue.rule, db))
    }
    for (place, followUp) in readout.followUps.enumerated() {
      try findings.write(followUp, place + 1, of: id, rule: try caches.rules.number(followUp.rule, db))
    }
    return persons
  }
}
