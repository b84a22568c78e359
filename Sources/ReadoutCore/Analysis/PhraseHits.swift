/// The lexicon's phrases in a text, by the token at which they begin.
struct PhraseHits: Sendable {
  /// In the order of the tokens at which they begin.
  private let all: [PhraseMatch]
  /// The tokens at which phrases begin.
  private let tokens: RankedBits
  /// For each of these tokens its first phrase, and at the end how many phrases there are.
  private let firsts: [Int32]

  /// Looks up every token of `tokens`.
  init(_ tokens: Tokens, trie: PhraseTrie) {
    var all: [PhraseMatch] = []
    var starts = RankedBits()
    var firsts: [Int32] = []
    all.reserveCapacity(tokens.count / 2)
    firsts.reserveCapacity(tokens.count / 4)
    for i in 0..<tokens.count where tokens.isWord(i) || tokens.shape(i).contains(.number) {
      let known = all.count
      trie.matches(in: tokens, at: i, into: &all)
      if all.count > known {
        starts.append(i)
        firsts.append(Int32(known))
      }
    }
    firsts.append(Int32(all.count))
    self.all = all.trimmed()
    self.tokens = starts
    self.firsts = firsts.trimmed()
  }

  /// The phrases that begin at token `i`, the shorter ones first.
  @inline(__always)
  func at(_ i: Int) -> ArraySlice<PhraseMatch> { all[places(i)] }

  /// The longest phrase of one of `kinds` that begins at token `i`.
  func longest(_ i: Int, _ kinds: Phrase.Kinds) -> PhraseMatch? {
    let places = places(i)
    var place = places.upperBound
    while place > places.lowerBound {
      place -= 1
      if kinds.contains(all[place].kind) { return all[place] }
    }
    return nil
  }

  /// Whether a phrase of one of `kinds` begins at token `i`.
  func has(_ i: Int, _ kinds: Phrase.Kinds) -> Bool {
    for place in places(i) where kinds.contains(all[place].kind) { return true }
    return false
  }

  /// Where the phrases of token `i` stand in `all`.
  private func places(_ i: Int) -> Range<Int> {
    guard i >= 0, let rank = tokens.rank(ofMarked: i) else { return 0..<0 }
    return Int(firsts[rank])..<Int(firsts[rank + 1])
  }
}
