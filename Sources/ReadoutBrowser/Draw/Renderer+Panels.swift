import ReadoutCore

extension Renderer {
  /// Draws the help, made from the key map.
  mutating func drawHelp() {
    guard let help = state.help else { return }
    let rows = state.helpRows
    let frame = layout.body
    guard !rows.isEmpty else {
      return drawNote(help.key.map { "\($0.name) does nothing here." } ?? "No key does that.", in: frame)
    }
    let keys = HelpRow.keysWidth(rows, columns: frame.width)
    for (index, line) in rows.dropFirst(help.top).prefix(frame.height).enumerated() {
      let row = frame.row + index
      if line.isHeading {
        screen.put(line.text, row: row, column: 1, width: frame.width - 2, style: .focus)
      } else {
        screen.put(line.keys, row: row, column: 3, width: keys, style: .key)
        screen.put(
          line.text, row: row, column: keys + 5, width: frame.width - keys - 6,
          runs: FoldedText.matches(of: FoldedText.words(help.query), in: line.text).map {
            Screen.Run(range: $0, style: .match)
          })
      }
    }
    drawScrollBar(frame, top: help.top, count: rows.count)
  }

  /// Draws the panel that tells why the item under the cursor is there.
  mutating func drawWhy() {
    guard let frame = layout.why, frame.height > 0 else { return }
    screen.fill("─", row: frame.row, column: 1, width: frame.width - 2, style: .rule)
    screen.put(" Why ", row: frame.row, column: 2, width: frame.width - 3, style: .focus)
    let body = frame.dropping(rows: 1)
    guard let card = state.card, let fact = state.currentFact else {
      return drawNote("Choose a participant, an issue or a follow-up.", in: body)
    }
    let reasons = ["rule \(fact.rule)", "confidence \(fact.confidence.percent)"] + words(about: fact)
    screen.put(reasons.joined(separator: " · "), row: body.row, column: 2, width: body.width - 3)
    let below = drawDecisions(on: fact, of: card, in: body.dropping(rows: 1))
    for (index, span) in fact.evidence.dropFirst(whyTop(fact, below)).prefix(max(0, below.height)).enumerated() {
      let isCurrent = span == state.currentSpan
      screen.put(isCurrent ? "›" : " ", row: below.row + index, column: 2, width: 1, style: .cursor)
      drawExcerpt(
        of: card, span: span.start..<max(span.start, span.end), style: isCurrent ? .selected : .focus,
        row: below.row + index, column: 4, width: below.width - 6)
    }
  }

  // What people decided, a row for each decision; at least one row is left to the evidence. Returns what is left.
  private mutating func drawDecisions(on fact: Fact, of card: Card, in frame: Frame) -> Frame {
    guard let judgement = fact.judgement else { return frame }
    let lines = JudgementText(judgement: judgement).lines { id in
      card.readout.participants.first { $0.id == id }?.displayName ?? id
    }.prefix(max(0, frame.height - 1))
    for (index, line) in lines.enumerated() {
      screen.put(line, row: frame.row + index, column: 2, width: frame.width - 3)
    }
    return frame.dropping(rows: lines.count)
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

  private func whyTop(_ fact: Fact, _ body: Frame) -> Int {
    BrowserState.top(0, showing: state.at.mention, count: fact.evidence.count, height: max(1, body.height))
  }
}

extension Double {
  /// 0…1 as a percentage without decimals.
  var percent: String { "\(Int((max(0, min(1, self.isNaN ? 0 : self)) * 100).rounded()))%" }
}
