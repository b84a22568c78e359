import ReadoutCore

extension Renderer {
  /// Draws the hits of the search by groups.
  mutating func drawHits() {
    guard let search = state.search else { return }
    var frame = layout.body
    if let source = layout.panes[.source] {
      frame.width = source.column - 1
      drawSeparator(column: source.column - 1, rows: frame.row..<frame.endRow)
    }
    guard search.count > 0 else { return drawNoHits(search, frame) }
    let noteWidth = self.noteWidth(search, rows: frame.height)
    for index in 0..<frame.height {
      guard let place = search.row(search.top + index) else { break }
      let row = frame.row + index
      guard let number = place.index else {
        let list = search.hits[place.group.rawValue]
        let used = screen.put(
          place.group.title, row: row, column: frame.column + 1, width: frame.width - 2, style: .focus)
        screen.put(list.count.grouped, row: row, column: frame.column + used + 2, width: 9)
        continue
      }
      drawHit(search.hits[place.group.rawValue][number], row: row, frame: frame, noteWidth: noteWidth)
      if search.selected == (place.group.rawValue, number) {
        screen.put("›", row: row, column: frame.column + 1, width: 1, style: .cursor)
        screen.add(.selected, row: row, column: frame.column + 2, width: frame.width - 3)
      }
    }
    drawScrollBar(frame, top: search.top, count: search.rowCount)
  }

  private mutating func drawNoHits(_ search: SearchState, _ frame: Frame) {
    if search.words.isEmpty {
      drawNote("Words to look for, in issues, follow-ups, people and texts of all readouts.", in: frame)
    } else if !search.isUnfinished {
      let waiting = state.shelf.isComplete ? "" : " Some files have not been read yet."
      drawNote("Nothing has all of these words." + waiting, in: frame)
    }
  }

  // Columns that the longest topic or role in view takes, so that the words before them have the rest.
  private func noteWidth(_ search: SearchState, rows: Int) -> Int {
    let notes = (0..<rows).compactMap { index -> Int? in
      guard let place = search.row(search.top + index), let number = place.index else { return nil }
      let hit = search.hits[place.group.rawValue][number]
      guard case .item(let item)? = state.shelf.subject(of: hit), item.kind != .followUp else { return nil }
      return state.shelf.card(hit.entry)?.fact(item).map { TextWidth.of($0.note) }
    }
    return notes.max() ?? 0
  }

  private mutating func drawHit(_ hit: Hit, row: Int, frame: Frame, noteWidth: Int) {
    guard let card = state.shelf.card(hit.entry), let subject = state.shelf.subject(of: hit) else { return }
    let start = frame.column + 3
    let tail = self.tail(card, width: frame.width)
    let end = screen.putRight(tail, row: row, endColumn: frame.endColumn - 1, width: 21) - (tail.isEmpty ? 0 : 2)
    switch subject {
    case .item(let item):
      guard let fact = card.fact(item) else { return }
      drawHit(fact, row: row, from: start, to: end, noteWidth: noteWidth)
    case .title:
      screen.put(card.title, row: row, column: start, width: end - start, runs: matchRuns(card.title, in: nil))
    case .paragraph(let index):
      guard card.paragraphs.ranges.indices.contains(index) else { return }
      let range = card.paragraphs.ranges[index]
      let match = FoldedText.matches(of: searchWords, in: String(card.slice(range))).first ?? 0..<0
      let span = range.lowerBound + match.lowerBound..<range.lowerBound + match.upperBound
      drawExcerpt(of: card, span: span, style: .plain, row: row, column: start, width: end - start)
    }
  }

  // Date and sides in one width for all rows, so that they stand below each other.
  private func tail(_ card: Card, width: Int) -> String {
    let sides = card.sides.split(separator: " ").prefix(2).joined(separator: " ")
    let padded = sides + String(repeating: " ", count: max(0, 5 - TextWidth.of(sides)))
    if width >= 60 { return (card.date.isEmpty ? "          " : card.date) + "  " + padded }
    return width >= 46 ? card.date : padded
  }

  private mutating func drawHit(_ fact: Fact, row: Int, from start: Int, to end: Int, noteWidth: Int) {
    let width = end - start
    var lead = start
    var last = end
    if fact.item.kind == .followUp {
      if width >= 50 { lead += max(10, screen.put(fact.sort, row: row, column: lead, width: 10)) + 2 }
      if width >= 30 { lead += max(8, screen.put(fact.party, row: row, column: lead, width: 8)) + 2 }
    } else {
      let party = min(6, width / 5)
      screen.put(fact.party, row: row, column: end - party, width: party)
      last = end - party - 2
      if width >= 50 {
        // Of an issue, the label tells more than the topic; of a person, the office as much as the name.
        let note = min(noteWidth, 24, width * (fact.item.kind == .issue ? 3 : 4) / 10)
        screen.put(
          fact.note, row: row, column: last - note, width: note, runs: matchRuns(fact.note, in: nil),
          keep: fact.item.kind == .issue ? .end : .start)
        last -= note + 2
      }
    }
    let runs = matchRuns(fact.main, in: nil)
    // Where there is no room for all, the words that were found are kept rather than the beginning.
    let isLate = runs.first.map { $0.range.upperBound >= last - lead } ?? false
    screen.put(
      fact.main, row: row, column: lead, width: last - lead, runs: runs, keep: isLate ? .end : .start)
  }
}
