extension KeyMap {
  /// The keys by which one decides about items.
  static let deeds: [Binding] = [
    Binding("confirm", .judge(.confirmed), "ac", "Confirm the item: it is right", Context.listing),
    Binding("reject", .judge(.rejected), "ar", "Reject the item: it is wrong, and counts no longer", Context.listing),
    Binding("correct", .correct, "ae", "Correct the item: its name, owner, date and the like", Context.listing),
    Binding("note", .note, "an", "Write a note on the item", Context.listing),
    Binding("status", .status, "as", "Say how far the follow-up is", Context.listing),
    Binding("undo", .undo, "u", "Take the last decision back", Context.listing),
    Binding("redo", .redo, "U C-r", "Restore what was taken back", Context.listing),
    Binding("accept", .accept, "Enter", "Save", hint: "save", [.form]),
    Binding("next-kind", .nextKind, "Tab", "Next field", hint: "next field", [.form]),
    Binding("previous-kind", .previousKind, "S-Tab", "Previous field", [.form]),
    Binding("status-open", .setStatus(.open), "o", "It is open", hint: "open", [.status]),
    Binding("status-progress", .setStatus(.progress), "p", "It is in progress", hint: "progress", [.status]),
    Binding("status-done", .setStatus(.done), "d", "It is done", hint: "done", [.status]),
    Binding("status-dropped", .setStatus(.dropped), "x", "It was dropped", hint: "dropped", [.status]),
    Binding("leave", .leave, "Esc", "Leave everything as it is", hint: "back", [.form, .status]),
    Binding("redraw", .redraw, "C-l", "Draw the screen anew", [.form, .status]),
  ]
}
