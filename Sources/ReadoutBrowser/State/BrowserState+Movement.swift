import ReadoutCore

extension BrowserState {
  /// Moves the cursor of the pane in focus.
  mutating func move(_ action: Action) {
    let before = at
    moveCursor(action)
    let stays = at.focus == .source ? wrap.row(at: at.sourceAt) == wrap.row(at: before.sourceAt) : at == before
    if stays { refuse(reasonToStay(action)) }
  }

  // Why the cursor cannot go on.
  private func reasonToStay(_ action: Action) -> String {
    let count = at.focus.kind.map { facts($0).count } ?? (at.focus == .source ? wrap.rows.count : rowCount)
    if count == 0 { return "There are no rows in \(at.focus.title)" }
    return Self.isForward(action) ? "This is the last row" : "This is the first row"
  }

  /// Whether a movement leads down.
  static func isForward(_ action: Action) -> Bool { action == .down || action == .pageDown || action == .last }

  private mutating func moveCursor(_ action: Action) {
    let page = max(1, Layout(self).bodyHeight(of: at.focus) - 1)
    if let kind = at.focus.kind {
      let facts = self.facts(kind)
      let row = Self.row(after: action, from: selectedRow(kind) ?? 0, count: facts.count, page: page)
      if facts.indices.contains(row) { select(facts[row].item) }
    } else if at.focus == .source {
      moveInSource(action, page: page)
    } else {
      let from = selectedListRow ?? shelf.archive?.lastRow ?? 0
      let row = Self.row(after: action, from: from, count: rowCount, page: page)
      if let entry = entry(atRow: row) {
        shelf.archive?.note(row: row)
        select(entry: entry)
        // Whoever walks away from a hit stays where the walk leads.
        if search?.isOpen == false { search = nil }
      }
    }
  }

  /// The row to which an action leads, counted from `row` in a list of `count`.
  static func row(after action: Action, from row: Int, count: Int, page: Int) -> Int {
    let target =
      switch action {
      case .down: row + 1
      case .up: row - 1
      case .pageDown: row + page
      case .pageUp: row - page
      case .first: 0
      case .last: count - 1
      default: row
      }
    return max(0, min(target, count - 1))
  }

  private mutating func moveInSource(_ action: Action, page: Int) {
    guard !wrap.rows.isEmpty else { return }
    var row = Self.row(after: action, from: wrap.row(at: at.sourceAt), count: wrap.rows.count, page: page)
    // Empty rows are no place to stop at.
    if wrap.rows[row].isEmpty { row += action == .up || action == .pageUp ? -1 : 1 }
    row = max(0, min(row, wrap.rows.count - 1))
    at.sourceAt = wrap.rows[row].lowerBound
    at.sourceMark = nil
    chooseItemsHere()
  }

  /// Whether the evidence that a mark is for is marked in the source at present.
  func isHighlighted(_ mark: Mark) -> Bool { at.highlight == nil || mark.item.kind == at.highlight }

  /// Marks evidence of one sort only, or of all again.
  mutating func highlight(_ kind: ItemKind) {
    at.highlight = at.highlight == kind ? nil : kind
    if let mark = at.sourceMark, let marks = card?.marks, marks.indices.contains(mark), !isHighlighted(marks[mark]) {
      at.sourceMark = nil
    }
  }

  // The panes follow the source: the first item of each sort that stands at the cursor is selected.
  private mutating func chooseItemsHere() {
    for kind in ItemKind.allCases {
      if let item = marksHere.first(where: { $0.item.kind == kind })?.item { at.chosen[kind] = item.index }
    }
  }

  /// Goes to the next (1) or previous (-1) place of the item, or, in the source, to the next or previous item.
  mutating func stepEvidence(_ step: Int) {
    if at.focus != .source {
      let count = currentFact?.evidence.count ?? 0
      mustReveal = true
      if count < 2 { return refuse(count == 0 ? "There is no item here" : "The item is named in this place only") }
      at.mention = (at.mention + step + count) % count
      return
    }
    let marks = card?.marks ?? []
    let shown = marks.indices.filter { isHighlighted(marks[$0]) }
    if shown.isEmpty { return refuse("There are no items to go to in this text") }
    var next: Int?
    if let mark = at.sourceMark {
      next = step > 0 ? shown.first { $0 > mark } : shown.last { $0 < mark }
    } else if step > 0 {
      next = shown.first {
        marks[$0].span.start > at.sourceAt || (marks[$0].span.start == at.sourceAt && currentMark == nil)
      }
    } else {
      next = shown.last { marks[$0].span.start < at.sourceAt }
    }
    guard let next else {
      return refuse(step > 0 ? "There is no item after this place" : "There is no item before this place")
    }
    put(onMark: next, of: marks)
  }

  private mutating func put(onMark index: Int, of marks: [Mark]) {
    at.sourceMark = index
    at.sourceAt = marks[index].span.start
    chooseItemsHere()
    at.chosen[marks[index].item.kind] = marks[index].item.index
  }

  /// Puts the focus on a pane.
  mutating func focus(_ pane: Pane) {
    guard pane != at.focus else { return }
    if pane == .source { enterSource() }
    at.focus = pane
    if pane.kind != nil {
      at.facet = pane
      at.mention = 0
      mustReveal = true
    }
  }

  /// Goes to a pane without a way back.
  mutating func jump(to pane: Pane) {
    at.trail = []
    focus(pane)
  }

  // The source's cursor begins where the evidence stands that was in view.
  private mutating func enterSource() {
    at.sourceMark = nil
    if let item = currentItem, let span = currentSpan {
      at.sourceAt = span.start
      at.sourceMark = card?.marks.firstIndex { $0.item == item && $0.span == span }
    } else {
      at.sourceAt = at.sourceTop
    }
  }

  /// Whether there is something under the cursor that can be opened.
  var canOpen: Bool {
    if tabs.current == .overview { return !overviewLines.isEmpty }
    if let list = tabs.list { return list.selectedKey.flatMap(list.row)?.isGone == false }
    switch at.focus {
    case .readouts: return rowCount > 0
    case .source: return currentItem != nil || !marksHere.isEmpty
    default: return currentFact != nil
    }
  }

  /// From the list to the items, from an item to its words, from words to the item.
  mutating func goDeeper() {
    guard canOpen || at.focus == .source else { return refuse("There is nothing to open here") }
    let from = at.focus
    switch from {
    case .readouts: focus(firstFacet)
    case .participants, .issues, .followUps: focus(.source)
    case .source:
      guard let item = currentItem ?? marksHere.first?.item else {
        return refuse("No item stands here" + (key(of: .nextEvidence).map { "; \($0) goes to the next" } ?? ""))
      }
      focus(Pane(item.kind))
      select(item)
    }
    if at.focus != from { at.trail.append(from) }
    if at.trail.count > 20 { at.trail.removeFirst() }
  }

  // The pane of items that was used last, or one that has something in it.
  private var firstFacet: Pane {
    let candidates: [Pane] = [at.facet, .issues, .participants, .followUps]
    return candidates.first { $0.kind.map { !facts($0).isEmpty } ?? false } ?? .source
  }

  /// Back to the pane from which Enter led here, or else one step up.
  mutating func goBack() {
    if goBackToTab() { return }
    if let pane = at.trail.popLast() {
      focus(pane)
    } else if at.focus != .readouts {
      focus(at.focus == .source ? at.facet : .readouts)
    } else {
      refuse("This is where it begins" + (key(of: .quit).map { "; \($0) quits" } ?? ""))
    }
  }
}
