import ReadoutArchive

/// The groups into which hits fall, in the order in which they are shown.
enum HitGroup: Int, CaseIterable, Sendable {
  case issues, followUps, people, text

  /// Heading over the hits.
  var title: String {
    switch self {
    case .issues: "Issues"
    case .followUps: "Follow-ups"
    case .people: "People"
    case .text: "Text"
    }
  }

  /// The group of what was found.
  init(_ subject: SearchText.Subject) {
    switch subject {
    case .item(let item) where item.kind == .issue: self = .issues
    case .item(let item) where item.kind == .followUp: self = .followUps
    case .item: self = .people
    case .title, .paragraph: self = .text
    }
  }

  /// The group of what an archive was searched for.
  init(_ scope: SearchScope) {
    switch scope {
    case .issues: self = .issues
    case .followups: self = .followUps
    case .people: self = .people
    case .text, .readouts: self = .text
    }
  }
}

/// One thing that a search found; small, for a letter may find a million.
struct Hit: Hashable, Sendable {
  private let file: Int32
  private let place: Int32

  /// Names a record of the search text of a file.
  init(entry: Int, record: Int) {
    file = Int32(truncatingIfNeeded: entry)
    place = Int32(truncatingIfNeeded: record)
  }

  /// Names a hit in an archive: an item of a sort, or a text.
  init(_ id: SearchHit.ID) {
    self.init(entry: Int(id.readout), record: id.number << 2 | HitGroup(id.scope).rawValue)
  }

  /// Number of the file.
  var entry: Int { Int(file) }

  /// Place among the records of the file's search text.
  var record: Int { Int(place) }
}

/// A search as it is typed and as its hits are gone through.
struct SearchState: Sendable {
  /// Bytes of folded text that are looked at in one go: about half a millisecond.
  static let slice = 1_500_000

  private(set) var query = ""
  /// Folded beginnings of the words to mark.
  var words: [[UInt8]] = []
  /// What an archive has told, where it is one that is searched.
  var answers: SearchAnswers?
  private(set) var hits: [[Hit]] = Array(repeating: [], count: HitGroup.allCases.count)
  /// Number of readouts with hits.
  var readoutCount: Int { matched.count }
  /// Group and place of the selected hit.
  private(set) var selected: (group: Int, index: Int) = (0, 0)
  /// First visible row of the hits and their headings.
  private(set) var top = 0
  /// Whether the hits are shown; later they can still be gone through.
  var isOpen = true
  /// Where Esc leads back to.
  let before: Position
  /// Grows with each change of the selected hit.
  private(set) var turn = 0
  /// The turn that the panes have followed.
  var followed = 0
  /// What stands in front though it is no hit any more, and whether it was the last of its group; another hit has its row.
  private var gone: (hit: Hit, isLast: Bool)?
  private var hasMoved = false
  private var announced: Hit?
  /// The hit that is to be selected once it is found.
  private var sought: Hit?
  private var matched: [Int] = []
  private var queue: [Int] = []
  private var next = 0

  /// Begins a search that returns to `before`, through an archive or through files.
  init(before: Position, inArchive: Bool = false) {
    self.before = before
    if inArchive { answers = SearchAnswers() }
  }

  /// Whether nothing is asked for.
  var isBlank: Bool { answers == nil ? words.isEmpty : query.allSatisfy(\.isWhitespace) }

  /// What an archive tells of the hits.
  var found: [Hit: SearchHit] { answers?.found ?? [:] }

  /// Whether there are texts that have not been looked at yet.
  var isUnfinished: Bool { next < queue.count }

  /// Number of hits so far.
  var count: Int { hits.reduce(0) { $0 + $1.count } }

  /// Which hit is selected, counted from 1 through all groups; 0 where there is none.
  var number: Int {
    guard hit != nil else { return 0 }
    return hits.prefix(selected.group).reduce(0) { $0 + $1.count } + selected.index + 1
  }

  /// The selected hit.
  var hit: Hit? {
    let group = hits[selected.group]
    return group.indices.contains(selected.index) ? group[selected.index] : nil
  }

  /// The hits after the selected one and before it.
  var neighbours: [Hit] {
    let group = hits[selected.group]
    return [selected.index + 1, selected.index - 1].filter(group.indices.contains).map { group[$0] }
  }

  /// Selects a hit as soon as it is found, unless another is chosen before.
  mutating func seek(_ hit: Hit) {
    sought = hit
    followSought()
  }

  /// Searches for `text` and looks at as much as there is time for; an archive answers later.
  mutating func ask(_ text: String, _ shelf: Shelf) {
    query = text
    sought = nil
    if answers != nil { return askArchive() }
    let words = FoldedText.words(text)
    guard words != self.words else { return }
    // Where each word only grew, what did not match before does not match now.
    let isNarrower =
      !self.words.isEmpty && words.count >= self.words.count
      && zip(self.words, words).allSatisfy { $1.starts(with: $0) }
    queue = words.isEmpty ? [] : isNarrower ? matched + queue[next...] : shelf.order.map(\.number)
    next = 0
    self.words = words
    hits = Array(repeating: [], count: HitGroup.allCases.count)
    matched = []
    hasMoved = false
    turn += 1
    top = 0
    goOn(shelf)
  }

  /// Looks at a readout that has been loaded since.
  mutating func add(_ entry: Int, _ shelf: Shelf) {
    if !words.isEmpty && shelf.card(entry) != nil { queue.append(entry) }
  }

