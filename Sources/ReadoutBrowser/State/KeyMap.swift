/// Everything a key can do.
enum Action: Hashable, Sendable {
  case down, up, pageDown, pageUp, first, last
  case deeper, back, nextPane, previousPane
  case goTo(Pane)
  case search, nextHit, previousHit, filter, views, nextEvidence, previousEvidence
  case why, zoom, help, leave, redraw, quit
  // While something is typed.
  case accept, erase, eraseWord, eraseAll, nextKind, previousKind
  // While the saved views are looked at.
  case saveView, removeView
}

/// Where a key applies.
enum Context: Hashable, CaseIterable, Sendable {
  case readouts, facts, source, search, filter, help, views, naming

  /// Where panes are moved through and nothing is typed.
  static let panes: Set<Context> = [.readouts, .facts, .source]
  /// Where letters are typed.
  static let typing: Set<Context> = [.search, .filter, .help, .naming]
  /// What files have as well as an archive.
  static let ofFiles: Set<Context> = [.readouts, .facts, .source, .search, .filter, .help]
}

/// Some keys, what they do, and where.
struct Binding: Sendable {
  let keys: [Key]
  let action: Action
  /// What it does, for the help.
  let description: String
  /// What it does in one or two words, for the hint bar; the first ones have the best places.
  let hint: String?
  let contexts: Set<Context>
}

/// All keys. Help and hint bar are made from it.
struct KeyMap: Sendable {
  let bindings: [Binding]
  private let actions: [Context: [Key: Action]]

  /// Makes a map; where two bindings claim a key in one context, the first wins.
  init(_ bindings: [Binding]) {
    self.bindings = bindings
    var actions: [Context: [Key: Action]] = [:]
    for binding in bindings {
      for context in binding.contexts {
        for key in binding.keys where actions[context]?[key] == nil {
          actions[context, default: [:]][key] = binding.action
        }
      }
    }
    self.actions = actions
  }

  /// What `key` does in `context`.
  func action(for key: Key, in context: Context) -> Action? { actions[context]?[key] }

  /// Bindings that apply in `context`.
  func bindings(in context: Context) -> [Binding] { bindings.filter { $0.contexts.contains(context) } }
}

extension KeyMap {
  /// The keys as they come, for files.
  static let standard = KeyMap(hinted + movement + panes + typing)

  /// The keys as they come, for an archive.
  static let archive = KeyMap(hinted + movement + panes + typing + views)

  private static let hinted: [Binding] = [
    bind(
      "Enter", .deeper, "Open the row: from the list to its items, from an item to its words", "open",
      [.readouts, .facts]),
    bind("Enter", .deeper, "Go to the item that stands at the cursor", "item", [.source]),
    bind("/", .search, "Search all readouts as you type", "search", Context.panes),
    bind("f", .filter, "Filter this pane by words", "filter", Context.panes),
    bind("]", .nextEvidence, "Next place where the item is named", "next place", [.facts]),
    bind("]", .nextEvidence, "Next item in the text", "next item", [.source]),
    bind("w", .why, "Tell why the item is there: rule, confidence, evidence", "why", [.facts, .source]),
    bind("n", .nextHit, "Next hit of the search", nil, Context.panes),
    bind("N", .previousHit, "Previous hit of the search", nil, Context.panes),
    bind("z", .zoom, "Give the pane the whole screen, or take it back", "zoom", Context.panes),
    bind("Tab", .nextPane, "Next pane", "pane", Context.panes),
    bind("?", .help, "Help", "help", Context.panes),
    bind("q", .quit, "Quit", "quit", Context.panes),
  ]

  private static let movement: [Binding] = [
    bind("Down j", .down, "Down", nil, Context.panes),
    bind("Up k", .up, "Up", nil, Context.panes),
    bind("PgDn C-d C-f Space", .pageDown, "A screen down", nil, Context.panes),
    bind("PgUp C-u C-b", .pageUp, "A screen up", nil, Context.panes),
    bind("Home g", .first, "To the first row", nil, Context.panes),
    bind("End G", .last, "To the last row", nil, Context.panes),
  ]

