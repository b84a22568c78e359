/// Where a user left off, in words that another start understands: anchors are ids, paths and bytes, never rows.
struct SavedPlace: Codable, Equatable, Sendable {
  /// Whether the readouts come from files, which are known by their paths, or from an archive, where they have ids.
  enum Anchor: Codable, Equatable, Sendable {
    case path(String)
    case id(Int)
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
}

extension BrowserState {
  /// Where the user stands.
  var savedPlace: SavedPlace {
    var place = SavedPlace(focus: at.focus.title, facet: at.facet.title)
    place.readout = at.entry.flatMap { entry in
      if shelf.archive != nil { return .id(entry) }
      return shelf.items.indices.contains(entry) ? .path(shelf.items[entry].path) : nil
    }
    for (kind, index) in at.chosen { place.chosen[Pane(kind).title] = index }
    place.mention = at.mention
    place.sourceTop = at.sourceTop
    place.sourceAt = at.sourceAt
    for (pane, filter) in at.filters where !filter.isEmpty { place.filters[pane.title] = filter.text }
    place.isZoomed = at.isZoomed
    place.showsWhy = at.showsWhy
    return place
  }

  /// Goes where the user left off, as far as that is still there; what is yet to be read is gone to when it comes.
  mutating func resume(_ place: SavedPlace) {
    let panes = Dictionary(uniqueKeysWithValues: Pane.allCases.map { ($0.title, $0) })
    for (title, text) in place.filters { if let pane = panes[title] { setFilter(Filter(text), of: pane) } }
    if let facet = panes[place.facet], facet.kind != nil { at.facet = facet }
    at.isZoomed = place.isZoomed
    at.showsWhy = place.showsWhy
    resuming = place
    followResumption()
    settle()
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
  }

  private var isListed: Bool { shelf.archive?.isListed ?? shelf.isListed }

  private func entry(of anchor: SavedPlace.Anchor) -> Int? {
    switch anchor {
    case .id(let id): shelf.archive != nil && row(of: id) != nil ? id : nil
    case .path(let path): shelf.archive == nil ? shelf.items.firstIndex { $0.path == path } : nil
    }
  }
}
