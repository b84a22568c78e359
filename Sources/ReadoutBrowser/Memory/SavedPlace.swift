import ReadoutArchive

/// Where a user left off, in words that another start understands: anchors are ids, paths and bytes, never rows.
struct SavedPlace: Codable, Equatable, Sendable {
  /// Whether the readouts come from files, which are known by their paths, or from an archive, where they have ids.
  enum Anchor: Codable, Equatable, Sendable {
    case path(String)
    case id(Int)
  }

  /// One of the lists beside that of the readouts.
  struct List: Codable, Equatable, Sendable {
    var filter: String
    var sort: ListSort
    /// Key of the selected row, and how far below the first visible row it stands.
    var selected: Int64?
    var offset = 0
    /// The file of a selected follow-up, whose key says only which file it was that time.
    var path: String?
  }

  /// A search that was in front, or the last that was left.
  struct Search: Codable, Equatable, Sendable {
    var query: String
    /// The selected hit: its readout, and its place in it.
    var readout: Anchor?
    var record = 0
  }

  var readout: Anchor?
  /// Names of panes, as `Pane.title` has them, so that a file outlives a change of their numbers.
  var focus: String
  var facet: String
  /// Places of the chosen items in the model, by pane.
  var chosen: [String: Int] = [:]
  var mention = 0
  var sourceTop = 0
  var sourceAt = 0
  /// What the panes are filtered by, as typed.
  var filters: [String: String] = [:]
  var isZoomed = false
  var showsWhy = false
  /// First visible rows of the panes of items, and how far below the list's first visible row the readout stands.
  var tops: [String: Int]?
  var offset: Int?
  var sort: ListSort?
  var split: Split?
  /// Name of the tab in front, as `Tab.title` has it, and of the one to which a search in front goes back.
  var tab: String?
  var searchedFrom: String?
  /// The lists that are not as they begin, by the titles of their tabs.
  var lists: [String: List]?
  var search: Search?
  /// Name of the overview's selected line.
  var overview: String?
}

extension BrowserState {
  /// Where the user stands; a search in front is told apart from where it was begun.
  var savedPlace: SavedPlace {
    let at = search?.isOpen == true ? search?.before.with(self.at.split) ?? self.at : self.at
    var place = SavedPlace(focus: at.focus.title, facet: at.facet.title)
    place.readout = at.entry.flatMap(anchor)
    for (kind, index) in at.chosen { place.chosen[Pane(kind).title] = index }
    place.mention = at.mention
    place.sourceTop = at.sourceTop
    place.sourceAt = at.sourceAt
    for (pane, filter) in at.filters where !filter.isEmpty { place.filters[pane.title] = filter.query }
    place.isZoomed = at.isZoomed
    place.showsWhy = at.showsWhy
    let tops = at.tops.filter { $0.key.kind != nil && $0.value > 0 }
    place.tops = Dictionary(uniqueKeysWithValues: tops.map { ($0.key.title, $0.value) })
    place.offset = at.entry.flatMap { row(of: $0) }.map { max(0, $0 - (at.tops[.readouts] ?? 0)) }
    place.sort = at.sort
    place.split = at.split
    saveTabs(in: &place)
    return place
  }

  private func saveTabs(in place: inout SavedPlace) {
    place.tab = front.title
    if front == .search { place.searchedFrom = tabs.searchedFrom?.title }
    place.overview = tabs.overview.selected
    place.lists = [:]
    for (tab, list) in tabs.lists where list.asked != nil || list.isSought { place.lists?[tab.title] = saved(list) }
    let query = search?.query ?? tabs.lastQuery
    guard !query.isEmpty else { return }
    place.search = SavedPlace.Search(query: query)
    guard let search, search.isOpen, let hit = search.hit else { return }
    place.search?.readout = anchor(hit.entry)
    place.search?.record = hit.record
  }

