/// The lexicon's phrases in a text, by the token at which they begin.
struct PhraseHits: Sendable {
  private var all: [PhraseMatch] = []
  private var first: [Int32]

  /// Looks up every token of `tokens`.
  init(_ tokens: Tokens, trie: PhraseTrie) {
    first = [Int32](repeating: 0, count: tokens.count + 1)
    for i in 0..<tokens.count {
      first[i] = Int32(all.count)
      if tokens.isWord(i) || tokens.shape(i).contains(.number) { trie.matches(in: tokens, at: i, into: &all) }
    }
    first[tokens.count] = Int32(all.count)
  }

  /// The phrases that begin at token `i`, the shorter ones first.
  func at(_ i: Int) -> ArraySlice<PhraseMatch> {
    guard i >= 0, i + 1 < first.count else { return [] }
    return all[Int(first[i])..<Int(first[i + 1])]
  }

  /// The longest phrase of one of `kinds` that begins at token `i`.
  func longest(_ i: Int, _ kinds: Phrase.Kind...) -> PhraseMatch? { at(i).last { kinds.contains($0.kind) } }
}
