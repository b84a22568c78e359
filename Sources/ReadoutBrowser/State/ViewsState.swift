import ReadoutArchive

/// The saved views as they are looked at.
struct ViewsState: Sendable {
  /// All of them by name; nil until the archive has told.
  private(set) var views: [SavedView]?
  /// Place of the selected one.
  private(set) var selected = 0
  private(set) var top = 0
  /// The name under which a filter is being saved, while it is typed.
  var naming: String?

  /// The view that the cursor is on.
  var current: SavedView? { views.flatMap { $0.indices.contains(selected) ? $0[selected] : nil } }

  /// Takes the views in; the cursor stays on its view.
  mutating func take(_ views: [SavedView]) {
    let name = current?.name
    self.views = views
    selected = views.firstIndex { $0.name == name } ?? selected
  }

  /// Moves the cursor.
  mutating func move(_ action: Action, page: Int) {
    selected = BrowserState.row(after: action, from: selected, count: views?.count ?? 0, page: page)
  }

  /// Puts the cursor on a view.
  mutating func select(_ index: Int) { selected = index }

  /// Keeps the cursor in range and in view.
  mutating func clamp(height: Int) {
    let count = views?.count ?? 0
    selected = max(0, min(selected, count - 1))
    top = BrowserState.top(top, showing: selected, count: count, height: height)
  }
}

extension BrowserState {
  /// Does what a key means while the saved views are looked at.
  mutating func performInViews(_ action: Action) -> [Effect] {
    switch action {
    case .leave: views = nil
    case .saveView where listFilter == nil:
      refuse("Filter the list first; then the filter can be saved here")
    case .saveView: views?.naming = ""
    default:
      guard let view = views?.current else {
        refuse("There is no saved view yet")
        return []
      }
      return perform(action, on: view)
    }
    return []
  }

  private mutating func perform(_ action: Action, on view: SavedView) -> [Effect] {
    switch action {
    case .accept: apply(view)
    case .removeView: return [.removeView(name: view.name)]
    default:
      let before = views?.selected
      let page = max(1, (Layout(self).views?.height ?? 3) - 2)
      views?.move(action, page: page)
      if views?.selected == before {
        refuse(Self.isForward(action) ? "This is the last view" : "This is the first view")
      }
    }
    return []
  }

  /// Does what a key means while a view is given its name.
  mutating func performInNaming(_ action: Action) -> [Effect] {
    switch action {
    case .leave: views?.naming = nil
    case .accept:
      guard let name = views?.naming?.trimmingSpaces, !name.isEmpty, let filter = listFilter else {
        refuse("Type a name first")
        break
      }
      views?.naming = nil
      return [.saveView(name: name, query: filter.text)]
    case .erase, .eraseWord, .eraseAll: edit(action)
    default: refuse("The name of a view has one row")
    }
    return []
  }

  /// The list's filter, where it has one that asks for something.
  var listFilter: Filter? { at.filters[.readouts].flatMap { $0.isEmpty ? nil : $0 } }

  private mutating func apply(_ view: SavedView) {
    views = nil
    search = nil
    focus(.readouts)
    setFilter(Filter(view.query), of: .readouts)
  }
}
