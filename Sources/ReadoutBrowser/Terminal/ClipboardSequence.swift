import Foundation

/// The sequences that hand a text to the terminal's clipboard: OSC 52 (xterm's "Control Sequences"), wrapped for what
/// stands between us and the terminal.
enum ClipboardSequence {
  /// What stands between, as far as the environment tells.
  enum Route: Hashable, Sendable {
    /// Nothing, or something that passes OSC 52 on.
    case direct
    /// tmux: takes OSC 52 itself with `set-clipboard on`, and passes on what is wrapped for it with `allow-passthrough on`.
    case tmux
    /// GNU screen: passes on what is wrapped for it, in short pieces.
    case screen
    /// `TERM=screen` of which nothing else is known: either of the two.
    case unknownScreen
    /// A terminal that is not known to have a clipboard.
    case none
  }

  /// Bytes of text that terminals take: with base64 and the sequence around it, they stay below 100,000.
  static let limit = 74_994

  /// Bytes of one piece for screen, whose older versions keep 256 of a string.
  static let pieceLength = 200

  /// Reads TMUX, STY and TERM; `isDescribed` tells whether the terminal's description has the sequence (`Ms`).
  static func route(_ environment: [String: String], isDescribed: Bool) -> Route {
    func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
    let term = environment["TERM"] ?? ""
    if isSet("TMUX") { return .tmux }
    if isSet("STY") { return .screen }
    if term.hasPrefix("screen") { return .unknownScreen }
    let able = ["xterm", "tmux", "alacritty", "foot", "kitty", "wezterm", "contour", "ghostty", "mintty", "st", "rxvt"]
    return isDescribed || able.contains { term == $0 || term.hasPrefix($0 + "-") } ? .direct : .none
  }

  /// The bytes to write so that `text` is copied; empty where there is no way.
  static func bytes(_ text: String, by route: Route) -> String {
    let plain = "\u{1B}]52;c;" + Data(text.utf8).base64EncodedString() + "\u{07}"
    switch route {
    case .direct: return plain
    case .tmux: return plain + "\u{1B}Ptmux;\u{1B}" + plain + "\u{1B}\\"
    case .screen: return wrappedForScreen(plain)
    case .unknownScreen: return plain + wrappedForScreen(plain)
    case .none: return ""
    }
  }

  private static func wrappedForScreen(_ sequence: String) -> String {
    var out = ""
    var rest = Substring(sequence)
    while !rest.isEmpty {
      out += "\u{1B}P" + rest.prefix(pieceLength) + "\u{1B}\\"
      rest = rest.dropFirst(pieceLength)
    }
    return out
  }
}
