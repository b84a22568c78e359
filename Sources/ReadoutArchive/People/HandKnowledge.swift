import GRDB

/// What the register of people has to heed of what was decided by hand.
struct HandKnowledge {
  /// The person for whom a spelling was split off.
  private var bound: [String: Int64] = [:]
  /// Persons whom a spelling was split off from.
  private var apart: [String: Set<Int64>] = [:]
  /// Spellings on which something is decided.
  private var keys: Set<String> = []
  private var merged: [Int64: Int64] = [:]

  /// Nothing was decided.
  init() {}

  /// Reads what is in force.
  init(_ db: Database) throws {
    let acts = HandActs(try DecisionRows(db: db).peopleActs())
    guard !acts.acts.isEmpty else { return }
    for person in try Row.fetchAll(db, sql: "SELECT id, split FROM person WHERE split IS NOT NULL") {
      bound[person[1]] = person[0]
    }
    for person in try Row.fetchAll(db, sql: "SELECT id, merged FROM person WHERE merged IS NOT NULL") {
      merged[person[0]] = person[1]
    }
    for act in acts.acts {
      keys.formUnion([act.subject.description, act.other.description])
      guard act.decision.aspect == .split, let person = bound[act.other.description] else { continue }
      apart[act.subject.description, default: []].insert(person)
    }
  }

  /// Whether something is decided on a spelling.
  func concerns(_ key: SpellingKey) -> Bool { !keys.isEmpty && keys.contains(key.description) }

  /// The person for whom a spelling was split off, whether or not the text tells the country.
  func person(for key: SpellingKey) -> Int64? {
    guard !bound.isEmpty else { return nil }
    return bound[key.description] ?? bound[SpellingKey(country: nil, name: key.name).description]
  }

  /// Persons whom a spelling must not join.
  func strangers(to key: SpellingKey) -> Set<Int64> { apart.isEmpty ? [] : apart[key.description] ?? [] }

  /// The person as whom someone is known.
  func root(of person: Int64) -> Int64 { merged[person] ?? person }
}
