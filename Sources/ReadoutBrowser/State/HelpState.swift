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

  /// Columns that the keys of some rows take on a screen of a width.
  static func keysWidth(_ rows: [HelpRow], columns: Int) -> Int {
    min(22, rows.map { TextWidth.of($0.keys) }.max() ?? 0, columns / 3)
  }
}

extension BrowserState {
  /// The help as it stands on the screen: what has no room in one row takes several.
  var helpRows: [HelpRow] {
    let rows = wholeHelpRows
    let width = size.columns - HelpRow.keysWidth(rows, columns: size.columns) - 6
    return rows.flatMap { row in
      if row.isHeading || TextWidth.of(row.text) <= width { return [row] }
      return WrappedText.lines(of: row.text, width: width).enumerated().map { place, line in
        HelpRow(keys: place == 0 ? row.keys : "", text: line)
      }
    }
  }

  // For the pane in focus and for what may lie over it, made from the key map and filtered by what is typed or pressed.
  private var wholeHelpRows: [HelpRow] {
    let others = Context.allCases.filter { !Context.moving.contains($0) }.map { ($0.title, $0) }
    let first = Context.panes.contains(paneContext) ? at.focus.title : tabs.current.title
    return ([(first, paneContext)] + others).flatMap { title, context in
      let bindings = keyMap.bindings(in: context).filter { isMeant($0) && isOffered($0.action) }
      let rows = bindings.map { binding in
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
