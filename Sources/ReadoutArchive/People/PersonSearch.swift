import GRDB

/// Finds the people whom a query means, in all readouts that it finds.
struct PersonSearch {
  private let db: Database
  private let plan: SearchPlan
  private let filter: ItemFilter

  /// Prepares the search; `today` in days since 1970-01-01.
  init(_ query: Query, today: Int, _ db: Database) throws {
    self.db = db
    func planner(_ scope: SearchScope) -> SearchPlanner { SearchPlanner(scope, today: today, db, nil) }
    plan = try planner(.people).plan(query)
    var readouts: [ItemFilter.Foreign: ReadoutTest] = [:]
    for term in ItemFilter.foreignTerms(query, .people) {
      let plan = try planner(.readouts).plan(Query(text: "", expression: .term(term)))
      readouts[ItemFilter.Foreign(term)] = try ReadoutTest(plan, db)
    }
    filter = ItemFilter(query, .people, today: today, readouts: readouts)
  }

  /// Their ids.
  func people() throws -> Set<Int64> {
    let items = try ItemReader(db)
    let person = try RowStatement(
      db, "SELECT person FROM participant WHERE readout = ? AND number = ? AND person IS NOT NULL")
    let candidates = try Candidates(plan, db)
    defer { candidates.end() }
    var people: Set<Int64> = []
    while let candidate = try candidates.next() {
      for item in try items.items(.people, of: candidate) where try filter.matches(item) {
        person.bind(1, item.readout)
        person.bind(2, item.number)
        if let id = try person.number() { people.insert(id) }
      }
    }
    return people
  }
}
