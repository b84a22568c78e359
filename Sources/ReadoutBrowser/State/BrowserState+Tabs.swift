import ReadoutArchive
import ReadoutCore

extension BrowserState {
  /// The tab in front.
  var front: Tab { search?.isOpen == true ? .search : tabs.current }

  /// Goes to a tab; each is as it was left.
  mutating func show(_ tab: Tab) {
    guard tab != front else { return refuse("You are in \(tab.title) already") }
    if tab == .search { return openSearchTab() }
    if search?.isOpen == true { leaveSearch() }
    closeTabFilter()
    tabs.trail = []
    chip = nil
    tabs.current = tab
  }

  // A search that was opened from is gone on with; the last one that was left is asked again.
  private mutating func openSearchTab() {
    if search == nil {
      openSearch()
      if !tabs.lastQuery.isEmpty { search?.ask(tabs.lastQuery, shelf) }
    } else {
      search?.isOpen = true
    }
  }

  /// Where a hit has been opened, its readout comes in front.
  mutating func followOpenedHit() {
    guard let search else {
      tabs.isSearching = false
      return
    }
    if tabs.isSearching && !search.isOpen { tabs.current = .readouts }
    tabs.isSearching = search.isOpen
  }

  // MARK: In a list

  /// Does what a key means in one of the lists.
  mutating func performInList(_ action: Action) -> [Effect] {
    switch action {
    case .down, .up, .pageDown, .pageUp, .first, .last: moveInList(action)
    case .deeper: openRow()
    case .back: leaveTab()
    case .filter: openTabFilter()
    case .states: cycleStates()
    case .why: toggleEvidence()
    case .leave: return leaveList()
    case .judge, .correct, .note, .status, .undo, .redo: return decide(action)
    default: break
    }
    return []
  }

  private mutating func moveInList(_ action: Action) {
    guard let list = tabs.list, !list.keys.isEmpty else { return refuse("There are no rows here") }
    let page = max(1, (Layout(self).tabList?.height ?? 2) - 1)
    let from = list.selectedRow ?? 0
    let row = Self.row(after: action, from: from, count: list.keys.count, page: page)
    if row == from { refuse(Self.isForward(action) ? "This is the last row" : "This is the first row") }
    tabs.lists[tabs.current]?.select(row: row)
  }

  // From the inside out: what is being counted, the filter, the tab.
  private mutating func leaveList() -> [Effect] {
    guard let list = tabs.list else { return [] }
    if range != nil {
      range = nil
      tell("No range is being marked any more")
    } else if list.isWaiting {
      tabs.lists[tabs.current]?.giveUp()
      return [.stopList]
    } else if list.filter.text != list.tab.standardFilter {
      setTabFilter(list.tab.standardFilter)
    } else if list.tab == .followUps && tabs.showsWhy {
      tabs.showsWhy = false
    } else {
      leaveTab()
    }
    return []
  }

  private mutating func leaveTab() { tabs.current = .readouts }

  /// Filters the list in front.
  mutating func setTabFilter(_ text: String) { tabs.lists[tabs.current]?.filter = Filter(text) }

  private mutating func openTabFilter() {
    guard let list = tabs.list else { return }
    tabs.editing = list.filter
    tabs.editedFrom = list.selectedKey.map { ($0, list.offset) }
    setTabFilter(list.filter.opened.text)
  }

  // What was typed is kept without the blank behind it.
  private mutating func closeTabFilter() {
    if tabs.editing != nil, let filter = tabs.list?.filter, filter.text != filter.query { setTabFilter(filter.query) }
    tabs.editing = nil
  }

  /// Does what a key means while the filter of a list is typed.
  mutating func performInTabFilter(_ action: Action) {
    guard let before = tabs.editing else { return }
    switch action {
    case .accept:
      closeTabFilter()
      if tabs.current == .followUps { warnOfMistake(in: tabs.list?.filter.text ?? "") }
    case .leave:
      tabs.editing = nil
      if tabs.list?.filter.query != before.query, let (key, offset) = tabs.editedFrom {
        tabs.lists[tabs.current]?.comeBack(to: key, offset: offset)
      }
      setTabFilter(before.text)
    case .down, .up, .pageDown, .pageUp, .first, .last: moveInList(action)
    default: edit(action)
    }
  }

  private mutating func toggleEvidence() {
    guard tabs.current == .followUps else {
      return refuse("Why is told of follow-ups, and in the readouts to which Enter leads")
    }
    tabs.showsWhy.toggle()
    guard tabs.showsWhy, Layout(self).tabDetail == nil else { return }
    tabs.showsWhy = false
    refuse("Too few rows for that" + (key(of: .deeper).map { ": \($0) shows it in its readout" } ?? ""))
  }

  // Open, overdue, all, and round again.
  private mutating func cycleStates() {
    guard tabs.current == .followUps, let list = tabs.list else { return refuse("This is for follow-ups") }
    let parts = QueryParts(list.filter.text)
    let states = ["is:open", "is:overdue", ""]
    let others = parts.parts.filter { !$0.hasPrefix("is:") }
    let now = states.firstIndex { !$0.isEmpty && parts.parts.contains($0) } ?? 2
    let next = states[(now + 1) % states.count]
    setTabFilter(((next.isEmpty ? [] : [next]) + others).joined(separator: " "))
    tell(["Open follow-ups", "Overdue follow-ups", "All follow-ups"][(now + 1) % states.count])
  }

