/// Mends tags that the tagger is known to give wrongly in lists and noun phrases.
///
/// The treebanks have few lists of matters; a noun that may be a verb ("tariffs, exchange rates and support for …") is then
/// taken for one. Context that no verb can have turns it into a noun.
struct TagRepair {
  /// Nouns that are often taken for verbs.
  private let nouns: WordSet
  private let lexicon: Lexicon
  private let visiting, meets, with, be: Int32

  /// Looks the nouns up.
  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    visiting = lexicon.id("visiting")
    meets = lexicon.id("meets")
    with = lexicon.id("with")
    be = lexicon.id("be")
    nouns = lexicon.words("noun-or-verb")
  }

  /// Mends the tags of `tokens`.
  func mend(_ tags: inout [PartOfSpeech], _ tokens: Tokens) {
    guard tags.count > 2 else { return }
    for i in 1..<tags.count - 1 {
      if tokens.ids[i] == visiting, isGuests(i, tags, tokens) { tags[i] = .jj }
      // "Ambassador Meets President": headlines write verbs as they write names.
      if tokens.ids[i] == meets, tags[i].isNoun, tags[i - 1].isNoun { tags[i] = .vbz }
    }
    for i in 1..<tags.count - 1 where tags[i] == .vbp || tags[i] == .vb {
      guard nouns.contains(tokens.ids[i]) else { continue }
      if isNoun(i, tags, tokens) { tags[i] = .nn }
    }
  }

  /// "met with visiting Cambodian Deputy Prime Minister X": no verb, but said of a guest.
  private func isGuests(_ i: Int, _ tags: [PartOfSpeech], _ tokens: Tokens) -> Bool {
    guard i + 3 < tags.count, (i + 1...i + 3).allSatisfy({ tokens.isCapital($0) }) else { return false }
    return tags[i - 1] == .cc || tokens.ids[i - 1] == with
      || tags[i - 1].isFinite && lexicon.lemma(tokens.ids[i - 1]) != be
  }

  private func isNoun(_ i: Int, _ tags: [PartOfSpeech], _ tokens: Tokens) -> Bool {
    let before = tags[i - 1]
    let after = tags[i + 1]
    if before == .to || before == .md || before.isAdverb || before.isPronoun && before != .prpPossessive {
      return false
    }
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
