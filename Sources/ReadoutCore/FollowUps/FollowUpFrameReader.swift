/// Reads the frame of a verb in the text: where its object, its infinitive or its clause stands, and who they are.
struct FollowUpFrameReader {
  let analysis: Analysis
  let grammar: Grammar
  let sideReader: SideReader

  /// A frame found in the text.
  struct Match {
    var subject: Actor?
    var object: Actor?
    /// Subject of the clause that tells the act.
    var clause: Actor?
    /// The verb, or the first word of the noun phrase, of the act.
    var act: Int
    var lemma: Int32
    var actRange: Range<Int>
    var range: Range<Int>
    var modal = VerbGroup.Modal.none
    var patient: Range<Int>?
  }

  /// Matches `frame` at `group`, or nil.
  func match(_ frame: FollowUpFrame, _ group: VerbGroup, _ number: Int, _ sentence: Range<Int>) -> Match? {
    guard let after = afterTrigger(frame, group), after < sentence.upperBound else { return nil }
    let start = clauseStart(of: group)
    var match = Match(
      subject: group.subject.flatMap { sideReader.actor(in: $0) }, act: after, lemma: -1, actRange: after..<after,
      range: start..<after, modal: group.modal)
    if group.passive,
      frame.pattern == .objectInfinitive || frame.pattern == .passiveInfinitive || frame.pattern == .objectToPhrase
    {
      return passive(frame, match, after, number, sentence)
    }
    guard !group.passive || frame.pattern == .forPhrase else { return nil }
    switch frame.pattern {
    case .infinitive: return infinitive(&match, at: after, number, sentence)
    case .toPhrase: return phrase(&match, after: analysis.words.to, at: after, number, sentence)
    case .onPhrase: return phrase(&match, after: analysis.words.on, at: after, number, sentence)
    case .forPhrase: return phrase(&match, after: analysis.words.for, at: after, number, sentence)
    case .inPhrase: return phrase(&match, after: analysis.words.in, at: after, number, sentence)
    case .object, .objectPhrase: return object(&match, frame, at: after, number, sentence)
    case .gerund: return analysis.tag(after) == .vbg ? noun(&match, at: after, number, sentence) : nil
    case .objectInfinitive: return objectInfinitive(&match, at: after, number, sentence)
    case .toObjectInfinitive:
      guard analysis.id(after) == analysis.words.to else { return nil }
      return objectInfinitive(&match, at: after + 1, number, sentence)
    case .objectForPhrase, .objectToPhrase: return objectPhrase(&match, frame, at: after, number, sentence)
    case .toObjectForPhrase:
      guard analysis.id(after) == analysis.words.to else { return nil }
      return objectPhrase(&match, frame, at: after + 1, number, sentence)
    case .passiveInfinitive: return nil
    case .clause: return clause(&match, group, at: after, number, sentence)
    case .invitation: return named(&match, ["invitation", "invite"], at: after, number, sentence)
    case .plan: return plan(&match, at: after, number, sentence)
    }
  }

  private func afterTrigger(_ frame: FollowUpFrame, _ group: VerbGroup) -> Int? {
    var i = group.head + 1
    for word in frame.rest {
      var skipped = 0
      while i < analysis.tokens.count, analysis.id(i) != word, analysis.tokens.stems[i] != word, skipped < 3,
        analysis.tag(i).isAdverb || analysis.tag(i).isDeterminer || analysis.tag(i).isAdjective
      {
        i += 1
        skipped += 1
      }
      guard i < analysis.tokens.count, analysis.id(i) == word || analysis.tokens.stems[i] == word else { return nil }
      i += 1
    }
    while i < analysis.tokens.count, analysis.tag(i).isAdverb { i += 1 }
    return i
  }

  /// Where the words begin that show an act: at the subject where it stands right before the verb, else at the verb.
  func clauseStart(of group: VerbGroup) -> Int {
    guard let subject = group.subject, subject.lowerBound < group.range.lowerBound else {
      return group.range.lowerBound
    }
    let gap = subject.upperBound..<max(subject.upperBound, group.range.lowerBound)
    let isNear = gap.count <= 3 && !gap.contains { analysis.tag($0) == .cc || analysis.tag($0).isVerb }
    return isNear ? subject.lowerBound : group.range.lowerBound
  }

