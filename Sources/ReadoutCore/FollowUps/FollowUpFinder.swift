/// An act that is still to be done, before equal ones are put together.
struct FoundFollowUp: Sendable {
  /// All tokens that show it.
  let range: Range<Int>
  /// The verb or noun of the act itself.
  let act: Int
  /// Tokens of the act, from its verb to the end.
  let actRange: Range<Int>
  let kind: FollowUp.Kind
  let owners: Actor
  let recipients: [String]
  let strength: FollowUp.Strength
  let rule: String
  let confidence: Double
  /// The subject that undergoes a passive act ("a team would be dispatched").
  let patient: Range<Int>?
}

/// Finds what is to be done after the meeting: frames of verbs (followupframes.tsv), "will" with a side as subject, "is to", "due to", plans told in the present tense.
///
/// Who owes what follows the frame: *X agreed to* X, *X asked Y to* Y, *Y was urged by X to* Y, *X invited Y* Y visits. Left out on purpose: what is done already, stance and sentiment
/// ("agreed on the importance of"), negated and third parties' acts.
struct FollowUpFinder {
  let analysis: Analysis
  let grammar: Grammar
  let sideReader: SideReader
  let dates: DateIndex
  let frames: FollowUpFrameReader
  private let stance: WordSet
  private let planVerbs: WordSet
  private let stative: WordSet
  private let agenda: WordSet
  private let taking: WordSet
  private let motion: WordSet
  private let futureAdjectives: WordSet
  private let readyAdjectives: WordSet
  private let helpful: WordSet

  /// Prepares the word lists.
  init(analysis: Analysis, grammar: Grammar, sideReader: SideReader, dates: DateIndex) {
    self.analysis = analysis
    self.grammar = grammar
    self.sideReader = sideReader
    self.dates = dates
    frames = FollowUpFrameReader(analysis: analysis, grammar: grammar, sideReader: sideReader)
    let lexicon = analysis.lexicon
    stance = lexicon.words("stance")
    planVerbs = lexicon.words("plan-verb")
    stative = lexicon.words("stative")
    taking = lexicon.words("taking-verb")
    agenda = lexicon.words("agenda-verb")
    motion = lexicon.words("motion-verb")
    futureAdjectives = lexicon.words("future-adjective")
    readyAdjectives = lexicon.words("ready-adjective")
    helpful = lexicon.words("helpful")
  }

  /// All follow-ups, in text order, each act once.
  func followUps() -> [FoundFollowUp] {
    var found: [FoundFollowUp] = []
    for (number, sentence) in analysis.sentences.enumerated() where sentence.zone == .body || sentence.zone == .headline
    {
      var acts = Set<Int>()
      for group in grammar.groups(number) {
        // "will ask Y to": the frame tells the act, the modal only when.
        let framed = fromFrames(group, number, sentence)
        for item in framed.isEmpty ? fromModal(group, number, sentence) : framed where acts.insert(item.act).inserted {
          found.append(item)
          found.append(contentsOf: coordinated(item, number, sentence).filter { acts.insert($0.act).inserted })
        }
      }
    }
    let told = Set(found.filter { analysis.zone($0.act) == .body }.map { analysis.lemma($0.act) })
    // A headline only tells the act of the body again.
    found.removeAll { analysis.zone($0.act) == .headline && told.contains(analysis.lemma($0.act)) }
    return found.sorted { ($0.range.lowerBound, $0.act) < ($1.range.lowerBound, $1.act) }
  }

  // MARK: Frames

  private func fromFrames(_ group: VerbGroup, _ number: Int, _ sentence: Sentence) -> [FoundFollowUp] {
    guard !group.negated, sentence.zone == .body, let candidates = analysis.lexicon.followUpFrames[group.lemma] else {
      return []
    }
    guard !isReportedPast(group, number), !analysis.isAnotherTime(sentence.range) else { return [] }
    if let subject = group.subject.flatMap({ sideReader.actor(in: $0) }), sideReader.isOutsider(subject) { return [] }
    if analysis.words.fears.contains(group.lemma) { return [] }
    for frame in candidates.sorted(by: { $0.rest.count > $1.rest.count }) {
      guard let match = frames.match(frame, group, number, sentence.range) else { continue }
      if let item = item(frame, match, group, number, sentence) { return [item] }
    }
    return []
  }

