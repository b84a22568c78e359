import ReadoutCore

extension BrowserState {
  /// Begins a search; Esc will lead back to this moment.
  mutating func openSearch() {
    search = SearchState(before: at)
    at.trail = []
  }

  /// Does what a key means while a search is typed.
  mutating func performInSearch(_ action: Action) {
    guard let search else { return }
    let page = max(1, Layout(self).body.height - 2)
    switch action {
    case .accept:
      if search.hit == nil { leaveSearch() } else { self.search?.isOpen = false }
    case .leave: leaveSearch()
    case .nextKind: self.search?.stepGroup(1)
    case .previousKind: self.search?.stepGroup(-1)
    case .down, .up, .pageDown, .pageUp, .first, .last:
      let row = Self.row(after: action, from: search.number - 1, count: search.count, page: page)
      if search.hit != nil { self.search?.select(row + 1) }
    default: edit(action)
    }
  }

  /// Brings back exactly what was before the search.
  mutating func leaveSearch() {
    guard let before = search?.before else { return }
    search = nil
    at = before
    refilter()
  }

  /// Goes to the next (1) or previous (-1) hit, round and round.
  mutating func stepHit(_ step: Int) {
    guard let search, search.count > 0 else { return }
    self.search?.select((search.number - 1 + step + search.count) % search.count + 1)
  }

  /// Shows the selected hit wherever it has changed: panes and source follow the search.
  mutating func followSearch() {
    guard let search, search.turn != search.followed else { return }
    self.search?.followed = search.turn
    if let hit = search.hit {
      show(hit)
    } else {
      at = search.before
      refilter()
    }
  }

  private mutating func show(_ hit: Hit) {
    if at.filters[.readouts] != nil && !listOrder.contains(where: { $0.number == hit.entry }) {
      setFilter(nil, of: .readouts)
    }
    select(entry: hit.entry)
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
