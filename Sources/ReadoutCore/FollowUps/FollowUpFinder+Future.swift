// Acts that the tense tells: "will visit", "is to sign", "is due to meet", "travels to Italy this evening".

extension FollowUpFinder {
  // MARK: Modals

  /// "will visit", "is to sign", "is due to meet", "travels to Italy this evening".
  func fromModal(_ group: VerbGroup, _ number: Int, _ sentence: Sentence) -> [FoundFollowUp] {
    guard !group.negated else { return [] }
    if let departure = departure(group, number, sentence) { return [departure] }
    if let appointment = appointment(group, number, sentence) { return [appointment] }
    if let wish = helpfulSupport(group, number, sentence) { return [wish] }
    if let hope = hopedFor(group, number, sentence) { return [hope] }
    guard !isUnsettled(group), let plan = futurity(of: group, number, sentence) else { return [] }
    let lemma = plan.act.lemma
    let holds = plan.act.range.upperBound..<min(plan.act.range.upperBound + 4, sentence.range.upperBound)
    let isMeetingAhead =
      analysis.words.support.contains(lemma)
      && holds.contains { analysis.words.meetingNouns.contains(analysis.tokens.stems[$0]) }
    guard
      !words.stative.contains(lemma) || isDoingSo(plan.act) || isLeading(plan.act) || plan.act.passive
        || isMeetingAhead,
      !words.agenda.contains(lemma)
    else { return [] }
    let end = frames.clauseEnd(after: plan.act.range.upperBound, in: sentence.range, number: number)
    let subjectRange = plan.subject ?? group.range.lowerBound..<group.range.lowerBound
    if plan.act.passive, lemma == analysis.words.accompany { return [] }
    // "the purpose of the visit is to": no plan of its own.
    if plan.rule == "is-to", subjectRange.contains(where: { words.aims.contains(analysis.tokens.stems[$0]) }) {
      return []
    }
    if isMereChange(plan.act, subjectRange) { return [] }
    let isPlace = lemma == analysis.words.take && analysis.id(plan.act.range.upperBound) == analysis.words.place
    let isPaper =
      plan.act.passive && words.paperVerbs.contains(lemma)
      && subjectRange.contains { words.papers.contains(analysis.tokens.stems[$0]) }
    let begins = isEvent(subjectRange) && analysis.words.processVerbs.contains(lemma) && !isRelative(plan.act)
    let isEvent =
      isPlace || isPaper || begins || plan.act.passive && words.planVerbs.contains(lemma)
      || words.planVerbs.contains(lemma)
        && subjectRange.contains {
          analysis.words.delegations.contains(analysis.tokens.stems[$0])
            || analysis.tag($0).isPlural && analysis.words.leaderNouns.contains(analysis.tokens.stems[$0])
        }
    guard var owners = owners(of: plan.act, subject: subjectRange, end: end) ?? (isEvent ? event(subjectRange) : nil),
      !isStranger(owners)
    else { return [] }
    let isPlan =
      isPlace || isPlanVerb(lemma, after: plan.act.range.upperBound) || isOnward(plan.act) || isLeading(plan.act)
      || isPaper || begins
      || analysis.words.speaking.contains(lemma) && analysis.id(plan.act.range.upperBound) == analysis.words.with
      || plan.act.passive && subjectRange.contains { words.planVerbs.contains(analysis.tokens.stems[$0]) }
    let hasMeeting = (plan.act.range.upperBound..<max(end, plan.act.range.upperBound)).prefix(8).contains {
      words.planVerbs.contains(analysis.tokens.stems[$0])
    }
    var kind: FollowUp.Kind = isPlan || hasMeeting && analysis.words.support.contains(lemma) ? .planned : .commitment
    if kind == .commitment, owners.isJoint { kind = .agreement }
    // What third parties will do is no side's to answer for.
    if kind != .planned, !owners.isJoint, !owners.codes.isEmpty, !sideReader.sides.isEmpty,
      !owners.codes.contains(where: { code in
        sideReader.sides.contains(code) || sideReader.present.contains { sideReader.code(of: $0) == code }
      })
    {
      return []
    }
    let subject = owners
    if kind == .planned, let partners = partners(of: lemma, after: plan.act.range.upperBound, end: end) {
      owners = owners.joined(with: partners)
    }
    if plan.rule == "could" || plan.rule == "would" && lemma == words.consider {
      guard !owners.isJoint, isOwnSide(owners, group, number) else { return [] }
      kind = .offer
    }
    if plan.rule == "ready-to" { kind = owners.isJoint ? .agreement : .offer }
    if kind == .commitment, plan.isSoft, plan.rule != "would", plan.rule != "will" { return [] }
    if kind != .planned, words.conative.contains(lemma), plan.act.range.upperBound < end { return [] }
    let start =
      group.form == .infinitive
      ? min(subjectRange.lowerBound, group.range.lowerBound) : frames.clauseStart(of: group, in: sentence.range)
    let actEnd = max(end, plan.act.range.upperBound)
    let recipients =
      kind == .planned
      ? visited(plan.act.range.upperBound..<actEnd, owners) : sideReader.others(than: owners, before: plan.act.head)
    return [
      FoundFollowUp(
        range: start..<actEnd, act: plan.act.head, actRange: plan.act.head..<actEnd, kind: kind, owners: owners,
        recipients: owners.isJoint ? [] : recipients,
        strength: plan.isSoft ? .soft : .firm, rule: plan.rule, confidence: plan.rule == "will" ? 0.75 : 0.65,
        patient: plan.act.passive || isPlace ? subjectRange : nil, subject: subject)
    ]
  }

