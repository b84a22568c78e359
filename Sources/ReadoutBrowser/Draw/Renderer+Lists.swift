import ReadoutCore

extension Renderer {
  /// Draws the list of readouts.
  mutating func drawReadouts() {
    guard let frame = layout.bodyFrame(of: .readouts) else { return }
    let count = state.rowCount
    let place = state.selectedListRow.map { ($0 + 1).grouped } ?? "–"
    let marks = state.markedReadouts.isEmpty ? "" : "● \(state.markedReadouts.count.grouped) · "
    drawHead(.readouts, counts: marks + sortWords(frame) + (count == 0 ? "0" : "\(place)/\(count.grouped)"))
    guard count > 0 else { return drawNote(whyListIsEmpty, in: frame) }
    let top = state.at.tops[.readouts] ?? 0
    let seen = state.entries(top..<top + frame.height)
    let columns = ReadoutColumns(
      state.configuration.columns, lines: seen.compactMap { state.shelf.line($0) }, width: frame.width - 3,
      dates: state.dates)
    for (index, entry) in seen.enumerated() { drawReadout(entry, columns, row: frame.row + index, frame: frame) }
    drawScrollBar(frame, top: top, count: count)
  }

  private var whyListIsEmpty: String {
    guard let archive = state.shelf.archive else {
      let isLooking = !state.shelf.isListed && state.shelf.items.isEmpty
      return isLooking ? "Looking for readouts …" : nothingPasses(isTyped: state.editing?.pane == .readouts)
    }
    if !archive.all.isEmpty { return nothingPasses(isTyped: state.editing?.pane == .readouts) }
    return archive.isListed
      ? "The archive is empty; `readout import PATH…` brings readouts in." : "Looking for readouts …"
  }

  /// Says that a filter holds all rows back, and what helps.
  func nothingPasses(isTyped: Bool) -> String {
    let (action, what): (Action, String) = isTyped ? (.leave, "goes back") : (.removeChips, "takes it away")
    return "Nothing passes the filter" + (state.key(of: action).map { "; \($0) \(what)." } ?? ".")
  }

  private mutating func drawReadout(_ entry: Int, _ columns: ReadoutColumns, row: Int, frame: Frame) {
    let start = frame.column + 2
    let end = frame.endColumn - 1
    if state.shelf.failure(entry) != nil {
      screen.put("!", row: row, column: start, width: 1, style: .problem)
      screen.put(state.shelf.name(entry), row: row, column: start + 2, width: end - start - 2, keep: .end)
    } else if let line = state.shelf.line(entry), !line.isGone {
      for part in columns.parts { put(line, part, row: row, from: start) }
    } else {
      screen.put(state.shelf.name(entry), row: row, column: start, width: end - start, style: .dim, keep: .end)
    }
    markRow(row, frame, isSelected: entry == state.at.entry, pane: .readouts)
    drawMark(Int64(entry), row: row, in: frame, top: state.at.tops[.readouts] ?? 0)
  }

  // The usual order goes without saying where there is little room.
  private func sortWords(_ frame: Frame) -> String {
    frame.width < 40 && state.at.sort == Tab.readouts.standardSort ? "" : state.at.sort.words + " · "
  }

  private mutating func put(_ line: ListLine, _ part: ReadoutColumns.Part, row: Int, from start: Int) {
    let column = start + part.start
    switch part.column {
    case .date:
      let date = state.dates.text(line.date)
      // Days of one figure stand below those of two.
      let indent = state.dates.format == .short ? max(0, part.width - TextWidth.of(date)) : 0
      screen.put(date, row: row, column: column + indent, width: part.width - indent)
    case .sides: putSides(line.sides, row: row, column: column, width: part.width)
    case .title:
      screen.put(
        line.title, row: row, column: column, width: part.width, runs: matchRuns(line.title, in: .readouts))
    case .publisher: screen.put(line.publisher, row: row, column: column, width: part.width)
    }
  }

  // Whole codes only: what has no room is counted.
  private mutating func putSides(_ sides: String, row: Int, column: Int, width: Int) {
    var text = sides
    let codes = sides.split(separator: " ")
    var kept = codes.count
    while TextWidth.of(text) > width && kept > 1 {
      kept -= 1
      text = codes.prefix(kept).joined(separator: " ") + " +\(codes.count - kept)"
    }
    screen.put(text, row: row, column: column, width: width)
  }

