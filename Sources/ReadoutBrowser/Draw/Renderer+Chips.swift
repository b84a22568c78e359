import ReadoutArchive

/// Where the parts of a filter stand.
struct ChipRow {
  /// One part, with brackets around it.
  struct Chip {
    let index: Int
    let text: String
    let column: Int
    var endColumn: Int { column + TextWidth.of(text) }
  }

  private(set) var chips: [Chip] = []
  /// Whether some have no room.
  private(set) var isCut = false

  /// Places the parts of `text`, with their numbers where they are gone through.
  init(_ text: String, column: Int, width: Int, isNumbered: Bool) {
    var start = column
    for (index, part) in QueryParts(text).parts.enumerated() {
      let chip = (isNumbered ? "\(index + 1)" : "") + "[\(part)]"
      guard start + TextWidth.of(chip) <= column + width else {
        isCut = true
        break
      }
      chips.append(Chip(index: index, text: chip, column: start))
      start += TextWidth.of(chip) + 1
    }
  }
}

extension Renderer {
  /// Draws the parts of a filter, each in brackets.
  mutating func drawChips(of text: String, row: Int, column: Int, width: Int) {
    guard width > 2 else { return }
    let isNumbered = state.chip != nil && text == state.filterInFront
    let chips = ChipRow(text, column: column, width: width, isNumbered: isNumbered)
    // What has no room in brackets is better read without.
    if chips.chips.isEmpty {
      screen.put(text, row: row, column: column, width: width, style: .key, keep: .end)
      return
    }
    for chip in chips.chips {
      screen.put(chip.text, row: row, column: chip.column, width: TextWidth.of(chip.text), style: .key)
      if text == state.filterInFront && chip.index < 9 {
        note(.action(.numberedChip(chip.index + 1)), row: row, column: chip.column, width: TextWidth.of(chip.text))
      }
      guard isNumbered, chip.index == state.chip else { continue }
      screen.add(.selected, row: row, column: chip.column, width: TextWidth.of(chip.text))
      screen.cursor = Place(row: row, column: chip.column)
      screen.showsCursor = true
    }
    if chips.isCut, let last = chips.chips.last, last.endColumn + 1 < column + width {
      screen.put("…", row: row, column: last.endColumn + 1, width: 1, style: .key)
    }
  }
}

/// What of a filter is words, and no field.
enum FilterWords {
  /// The parts without a colon or a sign.
  static func of(_ text: String) -> String {
    QueryParts(text).parts.filter { !$0.contains(":") && !$0.hasPrefix("-") }.joined(separator: " ")
  }
}
