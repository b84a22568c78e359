extension Theme {
  /// Colours of a theme by what they are for: each for terminals with 256, with sixteen and with eight colours; -1 leaves
  /// the letters as they are.
  private struct Inks {
    typealias Three = (many: Int, sixteen: Int, eight: Int)
    /// Persons, issues and problems, follow-ups: three hues that differ in lightness or along blue and yellow, which all eyes
    /// tell apart.
    var person: Three, issue: Three, followUp: Three
    /// Signs that are no words: the cursor, and bars.
    var cursor: Three, bar: Three
    var dim: Three, rule: Three
    /// The paper behind what a search found, the fourth hue.
    var match: Three
  }

  private static let dark = Inks(
    person: (39, 14, 6), issue: (208, 11, 3), followUp: (218, 13, -1), cursor: (39, 14, 6), bar: (218, 13, -1),
    dim: (247, 7, 7), rule: (245, 7, 7), match: (220, 3, 3))
  private static let light = Inks(
    person: (26, 4, 4), issue: (94, 1, 1), followUp: (126, 5, -1), cursor: (26, 4, 4), bar: (126, 5, -1),
    dim: (241, 0, 0), rule: (243, 0, 0), match: (220, 3, 3))
  private static let contrast = Inks(
    person: (51, 14, 6), issue: (226, 11, 3), followUp: (213, 13, -1), cursor: (51, 14, 6), bar: (213, 13, -1),
    dim: (231, 15, 7), rule: (231, 15, 7), match: (226, 11, 3))
  // No hue can be read on white and on the greys that pass for black: between #1e1e1e and white there is room for 4.1 to 1
  // on either side. Words have the terminal's own ink; signs, which need 3 to 1, a hue.
  private static let either = Inks(
    person: none, issue: none, followUp: none, cursor: (32, -1, -1), bar: (168, -1, -1), dim: none, rule: none,
    match: (220, 3, 3))
  private static let none: Inks.Three = (-1, -1, -1)

  /// The theme of a name; `isDark` tells, where it is known, on what the one of the terminal's own colours stands.
  static func builtIn(_ name: Name, isDark: Bool? = nil) -> Theme {
    switch name {
    case .terminal:
      return theme(isDark.map { $0 ? dark : light } ?? either)
    case .dark: return theme(dark, text: (252, 7, 7), paper: (234, 0, 0))
    case .light: return theme(light, text: (235, 0, 0), paper: (231, 15, 7))
    case .highContrast: return theme(contrast, text: (231, 15, 7), paper: (16, 0, 0))
    }
  }

  private static func theme(_ inks: Inks, text: Inks.Three? = nil, paper: Inks.Three? = nil) -> Theme {
    func hue(_ three: Inks.Three) -> Look.Hue {
      func colour(_ number: Int) -> Colour? { number < 0 ? nil : Colour(UInt8(number)) }
      return .fitted(colour(three.many), sixteen: colour(three.sixteen), eight: colour(three.eight))
    }
    func look(_ look: Look = Look(), ink: Inks.Three? = nil) -> Look {
      var look = look
      look.ink = ink.map(hue)
      return look
    }
    let black: Inks.Three = (16, 0, 0)
    var plain = Look()
    plain.ink = text.map(hue)
    plain.paper = paper.map(hue)
    var match = look(.attributes(bold: true), ink: black)
    match.paper = hue(inks.match)
    return Theme(looks: [
      .plain: plain, .title: Look(), .focus: .attributes(bold: true), .selected: .attributes(reverse: true),
      .person: look(.attributes(underline: true), ink: inks.person),
      .issue: look(.attributes(bold: true), ink: inks.issue),
      .followUp: look(.attributes(italic: true), ink: inks.followUp), .bar: look(ink: inks.bar),
      .dim: look(ink: inks.dim), .match: match,
      .rule: look(.attributes(dim: text == nil), ink: text == nil ? nil : inks.rule),
      .key: .attributes(bold: true), .problem: look(.attributes(bold: true), ink: inks.issue),
      .scroll: look(.attributes(dim: text == nil), ink: text == nil ? nil : inks.rule),
      .cursor: look(.attributes(bold: true), ink: inks.cursor), .notice: .attributes(bold: true),
    ])
  }
}