  /// "The next round of talks will be held": all sides' own, where it is a meeting; else nobody's that is told.
  func event(_ subject: Range<Int>) -> Actor {
    isEvent(subject) ? Actor(codes: sideReader.sides, isJoint: sideReader.sides.count > 1) : Actor()
  }

  /// Whether a subject is a meeting, or a paper that the sides sign or issue.
  func isEvent(_ subject: Range<Int>) -> Bool {
    subject.contains {
      analysis.words.meetingNouns.contains(analysis.tokens.stems[$0])
        || words.papers.contains(analysis.tokens.stems[$0])
    }
  }

  /// "The British government's technical support would be quite useful": support that one side would welcome of another is asked of it.
  private func helpfulSupport(_ group: VerbGroup, _ number: Int, _ sentence: Sentence) -> FoundFollowUp? {
    guard group.lemma == analysis.words.be, group.modal == .would, let subject = group.subject, !subject.isEmpty else {
      return nil
    }
    let after = group.range.upperBound..<min(group.range.upperBound + 4, sentence.range.upperBound)
    guard after.contains(where: { words.helpful.contains(analysis.id($0)) }), let giver = sideReader.actor(in: subject),
      giver.codes.count == 1, !giver.isJoint
    else { return nil }
    let taker = sideReader.others(than: giver, before: group.head)
    guard taker.count == 1, sideReader.sides.contains(giver.codes[0]) else { return nil }
    let end = frames.clauseEnd(after: group.range.upperBound, in: sentence.range, number: number)
    let owned = subject.first { analysis.tag($0) == .pos }.map { $0 + 1..<subject.upperBound } ?? subject
    return FoundFollowUp(
      range: subject.lowerBound..<max(end, group.range.upperBound), act: owned.lowerBound, actRange: owned,
      kind: .request, owners: Actor(codes: giver.codes),
      recipients: taker, strength: .soft, rule: "would-be-useful", confidence: 0.6, patient: nil)
  }

  /// "whether they will attend", "it will be remembered", "where she will be received": nothing that a side takes on.
  private func isUnsettled(_ group: VerbGroup) -> Bool {
    let start = min(group.subject?.lowerBound ?? group.range.lowerBound, group.range.lowerBound)
    let before = analysis.id(start - 1)
    if before == analysis.words.ifWord || before == analysis.words.whether { return true }
    guard let subject = group.subject, subject.count == 1, group.passive else { return false }
    return analysis.tag(subject.lowerBound) == .prp
  }

