import ReadoutCore

extension Renderer {
  /// Draws the help, made from the key map.
  mutating func drawHelp() {
    guard let help = state.help else { return }
    let frame = layout.body
    let page = state.helpPage
    guard page.height > 0 else { return drawNote("No key does that.", in: frame) }
    for (number, rows) in page.columns.enumerated() {
      let left = number * page.width
      let keys = HelpRow.keysWidth(page.columns.flatMap { $0 }, columns: page.width)
      for (index, line) in rows.dropFirst(help.top).prefix(frame.height).enumerated() {
        draw(line, of: help, row: frame.row + index, column: left, width: page.width, keysWidth: keys)
      }
    }
    drawScrollBar(frame, top: help.top, count: page.height)
  }

  private mutating func draw(_ line: HelpRow, of help: HelpState, row: Int, column: Int, width: Int, keysWidth: Int) {
    if line.isHeading {
      screen.put(line.text, row: row, column: column + 1, width: width - 2, style: .focus)
      return
    }
    screen.put(line.keys, row: row, column: column + 3, width: keysWidth, style: .key)
    screen.put(
      line.text, row: row, column: column + keysWidth + 5, width: width - keysWidth - 6,
      runs: FoldedText.matches(of: FoldedText.words(help.query), in: line.text).map {
        Screen.Run(range: $0, style: .match)
      })
  }

  /// Draws the panel that tells why the item under the cursor is there.
  mutating func drawWhy() {
    guard let frame = layout.why, frame.height > 0 else { return }
    screen.fill("─", row: frame.row, column: 1, width: frame.width - 2, style: .rule)
    screen.put(" Why ", row: frame.row, column: 2, width: frame.width - 3, style: .focus)
    let body = frame.dropping(rows: 1)
    let width = frame.width - (state.isFlat ? Layout.flatMargin : 0)
    for (index, line) in WhyText(state, width: width, limit: body.height).rows.enumerated() {
      let row = body.row + index
      switch line {
      case .words(let words): screen.put(words, row: row, column: 2, width: body.width - 3)
      case .sentence(let range, let isFirst):
        if isFirst { screen.put("›", row: row, column: 2, width: 1, style: .cursor) }
        drawSentence(range, row: row, column: 4, width: body.width - 6)
      case .place(let span):
        guard let card = state.card else { continue }
        drawExcerpt(
          of: card, span: span.start..<max(span.start, span.end), style: .focus, row: row, column: 4,
          width: body.width - 6)
      }
    }
  }

  private mutating func drawSentence(_ range: Range<Int>, row: Int, column: Int, width: Int) {
    guard let card = state.card else { return }
    let text = card.slice(range)
    let marked = state.currentSpan.map {
      max($0.start, range.lowerBound)..<max($0.start, range.lowerBound, min($0.end, range.upperBound))
    }
    let runs = marked.map {
      [Screen.Run(range: $0.lowerBound - range.lowerBound..<$0.upperBound - range.lowerBound, style: .selected)]
    }
    screen.put(text, row: row, column: column, width: width, runs: (runs ?? []) + matchRuns(String(text), in: nil))
  }

  /// Draws the panel of the saved views.
  mutating func drawViews() {
    guard let views = state.views, let frame = layout.views, frame.height > 0 else { return }
    clear(frame)
    screen.fill("─", row: frame.row, column: 1, width: frame.width - 2, style: .rule)
    screen.put(" Saved views ", row: frame.row, column: 2, width: frame.width - 3, style: .focus)
    let body = frame.dropping(rows: 1)
    guard let list = views.views else { return }
    if list.isEmpty {
      return drawNote("None yet: filter the list with f, then save the filter here with s.", in: body)
    }
    let name = min(frame.width / 2, list.map { TextWidth.of($0.name) }.max() ?? 0)
    for (index, view) in list.dropFirst(views.top).prefix(body.height).enumerated() {
      let row = body.row + index
      screen.put(view.name, row: row, column: 2, width: name)
      screen.put(view.query, row: row, column: name + 4, width: frame.width - name - 5, style: .dim)
      guard views.top + index == views.selected else { continue }
      screen.put("▌", row: row, column: 0, width: 1, style: .cursor)
      screen.add(.selected, row: row, column: 1, width: frame.width - 2)
      if !screen.showsCursor { screen.cursor = Place(row: row, column: 2) }
    }
    drawScrollBar(body, top: views.top, count: list.count)
  }
}

extension Double {
  /// 0…1 as a percentage without decimals.
  var percent: String { "\(Int((max(0, min(1, self.isNaN ? 0 : self)) * 100).rounded()))%" }
}
