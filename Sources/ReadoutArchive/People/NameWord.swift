/// One word of a name, ready for comparison.
struct NameWord: Hashable, Sendable {
  /// Lower case, marks and apostrophes off.
  let folded: String
  /// The same with "ü" as "ue", where that differs.
  let expanded: String?
  /// One letter, or two with a full stop, for a name.
  let isInitial: Bool
  /// Whether a hyphen joins it to the word before.
  let isHyphenated: Bool
  /// Particles before it, with spaces: "van der", "al".
  let particles: String
  /// Equal for spellings of one name in Latin letters ("sergei", "sergey").
  let strongKey: String
  /// Equal for spellings that may be of one name ("meyer", "mayer").
  let weakKey: String
  /// The names of which it is a short form.
  let formals: [String]
  /// Whether it is a short form of names that differ.
  let isOpenShortForm: Bool

  /// Makes a word from its folded form.
  init(_ folded: String, expanded: String? = nil, isInitial: Bool, isHyphenated: Bool, particles: String) {
    self.folded = folded
    self.expanded = expanded
    self.isInitial = isInitial
    self.isHyphenated = isHyphenated
    self.particles = particles
    let traits = NameTraits.of(folded)
    formals = traits?.formals ?? []
    isOpenShortForm = traits?.kinds.contains(.openShortForm) ?? false
    if isInitial {
      strongKey = folded
      weakKey = folded
    } else {
      strongKey = traits?.variant ?? Transliteration.strongKey(folded)
      weakKey = Transliteration.weakKey(strongKey)
    }
  }

  /// How near two words are, nearest first.
  enum Relation: Int, Comparable {
    case equal, expanded, transliteration, shortForm, initial, nearTransliteration, openShortForm, none

    static func < (a: Relation, b: Relation) -> Bool { a.rawValue < b.rawValue }
  }

  /// How near this word is to another; the same in both directions.
  func relation(to other: NameWord, asGivenName: Bool) -> Relation {
    if folded == other.folded { return .equal }
    if isInitial || other.isInitial { return initialRelation(to: other) }
    if expanded == other.folded || other.expanded == folded { return .expanded }
    if strongKey == other.strongKey { return .transliteration }
    if asGivenName {
      if isShortForm(of: other) { return isOpenShortForm ? .openShortForm : .shortForm }
      if other.isShortForm(of: self) { return other.isOpenShortForm ? .openShortForm : .shortForm }
    }
    return weakKey == other.weakKey ? .nearTransliteration : .none
  }

  private func isShortForm(of other: NameWord) -> Bool { formals.contains(other.folded) }

  private func initialRelation(to other: NameWord) -> Relation {
    if isInitial && (!other.isInitial || folded.utf8.count < other.folded.utf8.count) {
      return other.begins(with: folded) ? .initial : .none
    }
    return begins(with: other.folded) ? .initial : .none
  }

  private func begins(with initial: String) -> Bool {
    folded.utf8.starts(with: initial.utf8) || formals.contains { $0.utf8.starts(with: initial.utf8) }
  }
}
