extension Configuration {
  /// The configuration as it comes, with all that can be set and what it means, as YAML that can be read again.
  public static var printed: String { ConfigurationWriter().text() }
}

/// Writes the configuration as it comes.
struct ConfigurationWriter {
  private let standard = Configuration.standard

  /// All sections.
  func text() -> String {
    [head, settings, styles, keys].joined(separator: "\n")
  }

  private let head = """
    # All that can be set in the browser of readouts, as it comes. Copy the lines that you want otherwise into
    # $XDG_CONFIG_HOME/readout/config.yaml, by default ~/.config/readout/config.yaml; `readout config` checks that file.

    """

  private var settings: String {
    """
    # How it looks: \(Self.names(Theme.Name.self)).
    # `terminal` keeps the terminal's own background, and has hues for words where it is known.
    theme: \(standard.theme.rawValue)

    # The terminal's own background: dark, light, or auto: what READOUT_BACKGROUND or COLORFGBG in the environment tells.
    background: \(standard.background.rawValue)

    # Columns of the list of readouts, from left to right: \(Self.names(ReadoutColumn.self)).
    columns: [\(standard.columns.map(\.rawValue).joined(separator: ", "))]

    # How dates are written in lists and panes:
    # \(DateFormat.allCases.map { "\($0.rawValue) (\($0.example))" }.joined(separator: ", ")).
    date-format: \(standard.dateFormat.rawValue)

    # Most columns that a line of the source takes, \(Configuration.wrapWidths.lowerBound) to \
    \(Configuration.wrapWidths.upperBound).
    wrap-width: \(standard.wrapWidth)

    # Where to begin: last (where you left off), \(Tab.allCases.map(\.name).joined(separator: ", ")).
    start-view: last

    # Whether clicks and the wheel are the browser's: true; false (they are the terminal's); or auto: true, but in GNU screen
    # false, for it would hold Esc back until the next key.
    mouse: auto

    """
  }

  private var styles: String {
    """
    # How single roles look, on top of the theme: foreground and background (default, a name such as red or bright-red, or a
    # number up to 255), bold, italic, underline, reverse, dim (true or false). The roles are
    # \(Self.wrapped(ConfigurationReader.roles.map(\.name)).joined(separator: "\n# ")).
    # For example:
    #   person: {foreground: 33, underline: true}
    #   match: {foreground: black, background: bright-yellow, bold: true}
    styles: {}

    """
  }

  private var keys: String {
    var out = """
      # Keys of the actions: letters, C-x, F5, Enter, Esc, Tab, S-Tab, Space, Backspace, Del, Ins, Up, Down, Left, Right, Home,
      # End, PgUp, PgDn, and two keys one after the other: gg, `g Enter`. A line gives an action all its keys; [] takes them
      # away. Where two actions want a key, yours win. What stands here applies wherever rows are moved through; the sections
      # below are for one place each. Where something is typed, letters are typed. Esc always leads out.
      keys:

      """
    let rows = KeyMap.archive.bindings
    let general = Self.first(rows.filter { !$0.contexts.isDisjoint(with: Context.moving) })
    let typing = Self.first(rows.filter { $0.contexts.isSuperset(of: Context.typing) })
    for row in general { out += line(row, indent: "  ") }
    out += "\n  # Wherever something is typed.\n  in-typing:\n"
    for row in typing { out += line(row, indent: "    ") }
    for context in Context.allCases {
      let isTyping = Context.typing.contains(context)
      let own = KeyMap.archive.bindings(in: context).filter { row in
        (isTyping ? typing : general).first { $0.name == row.name }?.keys != row.keys
      }
      if own.isEmpty { continue }
      out += "\n  # In \(context.place).\n  in-\(context.rawValue):\n"
      for row in own { out += line(row, indent: "    ") }
    }
    return out
  }

  // Of each action the first row.
  private static func first(_ rows: [Binding]) -> [Binding] {
    rows.enumerated().filter { place, row in !rows.prefix(place).contains { $0.name == row.name } }.map(\.element)
  }

  private func line(_ binding: Binding, indent: String) -> String {
    let keys = binding.keys.map { Self.quoted($0.notation) }.joined(separator: ", ")
    let setting = "\(indent)\(binding.name): [\(keys)]"
    return setting + String(repeating: " ", count: max(1, 40 - setting.count)) + "# \(binding.description)\n"
  }

  // Signs that mean something in YAML, and words that it would take for something else.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" } && text.first?.isLetter == true
    if isPlain && !["y", "n", "Y", "N", "yes", "no", "on", "off"].contains(text) { return text }
    return "\"" + text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
  }

  private static func names<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> String
  where Value.RawValue == String {
    type.allCases.map(\.rawValue).joined(separator: ", ")
  }

  // Lines of names that are not too long.
  private static func wrapped(_ names: [String]) -> [String] {
    names.reduce(into: [""]) { lines, name in
      let line = lines[lines.count - 1]
      if line.count + name.count > 100 { lines[lines.count - 1] += "," }
      if line.count + name.count > 100 {
        lines.append(name)
      } else {
        lines[lines.count - 1] += (line.isEmpty ? "" : ", ") + name
      }
    }
  }
}
