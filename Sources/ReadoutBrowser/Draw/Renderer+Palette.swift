extension Renderer {
  /// Draws the actions of the palette over the lower part of the panes, each with its keys.
  mutating func drawPalette() {
    guard let palette = state.palette else { return }
    let frame = layout.overlay
    guard frame.height > 1 else { return }
    let actions = state.paletteActions
    clear(frame)
    drawRule(frame, row: frame.row)
    screen.put(" Actions ", row: frame.row, column: 2, width: frame.width - 3, style: .focus)
    screen.putRight(
      actions.isEmpty ? "" : " \(palette.selected + 1)/\(actions.count) ", row: frame.row, endColumn: frame.width - 2,
      width: frame.width / 2)
    let body = frame.dropping(rows: 1)
    if actions.isEmpty { return drawNote("No action is meant by that.", in: body) }
    let name = min(frame.width / 3, state.keyMap.bindings(in: state.paneContext).map(\.name.count).max() ?? 0)
    let words = FoldedText.words(palette.query)
    let isNarrow = frame.width < 60
    for (index, binding) in actions.dropFirst(palette.top).prefix(body.height).enumerated() {
      let row = body.row + index
      let keys = binding.keys.prefix(isNarrow ? 1 : 9).map(\.name).joined(separator: " ")
      let end = screen.putRight(keys, row: row, endColumn: body.width - 2, width: body.width / 4, style: .key)
      let column = isNarrow ? 2 : name + 4
      if column > 2 { put(binding.name, words, row: row, column: 2, width: name, style: .plain) }
      put(binding.description, words, row: row, column: column, width: end - column - 1, style: .plain)
      note(.palette(palette.top + index), row: row, column: 0, width: frame.width)
      guard palette.top + index == palette.selected else { continue }
      screen.put("▌", row: row, column: 0, width: 1, style: .cursor)
      screen.add(.selected, row: row, column: 1, width: frame.width - 2)
    }
    drawScrollBar(body, top: palette.top, count: actions.count)
  }

  private mutating func put(
    _ text: String, _ words: [[UInt8]], row: Int, column: Int, width: Int, style: Style
  ) {
    let runs = FoldedText.matches(of: words, in: text).map { Screen.Run(range: $0, style: .match) }
    screen.put(text, row: row, column: column, width: width, style: style, runs: runs)
  }

  /// Blanks a part of the screen.
  mutating func clear(_ frame: Frame) {
    for row in frame.row..<frame.endRow {
      screen.fill(" ", row: row, column: frame.column, width: frame.width, style: .plain)
    }
  }
}

extension Layout {
  /// The lower part of the body, where what lies over the panes for a while is drawn, its head included.
  var overlay: Frame {
    let height = min(body.height, max(8, body.height * 6 / 10))
    return Frame(row: body.endRow - height, column: 0, width: body.width, height: height)
  }
}
