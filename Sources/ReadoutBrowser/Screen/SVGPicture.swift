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
      <g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="15" xml:space="preserve">

      """
    for row in 0..<screen.size.rows { draw(row, into: &out) }
    return out + "</g>\n</svg>\n"
  }

  private func draw(_ row: Int, into out: inout String) {
    var text = ""
    var start = 0
    var column = 0
    var style: Style?
    for cell in screen.row(row) {
      // A wide sign gets a run of its own, for its font may be of another width.
      if style != cell.style || cell.width == 2 || column - start > 1 && text.unicodeScalars.last.map(Self.isWide) == true {
        put(text, style ?? .plain, row, start, column, into: &out)
        text = ""
        start = column
        style = cell.style
      }
      text += cell.text
      column += Int(cell.width)
    }
    put(text, style ?? .plain, row, start, column, into: &out)
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool { TextWidth.isWide(scalar.value) }

  private func put(_ text: String, _ style: Style, _ row: Int, _ start: Int, _ end: Int, into out: inout String) {
    let look = Appearance(style, colours: true)
    let isBlank = text.allSatisfy { $0 == " " }
    guard end > start, !(isBlank && !look.reverse && look.ink != .highlighter && !look.underline) else { return }
    var (ink, paper) = colours(look)
    if look.reverse { swap(&ink, &paper) }
    let x = margin + Double(start) * cellWidth
    let y = margin + Double(row) * rowHeight
    let width = Double(end - start) * cellWidth
    if paper != palette.paper {
      out += "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(width))\" height=\"\(number(rowHeight))\" fill=\"\(paper)\"/>\n"
    }
    if isBlank && !look.underline { return }
    var attributes = "x=\"\(number(x))\" y=\"\(number(y + 15))\" textLength=\"\(number(width))\" fill=\"\(ink)\""
    if look.bold { attributes += " font-weight=\"bold\"" }
    if look.italic { attributes += " font-style=\"italic\"" }
    if look.underline { attributes += " text-decoration=\"underline\"" }
    out += "<text \(attributes)>\(escape(text))</text>\n"
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

  private func number(_ value: Double) -> String { value == value.rounded() ? "\(Int(value))" : "\(value)" }

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
