extension KeyMap {
  /// Writing what is shown into a file.
  static let export: [Binding] = [
    Binding("export-csv", .export(.csv), "xc", "Write what is listed, or marked, to a file as CSV", Context.listing),
    Binding(
      "export-jsonl", .export(.jsonl), "xj", "Write what is listed, or marked, to a file as JSON Lines",
      Context.listing),
    Binding(
      "export-markdown", .export(.markdown), "xm", "Write what is listed, or marked, to a file as a Markdown table",
      Context.listing),
    Binding("accept", .accept, "Enter", "Write the file", hint: "write", [.exporting]),
    Binding("leave", .leave, "Esc", "Write nothing", hint: "back", [.exporting]),
  ]
}
