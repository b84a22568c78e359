/// How each role looks. A cell that plays several has the attributes of all, and the colours of the foremost that has any.
struct Theme: Hashable, Sendable {
  /// Themes that can be chosen by name.
  enum Name: String, CaseIterable, Sendable {
    case terminal, light, dark
    case highContrast = "high-contrast"
  }

  /// What the terminal's own letters stand on.
  enum Background: String, CaseIterable, Sendable {
    /// What the environment tells, or else unknown.
    case auto
    case dark, light
  }

  /// Looks of the roles; that of `.plain` is beneath all.
  var looks: [Style: Look]

  /// How a cell looks that plays the roles of `style`.
  ///
  /// Without colours, what would stand on a paper of its own is underlined and bold instead, so that it is seen at all.
  func appearance(_ style: Style, depth: ColourDepth) -> Appearance {
    var appearance = Appearance()
    add(.plain, to: &appearance, depth)
    for role in Self.order where style.contains(role) {
      // A row under the cursor is one bar, and no patchwork of what is dim or late in it.
      let isInked = !style.contains(.selected) || ![.dim, .problem].contains(role)
      add(role, to: &appearance, depth, isInked: isInked)
    }
    return appearance
  }

  private func add(_ role: Style, to appearance: inout Appearance, _ depth: ColourDepth, isInked: Bool = true) {
    guard let look = looks[role] else { return }
    let stands = depth == .none && role != .plain && look.paper != nil
    if look.bold || stands { appearance.bold = true }
    if look.italic { appearance.italic = true }
    if look.underline || stands { appearance.underline = true }
    if look.reverse { appearance.reverse = true }
    if look.dim { appearance.faint = true }
    guard depth != .none, isInked else { return }
    if let ink = look.ink { Self.set(&appearance.ink, ink, depth) }
    if let paper = look.paper { Self.set(&appearance.paper, paper, depth) }
  }

  private static func set(_ colour: inout Colour?, _ hue: Look.Hue, _ depth: ColourDepth) {
    switch hue {
    case .own: colour = nil
    case .exact(let exact): colour = exact.nearest(of: depth == .many ? 256 : depth == .sixteen ? 16 : 8)
    case .fitted(let many, let sixteen, let eight):
      colour = (depth == .many ? many : depth == .sixteen ? sixteen : eight) ?? colour
    }
  }

  /// Roles from the hindmost to the foremost.
  private static let order: [Style] = {
    let front: [Style] = [.person, .issue, .followUp, .bar, .key, .notice, .cursor, .problem, .match]
    return Style.named.map(\.style).filter { !front.contains($0) } + front
  }()

  /// Whether the user has nothing against colours (https://no-color.org).
  static func wantsColours(_ environment: [String: String]) -> Bool { (environment["NO_COLOR"] ?? "").isEmpty }

  /// Whether the terminal's background is dark, where the environment tells: READOUT_BACKGROUND (`dark` or `light`), or
  /// COLORFGBG.
  static func isDark(_ environment: [String: String]) -> Bool? {
    switch environment["READOUT_BACKGROUND"] {
    case "dark": return true
    case "light": return false
    default: break
    }
    guard let last = environment["COLORFGBG"]?.split(separator: ";").last, let number = Int(last) else { return nil }
    return number < 7 || number == 8
  }
}
