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
      return joined("hold", lowered(analysis.tokens.text(patient)), analysis.tokens.text(first + 1..<max(end, first + 1)))
    }
    if let patient = item.patient, !patient.isEmpty {
      return joined(
        base(first),
        lowered(analysis.tokens.text(patient.lowerBound..<min(patient.upperBound, patient.lowerBound + 8))),
        rest)
    }
    if tag.isVerb, item.act == first { return joined(base(first), rest) }
    if tag == .jj, analysis.lexicon.isVerbForm(analysis.id(first)), analysis.tag(first + 1).isNoun {
      return joined(base(first), rest)
    }
    if tag == .in, item.rule == "expected-in" { return joined("be", analysis.tokens.text(first..<end)) }
    let start = tag == .dt && range.count > 1 ? first + 1 : first
    return analysis.tokens.text(start..<end)
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
