import ReadoutArchive
import ReadoutCore

extension Renderer {
  /// Draws the hits of the search by groups.
  mutating func drawHits() {
    guard let search = state.search else { return }
    let frame = layout.hits
    if let source = layout.panes[.source] { drawSeparator(column: source.column - 1, rows: frame.row..<frame.endRow) }
    if let facets = layout.facets {
      screen.fill("─", row: facets.row - 1, column: facets.column - 1, width: facets.width + 2, style: .rule)
    }
    if let error = search.answers?.error { drawMistake(error) }
    guard search.count > 0 else { return drawNoHits(search, frame) }
    let columns = self.columns(search, rows: frame.height)
    for index in 0..<frame.height {
      guard let place = search.row(search.top + index) else { break }
      let row = frame.row + index
      guard let number = place.index else {
        drawHeading(place.group, search, row: row, frame: frame)
        continue
      }
      drawHit(
        search.hits[place.group.rawValue][number], in: place.group, row: row, frame: frame,
        columns.groups[place.group] ?? HitColumns(), sidesWidth: columns.sides)
      if search.selected == (place.group.rawValue, number) && search.answers?.facet == nil {
        screen.put("›", row: row, column: frame.column + 1, width: 1, style: .cursor)
        screen.add(.selected, row: row, column: frame.column + 2, width: frame.width - 3)
      }
    }
    drawScrollBar(frame, top: search.top, count: search.rowCount)
  }

  // How many hits there are, and of what.
  private mutating func drawHeading(_ group: HitGroup, _ search: SearchState, row: Int, frame: Frame) {
    var column = frame.column + 1
    column += screen.put(group.title, row: row, column: column, width: frame.width - 2, style: .focus) + 1
    let listed = search.hits[group.rawValue].count
    guard let answers = search.answers else {
      screen.put(listed.grouped, row: row, column: column, width: 9)
      return
    }
    let total = answers.totals[group.rawValue]
    column +=
      screen.put(
        total.count.grouped + (total.isCapped ? "+" : ""), row: row, column: column, width: 12) + 2
    var notes: [String] = []
    if listed < total.count { notes.append("best \(listed.grouped) listed") }
    if total.isCapped { notes.append("newest \(SearchAnswers.depth.grouped) readouts ranked") }
    if answers.isWaiting { notes = ["…"] }
    // Both, or as many as there is room for.
    while notes.count > 1, TextWidth.of(notes.joined(separator: " · ")) > frame.endColumn - 2 - column {
      notes.removeFirst()
    }
    screen.put(
      notes.joined(separator: " · "), row: row, column: column, width: frame.endColumn - 2 - column, style: .dim)
  }

  // The mark stands below the prompt, whose text begins in the fourth column.
  private mutating func drawMistake(_ error: QueryError) {
    guard let frame = layout.mistake else { return }
    let bytes = Array(error.query.utf8)
    let range = error.range.clamped(to: 0..<bytes.count)
    let query = TextWidth.of(error.query)
    let before = TextWidth.of(String(decoding: bytes[..<range.lowerBound], as: UTF8.self))
    let own = TextWidth.of(String(decoding: bytes[range], as: UTF8.self))
    // Where the prompt shows the end of a long query only, the mark may stand before it.
    let hidden = max(0, query - (promptEnd - 5))
    let start = max(0, min(before - hidden, frame.width - 5)) + 3
    let mark = "^" + String(repeating: "~", count: max(0, own - 1))
    let used = screen.put(mark, row: frame.row, column: start, width: frame.width - start - 1, style: .problem)
    if frame.height == 1 {
      screen.put(error.message, row: frame.row, column: start + used + 1, width: frame.width - start - used - 2)
    } else {
      drawNote(error.message, in: frame.dropping(rows: 1), style: .plain)
    }
  }

  private mutating func drawNoHits(_ search: SearchState, _ frame: Frame) {
    if search.answers != nil { return drawNoAnswers(search, frame) }
    if search.words.isEmpty {
      drawNote("Words to look for, in issues, follow-ups, people and texts of all readouts.", in: frame)
    } else if !search.isUnfinished {
      let waiting = state.shelf.isComplete ? "" : " Some files have not been read yet."
      drawNote("Nothing has all of these words." + waiting + waysBack, in: frame)
    }
  }

  private var waysBack: String { state.key(of: .leave).map { " \($0) goes back." } ?? "" }

  private mutating func drawNoAnswers(_ search: SearchState, _ frame: Frame) {
    if search.isBlank {
      let grammar = "with:GB  topic:cyber  person:rudd  after:2016  is:open  \"exact words\"  -not"
      drawNote("Words to look for, in issues, follow-ups, people and texts of all readouts.", in: frame)
      drawNote("To ask for more: " + grammar, in: frame.dropping(rows: frame.width < 80 ? 3 : 2))
    } else if search.answers?.isWaiting == false && search.answers?.error == nil {
      drawNote("Nothing in the archive matches." + waysBack, in: frame)
    }
  }

