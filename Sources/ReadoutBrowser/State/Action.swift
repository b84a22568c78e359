/// Everything a key can do. Each has a row in the tables of `KeyMap`, where its name, keys and description stand.
enum Action: Hashable, Sendable {
  case down, up, pageDown, pageUp, first, last
  case deeper, back, nextPane, previousPane
  case goTo(Pane)
  case search, nextHit, previousHit, filter, views, nextEvidence, previousEvidence
  case show(Tab), nextTab, previousTab, states
  case sort(SortKey), mark, markRange, markAll, markNone
  case chips, nextChip, previousChip, removeChip, removeChips
  case numberedChip(Int)
  case why, zoom, help, leave, redraw, quit
  // While something is typed.
  case accept, erase, eraseWord, eraseAll, nextKind, previousKind
  // While the saved views are looked at.
  case saveView, removeView
}
