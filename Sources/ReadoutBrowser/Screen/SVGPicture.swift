/// Draws a screen as a picture in SVG 1.1, cell by cell as a terminal would.
struct SVGPicture {
  /// Colours of a terminal on which the picture is drawn.
  struct Palette: Sendable {
    let paper: String, text: String, faint: String, dim: String
    let red: String, blue: String, magenta: String, highlight: String, onHighlight: String

    /// Light letters on dark.
    static let dark = Palette(
      paper: "#16181d", text: "#d9dce3", faint: "#4a505c", dim: "#9aa1ae", red: "#ff8079", blue: "#6cb0ff",
      magenta: "#d28bff", highlight: "#f2cf4a", onHighlight: "#16181d")
    /// Dark letters on light.
    static let light = Palette(
      paper: "#ffffff", text: "#22252b", faint: "#b9bec8", dim: "#5d6470", red: "#b3261e", blue: "#1458b8",
      magenta: "#8a2fc0", highlight: "#ffe27a", onHighlight: "#22252b")
  }

  let screen: Screen
  let palette: Palette
  private let cellWidth = 9.0
  private let rowHeight = 20.0
  private let margin = 14.0

  /// The picture as text.
  func svg(title: String) -> String {
    let width = Double(screen.size.columns) * cellWidth + 2 * margin
    let height = Double(screen.size.rows) * rowHeight + 2 * margin
    var out = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(number(width))" height="\(number(height))" \
      viewBox="0 0 \(number(width)) \(number(height))" role="img" aria-label="\(escape(title))">
      <title>\(escape(title))</title>
      <rect width="100%" height="100%" rx="8" fill="\(palette.paper)"/>
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
      let look = Appearance(cells[column].style, colours: true)
      let (ink, paper) = inkAndPaper(look)
      if paper != palette.paper { rectangle(start, column + 1, row, 0, rowHeight, paper, into: &out) }
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
    let (ink, paper) = colours(look)
    return look.reverse ? (paper, ink) : (ink, paper)
  }

  private func colours(_ look: Appearance) -> (ink: String, paper: String) {
    switch look.ink {
    case .none: (look.faint ? palette.faint : palette.text, palette.paper)
    case .red: (palette.red, palette.paper)
    case .blue: (palette.blue, palette.paper)
    case .magenta: (palette.magenta, palette.paper)
    case .highlighter: (palette.onHighlight, palette.highlight)
    case .grey: (palette.dim, palette.paper)
    }
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
