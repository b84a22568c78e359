// Frames in the passive, and frames whose act is the verb of a clause.

extension FollowUpFrameReader {
  /// "Y was urged by X to VP": the subject is the object of the frame.
  func passive(
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

  /// "It was decided to VP", "It was agreed that S would VP": what all sides settled.
  func impersonal(
    _ frame: FollowUpFrame, _ active: Match, _ group: VerbGroup, _ after: Int, _ number: Int, _ sentence: Range<Int>
  ) -> Match? {
    guard frame.kind == .agreement, let subject = group.subject, sideReader.sides.count > 1,
      subject.count == 1 && analysis.tag(subject.lowerBound) == .prp
        || group.lemma == analysis.words.reach
          && frame.rest.contains(analysis.tokens.stems[subject.upperBound - 1])
    else { return nil }
    var match = active
    match.subject = Actor(codes: sideReader.sides, isJoint: true)
    switch frame.pattern {
    case .infinitive: return infinitive(&match, at: after, number, sentence)
    case .clause: return clause(frame, &match, group, at: after, number, sentence)
    default: return nil
    }
  }

  /// "Y was promised NP by X", "Y was assured of NP", "NP was requested by X": who speaks stands after "by", or is the other side.
  func undergone(
    _ frame: FollowUpFrame, _ active: Match, _ group: VerbGroup, _ after: Int, _ number: Int, _ sentence: Range<Int>
  ) -> Match? {
    guard let subject = group.subject,
      frame.pattern == .object || frame.pattern == .objectPhrase
        || frame.pattern == .clause && active.subject != nil
    else { return nil }
    let speaker = byAgent(after: after, sentence)
    let isSide = isWholly(subject)
    var match = active
    if frame.kind == .request {
      // "Kenya was requested …" is another frame; "Kenya's help was requested by India".
      guard frame.pattern == .object, !isSide, let speaker else { return nil }
      match.subject = speaker
      return taken(subject, &match, after, number, sentence)
    }
    guard frame.owner == .subject || frame.owner == .clause else { return nil }
    guard isSide, let receiver = active.subject else {
      guard frame.pattern == .object, let speaker else { return nil }
      match.subject = speaker
      return taken(subject, &match, after, number, sentence)
    }
    let owner = speaker ?? Actor(codes: sideReader.others(than: receiver, before: after))
    guard !owner.isEmpty, !receiver.isJoint, Set(owner.codes).isDisjoint(with: receiver.codes) else { return nil }
    match.subject = owner
    match.object = receiver
    if frame.pattern == .clause {
      guard var found = clause(frame, &match, group, at: after, number, sentence) else { return nil }
      if let clause = found.clause, !Set(clause.codes).isDisjoint(with: receiver.codes) { found.clause = owner }
      return found
    }
    if frame.pattern == .objectPhrase {
      guard analysis.id(after) == analysis.words.of else { return nil }
      return noun(&match, at: after + 1, number, sentence)
    }
    return noun(&match, at: after, number, sentence)
  }

  /// A subject that is asked for or promised: it is the act.
  private func taken(
    _ subject: Range<Int>, _ match: inout Match, _ after: Int, _ number: Int, _ sentence: Range<Int>
  ) -> Match? {
    match.act = subject.lowerBound
    match.actRange = subject
    match.lemma = -1
    let end = clauseEnd(after: after, in: sentence, number: number)
    match.range = subject.lowerBound..<max(end, after)
    return match
  }

  /// Whether a phrase names a side or a person and nothing else ("Kenya", "the Kenyan minister", but not "Kenya's help").
  func isWholly(_ range: Range<Int>) -> Bool {
    guard who(range) != nil, !range.contains(where: { analysis.tag($0) == .pos }) else { return false }
    let last = range.upperBound - 1
    return sideReader.index.person(at: last) != nil || sideReader.side(at: last) != nil
      || analysis.tag(last) == .prp || analysis.words.groupNouns.contains(analysis.tokens.stems[last])
      || (range.lowerBound..<last).contains { i in sideReader.side(at: i).map { $0.1 == last + 1 } ?? false }
  }

  private func byAgent(after start: Int, _ sentence: Range<Int>) -> Actor? {
    for i in start..<min(start + 14, sentence.upperBound) where analysis.id(i) == analysis.words.by {
      return sideReader.actor(in: i + 1..<min(i + 8, sentence.upperBound))
    }
    return nil
  }

  /// "said that Malta would continue to partner": the clause's own verb is the act, and its subject the owner.
  func clause(
    _ frame: FollowUpFrame, _ match: inout Match, _ group: VerbGroup, at after: Int, _ number: Int,
    _ sentence: Range<Int>
  ) -> Match? {
    guard let act = grammar.groups(number).first(where: { $0.range.lowerBound >= after && $0.form == .finite }) else {
      return nil
    }
    guard act.modal == .will || act.modal == .would, !act.negated, let subject = act.subject,
      subject.lowerBound >= group.range.upperBound
    else { return nil }
    guard act.range.lowerBound - after < 40 else { return nil }
    // "says it will urge Chile to": the request is told by its own frame.
    if analysis.lexicon.followUpFrames[act.lemma]?.contains(where: { $0.kind == .request }) ?? false,
      frame.kind == nil, act.lemma != analysis.words.include
    {
      return nil
    }
    match.object = sideReader.actor(in: after..<max(after, subject.lowerBound))
    match.clause = agent(of: act, subject, match.subject, sentence) ?? vouching(frame, match.subject)
    guard match.clause != nil else { return nil }
    match.range = subject.lowerBound..<act.range.upperBound
    match.modal = .none
    var found = finish(&match, act, number, sentence)
    found.patient = act.passive ? subject : nil
    return found
  }

  func agent(of act: VerbGroup, _ subject: Range<Int>, _ speaker: Actor?, _ sentence: Range<Int>) -> Actor? {
    guard act.passive else { return sideReader.actor(in: subject) }
    for i in act.range.upperBound..<min(act.range.upperBound + 12, sentence.upperBound)
    where analysis.id(i) == analysis.words.by {
      if let actor = sideReader.actor(in: i + 1..<min(i + 8, sentence.upperBound)) { return actor }
    }
    return sideReader.actor(in: subject) ?? speaker
  }

  /// "demanded that India release the ship", "said that India should lift the tax": what is asked of the clause's subject.
  ///
  /// In the passive ("that the tax be lifted") nobody is named, or who undergoes it: the other side is asked. What one side asks of itself is nothing.
  func demanded(
    _ frame: FollowUpFrame, _ match: inout Match, _ group: VerbGroup, at after: Int, _ number: Int,
    _ sentence: Range<Int>
  ) -> Match? {
    if let hidden = hiddenDemand(frame, &match, group, at: after, number, sentence) { return hidden }
    guard !group.passive, let act = grammar.groups(number).first(where: { $0.range.lowerBound > after }),
      act.range.lowerBound - after < 24, !act.negated, let subject = act.subject,
      subject.lowerBound >= group.range.upperBound
    else { return nil }
    let first = act.range.lowerBound
    let isBase =
      act.modal == .none && act.form != .infinitive && act.form != .gerund
      && analysis.id(first) == analysis.lemma(first)
    guard frame.pattern == .should ? act.modal == .should : isBase && isThat(after, subject) else { return nil }
    // "agreed that we must stand up": a stance.
    if frame.kind == .agreement, analysis.id(first) != analysis.words.should { return nil }
    let speaker = match.subject
    let named = sideReader.actor(in: subject)
    match.object = named
    if frame.kind == .request {
      guard let speaker, !speaker.isJoint else { return nil }
      let others = Actor(codes: sideReader.others(than: speaker, before: after))
      let isForAll = named?.isJoint ?? false && frame.pattern == .subjunctive
      match.clause = act.passive || isForAll ? byAgent(after: act.range.upperBound, sentence) ?? others : named
      guard let asked = match.clause, asked.codes.count == 1, !asked.isJoint,
        Set(asked.codes).isDisjoint(with: speaker.codes)
      else { return nil }
    } else {
      match.clause = named ?? vouching(frame, speaker)
    }
    guard match.clause != nil else { return nil }
    match.modal = .none
    var found = finish(&match, act, number, sentence)
    found.patient = act.passive ? subject : nil
    return found
  }

  /// "demanded that India release the ship": a base form that was taken for a noun, right after a side.
  private func hiddenDemand(
    _ frame: FollowUpFrame, _ match: inout Match, _ group: VerbGroup, at after: Int, _ number: Int,
    _ sentence: Range<Int>
  ) -> Match? {
    guard frame.pattern == .subjunctive, !group.passive, analysis.id(after) == analysis.words.that,
      let speaker = match.subject, !speaker.isJoint
    else { return nil }
    for verb in after + 2..<max(after + 2, min(after + 8, sentence.upperBound - 1))
    where analysis.tag(verb) == .nn && analysis.lexicon.isVerbForm(analysis.id(verb))
      && analysis.lemma(verb) == analysis.id(verb) && analysis.tag(verb + 1).opensNounPhrase
      && isWholly(after + 1..<verb)
    {
      guard let asked = sideReader.actor(in: after + 1..<verb), asked.codes.count == 1, !asked.isJoint,
        Set(asked.codes).isDisjoint(with: speaker.codes)
      else { return nil }
      let end = actEnd(after: verb + 1, in: sentence, number: number)
      match.clause = asked
      match.act = verb
      match.lemma = analysis.lemma(verb)
      match.actRange = verb..<max(end, verb + 1)
      match.range = match.range.lowerBound..<max(end, verb + 1)
      return match
    }
    return nil
  }

  /// Whoever promises that things will happen, or agrees that they should, answers for them where nobody else is named.
  private func vouching(_ frame: FollowUpFrame, _ speaker: Actor?) -> Actor? {
    switch frame.kind {
    case .commitment: speaker
    case .agreement: speaker?.isJoint ?? false ? Actor(codes: sideReader.sides, isJoint: true) : nil
    default: nil
    }
  }

  /// Whether "that" opens the clause, or its subject stands right after the verb ("insists Kenya pay").
  private func isThat(_ after: Int, _ subject: Range<Int>) -> Bool {
    analysis.id(after) == analysis.words.that || subject.lowerBound == after
  }
}
