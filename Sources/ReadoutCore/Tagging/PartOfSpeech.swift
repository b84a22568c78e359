/// A part of speech of the Penn Treebank's tag set, with its odd tags folded into the others (see docs/models.md).
public enum PartOfSpeech: UInt8, CaseIterable, Hashable, Sendable {
  case nn, nns, nnp, nnps
  case vb, vbd, vbg, vbn, vbp, vbz, md
  case jj, jjr, jjs
  case rb, rbr, rbs, rp
  case `in`, to, dt, pdt, cc, cd, ex, pos
  case prp, prpPossessive, wdt, wp, wpPossessive, wrb
  case fw, uh, sym, ls
  case period, comma, colon, openQuote, closeQuote, openBracket, closeBracket, currency, hyphen

  /// The tags' names as treebanks write them, by raw value.
  public static let names: [String] = [
    "NN", "NNS", "NNP", "NNPS",
    "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD",
    "JJ", "JJR", "JJS",
    "RB", "RBR", "RBS", "RP",
    "IN", "TO", "DT", "PDT", "CC", "CD", "EX", "POS",
    "PRP", "PRP$", "WDT", "WP", "WP$", "WRB",
    "FW", "UH", "SYM", "LS",
    ".", ",", ":", "``", "''", "-LRB-", "-RRB-", "$", "HYPH",
  ]

  private static let byName = Dictionary(uniqueKeysWithValues: zip(names, allCases))

  /// The tag of that name ("VBD"), or nil where the set has none.
  public init?(name: String) {
    guard let tag = Self.byName[name] else { return nil }
    self = tag
  }

  /// The tag's name as treebanks write it ("VBD").
  public var name: String { Self.names[Int(rawValue)] }

  /// Whether it is a common or proper noun.
  public var isNoun: Bool { rawValue <= Self.nnps.rawValue }

  /// Whether it is a proper noun.
  public var isProperNoun: Bool { self == .nnp || self == .nnps }

  /// Whether it is a noun in the plural.
  public var isPlural: Bool { self == .nns || self == .nnps }

  /// Whether it is a form of a verb; modals are not.
  public var isVerb: Bool { rawValue >= Self.vb.rawValue && rawValue <= Self.vbz.rawValue }

  /// Whether it is a verb that carries tense (`met`, `meets`, `meet`) or a modal.
  public var isFinite: Bool { self == .vbd || self == .vbp || self == .vbz || self == .md }

  /// Whether it is an adjective of any degree.
  public var isAdjective: Bool { rawValue >= Self.jj.rawValue && rawValue <= Self.jjs.rawValue }

  /// Whether it is an adverb of any degree; particles are not.
  public var isAdverb: Bool { rawValue >= Self.rb.rawValue && rawValue <= Self.rbs.rawValue }

  /// Whether it is a determiner or a possessive that opens a noun phrase.
  public var isDeterminer: Bool {
    switch self {
    case .dt, .pdt, .wdt, .prpPossessive, .wpPossessive: true
    default: false
    }
  }

  /// Whether it is a pronoun, question words included.
  public var isPronoun: Bool {
    switch self {
    case .prp, .prpPossessive, .wp, .wpPossessive: true
    default: false
    }
  }
}
