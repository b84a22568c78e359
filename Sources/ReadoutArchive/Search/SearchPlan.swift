import GRDB
import ReadoutCore

/// How a query is put to the database: an expression for a full-text index, a range of keys, and conditions on rows.
///
/// The readouts that a plan finds are those in which something may match; in the scopes of items, each item is then looked
/// at by `ItemFilter`.
struct SearchPlan: Sendable {
  /// A condition in SQL on a row of `readout`, which stands in it as `r`.
  struct Condition: Sendable {
    let sql: String
    var arguments: [DatabaseValue] = []
    /// A selection of the ids of all readouts that fulfil it, with the same arguments, where an index has them.
    var set: String?
  }

  /// What the index is asked; nil where it is not needed.
  var match: MatchExpression?
  /// Keys of the days that the query asks for.
  var keys: Range<Int64> = 0..<Int64.max
  var conditions: [Condition] = []
}

/// Makes plans.
struct SearchPlanner {
  let scope: SearchScope
  /// Where bare words are looked up.
  let field: IndexField
  /// Days since 1970-01-01, for what is overdue.
  let today: Int
  /// The words that stand for a beginning in a place, or nil where it can be asked for as it is.
  let completion: (String, WordCounter.Place) throws -> WordCompleter.Completion?
  /// Numbers of the publishers whose names hold words that begin so.
  let publishers: ([String]) throws -> [Int64]

  /// Plans over a connection; `titles` looks bare words up in titles alone.
  init(_ scope: SearchScope, today: Int, _ db: Database, _ completions: Completions?, titles: Bool = false) {
    self.scope = scope
    self.today = today
    field = titles ? .titles : scope.field
    completion = { try completions?.completion($0, $1, db) }
    publishers = { try Self.publishers($0, db) }
  }

  /// The plan for a query.
  func plan(_ query: Query) throws -> SearchPlan {
    let wantsRejected = scope.isOfItems && ItemFilter.wantsRejected(query)
    var plan = SearchPlan()
    guard let expression = query.expression else { return plan }
    var parts: [MatchExpression] = []
    var excluded: [MatchExpression] = []
    let conjuncts = conjuncts(of: expression)
    for conjunct in conjuncts where try !isEverywhere(conjunct, among: conjuncts) {
      if let days = days(of: conjunct) {
        narrow(&plan, to: days)
      } else if wantsRejected && !isAboutReadouts(conjunct) {
        if let condition = try conditionWithRejected(conjunct) { plan.conditions.append(condition) }
      } else if case .not(let inner) = conjunct, let match = try match(inner) {
        // An item may do what another item of the same readout does not.
        if isAboutReadouts(inner) { excluded.append(match) }
      } else if let match = try match(conjunct) {
        parts.append(match)
      } else {
        if let hint = hint(conjunct) { parts.append(hint) }
        if let condition = try condition(conjunct) { plan.conditions.append(condition) }
      }
    }
    plan.match = MatchExpression.all(parts)
    for other in excluded { plan.match = (plan.match ?? .every).without(other) }
    return plan
  }

  // "national police t": that some word of a text begins with t goes without saying.
  private func isEverywhere(_ conjunct: QueryExpression, among conjuncts: [QueryExpression]) throws -> Bool {
    guard case .term(let term) = conjunct, term.field == nil, case .prefix(let prefix) = term.value else {
      return false
    }
    guard scope == .text || scope == .readouts else { return false }
    let hasOther = conjuncts.contains { other in
      if case .term(let term) = other, term.field == nil, case .word = term.value { true } else { false }
    }
    return try hasOther && completion(prefix, field.counted)?.isEverywhere == true
  }

  private func conjuncts(of expression: QueryExpression) -> [QueryExpression] {
    if case .all(let parts) = expression { return parts.flatMap(conjuncts) }
    return [expression]
  }

  private func days(of expression: QueryExpression) -> DateRange? {
    guard case .term(let term) = expression, case .dates(let range) = term.value else { return nil }
    return range
  }

  private func narrow(_ plan: inout SearchPlan, to days: DateRange) {
    plan.keys = plan.keys.clamped(to: DateKey.keys(of: days))
  }

  // MARK: What the index can answer

  /// The expression for the index, or nil where the index alone cannot answer.
  func match(_ expression: QueryExpression) throws -> MatchExpression? {
    switch expression {
    case .term(let term): return try match(term)
    case .not(let inner):
      guard let match = try match(inner) else { return nil }
      return isAboutReadouts(inner) ? MatchExpression.every.without(match) : .every
    case .any(let parts):
      let matches = try parts.compactMap(match)
      return matches.count == parts.count ? .any(matches) : nil
    case .all(let parts):
      let matches = try parts.compactMap(match)
      return matches.count == parts.count ? .all(matches) : nil
    }
  }

  /// Whether each term asks something of the readout, and not of one of its items.
  private func isAboutReadouts(_ expression: QueryExpression) -> Bool {
    !scope.isOfItems || expression.terms().allSatisfy { !ItemFilter.isOwn($0, scope) }
  }

  private func match(_ term: QueryTerm) throws -> MatchExpression? {
    switch term.value {
    case .word, .phrase, .prefix:
      if term.field == .publisher { return try publisher(term) }
      return try text(term)
    case .codes(let codes): return .any(codes.map { code in MatchExpression.fact(token(term.field, code)) })
    case .topics(let slugs): return .any(slugs.map { .fact(FactTokens.topic($0)) })
    case .kind(let kind): return .fact(FactTokens.kind(kind))
    case .dates, .due, .state: return nil
    }
  }

