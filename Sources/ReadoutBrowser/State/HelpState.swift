/// The help as it is looked at: what filters it and how far it is scrolled.
struct HelpState: Sendable {
  var query = ""
  var top = 0

  /// Keeps the scroll in range.
  mutating func clamp(rows: Int, height: Int) { top = max(0, min(top, rows - height)) }
}

/// One row of the help: a heading, or keys and what they do.
struct HelpRow: Hashable, Sendable {
  let keys: String
  let text: String
  var isHeading: Bool { keys.isEmpty }
}

extension BrowserState {
  /// The help for the pane in focus and for typing, made from the key map and filtered by what is typed.
  var helpRows: [HelpRow] {
    let words = FoldedText.words(help?.query ?? "")
    let pane: Context = at.focus == .readouts ? .readouts : at.focus == .source ? .source : .facts
    let tab: Context = tabs.current.isList ? .list : tabs.current == .overview ? .overview : pane
    let groups: [(String, Context)] = [
      (tab == pane ? at.focus.title : tabs.current.title, tab), ("While taking a filter's parts away", .chips),
      ("While searching", .search), ("While filtering", .filter), ("In this help", .help),
      ("In the saved views", .views),
    ]
    return groups.flatMap { title, context in
      let rows = keyMap.bindings(in: context).map(helpRow).filter { row in
        words.isEmpty || WordScan.matchesAll(words, in: FoldedText.bytes(row.keys + " " + row.text))
          || row.keys.split(separator: " ").contains { $0 == help?.query ?? "" }
      }
      return rows.isEmpty ? [] : [HelpRow(keys: "", text: title)] + rows
    }
  }

  private func helpRow(_ binding: Binding) -> HelpRow {
    HelpRow(keys: binding.keys.map(\.name).joined(separator: " "), text: binding.description)
  }
}
