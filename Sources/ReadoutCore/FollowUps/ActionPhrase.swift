/// Words an act as a short infinitive phrase: "visiting Pakistan" becomes "visit Pakistan", "would be dispatched" with its subject "dispatch a technical team".
struct ActionPhrase {
  let analysis: Analysis
  /// Words at most.
  static let limit = 16

  /// The phrase of an act.
  func text(of item: FoundFollowUp) -> String {
    let range = item.actRange
    guard let first = range.first else { return "" }
    let tag = analysis.tag(first)
    let end = min(range.upperBound, first + Self.limit)
    let rest = analysis.tokens.text(first + 1..<max(end, first + 1))
    if let patient = item.patient, !patient.isEmpty, analysis.id(first + 1) == analysis.words.place {
      return joined(
        "hold", lowered(analysis.tokens.text(patient)), analysis.tokens.text(first + 2..<max(end, first + 2)))
    }
    if item.rule == "scheduled-for", let patient = item.patient {
      return joined(
        "hold", lowered(analysis.tokens.text(patient)), analysis.tokens.text(first + 1..<max(end, first + 1)))
    }
    if let patient = item.patient, !patient.isEmpty {
      return joined(
        base(first),
        lowered(analysis.tokens.text(patient.lowerBound..<min(patient.upperBound, patient.lowerBound + 8))),
        rest)
    }
    if item.rule == "accepted-invitation" || item.rule == "invited", !tag.isVerb || analysis.tokens.isCapital(first) {
      let isPlace = tag.isProperNoun || analysis.tokens.isCapital(first)
      return joined(isPlace ? "visit" : "take up", analysis.tokens.text(first..<end))
    }
    if tag.isVerb, item.act == first, !(tag != .vbg && analysis.tokens.isCapital(first)) {
      return joined(base(first), rest)
    }
    if isHiddenVerb(first) { return joined(base(first), rest) }
    if tag == .in, item.rule == "expected-in" { return joined("be", analysis.tokens.text(first..<end)) }
    let start = tag == .dt && range.count > 1 ? first + 1 : first
    return joined(Self.verbs[item.rule] ?? "", lowered(analysis.tokens.text(start..<end)))
  }

  /// What is done with a thing that a frame names without a verb ("sought support": provide it).
  private static let verbs = [
    "pledged": "provide", "assured": "provide", "announced": "provide", "offered": "provide", "sought": "provide",
    "asked-for": "provide", "requested": "provide", "looked-to": "provide", "would-welcome": "provide",
    "would-be-useful": "provide", "called-for": "bring about", "demanded": "bring about", "urged": "bring about",
    "called-on": "bring about", "agreed-on": "pursue", "agreed-to": "pursue", "decided-to": "pursue",
    "proposed": "take up", "suggested": "take up", "looked-forward-to": "hold", "interested-in": "take up",
  ]

  /// "to resume direct flights": a verb that was taken for a noun or an adjective.
  private func isHiddenVerb(_ i: Int) -> Bool {
    let (tag, next, before) = (analysis.tag(i), analysis.tag(i + 1), analysis.id(i - 1))
    guard analysis.lexicon.isVerbForm(analysis.id(i)), analysis.lemma(i) == analysis.id(i) else { return false }
    if tag == .jj, next.isNoun { return true }
    let isLinked = before == analysis.words.to || before == analysis.words.and || analysis.tokens.isMark(i - 1, ",")
    return tag == .nn && (isLinked || analysis.tag(i - 1).isAdverb) && next.opensNounPhrase
  }

  private func base(_ i: Int) -> String {
    let lemma = analysis.lemma(i)
    if lemma != analysis.id(i), lemma < analysis.lexicon.vocabulary.next {
      return analysis.lexicon.vocabulary.word(lemma)
    }
    let word = analysis.tokens.text(i)
    guard analysis.tag(i) == .vbg, word.hasSuffix("ing"), word.count > 5 else { return word.lowercased() }
    return word.dropLast(3).lowercased()
  }

  private func lowered(_ text: String) -> String {
    guard let first = text.split(separator: " ").first, ["The", "A", "An", "This"].contains(first) else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  private func joined(_ parts: String...) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }
}
