import Foundation
import Testing

@testable import ReadoutBrowser

/// How roles look: readable on every background that they may stand on, and apart for all eyes.
struct ThemeTests {
  static let depths: [ColourDepth] = [.many, .sixteen, .eight]
  static let black = Colour(16), white = Colour(231)

  /// A colour as a screen has it.
  struct Light: Hashable, CustomStringConvertible {
    let red: Int, green: Int, blue: Int
    var description: String { String(format: "#%02x%02x%02x", red, green, blue) }

    init(_ number: Int) { (red, green, blue) = (number >> 16, number >> 8 & 255, number & 255) }
    init(_ colour: Colour) { (red, green, blue) = colour.rgb }
  }

  /// Backgrounds that terminals come with, or that are often chosen.
  static let darks = [
    0x000000, 0x0c0c0c, 0x1a1a1a, 0x1d1f21, 0x1e1e1e, 0x1e1e2e, 0x24283b, 0x272822, 0x282828, 0x282a36, 0x282c34,
    0x002b36,
    0x2e3440, 0x300a24,
  ].map { Light($0) }
  static let lights = [0xffffff, 0xfafafa, 0xf5f5f5, 0xeff1f5, 0xfdf6e3, 0xfbf1c7].map { Light($0) }

  /// A theme, and the backgrounds on which its letters may stand where it has none of its own.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String, theme: Theme, papers: [Light], inks: [Light]
    var testDescription: String { name }
    /// Whether nobody knows on what the letters stand.
    var isUnknown: Bool { papers.count > ThemeTests.darks.count }
  }

  static let cases: [Case] = [
    Case(name: "terminal", theme: .builtIn(.terminal), papers: darks + lights, inks: []),
    Case(name: "terminal, dark", theme: .builtIn(.terminal, isDark: true), papers: darks, inks: [Light(white)]),
    Case(name: "terminal, light", theme: .builtIn(.terminal, isDark: false), papers: lights, inks: [Light(black)]),
    Case(name: "dark", theme: .builtIn(.dark), papers: [], inks: []),
    Case(name: "light", theme: .builtIn(.light), papers: [], inks: []),
    Case(name: "high-contrast", theme: .builtIn(.highContrast), papers: [], inks: []),
  ]

  /// All roles alone and by twos and threes, as they may meet in a cell.
  static let styles: [Style] = {
    let roles = [Style.plain] + Style.named.map(\.style)
    let sums = roles.flatMap { a in roles.flatMap { b in roles.map { c in a.union(b).union(c) } } }
    return Array(Set(sums))
  }()

  // https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
  static func contrast(_ one: Light, _ other: Light) -> Double {
    let (high, low) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
  }

  static func linear(_ level: Int) -> Double {
    let share = Double(level) / 255
    return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }

  static func luminance(_ light: Light) -> Double {
    0.2126 * linear(light.red) + 0.7152 * linear(light.green) + 0.0722 * linear(light.blue)
  }

  @Test("Every pair of colours of every theme has a contrast of 4.5 to 1 at least", arguments: cases)
  func contrasts(_ example: Case) {
    for depth in Self.depths {
      for style in Self.styles {
        let look = example.theme.appearance(style, depth: depth)
        // Where the terminal's own letters stand on its own background, it is for the user to choose.
        if look.ink == nil && look.paper == nil { continue }
        // The first sixteen colours are made for the background that they come with: only the ends can be computed.
        let own = example.papers.filter { depth == .many || $0 == Light(Self.black) || $0 == Light(Self.white) }
        let papers = look.paper.map { [Light($0)] } ?? own
        let inks = look.ink.map { [Light($0)] } ?? example.inks
        // Signs that are no words (https://www.w3.org/TR/WCAG22/#non-text-contrast).
        let isSign = example.isUnknown && !style.isDisjoint(with: [.cursor, .bar])
        let least = isSign ? 3 : 4.5
        #expect(!papers.isEmpty && !inks.isEmpty, "\(style) \(depth)")
        for paper in papers {
          for ink in inks { #expect(Self.contrast(ink, paper) >= least, "\(style) \(depth): \(ink) on \(paper)") }
        }
      }
    }
  }

  // Machado, Oliveira and Fernandes 2009, https://doi.org/10.1109/TVCG.2009.113: how colours look to those who lack one of
  // the three cones.
  static let eyes: [(name: String, matrix: [[Double]])] = [
    ("all cones", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    (
      "no long", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    (
      "no middle",
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    (
      "no short",
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
  ]

  /// CIE L*a*b* of a colour as some eyes see it.
  static func lab(_ colour: Colour, _ matrix: [[Double]]) -> [Double] {
    let light = [colour.rgb.red, colour.rgb.green, colour.rgb.blue].map(linear)
    let seen = matrix.map { row in min(1, max(0, zip(row, light).map(*).reduce(0, +))) }
    let xyz = [
      (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505,
      0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2],
      (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089,
    ].map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16 / 116 }
    return [116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])]
  }

  @Test(
    "On a background that is not known, words have the terminal's own ink, and the kinds of evidence differ all the same"
  )
  func unknown() throws {
    let theme = Theme.builtIn(.terminal)
    for depth in Self.depths {
      let words: [Style] = [
        .plain, .person, .issue, .followUp, .dim, .problem, .title, .focus, .key, .notice, .selected,
      ]
      let looks = words.map { theme.appearance($0, depth: depth) }
      #expect(looks.allSatisfy { $0.ink == nil && $0.paper == nil })
      #expect(looks[1].underline && looks[2].bold && looks[3].italic)
    }
    #expect(theme.appearance(.cursor, depth: .many).ink != nil && theme.appearance(.bar, depth: .many).ink != nil)
    // There is no hue that could be read on all.
    let papers = Self.darks + Self.lights
    #expect(
      (16...255).allSatisfy { number in papers.contains { Self.contrast(Light(Colour(UInt8(number))), $0) < 4.5 } })
  }

  @Test("The user may tell the terminal's background in the configuration")
  func configured() {
    func person(_ yaml: String, _ environment: [String: String]) -> Colour? {
      ConfigurationTests.read(yaml).theme(environment).appearance(.person, depth: .many).ink
    }
    #expect(person("", [:]) == nil && person("background: dark\n", [:]) == Colour(39))
    #expect(person("background: light\n", ["READOUT_BACKGROUND": "dark"]) == Colour(26))
    #expect(person("background: auto\n", ["READOUT_BACKGROUND": "dark"]) == Colour(39))
    #expect(
      ConfigurationTests.mistakes("background: drak\n") == ["1: background: knows no `drak`; did you mean `dark`?"])
  }

  @Test(
    "The three kinds of evidence differ in their hues for all eyes", arguments: cases.filter { !$0.isUnknown },
    eyes.map(\.name))
  func hues(_ example: Case, _ eye: String) throws {
    let matrix = try #require(Self.eyes.first { $0.name == eye }?.matrix)
    let inks = [Style.person, .issue, .followUp].compactMap { example.theme.appearance($0, depth: .many).ink }
    #expect(inks.count == 3)
    let seen = inks.map { Self.lab($0, matrix) }
    for (one, other) in [(0, 1), (0, 2), (1, 2)] {
      let distance = zip(seen[one], seen[other]).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
      // Ten times what can just be told apart.
      #expect(distance > 20, "\(inks[one]) and \(inks[other])")
    }
  }

  @Test("No theme has more than four hues", arguments: cases)
  func fourHues(_ example: Case) {
    for depth in Self.depths {
      let looks = Self.styles.map { example.theme.appearance($0, depth: depth) }
      let colours = Set(looks.flatMap { [$0.ink, $0.paper].compactMap { $0 } })
      let hues = colours.filter {
        max($0.rgb.red, $0.rgb.green, $0.rgb.blue) - min($0.rgb.red, $0.rgb.green, $0.rgb.blue) > 20
      }
      #expect(hues.count <= 4, "\(hues)")
    }
  }

  @Test("Evidence can be told from other text, and its kinds from each other, without colours", arguments: cases)
  func withoutColours(_ example: Case) {
    let styles: [Style] = [.plain, .person, .issue, .followUp, .selected, .match]
    let looks = styles.map { example.theme.appearance($0, depth: .none) }
    #expect(Set(looks).count == styles.count)
    #expect(looks.allSatisfy { $0.ink == nil && $0.paper == nil })
    #expect(looks[1].underline && looks[2].bold && looks[3].italic && looks[4].reverse)
  }

  @Test("Roles that meet in one cell all show", arguments: cases)
  func together(_ example: Case) {
    let look = example.theme.appearance([.person, .issue, .followUp, .selected], depth: .many)
    #expect(look.underline && look.bold && look.italic && look.reverse)
  }

  @Test("NO_COLOR and poor terminals show no colours")
  func depths() {
    #expect(ColourDepth(["NO_COLOR": "1"], colours: 256) == .none)
    #expect(ColourDepth(["NO_COLOR": ""], colours: 256) == .many)
    #expect(ColourDepth([:], colours: 2) == .none && ColourDepth([:], colours: 8) == .eight)
    #expect(ColourDepth([:], colours: 88) == .sixteen && ColourDepth([:], colours: 16) == .sixteen)
  }

  @Test("The environment may tell on what the terminal writes")
  func background() {
    #expect(Theme.isDark([:]) == nil && Theme.isDark(["COLORFGBG": "15;0"]) == true)
    #expect(Theme.isDark(["COLORFGBG": "0;default;15"]) == false)
    #expect(Theme.isDark(["READOUT_BACKGROUND": "light", "COLORFGBG": "15;0"]) == false)
  }

  @Test("Colours are as xterm has them, and the nearest is taken where there are few")
  func colours() {
    #expect(Colour(69).hexadecimal == "#5f87ff" && Colour(234).hexadecimal == "#1c1c1c")
    #expect(Colour(named: "bright-red") == Colour(9) && Colour(named: "214") == Colour(214))
    #expect(Colour(named: "256") == nil && Colour(named: "redd") == nil && Colour(named: "-1") == nil)
    #expect(Colour(196).nearest(of: 16) == Colour(9) && Colour(231).nearest(of: 8) == Colour(7))
    #expect((0...255).allSatisfy { Colour(named: Colour(UInt8($0)).name) == Colour(UInt8($0)) })
  }
}
