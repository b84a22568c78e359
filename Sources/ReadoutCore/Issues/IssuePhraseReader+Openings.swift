// What is cut off before and after a matter.

extension IssuePhraseReader {
  /// The phrase without what opens it: prepositions, "the importance of", "ways to deepen", gerunds.
  func stripped(_ phrase: Range<Int>) -> Range<Int> {
    var start = phrase.lowerBound
    var end = phrase.upperBound
    while end > start,
      openings.tails.contains(analysis.id(end - 1)) && !analysis.tag(end - 1).isNoun || analysis.tag(end - 1).isAdverb
        || analysis.tag(end - 1) == .in || analysis.tag(end - 1) == .to || analysis.tag(end - 1) == .cc
        || analysis.tag(end - 1) == .dt || analysis.tag(end - 1) == .prp || analysis.tag(end - 1) == .openQuote
        || analysis.tokens.shape(end - 1).contains(.hyphen)
        || analysis.tokens.shape(end - 1).contains(.punctuation) && !analysis.tokens.isMark(end - 1, ")")
    { end -= 1 }
    end = beforeTime(start, end)
    end = beforeTail(start, end)
    while start < end {
      guard let next = strippedOnce(start, end) else { break }
      // "supporting Ukraine": a bare name would say nothing.
      if analysis.tag(start).isVerb, let name = analysis.hits.longest(next, [.country, .people, .organisation]),
        Int(name.end) >= end
      {
        break
      }
      start = next
    }
    return start..<max(start, end)
  }

  /// The end without "in Mexico City on Friday": when and where they met is no part of the matter.
  private func beforeTime(_ start: Int, _ end: Int) -> Int {
    var i = end
    while i > start, analysis.isTimeWord(i - 1) { i -= 1 }
    guard i < end, i > start + 1, analysis.tag(i - 1) == .in else { return end }
    i -= 1
    for k in stride(from: i - 1, to: start, by: -1)
    where analysis.id(k) == analysis.words.in || analysis.id(k) == analysis.words.at {
      if let place = analysis.hits.longest(k + 1, [.place, .capital]), Int(place.end) == i { return k }
    }
    return i
  }

  /// The end without "at a meeting in …", "in the weeks ahead", "to ensure …": where, when and what for.
  private func beforeTail(_ start: Int, _ end: Int) -> Int {
    var hasNoun = false
    for i in start..<end {
      if analysis.tag(i).isNoun { hasNoun = true }
      guard hasNoun, i > start else { continue }
      if analysis.tag(i) == .to, analysis.tag(i + 1) == .vb, i + 1 < end, !takesInfinitive(i - 1) {
        return i
      }
      guard analysis.tag(i) == .in, i + 1 < end, analysis.id(i) != analysis.words.of else { continue }
      var noun = i + 1
      while noun < end, analysis.tag(noun).isDeterminer || analysis.tag(noun).isAdjective || analysis.tag(noun) == .cd {
        noun += 1
      }
      guard noun < end, noun > i + 1, analysis.tag(noun).isNoun else { continue }
      let stem = analysis.tokens.stems[noun]
      if openings.tails.contains(stem) || openings.tails.contains(analysis.id(noun))
        || analysis.words.timeWords.contains(stem)
      {
        return i
      }
      let isAt = analysis.id(i) == analysis.words.at || analysis.id(i) == analysis.words.in
      if isAt, analysis.words.meetingNouns.contains(stem), analysis.words.indefinite.contains(analysis.id(i + 1)) {
        return i
      }
    }
    return end
  }

  /// "efforts to", "the need to", "ways to", "the campaign to": the infinitive says what the noun is about.
  private func takesInfinitive(_ noun: Int) -> Bool {
    openings.heads.contains(analysis.tokens.stems[noun]) || openings.heads.contains(analysis.id(noun))
      || openings.campaigns.contains(analysis.tokens.stems[noun])
  }

