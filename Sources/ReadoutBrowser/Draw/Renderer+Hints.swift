extension Renderer {
  /// A key in the hint bar and what it does, in short.
  private struct Hint {
    let key: String
    let text: String
    let target: ClickTarget
    var width: Int { TextWidth.of(key) + TextWidth.of(text) + 1 }

    init(key: String, text: String, action: Action) {
      self.init(key: key, text: text, target: .action(action))
    }

    init(key: String, text: String, target: ClickTarget) { (self.key, self.text, self.target) = (key, text, target) }

    /// Whether it is for one of these actions.
    func isFor(_ actions: [Action]) -> Bool {
      if case .action(let action) = target { actions.contains(action) } else { false }
    }
  }

  /// Draws the last row: what there is to say of the last key, or else keys and what they do here, made from the key map.
  mutating func drawHints() {
    if !layout.hasHeader && Context.typing.contains(state.context) && state.context != .filter { return }
    let context = state.context
    if let prompt = state.exporting {
      drawNotice(above: layout.hintRow)
      let what = Self.counted(state.exportCount, "row")
      return drawPrompt(
        "write", prompt.path, counts: isNarrow ? what : "\(what) · Enter writes · Esc back", row: layout.hintRow)
    }
    if let piping = state.piping {
      drawNotice(above: layout.hintRow)
      let what = state.pipedName
      return drawPrompt(
        "|", piping, counts: isNarrow ? what : "gives \(what) · Enter runs · Esc back", row: layout.hintRow)
    }
    if let prefix = state.pendingPrefix { return drawHints([Hint(key: prefix.name, text: "…", action: .leave)], []) }
    if state.help?.awaitsKey == true {
      let asked = [Hint(key: "any key", text: "tells what it does", action: .explainKey)]
      return drawHints(asked + [Hint(key: "Esc", text: "back", action: .leave)], [])
    }
    var hints = state.keyMap.bindings(in: context).compactMap { binding in
      binding.keys.first.flatMap { keys in
        hint(for: binding).map { Hint(key: keys.name, text: $0, action: binding.action) }
      }
    }
    let pressing = pressingHints(context)
    hints.insert(contentsOf: pressing, at: 0)
    hints += prefixHints(context)
    let right = hints.filter { $0.isFor([.help, .quit]) }
    let left = hints.filter { !$0.isFor([.help, .quit]) }
    if isNarrow { drawNarrowHints(left, right, context, pressing: pressing.count) } else { drawHints(left, right) }
  }

  // On a narrow screen, what one cannot do without comes first, and help and quitting give way to it.
  private mutating func drawNarrowHints(_ left: [Hint], _ right: [Hint], _ context: Context, pressing: Int) {
    var left = left
    if context == .facts || context == .source, !left.contains(where: { $0.isFor([.back]) }) {
      left += backHint
    }
    let isItems = context == .facts || context == .source
    let needed: [Action] = [.deeper, .accept, .pick] + (isItems ? [.back, .why, .nextPane] : [])
    let first =
      left.prefix(pressing) + needed.flatMap { action in left.dropFirst(pressing).filter { $0.isFor([action]) } }
    let others = left.dropFirst(pressing).filter { !$0.isFor(needed) }
    let width = first.reduce(0) { $0 + $1.width + 2 }
    var right = right
    while !right.isEmpty && width + right.reduce(0, { $0 + $1.width + 2 }) > state.size.columns { right.removeLast() }
    drawHints(first + others, right)
  }

  private var backHint: [Hint] {
    guard let key = state.key(of: .back) else { return [] }
    return [Hint(key: key == "Left" ? "←" : key, text: "back", action: .back)]
  }

  // First keys of two, on a wide screen.
  private func prefixHints(_ context: Context) -> [Hint] {
    guard state.size.columns >= 120, Context.listing.contains(context) else { return [] }
    let isDecided = context != .readouts && (context != .list || state.tabs.current == .followUps)
    let wanted: [(Action, String)] =
      (isDecided ? [(.judge(.confirmed), "decide")] : []) + [(.sort(.date), "sort"), (.export(.csv), "export")]
    return wanted.compactMap { action, text in
      let keys = state.keyMap.binding(of: action, in: context)?.keys.first { $0.second != nil }
      return keys.map { Hint(key: $0.first.name, text: text, target: .prefix($0.first)) }
    }
  }

  // Where what is typed needs the room.
  private var isNarrow: Bool { state.size.columns < 70 }

  // What there is to say of the last key, in the rows above one: as many as it takes, but few.
  private mutating func drawNotice(above end: Int) {
    guard let notice = state.notice else { return }
    let width = state.size.columns
    let lines = WrappedText.lines(of: notice.text, width: width - 2)
    let count = min(lines.count, width < 70 ? 3 : 2, max(1, end - layout.body.row))
    for (index, line) in lines.prefix(count).enumerated() {
      let row = max(0, end - count + index)
      screen.fill(" ", row: row, column: 0, width: width, style: .plain)
      // What has no room at all is seen to be missing.
      let text = index + 1 == count && lines.count > count ? line + " " + lines[count] : line
      screen.put(text, row: row, column: 1, width: width - 2, style: notice.isProblem ? .problem : .notice)
    }
  }

  // A notice takes the place of the left hints, and, where it is long, of the right ones too.
  private mutating func drawHints(_ left: [Hint], _ right: [Hint]) {
    let width = state.size.columns
    let notice = state.notice
    let rightWidth = right.reduce(0) { $0 + $1.width + 2 } - 2
    let start = max(1, width - 1 - rightWidth)
    let hidesRight = right.isEmpty || notice.map { TextWidth.of($0.text) > start - 3 } == true
    if !hidesRight {
      var column = start
      for hint in right { column = put(hint, column) }
    }
    let limit = hidesRight ? width - 1 : start - 2
    if let notice, TextWidth.of(notice.text) > width - 2 { return drawNotice(above: layout.hintRow + 1) }
    if let notice {
      screen.put(
        notice.text, row: layout.hintRow, column: 1, width: limit - 1, style: notice.isProblem ? .problem : .notice)
      return
    }
    var column = 1
    for hint in left where column + hint.width <= limit { column = put(hint, column) }
  }

  // What a key would not change just now is not offered, and what it takes back is called so.
  private func hint(for binding: Binding) -> String? {
    switch binding.action {
    case .zoom where layout.form == .single: nil
    case _ where !state.isOffered(binding.action): nil
    case .deeper where !state.canOpen, .pick where !state.canOpen: nil
    case .accept where state.context == .search && state.search?.canOpen != true: nil
    case .nextKind where state.form?.fields.count == 1: nil
    case .nextKind where state.context == .search && state.search?.count == 0: nil
    case .nextChip where state.chips.count < 2, .numberedChip where state.chips.count < 2: nil
    case .zoom where state.at.isZoomed: "all panes"
    case .why where state.context == .list ? state.tabs.showsWhy : state.at.showsWhy: "hide why"
    case .saveView where state.listFilter == nil: nil
    case .removeView where state.views?.current == nil: nil
    case .accept where state.context == .views && state.views?.current == nil: nil
    case .accept where state.search?.answers?.facet != nil: "narrow"
    case .nextEvidence where state.at.focus.kind != nil && (state.currentFact?.evidence.count ?? 0) < 2: nil
    default: binding.hint
    }
  }

  // What Esc and n do just now comes first.
  private func pressingHints(_ context: Context) -> [Hint] {
    guard Context.panes.contains(context) else { return [] }
    var hints: [(Action, String)] = []
    if state.find != nil {
      hints = [(.nextHit, "next match"), (.leave, "unmark")]
    } else if state.search != nil {
      hints = [(.nextHit, "next hit"), (.leave, "back")]
    } else if state.at.filters[state.at.focus] != nil {
      hints = [(.leave, "all rows")]
    }
    if let tab = state.tabs.trail.last?.tab, state.at.focus == .readouts || state.at.trail.isEmpty {
      hints.append((.back, tab.name))
    }
    return hints.compactMap { action, text in state.key(of: action).map { Hint(key: $0, text: text, action: action) } }
  }

  private mutating func put(_ hint: Hint, _ column: Int) -> Int {
    let width = state.size.columns
    let used = screen.put(hint.key, row: layout.hintRow, column: column, width: width - column, style: .key)
    let next = column + used + 1
    note(hint.target, row: layout.hintRow, column: column, width: hint.width)
    return next + screen.put(hint.text, row: layout.hintRow, column: next, width: width - next) + 2
  }
}
