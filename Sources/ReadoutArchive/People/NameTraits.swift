/// What the tables say of one folded word of a name.
struct NameTraits: Sendable {
  /// The kinds of word; one word can be of several.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt16
    /// Never a name: "dr", "sir".
    static let title = Kinds(rawValue: 1)
    /// A title that is a name as well ("Earl", "Gen", "Syed"): taken off only where two words remain.
    static let softTitle = Kinds(rawValue: 2)
    static let peerage = Kinds(rawValue: 4)
    static let postnominal = Kinds(rawValue: 8)
    static let suffix = Kinds(rawValue: 16)
    static let particle = Kinds(rawValue: 32)
    /// A particle that says whose child one is: "bin", "ould".
    static let patronymic = Kinds(rawValue: 64)
    /// A particle also where it opens the name with a capital: "De Gaulle".
    static let opener = Kinds(rawValue: 128)
    /// A family name that its country writes first.
    static let familyFirst = Kinds(rawValue: 256)
    /// A short form of several different names.
    static let openShortForm = Kinds(rawValue: 512)
    /// An Arabic article that is one only before a hyphen: "ash-Sharaa".
    static let article = Kinds(rawValue: 1024)
  }

  var kinds: Kinds = []
  /// The spelling that stands for all transliterations of the word.
  var variant: String?
  /// The names of which the word is a short form.
  var formals: [String] = []
  /// The suffix in one form: "jr" for "junior".
  var suffix: String?

  /// The word's traits; nil for most words.
  @inline(__always)
  static func of(_ word: String) -> NameTraits? { table[word] }

  private static let table: [String: NameTraits] = {
    var table: [String: NameTraits] = [:]
    for (kinds, text) in NameWords.kinds {
      for word in text.split(whereSeparator: \.isWhitespace) {
        table[String(word), default: .init()].kinds.insert(kinds)
      }
    }
    for line in NameWords.suffixes.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for word in words {
        table[word, default: .init()].kinds.insert(.suffix)
        table[word, default: .init()].suffix = words[0]
      }
    }
    for line in NameWords.variants.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for word in words { table[word, default: .init()].variant = words[0] }
    }
    for (text, isOpen) in [(NameWords.shortForms, false), (NameWords.openShortForms, true)] {
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ").map(String.init)
        table[words[0], default: .init()].formals += words.dropFirst()
        if isOpen { table[words[0], default: .init()].kinds.insert(.openShortForm) }
      }
    }
    return table
  }()
}
