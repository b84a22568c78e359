/// Reads the frame of a verb in the text: where its object, its infinitive or its clause stands, and who they are.
struct FollowUpFrameReader {
  let analysis: Analysis
  let grammar: Grammar
  let sideReader: SideReader
  private let words: FollowUpWords

  /// Takes what is known of the text.
  init(analysis: Analysis, grammar: Grammar, sideReader: SideReader) {
    self.analysis = analysis
    self.grammar = grammar
    self.sideReader = sideReader
    words = analysis.words.followUps
  }

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
    /// Where the person or side stands that is asked.
    var objectRange: Range<Int>?
  }

  /// Matches `frame` at `group`, or nil.
  func match(_ frame: FollowUpFrame, _ group: VerbGroup, _ number: Int, _ sentence: Range<Int>) -> Match? {
    guard let after = afterTrigger(frame, group), after < sentence.upperBound else { return nil }
    let start = clauseStart(of: group, in: sentence)
    var match = Match(
      subject: subject(of: group, in: sentence).flatMap { who($0) }, act: after, lemma: -1, actRange: after..<after,
      range: start..<after, modal: group.modal)
    if group.passive,
      frame.pattern == .objectInfinitive || frame.pattern == .passiveInfinitive || frame.pattern == .objectToPhrase
    {
      return passive(frame, match, after, number, sentence)
    }
    if group.passive, frame.pattern == .objectWithPhrase {
      match.object = match.subject
      match.subject = nil
      return phrase(&match, after: analysis.words.with, at: after, number, sentence)
    }
    if group.passive, let impersonal = impersonal(frame, match, group, after, number, sentence) { return impersonal }
    if group.passive, let undergone = undergone(frame, match, group, after, number, sentence) { return undergone }
    guard !group.passive || frame.pattern == .forPhrase else { return nil }
    switch frame.pattern {
    case .infinitive: return infinitive(&match, at: after, number, sentence)
    case .toPhrase: return phrase(&match, after: analysis.words.to, at: after, number, sentence)
    case .onPhrase: return phrase(&match, after: analysis.words.on, at: after, number, sentence)
    case .forPhrase: return phrase(&match, after: analysis.words.for, at: after, number, sentence)
    case .ofPhrase: return phrase(&match, after: analysis.words.of, at: after, number, sentence)
    case .inPhrase: return phrase(&match, after: analysis.words.in, at: after, number, sentence)
    case .object, .objectPhrase: return object(&match, frame, at: after, number, sentence)
    case .gerund: return analysis.tag(after) == .vbg ? noun(&match, at: after, number, sentence) : nil
    case .objectInfinitive: return objectInfinitive(&match, at: after, number, sentence)
    case .toObjectInfinitive:
      guard analysis.id(after) == analysis.words.to else { return nil }
      return objectInfinitive(&match, at: after + 1, number, sentence)
    case .objectForPhrase, .objectToPhrase, .objectWithPhrase:
      return objectPhrase(&match, frame, at: after, number, sentence)
    case .toObjectForPhrase:
      guard analysis.id(after) == analysis.words.to else { return nil }
      return objectPhrase(&match, frame, at: after + 1, number, sentence)
    case .passiveInfinitive: return nil
    case .clause: return clause(frame, &match, group, at: after, number, sentence)
    case .subjunctive, .should: return demanded(frame, &match, group, at: after, number, sentence)
    case .invitation: return named(&match, ["invitation", "invite"], at: after, number, sentence)
    case .plan: return plan(&match, at: after, number, sentence)
    }
  }

  private func afterTrigger(_ frame: FollowUpFrame, _ group: VerbGroup) -> Int? {
    var i = group.head + 1
    // "Agreement was reached to": the noun is the subject.
    if group.passive, let last = group.subject?.last, frame.rest == [analysis.tokens.stems[last]] { return i }
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
    while i < analysis.tokens.count, analysis.tag(i).isAdverb || words.reflexives.contains(analysis.id(i)) { i += 1 }
    return i
  }

  /// Who is meant by a phrase; "I" and "my" outside of direct speech are the side whose readout it is.
  func who(_ range: Range<Int>) -> Actor? {
    let actor = sideReader.actor(in: range)
    let words = analysis.words
    if actor == nil, range.count == 1, let first = range.first,
      [words.he, words.she, self.words.it].contains(analysis.id(first))
    {
      return teller(before: first) ?? lastSubject(before: first)
    }
    guard let home = sideReader.home, let first = range.first, !analysis.quoted[first],
      range.contains(where: { analysis.id($0) == words.i || analysis.id($0) == words.my })
    else { return actor }
    return Actor(codes: [home]).joined(with: actor ?? Actor())
  }

  /// "Norway says it will": whoever says it, right before.
  private func teller(before i: Int) -> Actor? {
    let groups = grammar.groups(Int(analysis.sentenceOf[i]))
    guard let governor = groups.last(where: { $0.range.upperBound <= i }), i - governor.range.upperBound <= 1,
      analysis.words.said.contains(governor.lemma), let subject = governor.subject, subject.upperBound < i
    else { return nil }
    guard let actor = sideReader.actor(in: subject), !actor.isJoint else { return nil }
    return actor.persons.count == 1 || isWholly(subject) ? actor : nil
  }

  /// "She" or "it" at the beginning of a sentence, where nobody was told for it: the one person, or the side, that is the subject of the sentence before.
  private func lastSubject(before i: Int) -> Actor? {
    let number = Int(analysis.sentenceOf[i])
    guard number > 0, i == analysis.sentences[number].range.lowerBound,
      let subject = grammar.groups(number - 1).first(where: { $0.form == .finite })?.subject,
      let actor = sideReader.actor(in: subject), !actor.isJoint
    else { return nil }
    let id = analysis.id(i)
    if id == analysis.words.he || id == analysis.words.she { return actor.persons.count == 1 ? actor : nil }
    return id == words.it && actor.persons.isEmpty && actor.codes.count == 1 && isWholly(subject) ? actor : nil
  }

  /// The subject of a verb with what the grammar cuts off: "a mission led by X will visit", "said India and Kenya have agreed".
  func subject(of group: VerbGroup, in sentence: Range<Int>) -> Range<Int>? {
    guard let subject = group.subject, subject.upperBound <= group.range.lowerBound else { return group.subject }
    if isLed(subject.upperBound) { return subject.lowerBound..<group.range.lowerBound }
    var start = subject.lowerBound
    if let led = (max(sentence.lowerBound + 1, start - 14)..<max(sentence.lowerBound + 1, subject.upperBound)).last(
      where: { isLed($0) })
    {
      start = min(start, nounPhraseStart(led, sentence))
    } else if start - 2 > sentence.lowerBound, analysis.id(start - 1) == analysis.words.and {
      let first = nounPhraseStart(start - 1, sentence)
      let opener = analysis.tag(first - 1)
      if first < start - 1, opener.isVerb || analysis.isSubordinator(first - 1), isWholly(first..<start - 1) {
        start = first
      }
    }
    return start..<subject.upperBound
  }

  /// "led by", "headed by" after a noun.
  private func isLed(_ i: Int) -> Bool {
    analysis.id(i + 1) == analysis.words.by && words.leading.contains(analysis.lemma(i)) && analysis.tag(i - 1).isNoun
  }

  private func nounPhraseStart(_ end: Int, _ sentence: Range<Int>) -> Int {
    var start = end
    while start > sentence.lowerBound,
      analysis.tag(start - 1).isInNounPhrase || sideReader.index.person(at: start - 1) != nil
        || analysis.id(start - 1) == analysis.words.of
    { start -= 1 }
    return start
  }

  /// Where the words begin that show an act: at the subject where it stands right before the verb, else at the verb.
  func clauseStart(of group: VerbGroup, in sentence: Range<Int>) -> Int {
    guard let subject = subject(of: group, in: sentence), subject.lowerBound < group.range.lowerBound else {
      return group.range.lowerBound
    }
    let gap = subject.upperBound..<max(subject.upperBound, group.range.lowerBound)
    let isNear = gap.count <= 3 && !gap.contains { analysis.tag($0) == .cc || analysis.tag($0).isVerb }
    return isNear ? subject.lowerBound : group.range.lowerBound
  }

  /// "to VP", where the adverbs and an agent may stand before "to".
  func infinitiveStart(_ i: Int, _ number: Int) -> VerbGroup? {
    // "invited him to Oslo": a place that was taken for a verb.
    grammar.groups(number).first {
      $0.form == .infinitive && $0.range.lowerBound == i && !analysis.tokens.isCapital($0.head)
    }
  }

  func infinitive(_ match: inout Match, at i: Int, _ number: Int, _ sentence: Range<Int>) -> Match? {
    guard let act = infinitiveStart(i, number), !act.negated else { return nil }
    return finish(&match, act, number, sentence)
  }

  func finish(_ match: inout Match, _ act: VerbGroup, _ number: Int, _ sentence: Range<Int>) -> Match {
    let stop = actEnd(after: act.range.upperBound, in: sentence, number: number)
    match.act = act.head
    match.lemma = act.lemma
    match.actRange = act.head..<max(stop, act.range.upperBound)
    match.range = match.range.lowerBound..<max(stop, act.range.upperBound)
    if act.passive { match.patient = act.subject }
    return match
  }

  func phrase(
    _ match: inout Match, after preposition: Int32, at i: Int, _ number: Int, _ sentence: Range<Int>
  ) -> Match? {
    guard analysis.id(i) == preposition, i + 1 < sentence.upperBound,
      analysis.tag(i + 1) != .vb || analysis.tokens.isCapital(i + 1)
    else { return nil }
    guard infinitiveStart(i, number) == nil else { return nil }
    return noun(&match, at: i + 1, number, sentence)
  }

  func noun(_ match: inout Match, at i: Int, _ number: Int, _ sentence: Range<Int>) -> Match? {
    guard i < sentence.upperBound,
      analysis.tag(i).opensNounPhrase || analysis.tag(i).isAdverb || analysis.tokens.isCapital(i)
    else { return nil }
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
  func objectEnd(_ i: Int, _ sentence: Range<Int>) -> Int {
    var end = i
    while end < sentence.upperBound, end - i < 24 {
      if sideReader.index.person(at: end) != nil {
        end += 1
        continue
      }
      let tag = analysis.tag(end)
      let id = analysis.id(end)
      if tag == .to || id == analysis.words.that || id == analysis.words.for || id == analysis.words.with || tag.isVerb
        || tag == .md
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
    match.objectRange = i..<end
    guard match.object != nil || analysis.tag(i).opensNounPhrase else { return nil }
    return finish(&match, act, number, sentence)
  }

  private func objectPhrase(
    _ match: inout Match, _ frame: FollowUpFrame, at i: Int, _ number: Int, _ sentence: Range<Int>
  ) -> Match? {
    let link =
      switch frame.pattern {
      case .objectToPhrase: analysis.words.to
      case .objectWithPhrase: analysis.words.with
      default: analysis.words.for
      }
    let end = objectEnd(i, sentence)
    guard end > i, end < sentence.upperBound, analysis.id(end) == link else { return nil }
    match.object = sideReader.actor(in: i..<end)
    guard match.object != nil || frame.pattern == .objectWithPhrase else { return nil }
    return phrase(&match, after: link, at: end, number, sentence)
  }

  private func named(
    _ match: inout Match, _ nouns: [String], at i: Int, _ number: Int, _ sentence: Range<Int>
  ) -> Match? {
    let wanted = nouns.map { analysis.lexicon.id($0) }
    guard let found = (i..<min(i + 6, sentence.upperBound)).first(where: { wanted.contains(analysis.tokens.stems[$0]) })
    else {
      return nil
    }
    let end = clauseEnd(after: found, in: sentence, number: number)
    if let act = (found + 1..<max(end, found + 1)).lazy.compactMap({ infinitiveStart($0, number) }).first {
      return finish(&match, act, number, sentence)
    }
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