  /// "had agreed in 2014 to", "an agreement reached": what lies before the meeting.
  private func isReportedPast(_ group: VerbGroup, _ number: Int) -> Bool {
    if group.form == .participle && group.subject == nil { return true }
    if group.form == .gerund, analysis.tag(group.range.lowerBound - 1) == .in { return true }
    let first = group.range.lowerBound
    return analysis.tag(first) == .vbd && analysis.lemma(first) == analysis.words.have && group.range.count > 1
  }

  private func item(
    _ frame: FollowUpFrame, _ match: FollowUpFrameReader.Match, _ group: VerbGroup, _ number: Int, _ sentence: Sentence
  ) -> FoundFollowUp? {
    let subject = match.subject
    if isStance(match, frame) { return nil }
    // "would offer twenty places": the modal tells it already.
    if frame.kind == .offer, group.modal == .will || group.modal == .would { return nil }
    var kind = frame.kind ?? (planVerbs.contains(match.lemma) ? .planned : .commitment)
    var owners = owner(frame.owner, match)
    if frame.kind == .agreement, let subject, !subject.isJoint, subject.codes.count <= 1, frame.owner == .all {
      if frame.rule == "decided-to" { return nil }
      kind = .commitment
      owners = subject
    } else if frame.kind == nil, kind == .commitment, owners.isJoint {
      kind = .agreement
    }
    if frame.rule == "hopes-to", taking.contains(match.lemma) { return wish(frame, match, sentence) }
    if owners.isEmpty { return kind == .request || kind == .planned ? make(frame, match, kind, owners, sentence) : nil }
    return make(frame, match, kind, owners, sentence)
  }

  /// "Ghana hopes to draw on French expertise": what one side wishes to have, the other is asked for.
  private func wish(_ frame: FollowUpFrame, _ match: FollowUpFrameReader.Match, _ sentence: Sentence) -> FoundFollowUp?
  {
    guard let subject = match.subject, let given = sideReader.actor(in: match.actRange) else { return nil }
    let owners = given.codes.filter { !subject.codes.contains($0) && sideReader.sides.contains($0) }
    guard owners.count == 1 else { return nil }
    return FoundFollowUp(
      range: match.range, act: match.act, actRange: match.actRange, kind: .request, owners: Actor(codes: owners),
      recipients: subject.codes, strength: .soft,
      rule: "hopes-for", confidence: 0.6, patient: nil)
  }

  private func make(
    _ frame: FollowUpFrame, _ match: FollowUpFrameReader.Match, _ kind: FollowUp.Kind, _ owners: Actor,
    _ sentence: Sentence
  ) -> FoundFollowUp? {
    guard match.subject != nil || match.object != nil || match.clause != nil else { return nil }
    var recipients = codes(frame.recipient, match)
    recipients.removeAll { owners.codes.contains($0) }
    if owners.isJoint { recipients = [] }
    if frame.recipient == .other, recipients.isEmpty, !owners.isJoint {
      recipients = kind == .agreement ? [] : sideReader.others(than: owners, before: match.act)
    }
    let isSoft = match.modal == .can || match.modal == .would && frame.pattern != .clause
    return FoundFollowUp(
      range: match.range, act: match.act, actRange: match.actRange, kind: kind, owners: owners, recipients: recipients,
      strength: isSoft ? .soft : frame.strength, rule: frame.rule, confidence: owners.isEmpty ? 0.55 : 0.85,
      patient: match.patient)
  }

  private func owner(_ side: FollowUpFrame.Side, _ match: FollowUpFrameReader.Match) -> Actor {
    switch side {
    case .subject: return match.subject ?? Actor()
    case .object: return match.object ?? Actor()
    case .clause: return match.clause ?? Actor()
    case .all:
      guard let subject = match.subject else { return Actor() }
      return subject.isJoint ? Actor(codes: sideReader.sides, isJoint: true) : subject
    case .other: return Actor(codes: sideReader.others(than: match.subject, before: match.act))
    case .none: return Actor()
    }
  }

  private func codes(_ side: FollowUpFrame.Side, _ match: FollowUpFrameReader.Match) -> [String] {
    switch side {
    case .subject: match.subject?.codes ?? []
    case .object: match.object?.codes ?? []
    case .clause: match.clause?.codes ?? []
    case .other: sideReader.others(than: match.subject, before: match.act)
    case .all, .none: []
    }
  }

