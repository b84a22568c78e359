import ReadoutCore

extension Renderer {
  /// Draws the first row: where we are and how much there is, or what is being typed.
  mutating func drawHeader() {
    let width = state.size.columns
    let row = layout.hasHeader ? 0 : layout.hintRow
    if let name = state.views?.naming { return drawPrompt("Save as", name, counts: "Esc back", row: row) }
    if let search = state.search, search.isOpen {
      return drawPrompt("/", search.query, counts: searchCounts(search), row: row)
    }
    if let find = state.find, find.isOpen {
      return drawPrompt("F", find.text, counts: findCounts, row: row)
    }
    if let palette = state.palette { return drawPrompt(":", palette.query, counts: "Esc back", row: row) }
    if let help = state.help {
      let asked = help.awaitsKey ? "press the key to explain" : help.key?.name
      return drawPrompt("?", asked ?? help.query, counts: help.awaitsKey ? "Esc back" : "Esc close", row: row)
    }
    guard layout.hasHeader else { return }
    if layout.form == .single, state.front == .readouts, state.at.focus != .readouts, !state.isAimless,
      let card = state.card
    {
      let lead = [state.dates.text(card.date), card.sides, card.title].filter { !$0.isEmpty }.joined(separator: " ")
      screen.put(lead, row: 0, column: 1, width: width - 2, style: .focus)
      return
    }
    if layout.tabBar == nil { return drawTabLetters() }
    let end = screen.putRight(headerCounts, row: 0, endColumn: width - 1, width: width * 3 / 5)
    let used = screen.put("Readout", row: 0, column: 1, width: width - 2, style: .focus)
    screen.put(state.title, row: 0, column: used + 3, width: end - used - 5, keep: .end)
  }

  /// Draws a field of one line, what it means before it and what there is to say of it at its right end.
  mutating func drawPrompt(_ sign: String, _ text: String, counts: String, row: Int) {
    let width = state.size.columns
    let start = 2 + screen.put(sign, row: row, column: 1, width: 8, style: .key)
    let end = screen.putRight(counts, row: row, endColumn: width - 1, width: width / 2)
    let used = screen.put(text, row: row, column: start, width: max(1, end - start - 2), style: .focus, keep: .end)
    screen.cursor = Place(row: row, column: min(start + used, width - 1))
    screen.showsCursor = true
  }

  /// Column before which the prompt of a search ends.
  var promptEnd: Int {
    let counts = state.search.map(searchCounts) ?? ""
    return state.size.columns - 1 - min(state.size.columns / 2, TextWidth.of(counts))
  }

  private func searchCounts(_ search: SearchState) -> String {
    if let answers = search.answers { return counts(answers, search) }
    if search.words.isEmpty { return "" }
    let going = search.isUnfinished ? " …" : ""
    if search.count == 0 { return search.isUnfinished ? "searching …" : "nothing found" }
    let number = "\(search.number.grouped) of \(search.count.grouped)\(going)"
    return layout.form == .single ? number : "\(number) · \(Self.counted(search.readoutCount, "readout"))"
  }

  private func counts(_ answers: SearchAnswers, _ search: SearchState) -> String {
    if search.isBlank { return "" }
    if search.count == 0 { return answers.isWaiting ? "searching …" : answers.error == nil ? "nothing found" : "" }
    let total = answers.totals.reduce(0) { $0 + $1.count }
    let isCapped = answers.totals.contains(where: \.isCapped)
    let number = "\(search.number.grouped) of \(total.grouped)" + (answers.isWaiting ? " …" : isCapped ? "+" : "")
    guard state.size.columns >= 80 else { return number }
    // The groups that are too far down to be seen are known of all the same.
    let kinds = HitGroup.allCases.compactMap { group -> String? in
      let total = answers.totals[group.rawValue]
      let name = state.size.columns >= 120 ? group.title + " " : String(group.title.prefix(1))
      return total.count == 0 ? nil : name + total.count.grouped + (total.isCapped ? "+" : "")
    }
    return kinds.joined(separator: state.size.columns >= 120 ? " · " : " ") + "   " + number
  }

  private var headerCounts: String {
    let shelf = state.shelf
    if let archive = shelf.archive {
      var parts = [Self.counted(shelf.count, "readout") + (archive.isListed || shelf.count == 0 ? "" : " …")]
      if let totals = archive.totals {
        if state.size.columns >= 100 { parts.append(Self.counted(totals.issues, "issue")) }
        if state.size.columns >= 60 { parts.append(Self.counted(totals.open, "open follow-up")) }
      }
      return parts.joined(separator: " · ")
    }
    var parts = [Self.counted(shelf.items.count, "readout")]
    if state.size.columns >= 60 { parts.append(Self.counted(shelf.followUpCount, "follow-up")) }
    if state.size.columns >= 100 { parts.insert(Self.counted(shelf.issueCount, "issue"), at: 1) }
    return parts.joined(separator: " · ")
  }

