/// The lexicon's phrases in a text, by the token at which they begin.
struct PhraseHits: Sendable {
  /// Tokens in a block; a look-up passes over the phrases that begin before its token in the block.
  private static let block = 8

  /// In the order of the tokens at which they begin.
  private let all: [PhraseMatch]
  /// For each block of tokens, how many phrases begin before it.
  private let before: [Int32]

  /// Looks up every token of `tokens`.
  init(_ tokens: Tokens, trie: PhraseTrie) {
    var all: [PhraseMatch] = []
    var before: [Int32] = []
    before.reserveCapacity(tokens.count / Self.block + 1)
    for i in 0..<tokens.count {
      if i % Self.block == 0 { before.append(Int32(all.count)) }
      if tokens.isWord(i) || tokens.shape(i).contains(.number) { trie.matches(in: tokens, at: i, into: &all) }
    }
    self.all = all.trimmed()
    self.before = before
  }

  /// The phrases that begin at token `i`, the shorter ones first.
  func at(_ i: Int) -> ArraySlice<PhraseMatch> {
    guard i >= 0, i / Self.block < before.count else { return [] }
    var first = Int(before[i / Self.block])
    while first < all.count, all[first].start < i { first += 1 }
    var end = first
    while end < all.count, all[end].start == i { end += 1 }
    return all[first..<end]
  }

  /// The longest phrase of one of `kinds` that begins at token `i`.
  func longest(_ i: Int, _ kinds: Phrase.Kind...) -> PhraseMatch? { at(i).last { kinds.contains($0.kind) } }
}
