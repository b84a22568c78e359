import Foundation

/// What a user has chosen for the browser; what was not chosen is as it comes.
public struct Configuration: Sendable {
  /// As it comes, without a file.
  public static let standard = Configuration()

  /// Keys of actions, in the order of the file.
  var keys: [KeySetting] = []
  var theme = Theme.Name.terminal
  /// Of the terminal, for the theme that leaves it as it is.
  var background = Theme.Background.auto
  /// Changes of single roles of the theme.
  var styles: [Style: LookChange] = [:]
  /// Columns of the list of readouts, from left to right.
  var columns: [ReadoutColumn] = ReadoutColumn.standard
  var dateFormat = DateFormat.iso
  /// Most columns that a line of the source takes.
  var wrapWidth = 92
  /// The tab to begin with; nil begins where the user left off.
  var startView: Tab?
  /// Whether the mouse is the browser's at the start; nil where that is left to the terminal.
  var takesMouse: Bool?
  /// What in the file could not be used, each in one sentence; the rest is used.
  public internal(set) var mistakes: [ConfigurationMistake] = []

  /// Widths that `wrap-width` may have.
  static let wrapWidths = 20...200

  /// How roles look; the environment, or else the terminal itself, may tell on what the terminal writes.
  func theme(_ environment: [String: String], isDark told: Bool? = nil) -> Theme {
    var theme = Theme.builtIn(theme, isDark: isDark(environment) ?? told)
    for (role, change) in styles { change.apply(to: &theme.looks[role, default: Look()]) }
    return theme
  }

  /// Whether the terminal's background is dark, as far as the user or the environment tells.
  func isDark(_ environment: [String: String]) -> Bool? {
    background == .auto ? Theme.isDark(environment) : background == .dark
  }

  /// Whether the mouse is the browser's at the start in the terminal that the environment tells of.
  func takesMouse(_ environment: [String: String]) -> Bool { takesMouse ?? !Self.holdsEscape(environment) }

  /// Whether Esc is held back while the mouse is the browser's: GNU screen (4.9) takes it for the beginning of a report of the
  /// mouse until the next key comes.
  static func holdsEscape(_ environment: [String: String]) -> Bool { !(environment["STY"] ?? "").isEmpty }

  /// The keys for an archive, or for files.
  func keyMap(isArchive: Bool) -> KeyMap { (isArchive ? KeyMap.archive : .standard).with(keys).map }

  /// Notes what is wrong with a file that belongs to the configuration.
  public mutating func note(file: String, line: Int?, _ sentence: String) {
    mistakes.append(ConfigurationMistake(file: file, line: line, key: "", sentence: sentence))
  }

  /// What the browser says of the mistakes when it begins.
  var notice: Notice? {
    guard let first = mistakes.first else { return nil }
    let more = mistakes.count == 1 ? "" : " (and \(mistakes.count - 1) more: `readout config`)"
    return Notice(text: first.brief + more, isProblem: true)
  }
}

/// What is wrong at one place of a configuration.
public struct ConfigurationMistake: Hashable, Sendable, CustomStringConvertible {
  /// Path of the file.
  public let file: String
  /// Line, counted from 1; nil where the file as a whole is meant.
  public let line: Int?
  /// What is set there, with dots between its levels: `keys.zoom`; empty where it is nothing in particular.
  public let key: String
  /// What is wrong and what to do, without a full stop.
  public let sentence: String

  /// File, line, key and sentence, as compilers write them.
  public var description: String { file + place + sentence }

  /// The same without the file's folders.
  var brief: String { (file.split(separator: "/").last.map(String.init) ?? file) + place + sentence }

  private var place: String { (line.map { ":\($0)" } ?? "") + ": " + (key.isEmpty ? "" : key + ": ") }
}

/// What the user changes in how a role looks; nil leaves it as the theme has it.
struct LookChange: Hashable, Sendable {
  var foreground: Look.Hue?
  var background: Look.Hue?
  var bold: Bool?
  var italic: Bool?
  var underline: Bool?
  var reverse: Bool?
  var dim: Bool?

  /// Changes a look.
  func apply(to look: inout Look) {
    look.ink = foreground ?? look.ink
    look.paper = background ?? look.paper
    look.bold = bold ?? look.bold
    look.italic = italic ?? look.italic
    look.underline = underline ?? look.underline
    look.reverse = reverse ?? look.reverse
    look.dim = dim ?? look.dim
  }
}

/// A column of the list of readouts.
enum ReadoutColumn: String, CaseIterable, Sendable {
  case date, sides, title, publisher

  /// The columns as they come.
  static let standard: [ReadoutColumn] = [.date, .sides, .title]
}