  /// Where a clause that begins at `start` ends: at the next verb with a subject of its own, a colon or the sentence's end.
  func clauseEnd(after start: Int, in sentence: Range<Int>, number: Int) -> Int {
    var end = sentence.upperBound
    for group in grammar.groups(number) where group.range.lowerBound > start && group.form == .finite {
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

  /// "to VP", where the adverbs and an agent may stand before "to".
  private func infinitiveStart(_ i: Int, _ number: Int) -> VerbGroup? {
    grammar.groups(number).first { $0.form == .infinitive && $0.range.lowerBound == i }
  }

  private func infinitive(_ match: inout Match, at i: Int, _ number: Int, _ sentence: Range<Int>) -> Match? {
    guard let act = infinitiveStart(i, number), !act.negated else { return nil }
    return finish(&match, act, number, sentence)
  }

  private func finish(_ match: inout Match, _ act: VerbGroup, _ number: Int, _ sentence: Range<Int>) -> Match {
    let end = clauseEnd(after: act.range.upperBound, in: sentence, number: number)
    let stop = coordinatedEnd(act.range.upperBound..<max(end, act.range.upperBound))
    match.act = act.head
    match.lemma = act.lemma
    match.actRange = act.head..<max(stop, act.range.upperBound)
    match.range = match.range.lowerBound..<max(stop, act.range.upperBound)
    if act.passive { match.patient = act.subject }
    return match
  }

  /// Ends an act before ", and VERB", which is another.
  private func coordinatedEnd(_ range: Range<Int>) -> Int {
    for i in range where analysis.tag(i) == .vb && i > range.lowerBound {
      var link = i - 1
      while link > range.lowerBound, analysis.tag(link).isAdverb || analysis.id(link) == analysis.words.to { link -= 1 }
      guard analysis.id(link) == analysis.words.and || analysis.tokens.isMark(link, ",") else { continue }
      var end = link
      while end > range.lowerBound, analysis.tokens.isMark(end - 1, ",") { end -= 1 }
      return end
    }
    return range.upperBound
  }

  private func phrase(
    _ match: inout Match, after preposition: Int32, at i: Int, _ number: Int, _ sentence: Range<Int>
  ) -> Match? {
    guard analysis.id(i) == preposition, i + 1 < sentence.upperBound, analysis.tag(i + 1) != .vb else { return nil }
    guard infinitiveStart(i, number) == nil else { return nil }
    return noun(&match, at: i + 1, number, sentence)
  }

  private func noun(_ match: inout Match, at i: Int, _ number: Int, _ sentence: Range<Int>) -> Match? {
    guard i < sentence.upperBound, analysis.tag(i).opensNounPhrase || analysis.tag(i).isAdverb else { return nil }
    var end = clauseEnd(after: i, in: sentence, number: number)
    // "visiting Pakistan to further enhance …": the purpose is no part of the act.
    if analysis.tag(i) == .vbg,
      let purpose = grammar.groups(number).first(where: {
        $0.form == .infinitive && $0.range.lowerBound > i + 1 && $0.range.lowerBound < end
      })
    {
      end = purpose.range.lowerBound
    }
    guard end > i else { return nil }
    match.act = i
    match.lemma = analysis.tag(i) == .vbg ? analysis.lemma(i) : -1
    match.actRange = i..<end
    match.range = match.range.lowerBound..<end
    return match
  }

  private func object(
    _ match: inout Match, _ frame: FollowUpFrame, at i: Int, _ number: Int, _ sentence: Range<Int>
  ) -> Match? {
    guard analysis.tag(i).opensNounPhrase, analysis.tag(i) != .vbg || frame.pattern == .objectPhrase else { return nil }
    // An object that is a person or side and goes on with "to" is another frame.
    if frame.pattern == .object, let person = sideReader.index.person(at: i) {
      var end = i
      while sideReader.index.person(at: end) == person { end += 1 }
      guard analysis.tag(end) == .pos else { return nil }
    }
    if frame.pattern == .objectPhrase {
      match.object = firstActor(from: i, in: sentence)
      guard match.object != nil,
        let of = (i..<min(i + 10, sentence.upperBound)).first(where: { analysis.id($0) == analysis.words.of })
      else { return nil }
      return noun(&match, at: of + 1, number, sentence)
    }
    return noun(&match, at: i, number, sentence)
  }

  /// The person or side that is the object at `i`.
  private func firstActor(from i: Int, in sentence: Range<Int>) -> Actor? {
    sideReader.actor(in: i..<objectEnd(i, sentence))
  }

  /// The end of a noun phrase of a person or side at `i`: up to "to", "for", "that" or a verb.
  private func objectEnd(_ i: Int, _ sentence: Range<Int>) -> Int {
    var end = i
    while end < sentence.upperBound, end - i < 24 {
      if sideReader.index.person(at: end) != nil {
        end += 1
        continue
      }
      let tag = analysis.tag(end)
      let id = analysis.id(end)
      if tag == .to || id == analysis.words.that || id == analysis.words.for || tag.isVerb || tag == .md
        || tag == .comma && end > i
      {
        break
      }
      end += 1
    }
    return end
  }

  private func objectInfinitive(_ match: inout Match, at i: Int, _ number: Int, _ sentence: Range<Int>) -> Match? {
    guard i < sentence.upperBound,
      analysis.tag(i).opensNounPhrase || analysis.tag(i) == .prp || sideReader.index.person(at: i) != nil
    else { return nil }
    let end = objectEnd(i, sentence)
    guard let to = (end..<min(end + 2, sentence.upperBound)).first(where: { infinitiveStart($0, number) != nil }),
      let act = infinitiveStart(to, number)
    else { return nil }
    match.object = sideReader.actor(in: i..<end)
    guard match.object != nil || analysis.tag(i).opensNounPhrase else { return nil }
    return finish(&match, act, number, sentence)
  }

  private func objectPhrase(
    _ match: inout Match, _ frame: FollowUpFrame, at i: Int, _ number: Int, _ sentence: Range<Int>
  ) -> Match? {
    let link = frame.pattern == .objectToPhrase ? analysis.words.to : analysis.words.for
    let end = objectEnd(i, sentence)
    guard end > i, end < sentence.upperBound, analysis.id(end) == link, let object = sideReader.actor(in: i..<end)
    else { return nil }
    match.object = object
    return phrase(&match, after: link, at: end, number, sentence)
  }

  /// "Y was urged by X to VP": the subject is the object of the frame.
  private func passive(
    _ frame: FollowUpFrame, _ active: Match, _ after: Int, _ number: Int, _ sentence: Range<Int>
  ) -> Match? {
    var match = active
    guard let to = (after..<min(after + 10, sentence.upperBound)).first(where: { infinitiveStart($0, number) != nil }),
      let act = infinitiveStart(to, number)
    else { return nil }
    if frame.pattern != .passiveInfinitive {
      match.object = active.subject
      match.subject = analysis.id(after) == analysis.words.by ? sideReader.actor(in: after + 1..<to) : nil
      if match.subject == nil, let object = match.object {
        match.subject = Actor(codes: sideReader.others(than: object, before: to))
      }
    } else {
      guard to <= after + 1 else { return nil }
    }
    return finish(&match, act, number, sentence)
  }

  /// "said that Malta would continue to partner": the clause's own verb is the act, and its subject the owner.
  private func clause(
    _ match: inout Match, _ group: VerbGroup, at after: Int, _ number: Int, _ sentence: Range<Int>
  ) -> Match? {
    guard let act = grammar.groups(number).first(where: { $0.range.lowerBound >= after && $0.form == .finite }) else {
      return nil
    }
    guard act.modal == .will || act.modal == .would, !act.negated, let subject = act.subject,
      subject.lowerBound >= group.range.upperBound
    else { return nil }
    guard act.range.lowerBound - after < 40 else { return nil }
    match.object = sideReader.actor(in: after..<max(after, subject.lowerBound))
    match.clause = agent(of: act, subject, match.subject, sentence)
    guard match.clause != nil else { return nil }
    match.range = subject.lowerBound..<act.range.upperBound
    match.modal = .none
    var found = finish(&match, act, number, sentence)
    found.patient = act.passive ? subject : nil
    return found
  }

  private func agent(of act: VerbGroup, _ subject: Range<Int>, _ speaker: Actor?, _ sentence: Range<Int>) -> Actor? {
    guard act.passive else { return sideReader.actor(in: subject) }
    for i in act.range.upperBound..<min(act.range.upperBound + 12, sentence.upperBound)
    where analysis.id(i) == analysis.words.by {
      if let actor = sideReader.actor(in: i + 1..<min(i + 8, sentence.upperBound)) { return actor }
    }
    return sideReader.actor(in: subject) ?? speaker
  }

  private func named(
    _ match: inout Match, _ nouns: [String], at i: Int, _ number: Int, _ sentence: Range<Int>
  ) -> Match? {
    let wanted = nouns.map { analysis.lexicon.id($0) }
    guard let found = (i..<min(i + 6, sentence.upperBound)).first(where: { wanted.contains(analysis.tokens.stems[$0]) })
    else {
      return nil
    }
    if let act = infinitiveStart(found + 1, number) { return finish(&match, act, number, sentence) }
    return noun(&match, at: i, number, sentence)
  }

  private func plan(_ match: inout Match, at i: Int, _ number: Int, _ sentence: Range<Int>) -> Match? {
    for k in i..<min(i + 5, sentence.upperBound) where analysis.tokens.stems[k] == analysis.words.plan {
      guard let act = infinitiveStart(k + 1, number) else { return nil }
      return finish(&match, act, number, sentence)
    }
    return nil
  }
}
