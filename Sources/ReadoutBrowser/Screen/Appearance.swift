/// What a terminal does to a cell: attributes, and colours of its own palette.
struct Appearance: Hashable, Sendable {
  /// Colours a cell may have, besides the terminal's own foreground and background.
  enum Ink: Int, CaseIterable, Sendable {
    /// The terminal's own foreground.
    case none
    /// Problems' markers.
    case red
    /// The cursor's marker.
    case blue
    /// The bar beside follow-ups.
    case magenta
    /// Black on yellow, as a highlighter leaves it: readable on every background.
    case highlighter
    /// A grey that is chosen for a known background.
    case grey
  }

  var bold = false
  var italic = false
  var underline = false
  var reverse = false
  /// Weaker than the text: for lines, never for words.
  var faint = false
  var ink = Ink.none

  /// The look of a cell that plays the roles of `style`; without colours, attributes alone tell the roles apart.
  ///
  /// Words keep the terminal's own foreground, for no other colour is sure to be readable on an unknown background;
  /// colours are for bars and markers and add to what attributes tell already.
  init(_ style: Style, colours: Bool) {
    bold = !style.isDisjoint(with: [.focus, .cursor, .issue, .key, .problem])
    italic = style.contains(.followUp)
    underline = style.contains(.person)
    reverse = style.contains(.selected)
    faint = !style.isDisjoint(with: [.rule, .scroll])
    if style.contains(.match) {
      bold = true
      underline = underline || !colours
    }
    if colours { ink = Self.ink(of: style) }
  }

  private static func ink(of style: Style) -> Ink {
    if style.contains(.match) { return .highlighter }
    if style.contains(.bar) { return .magenta }
    if style.contains(.cursor) { return .blue }
    if style.contains(.problem) { return .red }
    return style.contains(.dim) ? .grey : .none
  }
}
