import GRDB
import ReadoutCore

/// Has participants whose names, countries or offices were corrected count for the person whom these mean, by the rules by
/// which texts come in; and again for the former one when the correction is taken back.
struct CorrectedPersons {
  private let db: Database
  private let packer: TextPacker

  /// Works within a transaction.
  init(_ db: Database, _ packer: TextPacker) {
    self.db = db
    self.packer = packer
  }

  /// Readouts with a participant who was corrected.
  static func readouts(_ db: Database) throws -> [Int64] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT DISTINCT readout FROM standing WHERE aspect = 'correct' AND item = \(ItemSort.participant.number)
        """)
  }

  /// Settles who the participants of a readout are, as far as anybody ever corrected them; its standings must be as they are
  /// to be, and what was found in it in the tables.
  func settle(_ id: Int64, _ found: Readout, _ register: inout PersonRegister) throws {
    let decisions = try ReadoutDecisions(id, found, db)
    let places = Set(decisions.places.values).sorted().filter { place in
      decisions.items[place].sort == .participant
        && decisions.stack(place).acts.contains { $0.decision.aspect == .correct }
    }
    guard !places.isEmpty else { return }
    let shown = Decided(readout: found, standings: try ReadoutReader(db, packer).standings(of: id)).shown
    let day = found.date.flatMap(DatedDay.first)
    for place in places {
      let number = decisions.items[place].number
      guard found.participants.indices.contains(number - 1) else { continue }
      let spot = HandRows.Place(readout: id, number: number)
      let (person, before) = (shown.participants[number - 1], try home(at: spot))
      let isFound = Self.isSame(person, found.participants[number - 1])
      // Whose spelling it was when the text came in stays who it is.
      let isKnown = try before.map { try isCalled(person, $0) } ?? false
      if !isFound || !isKnown {
        try set(try register.person(for: person, day: day, db), at: spot)
      }
      guard let before else { continue }
      var names = Self.labels(decisions.stack(place))
      // Under a country that was not the right one, even the name as it was found may have made somebody.
      let stays = try self.home(at: spot) == before
      if stays, let name = person.name { names.remove(name) }
      if isFound && !stays, let name = person.name { names.insert(name) }
      for name in names {
        try forget(name, of: before, &register)
      }
    }
  }

  private func set(_ identity: PersonRegister.Identity?, at place: HandRows.Place) throws {
    if let identity { return try HandRows(db).set(person: identity.person, home: identity.home, at: place) }
    for sql in [
      "UPDATE participant SET person = NULL WHERE readout = ? AND number = ?",
      "DELETE FROM participant_home WHERE readout = ? AND number = ?",
    ] {
      try db.execute(sql: sql, arguments: [place.readout, place.number])
    }
  }

  // What tells who somebody is.
  private static func isSame(_ a: Participant, _ b: Participant) -> Bool {
    a.name == b.name && a.country == b.country && a.roles == b.roles
  }

  // All names that were ever given to a participant by hand.
  private static func labels(_ stack: DecisionStack) -> Set<String> {
    Set(
      stack.acts.filter { $0.decision.aspect == .correct }.compactMap {
        DecisionValue.fields($0.decision.value)?[.label]
      })
  }

  private func home(at place: HandRows.Place) throws -> Int64? {
    let select = try RowStatement(
      db,
      """
      SELECT coalesce(h.person, p.person) FROM participant p LEFT JOIN participant_home h USING (readout, number)
      WHERE p.readout = ? AND p.number = ?
      """)
    select.bind(1, place.readout)
    select.bind(2, place.number)
    return try select.number()
  }

  private func isCalled(_ participant: Participant, _ person: Int64) throws -> Bool {
    guard let known = try PersonRows.person(person, db) else { return false }
    let isAbroad = known.country != nil && participant.country != nil && known.country != participant.country
    return !isAbroad && known.names.contains { $0.spelling == participant.name }
  }

  // A spelling that nobody bears any longer, neither in a text nor by hand, goes, unless something was decided about it.
  private func forget(_ name: String, of home: Int64, _ register: inout PersonRegister) throws {
    let country = try String.fetchOne(db, sql: "SELECT country FROM person WHERE id = ?", arguments: [home])
    guard try HandRows(db).places(of: home, name: name).isEmpty, try !isGiven(name, home),
      try !HandKnowledge(db).concerns(SpellingKey(country: country, name: name))
    else { return }
    try db.execute(sql: "DELETE FROM spelling WHERE person = ? AND name = ?", arguments: [home, name])
    try PersonRows.rename(home, db)
    // Who has no name left was made for this one.
    try db.execute(
      sql: """
        DELETE FROM person WHERE id = ?1 AND merged IS NULL AND split IS NULL AND parted IS NULL
          AND NOT EXISTS (SELECT 1 FROM spelling WHERE person = ?1) AND NOT EXISTS (SELECT 1 FROM participant WHERE person = ?1)
          AND NOT EXISTS (SELECT 1 FROM participant_home WHERE person = ?1)
          AND NOT EXISTS (SELECT 1 FROM person WHERE merged = ?1 OR parted = ?1)
        """, arguments: [home])
    // What is remembered has the spelling still.
    register = PersonRegister(after: register)
  }

  private func isGiven(_ name: String, _ home: Int64) throws -> Bool {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT s.value FROM standing s JOIN participant p USING (readout, number)
          LEFT JOIN participant_home h USING (readout, number)
        WHERE s.aspect = 'correct' AND s.item = \(ItemSort.participant.number) AND coalesce(h.person, p.person) = ?
        """, arguments: [home])
    return rows.contains { DecisionValue.fields($0[0] ?? "")?[.label] == name }
  }
}
