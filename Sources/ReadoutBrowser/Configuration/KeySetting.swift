/// Keys that the user has given to an action.
struct KeySetting: Hashable, Sendable {
  /// The action's name.
  let name: String
  /// Where they apply; nil is wherever nothing is typed, or, for an action of typing, wherever something is.
  let contexts: Set<Context>?
  let keys: [KeySequence]
  /// Where it stands in the file.
  let line: Int
}

/// A key that two actions want.
struct KeyClash: Hashable, Sendable {
  let keys: KeySequence
  /// Who has it now, and by which line.
  let winner: String
  let line: Int
  /// Who has lost it; its line, where it was the user who gave it.
  let loser: String
  let loserLine: Int?
  let context: Context
}

extension KeySequence {
  /// Whether one of two could never be pressed beside the other: they are the same, or one begins the other.
  func clashes(with other: KeySequence) -> Bool {
    first == other.first && (second == other.second || second == nil || other.second == nil)
  }
}

extension KeyMap {
  /// The map with the user's keys in place of those that came with it, and what lost a key by that.
  ///
  /// A setting gives an action all its keys. What the user gave away is taken from the actions that had it.
  func with(_ settings: [KeySetting]) -> (map: KeyMap, clashes: [KeyClash]) {
    guard !settings.isEmpty else { return (self, []) }
    var keys: [[Context: [KeySequence]]] = bindings.map { _ in [:] }
    var clashes: [KeyClash] = []
    for context in Context.allCases {
      var settler = KeySettler(context: context)
      let rows = bindings.indices.filter { bindings[$0].contexts.contains(context) }
      let chosen = rows.map { row in setting(for: bindings[row], in: context, settings) }
      // Of two that want one key, the first in the file has it.
      let own = zip(rows, chosen).compactMap { row, setting in setting.map { (row: row, setting: $0) } }
      for (row, setting) in own.sorted(by: { $0.setting.line < $1.setting.line }) {
        keys[row][context] = settler.settle(setting, bindings[row].action)
      }
      for (row, setting) in zip(rows, chosen) where setting == nil {
        keys[row][context] = settler.keep(bindings[row])
      }
      clashes += settler.clashes
    }
    let map = KeyMap(zip(bindings, keys).flatMap { $0.split(by: $1) })
    return (map, clashes)
  }

  // What is said of one place counts before what is said of several, and that before what is said of all.
  private func setting(for binding: Binding, in context: Context, _ settings: [KeySetting]) -> KeySetting? {
    let own = settings.filter { $0.name == binding.name }
    let near = own.filter { $0.contexts?.contains(context) == true }
    if let exact = near.last(where: { $0.contexts?.count == 1 }) ?? near.last { return exact }
    guard !Context.typing.contains(context) || isOfTyping(binding.name) else { return nil }
    return own.last { $0.contexts == nil }
  }

  /// Whether an action has a meaning only where something is typed.
  func isOfTyping(_ name: String) -> Bool {
    bindings.allSatisfy { $0.name != name || $0.contexts.isSubset(of: Context.typing) }
  }
}

/// Gives out the keys of one place: first those that the user has set, then what is left of the others'.
private struct KeySettler {
  let context: Context
  private(set) var clashes: [KeyClash] = []
  private var taken: [(keys: KeySequence, setting: KeySetting)] = []

  init(context: Context) { self.context = context }

  // Esc always leads out.
  mutating func settle(_ setting: KeySetting, _ action: Action) -> [KeySequence] {
    var free: [KeySequence] = []
    for keys in setting.keys {
      if let other = taken.first(where: { $0.keys.clashes(with: keys) }), other.setting.name != setting.name {
        note(keys, other.setting, loser: setting.name, line: setting.line)
      } else {
        free.append(keys)
        taken.append((keys, setting))
      }
    }
    let escape = KeySequence(.escape)
    return action == .leave && !free.contains(escape) ? free + [escape] : free
  }

  mutating func keep(_ binding: Binding) -> [KeySequence] {
    binding.keys.filter { keys in
      guard let other = taken.first(where: { $0.keys.clashes(with: keys) }) else { return true }
      note(keys, other.setting, loser: binding.name, line: nil)
      return false
    }
  }

  private mutating func note(_ keys: KeySequence, _ winner: KeySetting, loser: String, line: Int?) {
    clashes.append(
      KeyClash(
        keys: keys, winner: winner.name, line: winner.line, loser: loser, loserLine: line, context: context))
  }
}

extension Binding {
  /// The rows for places that have the same keys.
  fileprivate func split(by keys: [Context: [KeySequence]]) -> [Binding] {
    var rows: [Binding] = []
    for context in Context.allCases {
      guard let own = keys[context] else { continue }
      if let row = rows.firstIndex(where: { $0.keys == own }) {
        rows[row].contexts.insert(context)
      } else {
        var row = self
        row.keys = own
        row.contexts = [context]
        rows.append(row)
      }
    }
    return rows
  }
}
