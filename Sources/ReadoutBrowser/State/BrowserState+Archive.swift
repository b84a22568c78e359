import ReadoutArchive

extension BrowserState {
  /// What has been asked of the archive, and how it stands.
  struct Asked: Sendable {
    /// Number of the last request.
    var last = 0
    /// The search that was asked for, and its request's number.
    var search = (text: "", request: 0)
    /// Whether something was decided since, so that other things may be found.
    var searchesAgain = false
    /// The filter of the list that was asked for, and its request's number.
    var filter = (text: "", sort: Tab.readouts.standardSort, request: 0)
    /// Whether the filter's answer is still to come.
    var isFiltering = false
    /// The readout to be selected where it passes.
    var wished: Int?
    /// What in the filter cannot be understood.
    var filterError: QueryError?
    /// Folded beginnings of the words of the filter that are marked in the list.
    var filterWords: [[UInt8]] = []
    var tellsViews = false
    /// Why the archive cannot be read just now.
    var trouble: String?
  }

  /// Takes in what has come from the archive.
  mutating func take(_ news: ArchiveNews) {
    switch news {
    case .listed(let ids, let isAll, let version): list(ids, isAll: isAll, version: version)
    case .lines(let lines, let version): shelf.archive?.keep(lines, version: version)
    case .content(let entry, let content, let version):
      shelf.archive?.keep(content, entry, version: version)
      openWantedForm(entry)
    case .passing(let request, let ids, let words):
      if request == asked.filter.request { pass(ids, words) }
    case .words(let request, let words): if request == asked.search.request { search?.words = words }
    case .found(let request, let part): if request == asked.search.request { search?.take(part) }
    case .refused(let request, let error):
      if request == asked.search.request { search?.refuse(error) }
      if request == asked.filter.request {
        asked.filterError = error
        asked.isFiltering = false
      }
    case .views(let views): self.views?.take(views)
    case .decided(let request, let problem): take(decided: request, problem: problem)
    case .tab(let news): take(news)
    case .totals(let totals): shelf.archive?.totals = totals
    case .trouble(let sentence): asked.trouble = sentence
    }
  }

  // New rows move neither the cursor off its readout nor the readout over the screen.
  private mutating func list(_ ids: [Int64], isAll: Bool, version: Int) {
    let before = shelf.archive?.passing == nil ? selectedListRow : nil
    shelf.archive?.list(ids, isAll: isAll, version: version)
    keepPlace(before: before)
  }

  private mutating func pass(_ ids: [Int64], _ words: [[UInt8]]) {
    let isFirst = asked.isFiltering
    let before = selectedListRow
    shelf.archive?.pass(ids)
    asked.filterWords = words
    asked.filterError = nil
    asked.isFiltering = false
    defer { asked.wished = nil }
    guard isFirst else { return keepPlace(before: before) }
    // Where it passes, what was selected when the filter was begun is selected.
    let wished = [editing?.entry, asked.wished, at.entry].compactMap { $0 }.first { row(of: $0) != nil }
    if let entry = wished ?? entry(atRow: 0) { select(entry: entry) }
  }

  /// What follows for the archive from what is typed and looked at.
  mutating func questions() -> [Effect] {
    var effects: [Effect] = []
    let text = search.map { $0.isBlank ? "" : $0.query } ?? ""
    let isAgain = text == asked.search.text && asked.searchesAgain && !text.isEmpty
    asked.searchesAgain = false
    if text != asked.search.text || isAgain {
      if isAgain { search?.askAgain() }
      asked.last += 1
      asked.search = (text, asked.last)
      effects.append(.find(request: asked.last, text))
    }
    let filter = listFilter?.query ?? ""
    if filter != asked.filter.text || at.sort != asked.filter.sort {
      asked.last += 1
      asked.filter = (filter, at.sort, asked.last)
      asked.isFiltering = !filter.isEmpty || at.sort != Tab.readouts.standardSort
      if !asked.isFiltering { forgetFilter() }
      effects.append(.pass(request: asked.last, filter, at.sort))
    }
    if views != nil && !asked.tellsViews { effects.append(.tellViews) }
    asked.tellsViews = views != nil
    return effects
  }

  private mutating func forgetFilter() {
    asked.filterError = nil
    asked.filterWords = []
    shelf.archive?.pass(nil)
    settle()
  }

  /// What is to be read of the archive: what is seen first, then what may soon be seen.
  mutating func archiveWishes() -> [Effect] {
    let height = Layout(self).panes[.readouts]?.height ?? 0
    let top = at.tops[.readouts] ?? 0
    var lines =
      entries(top..<top + height) + entries(max(0, top - height)..<top)
      + entries(top + height..<top + 2 * height)
    lines += overviewEntries
    let contents = [deeds.wanted?.entry, at.entry].compactMap { $0 } + neighbours
    shelf.archive?.use(lines: lines, contents: contents)
    guard let archive = shelf.archive else { return [] }
    let fetch = Fetch(
      lines: lines.filter(archive.needsLine), contents: contents.filter(archive.needsContent), version: archive.version)
    guard fetch != wantedFetch else { return [] }
    wantedFetch = fetch
    return fetch.lines.isEmpty && fetch.contents.isEmpty ? [] : [.fetch(fetch)]
  }

  // What came in last, while the overview tells it.
  private var overviewEntries: [Int] {
    tabs.current == .overview ? tabs.overview.overview.imports.map { Int($0) } : []
  }

  // Readouts to which the next keys may lead.
  private var neighbours: [Int] {
    if let search, search.count > 0 { return search.neighbours.map(\.entry).filter { $0 != at.entry } }
    guard let row = selectedListRow else { return [] }
    return [row + 1, row - 1, row + 2].compactMap { entry(atRow: $0) }
  }
}
