import GRDB
import ReadoutCore

/// One search under way over a connection.
struct SearchRun {
  private let db: Database
  private let query: Query
  private let options: SearchOptions
  private let completions: Completions
  private let topics: [Int64: String]
  private let packer: TextPacker

  /// Prepares a search.
  init(
    _ query: Query, _ options: SearchOptions, _ db: Database, _ packer: TextPacker, _ completions: Completions
  ) throws {
    self.db = db
    self.query = query
    self.options = options
    self.packer = packer
    self.completions = completions
    topics = try NameTable.all(.topic, db)
  }

  private func planner(_ scope: SearchScope, titles: Bool = false) -> SearchPlanner {
    SearchPlanner(scope, today: options.today, db, completions, titles: titles)
  }

  /// Searches scope by scope: a first page of each, then the rest, then the counts beside them.
  func run(_ deliver: (SearchPart) -> Void) throws {
    var lines = try options.scopes.map { try HitLine(self, $0) }
    for place in lines.indices { deliver(try lines[place].advance(to: options.first)) }
    if options.depth > options.first {
      for place in lines.indices where !lines[place].isAtEnd { deliver(try lines[place].advance(to: options.depth)) }
    }
    if options.wantsFacets { deliver(try facets()) }
    deliver(.end)
  }

  /// What a search of one scope has found so far.
  private struct HitLine {
    private let run: SearchRun
    private let scope: SearchScope
    private var sources: [Candidates]
    private let filter: ItemFilter
    private let items: ItemReader
    private let matcher: WordMatcher
    private var hits: [SearchHit] = []
    private var seen: Set<Int64> = []
    private var taken = 0
    private var waiting: Candidates.Candidate?
    private(set) var isAtEnd = false

    init(_ run: SearchRun, _ scope: SearchScope) throws {
      self.run = run
      self.scope = scope
      let plan = try run.planner(scope).plan(run.query)
      sources = [try Candidates(plan, run.db)]
      if scope == .text, run.query.expression?.terms(positive: true).contains(where: { $0.field == nil }) == true {
        sources.insert(try Candidates(run.planner(scope, titles: true).plan(run.query), run.db), at: 0)
      }
      var readouts: [ItemFilter.Foreign: ReadoutTest] = [:]
      for term in ItemFilter.foreignTerms(run.query, scope) {
        readouts[ItemFilter.Foreign(term)] = try run.test(term)
      }
      filter = ItemFilter(run.query, scope, today: run.options.today, readouts: readouts)
      items = try ItemReader(run.db)
      matcher = WordMatcher(run.query.expression) { Self.isMarked($0, scope) }
    }

    private static func isMarked(_ field: QueryField?, _ scope: SearchScope) -> Bool {
      switch (scope, field) {
      case (_, nil), (.issues, .issue), (.people, .person), (.people, .office): true
      default: false
      }
    }

    /// Looks at readouts until `depth` of them have been looked at in all, or until there are no more.
    mutating func advance(to depth: Int) throws -> SearchPart {
      while taken < depth, let candidate = try next() {
        taken += 1
        try take(candidate)
      }
      // One more tells whether there are more.
      waiting = try next()
      isAtEnd = waiting == nil
      hits.sort { ($0.score, $0.dateKey, $1.id.number) > ($1.score, $1.dateKey, $0.id.number) }
      var page = Array(hits.prefix(run.options.limit))
      if scope == .text { for place in page.indices { try run.addSnippet(&page[place], matcher) } }
      hits.replaceSubrange(0..<page.count, with: page)
      return .hits(scope, page, count: hits.count, isCapped: !isAtEnd)
    }

    private mutating func next() throws -> Candidates.Candidate? {
      if let candidate = waiting {
        waiting = nil
        return candidate
      }
      while let source = sources.first {
        if let candidate = try source.next() {
          if seen.insert(candidate.id).inserted { return candidate }
        } else {
          sources.removeFirst()
        }
      }
      return nil
    }

    private mutating func take(_ candidate: Candidates.Candidate) throws {
      guard scope.isOfItems else {
        hits.append(run.hit(candidate, scope, matcher))
        return
      }
      for item in try items.items(scope, of: candidate) where try filter.matches(item) {
        hits.append(run.hit(item, of: candidate, scope, matcher))
      }
    }
  }

  // MARK: Hits

  private func hit(_ candidate: Candidates.Candidate, _ scope: SearchScope, _ matcher: WordMatcher) -> SearchHit {
    let marks = matcher.marks(in: candidate.title)
    return SearchHit(
      id: SearchHit.ID(scope: scope, readout: candidate.id, number: 0), label: candidate.title,
      note: candidate.publisher ?? "", party: candidate.sides.joined(separator: " "),
      date: candidate.date, sides: candidate.sides, title: candidate.title, due: nil, status: nil, snippet: nil,
      marks: marks, score: scope == .text && !marks.isEmpty ? 1 : 0, dateKey: candidate.dateKey)
  }

  private func hit(
    _ item: FoundItem, of candidate: Candidates.Candidate, _ scope: SearchScope, _ matcher: WordMatcher
  ) -> SearchHit {
    let marks = matcher.marks(in: item.label)
    var party = item.sides.joined(separator: ", ")
    if scope == .followups {
      party = item.owners.joined(separator: ", ")
      if !item.recipients.isEmpty { party += " → " + item.recipients.joined(separator: ", ") }
    }
    return SearchHit(
      id: SearchHit.ID(scope: scope, readout: candidate.id, number: item.number), label: item.label, note: item.note,
      party: party, date: candidate.date, sides: candidate.sides, title: candidate.title, due: item.due,
      status: item.status, verdict: item.verdict.flatMap(Judgement.Verdict.init), isCorrected: item.isCorrected,
      hasNote: item.hasNote, snippet: nil, marks: marks, score: Self.score(item, marks), dateKey: candidate.dateKey)
  }

  // A label that is nothing but the words is the best; what is in the label is better than what is in its topic alone.
  private static func score(_ item: FoundItem, _ marks: [Range<Int>]) -> Int {
    let length = item.label.utf8.count
    let share = length == 0 ? 0 : marks.reduce(0) { $0 + $1.count } * 8 / length
    if item.isRejected { return -1 }
    let isAside = item.isGeneric || item.presence == .mentioned || item.presence == .absent
    return marks.isEmpty ? 0 : 2 + 2 * share - (isAside ? 1 : 0)
  }

  private func addSnippet(_ hit: inout SearchHit, _ matcher: WordMatcher) throws {
    guard hit.snippet == nil, !matcher.isEmpty else { return }
    guard let text = try ReadoutReader(db, packer).text(hit.id.readout) else { return }
    hit.snippet = Snippet(of: text, around: matcher, length: options.snippetLength)
  }

  /// A test whether a term holds of a readout.
  private func test(_ term: QueryTerm) throws -> ReadoutTest {
    try ReadoutTest(planner(.readouts).plan(Query(text: "", expression: .term(term))), db)
  }

  // MARK: Facets

  private func facets() throws -> SearchPart {
    let candidates = try Candidates(planner(.readouts).plan(query), db)
    defer { candidates.end() }
    var counter = try FacetCounter(db, topics: topics)
    var count = 0
    while count < options.depth, let candidate = try candidates.next() {
      count += 1
      try counter.count(candidate)
    }
    let isCapped = try count == options.depth && candidates.next() != nil
    return .facets(try counter.facets(limit: options.facetLimit), readouts: count, isCapped: isCapped)
  }
}
