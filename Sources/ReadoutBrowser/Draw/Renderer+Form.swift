extension Renderer {
  /// Draws a form that is filled in, above the bars at the bottom.
  mutating func drawForm() {
    guard let form = state.form, state.help == nil else { return }
    let body = layout.body
    let problem = form.problem.map { WrappedText.lines(of: $0, width: body.width - 3) }
    let tail = min(problem?.count ?? 0, max(0, body.height - 2))
    let names = form.fields.map { TextWidth.of($0.name) }.max() ?? 0
    // Where something is not taken, that says what is.
    let hint = problem == nil ? WrappedText.lines(of: form.hint, width: body.width - names - 6) : []
    let room = max(1, body.height - 1 - tail)
    let rows = min(form.fields.count, max(1, room - min(1, hint.count)))
    let told = hint.prefix(min(3, room - rows))
    let height = min(body.height, rows + told.count + 1 + tail)
    let frame = Frame(row: body.endRow - height, column: 0, width: body.width, height: height)
    for row in frame.row..<frame.endRow {
      screen.fill(" ", row: row, column: 0, width: frame.width, style: .plain)
    }
    if frame.height > rows + told.count {
      drawRule(frame, row: frame.row)
      let saving = form.saving == nil ? "" : " saving … "
      let end = screen.putRight(saving, row: frame.row, endColumn: frame.width - 2, width: frame.width / 3)
      screen.put(" \(form.title) ", row: frame.row, column: 2, width: end - 3, style: .focus)
    }
    // Where not all fields have room, the one with the cursor does.
    let top = BrowserState.top(0, showing: form.place, count: form.fields.count, height: rows)
    let start = frame.endRow - tail - rows - told.count
    for (index, field) in form.fields.dropFirst(top).prefix(rows).enumerated() {
      let isCurrent = top + index == form.place
      let (row, column) = (start + index + (top + index > form.place ? told.count : 0), names + 4)
      if isCurrent { screen.put("▌", row: row, column: 0, width: 1, style: .cursor) }
      screen.put(field.name, row: row, column: 2, width: names, style: isCurrent ? .focus : .plain)
      let width = max(1, frame.width - column - 2)
      // While it is typed, its end is what one sees.
      let used = screen.put(
        field.text, row: row, column: column, width: width, style: isCurrent ? .focus : .plain,
        keep: isCurrent ? .end : .start)
      if isCurrent {
        screen.cursor = Place(row: row, column: min(column + used, frame.width - 1))
        screen.showsCursor = true
        for (place, line) in told.enumerated() {
          let isCut = place + 1 == told.count && hint.count > told.count
          screen.put(
            line + (isCut ? " …" : ""), row: row + 1 + place, column: column, width: width + 1, style: .dim)
        }
      }
    }
    for (index, line) in (problem ?? []).prefix(tail).enumerated() {
      screen.put(line, row: frame.endRow - tail + index, column: 2, width: frame.width - 3, style: .problem)
    }
  }
}
