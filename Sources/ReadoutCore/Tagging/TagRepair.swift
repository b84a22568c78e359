/// Mends tags that the tagger is known to give wrongly in lists and noun phrases.
///
/// The treebanks have few lists of matters; a noun that may be a verb ("tariffs, exchange rates and support for …") is then
/// taken for one. Context that no verb can have turns it into a noun.
struct TagRepair {
  /// Nouns that are often taken for verbs.
  private let nouns: WordSet
  private let lexicon: Lexicon

  /// Looks the nouns up.
  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    nouns = lexicon.words("noun-or-verb")
  }

  /// Mends the tags of `tokens`.
  func mend(_ tags: inout [PartOfSpeech], _ tokens: Tokens) {
    guard tags.count > 2 else { return }
    for i in 1..<tags.count - 1 where tags[i] == .vbp || tags[i] == .vb {
      guard nouns.contains(tokens.ids[i]) else { continue }
      if isNoun(i, tags, tokens) { tags[i] = .nn }
    }
  }

  private func isNoun(_ i: Int, _ tags: [PartOfSpeech], _ tokens: Tokens) -> Bool {
    let before = tags[i - 1]
    let after = tags[i + 1]
    if before == .to || before == .md || before.isAdverb || before.isPronoun && before != .prpPossessive { return false }
    if before == .pos || before == .prpPossessive || before == .dt || before.isAdjective { return true }
    let endsPhrase = after == .in || after == .cc || after == .comma || after == .period || after == .to
    // "underscored U.S. support for", "voiced concern over"
    if endsPhrase, before == .nnp || before == .vbd || before == .vbn || before == .in { return true }
    // "tariffs, exchange rates, privatisation": an item of a list
    return before == .comma && after.isNoun && i >= 2 && tags[i - 2].isNoun
      && (i + 2 >= tags.count || tags[i + 2] == .comma || tags[i + 2] == .cc || tags[i + 2].isNoun
        || tags[i + 2] == .period)
  }
}
