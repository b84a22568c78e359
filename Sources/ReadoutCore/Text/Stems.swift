/// For each token the number of its singular, where the lexicon has a word that is; otherwise that of its folded form.
///
/// Few tokens are plurals, so only theirs are kept.
struct Stems: Sendable {
  private var ids: [Int32] = []
  private var plurals = RankedBits()
  private var singulars: [Int32] = []

  /// Notes the singular of token `index`, which must come after those that are noted.
  mutating func append(_ singular: Int32, at index: Int) {
    plurals.append(index)
    singulars.append(singular)
  }

  /// Gives all other tokens the numbers of their folded forms.
  mutating func complete(with ids: [Int32]) { self.ids = ids }

  /// The number for the token at `index`.
  subscript(index: Int) -> Int32 { plurals.rank(ofMarked: index).map { singulars[$0] } ?? ids[index] }
}