  private static let panes: [Binding] = [
    bind("Right l", .deeper, "Deeper, as Enter", nil, Context.panes),
    bind("Left h Backspace", .back, "Back to where you came from", nil, Context.panes),
    bind("S-Tab", .previousPane, "Previous pane", nil, Context.panes),
    bind("1", .goTo(.readouts), "Readouts", nil, Context.panes),
    bind("2", .goTo(.participants), "Participants", nil, Context.panes),
    bind("3", .goTo(.issues), "Discussed issues", nil, Context.panes),
    bind("4", .goTo(.followUps), "Follow-ups", nil, Context.panes),
    bind("5", .goTo(.source), "Source", nil, Context.panes),
    bind("[", .previousEvidence, "Previous place where the item is named", nil, [.facts]),
    bind("[", .previousEvidence, "Previous item in the text", nil, [.source]),
    bind("Esc", .leave, "Leave the search, the filter, the reasons, the zoom", nil, Context.panes),
    bind("C-l", .redraw, "Draw the screen anew", nil, Context.ofFiles),
  ]

  private static let typing: [Binding] = [
    bind("Enter", .accept, "Go to the hit", "open", [.search]),
    bind("Enter", .accept, "Keep the filter", "keep", [.filter]),
    bind("Enter Esc", .leave, "Close the help", "close", [.help]),
    bind("Tab", .nextKind, "Next sort of hits", "next sort", [.search]),
    bind("S-Tab", .previousKind, "Previous sort of hits", nil, [.search]),
    bind("Esc", .leave, "Back to what was before", "back", [.search, .filter]),
    bind("Down C-n", .down, "Down", nil, Context.typing),
    bind("Up C-p", .up, "Up", nil, Context.typing),
    bind("PgDn", .pageDown, "A screen down", nil, Context.typing),
    bind("PgUp", .pageUp, "A screen up", nil, Context.typing),
    bind("Home", .first, "To the first row", nil, Context.typing),
    bind("End", .last, "To the last row", nil, Context.typing),
    bind("Backspace C-h Del", .erase, "Erase a letter", nil, Context.typing),
    bind("C-w", .eraseWord, "Erase a word", nil, Context.typing),
    bind("C-u", .eraseAll, "Erase all", nil, Context.typing),
  ]

  private static let views: [Binding] = [
    bind("V", .views, "Saved views: show one, save the list's filter", "views", Context.panes),
    bind("Enter l", .accept, "List what the view means", "show", [.views]),
    bind("s", .saveView, "Save the list's filter under a name", "save filter", [.views]),
    bind("D", .removeView, "Remove the view", "remove", [.views]),
    bind("Down j", .down, "Down", nil, [.views]),
    bind("Up k", .up, "Up", nil, [.views]),
    bind("PgDn", .pageDown, "A screen down", nil, [.views]),
    bind("PgUp", .pageUp, "A screen up", nil, [.views]),
    bind("Home g", .first, "To the first view", nil, [.views]),
    bind("End G", .last, "To the last view", nil, [.views]),
    bind("Esc V q", .leave, "Back to what was before", "back", [.views]),
    bind("C-l", .redraw, "Draw the screen anew", nil, [.views, .naming]),
    bind("Enter", .accept, "Save", "save", [.naming]),
    bind("Esc", .leave, "Do not save", "back", [.naming]),
  ]

  private static func bind(
    _ keys: String, _ action: Action, _ description: String, _ hint: String?, _ contexts: Set<Context>
  ) -> Binding {
    let names = keys.split(separator: " ").map { $0.count == 1 ? String($0) : "<\($0)>" }
    return Binding(
      keys: names.flatMap(Key.sequence), action: action, description: description, hint: hint, contexts: contexts)
  }
}
