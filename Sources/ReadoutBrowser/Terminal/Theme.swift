/// How roles look on this terminal: what it and the user's environment allow.
struct Theme {
  /// Colours of a pair: of the letters and of what is behind them; -1 is the terminal's own.
  typealias Pair = (ink: Int, paper: Int)

  /// Whether colours are shown.
  let hasColours: Bool
  /// Colour pairs by number.
  let pairs: [Int: Pair]

  /// Reads NO_COLOR (https://no-color.org), READOUT_BACKGROUND (`dark` or `light`) and COLORFGBG.
  init(_ environment: [String: String], colours: Int) {
    hasColours = colours >= 8 && Self.wantsColours(environment)
    guard hasColours else {
      pairs = [:]
      return
    }
    var pairs: [Int: Pair] = [
      Appearance.Ink.red.rawValue: (1, -1), Appearance.Ink.blue.rawValue: (4, -1),
      Appearance.Ink.magenta.rawValue: (5, -1), Appearance.Ink.highlighter.rawValue: (0, 3),
      Appearance.Ink.grey.rawValue: (-1, -1),
    ]
    // A grey that can be read needs to know what it stands on.
    if colours >= 256, let isDark = Self.isDark(environment) {
      pairs[Appearance.Ink.grey.rawValue] = (isDark ? 247 : 241, -1)
    }
    self.pairs = pairs
  }

  /// Whether the user has nothing against colours.
  static func wantsColours(_ environment: [String: String]) -> Bool { (environment["NO_COLOR"] ?? "").isEmpty }

  /// Whether the terminal's background is dark, where the environment tells.
  static func isDark(_ environment: [String: String]) -> Bool? {
    switch environment["READOUT_BACKGROUND"] {
    case "dark": return true
    case "light": return false
    default: break
    }
    guard let last = environment["COLORFGBG"]?.split(separator: ";").last, let number = Int(last) else { return nil }
    return number < 7 || number == 8
  }

  /// How `style` looks here; the number of its ink is that of the colour pair.
  func appearance(_ style: Style) -> Appearance { Appearance(style, colours: hasColours) }
}
