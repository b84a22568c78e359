import GRDB
import ReadoutCore

/// Tells which participants of different documents are one person, and keeps every spelling with the reason for it.
///
/// What is remembered are rows, never answers: an import that is ended and gone on with must come to the same people as one
/// that is not.
struct PersonRegister {
  /// People, names and keys that are remembered before all are forgotten.
  private static let capacity = 30_000
  /// Days by which the times of an office may lag behind what was seen: a row is not written for each meeting.
  private static let grain = 180

  /// Someone as the program takes him or her, and as people decided.
  struct Identity {
    /// Whose spellings and offices those of the participant are.
    let home: Int64
    /// Who it is; another where people merged two.
    let person: Int64
  }

  private var names: [String: PersonName] = [:]
  private var blocks: [String: [Int64]] = [:]
  private var people: [Int64: KnownPerson] = [:]
  private var hand: HandKnowledge?
  /// Whether a spelling came in for the first time on which people decided before.
  private(set) var hasNewsForHand = false

  /// Remembers nothing.
  init() {}

  /// Remembers nothing of rows that another has read, but what came in.
  init(after other: PersonRegister) { hasNewsForHand = other.hasNewsForHand }

  /// The person across documents whom a participant's name means, or nil where there is no name; `day` is the
  /// document's, counted from 1970-01-01.
  mutating func person(for participant: Participant, day: Int?, _ db: Database) throws -> Identity? {
    guard participant.kind == .person, let name = participant.name else { return nil }
    if max(names.count, blocks.count, people.count) > Self.capacity { (names, blocks, people) = ([:], [:], [:]) }
    let known = try hand ?? HandKnowledge(db)
    hand = known
    let read = names[name] ?? PersonName(name)
    names[name] = read
    let id = try register(participant, read, day: day, known, db)
    if let day { try note(participant.roles, of: id, day: day, db) }
    return Identity(home: id, person: known.root(of: id))
  }

  private mutating func register(
    _ participant: Participant, _ name: PersonName, day: Int?, _ hand: HandKnowledge, _ db: Database
  ) throws -> Int64 {
    let country = participant.country
    let key = SpellingKey(country: country, name: name.spelling)
    if let id = hand.person(for: key) {
      try add(name.blocks, country: country, to: id, db)
      return id
    }
    let sighting = PersonSighting(
      name: name, country: country, roles: participant.roles, organisation: participant.organisation, day: day)
    let strangers = hand.strangers(to: key)
    let candidates = try candidates(name.blocks, country: country, db).filter { !strangers.contains($0.id) }
    let id: Int64
    var reason: String
    switch PersonChooser.choose(spelling: sighting, among: candidates) {
    case .known(let known, let why): (id, reason) = (known, why.rawValue)
    case .new(let why):
      (id, reason) = (try PersonRows.insert(name.spelling, country: country, db), why?.rawValue ?? "first")
    }
    if people[id]?.names.contains(where: { $0.spelling == name.spelling }) != true {
      let isNew = try PersonRows.add(name.spelling, to: id, reason: reason, db)
      people[id] = nil
      let home = try person(id, db)?.country
      if isNew && hand.concerns(SpellingKey(country: home, name: name.spelling)) { hasNewsForHand = true }
    }
    try add(name.blocks, country: country, to: id, db)
    return id
  }

  // MARK: Rows, remembered

  private mutating func candidates(_ keys: [String], country: String?, _ db: Database) throws -> [KnownPerson] {
    // Without a country, people of all countries may be meant.
    guard let country else {
      return try PersonRows.members(ofAnyCountry: keys, db).compactMap { try person($0, db) }
    }
    var ids: Set<Int64> = []
    for block in keys {
      for key in [PersonRows.key(block, country), PersonRows.key(block, nil)] {
        ids.formUnion(try members(of: key, db))
      }
    }
    return try ids.sorted().compactMap { try person($0, db) }
  }

  private mutating func members(of key: String, _ db: Database) throws -> [Int64] {
    if let known = blocks[key] { return known }
    let members = try PersonRows.members(of: key, db)
    blocks[key] = members
    return members
  }

  private mutating func person(_ id: Int64, _ db: Database) throws -> KnownPerson? {
    if let known = people[id] { return known }
    let person = try PersonRows.person(id, db)
    people[id] = person
    return person
  }

  private mutating func add(_ keys: [String], country: String?, to person: Int64, _ db: Database) throws {
    for block in keys {
      let key = PersonRows.key(block, country)
      guard try !members(of: key, db).contains(person) else { continue }
      try PersonRows.add(key, to: person, db)
      blocks[key, default: []].append(person)
    }
  }

  // Offices are evidence for who is who; of a person's time in one, half a year more or less does not matter.
  private mutating func note(_ titles: [String], of person: Int64, day: Int, _ db: Database) throws {
    for title in titles {
      let office = try self.person(person, db)?.offices.first { $0.title == title }
      let first = office?.firstDay ?? day
      let last = office?.lastDay ?? day
      if office != nil && first - Self.grain <= day && day <= last + Self.grain { continue }
      try PersonRows.set(min(first, day)...max(last, day), of: title, of: person, db)
      people[person] = nil
    }
  }
}
