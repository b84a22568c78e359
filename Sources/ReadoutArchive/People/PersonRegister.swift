import GRDB
import ReadoutCore

/// Tells which participants of different documents are one person, and keeps every spelling with the reason for it.
struct PersonRegister {
  /// Spellings that are remembered before all are forgotten.
  private static let capacity = 200_000
  /// Days by which the times of an office may lag behind what was seen: a row is not written for each meeting.
  private static let grain = 180

  private struct Spelling: Hashable {
    let country: String?
    let name: String
  }

  private struct Office: Hashable {
    let person: Int64
    let title: String
  }

  /// Someone as the program takes him or her, and as people decided.
  struct Identity {
    /// Whose spellings and offices those of the participant are.
    let home: Int64
    /// Who it is; another where people merged two.
    let person: Int64
  }

  private var found: [Spelling: Int64] = [:]
  private var offices: [Office: ClosedRange<Int>] = [:]
  private var hand: HandKnowledge?
  /// Whether a spelling came in for the first time on which people decided before.
  private(set) var hasNewsForHand = false

  /// The person across documents whom a participant's name means, or nil where there is no name; `day` is the
  /// document's, counted from 1970-01-01.
  mutating func person(for participant: Participant, day: Int?, _ db: Database) throws -> Identity? {
    guard participant.kind == .person, let name = participant.name else { return nil }
    if found.count > Self.capacity { (found, offices) = ([:], [:]) }
    let known = try hand ?? HandKnowledge(db)
    hand = known
    let spelling = Spelling(country: participant.country, name: name)
    let id = try found[spelling] ?? register(participant, name, day: day, known, db)
    found[spelling] = id
    if let day { try note(participant.roles, of: id, day: day, db) }
    return Identity(home: id, person: known.root(of: id))
  }

  private mutating func register(
    _ participant: Participant, _ name: String, day: Int?, _ hand: HandKnowledge, _ db: Database
  ) throws -> Int64 {
    let read = PersonName(name)
    let key = SpellingKey(country: participant.country, name: name)
    if let id = hand.person(for: key) {
      try PersonRows.add(read.blocks, country: participant.country, to: id, db)
      return id
    }
    let sighting = PersonSighting(
      name: read, country: participant.country, roles: participant.roles, organisation: participant.organisation,
      day: day)
    let strangers = hand.strangers(to: key)
    let candidates = try PersonRows.candidates(read.blocks, country: participant.country, db).filter {
      !strangers.contains($0.id)
    }
    let (id, country, why) = try chosen(PersonChooser.choose(spelling: sighting, among: candidates), candidates, key, db)
    let isNew = try PersonRows.add(name, to: id, reason: why, db)
    try PersonRows.add(read.blocks, country: participant.country, to: id, db)
    if isNew && hand.concerns(SpellingKey(country: country, name: name)) { hasNewsForHand = true }
    return id
  }

  // The person's id and country, and the reason to keep with the spelling.
  private func chosen(
    _ choice: PersonChoice, _ candidates: [KnownPerson], _ key: SpellingKey, _ db: Database
  ) throws -> (Int64, String?, String) {
    switch choice {
    case .known(let id, let reason): (id, candidates.first { $0.id == id }?.country, reason.rawValue)
    case .new(let reason):
      (try PersonRows.insert(key.name, country: key.country, db), key.country, reason?.rawValue ?? "first")
    }
  }

  // Offices are evidence for who is who; of a person's time in one, half a year more or less does not matter.
  private mutating func note(_ titles: [String], of person: Int64, day: Int, _ db: Database) throws {
    for title in titles {
      let office = Office(person: person, title: title)
      let known = try offices[office] ?? PersonRows.time(of: title, of: person, db)
      offices[office] = known ?? day...day
      if let known, known.lowerBound - Self.grain <= day, day <= known.upperBound + Self.grain { continue }
      let time = min(known?.lowerBound ?? day, day)...max(known?.upperBound ?? day, day)
      try PersonRows.set(time, of: title, of: person, db)
      offices[office] = time
    }
  }
}
