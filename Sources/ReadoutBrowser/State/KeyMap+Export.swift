extension KeyMap {
  /// Writing what is shown into a file.
  static let export: [Binding] = [
    Binding("export-csv", .export(.csv), "xc", "CSV file of what is listed or marked", Context.listing),
    Binding("export-jsonl", .export(.jsonl), "xj", "JSON Lines file of what is listed or marked", Context.listing),
    Binding(
      "export-markdown", .export(.markdown), "xm", "Markdown table of what is listed or marked", Context.listing),
    Binding("accept", .accept, "Enter", "Write the file", hint: "write", [.exporting]),
    Binding("leave", .leave, "Esc", "Write nothing", hint: "back", [.exporting]),
  ]
}
