extension BrowserState {
  /// Does what a key means where it was pressed; a letter without a meaning is typed where something is typed.
  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    let context = self.context
    if help?.awaitsKey == true {
      explain(key)
      return []
    }
    if let prefix = pendingPrefix { return press(key, after: prefix, in: context) }
    if let action = keyMap.action(for: KeySequence(key), in: context) { return perform(action, in: context) }
    if keyMap.isPrefix(key, in: context) {
      pendingPrefix = key
    } else if Context.typing.contains(context), case .character(let scalar) = key {
      type(scalar)
    } else if context == .help {
      explain(key)
    } else {
      refuse(reason(against: key, in: context))
      if beginsDecision(key, in: context) { pendingPrefix = key }
    }
    return []
  }

  // The second key of two; Esc takes the first one back.
  private mutating func press(_ key: Key, after prefix: Key, in context: Context) -> [Effect] {
    pendingPrefix = nil
    let keys = KeySequence(prefix, key)
    if let action = keyMap.action(for: keys, in: context) { return perform(action, in: context) }
    if key == .escape { return [] }
    if keyMap.continuations(of: prefix, in: context).isEmpty {
      refuse(reason(against: prefix, in: context))
    } else {
      refuse("\(keys.name) does nothing here; \(prefix.name) shows what may follow it")
    }
    return []
  }

  /// Does what an action means in a context.
  mutating func perform(_ action: Action, in context: Context) -> [Effect] {
    switch action {
    case .quit: return [.quit]
    case .redraw: return [.redraw]
    case .mouse: return toggleMouse()
    default: if performEverywhere(action, in: context) { return [] }
    }
    switch context {
    case .palette: return performInPalette(action)
    case .help: performInHelp(action)
    case .search: performInSearch(action)
    case .filter: performInFilter(action)
    case .finding: performInFind(action)
    case .chips: performInChips(action)
    case .list: return performInList(action)
    case .overview: return performInOverview(action)
    case .views: return performInViews(action)
    case .naming: return performInNaming(action)
    case .form, .status: return performInForm(action)
    case .piping: return performInPiping(action)
    case .exporting: return performInExport(action)
    case .readouts, .facts, .source: return performInPanes(action)
    }
    return []
  }

  // What means the same in every tab; false where it is something else.
  private mutating func performEverywhere(_ action: Action, in context: Context) -> Bool {
    if case .show(let tab) = action {
      (help, views) = (nil, nil)
      show(tab)
      return true
    }
    guard Context.moving.contains(context) else { return false }
    switch action {
    case .search: openSearch()
    case .help: help = HelpState()
    case .palette: palette = PaletteState()
    case .nextTab: show(tabs.current.stepping(1))
    case .previousTab: show(tabs.current.stepping(-1))
    case .sort(let key): sort(by: key)
    case .mark: toggleMark()
    case .markRange: toggleRange()
    case .markAll: markAll()
    case .markNone: markNone()
    case .chips: startChips()
    case .removeChips: removeChips()
    case .numberedChip(let number): remove(chip: number - 1)
    case .export(let format): startExport(format)
    default: return false
    }
    return true
  }

  private mutating func performInPanes(_ action: Action) -> [Effect] {
    switch action {
    case .down, .up, .pageDown, .pageUp, .first, .last: move(action)
    case .deeper: goDeeper()
    case .back: goBack()
    case .nextPane: jump(to: at.focus.stepping(1))
    case .previousPane: jump(to: at.focus.stepping(-1))
    case .goTo(let pane) where pane == at.focus: refuse("You are in \(pane.title) already")
    case .goTo(let pane): jump(to: pane)
    case .nextHit: find == nil ? stepHit(1) : stepFind(1)
    case .previousHit: find == nil ? stepHit(-1) : stepFind(-1)
    case .filter: startFilter()
    case .nextEvidence: stepEvidence(1)
    case .previousEvidence: stepEvidence(-1)
    case .highlight(let kind): highlight(kind)
    case .moveLine(let steps): moveLine(steps)
    case .find: openFind()
    case .why: toggleWhy()
    case .zoom: toggleZoom()
    case .views: views = ViewsState()
    case .judge, .correct, .note, .status, .undo, .redo: return decide(action)
    case .leave: return leave()
    default: return performOutside(action)
    }
    return []
  }

  private mutating func moveLine(_ steps: Int) {
    guard let divider = currentDivider else { return refuse("There is no line between panes to move") }
    let step = divider == .stack ? steps : 3 * steps
    if !move(divider, by: step) { refuse("The line cannot be moved any further") }
  }

  private mutating func toggleWhy() {
    at.showsWhy.toggle()
    guard at.showsWhy, Layout(self).why == nil else { return }
    at.showsWhy = false
    refuse("There are too few rows to tell why")
  }

  private mutating func toggleZoom() {
    guard Layout(self).form != .single else { return refuse("One pane has the whole screen already") }
    at.isZoomed.toggle()
  }

  // From the inside out, one thing at a time.
  private mutating func leave() -> [Effect] {
    if exportShare != nil {
      exportShare = nil
      tell("The file is given up")
      return [.stopExport]
    }
    if find != nil {
      endFind()
    } else if range != nil {
      range = nil
      tell("No range is being marked any more")
    } else if search != nil {
      leaveSearch()
    } else if at.focus == .source && at.highlight != nil {
      at.highlight = nil
    } else if at.filters[at.focus] != nil {
      setFilter(nil, of: at.focus)
    } else if at.showsWhy {
      at.showsWhy = false
    } else if at.isZoomed {
      at.isZoomed = false
      if Layout(self).form == .single { tell("On a wider screen, all panes are back") }
    } else if let pane = at.filters.keys.min(by: { $0.rawValue < $1.rawValue }) {
      setFilter(nil, of: pane)
      tell("\(pane.title) has all its rows again")
    } else if picked != nil {
      return [.quit]
    } else if holdReading() {
      return [.holdReading(true)]
    } else {
      refuse("There is nothing to leave" + (key(of: .quit).map { "; \($0) quits" } ?? ""))
    }
    return []
  }

  /// Name of the first key of an action where keys go to at present.
  func key(of action: Action) -> String? { keyMap.binding(of: action, in: context)?.keys.first?.name }

  private mutating func type(_ scalar: Unicode.Scalar) {
    guard scalar.value >= 0x20 && scalar.value != 0x7F else { return }
    // No query begins so: whoever goes through the tabs goes on.
    if scalar == ")" && context == .search && typed.isEmpty { return show(front.stepping(1)) }
    if context == .status && !"0123456789-".unicodeScalars.contains(scalar) {
      return refuse("o, p, d and x say how far it is; digits change the date")
    }
    changeTyped { $0.unicodeScalars.append(scalar) }
  }

  /// Puts a text of one line at the end of what is being typed.
  mutating func insert(_ line: String) { changeTyped { $0 += line } }

  /// Erases in whatever is being typed.
  mutating func edit(_ action: Action) {
    guard !typed.isEmpty else { return refuse("There is nothing to erase") }
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
    } else if palette != nil {
      palette = PaletteState(query: text)
    } else if form != nil {
      form?.typed = text
    } else if piping != nil {
      piping = text
    } else if exporting != nil {
      exporting?.path = text
    } else if views?.naming != nil {
      views?.naming = text
    } else if context == .finding {
      ask(inText: text)
    } else if search != nil, context == .search {
      search?.ask(text, shelf)
    } else if tabs.editing != nil {
      setTabFilter(text)
    } else if let pane = editing?.pane {
      setFilter(Filter(text), of: pane)
    }
  }

  /// What has been typed so far in the search, the filter or the help.
  var typed: String {
    switch context {
    case .help: help?.query ?? ""
    case .palette: palette?.query ?? ""
    case .search: search?.query ?? ""
    case .naming: views?.naming ?? ""
    case .form, .status: form?.typed ?? ""
    case .finding: find?.text ?? ""
    case .piping: piping ?? ""
    case .exporting: exporting?.path ?? ""
    default: tabs.editing != nil ? tabs.list?.filter.text ?? "" : editing.flatMap { at.filters[$0.pane]?.text } ?? ""
    }
  }
}