  private func saved(_ list: TabList) -> SavedPlace.List {
    var saved = SavedPlace.List(
      filter: list.filter.query, sort: list.sort, selected: list.selected, offset: list.offset)
    if shelf.archive == nil, list.tab == .followUps, let key = list.selected {
      let entry = Int(FollowUpKey(raw: key).readout)
      saved.path = shelf.items.indices.contains(entry) ? shelf.items[entry].path : nil
    }
    return saved
  }

  private func anchor(_ entry: Int) -> SavedPlace.Anchor? {
    if shelf.archive != nil { return .id(entry) }
    return shelf.items.indices.contains(entry) ? .path(shelf.items[entry].path) : nil
  }

  /// Goes where the user left off, as far as that is still there; what is yet to be read is gone to when it comes.
  mutating func resume(_ place: SavedPlace) {
    let panes = Dictionary(uniqueKeysWithValues: Pane.allCases.map { ($0.title, $0) })
    if let sort = place.sort { at.sort = sort }
    for (title, text) in place.filters { if let pane = panes[title] { setFilter(Filter(text), of: pane) } }
    if let facet = panes[place.facet], facet.kind != nil { at.facet = facet }
    for (title, top) in place.tops ?? [:] { if let pane = panes[title] { at.tops[pane] = top } }
    at.isZoomed = place.isZoomed
    at.showsWhy = place.showsWhy
    at.split = place.split ?? Split()
    resumeTabs(place)
    resuming = place
    followResumption()
    settle()
  }

  private mutating func resumeTabs(_ place: SavedPlace) {
    for tab in Tab.lists {
      guard let list = place.lists?[tab.title] else { continue }
      tabs.lists[tab]?.filter = Filter(list.filter)
      tabs.lists[tab]?.sort = list.sort
      if list.path == nil, let key = list.selected { tabs.lists[tab]?.seek(key, offset: list.offset) }
    }
    tabs.overview.selected = place.overview
    tabs.lastQuery = place.search?.query ?? ""
    // A search has to wait until the place is found to which it goes back.
    let title = place.searchedFrom ?? place.tab
    if let tab = Tab.allCases.first(where: { $0.title == title }), tab != .search { tabs.current = tab }
  }

  /// Once the readout that was left is there, selects it with what was chosen in it.
  mutating func followResumption() {
    guard let place = resuming else { return }
    guard let anchor = place.readout, let entry = entry(of: anchor) else {
      // It is gone for good once everything has been listed.
      if place.readout == nil || isListed { endResumption(place) }
      return
    }
    if at.entry != entry { select(entry: entry) }
    isUntouched = false
    if let offset = place.offset, let row = row(of: entry) { at.tops[.readouts] = max(0, row - offset) }
    for pane in Pane.allCases { if let kind = pane.kind { at.chosen[kind] = place.chosen[pane.title] } }
    at.mention = place.mention
    at.sourceTop = place.sourceTop
    at.sourceAt = place.sourceAt
    if card != nil { endResumption(place) }
  }

  private mutating func endResumption(_ place: SavedPlace) {
    resuming = nil
    if let focus = Pane.allCases.first(where: { $0.title == place.focus }) { at.focus = focus }
    mustReveal = at.focus.kind != nil
    for tab in Tab.lists {
      guard let list = place.lists?[tab.title], let path = list.path, let key = list.selected,
        let entry = entry(of: .path(path))
      else { continue }
      let found = FollowUpKey(readout: Int64(entry), number: FollowUpKey(raw: key).number)
      tabs.lists[tab]?.seek(found.raw, offset: list.offset)
    }
    if place.tab == Tab.search.title { resumeSearch(place) }
  }

  private mutating func resumeSearch(_ place: SavedPlace) {
    show(.search)
    guard let saved = place.search, let entry = saved.readout.flatMap(entry) else { return }
    search?.seek(Hit(entry: entry, record: saved.record))
  }

  private var isListed: Bool { shelf.archive?.isListed ?? shelf.isListed }

  private func entry(of anchor: SavedPlace.Anchor) -> Int? {
    switch anchor {
    case .id(let id): shelf.archive != nil && row(of: id) != nil ? id : nil
    case .path(let path): shelf.archive == nil ? shelf.items.firstIndex { $0.path == path } : nil
    }
  }
}
