import ReadoutCore

/// Where the names of the tabs stand in their row.
struct TabBar {
  /// The name of one tab, or its letter.
  struct Label {
    let tab: Tab
    let text: String
    let column: Int
    var endColumn: Int { column + text.count }
  }

  private(set) var labels: [Label] = []

  /// Places the names from a column on where they fit into `width`, or else the letters, and the name of the one in front.
  init(from start: Int, width: Int, front: Tab) {
    let names = Tab.allCases.map(\.title)
    let isWide = start + names.reduce(0) { $0 + $1.count + 3 } <= width
    var column = start
    for tab in Tab.allCases {
      let text = isWide || tab == front ? tab.title : tab.letter
      labels.append(Label(tab: tab, text: text, column: column))
      column += text.count + (isWide ? 3 : 2)
    }
  }

  /// The tab whose name stands in a column.
  func tab(at column: Int) -> Tab? { labels.first { ($0.column - 1...$0.endColumn).contains(column) }?.tab }
}

extension Layout {
  /// The tab whose name stands at a place on the screen.
  func tab(at place: Place) -> Tab? {
    guard hasHeader, place.row == tabBar?.row ?? 0 else { return nil }
    return bar.tab(at: place.column)
  }

  /// Where the names of the tabs stand.
  var bar: TabBar { TabBar(from: 2, width: tabBar?.width ?? 2, front: front) }
}

extension Renderer {
  /// Draws the names of the tabs, the one in front marked.
  mutating func drawTabBar() {
    guard let frame = layout.tabBar else { return }
    drawLabels(row: frame.row)
  }

  /// Draws the tabs' letters into the header of a low screen, and how much there is beside them.
  mutating func drawTabLetters() {
    drawLabels(row: 0)
    let start = (layout.bar.labels.last?.endColumn ?? 0) + 2
    let width = state.size.columns
    screen.putRight(state.title, row: 0, endColumn: width - 1, width: max(0, width - 1 - start))
  }

  private mutating func drawLabels(row: Int) {
    for label in layout.bar.labels {
      let isFront = label.tab == state.front
      if isFront { screen.put("▌", row: row, column: label.column - 1, width: 1, style: .cursor) }
      screen.put(
        label.text, row: row, column: label.column, width: max(0, state.size.columns - label.column),
        style: isFront ? [.title, .focus] : .plain)
      note(.tab(label.tab), row: row, column: label.column - 1, width: label.endColumn - label.column + 2)
    }
  }

  /// Draws the list in front.
  mutating func drawTab() {
    if state.tabs.current == .overview { return drawOverview() }
    guard let list = state.tabs.list, let frame = layout.tabList, let body = layout.tabBody else { return }
    drawTabHead(list, frame)
    let seen = list.keys.dropFirst(list.top).prefix(body.height)
    let columns = TabColumns(list, rows: seen.compactMap(list.row), width: body.width - 4, dates: state.dates)
    if layout.namesColumns { drawColumnNames(columns, list, row: frame.row + 1, frame) }
    drawTabRows(list, seen, columns, body)
    if let detail = layout.tabDetail, list.tab == .followUps {
      drawEvidence(list, detail)
    } else if let detail = layout.tabDetail {
      drawSeparator(column: detail.column - 1, rows: frame.row..<frame.endRow)
      drawTabDetail(list, detail)
    }
  }

  private mutating func drawTabHead(_ list: TabList, _ frame: Frame) {
    drawRule(frame, row: frame.row + frame.height - (layout.tabBody?.height ?? 0) - 1)
    screen.put("▌", row: frame.row, column: frame.column, width: 1, style: .cursor)
    let end = screen.putRight(
      " " + counts(list), row: frame.row, endColumn: frame.endColumn - 1, width: frame.width * 2 / 3, style: .focus)
    let used = screen.put(
      " \(list.tab.title) ", row: frame.row, column: frame.column + 1, width: end - frame.column - 3,
      style: [.title, .focus])
    let column = frame.column + 2 + used
    drawTabFilter(list, row: frame.row, column: column, width: end - column - 2)
  }