  /// "expressed the hope that India would send a team", "hoped that …": what one side hopes of the other, it asks of it. What one side warns of is no act at all.
  private func hopedFor(_ group: VerbGroup, _ number: Int, _ sentence: Sentence) -> FoundFollowUp? {
    guard group.form == .finite, group.modal == .would || group.modal == .will, !group.passive,
      let governor = governing(group, number), isHope(governor, group)
    else { return nil }
    guard let subject = group.subject, let owner = sideReader.actor(in: subject), !owner.isJoint, owner.codes.count == 1
    else { return nil }
    guard let speaker = governor.subject.flatMap({ sideReader.actor(in: $0) }), !speaker.isJoint,
      Set(speaker.codes).isDisjoint(with: owner.codes)
    else { return nil }
    let end = frames.clauseEnd(after: group.range.upperBound, in: sentence.range, number: number)
    return FoundFollowUp(
      range: frames.clauseStart(of: group, in: sentence.range)..<max(end, group.range.upperBound), act: group.head,
      actRange: group.head..<max(end, group.range.upperBound), kind: .request,
      owners: owner, recipients: speaker.codes, strength: .soft, rule: "hoped-for", confidence: 0.6, patient: nil)
  }

  /// The last verb before a clause's verb that is not of the clause itself.
  func governing(_ group: VerbGroup, _ number: Int) -> VerbGroup? {
    let start = min(group.subject?.lowerBound ?? group.range.lowerBound, group.range.lowerBound)
    return grammar.groups(number).last { $0.range.upperBound <= start }
  }

  private func isHope(_ governor: VerbGroup, _ group: VerbGroup) -> Bool {
    if analysis.words.hopes.contains(governor.lemma) { return true }
    let between = governor.range.upperBound..<max(governor.range.upperBound, group.range.lowerBound)
    return between.prefix(5).contains { analysis.words.hopes.contains(analysis.tokens.stems[$0]) }
  }

  /// Whether what is told is hoped, feared or warned of, not said.
  private func isHopedOrFeared(_ group: VerbGroup, _ number: Int) -> Bool {
    guard let governor = governing(group, number) else { return false }
    return isHope(governor, group) || analysis.words.fears.contains(governor.lemma)
  }

  private struct Plan {
    let act: VerbGroup
    let subject: Range<Int>?
    let rule: String
    let isSoft: Bool
  }

  /// Whether the speaker tells what his own side could do.
  private func isOwnSide(_ owners: Actor, _ group: VerbGroup, _ number: Int) -> Bool {
    let said = grammar.groups(number).last {
      $0.range.upperBound <= group.range.lowerBound && analysis.words.said.contains($0.lemma)
    }
    return said?.subject.flatMap { frames.who($0) }.map { $0.codes == owners.codes } ?? false
  }

  /// The act that a verb group puts into the future, or nil.
  private func futurity(of group: VerbGroup, _ number: Int, _ sentence: Sentence) -> Plan? {
    if group.form == .finite, isHopedOrFeared(group, number) { return nil }
    if group.form == .finite, group.modal == .will {
      return Plan(
        act: group, subject: frames.subject(of: group, in: sentence.range), rule: "will",
        isSoft: isConditional(group, sentence))
    }
    if group.form == .finite, group.modal == .would, isReported(group, number), !isRelative(group) {
      return Plan(
        act: group, subject: frames.subject(of: group, in: sentence.range), rule: "would",
        isSoft: isConditional(group, sentence))
    }
    if group.form == .finite, group.modal == .can, analysis.id(group.range.lowerBound) == analysis.words.could,
      !group.passive, isReported(group, number), !isRelative(group)
    {
      return Plan(act: group, subject: group.subject, rule: "could", isSoft: true)
    }
    if group.form == .infinitive, let finite = governor(of: group, number, sentence) {
      return Plan(act: group, subject: finite.subject, rule: finite.rule, isSoft: finite.isSoft)
    }
    if sentence.zone == .headline, group.form == .infinitive, words.planVerbs.contains(group.lemma),
      group.range.lowerBound > sentence.range.lowerBound, analysis.tag(group.range.lowerBound - 1).isNoun
    {
      return Plan(
        act: group, subject: sentence.range.lowerBound..<group.range.lowerBound, rule: "headline-to", isSoft: false)
    }
    if group.form == .finite, group.modal == .none, words.motion.contains(group.lemma),
      analysis.tag(group.head) == .vbz || analysis.tag(group.head) == .vbp, hasFutureDate(after: group, sentence)
    {
      return Plan(
        act: group, subject: frames.subject(of: group, in: sentence.range), rule: "present-plan", isSoft: false)
    }
    return nil
  }

