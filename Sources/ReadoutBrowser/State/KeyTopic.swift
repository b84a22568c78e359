/// What keys are for: the groups of the help, in its order.
enum KeyTopic: Int, CaseIterable, Sendable {
  case open, move, search, sort, decide, takeOut, tabs, screen

  /// Heading in the help.
  var title: String {
    switch self {
    case .open: "Open and back"
    case .move: "Move"
    case .search: "Search and filter"
    case .sort: "Sort and mark"
    case .decide: "Decide"
    case .takeOut: "Take out"
    case .tabs: "Tabs"
    case .screen: "Screen"
    }
  }

  // What is used most, before the others of its group.
  private static let usual: [Action] = [
    .deeper, .back, .leave, .why, .down, .up, .pageDown, .pageUp, .first, .last, .nextPane, .previousPane,
  ]

  /// Those of `bindings` that are in the group, the most used first, then in the order of the key map.
  func bindings(among bindings: [Binding]) -> [Binding] {
    let own = bindings.filter { $0.action.topic == self }
    let usual = Self.usual.flatMap { action in own.filter { $0.action == action } }
    return usual + own.filter { !Self.usual.contains($0.action) }
  }
}

extension Action {
  /// The group of the help in which it stands.
  var topic: KeyTopic {
    switch self {
    case .deeper, .back, .leave, .why, .quit, .palette, .help, .accept, .explainKey: .open
    case .down, .up, .pageDown, .pageUp, .first, .last, .nextPane, .previousPane, .goTo, .nextEvidence,
      .previousEvidence, .nextKind, .previousKind, .nextChip, .previousChip:
      .move
    case .search, .nextHit, .previousHit, .filter, .find, .views, .states, .chips, .removeChip, .removeChips,
      .numberedChip, .saveView, .removeView, .erase, .eraseWord, .eraseAll:
      .search
    case .sort, .mark, .markRange, .markAll, .markNone: .sort
    case .judge, .correct, .note, .status, .undo, .redo, .setStatus: .decide
    case .copyQuotation, .copyFootnote, .edit, .pipe, .openWeb, .export, .pick: .takeOut
    case .show, .nextTab, .previousTab: .tabs
    case .zoom, .moveLine, .highlight, .mouse, .redraw: .screen
    }
  }
}