  /// "agreed on the importance of", "committed to peace", "looks forward to working with": no act that could be ticked off.
  private func isStance(_ match: FollowUpFrameReader.Match, _ frame: FollowUpFrame) -> Bool {
    if stative.contains(match.lemma) && (frame.pattern != .object) { return true }
    if frame.rule == "hopes-to" || frame.rule == "expected-to", agenda.contains(match.lemma) { return true }
    let head = match.actRange.prefix(5).first { analysis.tag($0).isNoun }
    if frame.pattern != .infinitive, frame.pattern != .clause, let head, stance.contains(analysis.tokens.stems[head]) {
      return true
    }
    if frame.rule == "looked-forward-to" {
      let isPlan =
        planVerbs.contains(match.lemma)
        || match.actRange.prefix(10).contains { planVerbs.contains(analysis.tokens.stems[$0]) }
      return !isPlan
    }
    if frame.rule == "committed-to", frame.pattern == .toPhrase {
      return !(analysis.tag(match.act) == .vbg)
    }
    return false
  }

  // MARK: Modals

  /// "will visit", "is to sign", "is due to meet", "travels to Italy this evening".
  private func fromModal(_ group: VerbGroup, _ number: Int, _ sentence: Sentence) -> [FoundFollowUp] {
    guard !group.negated else { return [] }
    if let wish = helpfulSupport(group, number, sentence) { return [wish] }
    if let hope = hopedFor(group, number, sentence) { return [hope] }
    guard !isUnsettled(group), let plan = futurity(of: group, number, sentence) else { return [] }
    let lemma = plan.act.lemma
    let holds = plan.act.range.upperBound..<min(plan.act.range.upperBound + 4, sentence.range.upperBound)
    let isMeetingAhead =
      analysis.words.support.contains(lemma)
      && holds.contains { analysis.words.meetingNouns.contains(analysis.tokens.stems[$0]) }
    guard !stative.contains(lemma) || plan.act.passive || isMeetingAhead, !agenda.contains(lemma) else { return [] }
    let end = frames.clauseEnd(after: plan.act.range.upperBound, in: sentence.range, number: number)
    let subjectRange = plan.subject ?? group.range.lowerBound..<group.range.lowerBound
    if plan.act.passive, lemma == analysis.words.accompany { return [] }
    let isPlace = lemma == analysis.words.take && analysis.id(plan.act.range.upperBound) == analysis.words.place
    let isEvent =
      isPlace || plan.act.passive && planVerbs.contains(lemma)
      || planVerbs.contains(lemma)
        && subjectRange.contains { analysis.words.delegations.contains(analysis.tokens.stems[$0]) }
    guard var owners = owners(of: plan.act, subject: subjectRange, end: end) ?? (isEvent ? event(subjectRange) : nil),
      !sideReader.isOutsider(owners)
    else { return [] }
    let isPlan =
      isPlace || planVerbs.contains(lemma)
      || plan.act.passive && subjectRange.contains { planVerbs.contains(analysis.tokens.stems[$0]) }
    let hasMeeting = (plan.act.range.upperBound..<max(end, plan.act.range.upperBound)).prefix(8).contains {
      planVerbs.contains(analysis.tokens.stems[$0])
    }
    var kind: FollowUp.Kind = isPlan || hasMeeting && analysis.words.support.contains(lemma) ? .planned : .commitment
    if kind == .commitment, owners.isJoint { kind = .agreement }
    // What third parties will do is no side's to answer for.
    if kind != .planned, !owners.isJoint, !owners.codes.isEmpty, !sideReader.sides.isEmpty,
      !owners.codes.contains(where: { sideReader.sides.contains($0) })
    {
      return []
    }
    if kind == .planned, let partners = partners(of: plan.act, end: end) { owners = owners.joined(with: partners) }
    if kind == .commitment, plan.isSoft, plan.rule != "would", plan.rule != "will" { return [] }
    let start =
      group.form == .infinitive ? min(subjectRange.lowerBound, group.range.lowerBound) : frames.clauseStart(of: group)
    let actEnd = max(end, plan.act.range.upperBound)
    let recipients =
      kind == .planned
      ? visited(plan.act.range.upperBound..<actEnd, owners) : sideReader.others(than: owners, before: plan.act.head)
    return [
      FoundFollowUp(
        range: start..<actEnd, act: plan.act.head, actRange: plan.act.head..<actEnd, kind: kind, owners: owners,
        recipients: owners.isJoint ? [] : recipients,
        strength: plan.isSoft ? .soft : .firm, rule: plan.rule, confidence: plan.rule == "will" ? 0.75 : 0.65,
        patient: plan.act.passive || isPlace ? subjectRange : nil)
    ]
  }

