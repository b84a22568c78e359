/// Acts that nobody could tick off: "strengthen ties", "work closely with", "promote peace".
struct VagueActs {
  private let analysis: Analysis
  private var words: FollowUpWords { analysis.words.followUps }

  /// Takes the text.
  init(_ analysis: Analysis) { self.analysis = analysis }

  /// Whether a verb says only which way one means to go ("commitment to supporting"), whatever its object.
  func isBroad(_ lemma: Int32) -> Bool {
    words.vagueVerbs.contains(lemma) || words.broadVerbs.contains(lemma) || lemma == words.work
  }

  /// Whether the act whose verb stands at `act` is one of them.
  func contains(_ act: Int, _ lemma: Int32, _ range: Range<Int>) -> Bool {
    var verb = act
    var base = lemma
    if base == words.continue,
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
    if base == words.work { return true }
    guard words.vagueVerbs.contains(base) else { return false }
    // The head of the object: the last noun before a preposition or the end.
    var head: Int?
    for i in verb + 1..<max(range.upperBound, verb + 1) {
      let tag = analysis.tag(i)
      if tag.isNoun { head = i }
      if head != nil, !tag.isNoun { break }
    }
    return head.map { words.vagueNouns.contains(analysis.tokens.stems[$0]) } ?? false
  }
}
