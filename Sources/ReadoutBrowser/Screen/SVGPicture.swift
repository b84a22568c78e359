/// Draws a screen as a picture in SVG 1.1, cell by cell as a terminal would.
struct SVGPicture {
  let screen: Screen
  let theme: Theme
  private let cellWidth = 9.0
  private let rowHeight = 20.0
  private let margin = 14.0

  // What lies beneath all.
  private var paper: String { theme.appearance(.plain, depth: .many).paper?.hexadecimal ?? "#ffffff" }

  /// The picture as text.
  func svg(title: String) -> String {
    let width = Double(screen.size.columns) * cellWidth + 2 * margin
    let height = Double(screen.size.rows) * rowHeight + 2 * margin
    var out = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(number(width))" height="\(number(height))" \
      viewBox="0 0 \(number(width)) \(number(height))" role="img" aria-label="\(escape(title))">
      <title>\(escape(title))</title>
      <rect width="100%" height="100%" rx="8" fill="\(paper)"/>
      <g font-family="'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="15">

      """
    for row in 0..<screen.size.rows { draw(row, into: &out) }
    return out + "</g>\n</svg>\n"
  }

  // Cells of one look make a run; two spaces end a run of letters, so that no font can push columns out of line.
  private func draw(_ row: Int, into out: inout String) {
    let cells = Array(screen.row(row))
    var start = 0
    for column in cells.indices where column + 1 == cells.count || cells[column + 1].style != cells[column].style {
      let look = theme.appearance(cells[column].style, depth: .many)
      let (ink, behind) = inkAndPaper(look)
      if behind != paper { rectangle(start, column + 1, row, 0, rowHeight, behind, into: &out) }
      for place in start...column {
        if let part = Self.blocks[cells[place].text] { block(part, place, row, ink, into: &out) }
      }
      for word in words(cells, start...column) {
        if look.underline { rectangle(word.lowerBound, word.upperBound, row, 17, 1, ink, into: &out) }
        text(cells[word], at: word.lowerBound, row, look, ink, into: &out)
      }
      start = column + 1
    }
  }

  private func words(_ cells: [Cell], _ columns: ClosedRange<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    for column in columns
    where cells[column].text != " " && cells[column].width > 0 && Self.blocks[cells[column].text] == nil {
      let end = column + Int(cells[column].width)
      // A wide sign stands alone, for its font may be of another width.
      if let last = words.last, last.upperBound + 1 >= column, cells[column].width == 1,
        cells[last.lowerBound].width == 1
      {
        words[words.count - 1] = last.lowerBound..<end
      } else {
        words.append(column..<end)
      }
    }
    return words
  }

  // Signs that fill a part of their cell, by the columns' share from the left, joined from row to row.
  private static let blocks: [String: ClosedRange<Double>] = [
    "│": 0.45...0.55, "▌": 0...0.5, "▎": 0...0.25, "▐": 0.5...1,
  ]

  private func block(
    _ part: ClosedRange<Double>, _ column: Int, _ row: Int, _ ink: String, into out: inout String
  ) {
    out +=
      element(
        "rect",
        [
          ("x", number(margin + (Double(column) + part.lowerBound) * cellWidth)),
          ("y", number(margin + Double(row) * rowHeight)),
          ("width", number((part.upperBound - part.lowerBound) * cellWidth)), ("height", number(rowHeight)),
          ("fill", ink),
        ]) + "/>\n"
  }

  private func rectangle(
    _ start: Int, _ end: Int, _ row: Int, _ below: Double, _ height: Double, _ fill: String, into out: inout String
  ) {
    out +=
      element(
        "rect",
        [
          ("x", number(margin + Double(start) * cellWidth)), ("y", number(margin + Double(row) * rowHeight + below)),
          ("width", number(Double(end - start) * cellWidth)), ("height", number(height)), ("fill", fill),
        ]) + "/>\n"
  }

  private func text(
    _ cells: ArraySlice<Cell>, at column: Int, _ row: Int, _ look: Appearance, _ ink: String, into out: inout String
  ) {
    var attributes = [
      ("x", number(margin + Double(column) * cellWidth)), ("y", number(margin + Double(row) * rowHeight + 15)),
      ("textLength", number(Double(cells.count) * cellWidth)), ("fill", ink),
    ]
    if look.bold { attributes.append(("font-weight", "bold")) }
    if look.italic { attributes.append(("font-style", "italic")) }
    out += element("text", attributes) + ">" + escape(cells.map(\.text).joined()) + "</text>\n"
  }

  private func element(_ name: String, _ attributes: [(String, String)]) -> String {
    "<" + name + attributes.map { " \($0.0)=\"\($0.1)\"" }.joined()
  }

  private func inkAndPaper(_ look: Appearance) -> (ink: String, paper: String) {
    let ink = look.ink?.hexadecimal ?? "#000000"
    let paper = look.paper?.hexadecimal ?? paper
    return look.reverse ? (paper, ink) : (ink, paper)
  }

  // At most two decimals.
  private func number(_ value: Double) -> String {
    let hundredths = (value * 100).rounded() / 100
    return hundredths == hundredths.rounded() ? "\(Int(hundredths))" : "\(hundredths)"
  }

  private func escape(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: out.append(character)
      }
    }
    return out
  }
}
