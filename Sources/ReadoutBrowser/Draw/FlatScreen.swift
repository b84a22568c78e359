/// Puts words in the place of signs, for those who have the screen read to them: no lines, no bars, no signs that mean
/// something by their shape, and the terminal's cursor on the row that is selected.
enum FlatScreen {
  /// The same screen in words.
  static func words(_ screen: Screen) -> Screen {
    var flat = screen
    for row in 0..<screen.size.rows { flat.replace(row: row, by: line(screen.row(row))) }
    flat.showsCursor = screen.cursor != nil
    return flat
  }

  private static func line(_ cells: ArraySlice<Cell>) -> [Cell] {
    var out: [Cell] = []
    for (place, cell) in cells.enumerated() {
      guard let word = word(for: cell, atStart: place == 0) else {
        out.append(cell)
        continue
      }
      if word.isEmpty {
        out.append(.blank)
        continue
      }
      if word == ",", out.last == .blank { out.removeLast() }
      if word == "to", follows(place, cells, " to ") {
        // The head of a column has the word beside the sign.
        out.append(.blank)
        continue
      }
      if word != ",", let last = out.last, last.text != " " { out.append(.blank) }
      out += word.unicodeScalars.map { Cell(text: String($0), width: 1, style: cell.style) }
      let next = cells.index(cells.startIndex, offsetBy: place + 1)
      if next < cells.endIndex, cells[next].text != " " { out.append(.blank) }
    }
    return out
  }

  private static func follows(_ place: Int, _ cells: ArraySlice<Cell>, _ words: String) -> Bool {
    let start = cells.index(cells.startIndex, offsetBy: place + 1)
    return cells[start...].prefix(words.count).map(\.text).joined() == words
  }

  // Nothing for a cell that stays; an empty word for one that is left blank.
  private static func word(for cell: Cell, atStart: Bool) -> String? {
    guard let sign = cell.text.unicodeScalars.first, sign.value > 0x7F else { return nil }
    if !cell.style.isDisjoint(with: [.rule, .scroll]) { return "" }
    switch sign {
    case "▌" where atStart: return ""
    case "▌": return "chosen:"
    case "▎": return "follow-up:"
    case "·": return cell.style.contains(.dim) ? "aside:" : ","
    case "●": return "marked"
    default: return plain[sign]
    }
  }

  private static let plain: [Unicode.Scalar: String] = [
    "›": "", "■": "", "→": "to", "✓": "confirmed", "✗": "rejected", "✎": "corrected or with a note",
    "←": "Left", "↑": "ascending", "↓": "descending", "–": "-",
  ]
}
