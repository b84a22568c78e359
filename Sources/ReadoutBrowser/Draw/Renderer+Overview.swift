extension Renderer {
  /// Draws what there is at a glance.
  mutating func drawOverview() {
    guard let frame = layout.tabList, frame.height > 0 else { return }
    let lines = state.overviewLines
    let grid = OverviewGrid(lines, width: frame.width)
    let isWaiting = !state.tabs.overview.isAll
    drawRule(frame, row: frame.row)
    screen.put("▌", row: frame.row, column: frame.column, width: 1, style: .cursor)
    screen.put(
      " Overview ", row: frame.row, column: frame.column + 1, width: frame.width - 2, style: [.title, .focus])
    if isWaiting {
      screen.putRight(" counting … ", row: frame.row, endColumn: frame.endColumn - 1, width: 12, style: .focus)
    }
    let body = frame.dropping(rows: 1)
    let top = state.tabs.overview.top
    for place in grid.places where (top..<top + body.height).contains(place.row) {
      let column = body.column + 2 + place.column * grid.columnWidth
      let row = body.row + place.row - top
      guard let line = place.line else {
        screen.put(place.section.title, row: row, column: column, width: grid.columnWidth - 4, style: .focus)
        continue
      }
      draw(lines[line], row: row, column: column, width: grid.columnWidth - 4)
      note(.overview(lines[line].name), row: row, column: column - 2, width: grid.columnWidth)
      guard lines[line].name == state.tabs.overview.selected else { continue }
      screen.put("▌", row: row, column: column - 2, width: 1, style: .cursor)
      screen.add(.selected, row: row, column: column - 1, width: grid.columnWidth - 2)
      if !screen.showsCursor { screen.cursor = Place(row: row, column: column) }
    }
    drawScrollBar(body, top: top, count: grid.height)
  }

  private mutating func draw(_ line: OverviewLine, row: Int, column: Int, width: Int) {
    if let bar = line.bar {
      screen.put(line.text, row: row, column: column, width: 6)
      let end = screen.putRight(
        line.value?.grouped ?? "…", row: row, endColumn: column + width, width: 10)
      let room = end - column - 8
      let length = room <= 0 ? 0 : max(1, Int(Double(room) * bar))
      screen.fill("■", row: row, column: column + 6, width: length, style: .bar)
    } else if line.isCounted {
      let end = screen.putRight(line.value?.grouped ?? "…", row: row, endColumn: column + width, width: 11)
      screen.put(line.text, row: row, column: column, width: max(0, end - column - 1))
    } else {
      screen.put(line.text, row: row, column: column, width: width)
    }
  }
}