  /// Marks the row of a cursor: reversed in the pane in focus, with a sign and a line in the others.
  mutating func markRow(_ row: Int, _ frame: Frame, isSelected: Bool, pane: Pane) {
    guard isSelected else { return }
    if state.at.focus == pane && isFocusSeen {
      screen.put("▌", row: row, column: frame.column, width: 1, style: .cursor)
      screen.add(.selected, row: row, column: frame.column + 1, width: frame.width - 2)
      if !screen.showsCursor { screen.cursor = Place(row: row, column: frame.column + 2) }
    } else if pane == .readouts || pane == state.at.facet || state.at.focus == .source {
      screen.put("›", row: row, column: frame.column, width: 1, style: .cursor)
    }
  }

  /// Draws the rows of a pane of items.
  mutating func drawFacts(_ kind: ItemKind) {
    let pane = Pane(kind)
    guard let frame = layout.bodyFrame(of: pane) else { return }
    let facts = state.facts(kind)
    drawHead(pane, counts: counts(kind, facts))
    guard !facts.isEmpty else { return drawEmpty(kind, frame) }
    let top = state.at.tops[pane] ?? 0
    let columns = FactColumns(facts, kind: kind, width: frame.width - 3, dates: state.dates)
    let chosen = state.at.chosen[kind]
    let here = state.at.focus == .source ? Set(state.marksHere.map(\.item)) : []
    for (index, fact) in facts.dropFirst(top).prefix(frame.height).enumerated() {
      let row = frame.row + index
      drawFact(fact, columns, row: row, column: frame.column + 2, pane: pane)
      let isChosen = fact.item.index == chosen
      markRow(row, frame, isSelected: state.at.focus == .source ? here.contains(fact.item) : isChosen, pane: pane)
    }
    drawScrollBar(frame, top: top, count: facts.count)
  }

  /// Counts at the head of a pane of items.
  func counts(_ kind: ItemKind, _ facts: [Fact]) -> String {
    let all = state.card?.facts(kind).count ?? 0
    if facts.count < all { return "\(facts.count) of \(all)" }
    if state.at.focus == Pane(kind), let row = state.selectedRow(kind) { return "\(row + 1)/\(all)" }
    let rejected = facts.count(where: \.isRejected)
    let dim = facts.count { $0.isDim && !$0.isRejected }
    let rest = rejected == 0 ? "" : ", \(rejected) rejected"
    let open = facts.count { !$0.isRejected && !$0.isSettled }
    if kind == .followUp && open < all - rejected { return "\(open) of \(all - rejected) open\(rest)" }
    return kind == .participant && dim > 0
      ? "\(all - dim - rejected), \(dim) mentioned\(rest)" : "\(all - rejected)\(rest)"
  }

  private mutating func drawEmpty(_ kind: ItemKind, _ frame: Frame) {
    guard let card = state.card else { return }
    let isFiltered = !card.facts(kind).isEmpty
    drawNote(isFiltered ? "Nothing passes the filter." : "None found.", in: frame)
  }

  private mutating func drawFact(_ fact: Fact, _ columns: FactColumns, row: Int, column: Int, pane: Pane) {
    let style: Style = fact.isDim ? .dim : .plain
    var start = column
    for part in columns.parts where part.width > 0 {
      let text = part.text(fact)
      let isMain = part.isMain
      if isMain && !fact.lead.isEmpty {
        let lead = screen.put(fact.lead, row: row, column: start, width: min(4, part.width), style: style)
        screen.put(
          text, row: row, column: start + lead, width: part.width - lead, style: style, runs: matchRuns(text, in: pane))
      } else {
        screen.put(
          text, row: row, column: start, width: part.width, style: style,
          runs: isMain || part.isSearched ? matchRuns(text, in: pane) : [])
      }
      start += part.width + 2
    }
  }
}

extension Int {
  /// With a comma between thousands.
  var grouped: String {
    let digits = String(magnitude)
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return self < 0 ? "-" + out : out
  }
}
