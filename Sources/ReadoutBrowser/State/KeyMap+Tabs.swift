extension KeyMap {
  /// Keys of the tabs, and of the lists in them.
  static let tabs: [Binding] =
    [
      Binding("mark", .mark, "m", "Mark the row, or end a range of marks", hint: "mark", [.readouts, .list]),
      Binding(
        "mark", .mark, "m", "Mark the readout in front, or end a range of marks", hint: "mark readout",
        [.facts, .source]),
      Binding("mark-range", .markRange, "v", "Begin a range of marks at the row, or end it there", Context.marking),
      Binding("mark-all", .markAll, "*", "Mark all rows that are listed", Context.marking),
      Binding("mark-none", .markNone, "-", "Take all marks of the list away", Context.marking),
      Binding("states", .states, "t", "Open, overdue or all follow-ups", hint: "open/overdue/all", [.list]),
      Binding("next-tab", .nextTab, ")", "Next tab", hint: "tab", Context.moving),
      Binding("previous-tab", .previousTab, "(", "Previous tab", Context.moving),
      Binding("tab-readouts", .show(.readouts), "gr", "Go to the readouts", Context.moving),
      Binding("tab-people", .show(.people), "gp", "Go to the people", Context.moving),
      Binding("tab-issues", .show(.issues), "gi", "Go to the issues by topic", Context.moving),
      Binding("tab-countries", .show(.countries), "gc", "Go to the countries", Context.moving),
      Binding("tab-follow-ups", .show(.followUps), "gf", "Go to the follow-ups", Context.moving),
      Binding("tab-search", .show(.search), "gs", "Go to the last search", Context.moving),
      Binding("tab-overview", .show(.overview), "go", "Go to the overview", Context.moving),
      Binding("chips", .chips, "c", "Take one part of the filter away", Context.listing),
      Binding("remove-chips", .removeChips, "C", "Take the whole filter away", Context.listing.union([.chips])),
      Binding("remove-this-chip", .removeChip, "Del Backspace Enter x", "Take the part away", hint: "remove", [.chips]),
      Binding("next-chip", .nextChip, "Right l Tab", "Next part of the filter", hint: "next", [.chips]),
      Binding("previous-chip", .previousChip, "Left h S-Tab", "Previous part of the filter", [.chips]),
      Binding("leave", .leave, "Esc c q", "Keep the filter", hint: "keep", [.chips]),
    ] + sorts + numbers

  private static let sorts: [Binding] = [
    sort(.date, "d", "Sort by date or the day when due"), sort(.title, "t", "Sort by title, name or action"),
    sort(.sides, "s", "Sort by sides, country or owner"),
    sort(.publisher, "p", "Sort by publisher or what is owed"),
    sort(.number, "n", "Sort by number of readouts"), sort(.kind, "k", "Sort by kind of follow-up"),
    sort(.status, "a", "Sort by how far it is"), sort(.owed, "o", "Sort by what a country owes"),
    sort(.first, "b", "Sort by first date, or readout's"),
    sort(.imported, "i", "Sort by when it came in"),
  ]

  private static func sort(_ key: SortKey, _ letter: String, _ description: String) -> Binding {
    Binding("sort-\(key.rawValue)", .sort(key), "o\(letter)", description, Context.listing)
  }

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
  ]

  private static let numbers: [Binding] = (1...9).map { number in
    Binding(
      "remove-\(ordinals[number - 1])-chip", .numberedChip(number), "\(number)", "Take part \(number) away",
      hint: number == 1 ? "…9 by number" : nil, [.chips])
  }
}
