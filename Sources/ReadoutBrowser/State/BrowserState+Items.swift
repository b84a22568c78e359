import ReadoutCore

extension BrowserState {
  /// The readout that is selected, if it has been loaded.
  var card: Card? { isFilteredOut ? nil : at.entry.flatMap(shelf.card) }

  /// Rows of a pane of items, as its filter leaves them.
  func facts(_ kind: ItemKind) -> [Fact] {
    guard let facts = card?.facts(kind).map(judged) else { return [] }
    guard let filter = at.filters[Pane(kind)], !filter.words.isEmpty else { return facts }
    return facts.filter { filter.matches($0.folded) }
  }

  /// Row of the selected item of a sort.
  func selectedRow(_ kind: ItemKind) -> Int? {
    at.chosen[kind].flatMap { chosen in facts(kind).firstIndex { $0.item.index == chosen } }
  }

  /// The item that the cursor is on: in its pane, or where the source's cursor stands.
  var currentItem: Item? {
    if at.focus == .source { return currentMark?.item }
    guard let kind = at.focus.kind, let index = at.chosen[kind] else { return nil }
    return Item(kind: kind, index: index)
  }

  /// The row of the item that the cursor is on.
  var currentFact: Fact? { currentItem.flatMap { card?.fact($0) }.map(judged) }

  // What was decided is shown before the archive has confirmed it.
  private func judged(_ fact: Fact) -> Fact {
    guard let entry = at.entry, let judgement = deeds.judgement(entry, fact.item.id) else { return fact }
    var fact = fact
    fact.judgement = judgement
    return fact
  }

  /// The stretch of text that the cursor means.
  var currentSpan: Span? {
    if at.focus == .source { return currentMark?.span }
    guard let fact = currentFact, !fact.evidence.isEmpty else { return nil }
    return fact.evidence[min(at.mention, fact.evidence.count - 1)]
  }

  /// The mark at the source's cursor: the one it was put on, or else the shortest that stands there.
  var currentMark: Mark? {
    guard let marks = card?.marks else { return nil }
    if let index = at.sourceMark, marks.indices.contains(index) { return marks[index] }
    return marks.filter { $0.span.start <= at.sourceAt && at.sourceAt < $0.span.end && isHighlighted($0) }.min {
      $0.span.count < $1.span.count
    }
  }

  /// Marks that stand in the row of the source's cursor.
  var marksHere: [Mark] {
    guard let marks = card?.marks, !wrap.rows.isEmpty else { return [] }
    let row = wrap.rows[wrap.row(at: at.sourceAt)]
    return marks.filter { $0.span.start < row.upperBound && row.lowerBound < $0.span.end && isHighlighted($0) }
  }

  /// Selects a readout; everything below it begins at its top.
  mutating func select(entry: Int?) {
    guard entry != at.entry else { return }
    at.entry = entry
    at.chosen = [:]
    at.mention = 0
    at.sourceTop = 0
    at.sourceAt = 0
    at.sourceMark = nil
    for kind in ItemKind.allCases { at.tops[Pane(kind)] = 0 }
  }

  /// Selects an item and brings its evidence into view.
  mutating func select(_ item: Item) {
    at.chosen[item.kind] = item.index
    at.mention = 0
    mustReveal = true
  }

  /// Selects the nearest item where the selected one is not in its pane; of a readout that has yet to be read, whatever
  /// was chosen stays.
  mutating func clampFacts(_ kind: ItemKind) {
    if card == nil && (shelf.archive != nil || isFilteredOut) { return }
    let facts = self.facts(kind)
    if let chosen = at.chosen[kind], facts.contains(where: { $0.item.index == chosen }) { return }
    // What was chosen has been filtered out: the next one takes its place.
    let next = at.chosen[kind].flatMap { chosen in facts.first { $0.item.index > chosen } } ?? facts.first
    at.chosen[kind] = next?.item.index
  }

  /// Moves a list under its cursor so that the cursor is seen.
  mutating func scroll(_ pane: Pane, height: Int) {
    if isFilteredOut && pane != .readouts { return }
    let count = pane.kind.map { facts($0).count } ?? rowCount
    let row = (pane.kind.map { selectedRow($0) } ?? selectedListRow) ?? 0
    at.tops[pane] = Self.scrolled(at.tops[pane] ?? 0, showing: row, count: count, height: height)
  }

  /// The first row to show, near `top`, so that `row` is in view and no space is wasted at the end.
  static func top(_ top: Int, showing row: Int, count: Int, height: Int) -> Int {
    guard height > 0 else { return 0 }
    let seen = min(max(top, row - height + 1), row)
    return max(0, min(seen, count - height))
  }

  /// The first visible row of a list whose cursor goes over the edge: one step beyond it moves the list by a third of its
  /// height, so that most steps leave the rows where they are.
  static func scrolled(_ top: Int, showing row: Int, count: Int, height: Int) -> Int {
    let step = height / 3
    if row == top + height { return Self.top(top + 1 + step, showing: row, count: count, height: height) }
    if row == top - 1 { return Self.top(row - step, showing: row, count: count, height: height) }
    return Self.top(top, showing: row, count: count, height: height)
  }

  /// Moves the source so that what has to be seen is seen.
  mutating func scrollSource(height: Int) {
    guard height > 0, !wrap.rows.isEmpty else { return }
    var top = wrap.row(at: at.sourceTop)
    if at.focus == .source {
      top = Self.top(top, showing: wrap.row(at: at.sourceAt), count: wrap.rows.count, height: height)
    } else if mustReveal, let span = currentSpan {
      let first = wrap.row(at: span.start)
      let last = min(wrap.row(at: max(span.start, span.end - 1)), first + height - 1)
      if first < top || last >= top + height {
        top = max(0, first - height / 3)
        if wrap.rows[top].isEmpty { top += 1 }
      }
    }
    mustReveal = false
    top = max(0, min(top, wrap.rows.count - height))
    at.sourceTop = wrap.rows[top].lowerBound
  }
}
