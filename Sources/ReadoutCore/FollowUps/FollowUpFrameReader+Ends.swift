// Where the words of an act end.

extension FollowUpFrameReader {
  /// Where a clause that begins at `start` ends: at the next verb with a subject of its own, a colon or the sentence's end.
  func clauseEnd(after start: Int, in sentence: Range<Int>, number: Int) -> Int {
    var end = sentence.upperBound
    for group in grammar.groups(number)
    where group.range.lowerBound > start && (group.form == .finite || isCoordinatedPast(group)) {
      // "a mechanism that will enable …": a clause that says which belongs to the act.
      let before = group.range.lowerBound - 1
      if analysis.tag(before) == .wdt, !analysis.tokens.isMark(before - 1, ","), before > start { continue }
      var cut = group.range.lowerBound
      if let subject = group.subject, subject.lowerBound > start, subject.lowerBound < cut { cut = subject.lowerBound }
      for i in stride(from: cut, to: max(start, cut - 4), by: -1) {
        let tag = analysis.tag(i)
        if tag == .wdt || tag == .wp || tag == .wrb || analysis.isSubordinator(i) && tag == .in { cut = min(cut, i) }
      }
      // A relative clause belongs to the phrase before it, but need not be shown.
      end = min(end, cut)
      break
    }
    for i in start..<end where analysis.id(i) == analysis.words.and && startsDelegation(i + 1) { end = i }
    for i in start..<end
    where analysis.tokens.isMark(i, ";") || analysis.tokens.isMark(i, ":") || analysis.tag(i) == .closeQuote {
      end = i
      break
    }
    // "…, noting that", "…, recognizing the role of": a new statement.
    for group in grammar.groups(number)
    where group.form == .gerund && group.range.lowerBound > start && group.range.lowerBound < end {
      guard analysis.tokens.isMark(group.range.lowerBound - 1, ","),
        analysis.words.said.contains(group.lemma) || analysis.lexicon.issueFrames[group.lemma] != nil
      else { continue }
      end = group.range.lowerBound - 1
      break
    }
    while end > start,
      analysis.tokens.shape(end - 1).contains(.punctuation) && !analysis.tokens.isMark(end - 1, ")")
        || analysis.tag(end - 1) == .cc || analysis.tag(end - 1) == .in && end - 1 > start
    { end -= 1 }
    return max(end, start)
  }

  /// "and an Israeli delegation to …": an act of another side, told without its verb.
  private func startsDelegation(_ i: Int) -> Bool {
    let first = analysis.tag(i) == .dt ? i + 1 : i
    guard let hit = analysis.hits.longest(first, .people) else { return false }
    return analysis.words.delegations.contains(analysis.tokens.stems[min(Int(hit.end), analysis.tokens.count - 1)])
  }

  /// ", and proposed cooperation": a past tense that was taken for a participle.
  private func isCoordinatedPast(_ group: VerbGroup) -> Bool {
    let first = group.range.lowerBound
    return group.form == .participle && analysis.id(first - 1) == analysis.words.and
      && analysis.tokens.isMark(first - 2, ",") && analysis.lexicon.followUpFrames[group.lemma] != nil
  }

  /// Where an act ends whose verb group ends at `start`: its clause, but no further than a verb that is an act of its own.
  func actEnd(after start: Int, in sentence: Range<Int>, number: Int) -> Int {
    let end = clauseEnd(after: start, in: sentence, number: number)
    return max(coordinatedEnd(start..<max(end, start), number), start)
  }

  /// Ends an act before ", and VERB", which is another.
  private func coordinatedEnd(_ range: Range<Int>, _ number: Int) -> Int {
    for i in range where i > range.lowerBound && isFurtherVerb(i, after: range.lowerBound, number) {
      var end = i
      while end > range.lowerBound, isLinkWord(end - 1) { end -= 1 }
      return max(end, range.lowerBound)
    }
    return range.upperBound
  }

  private func isLinkWord(_ i: Int) -> Bool {
    analysis.tag(i).isAdverb || analysis.id(i) == analysis.words.to || analysis.id(i) == analysis.words.and
      || analysis.tokens.isMark(i, ",")
  }

  /// Whether a base form at `i` is linked to the act's verb, which ends at `start`: "set up a hotline and exchange lists".
  ///
  /// After a purpose ("to uphold the order and strengthen …") the link without "to" is the purpose's.
  func isFurtherVerb(_ i: Int, after start: Int, _ number: Int) -> Bool {
    guard !analysis.tokens.isCapital(i), isBaseForm(i) || isHiddenVerb(i, after: start) else { return false }
    var link = i - 1
    while link > start, analysis.tag(link).isAdverb { link -= 1 }
    let hasTo = analysis.id(link) == analysis.words.to
    if hasTo { link -= 1 }
    while hasTo, link > start, analysis.tag(link).isAdverb { link -= 1 }
    guard link >= start, analysis.id(link) == analysis.words.and || analysis.tokens.isMark(link, ",") else {
      return false
    }
    return hasTo
      || !grammar.groups(number).contains {
        $0.form == .infinitive && $0.range.lowerBound >= start && $0.range.upperBound <= link
          && !isFurtherTo($0, after: start)
      }
  }

  private func isBaseForm(_ i: Int) -> Bool {
    analysis.tag(i) == .vb || analysis.tag(i) == .vbp && analysis.lemma(i) == analysis.id(i) && analysis.id(i) >= 0
  }

  /// ", to share": an infinitive that is itself linked, no purpose.
  private func isFurtherTo(_ group: VerbGroup, after start: Int) -> Bool {
    let before = group.range.lowerBound - 1
    return before >= start && (analysis.id(before) == analysis.words.and || analysis.tokens.isMark(before, ","))
  }

  /// "a hotline and exchange lists": a base form that was taken for a noun, where the noun before it has its article and things in the plural follow.
  private func isHiddenVerb(_ i: Int, after start: Int) -> Bool {
    guard analysis.tag(i) == .nn, analysis.lexicon.isVerbForm(analysis.id(i)), analysis.lemma(i) == analysis.id(i),
      analysis.id(i - 1) == analysis.words.and, analysis.tag(i - 2).isNoun
    else { return false }
    let next = analysis.tag(i + 1)
    guard next == .dt || next == .prpPossessive || next == .nns else { return false }
    var first = i - 2
    while first > start, analysis.tag(first - 1).isNoun || analysis.tag(first - 1).isAdjective { first -= 1 }
    return analysis.indefinite(first - 1)
  }
}

extension Analysis {
  fileprivate func indefinite(_ i: Int) -> Bool { words.indefinite.contains(id(i)) }
}
