import Foundation
import GRDB
import ReadoutCore

extension Archive {
  /// People across documents, those with the most readouts first; those whom the query means, or everybody.
  ///
  /// - Throws: `ArchiveError`.
  public func people(_ query: Query? = nil, today: Int = CalendarDate.today.dayNumber) throws -> [PersonEntry] {
    try read { db in
      guard let query, query.expression != nil else { return try PersonFinder(db).entries() }
      return try PersonFinder(db).entries(try PersonSearch(query, today: today, db).people())
    }
  }

  /// The id of the person whom a number, a spelling, a key such as `GB|Amber Rudd` or a part of a name means.
  ///
  /// - Throws: `DecisionError` where that is nobody, or several; `ArchiveError`.
  public func person(named text: String) throws -> Int64 {
    try read { db in try PersonFinder(db).person(named: text) }
  }

  /// All that is known of a person, or nil where nobody has the id.
  ///
  /// - Throws: `ArchiveError`.
  public func person(_ id: Int64) throws -> PersonDetail? { try read { db in try PersonFinder(db).detail(id) } }

  /// Decides that two are one person, known as the first; `anyway` also where their names or countries differ.
  ///
  /// - Throws: `DecisionError`, `ArchiveError`.
  public func merge(_ one: Int64, _ other: Int64, anyway: Bool = false, now: Int = Archive.now) throws {
    try changePeople(now) { finder, rows, stack, _ in
      let pair = (try finder.homes(of: one), try finder.homes(of: other))
      guard let first = pair.0.first, let second = pair.1.first, one != other else {
        throw DecisionError.samePerson("\(one)", "\(other)")
      }
      let titles = (try finder.title(of: one) ?? "", try finder.title(of: other) ?? "")
      if !anyway, let difference = Self.difference(pair.0, pair.1) {
        throw DecisionError.unlike(titles.0, titles.1, difference: difference)
      }
      let keys = (try Self.key(first, rows, titles.0), try Self.key(second, rows, titles.1))
      return Decision(
        made: stack.next(now), subject: keys.0.description, item: "person:\(keys.1)", label: keys.1.name,
        aspect: .merge, value: "")
    }
  }

  /// Decides that a spelling of a person is another's; returns that person's id.
  ///
  /// - Throws: `DecisionError`, `ArchiveError`.
  @discardableResult
  public func split(_ spelling: String, from person: Int64, now: Int = Archive.now) throws -> Int64? {
    var wanted = ""
    try changePeople(now) { finder, _, stack, _ in
      let homes = try finder.homes(of: person)
      let keys = homes.flatMap { home in home.names.map { SpellingKey(country: home.country, name: $0.spelling) } }
      guard let key = keys.first(where: { $0.description == spelling || $0.name == spelling }) else {
        throw DecisionError.noSpelling(
          name: spelling, person: try finder.title(of: person) ?? "\(person)", spellings: keys.map(\.name))
      }
      guard
        let rest = keys.first(where: { $0 != key && $0.name == homes.first?.names.first?.spelling })
          ?? keys.first(where: { $0 != key })
      else { throw DecisionError.onlySpelling(name: spelling) }
      wanted = key.description
      return Decision(
        made: stack.next(now), subject: rest.description, item: "person:\(key)", label: key.name, aspect: .split,
        value: "")
    }
    return try read { db in
      try Int64.fetchOne(
        db, sql: "SELECT coalesce(merged, id) FROM person WHERE split = ?", arguments: [wanted])
    }
  }

  /// Takes the newest act on people back; returns it.
  ///
  /// - Throws: `DecisionError`, `ArchiveError`.
  @discardableResult
  public func undoPeople(now: Int = Archive.now) throws -> Decision {
    try turn(now, undone: true) { stack in
      guard let act = stack.undoable(nil) else { throw DecisionError.nothingToUndo(item: "people") }
      return act
    }
  }

  /// Restores the act on people that was taken back last; returns it.
  ///
  /// - Throws: `DecisionError`, `ArchiveError`.
  @discardableResult
  public func redoPeople(now: Int = Archive.now) throws -> Decision {
    try turn(now, undone: false) { stack in
      guard let act = stack.redoable(nil) else { throw DecisionError.nothingToRedo(item: "people") }
      return act
    }
  }

  private func turn(
    _ now: Int, undone: Bool, _ choose: (DecisionStack) throws -> DecisionRows.Stored
  ) throws -> Decision {
    try write { db in
      let rows = DecisionRows(db: db)
      let stack = DecisionStack(acts: try rows.peopleActs())
      let act = try choose(stack)
      try rows.set(undone: undone, touched: stack.next(now), of: act.id)
      try HandRows(db).apply(TextPacker())
      return act.decision
    }
  }

  private func changePeople(
    _ now: Int, _ body: (PersonFinder, HandRows, DecisionStack, Database) throws -> Decision
  ) throws {
    try write { db in
      let rows = DecisionRows(db: db)
      let hand = HandRows(db)
      let decision = try body(PersonFinder(db), hand, DecisionStack(acts: try rows.peopleActs()), db)
      try rows.insert(decision)
      try hand.apply(TextPacker())
    }
  }

  /// A key that means this person and nobody else: of the name, or else of another spelling.
  private static func key(_ person: KnownPerson, _ rows: HandRows, _ title: String) throws -> SpellingKey {
    for name in person.names.map(\.spelling).sorted(by: { ($1.count, $0) < ($0.count, $1) }) {
      let key = SpellingKey(country: person.country, name: name)
      if try rows.homes(key).count == 1 { return key }
    }
    throw DecisionError.severalPeople(name: title, candidates: ["several of the same name and country"])
  }

  /// What is known of two that speaks against their being one, or nil.
  private static func difference(_ some: [KnownPerson], _ others: [KnownPerson]) -> String? {
    let (one, other) = (Set(some.compactMap(\.country)), Set(others.compactMap(\.country)))
    if !one.isEmpty, !other.isEmpty, one.isDisjoint(with: other) {
      return "act for \(one.sorted().joined(separator: ", ")) and \(other.sorted().joined(separator: ", "))"
    }
    let isLike = some.flatMap(\.names).contains { name in
      others.flatMap(\.names).contains { NameRules.compare(name, $0) != .different }
    }
    return isLike ? nil : "have names of which neither is a form of the other"
  }
}
