extension KeyMap {
  /// The keys as they come, for files.
  static let standard = KeyMap(hinted + tabs + movement + panes + typing + outside + export)

  /// The keys as they come, for an archive.
  static let archive = KeyMap(hinted + tabs + movement + panes + typing + views + deeds + outside + export)

  private static let hinted: [Binding] = [
    Binding(
      "deeper", .deeper, "Enter Right l", "Open the row, or its words",
      hint: "open", [.readouts, .facts]),
    Binding("deeper", .deeper, "Enter Right l", "Go to the item that stands at the cursor", hint: "item", [.source]),
    Binding("deeper", .deeper, "Enter Right l", "List the readouts to which the row leads", hint: "open", [.list]),
    Binding("deeper", .deeper, "Enter Right l", "Go where the line leads", hint: "open", [.overview]),
    Binding("search", .search, "/", "Search all readouts as you type", hint: "search", Context.moving),
    Binding("filter", .filter, "f", "Filter this pane by words", hint: "filter", [.readouts, .facts, .list]),
    Binding("filter", .filter, "&", "Show the paragraphs with some words only", [.source]),
    Binding("find", .find, "F", "Find words in this text", hint: "find", [.source]),
    Binding("find", .find, "F", "Find words in the text of this readout", [.readouts, .facts]),
    Binding(
      "next-evidence", .nextEvidence, "]", "Next place where the item is named", hint: "next place", [.facts]),
    Binding("next-evidence", .nextEvidence, "]", "Next item in the text", hint: "next item", [.source]),
    Binding(
      "why", .why, "w", "Tell why the item is there: rule, confidence, cues, evidence", hint: "why", [.facts, .source]),
    Binding("why", .why, "w", "Tell why the follow-up is there: rule, confidence, evidence", hint: "why", [.list]),
    Binding("next-hit", .nextHit, "n", "Next hit of the search", Context.panes),
    Binding("previous-hit", .previousHit, "N", "Previous hit of the search", Context.panes),
    Binding("zoom", .zoom, "z", "Give the pane the whole screen, or take it back", hint: "zoom", Context.panes),
    Binding("next-pane", .nextPane, "Tab", "Next pane", hint: "pane", Context.panes),
    Binding("next-pane", .nextPane, "Tab", "Next section", hint: "next section", [.overview]),
    Binding("palette", .palette, ":", "Find an action by its name, and do it", hint: "actions", Context.moving),
    Binding("help", .help, "?", "Help", hint: "help", Context.moving),
    Binding("quit", .quit, "q", "Quit", hint: "quit", Context.moving),
  ]

  private static let movement: [Binding] = [
    Binding("down", .down, "Down j", "Down", Context.moving),
    Binding("up", .up, "Up k", "Up", Context.moving),
    Binding("page-down", .pageDown, "PgDn C-d C-f Space", "A screen down", Context.moving),
    Binding("page-up", .pageUp, "PgUp C-u C-b", "A screen up", Context.moving),
    Binding("first", .first, "Home gg", "To the first row", Context.moving),
    Binding("last", .last, "End G", "To the last row", Context.moving),
  ]