  /// "a ceasefire that would release": a clause that only says which.
  func isRelative(_ group: VerbGroup) -> Bool {
    var before = group.range.lowerBound - 1
    while before > 0, analysis.tag(before).isAdverb { before -= 1 }
    return analysis.tag(before) == .wdt || analysis.tag(before) == .wp
  }

  /// "is to", "is due to", "is likely to", "are set to": what stands before an infinitive.
  private func governor(
    of group: VerbGroup, _ number: Int, _ sentence: Sentence
  ) -> (subject: Range<Int>?, rule: String, isSoft: Bool)? {
    let before = group.range.lowerBound - 1
    guard before > sentence.range.lowerBound,
      let previous = grammar.groups(number).last(where: { $0.range.upperBound <= group.range.lowerBound })
    else { return nil }
    let id = analysis.id(before)
    let isBe = previous.lemma == analysis.words.be && !previous.negated
    if isBe,
      previous.range.upperBound == group.range.lowerBound
        || previous.range.upperBound == before && analysis.tag(before).isAdverb
    {
      return analysis.tag(previous.head) == .vbn ? nil : (previous.subject, "is-to", false)
    }
    if isBe, words.futureAdjectives.contains(id) { return (previous.subject, "due-to", id == analysis.words.likely) }
    if isBe, words.readyAdjectives.contains(id) { return (previous.subject, "ready-to", true) }
    return nil
  }

  private func isConditional(_ group: VerbGroup, _ sentence: Sentence) -> Bool {
    sentence.range.contains { analysis.id($0) == analysis.words.ifWord || analysis.id($0) == analysis.words.unless }
  }

  /// Whether the clause hangs on a verb of saying, announcing, agreeing.
  func isReported(_ group: VerbGroup, _ number: Int) -> Bool {
    grammar.groups(number).contains {
      guard analysis.words.said.contains($0.lemma) else { return false }
      // "Norway would give more, she said": the report may follow.
      return $0.range.upperBound <= group.range.lowerBound
        || $0.form == .finite && $0.modal == .none
          && ($0.subject.map { analysis.tokens.isMark($0.lowerBound - 1, ",") } ?? false)
    }
  }

  func hasFutureDate(after group: VerbGroup, _ sentence: Sentence) -> Bool {
    dates.dates(in: group.range.upperBound..<sentence.range.upperBound).contains {
      if case .year = $0.form { false } else { true }
    }
  }

  /// Who acts: the subject; in a passive the agent, or else the side that says so.
  private func owners(of act: VerbGroup, subject: Range<Int>, end: Int) -> Actor? {
    if act.passive {
      if let agent = agent(after: act, end: end) { return agent }
      return frames.who(subject)
    }
    return frames.who(subject) ?? ownBody(act, subject)
  }

  /// "said his government would": the speaker's.
  private func ownBody(_ act: VerbGroup, _ subject: Range<Int>) -> Actor? {
    guard let last = subject.last, words.ownBodies.contains(analysis.tokens.stems[last]), subject.count <= 3 else {
      return nil
    }
    let number = Int(analysis.sentenceOf[last])
    guard let governor = governing(act, number), analysis.words.said.contains(governor.lemma),
      let speaker = governor.subject.flatMap({ frames.who($0) }), !speaker.isJoint
    else { return nil }
    return speaker
  }

  private func agent(after act: VerbGroup, end: Int) -> Actor? {
    guard act.range.upperBound < end else { return nil }
    for i in act.range.upperBound..<end where analysis.id(i) == analysis.words.by {
      return sideReader.actor(in: i + 1..<min(end, i + 8))
    }
    return nil
  }
}
