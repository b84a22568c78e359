import ReadoutArchive

/// What an archive has told of a search so far.
struct SearchAnswers: Sendable {
  /// Hits of a group that are listed, and readouts that are looked at and ranked for it.
  static let limit = 100
  static let depth = 1000

  /// How many hits a group has.
  struct Total: Sendable {
    var count = 0
    /// Whether there may be more than were looked at.
    var isCapped = false
  }

  /// The hits in full.
  var found: [Hit: SearchHit] = [:]
  var totals: [Total] = Array(repeating: Total(), count: HitGroup.allCases.count)
  /// Counts beside the hits.
  var facets: [Facet] = []
  /// Place of the facet that the cursor is on, when it is on one and not on a hit.
  var facet: Int?
  /// What in the query cannot be understood.
  var error: QueryError?
  /// Whether more is to come.
  var isWaiting = false
  /// Whether the first hit that comes is to be opened.
  var opensFirst = false
  /// Whether the selected hit is one of the question that was asked last.
  var isChosen = false
  /// Parts of the answer to a question that has been asked once more, held back until all have come; nil where it is new.
  var held: [SearchPart]?
  /// Groups that show what was asked last, and not what was asked before.
  var isFresh: [Bool] = Array(repeating: false, count: HitGroup.allCases.count)

  /// Begins to wait for the answers to a question.
  mutating func begin(isBlank: Bool) {
    isWaiting = !isBlank
    isChosen = false
    opensFirst = false
    held = nil
    facet = nil
    isFresh = Array(repeating: false, count: isFresh.count)
    guard isBlank else { return }
    error = nil
    facets = []
    found = [:]
    totals = Array(repeating: Total(), count: totals.count)
  }
}

extension SearchState {
  /// Takes in a part of the archive's answer.
  mutating func take(_ part: SearchPart) {
    answers?.error = nil
    if answers?.held != nil { return hold(part) }
    put(part)
    if answers?.opensFirst == true && answers?.isChosen == true { open() }
  }

  /// Waits for the answer to the same question once more. What was found stays in sight until all of it has come, so that
  /// no list of the first few hits can take the cursor off its own.
  mutating func askAgain() {
    guard let answers else { return }
    if !answers.isWaiting { self.answers?.held = [] }
    self.answers?.isWaiting = true
    self.answers?.isFresh = answers.isFresh.map { _ in false }
  }

  private mutating func hold(_ part: SearchPart) {
    answers?.held?.append(part)
    guard case .end = part, let held = answers?.held else { return }
    answers?.held = nil
    let before = (hit, selected.index)
    // Of each group, the last list is the whole one.
    var whole: [HitGroup: SearchPart] = [:]
    for case .hits(let scope, let hits, let count, let isCapped) in held {
      whole[HitGroup(scope)] = .hits(scope, hits, count: count, isCapped: isCapped)
    }
    for group in HitGroup.allCases { if let list = whole[group] { put(list) } }
    for part in held {
      if case .hits = part { continue }
      put(part)
    }
    settle(after: before)
  }

  private mutating func put(_ part: SearchPart) {
    switch part {
    case .hits(let scope, let hits, let count, let isCapped):
      let group = HitGroup(scope)
      let list = hits.map { Hit($0.id) }
      for (hit, found) in zip(list, hits) { answers?.found[hit] = found }
      answers?.totals[group.rawValue] = SearchAnswers.Total(count: count, isCapped: isCapped)
      put(list, in: group)
    case .facets(let facets, _, _):
      // The cursor stays on its facet.
      let chosen = answers?.facet.flatMap { answers?.facets[$0].filter }
      answers?.facets = facets
      answers?.facet = chosen.flatMap { filter in facets.firstIndex { $0.filter == filter } }
    case .end: end()
    }
  }

  // What was kept in sight of an earlier question, and is no answer to this one, goes.
  private mutating func end() {
    guard let answers else { return }
    self.answers?.isWaiting = false
    self.answers?.opensFirst = false
    for group in HitGroup.allCases where !answers.isFresh[group.rawValue] {
      self.answers?.totals[group.rawValue] = SearchAnswers.Total()
      put([], in: group)
    }
    let listed = Set(hits.joined())
    self.answers?.found = answers.found.filter { listed.contains($0.key) }
    if count == 0 { clear() }
  }

  /// Takes in that the query cannot be understood; what was found before stays.
  mutating func refuse(_ error: QueryError) {
    answers?.error = error
    answers?.isWaiting = false
    answers?.opensFirst = false
    answers?.held = nil
  }

  /// Whether what is selected was found by what is asked, and not by what was asked before.
  var hasOwnHit: Bool { hit != nil && answers.map { !$0.isWaiting || $0.isChosen } != false }

  /// Whether there is a hit to open, or may soon be one.
  var canOpen: Bool { hit != nil || !isBlank && (answers.map(\.isWaiting) ?? isUnfinished) }

  /// Opens the selected hit, or, while the archive has not answered yet, the first one that comes; false where there is
  /// nothing to open.
  mutating func openHit() -> Bool {
    if let answers, answers.isWaiting && !answers.isChosen {
      self.answers?.opensFirst = true
      return true
    }
    guard hit != nil else { return false }
    open()
    return true
  }

  private mutating func open() {
    isOpen = false
    answers?.opensFirst = false
    answers?.facet = nil
  }
}
