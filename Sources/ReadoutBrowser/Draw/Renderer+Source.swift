import ReadoutCore

extension Renderer {
  /// Draws the text of the selected readout with its evidence.
  mutating func drawSource() {
    guard let frame = layout.bodyFrame(of: .source) else { return }
    if state.isAimless { return drawHead(.source, counts: "") }
    drawHead(.source, counts: sourceCounts)
    guard let card = state.card else { return drawMissing(frame) }
    let rows = state.wrap.rows
    if rows.isEmpty {
      return drawNote(card.readout.text.isEmpty ? "No text." : "Nothing passes the filter.", in: frame)
    }
    let top = rows.isEmpty ? 0 : state.wrap.row(at: state.at.sourceTop)
    let seen = rows.dropFirst(top).prefix(frame.height)
    guard let first = seen.first, let last = seen.last else { return }
    let marks = card.marks.filter {
      $0.span.start < last.upperBound && first.lowerBound < $0.span.end && state.isHighlighted($0)
    }
    let found = state.findings.filter { $0.lowerBound < last.upperBound && first.lowerBound < $0.upperBound }
    let cursorRow = state.at.focus == .source ? state.wrap.row(at: state.at.sourceAt) : -1
    for index in seen.indices {
      let row = frame.row + index - top
      drawSourceRow(rows[index], of: card, marks, found, row: row, frame: frame)
      if index == cursorRow {
        screen.put("▌", row: row, column: frame.column, width: 1, style: .cursor)
        if !screen.showsCursor { screen.cursor = Place(row: row, column: frame.column + 3 + sourceMargin(frame)) }
      }
    }
    drawScrollBar(frame, top: top, count: rows.count)
  }

  /// Columns left free before the text, so that it stands in the middle of a wide pane.
  private func sourceMargin(_ frame: Frame) -> Int { max(0, (frame.width - 5 - layout.sourceWidth) / 2) }

  private mutating func drawSourceRow(
    _ range: Range<Int>, of card: Card, _ marks: [Mark], _ found: [Range<Int>], row: Int, frame: Frame
  ) {
    guard !range.isEmpty else { return }
    let text = card.slice(range)
    let here = marks.filter { $0.span.start < range.upperBound && range.lowerBound < $0.span.end }
    let margin = sourceMargin(frame)
    if here.contains(where: { $0.item.kind == .followUp }) {
      screen.put("▎", row: row, column: frame.column + 1 + margin, width: 1, style: .bar)
    }
    var runs = here.map { run($0.span, $0.style, in: range) }
    runs += matchRuns(String(text), in: .source)
    runs += found.filter { $0.overlaps(range) }.map {
      // The one that n and N have led to is told from the others.
      run(
        Span($0.lowerBound, $0.upperBound), $0.lowerBound == state.at.sourceAt ? [.match, .selected] : .match,
        in: range)
    }
    if let span = state.currentSpan { runs.append(run(span, .selected, in: range)) }
    screen.put(
      text, row: row, column: frame.column + 3 + margin, width: frame.width - 4 - margin, runs: runs)
  }

  private func run(_ span: Span, _ style: Style, in range: Range<Int>) -> Screen.Run {
    let start = max(span.start, range.lowerBound) - range.lowerBound
    return Screen.Run(range: start..<max(start, min(span.end, range.upperBound) - range.lowerBound), style: style)
  }

  // Which of the item's places is shown, or else in which line the reader is.
  private var sourceCounts: String {
    if state.at.focus.kind != nil, let fact = state.currentFact, !fact.evidence.isEmpty {
      return fact.evidence.count > 1 ? "place \(state.at.mention + 1)/\(fact.evidence.count)" : ""
    }
    guard state.at.focus == .source, !state.wrap.rows.isEmpty else { return "" }
    if let find = state.find, !find.words.isEmpty { return findCounts }
    if let kind = state.at.highlight { return "\(Pane(kind).shortTitle.lowercased()) only" }
    return "line \(state.wrap.row(at: state.at.sourceAt) + 1)/\(state.wrap.rows.count)"
  }

  /// Which of the places that match is at the cursor, and of how many.
  var findCounts: String {
    let places = state.findings
    if places.isEmpty { return state.find?.words.isEmpty == false ? "not found" : "" }
    let before = places.lastIndex { $0.lowerBound <= state.at.sourceAt }
    return "\((before ?? 0) + 1) of \(places.count)"
  }

  private mutating func drawMissing(_ frame: Frame) {
    guard let entry = state.at.entry else { return }
    if let sentence = state.shelf.failure(entry) {
      drawNote("! " + sentence, in: frame, style: .problem)
    } else {
      drawNote("Reading \(state.shelf.name(entry)) …", in: frame)
    }
  }

  /// Draws a stretch of the text with as much around it as there is room for, the stretch itself marked.
  mutating func drawExcerpt(
    of card: Card, span: Range<Int>, style: Style, row: Int, column: Int, width: Int
  ) {
    guard span.lowerBound >= 0, span.upperBound <= card.readout.text.utf8.count, width > 4 else { return }
    let around = card.paragraphs.ranges.first { $0.contains(span.lowerBound) } ?? span
    let before = card.slice(around.lowerBound..<span.lowerBound)
    let words = card.slice(span)
    let after = card.slice(span.upperBound..<max(span.upperBound, around.upperBound))
    let own = min(width, TextWidth.of(words))
    let beforeWidth = TextWidth.of(before)
    let afterWidth = TextWidth.of(after)
    let lead = min(beforeWidth, max((width - own) / 2, width - own - afterWidth))
    let opening = Self.end(of: before, width: lead)
    var start = column
    start += screen.put(opening, row: row, column: start, width: lead, runs: matchRuns(opening, in: nil))
    start += screen.put(
      words, row: row, column: start, width: column + width - start, style: style,
      runs: matchRuns(String(words), in: nil))
    screen.put(after, row: row, column: start, width: column + width - start, runs: matchRuns(String(after), in: nil))
  }

  // The last whole words that fit.
  private static func end(of text: Substring, width: Int) -> String {
    if TextWidth.of(text) <= width { return String(text) }
    var kept = Substring()
    var rest = text
    while let space = rest.dropLast().lastIndex(of: " ") {
      let longer = text[text.index(after: space)...]
      if TextWidth.of(longer) + 2 > width { break }
      kept = longer
      rest = text[...space]
    }
    return width < 2 ? "" : "… " + kept
  }
}

extension Card {
  /// The text at a range of UTF-8 bytes; cut scalars at its ends are left out.
  func slice(_ range: Range<Int>) -> Substring {
    let text = readout.text
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    return text[start..<end]
  }
}
