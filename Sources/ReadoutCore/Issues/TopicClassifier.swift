/// Gives a noun phrase the topic of which its words speak.
///
/// The best-weighted phrase of the lexicon wins, then the longer one, then the later one (the head). A phrase that names only a region or a third country is on the regional
/// situation; one that names only the sides, on their relations.
struct TopicClassifier {
  let analysis: Analysis
  /// Indices of the topics that other words than the phrase itself may decide.
  let regional, bilateral, multilateral, other: Int

  /// What a phrase is on.
  struct Topic: Sendable {
    /// Index into the lexicon's topics.
    let slug: Int
    /// 0 where nothing speaks for it, else 1…9.
    let weight: Int
  }

  /// Looks the fallback topics up.
  init(analysis: Analysis) {
    self.analysis = analysis
    func index(_ slug: String) -> Int { analysis.lexicon.topics.firstIndex { $0.slug == slug } ?? 0 }
    regional = index("politics.regional")
    bilateral = index("politics.bilateral")
    multilateral = index("politics.multilateral")
    other = index("other")
  }

  /// The topic of the tokens in `range`; `sides` are the codes of those who met.
  func topic(of range: Range<Int>, sides: [String]) -> Topic {
    var best: (entry: TopicEntry, end: Int)?
    var isRegion = false
    var isSide = false
    for i in range {
      for hit in analysis.hits.at(i) where Int(hit.end) <= range.upperBound {
        switch hit.kind {
        case .topic:
          let entry = analysis.lexicon.topicPhrases[Int(hit.entry)]
          if isBetter(entry, Int(hit.end), than: best) { best = (entry, Int(hit.end)) }
        case .place: isRegion = true
        case .country, .people, .capital:
          let code = analysis.lexicon.countries[Int(hit.entry)].code
          if sides.contains(code) { isSide = true } else { isRegion = true }
        default: continue
        }
      }
    }
    if let best, best.entry.weight > 2 || !isRegion {
      // "U.S.-UK cooperation": the sides' own cooperation is a matter, weak as the word is.
      return Topic(
        slug: best.entry.slug,
        weight: isSide && best.entry.slug == bilateral ? max(best.entry.weight, 4) : best.entry.weight)
    }
    if isRegion { return Topic(slug: regional, weight: 3) }
    if let best { return Topic(slug: best.entry.slug, weight: best.entry.weight) }
    return isSide ? Topic(slug: bilateral, weight: 1) : Topic(slug: other, weight: 0)
  }

  private func isBetter(_ entry: TopicEntry, _ end: Int, than best: (entry: TopicEntry, end: Int)?) -> Bool {
    guard let best else { return true }
    if entry.weight != best.entry.weight { return entry.weight > best.entry.weight }
    if entry.words != best.entry.words { return entry.words > best.entry.words }
    return false
  }
}