  /// Looks at the next slice of texts.
  mutating func goOn(_ shelf: Shelf) {
    var budget = Self.slice
    while budget > 0 && next < queue.count {
      let entry = queue[next]
      next += 1
      budget -= 500
      guard let card = shelf.card(entry) else { continue }
      budget -= card.searchText.bytes.count
      let records = card.searchText.records(matching: words)
      if !records.isEmpty { matched.append(entry) }
      for record in records {
        hits[HitGroup(card.searchText.records[record].subject).rawValue].append(Hit(entry: entry, record: record))
      }
    }
    if !hasMoved { selectFirst() }
    followSought()
  }

  private mutating func followSought() {
    guard let sought else { return }
    for (group, list) in hits.enumerated() {
      guard let index = list.firstIndex(of: sought) else { continue }
      self.sought = nil
      selected = (group, index)
      hasMoved = true
      announce()
      return
    }
  }

  // Until the user moves, the best hit so far is the selected one.
  private mutating func selectFirst() {
    selected = (hits.firstIndex { !$0.isEmpty } ?? 0, 0)
    announce()
  }

  private mutating func announce() {
    if hit != announced { turn += 1 }
    announced = hit
  }

  /// Takes in that the same question has been answered again, when `before` was the selected hit. Whoever is in the panes
  /// stays with what is in front there, even where it is no hit any more.
  mutating func settle(after before: (hit: Hit?, index: Int)) {
    if isOpen { return }
    defer { followed = turn }
    guard let stood = gone?.hit ?? before.hit else { return }
    if let group = hits.firstIndex(where: { $0.contains(stood) }), let index = hits[group].firstIndex(of: stood) {
      selected = (group, index)
      gone = nil
    } else if gone == nil {
      gone = (stood, isLast: selected.index < before.index)
    }
    announced = hit
  }

  /// Number of the hit after (1) or before (-1) the selected one, round and round.
  func number(after step: Int) -> Int {
    // One of its neighbours has taken the row of what is gone.
    let isThere = gone.map { $0.isLast ? step < 0 : step > 0 } ?? false
    return (number - 1 + (isThere ? 0 : step) + count) % count + 1
  }

  // What was found stays in sight until the archive has answered.
  private mutating func askArchive() {
    hasMoved = false
    gone = nil
    let isBlank = self.isBlank
    answers?.begin(isBlank: isBlank)
    if isBlank { clear() }
  }

  /// Takes all hits away.
  mutating func clear() {
    hits = Array(repeating: [], count: HitGroup.allCases.count)
    words = []
    top = 0
    selectFirst()
  }

  /// Puts the archive's answer for a group in place of its hits. The selected hit stays selected where it still is one;
  /// where a new question is being answered, the first answer's first hit is selected.
  mutating func put(_ list: [Hit], in group: HitGroup) {
    guard var answers else { return }
    let old = answers.isChosen ? hit : nil
    hits[group.rawValue] = list
    answers.isFresh[group.rawValue] = true
    if let old, selected.group == group.rawValue {
      selected.index = list.firstIndex(of: old) ?? max(0, min(selected.index, list.count - 1))
    }
    if old == nil || hit == nil {
      let first = hits.indices.first { answers.isFresh[$0] && !hits[$0].isEmpty }
      if let first { selected = (first, 0) }
      if !answers.isChosen {
        top = 0
        // The same hit may be found in other words.
        announced = nil
      }
      answers.isChosen = first != nil
    }
    self.answers = answers
    if hit == nil, let filled = hits.firstIndex(where: { !$0.isEmpty }) { selected = (filled, 0) }
    if answers.isChosen || hit != nil { announce() }
    followSought()
  }

  /// Selects the hit with a number counted from 1, as far as there are any.
  mutating func select(_ number: Int) {
    answers?.facet = nil
    var rest = max(1, min(number, count)) - 1
    sought = nil
    gone = nil
    hasMoved = true
    turn += 1
    for (group, list) in hits.enumerated() {
      if rest < list.count {
        selected = (group, rest)
        return
      }
      rest -= list.count
    }
  }

  /// Selects the first hit of the next (1) or previous (-1) group that has any, or goes on to the first of these facets
  /// of each sort.
  mutating func stepGroup(_ step: Int, facets: [Int] = []) {
    let filled = hits.indices.filter { !hits[$0].isEmpty }
    let all = answers?.facets ?? []
    let sorts = Facet.Sort.allCases.compactMap { sort in facets.first { all[$0].sort == sort } }
    let count = filled.count + sorts.count
    let sort = answers?.facet.map { all[$0].sort }
    let here = sort.map { sort in (sorts.firstIndex { all[$0].sort == sort } ?? 0) + filled.count }
    guard count > 0, let place = here ?? filled.firstIndex(of: selected.group) else { return }
    let next = (place + step + count) % count
    if next >= filled.count {
      answers?.facet = sorts[next - filled.count]
      return
    }
    answers?.facet = nil
    selected = (filled[next], 0)
    sought = nil
    gone = nil
    hasMoved = true
    turn += 1
  }

  /// Rows that hits and headings take.
  var rowCount: Int { hits.reduce(0) { $0 + ($1.isEmpty ? 0 : $1.count + 1) } }

  /// What stands in a row: a group's heading (index nil) or one of its hits.
  func row(_ row: Int) -> (group: HitGroup, index: Int?)? {
    var rest = row
    for (group, list) in zip(HitGroup.allCases, hits) where !list.isEmpty {
      if rest == 0 { return (group, nil) }
      if rest <= list.count { return (group, rest - 1) }
      rest -= list.count + 1
    }
    return nil
  }

  /// Keeps the selected hit, and the heading over a group's first one, in view.
  mutating func scroll(height: Int) {
    let row = hits.prefix(selected.group).reduce(0) { $0 + ($1.isEmpty ? 0 : $1.count + 1) } + selected.index + 1
    top = BrowserState.scrolled(top, showing: row, count: rowCount, height: height)
    if selected.index == 0 && height > 1 { top = min(top, row - 1) }
  }
}
