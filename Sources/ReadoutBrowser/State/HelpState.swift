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

  /// A row with nothing in it.
  static let blank = HelpRow(keys: "", text: "")

  /// Columns that the keys of some rows take on a screen of a width.
  static func keysWidth(_ rows: [HelpRow], columns: Int) -> Int {
    min(22, rows.map { TextWidth.of($0.keys) }.max() ?? 0, columns / 3)
  }
}

extension BrowserState {
  /// The help in columns, as it stands on the screen.
  var helpPage: HelpPage {
    let count = HelpPage.count(size, isFlat: isFlat)
    return HelpPage(helpBlocks, count: count, width: size.columns / count)
  }

  /// All rows of the help.
  var helpRows: [HelpRow] { helpBlocks.flatMap { $0 } }

  // What has no room in one row takes several.
  private var helpBlocks: [[HelpRow]] {
    let blocks = wholeHelpBlocks
    let columns = size.columns / HelpPage.count(size, isFlat: isFlat)
    let width = columns - HelpRow.keysWidth(blocks.flatMap { $0 }, columns: columns) - 6
    return blocks.map { rows in
      rows.flatMap { row in
        if row.isHeading || TextWidth.of(row.text) <= width { return [row] }
        return WrappedText.lines(of: row.text, width: width).enumerated().map { place, line in
          HelpRow(keys: place == 0 ? row.keys : "", text: line)
        }
      }
    }
  }

  // For the pane in focus, by what keys are for, and for what may lie over it; made from the key map and filtered by what is
  // typed or pressed.
  private var wholeHelpBlocks: [[HelpRow]] {
    let others = Context.allCases.filter { !Context.moving.contains($0) }
    let title = Context.panes.contains(paneContext) ? at.focus.title : tabs.current.title
    let rows = helpRows(in: paneContext)
    let own = KeyTopic.allCases.flatMap { topic in
      Self.section(topic.title, topic.bindings(among: rows))
    }
    // A key that does nothing here says where it does, as it would when pressed.
    let refused = rows.isEmpty ? help?.key : nil
    let refusal = refused.map { [HelpRow(keys: "", text: reason(against: $0, in: paneContext))] } ?? []
    let here = own.isEmpty && refusal.isEmpty ? [] : [HelpRow(keys: "", text: title, isHeading: true)]
    let below = others.flatMap { Self.section($0.title, helpRows(in: $0)) }
    return [here + refusal + own, below].filter { !$0.isEmpty }
  }

  private func helpRows(in context: Context) -> [Binding] {
    keyMap.bindings(in: context).filter { isMeant($0) && isOffered($0.action) && !$0.keys.isEmpty }
  }

  private static func section(_ title: String, _ bindings: [Binding]) -> [HelpRow] {
    guard !bindings.isEmpty else { return [] }
    return [HelpRow(keys: "", text: title, isHeading: true)]
      + bindings.map { HelpRow(keys: $0.keys.map(\.name).joined(separator: " "), text: $0.description) }
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
    let end = max(0, helpPage.height - height)
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
