/// Acts that nobody could tick off: "strengthen ties", "work closely with", "promote peace".
struct VagueActs {
  private let analysis: Analysis
  private let verbs: WordSet
  private let nouns: WordSet
  private let broad: WordSet
  private let work: Int32
  private let `continue`: Int32

  /// Looks the words up.
  init(_ analysis: Analysis) {
    self.analysis = analysis
    verbs = analysis.lexicon.words("vague-verb")
    nouns = analysis.lexicon.words("vague-noun")
    broad = analysis.lexicon.words("broad-verb")
    work = analysis.lexicon.id("work")
    `continue` = analysis.lexicon.id("continue")
  }

  /// Whether a verb says only which way one means to go ("commitment to supporting"), whatever its object.
  func isBroad(_ lemma: Int32) -> Bool { verbs.contains(lemma) || broad.contains(lemma) || lemma == work }

  /// Whether the act whose verb stands at `act` is one of them.
  func contains(_ act: Int, _ lemma: Int32, _ range: Range<Int>) -> Bool {
    var verb = act
    var base = lemma
    if base == `continue`,
      let next = (act + 1..<max(range.upperBound, act + 1)).prefix(2).first(where: { analysis.tag($0).isVerb })
    {
      verb = next
      base = analysis.lemma(next)
    } else if !analysis.lexicon.isVerbForm(base) || analysis.tag(act).isAdverb,
      let next = (act..<max(range.upperBound, act)).prefix(3).first(where: { analysis.tag($0).isVerb })
    {
      verb = next
      base = analysis.lemma(next)
    }
    if base == work { return true }
    guard verbs.contains(base) else { return false }
    // The head of the object: the last noun before a preposition or the end.
    var head: Int?
    for i in verb + 1..<max(range.upperBound, verb + 1) {
      let tag = analysis.tag(i)
      if tag.isNoun { head = i }
      if head != nil, !tag.isNoun { break }
    }
    return head.map { nouns.contains(analysis.tokens.stems[$0]) } ?? false
  }
}
