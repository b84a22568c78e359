/// One key as a person presses it.
enum Key: Hashable, Sendable {
  case character(Unicode.Scalar)
  case control(Unicode.Scalar)
  case enter, escape, tab, backTab, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown

  /// Name in help and hints.
  var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(scalar)
    case .control(let scalar): "^" + String(scalar).uppercased()
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    default: Self.named.first { $0.key == self }?.name ?? ""
    }
  }

  private static let named: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("S-Tab", .backTab), ("Backspace", .backspace),
    ("Del", .delete), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
    ("PgUp", .pageUp), ("PgDn", .pageDown), ("Space", .character(" ")),
  ]

  /// Reads keys as they are typed in scripts: `jj/cyber<Enter>`, `<Down>`, `<C-l>`; an unknown name is taken letter by
  /// letter.
  static func sequence(_ text: String) -> [Key] {
    var keys: [Key] = []
    var rest = Substring(text)
    while let first = rest.unicodeScalars.first {
      if first == "<", let end = rest.firstIndex(of: ">"),
        let key = key(named: rest[rest.index(after: rest.startIndex)..<end])
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

  private static func key(named name: Substring) -> Key? {
    if name.hasPrefix("C-"), let letter = name.dropFirst(2).unicodeScalars.first { return .control(letter) }
    return named.first { $0.name == name }?.key
  }
}
