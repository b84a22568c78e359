/// What a terminal does to a cell: attributes, and colours; nil is the terminal's own.
struct Appearance: Hashable, Sendable {
  var bold = false
  var italic = false
  var underline = false
  var reverse = false
  var faint = false
  var ink: Colour?
  var paper: Colour?
}

/// How many colours a terminal shows.
enum ColourDepth: Hashable, Sendable {
  case none, eight, sixteen, many

  /// What a terminal of `colours` shows, unless NO_COLOR (https://no-color.org) forbids it.
  init(_ environment: [String: String], colours: Int) {
    if !Theme.wantsColours(environment) || colours < 8 {
      self = .none
    } else {
      self = colours >= 256 ? .many : colours >= 16 ? .sixteen : .eight
    }
  }
}