  private func counts(_ list: TabList) -> String {
    var parts: [String] = []
    if !list.marks.isEmpty { parts.append("● \(list.marks.count.grouped)") }
    if list.isWaiting { parts.append("counting …" + (list.share.map { " \($0.percent)" } ?? "")) }
    if list.isGivenUp { parts.append("given up") }
    // The usual order goes without saying where the filter needs the room.
    let isUsual = list.sort == list.tab.standardSort && !list.filter.isEmpty
    if !layout.namesColumns && !isUsual { parts.append(list.sort.words) }
    let place = list.selectedRow.map { ($0 + 1).grouped } ?? "–"
    parts.append(list.keys.isEmpty ? "0" : "\(place)/\(list.keys.count.grouped)")
    return parts.joined(separator: " · ")
  }

  private mutating func drawTabFilter(_ list: TabList, row: Int, column: Int, width: Int) {
    guard state.tabs.editing != nil else {
      return drawChips(of: list.filter.text, row: row, column: column, width: width)
    }
    let used = screen.put("f " + list.filter.text, row: row, column: column, width: width, style: .key, keep: .end)
    if state.help == nil {
      screen.cursor = Place(row: row, column: min(column + max(0, used), state.size.columns - 1))
      screen.showsCursor = true
    }
  }

  private mutating func drawColumnNames(_ columns: TabColumns, _ list: TabList, row: Int, _ frame: Frame) {
    var start = frame.column + 3
    for part in columns.parts where part.width > 0 {
      let isSorted = part.sort == list.sort.column
      let text = part.title + (isSorted ? list.sort.isDescending ? " ↓" : " ↑" : "")
      let style: Style = isSorted ? .focus : .dim
      if let key = SortKey.allCases.first(where: { $0.column(in: list.tab) == part.sort && part.sort != nil }) {
        note(.column(key), row: row, column: start, width: part.width)
      }
      if part.isRight {
        screen.putRight(text, row: row, endColumn: start + part.width, width: part.width, style: style)
      } else {
        screen.put(text, row: row, column: start, width: part.width, style: style)
      }
      start += part.width + 2
    }
  }

  private mutating func drawTabRows(_ list: TabList, _ keys: ArraySlice<Int64>, _ columns: TabColumns, _ body: Frame) {
    guard !keys.isEmpty else { return drawNote(whyEmpty(list), in: body) }
    for (index, key) in keys.enumerated() {
      let row = body.row + index
      if let line = list.row(key).map({ state.judged($0, key) }) {
        drawTabRow(line, columns, list, row: row, column: body.column + 3)
      } else {
        screen.put("…", row: row, column: body.column + 3, width: 1, style: .dim)
      }
      drawMark(key, row: row, in: body, top: list.top)
      guard key == list.selected else { continue }
      screen.put("▌", row: row, column: body.column, width: 1, style: .cursor)
      screen.add(.selected, row: row, column: body.column + 1, width: body.width - 2)
      if !screen.showsCursor { screen.cursor = Place(row: row, column: body.column + 2) }
    }
    drawScrollBar(body, top: list.top, count: list.keys.count)
  }

  private func whyEmpty(_ list: TabList) -> String {
    if let error = list.error { return error.message }
    if list.isGivenUp { return "Given up; sort or filter to count again." }
    if !list.isAll { return "Counting …" }
    if list.filter.isEmpty { return "There are none." }
    return list.tab == .followUps && list.filter.text == "is:open"
      ? "No follow-up is open." : nothingPasses(isTyped: state.tabs.editing != nil)
  }

  private mutating func drawTabRow(_ line: TabRow, _ columns: TabColumns, _ list: TabList, row: Int, column: Int) {
    var start = column
    for part in columns.parts where part.width > 0 {
      let text = part.text(line)
      let style: Style = line.isGone || part.isDim(line) ? .dim : part.isLate(line) ? .problem : .plain
      if part.isRight {
        screen.putRight(text, row: row, endColumn: start + part.width, width: part.width, style: style)
      } else {
        screen.put(
          text, row: row, column: start, width: part.width, style: style,
          runs: part.isMain
            ? FoldedText.matches(of: words(of: list), in: text).map { .init(range: $0, style: .match) } : [])
      }
      start += part.width + 2
    }
  }

