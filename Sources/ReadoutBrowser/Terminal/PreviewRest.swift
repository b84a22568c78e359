/// Lets what follows a list's cursor wait until the keys rest.
///
/// With each step through a list, the panes beside it show another readout: some kilobytes, which a slow line has no time
/// for while a key is held down. So a step draws the list at once, and the panes beside it as soon as no key has been pressed
/// for a moment.
struct PreviewRest {
  /// What a step changes, and what follows it.
  struct Glance: Equatable {
    let context: Context
    let tab: Tab
    /// Where the cursor is: a readout, an item, a hit or a row.
    let selection: [Int]
    /// What follows the cursor; nil where nothing does.
    let preview: Frame?
  }

  /// How long no key must have been pressed: longer than between two signs of a key that is held down.
  static let pause = Duration.milliseconds(50)

  /// The part of the screen that is not drawn yet.
  private(set) var held: Frame?
  private var glance: Glance?
  private var end = ContinuousClock.now

  /// Looks at the state after keys, or after news of another sort.
  mutating func look(_ glance: Glance, isAfterKeys: Bool, at now: ContinuousClock.Instant = .now) {
    defer { self.glance = glance }
    if now >= end { held = nil }
    guard let before = self.glance, before.context == glance.context, before.tab == glance.tab,
      before.preview == glance.preview
    else {
      held = nil
      return
    }
    guard isAfterKeys else { return }
    held = before.selection == glance.selection ? nil : glance.preview
    end = now + Self.pause
  }

  /// Milliseconds until the rest of the screen is due; nil where nothing is held.
  func wait(at now: ContinuousClock.Instant = .now) -> Int32? {
    guard held != nil else { return nil }
    return max(0, Int32(((end - now) / .milliseconds(1)).rounded(.up)))
  }

  /// Lets all be drawn where the time has come; whether it has.
  mutating func isOver(at now: ContinuousClock.Instant = .now) -> Bool {
    guard held != nil, now >= end else { return false }
    held = nil
    return true
  }
}

extension BrowserState {
  /// Where the cursor is, and what follows it.
  var glance: PreviewRest.Glance {
    let selection: [Int?]
    switch front {
    case .search: selection = search?.hit.map { [$0.entry, $0.record] } ?? []
    case .readouts: selection = [at.entry, at.focus.kind.flatMap { at.chosen[$0] }]
    default: selection = [tabs.list?.selected.map(Int.init)]
    }
    return PreviewRest.Glance(
      context: context, tab: front, selection: selection.map { $0 ?? -1 }, preview: Layout(self).preview(of: at.focus))
  }
}

extension Layout {
  /// The part of the screen that follows the cursor of the pane or list in focus.
  func preview(of focus: Pane) -> Frame? {
    if let tabDetail { return tabDetail }
    guard focus == .readouts, let list = panes[.readouts] else { return focus == .source ? nil : panes[.source] }
    // Beside the list, or below it.
    if form == .columns {
      return Frame(row: list.row, column: list.endColumn, width: body.width - list.width, height: list.height)
    }
    return form == .stack
      ? Frame(row: list.endRow, column: 0, width: body.width, height: body.endRow - list.endRow) : nil
  }
}
