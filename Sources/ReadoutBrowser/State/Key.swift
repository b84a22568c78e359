/// One key as a person presses it.
enum Key: Hashable, Sendable {
  case character(Unicode.Scalar)
  case control(Unicode.Scalar)
  case function(Int)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown

  /// Name in help and hints.
  var name: String {
    switch self {
    case .control(let scalar): "^" + String(scalar).uppercased()
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    default: notation
    }
  }

  /// Name in scripts and in the configuration.
  var notation: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(scalar)
    case .control(let scalar): "C-" + String(scalar)
    case .function(let number): "F\(number)"
    default: Self.names.first { $0.key == self }?.name ?? ""
    }
  }

  /// Whether it is a letter or sign that would be typed where something is typed.
  var isTyped: Bool { if case .character = self { true } else { false } }

  /// Whether it is typed and seen as one sign.
  var isPlainLetter: Bool { isTyped && self != .character(" ") }

  private static let names: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("S-Tab", .backTab), ("Backspace", .backspace),
    ("Del", .delete), ("Ins", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
    ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown), ("Space", .character(" ")),
  ]

  /// Reads keys as they are typed in scripts: `jj/cyber<Enter>`, `<Down>`, `<C-l>`; an unknown name is taken letter by
  /// letter.
  static func sequence(_ text: String) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(text)
    while let first = rest.unicodeScalars.first {
      if first == "<", let end = rest.firstIndex(of: ">"),
        let key = named(rest[rest.index(after: rest.startIndex)..<end])
      {
        keys.append(key)
        rest = rest[rest.index(after: end)...]
      } else {
        keys.append(.character(first))
        rest = Substring(rest.unicodeScalars.dropFirst())
      }
    }
    return keys
  }

  /// The key that has a name: `Enter`, `C-d`, `F5`; a sign by itself has none.
  static func named(_ name: some StringProtocol) -> Key? {
    if name.hasPrefix("C-"), let letter = name.dropFirst(2).unicodeScalars.first, name.unicodeScalars.count == 3 {
      return .control(letter)
    }
    if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...24).contains(number) { return .function(number) }
    return names.first { $0.name == name }?.key
  }
}
