import GRDB

/// Finds the people whom a query means, in all readouts that it finds.
struct PersonSearch {
  private let db: Database
  private let plan: SearchPlan
  private let filter: ItemFilter

  /// Prepares the search; `today` in days since 1970-01-01.
  init(_ query: Query, today: Int, _ db: Database) throws {
    self.db = db
    let publishers = try NameTable.all(.publisher, db)
    func planner(_ scope: SearchScope) -> SearchPlanner {
      SearchPlanner(scope: scope, questions: [:], publishers: { publishers }, today: today)
    }
    plan = planner(.people).plan(query)
    var readouts: [ItemFilter.Foreign: Set<Int64>] = [:]
    for term in ItemFilter.foreignTerms(query, .people) {
      let found = try Candidates.ids(planner(.readouts).plan(Query(text: "", expression: .term(term))), db)
      defer { found.reset() }
      var ids: Set<Int64> = []
      while try found.step() { ids.insert(found.int(0)) }
      readouts[ItemFilter.Foreign(term)] = ids
    }
    filter = ItemFilter(query, .people, today: today, readouts: readouts)
  }

  /// Their ids.
  func people() throws -> Set<Int64> {
    let items = try ItemReader(db)
    let person = try RowStatement(
      db, "SELECT person FROM participant WHERE readout = ? AND number = ? AND person IS NOT NULL")
    let candidates = try Candidates.ids(plan, db)
    defer { candidates.reset() }
    var people: Set<Int64> = []
    while try candidates.step() {
      for item in try items.items(.people, of: candidates.int(0)) where filter.matches(item) {
        person.bind(1, item.readout)
        person.bind(2, item.number)
        if let id = try person.number() { people.insert(id) }
      }
    }
    return people
  }
}
