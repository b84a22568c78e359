/// How one role looks: colours, where it has its own, and what is added to the letters.
struct Look: Hashable, Sendable {
  /// A colour of a role.
  enum Hue: Hashable, Sendable {
    /// The terminal's own.
    case own
    /// One that is taken for the nearest where there are fewer.
    case exact(Colour)
    /// One for terminals with 256 colours, and those for sixteen and for eight; nil leaves the letters as they are.
    case fitted(Colour?, sixteen: Colour?, eight: Colour?)
  }

  /// Of the letters; nil leaves it to the other roles of a cell.
  var ink: Hue?
  /// Behind them.
  var paper: Hue?
  var bold = false
  var italic = false
  var underline = false
  var reverse = false
  /// Weaker than the text: for lines, never for words.
  var dim = false

  /// A look from attributes alone.
  static func attributes(
    bold: Bool = false, italic: Bool = false, underline: Bool = false, reverse: Bool = false, dim: Bool = false
  ) -> Look {
    Look(bold: bold, italic: italic, underline: underline, reverse: reverse, dim: dim)
  }
}