  private func strippedOnce(_ i: Int, _ end: Int) -> Int? {
    let tag = analysis.tag(i)
    // "rooted in …", "instituted under …": what is said of the matter before, not one by itself.
    if tag == .vbn, analysis.tag(i + 1) == .in { return end }
    if tag == .in || tag == .to || tag.isAdverb || tag == .cc || tag == .comma || tag == .wrb || tag == .openQuote {
      return i + 1
    }
    if tag == .vbg || tag == .vb, analysis.id(i + 1) == analysis.words.with, let next = afterPartner(i + 1, end) {
      return next
    }
    if tag == .vbg || tag == .vb || (tag == .vbp && analysis.tag(i - 1) == .to),
      openings.verbs.contains(analysis.lemma(i))
    {
      return analysis.tag(i + 1).isNoun || analysis.tag(i + 1) != .in || i + 1 < end ? i + 1 : nil
    }
    if tag == .vb, analysis.tag(i - 1) == .to { return i + 1 }
    return openingNoun(i, end)
  }

  /// "cooperate with other members to promote trade", "working with Japan on energy": the matter is what they do together.
  private func afterPartner(_ with: Int, _ end: Int) -> Int? {
    guard
      let link = (with + 2..<max(end, with + 2)).first(where: { analysis.tag($0) == .to || analysis.tag($0) == .in }),
      link + 1 < end, analysis.id(link) != analysis.words.of
    else { return nil }
    return link + 1
  }

  /// The token after "the importance of", "their shared commitment to", "a range of issues in".
  private func openingNoun(_ start: Int, _ end: Int) -> Int? {
    var i = start
    while i < end {
      if let name = analysis.hits.longest(i, [.country, .people, .organisation, .metonym]), Int(name.end) < end {
        i = Int(name.end)
        continue
      }
      let tag = analysis.tag(i)
      guard
        tag.isDeterminer || tag.isAdjective || tag == .cd || tag == .vbn || tag == .pos || tag.isAdverb
          || tag == .hyphen || isPersonal(i) || tag.isNoun && analysis.tag(i + 1) == .pos
      else { break }
      i += 1
    }
    guard i < end, openings.heads.contains(analysis.tokens.stems[i]) || openings.heads.contains(analysis.id(i)) else {
      return nil
    }
    // "the Partnership for Workers' Rights" is a name.
    if analysis.tokens.isCapital(i), analysis.tag(i).isProperNoun,
      analysis.sentences[Int(analysis.sentenceOf[i])].range.lowerBound != i
    {
      return nil
    }
    var next = i + 1
    // "experiences and initiatives in"
    if next + 1 < end, analysis.id(next) == analysis.words.and, openings.heads.contains(analysis.tokens.stems[next + 1])
    {
      next += 2
    }
    guard next < end else { return nil }
    let tag = analysis.tag(next)
    // What stands between two sides is theirs: "collaboration between the United States and UNHCR" stays whole.
    guard tag == .in || tag == .to || tag == .comma, analysis.id(next) != analysis.words.between else { return nil }
    // "cooperation in several areas": the areas say nothing, the cooperation does.
    if openings.relations.contains(analysis.tokens.stems[i]),
      let noun = (next + 1..<end).first(where: { analysis.tag($0).isNoun }),
      analysis.words.genericHeads.contains(analysis.tokens.stems[noun]),
      (next + 1..<noun).allSatisfy({
        !analysis.tag($0).isNoun && topics.topic(of: $0..<$0 + 1, sides: sides).weight < 4
      })
    {
      return nil
    }
    // What is cut off must not be the topic itself ("food security in", "a strategy on").
    if topics.topic(of: start..<next, sides: sides).weight >= 5 { return nil }
    // "other issues of mutual interest" names nothing even so: it stays whole.
    let rest = next + 1..<end
    // "trilateral cooperation with Japan": a bare name would say nothing.
    let bare = analysis.tag(rest.lowerBound) == .dt ? rest.lowerBound + 1 : rest.lowerBound
    if let name = analysis.hits.longest(bare, [.country, .people, .organisation]), Int(name.end) >= end { return nil }
    if rest.allSatisfy({
      openings.fillers.contains(analysis.id($0)) || openings.fillers.contains(analysis.tokens.stems[$0])
        || analysis.tag($0).isDeterminer || analysis.tag($0) == .in || analysis.tag($0) == .to
        || analysis.tag($0) == .cc
    }) {
      return nil
    }
    return next + 1 < end ? next + 1 : nil
  }

  /// A name before a possessive ("Mr Ellwood's commitment to").
  private func isPersonal(_ i: Int) -> Bool {
    analysis.tag(i).isProperNoun && (analysis.tag(i + 1) == .pos || analysis.tag(i + 1).isProperNoun)
  }
}