  private func token(_ field: QueryField?, _ code: String) -> String {
    switch field {
    case .with: FactTokens.with(code)
    case .side: FactTokens.side(code)
    case .owner: FactTokens.owner(code)
    default: FactTokens.country(code)
    }
  }

  private func text(_ term: QueryTerm) throws -> MatchExpression? {
    let field: IndexField =
      switch term.field {
      case .issue: IndexField([.issues], .issues)
      case .person, .with, .owner: IndexField([.people], .people)
      case .office: IndexField([.offices], .people)
      case .place: IndexField([.places], .body)
      default: self.field
      }
    switch term.value {
    case .word(let word): return MatchExpression.words(word, in: field.places)
    case .phrase(let words): return MatchExpression.words(words.joined(separator: " "), in: field.places)
    case .prefix(let prefix): return try beginning(prefix, in: field)
    default: return nil
    }
  }

  private func beginning(_ prefix: String, in field: IndexField) throws -> MatchExpression? {
    let folded = FoldedWords(prefix)
    if folded.count > 1, let last = folded.last {
      // "cross-b": that the words stand side by side is seen when they stand there whole.
      let whole = folded.dropLast().compactMap { MatchExpression.words($0.text, in: field.places) }
      return try .all(whole + [beginning(last.text, in: field)].compactMap { $0 })
    }
    if let completion = try completion(prefix, field.counted) {
      return .any(completion.words.compactMap { MatchExpression.words($0, in: field.places) })
    }
    return MatchExpression.beginning(prefix, in: field.places)
  }

  /// What the index can tell of a term that only rows answer: it narrows down where they have to be looked at.
  private func hint(_ expression: QueryExpression) -> MatchExpression? {
    guard case .term(let term) = expression else { return nil }
    switch term.value {
    case .due(.none), .state(.open): return .fact(FactTokens.followUp)
    case .due(.any), .state(.overdue): return .fact(FactTokens.due)
    case .due(.within(let range)): return FactTokens.due(within: range).flatMap { .any($0.map(MatchExpression.fact)) }
    default: return nil
    }
  }

  // MARK: What rows answer

  /// The condition on rows.
  func condition(_ expression: QueryExpression) throws -> SearchPlan.Condition? {
    switch expression {
    case .term(let term): return try condition(term)
    case .not(let inner):
      guard isAboutReadouts(inner), let condition = try condition(inner) else { return nil }
      return SearchPlan.Condition(sql: "NOT (\(condition.sql))", arguments: condition.arguments)
    case .any(let parts): return try joined(parts, by: " OR ", needsAll: true)
    case .all(let parts): return try joined(parts, by: " AND ", needsAll: false)
    }
  }

  // An alternative that no condition can tell may match everything; what has to hold besides others can be left to the items.
  private func joined(
    _ parts: [QueryExpression], by word: String, needsAll: Bool
  ) throws -> SearchPlan.Condition? {
    let conditions = try parts.compactMap(condition)
    guard !conditions.isEmpty, !needsAll || conditions.count == parts.count else { return nil }
    return SearchPlan.Condition(
      sql: conditions.map { "(\($0.sql))" }.joined(separator: word), arguments: conditions.flatMap(\.arguments))
  }

  /// The condition on rows where items are meant that people rejected: their words are in no index, so that each readout
  /// has to be looked at that has such items.
  private func conditionWithRejected(_ expression: QueryExpression) throws -> SearchPlan.Condition? {
    guard let condition = try condition(expression) else { return nil }
    let rejected = StandingSQL.state(.rejected, today: today)
    if condition.sql == rejected.sql { return condition }
    return SearchPlan.Condition(sql: "(\(condition.sql)) OR \(rejected.sql)", arguments: condition.arguments)
  }

  private func condition(_ term: QueryTerm) throws -> SearchPlan.Condition? {
    if let match = try match(term) {
      return SearchPlan.Condition(
        sql: "r.datekey IN (SELECT rowid FROM search WHERE search MATCH ?)", arguments: [match.text.databaseValue])
    }
    switch term.value {
    case .dates(let range):
      let keys = DateKey.keys(of: range)
      return SearchPlan.Condition(
        sql: "r.datekey >= ? AND r.datekey < ?",
        arguments: [keys.lowerBound.databaseValue, keys.upperBound.databaseValue])
    case .due(let test): return StandingSQL.due(test)
    case .state(let state): return StandingSQL.state(state, today: today)
    case .word, .prefix, .phrase:
      let list = try publishers(Self.words(term.value)).map(String.init).joined(separator: ", ")
      return SearchPlan.Condition(sql: "r.publisher IN (\(list))")
    default: return nil
    }
  }

  // MARK: Publishers

  /// Publishers that are asked for one by one; more are a condition on rows.
  private static let fewPublishers = 30

  private func publisher(_ term: QueryTerm) throws -> MatchExpression? {
    let numbers = try publishers(Self.words(term.value))
    guard numbers.count <= Self.fewPublishers else { return nil }
    // None of that name: what no readout has.
    return .any((numbers.isEmpty ? [0] : numbers).map { .fact(FactTokens.publisher($0)) })
  }

  private static func words(_ value: QueryValue) -> [String] {
    switch value {
    case .word(let word), .prefix(let word): FoldedWords(word).map(\.text)
    case .phrase(let words): FoldedWords(words.joined(separator: " ")).map(\.text)
    default: []
    }
  }

  private static func publishers(_ wanted: [String], _ db: Database) throws -> [Int64] {
    try NameTable.all(.publisher, db).filter { _, name in
      let words = FoldedWords(name).map(\.text)
      return wanted.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
    }.keys.sorted()
  }
}
