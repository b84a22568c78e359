extension Renderer {
  /// Draws what may follow the first key of two, above the bars at the bottom.
  mutating func drawContinuations() {
    guard let prefix = state.pendingPrefix else { return }
    let list = state.keyMap.continuations(of: prefix, in: state.context).filter { state.isOffered($0.binding.action) }
    guard let frame = continuationsFrame(list.map { TextWidth.of($0.binding.description) }) else { return }
    for row in frame.row..<frame.endRow { note(.action(.leave), row: row, column: 0, width: frame.width) }
    clear(frame)
    drawRule(frame, row: frame.row)
    screen.put(" \(prefix.name) … ", row: frame.row, column: 2, width: frame.width - 3, style: .focus)
    screen.putRight(" Esc back ", row: frame.row, endColumn: frame.width - 2, width: frame.width / 2)
    let rows = frame.height - 1
    let columns = (list.count + rows - 1) / rows
    let width = (frame.width - 2) / columns
    let keys = list.map { TextWidth.of($0.key.name) }.max() ?? 1
    for (index, (key, binding)) in list.enumerated() {
      let (row, column) = (frame.row + 1 + index % rows, 2 + index / rows * width)
      note(.action(binding.action), row: row, column: column, width: width - 2)
      screen.put(key.name, row: row, column: column, width: keys, style: .key)
      screen.put(binding.description, row: row, column: column + keys + 2, width: width - keys - 4)
    }
  }

  // As many columns as their longest texts leave room for, and more where there are too few rows.
  private func continuationsFrame(_ widths: [Int]) -> Frame? {
    let body = layout.body
    guard !widths.isEmpty, body.height >= 2 else { return nil }
    let columns = max(1, min(4, (body.width - 2) / ((widths.max() ?? 0) + 8)))
    let rows = min(body.height - 1, (widths.count + columns - 1) / columns)
    return Frame(row: body.endRow - rows - 1, column: 0, width: body.width, height: rows + 1)
  }
}
