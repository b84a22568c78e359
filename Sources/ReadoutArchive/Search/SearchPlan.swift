import GRDB
import ReadoutCore

/// How a query is put to the database: an expression for the full-text index, a range of keys, and conditions on rows.
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

  /// What the index is asked; nil where the index is not needed.
  var match: MatchExpression?
  /// Keys of the days that the query asks for.
  var keys: Range<Int64> = 0..<Int64.max
  var conditions: [Condition] = []
}

/// Makes plans.
struct SearchPlanner {
  let scope: SearchScope
  /// What is asked for beginnings of words in the query; others are asked for as they are.
  let questions: [String: WordBeginning]
  /// Names of publishers by their numbers, asked for where a query names one.
  let publishers: () -> [Int64: String]
  /// Days since 1970-01-01, for what is overdue.
  let today: Int

  /// The plan for a query.
  func plan(_ query: Query) -> SearchPlan {
    var plan = SearchPlan()
    guard let expression = query.expression else { return plan }
    var parts: [MatchExpression] = []
    var excluded: [MatchExpression] = []
    for conjunct in conjuncts(of: expression) {
      if let days = days(of: conjunct) {
        narrow(&plan, to: days)
      } else if case .not(let inner) = conjunct, let match = match(inner) {
        // An item may do what another item of the same readout does not.
        if isAboutReadouts(inner) { excluded.append(match) }
      } else if let match = match(conjunct) {
        parts.append(match)
      } else if let condition = condition(conjunct) {
        plan.conditions.append(condition)
      }
    }
    plan.match = MatchExpression.all(parts)
    for other in excluded { plan.match = (plan.match ?? .every).without(other) }
    return plan
  }

  /// The plan for the readouts in whose titles all words of the query stand; nil where it has none.
  func titled(_ query: Query, _ plan: SearchPlan) -> SearchPlan? {
    let words = query.expression?.terms(positive: true).filter { $0.field == nil } ?? []
    let matches = words.compactMap { term in
      switch term.value {
      case .word(let word): MatchExpression.words(word, in: ["title"])
      case .phrase(let phrase): MatchExpression.words(phrase.joined(separator: " "), in: ["title"])
      case .prefix(let prefix): beginning(prefix, in: ["title"])
      default: nil
      }
    }
    guard let match = plan.match, let titles = MatchExpression.all(matches) else { return nil }
    var titled = plan
    titled.match = .all([match, titles])
    return titled
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
  func match(_ expression: QueryExpression) -> MatchExpression? {
    switch expression {
    case .term(let term): return match(term)
    case .not(let inner):
      guard isAboutReadouts(inner) else { return match(inner) == nil ? nil : .every }
      return match(inner).map { MatchExpression.every.without($0) }
    case .any(let parts):
      let matches = parts.compactMap(match)
      return matches.count == parts.count ? .any(matches) : nil
    case .all(let parts):
      let matches = parts.compactMap(match)
      return matches.count == parts.count ? .all(matches) : nil
    }
  }

  /// Whether each term asks something of the readout, and not of one of its items.
  private func isAboutReadouts(_ expression: QueryExpression) -> Bool {
    !scope.isOfItems || expression.terms().allSatisfy { !ItemFilter.isOwn($0, scope) }
  }

  private func match(_ term: QueryTerm) -> MatchExpression? {
    switch term.value {
    case .word(let word): text(term.field) { MatchExpression.words(word, in: $0) }
    case .phrase(let words): text(term.field) { MatchExpression.words(words.joined(separator: " "), in: $0) }
    case .prefix(let prefix): text(term.field) { beginning(prefix, in: $0) }
    case .codes(let codes): .any(codes.map { code in MatchExpression.fact(token(term.field, code)) })
    case .topics(let slugs): .any(slugs.map { .fact(FactTokens.topic($0)) })
    case .kind(let kind): .fact(FactTokens.kind(kind))
    case .dates, .due, .state: nil
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

  private func text(
    _ field: QueryField?, _ match: ([String]) -> MatchExpression?
  ) -> MatchExpression? {
    switch field {
    case .issue: match(["issues"])
    case .person, .with, .owner: match(["people"])
    case .office: match(["offices"])
    case .place: match(["places"])
    case .publisher: nil
    default: match(scope.columns)
    }
  }

  private func beginning(_ prefix: String, in columns: [String]) -> MatchExpression? {
    let question = questions[prefix] ?? WordBeginning(prefix)
    return .any(
      question.beginnings.compactMap { MatchExpression.prefix($0, in: columns) }
        + question.words.compactMap { MatchExpression.words($0, in: columns) })
  }

  // MARK: What rows answer

  /// The condition on rows.
  func condition(_ expression: QueryExpression) -> SearchPlan.Condition? {
    switch expression {
    case .term(let term): return condition(term)
    case .not(let inner):
      guard isAboutReadouts(inner), let condition = condition(inner) else { return nil }
      return SearchPlan.Condition(sql: "NOT (\(condition.sql))", arguments: condition.arguments)
    case .any(let parts): return joined(parts, by: " OR ", needsAll: true)
    case .all(let parts): return joined(parts, by: " AND ", needsAll: false)
    }
  }

  // An alternative that no condition can tell may match everything; what has to hold besides others can be left to the items.
  private func joined(_ parts: [QueryExpression], by word: String, needsAll: Bool) -> SearchPlan.Condition? {
    let conditions = parts.compactMap(condition)
    guard !conditions.isEmpty, !needsAll || conditions.count == parts.count else { return nil }
    return SearchPlan.Condition(
      sql: conditions.map { "(\($0.sql))" }.joined(separator: word), arguments: conditions.flatMap(\.arguments))
  }

  private func condition(_ term: QueryTerm) -> SearchPlan.Condition? {
    if let match = match(term) {
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
    case .word(let name), .prefix(let name): return publisher([name])
    case .phrase(let words): return publisher(words)
    default: return nil
    }
  }

  private func publisher(_ words: [String]) -> SearchPlan.Condition {
    let wanted = FoldedWords(words.joined(separator: " ")).map(\.text)
    let numbers = publishers().filter { _, name in
      let names = FoldedWords(name).map(\.text)
      return wanted.allSatisfy { word in names.contains { $0.hasPrefix(word) } }
    }
    let list = numbers.keys.sorted().map(String.init).joined(separator: ", ")
    return SearchPlan.Condition(sql: "r.publisher IN (\(list))")
  }
}
