import ReadoutCore
import ReadoutFormats

/// Everything a key can do. Each has a row in the tables of `KeyMap`, where its name, keys and description stand.
enum Action: Hashable, Sendable {
  case down, up, pageDown, pageUp, first, last
  case deeper, back, nextPane, previousPane
  case goTo(Pane)
  case search, nextHit, previousHit, filter, views, nextEvidence, previousEvidence
  // In the text.
  case highlight(ItemKind)
  case find
  case export(RecordWriter.Format)
  // The lines between panes.
  case moveLine(Int)
  case why, zoom, help, palette, leave, redraw, quit
  // About items of an archive.
  case judge(Judgement.Verdict)
  case correct, note, status, undo, redo
  case setStatus(Judgement.Status)
  case show(Tab)
  case nextTab, previousTab, states
  case sort(SortKey)
  case mark, markRange, markAll, markNone
  case chips, nextChip, previousChip, removeChip, removeChips
  case numberedChip(Int)
  // While something is typed.
  case accept, erase, eraseWord, eraseAll, nextKind, previousKind
  // While the help is read.
  case explainKey
  // While the saved views are looked at.
  case saveView, removeView
  // Out of the browser.
  case copyQuotation, copyFootnote, edit, pipe, openWeb, mouse, pick
}
