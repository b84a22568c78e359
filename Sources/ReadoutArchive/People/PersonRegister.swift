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

  private var found: [Spelling: Int64] = [:]
  private var offices: [Office: ClosedRange<Int>] = [:]

  /// The person across documents whom a participant's name means, or nil where there is no name; `day` is the
  /// document's, counted from 1970-01-01.
  mutating func person(for participant: Participant, day: Int?, _ db: Database) throws -> Int64? {
    guard participant.kind == .person, let name = participant.name else { return nil }
    if found.count > Self.capacity { (found, offices) = ([:], [:]) }
    let spelling = Spelling(country: participant.country, name: name)
    let id = try found[spelling] ?? register(participant, name, day: day, db)
    found[spelling] = id
    if let day { try note(participant.roles, of: id, day: day, db) }
    return id
  }

  private func register(_ participant: Participant, _ name: String, day: Int?, _ db: Database) throws -> Int64 {
    let read = PersonName(name)
    let sighting = PersonSighting(
      name: read, country: participant.country, roles: participant.roles, organisation: participant.organisation,
      day: day)
    let candidates = try PersonRows.candidates(read.blocks, country: participant.country, db)
    switch PersonChooser.choose(spelling: sighting, among: candidates) {
    case .known(let id, let reason):
      try PersonRows.add(name, to: id, reason: reason.rawValue, db)
      try PersonRows.add(read.blocks, country: participant.country, to: id, db)
      return id
    case .new(let reason):
      let id = try PersonRows.insert(name, country: participant.country, db)
      try PersonRows.add(name, to: id, reason: reason?.rawValue ?? "first", db)
      try PersonRows.add(read.blocks, country: participant.country, to: id, db)
      return id
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
