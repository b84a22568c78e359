extension KeyMap {
  /// What leads out of the browser, and the mouse.
  static let outside: [Binding] = [
    Binding("copy", .copyQuotation, "y", "Copy the item's words with their source", hint: "copy", [.facts, .source]),
    Binding("copy", .copyQuotation, "y", "Copy title, publisher, date and address", [.readouts]),
    Binding("footnote", .copyFootnote, "Y", "Copy it as a footnote in Markdown", Context.panes),
    Binding("edit", .edit, "e", "Open the text in the editor (VISUAL, EDITOR), at the cursor's line", Context.panes),
    Binding("pipe", .pipe, "|", "Give the text, or the item's words, to a command", Context.panes),
    Binding("open-web", .openWeb, "O", "Open the readout's address in the web browser (BROWSER)", Context.panes),
    Binding("mouse", .mouse, "M", "Give the mouse back to the terminal, or take it again", Context.moving),
    Binding("accept", .accept, "Enter", "Run the command", hint: "run", [.piping]),
    Binding("leave", .leave, "Esc", "Run nothing", hint: "back", [.piping]),
  ]

  /// The same for a browser that was opened to pick something.
  var picking: KeyMap {
    let pick = Binding(
      "pick", .pick, "Enter", "Pick what the cursor is on, print it and leave", hint: "pick", Context.panes)
    let enter = KeySequence(.enter)
    return KeyMap(
      [pick]
        + bindings.map { binding in
          var binding = binding
          if !binding.contexts.isDisjoint(with: Context.panes) { binding.keys.removeAll { $0 == enter } }
          return binding
        })
  }
}
