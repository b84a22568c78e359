/// A frame's trigger in the text, and where its matters begin.
struct IssueTrigger: Sendable {
  let frame: IssueFrame
  let start: Int
  /// The verb; nil where a noun introduces the matters.
  let group: VerbGroup?
  /// Whether a clause follows ("said that …"), not a noun phrase.
  let isClause: Bool
  /// Where the matters end at the latest; nil where the sentence decides.
  var limit: Int?
}

/// Finds the verbs and nouns of issueframes.tsv that introduce matters.
struct IssueTriggerFinder {
  let analysis: Analysis
  let grammar: Grammar

  /// The triggers in sentence `number`.
  func triggers(in number: Int) -> [IssueTrigger] {
    var found: [IssueTrigger] = []
    for group in grammar.groups(number) where !group.negated {
      guard let frames = analysis.lexicon.issueFrames[group.lemma] else { continue }
      if let trigger = best(frames, group, number) { found.append(trigger) }
    }
    if let trigger = sentenceOpening(number) { found.append(trigger) }
    if let trigger = colonList(number) { found.append(trigger) }
    let range = analysis.sentences[number].range
    for i in range where analysis.tag(i).isNoun {
      guard let frames = analysis.lexicon.issueFrames[analysis.tokens.stems[i]] else { continue }
      for frame in frames where frame.kind == .noun {
        guard i + 1 < range.upperBound, frame.openers.contains(analysis.id(i + 1)) else { continue }
        found.append(IssueTrigger(frame: frame, start: i + 2, group: nil, isClause: false))
      }
    }
    return found
  }

  /// "With regard to trade, the ministers …", "On climate change, Singapore …".
  private func sentenceOpening(_ number: Int) -> IssueTrigger? {
    let range = analysis.sentences[number].range
    guard let first = range.first(where: { analysis.tokens.isWord($0) }), first - range.lowerBound < 3,
      let frames = analysis.lexicon.issueFrames[analysis.id(first)]
    else { return nil }
    for frame in frames.sorted(by: { $0.rest.count > $1.rest.count }) where frame.kind == .opening {
      let start = first + 1 + frame.rest.count
      guard start < range.upperBound, zip(frame.rest, first + 1..<start).allSatisfy({ analysis.id($1) == $0 }),
        analysis.tag(start).opensNounPhrase, !analysis.isTimeWord(start), !analysis.isTimeWord(start + 1)
      else { continue }
      let subject = grammar.groups(number).first { $0.form == .finite && $0.subject != nil }?.subject
      guard let clause = subject?.lowerBound, clause > start, clause - start < 30,
        let comma = (start..<clause).last(where: { analysis.tokens.isMark($0, ",") })
      else { continue }
      return IssueTrigger(frame: frame, start: start, group: nil, isClause: false, limit: comma)
    }
    return nil
  }

  /// "four major areas of cooperation: the economy; external security; …".
  private func colonList(_ number: Int) -> IssueTrigger? {
    let range = analysis.sentences[number].range
    guard let colon = range.first(where: { analysis.tokens.isMark($0, ":") }), colon + 4 < range.upperBound,
      colon > range.lowerBound + 2
    else { return nil }
    let isList =
      (colon..<range.upperBound).filter {
        analysis.tokens.isMark($0, ",") || analysis.tokens.isMark($0, ";") || analysis.id($0) == analysis.words.and
      }.count >= 2
    let opens = (max(range.lowerBound, colon - 10)..<colon).contains {
      analysis.words.genericHeads.contains(analysis.tokens.stems[$0])
        || analysis.words.matterLists.contains(analysis.tokens.stems[$0])
    }
    guard isList, opens, analysis.tag(colon + 1) != .openQuote else { return nil }
    return IssueTrigger(frame: .listed, start: colon + 1, group: nil, isClause: false)
  }

  /// The frame that fits best: the one with the most words.
  private func best(_ frames: [IssueFrame], _ group: VerbGroup, _ number: Int) -> IssueTrigger? {
    var best: IssueTrigger?
    for frame in frames {
      guard frame.kind == .verb || frame.kind == .subject, let after = afterTrigger(frame, group) else { continue }
      if frame.kind == .subject, !hasMeetingSubject(group) { continue }
      guard let (start, isClause) = opening(frame, after: after, group, in: analysis.sentences[number].range) else {
        continue
      }
      if best.map({ $0.frame.rest.count < frame.rest.count }) ?? true {
        best = IssueTrigger(frame: frame, start: start, group: group, isClause: isClause)
      }
    }
    return best
  }

