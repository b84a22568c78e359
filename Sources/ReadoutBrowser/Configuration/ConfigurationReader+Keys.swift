import Yams

extension ConfigurationReader {
  /// Names of the sections for keys that do not apply everywhere: `in-search`.
  static let places: [String: Set<Context>] = Dictionary(
    uniqueKeysWithValues: [("in-typing", Context.typing)] + Context.allCases.map { ("in-" + $0.rawValue, [$0]) })

  // Where every letter is typed.
  private static let lettered = Context.typing.filter { context in
    !KeyMap.archive.bindings(in: context).contains { $0.keys.contains(where: \.first.isTyped) }
  }

  // What may be said of a place; of all places, the sections for one too.
  private static func names(in contexts: Set<Context>?) -> [String] {
    let rows = KeyMap.archive.bindings
    guard let contexts else { return rows.map(\.name) + places.keys.sorted() }
    return rows.filter { !$0.contexts.isDisjoint(with: contexts) }.map(\.name)
  }

  /// Reads the keys of actions, for all places or, in a section of its own, for one.
  mutating func readKeys(_ node: Node) {
    guard let mapping = node.mapping else {
      return complain(node, "keys", "has to list actions and their keys, such as `zoom: [z, F11]`")
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      if let contexts = Self.places[name] {
        readKeys(value, name, contexts)
      } else {
        readAction(key, value, nil, "keys.\(name)")
      }
    }
  }

  private mutating func readKeys(_ node: Node, _ place: String, _ contexts: Set<Context>) {
    if node.isNull { return }
    guard let mapping = node.mapping else {
      return complain(node, "keys.\(place)", "has to list actions and their keys, such as `down: [Down, j]`")
    }
    for (key, value) in mapping { readAction(key, value, contexts, "keys.\(place).\(key.string ?? "")") }
  }

  private mutating func readAction(_ key: Node, _ value: Node, _ contexts: Set<Context>?, _ path: String) {
    let name = key.string ?? ""
    let rows = KeyMap.archive.bindings.filter { $0.name == name }
    guard let first = rows.first else {
      let advice = Self.advice(name, Self.names(in: contexts), "`readout config --print` lists them")
      return complain(key, path, "is no action; " + advice)
    }
    if let contexts, !rows.contains(where: { !$0.contexts.isDisjoint(with: contexts) }) {
      return complain(key, path, "does nothing there, so that keys would be of no use")
    }
    let isTyped = contexts?.isSubset(of: Self.lettered) ?? KeyMap.archive.isOfTyping(name)
    var keys: [KeySequence] = []
    for node in value.sequence.map(Array.init) ?? (value.isNull ? [] : [value]) {
      guard let sequence = read(node, path, isTyped: isTyped, isLeave: first.action == .leave) else { continue }
      if keys.contains(sequence) { continue }
      if let other = keys.first(where: { $0.clashes(with: sequence) }) {
        complain(
          node, path, "`\(other.notation)` and `\(sequence.notation)` begin alike, so that one could never be pressed")
        continue
      }
      keys.append(sequence)
    }
    configuration.keys.append(KeySetting(name: name, contexts: contexts, keys: keys, line: key.mark?.line ?? 0))
  }

  private mutating func read(_ node: Node, _ path: String, isTyped: Bool, isLeave: Bool) -> KeySequence? {
    let notation = node.scalar?.string ?? ""
    guard let keys = KeySequence(notation) else {
      complain(node, path, "`\(notation)` is no key; write x, C-x, F5, PgDn, or two keys such as gx or `g Enter`")
      return nil
    }
    if isTyped && keys.first.isTyped {
      complain(node, path, "`\(notation)` is typed there; take another key, such as C-x or F5")
      return nil
    }
    if keys.first == .escape && (!isLeave || keys.second != nil) {
      complain(node, path, "Esc always leads out; take another key")
      return nil
    }
    return keys
  }

  /// Notes keys that two of the user's settings want, and keys that actions have lost to the user's.
  mutating func noteClashes() {
    var told: Set<String> = []
    for clash in KeyMap.archive.with(configuration.keys).clashes {
      let name = clash.keys.notation
      // One sentence for all places.
      guard told.insert("\(name) \(clash.winner) \(clash.loser) \(clash.line)").inserted else { continue }
      if let line = clash.loserLine {
        complain(
          line: line, "keys.\(clash.loser)",
          "`\(name)` is the key of `\(clash.winner)` by line \(clash.line); take another")
      } else {
        complain(
          line: clash.line, "keys.\(clash.winner)",
          "`\(name)` was a key of `\(clash.loser)`, which has lost it; give `\(clash.loser)` keys of its own, "
            + "or none: `\(clash.loser): []`")
      }
    }
  }
}
