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

  /// Places the parts of `text`, with their numbers where they are gone through; the one that is `chosen` is among those
  /// that have room, be it without its end.
  init(_ text: String, column: Int, width: Int, isNumbered: Bool, chosen: Int? = nil) {
    let parts = QueryParts(text).parts.enumerated().map { (isNumbered ? "\($0 + 1)" : "") + "[\($1)]" }
    for first in 0...max(0, min(chosen ?? 0, parts.count - 1)) {
      place(parts, from: first, column: column, width: width)
      guard let chosen, parts.indices.contains(chosen) else { return }
      if chips.contains(where: { $0.index == chosen }) { return }
    }
    if let chosen, parts.indices.contains(chosen) { chips = [Chip(index: chosen, text: parts[chosen], column: column)] }
  }

  private mutating func place(_ parts: [String], from first: Int, column: Int, width: Int) {
    // A sign before them tells of those that do not stand here.
    var start = first == 0 ? column : column + 2
    (chips, isCut) = ([], first > 0)
    for (index, part) in parts.enumerated().dropFirst(first) {
      // Behind all but the last one, a sign has to have room that tells of the rest.
      let rest = index + 1 == parts.count ? 0 : 2
      guard start + TextWidth.of(part) + rest <= column + width else {
        isCut = true
        break
      }
      chips.append(Chip(index: index, text: part, column: start))
      start += TextWidth.of(part) + 1
    }
  }
}

extension Renderer {
  /// Draws the parts of a filter, each in brackets.
  mutating func drawChips(of text: String, row: Int, column: Int, width: Int) {
    guard width > 2 else { return }
    let isNumbered = state.chip != nil && text == state.filterInFront
    let chips = ChipRow(
      text, column: column, width: width, isNumbered: isNumbered, chosen: isNumbered ? state.chip : nil)
    // What has no room in brackets is better read without.
    if chips.chips.isEmpty {
      screen.put(text, row: row, column: column, width: width, style: .key, keep: .end)
      return
    }
    if let first = chips.chips.first, first.column > column {
      screen.put("…", row: row, column: column, width: 1, style: .key)
    }
    for chip in chips.chips {
      screen.put(chip.text, row: row, column: chip.column, width: column + width - chip.column, style: .key)
      if text == state.filterInFront && chip.index < 9 {
        note(.action(.numberedChip(chip.index + 1)), row: row, column: chip.column, width: TextWidth.of(chip.text))
      }
      guard isNumbered, chip.index == state.chip else { continue }
      screen.add(.selected, row: row, column: chip.column, width: TextWidth.of(chip.text))
      screen.cursor = Place(row: row, column: chip.column)
      screen.showsCursor = true
    }
    if let last = chips.chips.last, last.index + 1 < QueryParts(text).parts.count, last.endColumn + 1 < column + width {
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
