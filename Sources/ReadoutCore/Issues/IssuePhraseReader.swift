/// Cuts the complement of a verb of discussing into the matters that it lists.
///
/// "cooperation in counter-terrorism, illegal immigration and the control of narcotics" gives three. Pairs ("law and order"), "between X and Y" and lists of countries stay whole; adjectives before a
/// shared noun ("economic, technology and security issues") are matters of their own where each names a topic. Openings that name nothing ("the importance of", "ways to") are cut off.
struct IssuePhraseReader {
  let analysis: Analysis
  let grammar: Grammar
  let topics: TopicClassifier
  let sides: [String]
  let openings: Openings

  /// The words with which matters open and close.
  final class Openings: Sendable {
    let heads, verbs, stops, listWords, tails, fillers, relations, campaigns: WordSet

    /// Looks the words up in `lexicon`.
    init(_ lexicon: Lexicon) {
      heads = lexicon.words("opening-noun")
      verbs = lexicon.words("opening-verb")
      stops = lexicon.words("matter-stop")
      listWords = lexicon.words("list-opener")
      tails = lexicon.words("tail-word")
      fillers = lexicon.words("filler-word")
      relations = lexicon.words("relation-noun")
      campaigns = lexicon.words("campaign-noun")
    }
  }

  /// Takes what is known of the text.
  init(analysis: Analysis, grammar: Grammar, topics: TopicClassifier, sides: [String]) {
    self.analysis = analysis
    self.grammar = grammar
    self.topics = topics
    self.sides = sides
    openings = analysis.words.openings
  }

  /// Whether a noun only opens a matter ("support for", "progress in") and is none of relations.
  func isOpening(_ noun: Int) -> Bool {
    let stem = analysis.tokens.stems[noun]
    return openings.heads.contains(stem) && !openings.relations.contains(stem)
      && !analysis.words.genericHeads.contains(stem) && topics.topic(of: noun..<noun + 1, sides: sides).weight < 4
  }

  /// Where the matters that begin at `start` end: at a new clause, "during", or a participle that says something else.
  func end(from start: Int, in sentence: Range<Int>, number: Int) -> Int {
    var end = sentence.upperBound
    for group in grammar.groups(number) where group.range.lowerBound >= start {
      guard let cut = cut(group, from: start, number) else { continue }
      end = min(end, cut)
      break
    }
    var i = start
    var depth = 0
    while i < end {
      if analysis.tokens.isMark(i, "(") { depth += 1 }
      if analysis.tokens.isMark(i, ")") { depth -= 1 }
      if depth <= 0, i > start, isStop(i) { return trimmed(start, i) }
      i += 1
    }
    return trimmed(start, end)
  }

  /// Where a verb group ends the matters: before its clause, or nil where it belongs to them.
  private func cut(_ group: VerbGroup, from start: Int, _ number: Int) -> Int? {
    switch group.form {
    case .finite:
      var cut = group.range.lowerBound
      // A relative clause's subject is the noun before the pronoun, which belongs to the matter.
      if let subject = group.subject, subject.lowerBound > start, subject.lowerBound < cut,
        !group.isRelative
      {
        cut = subject.lowerBound
      }
      for i in stride(from: group.range.lowerBound - 1, to: start, by: -1) where i >= cut - 3 {
        let tag = analysis.tag(i)
        if tag == .wdt || tag == .wp || tag == .wrb || (analysis.id(i) == analysis.words.that && tag == .in)
          || analysis.isSubordinator(i) && tag == .in
        {
          cut = min(cut, i)
        }
      }
      return max(cut, start)
    case .gerund:
      // "…, recognizing the role of": a new statement; "including expanding trade" goes on.
      let before = group.range.lowerBound - 1
      guard before > start, analysis.tokens.isMark(before, ","), group.lemma != analysis.words.include,
        openings.verbs.contains(group.lemma) == false || analysis.lexicon.issueFrames[group.lemma] != nil
      else { return nil }
      return analysis.lexicon.issueFrames[group.lemma] != nil || analysis.words.said.contains(group.lemma)
        ? before : nil
    default: return nil
    }
  }

  private func isStop(_ i: Int) -> Bool {
    if analysis.tag(i) == .openQuote || analysis.tokens.isMark(i, "\"") { return false }
    return openings.stops.contains(analysis.id(i))
  }

  private func trimmed(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start,
      analysis.tokens.shape(end - 1).contains(.punctuation) && !analysis.tokens.isMark(end - 1, ")")
        || analysis.tag(end - 1) == .cc || analysis.tag(end - 1) == .in || analysis.tag(end - 1) == .to
        || analysis.tag(end - 1).isAdverb && analysis.tokens.isMark(end - 1, ",")
    {
      end -= 1
    }
    return end
  }
}