  /// The token after the frame's words; adjectives and determiners may stand between them ("exchanged wide-ranging views").
  private func afterTrigger(_ frame: IssueFrame, _ group: VerbGroup) -> Int? {
    var i = group.head + 1
    for word in frame.rest {
      var skipped = 0
      while skipped < 6, i < analysis.tokens.count, analysis.id(i) != word, analysis.tokens.stems[i] != word,
        analysis.tag(i).isAdjective || analysis.tag(i).isDeterminer || analysis.tag(i) == .hyphen
          || analysis.tag(i) == .vbg || analysis.tag(i) == .vbn || analysis.tag(i).isAdverb || analysis.tag(i) == .cc
      {
        i += 1
        skipped += 1
      }
      guard i < analysis.tokens.count, analysis.id(i) == word || analysis.tokens.stems[i] == word else { return nil }
      i += 1
    }
    return i
  }

  private func hasMeetingSubject(_ group: VerbGroup) -> Bool {
    guard let subject = group.subject else { return false }
    return subject.contains {
      analysis.words.meetingNouns.contains(analysis.tokens.stems[$0])
        || analysis.words.genericHeads.contains(analysis.tokens.stems[$0])
    }
  }

  /// Where the matters begin after the trigger: at the object, or after one of the frame's prepositions.
  private func opening(_ frame: IssueFrame, after: Int, _ group: VerbGroup, in range: Range<Int>) -> (Int, Bool)? {
    guard after < range.upperBound else { return nil }
    if group.passive, frame.takesObject, let subject = group.subject, !frame.bySubject {
      // "Trade was discussed": the subject is the matter.
      return (subject.lowerBound, false)
    }
    let first = analysis.id(after)
    if frame.takesObjectInfinitive, let verb = objectInfinitive(after, in: range) { return (verb, false) }
    if frame.takesObject, first == analysis.words.with, let object = afterCompanion(after, in: range) {
      return (object, false)
    }
    if frame.openers.contains(first) { return (after + 1, first == analysis.words.that || first == analysis.words.to) }
    // "briefed his counterpart on", "thanked the Prime Minister for", "talked with her about".
    for i in after..<min(after + 14, range.upperBound) {
      if frame.openers.contains(analysis.id(i)),
        analysis.tag(i) == .in || analysis.tag(i) == .to || analysis.tag(i) == .wrb || analysis.tag(i) == .rp
      {
        if analysis.id(i) == analysis.words.to, !frame.takesObject { return nil }
        let isClause = analysis.id(i) == analysis.words.that || analysis.id(i) == analysis.words.to
        if frame.takesObject, i > after, !isClause { break }
        if !(analysis.id(i) == analysis.words.to && frame.takesObject) { return (i + 1, isClause) }
      }
      if analysis.tag(i).isVerb, analysis.tag(i) != .vbg,
        analysis.tag(i) != .vbn || analysis.words.copula.contains(analysis.id(i))
      {
        break
      }
    }
    if frame.takesObject { return startsObject(after) ? (after, false) : nil }
    // "said Malta would …": the clause without "that".
    if frame.openers.contains(analysis.words.that) { return (after, true) }
    return nil
  }

  /// The verb of "called on Beijing to cease its campaign".
  private func objectInfinitive(_ after: Int, in range: Range<Int>) -> Int? {
    for i in after..<min(after + 12, range.upperBound - 1) {
      if analysis.id(i) == analysis.words.to, analysis.tag(i + 1) == .vb || analysis.tag(i + 1).isAdverb {
        return i + 1
      }
      if analysis.tag(i).isFinite || analysis.tokens.isMark(i, ";") { return nil }
    }
    return nil
  }

  /// The object of "discussed with him the outlook", "discussed with the Minister the plans".
  private func afterCompanion(_ with: Int, in range: Range<Int>) -> Int? {
    var i = with + 1
    guard i < range.upperBound else { return nil }
    if analysis.tag(i) == .prp { return startsObject(i + 1) ? i + 1 : nil }
    i += 1
    while i < range.upperBound, analysis.tag(i).isInNounPhrase, !analysis.tag(i).isDeterminer, i - with < 10 { i += 1 }
    return i < range.upperBound && analysis.tag(i).isDeterminer ? i : nil
  }

  private func startsObject(_ i: Int) -> Bool {
    let tag = analysis.tag(i)
    return tag.opensNounPhrase || tag.isAdverb || tag == .openQuote || tag == .wrb
  }
}
