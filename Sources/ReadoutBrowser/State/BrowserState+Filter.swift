import ReadoutArchive
import ReadoutCore

extension BrowserState {
  /// Begins to type the filter of the pane in focus.
  mutating func startFilter() {
    editing = (at.focus, at.filters[at.focus], at.entry)
    at.filters[at.focus] = at.filters[at.focus]?.opened ?? Filter("")
  }

  /// Does what a key means while a filter is typed.
  mutating func performInFilter(_ action: Action) {
    if tabs.editing != nil { return performInTabFilter(action) }
    guard let editing else { return }
    switch action {
    case .accept:
      self.editing = nil
      closeFilter(of: editing.pane)
      if editing.pane == .readouts { warnOfMistake(in: at.filters[.readouts]?.text ?? "") }
      if editing.pane == .source { stayInView() }
    case .leave:
      self.editing = nil
      setFilter(editing.before, of: editing.pane)
      if editing.pane == .readouts, let entry = editing.entry { select(entry: entry) }
    case .down, .up, .pageDown, .pageUp, .first, .last: move(action)
    default: edit(action)
    }
  }

  // What was typed is kept without the blank behind it; what asks for nothing is no filter.
  private mutating func closeFilter(of pane: Pane) {
    guard let filter = at.filters[pane] else { return }
    if filter.isEmpty {
      setFilter(nil, of: pane)
    } else if filter.text != filter.query {
      at.filters[pane] = Filter(filter.query)
    }
  }

  // The cursor of the source is where it is seen: not in a paragraph that the filter holds back.
  private mutating func stayInView() {
    guard !wrap.rows.isEmpty else { return }
    let row = wrap.rows[wrap.row(at: at.sourceAt)]
    guard !row.contains(at.sourceAt) else { return }
    at.sourceAt = row.lowerBound
    at.sourceMark = nil
  }

  /// Says what in a query that is typed no longer cannot be understood; while it was, it might have been half a word.
  mutating func warnOfMistake(in query: String) {
    if let error = mistake(in: query) { warn(error.message) }
  }

  /// What in a query to the archive cannot be understood, though no word of it be half typed.
  func mistake(in query: String) -> QueryError? {
    guard shelf.archive != nil, !query.isEmpty else { return nil }
    do {
      _ = try QueryParser(today: CalendarDate(dayNumber: tabs.today), names: .standard).parse(query)
      return nil
    } catch {
      return error
    }
  }

  /// Filters a pane, or takes its filter away; what is selected stays selected where it passes.
  mutating func setFilter(_ filter: Filter?, of pane: Pane) {
    at.filters[pane] = filter
    if pane == .readouts { refilter() }
    if pane.kind != nil { mustReveal = true }
  }

  /// Applies the list's filter and order to all entries.
  mutating func refilter() {
    filtered = nil
    // What no filter holds back is there at once; an archive has to be asked for what a filter lets pass.
    if listFilter == nil && at.sort == Tab.readouts.standardSort { shelf.archive?.pass(nil) }
    if shelf.archive == nil, let filter = at.filters[.readouts], !filter.words.isEmpty {
      let test = FileTest(filter.text)
      filtered = shelf.order.filter { passes($0.number, test) }
    }
    arrange()
  }

  /// Applies the list's filter to one entry that has just been loaded and stood elsewhere before.
  mutating func refilter(_ number: Int, replacing old: Shelf.Entry) {
    guard let filter = at.filters[.readouts], var order = filtered else { return }
    // Without a second owner, the array is changed in place.
    filtered = nil
    let place = Shelf.place(of: old, in: order)
    if place < order.count && order[place] == old { order.remove(at: place) }
    let new = shelf.entry(number)
    if passes(number, FileTest(filter.text)) { order.insert(new, at: Shelf.place(of: new, in: order)) }
    filtered = order
  }

  private func passes(_ number: Int, _ test: FileTest) -> Bool {
    shelf.card(number).map(test.passes) ?? test.passes(name: shelf.name(number))
  }
}