  // Words of the filter that are marked where they are found: no fields.
  private func words(of list: TabList) -> [[UInt8]] {
    let parts = FilterWords.of(list.filter.text)
    return FoldedText.words(parts)
  }

  private mutating func drawTabDetail(_ list: TabList, _ frame: Frame) {
    guard let key = list.selectedKey, let row = list.row(key) else { return }
    drawRule(frame, row: frame.row + 1)
    screen.put(
      " " + title(row, list.tab), row: frame.row, column: frame.column + 1, width: frame.width - 2, style: .title)
    let body = frame.dropping(rows: 2)
    guard let detail = list.detail(key) else { return drawNote("Reading …", in: body) }
    var line = body.row
    for section in detail.sections where line < body.endRow {
      screen.put(section.title, row: line, column: body.column + 2, width: body.width - 3, style: .focus)
      line += 1
      // Each section has its share of the room.
      let share = max(3, (body.height - detail.sections.count * 2) / detail.sections.count)
      let others = detail.sections.filter { $0 != section }.reduce(0) { $0 + min(share, $1.lines.count) + 2 }
      let room = max(share, body.height - others - 1)
      for entry in section.lines.prefix(room) where line < body.endRow {
        draw(entry, row: line, column: body.column + 2, width: body.width - 3)
        line += 1
      }
      line += 1
    }
  }

  private func title(_ row: TabRow, _ tab: Tab) -> String {
    switch tab {
    case .issues: Names.topic(row.main)
    case .countries: "\(row.code) \(row.main)"
    case .people: row.main + (row.code.isEmpty ? "" : ", \(Names.country(row.code))")
    default: row.main
    }
  }

  private mutating func draw(_ line: TabDetail.Line, row: Int, column: Int, width: Int) {
    var start = column
    if !line.lead.isEmpty {
      let width = state.dates.width
      start +=
        max(width, screen.put(state.dates.text(line.lead), row: row, column: start, width: width, style: .dim)) + 2
    }
    let tail = line.period.map { state.dates.period($0.from, $0.until) } ?? line.tail
    let end = screen.putRight(
      tail, row: row, endColumn: column + width, width: max(0, min(20, width / 2)),
      style: line.lead.isEmpty ? .plain : .dim)
    screen.put(line.text, row: row, column: start, width: max(0, end - start - (tail.isEmpty ? 0 : 2)))
  }

  /// Draws the sign of a mark before a row of the list in front.
  mutating func drawMark(_ key: Int64, row: Int, in frame: Frame, top: Int) {
    guard state.isMarked(key, row: top + row - frame.row) else { return }
    screen.put("●", row: row, column: frame.column + 1, width: 1, style: .cursor)
  }

  // "124 readouts, 77%, last 2026-05-24".
  private func tally(_ row: TabRow) -> String {
    let words = [
      row.count.map { Self.counted($0, "readout") }, row.share?.percent,
      row.last.isEmpty ? nil : "last \(state.dates.text(String(row.last.prefix(10))))",
    ]
    return words.compactMap { $0 }.joined(separator: ", ")
  }

  /// The selected row of the list in front, whole.
  var rowInWords: String {
    guard let list = state.tabs.list, let row = list.selectedKey.flatMap(list.row) else { return "" }
    let parts: [String] =
      switch list.tab {
      case .people:
        [title(row, .people), row.note, row.first.isEmpty ? "" : state.dates.period(row.first, row.last)]
      case .issues: [title(row, .issues), title(row, .issues) == row.main ? "" : row.main, tally(row)]
      case .countries: [title(row, .countries), tally(row)]
      // A narrow list cuts the action short, and has the day beside it.
      case .followUps where state.size.columns < 60:
        [row.main, row.note, state.dates.due(row.due), row.code, row.status]
      case .followUps: [state.dates.due(row.due), row.main, row.note, row.code, row.status]
      case .readouts, .search, .overview: []
      }
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
