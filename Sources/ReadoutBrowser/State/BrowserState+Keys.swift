extension BrowserState {
  /// Does what a key means where it was pressed; a letter without a meaning is typed where something is typed.
  mutating func press(_ key: Key) -> [Effect] {
    let context = self.context
    if let action = keyMap.action(for: key, in: context) { return perform(action, in: context) }
    if Context.typing.contains(context), case .character(let scalar) = key { type(scalar) }
    return []
  }

  private mutating func perform(_ action: Action, in context: Context) -> [Effect] {
    switch action {
    case .quit: return [.quit]
    case .redraw: return [.redraw]
    default: break
    }
    switch context {
    case .help: performInHelp(action)
    case .search: performInSearch(action)
    case .filter: performInFilter(action)
    case .views: return performInViews(action)
    case .naming: return performInNaming(action)
    case .readouts, .facts, .source: performInPanes(action)
    }
    return []
  }

  private mutating func performInPanes(_ action: Action) {
    switch action {
    case .down, .up, .pageDown, .pageUp, .first, .last: move(action)
    case .deeper: goDeeper()
    case .back: goBack()
    case .nextPane: jump(to: at.focus.stepping(1))
    case .previousPane: jump(to: at.focus.stepping(-1))
    case .goTo(let pane): jump(to: pane)
    case .search: openSearch()
    case .nextHit: stepHit(1)
    case .previousHit: stepHit(-1)
    case .filter: startFilter()
    case .nextEvidence: stepEvidence(1)
    case .previousEvidence: stepEvidence(-1)
    case .why: at.showsWhy.toggle()
    case .zoom: at.isZoomed.toggle()
    case .help: help = HelpState()
    case .views: views = ViewsState()
    case .leave: leave()
    default: break
    }
  }

  // From the inside out, one thing at a time.
  private mutating func leave() {
    if search != nil {
      leaveSearch()
    } else if at.filters[at.focus] != nil {
      setFilter(nil, of: at.focus)
    } else if at.showsWhy {
      at.showsWhy = false
    } else if at.isZoomed {
      at.isZoomed = false
    } else if let pane = at.filters.keys.min(by: { $0.rawValue < $1.rawValue }) {
      setFilter(nil, of: pane)
    }
  }

  private mutating func performInHelp(_ action: Action) {
    let height = Layout(self).body.height
    let end = helpRows.count
    switch action {
    case .leave: help = nil
    case .down: help?.top += 1
    case .up: help?.top -= 1
    case .pageDown: help?.top += height
    case .pageUp: help?.top -= height
    case .first: help?.top = 0
    case .last: help?.top = end
    default: edit(action)
    }
  }

  private mutating func type(_ scalar: Unicode.Scalar) {
    guard scalar.value >= 0x20 && scalar.value != 0x7F else { return }
    changeTyped { $0.unicodeScalars.append(scalar) }
  }

  /// Erases in whatever is being typed.
  mutating func edit(_ action: Action) {
    switch action {
    case .erase: changeTyped { if !$0.isEmpty { $0.removeLast() } }
    case .eraseWord:
      changeTyped { text in
        while text.last == " " { text.removeLast() }
        while let last = text.last, last != " " { text.removeLast() }
      }
    case .eraseAll: changeTyped { $0 = "" }
    default: break
    }
  }

  private mutating func changeTyped(_ change: (inout String) -> Void) {
    var text = typed
    change(&text)
    if help != nil {
      help = HelpState(query: text)
    } else if views?.naming != nil {
      views?.naming = text
    } else if search != nil, context == .search {
      search?.ask(text, shelf)
    } else if let pane = editing?.pane {
      setFilter(Filter(text), of: pane)
    }
  }

  /// What has been typed so far in the search, the filter or the help.
  var typed: String {
    switch context {
    case .help: help?.query ?? ""
    case .search: search?.query ?? ""
    case .naming: views?.naming ?? ""
    default: editing.flatMap { at.filters[$0.pane]?.text } ?? ""
    }
  }
}