  /// "The next round of talks will be held": all sides' own, where it is a meeting; else nobody's that is told.
  private func event(_ subject: Range<Int>) -> Actor {
    let isMeeting = subject.contains { analysis.words.meetingNouns.contains(analysis.tokens.stems[$0]) }
    return isMeeting ? Actor(codes: sideReader.sides, isJoint: sideReader.sides.count > 1) : Actor()
  }

  /// "The British government's technical support would be quite useful": support that one side would welcome of another is asked of it.
  private func helpfulSupport(_ group: VerbGroup, _ number: Int, _ sentence: Sentence) -> FoundFollowUp? {
    guard group.lemma == analysis.words.be, group.modal == .would, let subject = group.subject, !subject.isEmpty else {
      return nil
    }
    let after = group.range.upperBound..<min(group.range.upperBound + 4, sentence.range.upperBound)
    guard after.contains(where: { helpful.contains(analysis.id($0)) }), let giver = sideReader.actor(in: subject),
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
      range: frames.clauseStart(of: group)..<max(end, group.range.upperBound), act: group.head,
      actRange: group.head..<max(end, group.range.upperBound), kind: .request,
      owners: owner, recipients: speaker.codes, strength: .soft, rule: "hoped-for", confidence: 0.6, patient: nil)
  }

  /// The last verb before a clause's verb that is not of the clause itself.
  private func governing(_ group: VerbGroup, _ number: Int) -> VerbGroup? {
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

  /// The act that a verb group puts into the future, or nil.
  private func futurity(of group: VerbGroup, _ number: Int, _ sentence: Sentence) -> Plan? {
    if group.form == .finite, isHopedOrFeared(group, number) { return nil }
    if group.form == .finite, group.modal == .will {
      return Plan(act: group, subject: group.subject, rule: "will", isSoft: isConditional(group, sentence))
    }
    if group.form == .finite, group.modal == .would, isReported(group, number), !isRelative(group) {
      return Plan(act: group, subject: group.subject, rule: "would", isSoft: isConditional(group, sentence))
    }
    if group.form == .infinitive, let finite = governor(of: group, number, sentence) {
      return Plan(act: group, subject: finite.subject, rule: finite.rule, isSoft: finite.isSoft)
    }
    if sentence.zone == .headline, group.form == .infinitive, planVerbs.contains(group.lemma),
      group.range.lowerBound > sentence.range.lowerBound, analysis.tag(group.range.lowerBound - 1).isNoun
    {
      return Plan(
        act: group, subject: sentence.range.lowerBound..<group.range.lowerBound, rule: "headline-to", isSoft: false)
    }
    if group.form == .finite, group.modal == .none, motion.contains(group.lemma),
      analysis.tag(group.head) == .vbz || analysis.tag(group.head) == .vbp, hasFutureDate(after: group, sentence)
    {
      return Plan(act: group, subject: group.subject, rule: "present-plan", isSoft: false)
    }
    return nil
  }

  /// "a ceasefire that would release": a clause that only says which.
  private func isRelative(_ group: VerbGroup) -> Bool {
    let tag = analysis.tag(group.range.lowerBound - 1)
    return tag == .wdt || tag == .wp
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
    if isBe, futureAdjectives.contains(id) { return (previous.subject, "due-to", id == analysis.words.likely) }
    if isBe, readyAdjectives.contains(id) { return (previous.subject, "ready-to", true) }
    return nil
  }

  private func isConditional(_ group: VerbGroup, _ sentence: Sentence) -> Bool {
    sentence.range.contains { analysis.id($0) == analysis.words.ifWord || analysis.id($0) == analysis.words.unless }
  }

  /// Whether the clause hangs on a verb of saying, announcing, agreeing.
  private func isReported(_ group: VerbGroup, _ number: Int) -> Bool {
    grammar.groups(number).contains {
      $0.range.upperBound <= group.range.lowerBound && (analysis.words.said.contains($0.lemma))
    }
  }

  private func hasFutureDate(after group: VerbGroup, _ sentence: Sentence) -> Bool {
    dates.dates(in: group.range.upperBound..<sentence.range.upperBound).contains {
      if case .year = $0.form { false } else { true }
    }
  }

  /// Who acts: the subject; in a passive the agent, or else the side that says so.
  private func owners(of act: VerbGroup, subject: Range<Int>, end: Int) -> Actor? {
    if act.passive {
      if let agent = agent(after: act, end: end) { return agent }
      if let actor = sideReader.actor(in: subject) { return actor }
      return nil
    }
    return sideReader.actor(in: subject)
  }

  private func agent(after act: VerbGroup, end: Int) -> Actor? {
    guard act.range.upperBound < end else { return nil }
    for i in act.range.upperBound..<end where analysis.id(i) == analysis.words.by {
      return sideReader.actor(in: i + 1..<min(end, i + 8))
    }
    return nil
  }

  /// Those with whom a meeting is to be held: "will hold talks with X", "is to meet X": they own it, too.
  private func partners(of act: VerbGroup, end: Int) -> Actor? {
    let after = act.range.upperBound..<max(end, act.range.upperBound)
    let isMeeting = act.lemma == analysis.words.meetVerb
    let holds =
      analysis.words.support.contains(act.lemma)
      && after.prefix(6).contains { analysis.words.meetingNouns.contains(analysis.tokens.stems[$0]) }
    guard isMeeting || holds else { return nil }
    guard let with = after.prefix(14).first(where: { analysis.id($0) == analysis.words.with }) else {
      return isMeeting ? sideReader.actor(in: after.prefix(12)) : nil
    }
    return sideReader.actor(in: with + 1..<max(end, with + 1))
  }

  /// The sides named in the rest of a plan ("visit Kenya", "host the President of the Czech Republic").
  private func visited(_ range: Range<Int>, _ owners: Actor) -> [String] {
    guard !range.isEmpty, let actor = sideReader.actor(in: range) else {
      return sideReader.others(than: owners, before: range.lowerBound)
    }
    let named = actor.codes.filter { !owners.codes.contains($0) }
    return named.isEmpty ? sideReader.others(than: owners, before: range.lowerBound) : named
  }

  // MARK: Coordination

  /// "will hold talks, address a forum and visit the castle": each verb is an act of its own.
  private func coordinated(_ item: FoundFollowUp, _ number: Int, _ sentence: Sentence) -> [FoundFollowUp] {
    guard item.kind != .request || analysis.tag(item.act) == .vb else { return [] }
    guard analysis.tag(item.act) == .vb || analysis.tag(item.act) == .vbp else { return [] }
    var found: [FoundFollowUp] = []
    for i in item.actRange.upperBound..<max(item.actRange.upperBound, sentence.range.upperBound) {
      let before = analysis.id(i - 1) == analysis.words.to ? i - 2 : i - 1
      var link = before
      while link > item.act, analysis.tag(link).isAdverb { link -= 1 }
      let isLinked = analysis.id(link) == analysis.words.and || analysis.tokens.isMark(link, ",")
      guard analysis.tag(i) == .vb, isLinked, !analysis.tokens.isCapital(i), !stative.contains(analysis.lemma(i)) else {
        if analysis.tag(i) == .vbd || analysis.tag(i) == .vbz || analysis.tag(i) == .md { break }
        continue
      }
      let end = frames.clauseEnd(after: i + 1, in: sentence.range, number: number)
      let kind: FollowUp.Kind =
        item.kind == .planned || item.kind == .commitment && item.rule == "will"
        ? (planVerbs.contains(analysis.lemma(i)) || item.kind == .planned ? .planned : .commitment) : item.kind
      found.append(
        FoundFollowUp(
          range: i..<end, act: i, actRange: i..<end, kind: kind, owners: item.owners, recipients: item.recipients,
          strength: item.strength,
          rule: item.rule, confidence: item.confidence - 0.1, patient: nil))
    }
    return found
  }
}