  // What the hits in view take, by group, and the longest sides of all, which stand below each other.
  private func columns(_ search: SearchState, rows: Int) -> (groups: [HitGroup: HitColumns], sides: Int) {
    var groups: [HitGroup: HitColumns] = [:]
    var sides = 5
    for index in 0..<rows {
      guard let place = search.row(search.top + index), let number = place.index else { continue }
      guard let text = hitText(search.hits[place.group.rawValue][number], in: place.group) else { continue }
      groups[place.group, default: HitColumns()].add(text)
      sides = max(sides, TextWidth.of(SidesText.short(text.sides)))
    }
    // Blanks behind short names must not be what is cut.
    return (groups, min(sides, Self.tailWidth - 2 - state.dates.width))
  }

  // What a hit says, unless its readout has to be read first.
  private func hitText(_ hit: Hit, in group: HitGroup) -> HitText? {
    if let found = state.search?.found[hit] { return HitText(found) }
    guard let card = state.shelf.card(hit.entry), let subject = state.shelf.subject(of: hit) else { return nil }
    switch subject {
    case .item(let item): return card.fact(item).map { HitText($0, of: card, group) }
    case .title, .paragraph: return HitText(title: card)
    }
  }

  // Columns for date and sides at the end of a hit.
  private static let tailWidth = 25

  private mutating func drawHit(
    _ hit: Hit, in group: HitGroup, row: Int, frame: Frame, _ columns: HitColumns, sidesWidth: Int
  ) {
    guard let text = hitText(hit, in: group) else { return }
    let start = frame.column + 3
    let tail = self.tail(text, width: frame.width, sidesWidth: sidesWidth, hasDates: columns.hasDates)
    let width = Self.tailWidth
    let end = screen.putRight(tail, row: row, endColumn: frame.endColumn - 1, width: width) - (tail.isEmpty ? 0 : 2)
    if group != .text {
      drawItem(text, row: row, from: start, to: end, columns)
    } else if case .paragraph(let index)? = state.shelf.subject(of: hit) {
      drawParagraph(index, of: hit, row: row, from: start, to: end)
    } else {
      put(text, row: row, from: start, to: end)
    }
  }

  private mutating func drawParagraph(_ index: Int, of hit: Hit, row: Int, from start: Int, to end: Int) {
    guard let card = state.shelf.card(hit.entry), card.paragraphs.ranges.indices.contains(index) else { return }
    let range = card.paragraphs.ranges[index]
    let match = FoldedText.matches(of: searchWords, in: String(card.slice(range))).first ?? 0..<0
    let span = range.lowerBound + match.lowerBound..<range.lowerBound + match.upperBound
    drawExcerpt(of: card, span: span, style: .plain, row: row, column: start, width: end - start)
  }

  // Date and sides in one width for all rows, so that they stand below each other; no dates where no hit has one.
  private func tail(_ text: HitText, width: Int, sidesWidth: Int, hasDates: Bool) -> String {
    let sides = SidesText.short(text.sides)
    let padded = sides + String(repeating: " ", count: max(0, sidesWidth - TextWidth.of(sides)))
    guard hasDates else { return padded }
    let date = state.dates.text(text.date)
    let blanks = String(repeating: " ", count: max(0, state.dates.width - TextWidth.of(date)))
    if width >= 60 { return date + blanks + "  " + padded }
    return width >= 46 ? date : padded
  }

  private mutating func drawItem(_ text: HitText, row: Int, from start: Int, to end: Int, _ columns: HitColumns) {
    let width = end - start
    var lead = start
    var last = end
    if text.group == .followUps {
      if width >= 50 && columns.sort > 0 {
        screen.put(text.sort, row: row, column: lead, width: 10)
        lead += min(10, columns.sort) + 2
      }
      if width >= 30 && columns.party > 0 {
        let party = min(columns.party, max(8, width / 7))
        screen.put(text.party, row: row, column: lead, width: party)
        lead += party + 2
      }
    } else {
      let party = min(6, width / 5, columns.party)
      screen.put(text.party, row: row, column: end - party, width: party)
      if party > 0 { last = end - party - 2 }
      let note = columns.note(in: last - lead, text.group)
      if note > 0 {
        put(
          text.note, matches(text.note), row: row, from: last - note, to: last,
          keep: text.group == .issues ? .end : .start)
        last -= note + 2
      }
    }
    lead += screen.put(text.lead, row: row, column: lead, width: min(4, max(0, last - lead)))
    put(text, row: row, from: lead, to: last)
  }

  private func matches(_ text: String) -> [Range<Int>] { FoldedText.matches(of: searchWords, in: text) }

  private mutating func put(_ text: HitText, row: Int, from start: Int, to end: Int) {
    put(text.main, text.marks ?? matches(text.main), row: row, from: start, to: end)
  }

  // Where there is no room for all, the words that were found are kept.
  private mutating func put(
    _ text: String, _ marks: [Range<Int>], row: Int, from start: Int, to end: Int, keep: Screen.Keep = .start
  ) {
    let window = TextWindow(text, marks: marks, width: end - start)
    screen.put(
      window.text, row: row, column: start, width: end - start,
      runs: window.marks.map { Screen.Run(range: $0, style: .match) }, keep: keep)
  }
}
