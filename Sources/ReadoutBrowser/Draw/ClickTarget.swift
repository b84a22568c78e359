/// What stands at a place of the screen for someone who clicks there.
enum ClickTarget: Hashable, Sendable {
  /// A row of a list, counted from its first one, seen or not.
  case row(Pane, Int)
  /// A pane, but none of its rows.
  case pane(Pane)
  /// A row of the source, and the column in its text.
  case text(row: Int, column: Int)
  case divider(Divider)
  /// A hit of the search, counted from 1 through all groups.
  case hit(Int)
  /// A count beside the hits, by its place among them.
  case facet(Int)
  /// A saved view.
  case view(Int)
  case tab(Tab)
  /// A row of the list in front, counted from its first one.
  case listRow(Int)
  /// A line of the overview, by its name.
  case overview(String)
  /// The name of a column, by which a list is sorted.
  case column(SortKey)
  /// An action of the palette, by its place among those that match.
  case palette(Int)
  /// The first key of two.
  case prefix(Key)
  /// Something that does what a key does.
  case action(Action)
}

/// A part of a row that can be clicked, noted by whoever draws it.
struct ClickRegion: Hashable, Sendable {
  let row: Int
  let columns: Range<Int>
  let target: ClickTarget
}

extension Renderer {
  /// Notes that a click on a part of a row means something; what is noted later lies above.
  mutating func note(_ target: ClickTarget, row: Int, column: Int, width: Int) {
    guard width > 0 else { return }
    regions.append(ClickRegion(row: row, columns: column..<column + width, target: target))
  }

  /// What was noted while `state` was drawn.
  static func regions(of state: BrowserState) -> [ClickRegion] {
    var renderer = Renderer(state: state, layout: Layout(state), screen: Screen(size: state.size))
    renderer.draw()
    return renderer.regions
  }
}

extension BrowserState {
  /// What stands at a place: what is drawn with a meaning of its own, or else a row, a line or a pane.
  func target(at place: Place) -> ClickTarget? {
    let noted = Renderer.regions(of: self).last { $0.row == place.row && $0.columns.contains(place.column) }
    if let noted { return noted.target }
    let layout = Layout(self)
    switch context {
    case .views: return view(at: place, layout).map(ClickTarget.view)
    case .search: return found(at: place, layout)
    case .list: return listRow(at: place, layout).map(ClickTarget.listRow)
    case .filter where tabs.current.isList: return listRow(at: place, layout).map(ClickTarget.listRow)
    case .readouts, .facts, .source, .filter, .finding: return paneTarget(at: place, layout)
    default: return nil
    }
  }

  /// The pane at a place, where panes are seen.
  func pane(at place: Place, _ layout: Layout) -> Pane? {
    let all = layout.panes.filter { $0.value.contains(place) }.keys
    // Where one lies upon another, the one in focus is the one that is seen.
    return all.contains(at.focus) ? at.focus : all.min { $0.rawValue < $1.rawValue }
  }

  private func paneTarget(at place: Place, _ layout: Layout) -> ClickTarget? {
    if let divider = layout.divider(at: place) { return .divider(divider) }
    if layout.why?.contains(place) == true { return nil }
    guard let pane = pane(at: place, layout) else { return nil }
    guard let body = layout.bodyFrame(of: pane), body.contains(place) else { return .pane(pane) }
    if pane == .source {
      let row = wrap.row(at: self.at.sourceTop) + place.row - body.row
      return wrap.rows.indices.contains(row) ? .text(row: row, column: place.column - body.column - 3) : .pane(pane)
    }
    let row = (self.at.tops[pane] ?? 0) + place.row - body.row
    let count = pane.kind.map { facts($0).count } ?? rowCount
    return row < count ? .row(pane, row) : .pane(pane)
  }

  private func listRow(at place: Place, _ layout: Layout) -> Int? {
    guard let list = tabs.list, let body = layout.tabBody, body.contains(place) else { return nil }
    let row = list.top + place.row - body.row
    return row < list.keys.count ? row : nil
  }

  private func found(at place: Place, _ layout: Layout) -> ClickTarget? {
    if let divider = layout.divider(at: place) { return .divider(divider) }
    if let frame = layout.facets, let facets = search?.answers?.facets {
      let row = FacetGrid(facets, in: frame).places.first {
        $0.row == place.row && ($0.column - 1..<$0.column + $0.width).contains(place.column)
      }
      if let row { return .facet(row.index) }
    }
    guard let search, layout.hits.contains(place), let row = search.row(search.top + place.row - layout.hits.row),
      let index = row.index
    else { return nil }
    return .hit(search.hits.prefix(row.group.rawValue).reduce(0) { $0 + $1.count } + index + 1)
  }

  private func view(at place: Place, _ layout: Layout) -> Int? {
    guard let views, let frame = layout.views, frame.contains(place), place.row > frame.row else { return nil }
    let index = views.top + place.row - frame.row - 1
    return index < views.views?.count ?? 0 ? index : nil
  }
}

extension Layout {
  /// The line between panes at a place; next to one counts, where nothing else stands there.
  func divider(at place: Place) -> Divider? {
    dividers.first { divider, frame in
      frame.contains(place)
    }?.key
  }
}

extension Frame {
  /// Whether a place lies in it.
  func contains(_ place: Place) -> Bool {
    (row..<endRow).contains(place.row) && (column..<endColumn).contains(place.column)
  }
}
