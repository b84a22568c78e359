import ReadoutCore

/// Everything a key can do. Each has a row in the tables of `KeyMap`, where its name, keys and description stand.
enum Action: Hashable, Sendable {
  case down, up, pageDown, pageUp, first, last
  case deeper, back, nextPane, previousPane
  case goTo(Pane)
  case search, nextHit, previousHit, filter, views, nextEvidence, previousEvidence
  // In the text.
  case highlight(ItemKind)
  case find
  case why, zoom, help, palette, leave, redraw, quit
  // About items of an archive.
  case judge(Judgement.Verdict)
  case correct, note, status, undo, redo
  case setStatus(Judgement.Status)
  // While something is typed.
  case accept, erase, eraseWord, eraseAll, nextKind, previousKind
  // While the help is read.
  case explainKey
  // While the saved views are looked at.
  case saveView, removeView
}
