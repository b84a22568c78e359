import ReadoutCore

/// Tells which items of a readout a query means, among readouts that the index has found.
struct ItemFilter {
  /// A term that asks something of readouts, by what it asks.
  struct Foreign: Hashable {
    let text: String

    init(_ term: QueryTerm) { text = term.description }
  }

  private indirect enum Test {
    /// True of every item that the index has let through.
    case certain
    case words(WordPattern, QueryField?)
    case own(QueryTerm)
    case readouts(ReadoutTest)
    case not(Test)
    case all([Test])
    case any([Test])
  }

  private let test: Test
  private let wantsRejected: Bool
  /// Days since 1970-01-01.
  private let today: Int

  /// Makes a filter; `readouts` has a test for each of `foreignTerms`.
  init(_ query: Query, _ scope: SearchScope, today: Int, readouts: [Foreign: ReadoutTest]) {
    self.today = today
    wantsRejected = Self.wantsRejected(query)
    test = query.expression.map { Self.test($0, scope, isCertain: true, readouts) } ?? .certain
  }

  private static func test(
    _ expression: QueryExpression, _ scope: SearchScope, isCertain: Bool, _ readouts: [Foreign: ReadoutTest]
  ) -> Test {
    switch expression {
    case .all(let parts): return .all(parts.map { test($0, scope, isCertain: isCertain, readouts) })
    case .any(let parts): return .any(parts.map { test($0, scope, isCertain: false, readouts) })
    case .not(let inner):
      // "Not with France" has been seen to by the index.
      if isCertain && inner.terms().allSatisfy({ !isOwn($0, scope) }) { return .certain }
      return .not(test(inner, scope, isCertain: false, readouts))
    case .term(let term):
      guard isOwn(term, scope) else {
        return isCertain ? .certain : readouts[Foreign(term)].map { .readouts($0) } ?? .certain
      }
      return WordPattern(term.value).map { .words($0, term.field) } ?? .own(term)
    }
  }

  /// Whether a query asks for what people said is wrong, which is left out otherwise.
  static func wantsRejected(_ query: Query) -> Bool {
    query.expression?.terms(positive: true).contains { $0.value == .state(.rejected) } ?? false
  }

  /// Whether a term asks something of the items of a scope, and not of their readout.
  static func isOwn(_ term: QueryTerm, _ scope: SearchScope) -> Bool {
    switch (scope, term.field) {
    case (.issues, nil), (.issues, .issue), (.issues, .topic), (.issues, .side): true
    case (.followups, nil), (.followups, .owner), (.followups, .side), (.followups, .due): true
    case (.people, nil), (.people, .person), (.people, .office), (.people, .side), (.people, .country): true
    case (.followups, .kind): isFollowUpKind(term.value)
    case (.issues, .state): term.value == .state(.generic) || isVerdict(term.value)
    case (.followups, .state): term.value != .state(.generic)
    case (.people, .state): isVerdict(term.value)
    default: false
    }
  }

  private static func isVerdict(_ value: QueryValue) -> Bool {
    value == .state(.confirmed) || value == .state(.rejected)
  }

  private static func isFollowUpKind(_ value: QueryValue) -> Bool {
    if case .kind(let kind) = value { FollowUp.Kind(rawValue: kind) != nil } else { false }
  }

  /// Terms about readouts that stand where they need not hold: under OR or NOT.
  static func foreignTerms(_ query: Query, _ scope: SearchScope) -> [QueryTerm] {
    guard scope.isOfItems, let expression = query.expression else { return [] }
    return foreignTerms(expression, scope, isCertain: true)
  }

  private static func foreignTerms(
    _ expression: QueryExpression, _ scope: SearchScope, isCertain: Bool
  ) -> [QueryTerm] {
    switch expression {
    case .term(let term): return isCertain || isOwn(term, scope) ? [] : [term]
    case .all(let parts): return parts.flatMap { foreignTerms($0, scope, isCertain: isCertain) }
    case .any(let parts): return parts.flatMap { foreignTerms($0, scope, isCertain: false) }
    case .not(let inner):
      let isSeenTo = isCertain && inner.terms().allSatisfy { !isOwn($0, scope) }
      return isSeenTo ? [] : foreignTerms(inner, scope, isCertain: false)
    }
  }

  /// Whether the query means an item.
  func matches(_ item: FoundItem) throws -> Bool {
    if item.isRejected && !wantsRejected { return false }
    return try matches(test, item, FoldedWords(item.words))
  }

  private func matches(_ test: Test, _ item: FoundItem, _ words: FoldedWords) throws -> Bool {
    switch test {
    case .certain: true
    case .readouts(let test): try test.holds(item.dateKey)
    case .not(let inner): try !matches(inner, item, words)
    case .all(let parts): try parts.allSatisfy { try matches($0, item, words) }
    case .any(let parts): try parts.contains { try matches($0, item, words) }
    case .words(let pattern, let field):
      switch field {
      case .owner: item.ownerNames.contains { pattern.matches(FoldedWords($0)) }
      case .office: pattern.matches(FoldedWords(item.offices))
      case .person: pattern.matches(FoldedWords(item.label))
      default: pattern.matches(words)
      }
    case .own(let term): matches(term, item)
    }
  }

  private func matches(_ term: QueryTerm, _ item: FoundItem) -> Bool {
    switch term.value {
    case .codes(let codes): (term.field == .owner ? item.owners : item.sides).contains(where: codes.contains)
    case .topics(let slugs): slugs.contains(item.note)
    case .kind(let kind): item.note == kind
    case .due(.none): item.dueDay == nil
    case .due(.any): item.dueDay != nil
    case .due(.within(let range)): item.dueDay.map(range.contains) ?? false
    case .state(let state): stands(item, state)
    case .word, .prefix, .phrase, .dates: false
    }
  }

  private func stands(_ item: FoundItem, _ state: QueryState) -> Bool {
    switch state {
    case .open: item.isOpen
    case .overdue: item.isOpen && item.dueDay.map { $0 < today } ?? false
    case .progress, .done, .dropped: item.status == state.rawValue
    case .confirmed, .rejected: item.verdict == state.rawValue
    case .generic: item.isGeneric
    }
  }
}
