import ReadoutCore

@testable import ReadoutBrowser

/// How screens look where there are no colours (https://no-color.org).
struct Plainness {
  var theme = Theme.builtIn(.terminal)

  /// What a terminal is told of a cell's look.
  func look(_ style: Style) -> Appearance { theme.appearance(style, depth: .none) }

  /// The same in words; empty for plain letters.
  func words(_ style: Style) -> String {
    let look = look(style)
    let names = [
      look.bold ? "bold" : nil, look.italic ? "italic" : nil, look.underline ? "underline" : nil,
      look.reverse ? "reverse" : nil, look.faint ? "faint" : nil, look.ink.map { "ink \($0.name)" },
      look.paper.map { "paper \($0.name)" },
    ]
    return names.compactMap { $0 }.joined(separator: " ")
  }

  /// What cannot be told apart on a screen of a state: roles that leave no trace in some rows or in all, cursors, marks and
  /// tabs without a sign.
  func mistakes(_ screen: Screen, of state: BrowserState, rows: [Int]? = nil) -> [String] {
    let rows = rows ?? Array(0..<screen.size.rows)
    var styles: Set<Style> = []
    for row in rows {
      var last: Style?
      for cell in screen.row(row) where cell.style != last {
        styles.insert(cell.style)
        last = cell.style
      }
    }
    return styles.flatMap(mistakes) + cursorMistakes(screen) + followUpMistakes(screen, rows)
      + tabMistakes(screen, state) + markMistakes(screen, state)
  }

  // Roles whose words have to stand out from words that do not play them. A match in words that name something has the
  // attributes of both, which may be one of its own.
  private func mistakes(_ style: Style) -> [String] {
    let look = look(style)
    var out: [String] = []
    if look.ink != nil || look.paper != nil { out.append("\(words(style)) has a colour") }
    let evidence: Style = [.person, .issue, .followUp]
    for (role, name) in Style.named where style.contains(role) {
      let counts =
        switch role {
        case .selected, .match, .problem, .key, .notice, .focus: true
        case .person, .issue, .followUp: !style.contains(.match)
        default: false
        }
      let others = role == .selected || role == .match ? style.subtracting(role) : style.intersection(evidence)
      let without = self.look(others.subtracting(role))
      if counts && look == without { out.append("\(name) leaves no trace in \(words(style))") }
    }
    return out
  }

  // The row of the cursor has a bar before it, or is reversed, or has the sign of a hit.
  private func cursorMistakes(_ screen: Screen) -> [String] {
    guard let cursor = screen.cursor, !screen.showsCursor else { return [] }
    let row = screen.row(cursor.row)
    let isSeen = row.contains { ["▌", "›"].contains($0.text) || look($0.style).reverse }
    return isSeen ? [] : ["the cursor's row \(cursor.row) looks like the others"]
  }

  // Many terminals have no italics: a bar in the margin tells of follow-ups as well.
  private func followUpMistakes(_ screen: Screen, _ rows: [Int]) -> [String] {
    rows.filter { row in
      screen.row(row).contains { $0.style.contains(.followUp) } && !screen.row(row).contains { $0.text == "▎" }
    }.map { "row \($0) tells of a follow-up and has no bar" }
  }

  private func tabMistakes(_ screen: Screen, _ state: BrowserState) -> [String] {
    let layout = Layout(state)
    let row = Array(screen.row(layout.tabBar?.row ?? 0))
    // Where something is typed or a readout is named instead, there are no tabs.
    guard layout.hasHeader, layout.bar.labels.allSatisfy({ row[$0.column].text == String($0.text.prefix(1)) }) else {
      return []
    }
    return layout.bar.labels.filter { (row[$0.column - 1].text == "▌") != ($0.tab == state.front) }.map {
      "the tab \($0.text) is marked wrongly"
    }
  }

  private func markMistakes(_ screen: Screen, _ state: BrowserState) -> [String] {
    guard Context.moving.contains(state.context), state.pendingPrefix == nil, state.tabs.current == .readouts,
      let frame = Layout(state).bodyFrame(of: .readouts)
    else { return [] }
    let top = state.at.tops[.readouts] ?? 0
    // The last rows may be under what is told.
    let rows = state.entries(top..<top + frame.height).enumerated().filter { frame.row + $0.0 < state.size.rows - 4 }
    return rows.filter { index, entry in
      let row = screen.row(frame.row + index)
      let isMarked = state.isMarked(Int64(entry), row: top + index)
      return (row[row.startIndex + frame.column + 1].text == "●") != isMarked
    }.map { "row \(frame.row + $0.0) is marked wrongly" }
  }
}
