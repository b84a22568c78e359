import GRDB
import ReadoutCore

/// Reads the items of readouts as a search looks at them.
struct ItemReader {
  private let issues: RowStatement
  private let followUps: RowStatement
  private let people: RowStatement
  private let standing: RowStatement
  private let topics: [Int64: String]
  private let corrected: (Int64) throws -> Readout?

  /// Prepares the statements over a connection.
  init(_ db: Database) throws {
    let reader = ReadoutReader(db, TextPacker())
    corrected = { try reader.decided($0)?.shown }
    issues = try RowStatement(
      db, "SELECT number, label, topic, generic, raised_by FROM issue WHERE readout = ? ORDER BY number")
    followUps = try RowStatement(
      db,
      """
      SELECT number, kind, owners, recipients, action, due, due_day FROM follow_up WHERE readout = ? ORDER BY number
      """)
    people = try RowStatement(
      db,
      """
      SELECT number, name, roles, organisation, country, presence FROM participant WHERE readout = ? ORDER BY number
      """)
    standing = try RowStatement(db, "SELECT item, number, aspect, value FROM standing WHERE readout = ?")
    topics = try NameTable.all(.topic, db)
  }

  /// Readouts of which something is said otherwise than it was found: as many as people can correct.
  static func corrected(_ db: Database) throws -> Set<Int64> {
    let rows = try RowStatement(db, "SELECT DISTINCT readout FROM standing WHERE aspect = 'correct'")
    var ids: Set<Int64> = []
    while try rows.step() { ids.insert(rows.int(0)) }
    return ids
  }

  /// The items of a readout that are hits in a scope.
  func items(_ scope: SearchScope, of candidate: Candidates.Candidate) throws -> [FoundItem] {
    try items(scope, of: candidate.id).map { item in
      var item = item
      item.dateKey = candidate.dateKey
      return item
    }
  }

  /// The items of a readout that are hits in a scope, without its place by date.
  func items(_ scope: SearchScope, of readout: Int64) throws -> [FoundItem] {
    let standings = try standings(of: readout)
    // Who a participant is may be corrected, and with it who owes a follow-up.
    let isCorrected = standings.contains { $0.aspect == .correct }
    var items = try isCorrected ? corrected(readout).map { CorrectedItems(id: readout, readout: $0).items(scope) } : nil
    switch scope {
    case .issues: items = try items ?? issueItems(readout)
    case .followups: items = try items ?? followUpItems(readout)
    case .people: items = try items ?? personItems(readout)
    case .text, .readouts: return []
    }
    guard var items, let sort = items.first?.sort else { return [] }
    for standing in standings where standing.sort == sort.number {
      guard let place = items.firstIndex(where: { $0.number == standing.number }) else { continue }
      switch standing.aspect {
      case .status: items[place].status = standing.value
      case .verdict: items[place].verdict = standing.value
      case .correct: items[place].isCorrected = true
      case .note: items[place].hasNote = true
      case .mark, .merge, .split: break
      }
    }
    return items
  }

  private func standings(
    of readout: Int64
  ) throws -> [(sort: Int64, number: Int, aspect: Decision.Aspect, value: String?)] {
    var standings: [(sort: Int64, number: Int, aspect: Decision.Aspect, value: String?)] = []
    standing.bind(1, readout)
    while try standing.step() {
      guard let aspect = Decision.Aspect(rawValue: standing.text(2) ?? "") else { continue }
      standings.append((standing.int(0), Int(standing.int(1)), aspect, standing.text(3)))
    }
    return standings
  }

  private func issueItems(_ readout: Int64) throws -> [FoundItem] {
    var items: [FoundItem] = []
    issues.bind(1, readout)
    while try issues.step() {
      let label = issues.text(1) ?? ""
      let topic = topics[issues.int(2)] ?? ""
      var item = FoundItem(
        readout: readout, sort: .issue, number: Int(issues.int(0)), label: label,
        words: SearchRow.issueWords(label, topic), note: topic)
      item.isGeneric = issues.int(3) != 0
      item.sides = FieldText.codes(issues.text(4))
      items.append(item)
    }
    return try resolve(items, readout)
  }

  private func followUpItems(_ readout: Int64) throws -> [FoundItem] {
    var items: [FoundItem] = []
    followUps.bind(1, readout)
    while try followUps.step() {
      let action = followUps.text(4) ?? ""
      var item = FoundItem(
        readout: readout, sort: .followUp, number: Int(followUps.int(0)), label: action, words: action,
        note: FollowUp.Kind(number: followUps.int(1)).rawValue)
      item.owners = FieldText.codes(followUps.text(2))
      item.recipients = FieldText.codes(followUps.text(3))
      item.sides = item.owners + item.recipients
      item.due = followUps.text(5)
      item.dueDay = followUps.isNull(6) ? nil : Int(followUps.int(6))
      items.append(item)
    }
    return try resolve(items, readout)
  }

  private func personItems(_ readout: Int64) throws -> [FoundItem] {
    var items: [FoundItem] = []
    people.bind(1, readout)
    while try people.step() {
      let roles = FieldText.lines(people.text(2))
      let name = people.text(1)
      let offices = (roles + [people.text(3)].compactMap { $0 }).joined(separator: " | ")
      var item = FoundItem(
        readout: readout, sort: .participant, number: Int(people.int(0)), label: name ?? roles.first ?? "",
        words: (name.map { $0 + " | " } ?? "") + offices, note: roles.first ?? "")
      item.offices = offices
      item.sides = [people.text(4) ?? people.text(3)].compactMap { $0 }
      item.presence = Participant.Presence(number: people.int(5))
      items.append(item)
    }
    return items
  }

  // Ids of participants give way to the codes for which they act.
  private func resolve(_ items: [FoundItem], _ readout: Int64) throws -> [FoundItem] {
    let hasIDs = items.contains { ($0.sides + $0.owners).contains { FactTokens.place($0, "p") != nil } }
    guard hasIDs else { return items }
    let persons = try personItems(readout)
    func person(_ id: String) -> FoundItem? {
      FactTokens.place(id, "p").flatMap { persons.indices.contains($0) ? persons[$0] : nil }
    }
    func codes(_ ids: [String]) -> [String] {
      var codes: [String] = []
      for code in ids.flatMap({ id in FactTokens.place(id, "p") == nil ? [id] : person(id)?.sides ?? [] })
      where !codes.contains(code) { codes.append(code) }
      return codes
    }
    return items.map { item in
      var item = item
      item.ownerNames = item.owners.compactMap { person($0)?.label }
      item.sides = codes(item.sides)
      item.owners = codes(item.owners)
      item.recipients = codes(item.recipients)
      return item
    }
  }
}