  private static let panes: [Binding] = [
    Binding("back", .back, "Left h Backspace", "Back to where you came from", Context.moving),
    Binding("move-line-left", .moveLine(-1), "<", "Move the line between panes to the left, or up", Context.panes),
    Binding("move-line-right", .moveLine(1), ">", "Move the line between panes to the right, or down", Context.panes),
    Binding("previous-pane", .previousPane, "S-Tab", "Previous pane", Context.panes),
    Binding("previous-pane", .previousPane, "S-Tab", "Previous section", [.overview]),
    Binding("pane-readouts", .goTo(.readouts), "1", "To the pane of readouts", Context.panes),
    Binding("pane-participants", .goTo(.participants), "2", "To the pane of participants", Context.panes),
    Binding("pane-issues", .goTo(.issues), "3", "To the pane of discussed issues", Context.panes),
    Binding("pane-follow-ups", .goTo(.followUps), "4", "To the pane of follow-ups", Context.panes),
    Binding("pane-source", .goTo(.source), "5", "To the source", Context.panes),
    Binding("previous-evidence", .previousEvidence, "[", "Previous place where the item is named", [.facts]),
    Binding("previous-evidence", .previousEvidence, "[", "Previous item in the text", [.source]),
    Binding(
      "highlight-people", .highlight(.participant), "p", "Mark people alone in the text, or all again", [.source]),
    Binding("highlight-issues", .highlight(.issue), "i", "Mark issues alone in the text, or all again", [.source]),
    Binding(
      "highlight-follow-ups", .highlight(.followUp), "f", "Mark follow-ups alone in the text, or all again", [.source]),
    Binding("leave", .leave, "Esc", "Leave the search, the filter, the reasons, the zoom", Context.moving),
    Binding("redraw", .redraw, "C-l", "Draw the screen anew", Context.ofFiles),
  ]

  private static let typing: [Binding] = [
    Binding("accept", .accept, "Enter", "Go to the hit", hint: "open", [.search]),
    Binding("accept", .accept, "Enter", "Keep the filter", hint: "keep", [.filter]),
    Binding(
      "accept", .accept, "Enter", "Keep the words marked; n and N go from one to the next", hint: "keep", [.finding]),
    Binding("leave", .leave, "Enter Esc", "Close the help", hint: "close", [.help]),
    Binding("accept", .accept, "Enter", "Do the action", hint: "do it", [.palette]),
    Binding("explain-key", .explainKey, "Tab", "Press a key to learn what it does", hint: "press a key", [.help]),
    Binding("next-kind", .nextKind, "Tab", "Next kind of hits", hint: "next kind", [.search]),
    Binding("previous-kind", .previousKind, "S-Tab", "Previous kind of hits", [.search]),
    Binding(
      "leave", .leave, "Esc", "Back to what was before", hint: "back", [.search, .filter, .finding, .palette]),
    Binding("down", .down, "Down C-n", "Down", Context.typing),
    Binding("up", .up, "Up C-p", "Up", Context.typing),
    Binding("page-down", .pageDown, "PgDn", "A screen down", Context.typing),
    Binding("page-up", .pageUp, "PgUp", "A screen up", Context.typing),
    Binding("first", .first, "Home", "To the first row", Context.typing),
    Binding("last", .last, "End", "To the last row", Context.typing),
    Binding("erase", .erase, "Backspace C-h Del", "Erase a letter", Context.typing),
    Binding("erase-word", .eraseWord, "C-w", "Erase a word", Context.typing),
    Binding("erase-all", .eraseAll, "C-u", "Erase all", Context.typing),
  ]

  private static let views: [Binding] = [
    Binding("views", .views, "V", "Saved views: show one, save the list's filter", hint: "views", Context.panes),
    Binding("accept", .accept, "Enter l", "List what the view means", hint: "show", [.views]),
    Binding("save-view", .saveView, "s", "Save the list's filter under a name", hint: "save filter", [.views]),
    Binding("remove-view", .removeView, "D", "Remove the view", hint: "remove", [.views]),
    Binding("down", .down, "Down j", "Down", [.views]),
    Binding("up", .up, "Up k", "Up", [.views]),
    Binding("page-down", .pageDown, "PgDn", "A screen down", [.views]),
    Binding("page-up", .pageUp, "PgUp", "A screen up", [.views]),
    Binding("first", .first, "Home gg", "To the first view", [.views]),
    Binding("last", .last, "End G", "To the last view", [.views]),
    Binding("leave", .leave, "Esc V q", "Back to what was before", hint: "back", [.views]),
    Binding("redraw", .redraw, "C-l", "Draw the screen anew", [.views, .naming]),
    Binding("accept", .accept, "Enter", "Save", hint: "save", [.naming]),
    Binding("leave", .leave, "Esc", "Do not save", hint: "back", [.naming]),
  ]
}
