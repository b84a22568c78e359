/// Codes for the names that a person may type.
extension Names {
  /// The code of a country or organisation that is given by its code or one of its names, in capitals or not ("gb",
  /// "United Kingdom", "British", "UN"); nil where none is known.
  public static func code(named name: String) -> String? {
    let lexicon = Lexicon.builtIn
    let capitals = name.uppercased()
    if lexicon.country(capitals) != nil { return capitals }
    if let organisation = lexicon.organisation(name) ?? lexicon.organisation(capitals) { return organisation.code }
    // Names are found as in a text, where they begin with capitals.
    return code(writtenAs: name) ?? code(writtenAs: capitalised(name)) ?? code(writtenAs: capitals)
      ?? OwnOrganisations.code(named: name)
  }

  /// Slugs of all topics.
  public static var topics: [String] { Lexicon.builtIn.topics.map(\.slug) }

  private static func code(writtenAs name: String) -> String? {
    let lexicon = Lexicon.builtIn
    let tokens = Tokenizer(abbreviations: lexicon.abbreviations, vocabulary: lexicon.vocabulary).tokens(
      Array(name.utf8))
    guard tokens.count > 0 else { return nil }
    let hits = PhraseHits(tokens, trie: lexicon.trie)
    for match in hits.at(0) where match.range.count == tokens.count {
      switch match.kind {
      case .country, .people: return lexicon.countries[Int(match.entry)].code
      case .organisation: return lexicon.organisations[Int(match.entry)].code
      default: continue
      }
    }
    return nil
  }

  private static func capitalised(_ name: String) -> String {
    name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