  // MARK: From a row to readouts

  /// Goes where the selected row leads.
  mutating func openRow() {
    guard let list = tabs.list, let key = list.selectedKey, let row = list.row(key), !row.isGone else {
      return refuse("There is no row to open")
    }
    switch list.tab {
    case .people: showReadouts(FilterText.person(row.main))
    case .issues: showReadouts("topic:\(row.main)")
    case .countries: showReadouts("with:\(FilterText.quoted(row.code))")
    case .followUps: show(FollowUpKey(raw: key))
    case .readouts, .search, .overview: break
    }
  }

  /// Lists the readouts that a filter means; Backspace comes back.
  mutating func showReadouts(_ filter: String) {
    comeFromTab()
    setFilter(filter.isEmpty ? nil : Filter(filter), of: .readouts)
    focus(.readouts)
    at.tops[.readouts] = 0
    if shelf.archive == nil { select(entry: entry(atRow: 0)) }
  }

  private mutating func comeFromTab() {
    search = nil
    tabs.trail.append((tabs.current, at))
    if tabs.trail.count > 20 { tabs.trail.removeFirst() }
    tabs.current = .readouts
    at.trail = []
    isUntouched = false
  }

  private mutating func show(_ followUp: FollowUpKey) {
    comeFromTab()
    show(entry: Int(followUp.readout))
    at.filters[.followUps] = nil
    at.focus = .followUps
    at.facet = .followUps
    select(Item(kind: .followUp, index: followUp.number - 1))
  }

  /// Selects a readout; a filter that does not let it pass is taken away.
  mutating func show(entry: Int) {
    if at.filters[.readouts] != nil && row(of: entry) == nil { setFilter(nil, of: .readouts) }
    select(entry: entry)
  }

  /// Goes back to the tab from which Enter led to readouts; false where it did not.
  mutating func goBackToTab() -> Bool {
    guard at.focus == .readouts || at.trail.isEmpty, let (tab, before) = tabs.trail.popLast() else { return false }
    at = before.with(at.split)
    asked.wished = before.entry
    refilter()
    tabs.current = tab
    return true
  }

  // MARK: The overview

  /// Does what a key means in the overview.
  mutating func performInOverview(_ action: Action) -> [Effect] {
    switch action {
    case .down, .up, .pageDown, .pageUp, .first, .last: moveInOverview(action)
    case .nextPane, .previousPane: stepSection(action == .nextPane ? 1 : -1)
    case .deeper: openOverviewLine()
    case .back: leaveTab()
    case .leave:
      if tabs.overview.isAll { leaveTab() } else { return giveUpOverview() }
    default: break
    }
    return []
  }

  private mutating func giveUpOverview() -> [Effect] {
    tabs.overview.isAll = true
    return [.stopList]
  }

  private mutating func moveInOverview(_ action: Action) {
    let lines = overviewLines
    let from = lines.firstIndex { $0.name == tabs.overview.selected } ?? 0
    let page = max(1, Layout(self).body.height - 2)
    let row = Self.row(after: action, from: from, count: lines.count, page: page)
    if row == from { refuse(Self.isForward(action) ? "This is the last line" : "This is the first line") }
    if lines.indices.contains(row) { tabs.overview.selected = lines[row].name }
  }

  private mutating func stepSection(_ step: Int) {
    let lines = overviewLines
    let sections = OverviewLine.Section.allCases.filter { section in lines.contains { $0.section == section } }
    let line = lines.first { $0.name == tabs.overview.selected }
    guard let place = sections.firstIndex(of: line?.section ?? .counts) else { return }
    let next = sections[(place + step + sections.count) % sections.count]
    tabs.overview.selected = lines.first { $0.section == next }?.name
  }

  private mutating func openOverviewLine() {
    guard let line = overviewLines.first(where: { $0.name == tabs.overview.selected }) else { return }
    switch line.target {
    case .tab(let tab, let filter):
      show(tab)
      if let filter { setTabFilter(filter) }
    case .readouts(let filter): showReadouts(filter)
    case .readout(let entry):
      comeFromTab()
      show(entry: entry)
      at.focus = .readouts
    }
  }

  /// Keeps the overview's cursor on a line.
  mutating func settleOverview() {
    guard tabs.current == .overview else { return }
    let lines = overviewLines
    if !lines.contains(where: { $0.name == tabs.overview.selected }) { tabs.overview.selected = lines.first?.name }
    let grid = OverviewGrid(lines, width: size.columns)
    let row = grid.row(of: tabs.overview.selected) ?? 0
    let height = Layout(self).body.height - 1
    tabs.overview.top = Self.top(tabs.overview.top, showing: row, count: grid.height, height: height)
    // The heading over a section's first line is seen with it.
    if height > 2, grid.isBelowHeading(tabs.overview.selected) { tabs.overview.top = min(tabs.overview.top, row - 1) }
  }
}
