import ReadoutCore

/// Draws a state of the browser; looks at what is seen only.
struct Renderer {
  let state: BrowserState
  let layout: Layout
  var screen: Screen
  /// Parts of rows that can be clicked.
  var regions: [ClickRegion] = []

  /// The screen that shows `state`.
  static func render(_ state: BrowserState) -> Screen {
    var renderer = Renderer(state: state, layout: Layout(state), screen: Screen(size: state.size))
    renderer.draw()
    return state.isFlat ? FlatScreen.words(renderer.screen) : renderer.screen
  }

  mutating func draw() {
    guard layout.form != .none else { return drawTooSmall() }
    drawHeader()
    drawTabBar()
    if state.help != nil {
      drawHelp()
    } else if state.search?.isOpen == true {
      drawHits()
      if layout.panes[.source] != nil { drawSource() }
      drawFacets()
    } else if state.tabs.current != .readouts {
      drawTab()
    } else {
      drawPanes()
    }
    drawViews()
    drawForm()
    drawPalette()
    drawDetail()
    drawContinuations()
    drawHints()
  }

  private mutating func drawTooSmall() {
    let message = "Too small: at least \(Size.smallest.columns)×\(Size.smallest.rows) is needed"
    var row = 0
    var rest = Substring(message)
    while !rest.isEmpty && row < state.size.rows && state.size.columns > 0 {
      screen.put(rest.prefix(state.size.columns), row: row, column: 0, width: state.size.columns)
      rest = rest.dropFirst(state.size.columns)
      row += 1
    }
  }

  private mutating func drawPanes() {
    drawReadouts()
    for kind in ItemKind.allCases where layout.panes[Pane(kind)] != nil { drawFacts(kind) }
    drawSource()
    drawTabs()
    for pane in [Pane.participants, .source] {
      guard layout.form == .columns, let frame = layout.panes[pane], frame.column > 0 else { continue }
      drawSeparator(column: frame.column - 1, rows: layout.body.row..<(layout.why?.row ?? layout.body.endRow))
    }
    drawWhy()
  }

  /// Draws the thin line between two columns.
  mutating func drawSeparator(column: Int, rows: Range<Int>) {
    for row in rows { screen.put("│", row: row, column: column, width: 1, style: .rule) }
  }

  /// Draws a pane's title with its counts at the right end and a line below.
  mutating func drawHead(_ pane: Pane, counts: String) {
    guard let frame = layout.panes[pane], frame.height > 0, layout.tabs?.row != frame.row else { return }
    drawRule(frame, row: frame.row + layout.headHeight(of: pane) - 1)
    let isFocused = state.at.focus == pane && isFocusSeen
    if isFocused { screen.put("▌", row: frame.row, column: frame.column, width: 1, style: .cursor) }
    let end = screen.putRight(
      counts.isEmpty ? "" : " \(counts)", row: frame.row, endColumn: frame.endColumn - 1,
      width: max(frame.width / 2, frame.width - TextWidth.of(pane.title) - 6),
      style: isFocused ? .focus : .plain)
    let room = end - frame.column - 3
    let used = screen.put(
      " \(pane.title) ", row: frame.row, column: frame.column + 1, width: room,
      style: isFocused ? [.title, .focus] : .title)
    drawFilter(of: pane, row: frame.row, column: frame.column + 2 + used, width: room - used - 2)
  }

  /// Draws the line that belongs to a pane's head.
  mutating func drawRule(_ frame: Frame, row: Int) {
    screen.fill("─", row: row, column: frame.column + 1, width: frame.width - 2, style: .rule)
  }

  /// Draws what a pane is filtered by, and the cursor while that is typed.
  mutating func drawFilter(of pane: Pane, row: Int, column: Int, width: Int) {
    guard let filter = state.at.filters[pane] else { return }
    guard state.editing?.pane == pane else {
      // Parts that have no room in the title's row stand on the line below it.
      if let frame = layout.panes[pane], layout.headHeight(of: pane) == 2,
        ChipRow(filter.text, column: column, width: width, isNumbered: state.chip != nil).isCut
      {
        return drawChips(of: filter.text, row: row + 1, column: frame.column + 2, width: frame.width - 3)
      }
      return drawChips(of: filter.text, row: row, column: column, width: width)
    }
    let used = screen.put("f " + filter.text, row: row, column: column, width: width, style: .key, keep: .end)
    if state.editing?.pane == pane && state.help == nil {
      screen.cursor = Place(row: row, column: min(column + max(0, used), state.size.columns - 1))
      screen.showsCursor = true
    }
  }

  /// Draws a bar at the right edge that shows which part of `count` rows is in view.
  mutating func drawScrollBar(_ frame: Frame, top: Int, count: Int) {
    guard frame.height > 1, count > frame.height else { return }
    let length = max(1, frame.height * frame.height / count)
    let room = frame.height - length
    let start = min(room, (top * room + (count - frame.height) / 2) / max(1, count - frame.height))
    for row in start..<start + length {
      screen.put("▐", row: frame.row + row, column: frame.endColumn - 1, width: 1, style: .scroll)
    }
  }

  /// Draws one sentence in place of rows that are not there.
  mutating func drawNote(_ text: String, in frame: Frame, style: Style = .dim) {
    for (index, line) in WrappedText.lines(of: text, width: frame.width - 4).prefix(max(0, frame.height)).enumerated() {
      screen.put(line, row: frame.row + index, column: frame.column + 2, width: frame.width - 3, style: style)
    }
  }

  /// Whether keys go to the pane in focus, and not to what lies over it.
  var isFocusSeen: Bool { state.search?.isOpen != true && state.palette == nil }

  /// Words that are marked wherever they are seen: those of the search.
  var searchWords: [[UInt8]] { state.search?.words ?? [] }

  /// Runs of `text` that the search or the pane's filter found.
  func matchRuns(_ text: String, in pane: Pane?) -> [Screen.Run] {
    // A query of an archive has more in it than words.
    let own = pane == .readouts && state.shelf.archive != nil ? state.asked.filterWords : nil
    let words = searchWords + (own ?? pane.flatMap { state.at.filters[$0]?.words } ?? [])
    return FoldedText.matches(of: words, in: text).map { Screen.Run(range: $0, style: .match) }
  }
}
