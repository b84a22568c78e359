/// What is pressed for an action: one key, or a prefix and a second key.
struct KeySequence: Hashable, Sendable {
  let first: Key
  let second: Key?

  /// One key, or two.
  init(_ first: Key, _ second: Key? = nil) {
    self.first = first
    self.second = second
  }

  /// Reads a notation: `j`, `PgDn`, `C-d`, `gr`, `g Enter`; nil where it is none.
  init?(_ notation: some StringProtocol) {
    let parts = notation.split(separator: " ")
    let keys = parts.flatMap { part in Key.named(part).map { [$0] } ?? part.unicodeScalars.map(Key.character) }
    // A word that is no key's name is no sequence of letters, but for two of them.
    guard (1...2).contains(keys.count) else { return nil }
    self.init(keys[0], keys.count == 2 ? keys[1] : nil)
  }

  /// Reads several, separated by spaces.
  static func list(_ notations: String) -> [KeySequence] {
    notations.split(separator: " ").compactMap { KeySequence($0) }
  }

  /// Name in help and hints.
  var name: String {
    guard let second else { return first.name }
    let isPlain = first.isPlainLetter && second.isPlainLetter
    return first.name + (isPlain ? "" : " ") + second.name
  }

  /// Name in the configuration, from which it can be read again.
  var notation: String {
    guard let second else { return first.notation }
    let joined = first.notation + second.notation
    return KeySequence(joined) == self ? joined : first.notation + " " + second.notation
  }
}
