/// The help as it is looked at: what filters it and how far it is scrolled.
struct HelpState: Sendable {
  /// Words by which it is filtered, as typed.
  var query = ""
  /// The key by which it is filtered instead.
  var key: Key?
  /// Whether the next key is not to be obeyed but explained.
  var awaitsKey = false
  var top = 0

  /// Keeps the scroll in range.
  mutating func clamp(rows: Int, height: Int) { top = max(0, min(top, rows - height)) }
}

/// One row of the help: a heading, or keys and what they do.
struct HelpRow: Hashable, Sendable {
  let keys: String
  let text: String
  var isHeading = false
}

extension BrowserState {
  /// The help for the pane in focus and for what may lie over it, made from the key map and filtered by what is typed or
  /// pressed.
  var helpRows: [HelpRow] {
    let others = Context.allCases.filter { !Context.moving.contains($0) }.map { ($0.title, $0) }
    let first = Context.panes.contains(paneContext) ? at.focus.title : tabs.current.title
    return ([(first, paneContext)] + others).flatMap { title, context in
      let rows = keyMap.bindings(in: context).filter(isMeant).map { binding in
        HelpRow(keys: binding.keys.map(\.name).joined(separator: " "), text: binding.description)
      }
      return rows.isEmpty ? [] : [HelpRow(keys: "", text: title, isHeading: true)] + rows
    }
  }

  private func isMeant(_ binding: Binding) -> Bool {
    guard let help else { return true }
    if let key = help.key { return binding.keys.contains { $0.first == key || $0.second == key } }
    let words = FoldedText.words(help.query)
    let keys = binding.keys.map(\.name)
    return words.isEmpty && help.query.isEmpty || keys.contains(help.query)
      || !words.isEmpty
        && WordScan.matchesAll(words, in: FoldedText.bytes(keys.joined(separator: " ") + " " + binding.description))
  }

  /// Explains a key in the help instead of obeying it; Esc is obeyed all the same.
  mutating func explain(_ key: Key) {
    help = HelpState()
    if key != .escape { help?.key = key }
  }

  /// Does what a key means in the help.
  mutating func performInHelp(_ action: Action) {
    let height = Layout(self).body.height
    let end = max(0, helpRows.count - height)
    let before = help?.top
    switch action {
    case .leave: help = nil
    case .explainKey: help = HelpState(awaitsKey: true)
    case .down, .up, .pageDown, .pageUp, .first, .last:
      let top = Self.row(after: action, from: before ?? 0, count: end + 1, page: height)
      help?.top = top
      if top == before { refuse(Self.isForward(action) ? "The help ends here" : "The help begins here") }
    case .erase where help?.key != nil: help = HelpState()
    default: edit(action)
    }
  }
}