  /// A number and its noun, in the plural where it is not one.
  static func counted(_ count: Int, _ noun: String) -> String { "\(count.grouped) \(noun)\(count == 1 ? "" : "s")" }

  /// Draws the tabs of the panes that share one place.
  mutating func drawTabs() {
    guard let tabs = layout.tabs else { return }
    if let pane = filterInHand, layout.form == .single, tabs.width < 64 { return drawFilterAlone(pane, tabs) }
    let shown = state.at.focus == .readouts && layout.form == .stack ? state.at.facet : state.at.focus
    let panes = layout.form == .stack ? Pane.allCases.filter { $0 != .readouts } : Pane.allCases
    drawRule(tabs, row: tabs.row)
    let isWide = tabs.width >= 64
    var column = isWide ? 2 : 1
    for pane in panes {
      let isShown = pane == shown
      let start = column
      let sign = !isShown ? " " : pane == state.at.focus ? "▌" : "›"
      screen.put(sign, row: tabs.row, column: column - 1, width: 1, style: .cursor)
      column += screen.put(
        "\(pane.rawValue)\(isWide ? " " + pane.shortTitle : pane.letter)", row: tabs.row, column: column,
        width: tabs.width - column, style: pane == state.at.focus ? [.title, .focus] : .title)
      let count = tabCount(pane)
      let rest = (count.isEmpty ? "" : " \(count)") + (pane == .source ? " " : isWide && !state.isFlat ? "   " : "  ")
      column += screen.put(rest, row: tabs.row, column: column, width: tabs.width - column)
      note(.pane(pane), row: tabs.row, column: start - 1, width: column - start)
    }
    drawTabFilter(shown, tabs, from: column)
  }

  // The pane whose filter is being typed, or taken apart.
  private var filterInHand: Pane? { state.editing?.pane ?? (state.chip == nil ? nil : state.chipPane) }

  // What is typed has the room of the tabs, where there is little.
  private mutating func drawFilterAlone(_ pane: Pane, _ tabs: Frame) {
    drawRule(tabs, row: tabs.row)
    screen.put("▌", row: tabs.row, column: 0, width: 1, style: .cursor)
    let used = screen.put(" \(pane.shortTitle) ", row: tabs.row, column: 1, width: tabs.width / 2, style: .focus)
    drawFilter(of: pane, row: tabs.row, column: used + 2, width: tabs.width - used - 3)
  }

  // Where the reader is in the list, what is marked and by what it is sorted, as far as there is room.
  private func listCounts(_ row: Int, room: Int) -> String {
    let place = "\((row + 1).grouped)/\(state.rowCount.grouped)"
    let marks = state.markedReadouts.isEmpty ? "" : "● \(state.markedReadouts.count.grouped) "
    let sort = state.at.sort
    let isUsual = sort == Tab.readouts.standardSort
    let words = isUsual ? "" : sort.words + " "
    let sign = isUsual ? "" : (sort.isDescending ? "↓ " : "↑ ")
    return [marks + words, marks + sign, marks, ""].map { $0 + place }.first { TextWidth.of($0) <= room } ?? place
  }

  private mutating func drawTabFilter(_ pane: Pane, _ tabs: Frame, from column: Int) {
    if state.at.filters[pane] != nil {
      // Where the tabs leave no room, the last ones give way.
      let start = max(tabs.width * 2 / 3, min(column, tabs.width - 12))
      screen.fill(" ", row: tabs.row, column: start, width: tabs.width - start, style: .plain)
      drawFilter(of: pane, row: tabs.row, column: start, width: tabs.width - start - 1)
    } else if layout.form == .single, state.at.focus == .readouts, let row = state.selectedListRow {
      screen.putRight(
        " " + listCounts(row, room: tabs.width - column - 2), row: tabs.row, endColumn: tabs.width - 1,
        width: max(0, tabs.width - column))
    }
  }

  private func tabCount(_ pane: Pane) -> String {
    if pane == .readouts { return layout.form == .single && state.size.columns < 50 ? "" : "\(state.rowCount)" }
    guard let kind = pane.kind, state.card != nil else { return "" }
    return "\(state.facts(kind).count)"
  }

  /// Draws the row that tells of the item under the cursor, with what goes on in the background at its right end.
  mutating func drawDetail() {
    guard let row = layout.detailRow, state.help == nil else { return }
    let width = state.size.columns - (state.isFlat ? Layout.flatMargin : 0)
    var end = width - 1
    if !failureNotice.isEmpty {
      end = screen.putRight(failureNotice, row: row, endColumn: end, width: width / 2, style: .problem) - 2
    }
    if !notice.isEmpty { end = screen.putRight(notice, row: row, endColumn: end, width: end * 2 / 3) - 2 }
    let room = max(0, end - 1)
    // What is left beside a long notice says nothing.
    if !notice.isEmpty && room < 16 { return }
    if let sentence = state.asked.trouble ?? state.asked.filterError?.message {
      screen.put(sentence, row: row, column: 1, width: room, style: .problem)
    } else if state.front != .readouts && state.front != .search {
      screen.put(rowInWords, row: row, column: 1, width: room)
    } else if state.isAimless {
      // What was in front before is not what is looked for.
      return
    } else if let entry = state.at.entry, let sentence = state.shelf.failure(entry) {
      screen.put(sentence, row: row, column: 1, width: room, style: .problem)
    } else if layout.panes[.source] == nil, layout.why == nil, let card = state.card, let span = state.currentSpan {
      drawExcerpt(of: card, span: span.start..<span.end, style: .selected, row: row, column: 1, width: room)
    } else if state.at.focus == .readouts, let card = state.card {
      drawAbout(card, row: row, width: room)
    } else {
      screen.put(detail, row: row, column: 1, width: room)
    }
  }

