import ReadoutCore

extension BrowserState {
  /// Rows that one turn of the wheel moves.
  static let wheelStep = 3

  /// Does what the mouse asks for.
  mutating func point(_ event: MouseEvent) -> [Effect] {
    switch event.kind {
    case .press(let clicks):
      isUntouched = false
      draggedDivider = nil
      notice = nil
      let target = size.isEnough ? target(at: event.place) : nil
      // A click beside what may follow the first key of two takes that key back.
      let hadPrefix = pendingPrefix != nil
      pendingPrefix = nil
      guard let target, !(hadPrefix && target == .action(.leave)) else { return [] }
      return press(target, clicks: clicks)
    case .drag:
      if let divider = draggedDivider { _ = move(divider, to: event.place) }
    case .release: draggedDivider = nil
    case .wheelUp: return turnWheel(.up, at: event.place)
    case .wheelDown: return turnWheel(.down, at: event.place)
    }
    return []
  }

  private mutating func press(_ target: ClickTarget, clicks: Int) -> [Effect] {
    // Whoever clicks elsewhere has done with what is being typed there.
    if context == .filter || context == .finding, target != .action(.leave) { _ = perform(.accept, in: context) }
    let isDouble = clicks == 2
    // What a double click has opened is not left by a third one that slips in.
    if clicks > 2, case .action = target {} else if clicks > 2 { return [] }
    switch target {
    case .divider(let divider): draggedDivider = divider
    case .action(let action): return perform(action, in: context)
    case .prefix(let key): pendingPrefix = key
    case .pane(let pane): if pane != at.focus { jump(to: pane) }
    case .row(let pane, let row):
      choose(row, of: pane)
      if isDouble { return pressEnter() }
    case .text(let row, let column):
      jump(to: .source)
      choose(textRow: row, column: column)
      if isDouble { return pressEnter() }
    case .hit(let number):
      search?.answers?.facet = nil
      search?.select(number)
      if isDouble { return pressEnter() }
    case .facet(let index):
      search?.answers?.facet = index
      if isDouble { return pressEnter() }
    case .tab(let tab): return click(tab)
    case .listRow(let row):
      if tabs.editing != nil { _ = perform(.accept, in: .filter) }
      tabs.lists[tabs.current]?.select(row: row)
      if isDouble { return pressEnter() }
    case .overview(let name):
      tabs.overview.selected = name
      if isDouble { return pressEnter() }
    case .column(let key): sort(by: key)
    case .palette(let index):
      palette?.selected = index
      return pressEnter()
    case .view(let index):
      views?.select(index)
      if isDouble { return pressEnter() }
    }
    return []
  }

  // What lies over the tabs goes away with the click.
  private mutating func click(_ tab: Tab) -> [Effect] {
    help = nil
    palette = nil
    if tab != front { show(tab) }
    return []
  }

  // A double click does what Enter does there.
  private mutating func pressEnter() -> [Effect] { press(.enter) }

  private mutating func choose(_ row: Int, of pane: Pane) {
    if pane != at.focus { jump(to: pane) }
    if let kind = pane.kind {
      let facts = self.facts(kind)
      if facts.indices.contains(row) { select(facts[row].item) }
    } else if let entry = entry(atRow: row) {
      shelf.archive?.note(row: row)
      select(entry: entry)
      if search?.isOpen == false { search = nil }
    }
  }

  // The cursor goes to the row, and to the item whose words were hit.
  private mutating func choose(textRow row: Int, column: Int) {
    guard let card, wrap.rows.indices.contains(row), !wrap.rows[row].isEmpty else { return }
    let range = wrap.rows[row]
    let offset = range.lowerBound + TextWidth.offset(ofColumn: max(0, column), in: card.slice(range))
    at.sourceAt = range.lowerBound
    at.sourceMark = nil
    let hit = card.marks.indices.filter { card.marks[$0].span.start <= offset && offset < card.marks[$0].span.end }
    if let mark = hit.min(by: { card.marks[$0].span.count < card.marks[$1].span.count }) {
      at.sourceMark = mark
      at.sourceAt = max(range.lowerBound, card.marks[mark].span.start)
      at.chosen[card.marks[mark].item.kind] = card.marks[mark].item.index
    }
  }

  // The pane under the pointer scrolls; its cursor moves only where it would leave the view.
  private mutating func turnWheel(_ action: Action, at place: Place) -> [Effect] {
    let step = action == .up ? -Self.wheelStep : Self.wheelStep
    let layout = Layout(self)
    guard [Context.readouts, .facts, .source, .filter].contains(context) else {
      for _ in 0..<Self.wheelStep { _ = perform(action, in: context) }
      notice = nil
      return []
    }
    guard let pane = pane(at: place, layout) else { return [] }
    if pane == .source {
      scrollSource(by: step, height: layout.bodyHeight(of: .source))
    } else {
      scroll(pane, by: step, layout)
    }
    return []
  }

  private mutating func scroll(_ pane: Pane, by step: Int, _ layout: Layout) {
    let height = layout.bodyHeight(of: pane)
    let count = pane.kind.map { facts($0).count } ?? rowCount
    let top = max(0, min((at.tops[pane] ?? 0) + step, count - height))
    guard height > 0, top != at.tops[pane] ?? 0 else { return }
    at.tops[pane] = top
    let selected = (pane.kind.map { selectedRow($0) } ?? selectedListRow) ?? top
    let row = max(top, min(selected, top + height - 1))
    guard row != selected else { return }
    if let kind = pane.kind {
      at.chosen[kind] = facts(kind)[row].item.index
      if at.focus == pane { at.mention = 0 }
    } else if let entry = entry(atRow: row) {
      shelf.archive?.note(row: row)
      select(entry: entry)
      if search?.isOpen == false { search = nil }
    }
  }

  private mutating func scrollSource(by step: Int, height: Int) {
    guard !wrap.rows.isEmpty, height > 0 else { return }
    let top = max(0, min(wrap.row(at: at.sourceTop) + step, wrap.rows.count - height))
    at.sourceTop = wrap.rows[top].lowerBound
    guard at.focus == .source else { return }
    let before = wrap.row(at: at.sourceAt)
    let row = max(top, min(before, top + height - 1, wrap.rows.count - 1))
    guard row != before else { return }
    at.sourceAt = wrap.rows[row].lowerBound
    at.sourceMark = nil
  }

  /// Gives the mouse back to the terminal, or takes it again.
  mutating func toggleMouse() -> [Effect] {
    takesMouse.toggle()
    let key = self.key(of: .mouse) ?? "M"
    tell(
      takesMouse
        ? "The mouse is the browser's" + (holdsEscape ? "; GNU screen holds Esc back until the next key" : " again")
        : "The mouse is the terminal's, for selecting text; \(key) takes it back")
    return [.takeMouse(takesMouse)]
  }
}

extension TextWidth {
  /// The byte of `text` that stands in a column, or its end.
  static func offset(ofColumn column: Int, in text: some StringProtocol) -> Int {
    var width = 0
    var offset = 0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if case .cell(let base, let columns) = SafeText.drawn(scalar, after: previous) {
        if width + columns > column { return offset }
        width += columns
        previous = base
      }
      offset += UTF8.width(scalar)
    }
    return offset
  }
}
