/// Names of small places and family firms, put together anew each time: the words that stand in one text of a million.
struct Villages {
  /// By culture: how names begin and go on.
  private let heads: [[Phrase]]
  private let tails: [[Phrase]]

  init(arena: inout Arena) {
    var heads: [[Phrase]] = []
    var tails: [[Phrase]] = []
    for culture in Culture.all {
      let whole = culture.heads.filter { $0.allSatisfy(\.isLetter) }
      let parts = (culture.syllables + culture.tails).filter { !$0.isEmpty }
      let endings = (parts.isEmpty ? whole : parts).map { $0.lowercased().filter(\.isLetter) }
      heads.append(whole.map { arena.add($0) })
      tails.append(endings.map { arena.add($0) })
    }
    self.heads = heads
    self.tails = tails
  }

  /// Writes a name in the manner of that culture.
  func write(culture: Int, to sheet: inout Sheet, _ generator: inout SplitMix64) {
    sheet.write(generator.element(heads[culture]))
    sheet.write(generator.element(tails[culture]))
    if generator.chance(0.6) { sheet.write(generator.element(tails[culture])) }
  }
}
