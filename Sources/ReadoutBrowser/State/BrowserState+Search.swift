import ReadoutArchive
import ReadoutCore

extension BrowserState {
  /// Begins a search; Esc will lead back to this moment.
  mutating func openSearch() {
    if search == nil { tabs.searchedFrom = tabs.current }
    chip = nil
    search = SearchState(before: at, inArchive: shelf.archive != nil)
    at.trail = []
  }

  /// Does what a key means while a search is typed.
  mutating func performInSearch(_ action: Action) {
    guard let search else { return }
    let page = max(1, Layout(self).body.height - 2)
    switch action {
    case .accept:
      if let facet = search.answers?.facet { return add(facet) }
      if !search.hasOwnHit, let error = mistake(in: search.query) { return self.search?.refuse(error) ?? () }
      if self.search?.openHit() == true {
        warnOfMistake(in: search.query)
      } else {
        leaveFruitless(search)
      }
      // On a narrow screen, the source has not been seen yet.
      mustReveal = mustReveal || at.focus.kind != nil
    case .leave: leaveSearch()
    case .nextKind, .previousKind:
      let facets = facetsInView
      self.search?.stepGroup(action == .nextKind ? 1 : -1, facets: facets)
      if self.search?.hit == search.hit && self.search?.answers?.facet == search.answers?.facet {
        refuse("There is no other kind of hits")
      }
    case .down, .up, .pageDown, .pageUp, .first, .last:
      if let facet = search.answers?.facet { return moveInFacets(action, from: facet) }
      guard search.hit != nil else { return refuse("There are no hits") }
      let row = Self.row(after: action, from: search.number - 1, count: search.count, page: page)
      self.search?.select(row + 1)
      if row + 1 == search.number { refuse(Self.isForward(action) ? "This is the last hit" : "This is the first hit") }
    default: edit(action)
    }
  }

  // Whoever has asked for something wants to know that it is not there; a search for nothing is simply left.
  private mutating func leaveFruitless(_ search: SearchState) {
    if search.isBlank { return leaveSearch() }
    refuse("Nothing was found" + (key(of: .leave).map { "; \($0) goes back" } ?? ""))
  }

  /// Brings back exactly what was before the search.
  mutating func leaveSearch() {
    guard let before = search?.before else { return }
    tabs.lastQuery = search?.query ?? ""
    search = nil
    at = before.with(at.split)
    if let tab = tabs.searchedFrom { tabs.current = tab }
    tabs.searchedFrom = nil
    refilter()
  }

  /// Goes to the next (1) or previous (-1) hit, round and round.
  mutating func stepHit(_ step: Int) {
    guard let search else {
      return refuse("Search for something first" + (key(of: .search).map { ": \($0)" } ?? ""))
    }
    guard search.count > 0 else { return refuse("Nothing was found") }
    if search.count == 1 { tell("This is the only hit") }
    self.search?.select(search.number(after: step))
  }

  /// Shows the selected hit wherever it has changed: panes and source follow the search.
  mutating func followSearch() {
    guard let search, search.turn != search.followed else { return }
    self.search?.followed = search.turn
    if let hit = search.hit {
      show(hit)
    } else {
      at = search.before.with(at.split)
      refilter()
    }
  }

  private mutating func show(_ hit: Hit) {
    if at.filters[.readouts] != nil && row(of: hit.entry) == nil { setFilter(nil, of: .readouts) }
    select(entry: hit.entry)
    if let found = search?.found[hit] { return show(found) }
    guard let subject = shelf.subject(of: hit) else { return }
    switch subject {
    case .item(let item):
      if let fact = card?.fact(item), at.filters[Pane(item.kind)]?.matches(fact.folded) == false {
        setFilter(nil, of: Pane(item.kind))
      }
      at.focus = Pane(item.kind)
      at.facet = at.focus
      select(item)
    case .title: at.focus = .readouts
    case .paragraph(let index): show(paragraph: index)
    }
  }

  // The item is chosen before its readout has been read, and comes into view when it has been.
  private mutating func show(_ hit: SearchHit) {
    guard let item = Item(hit.id) else {
      at.filters[.source] = nil
      at.focus = .source
      at.sourceMark = nil
      at.sourceAt = hit.snippet.map { $0.offset + ($0.marks.first?.lowerBound ?? 0) } ?? 0
      return
    }
    at.filters[Pane(item.kind)] = nil
    at.focus = Pane(item.kind)
    at.facet = at.focus
    select(item)
  }

  /// Facets that have a row on the screen, in the order of the rows.
  var facetsInView: [Int] {
    guard let frame = Layout(self).facets, let facets = search?.answers?.facets else { return [] }
    return FacetGrid(facets, in: frame).places.map(\.index)
  }

  private mutating func moveInFacets(_ action: Action, from facet: Int) {
    let seen = facetsInView
    let before = seen.firstIndex(of: facet) ?? 0
    let row = Self.row(after: action, from: before, count: seen.count, page: 5)
    if row == before { refuse(Self.isForward(action) ? "This is the last count" : "This is the first count") }
    search?.answers?.facet = seen.indices.contains(row) ? seen[row] : nil
  }

  // Narrows the search to what the facet counts.
  private mutating func add(_ facet: Int) {
    guard let search, let answers = search.answers else { return }
    let filter = answers.facets[facet].filter
    let isThere = search.query == filter || search.query.hasSuffix(" " + filter)
    if isThere { refuse("The search is narrowed to that already") }
    self.search?.ask(isThere ? search.query : search.query.trimmingSpaces + " " + filter, shelf)
  }

  private mutating func show(paragraph index: Int) {
    guard let card, let words = search?.words, card.paragraphs.ranges.indices.contains(index) else { return }
    let range = card.paragraphs.ranges[index]
    let bytes = Array(card.readout.text.utf8)[range]
    let match = FoldedText.matches(of: words, in: String(decoding: bytes, as: UTF8.self)).first
    at.filters[.source] = nil
    at.focus = .source
    at.sourceMark = nil
    at.sourceAt = range.lowerBound + (match?.lowerBound ?? 0)
  }
}

extension Item {
  /// The item that a hit in an archive is, or nil where it is a text.
  init?(_ id: SearchHit.ID) {
    guard id.number > 0 else { return nil }
    switch id.scope {
    case .issues: self.init(kind: .issue, index: id.number - 1)
    case .followups: self.init(kind: .followUp, index: id.number - 1)
    case .people: self.init(kind: .participant, index: id.number - 1)
    case .text, .readouts: return nil
    }
  }
}

extension String {
  /// Without spaces at its end.
  var trimmingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