  // Of the path, the end is what tells.
  private mutating func drawAbout(_ card: Card, row: Int, width: Int) {
    let path = card.readout.source.path
    // The list has no room for a long title; here, it can be read.
    let isCut = (layout.panes[.readouts]?.width ?? 0) < TextWidth.of(card.title) + 26
    let lead = [isCut ? card.title : "", about(card)].filter { !$0.isEmpty }.joined(separator: " · ")
    if isCut && TextWidth.of(lead) + 12 > width {
      screen.put(lead, row: row, column: 1, width: width)
      return
    }
    let room = max(width * 2 / 3, width - TextWidth.of(path) - 3)
    var column = 1 + screen.put(lead, row: row, column: 1, width: room)
    if !lead.isEmpty { column += screen.put(" · ", row: row, column: column, width: width + 1 - column) }
    screen.put(path, row: row, column: column, width: width + 1 - column, keep: .end)
  }

  private var notice: String {
    let shelf = state.shelf
    var parts: [String] = []
    if let search = state.search, !search.isOpen {
      let query = state.size.columns < 100 ? "" : " for \(search.query)"
      parts.append("hit \(search.number.grouped) of \(search.count.grouped)" + query)
    }
    if let share = state.exportShare { parts.append("writing \(share.percent), Esc gives up") }
    if state.asked.isFiltering { parts.append(state.listFilter == nil ? "sorting …" : "filtering …") }
    if shelf.archive == nil && !shelf.isComplete {
      let all = shelf.items.count.grouped + (shelf.isListed ? "" : " …")
      let count = (shelf.loadedCount + shelf.failures.count).grouped
      parts.append("\(count) of \(all) read" + (state.isReadingHeld ? ", stopped" : ""))
    }
    return parts.joined(separator: " · ")
  }

  private var failureNotice: String {
    let count = state.shelf.failures.count
    return count == 0 ? "" : "! \(count.grouped)" + (state.size.columns < 60 ? "" : " unreadable")
  }

  private var detail: String {
    guard let card = state.card else { return "" }
    if state.at.focus == .source { return here(card) }
    guard let fact = state.currentFact else { return about(card) }
    return words(about: fact).joined(separator: " · ")
  }

  private func here(_ card: Card) -> String {
    var items: [Item] = currentFirst
    items += state.marksHere.map(\.item).filter { !items.contains($0) }
    var names: [String] = []
    for item in items {
      guard let fact = card.fact(item), !names.contains(fact.main) else { continue }
      names.append(item.kind == .followUp ? "▎\(fact.party) \(fact.main)" : fact.main)
    }
    return names.isEmpty ? "" : "here: " + names.joined(separator: " · ")
  }

  private var currentFirst: [Item] { state.currentItem.map { [$0] } ?? [] }

  private func about(_ card: Card) -> String {
    let meeting = card.readout.meetings.first
    let places = meeting?.places.map(\.name) ?? []
    let kind = meeting.map { "\($0.status == .held ? "" : $0.status.rawValue + " ")\($0.kind.rawValue)" }
    let others = card.readout.meetings.count - 1
    return [
      kind, places.isEmpty ? nil : places.joined(separator: ", "),
      others > 0 ? Self.counted(others, "other meeting") : nil, card.readout.source.publisher,
    ]
    .compactMap { $0 }.joined(separator: " · ")
  }

  /// What there is to say of an item besides its evidence.
  func words(about fact: Fact) -> [String] {
    let decided = fact.judgement.map { JudgementText(judgement: $0).words } ?? []
    return switch fact.item.kind {
    case .participant: [fact.main, fact.note, fact.party, fact.sort, fact.meetings].filter { !$0.isEmpty } + decided
    case .issue: [fact.main, fact.note, Self.raised(by: fact.party), fact.meetings].filter { !$0.isEmpty } + decided
    case .followUp:
      [fact.sort, fact.party, fact.main, state.dates.due(fact.due)].filter { !$0.isEmpty } + decided
    }
  }

  private static func raised(by party: String) -> String {
    switch party {
    case "both": "discussed by both"
    case "joint": "discussed together"
    default: "raised by \(party)"
    }
  }
}
