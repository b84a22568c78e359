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
  /// Who alone owns the verbs that follow ("will hold talks with X and visit the castle"), where it is not the owners.
  var subject: Actor?
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
  let words: FollowUpWords
  let vague: VagueActs

  /// Takes the word lists from the analysis.
  init(analysis: Analysis, grammar: Grammar, sideReader: SideReader, dates: DateIndex) {
    self.analysis = analysis
    self.grammar = grammar
    self.sideReader = sideReader
    self.dates = dates
    frames = FollowUpFrameReader(analysis: analysis, grammar: grammar, sideReader: sideReader)
    words = analysis.words.followUps
    vague = VagueActs(analysis)
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
      let framed = found.reversed().prefix { sentence.range.contains($0.act) }.map(\.actRange)
      for item in fromNouns(number, sentence, outside: framed) where acts.insert(item.act).inserted {
        found.append(item)
        found.append(contentsOf: coordinated(item, number, sentence).filter { acts.insert($0.act).inserted })
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
    if let subject = group.subject.flatMap({ sideReader.actor(in: $0) }), isStranger(subject) { return [] }
    if analysis.words.fears.contains(group.lemma) || isAsked(group, number) { return [] }
    for frame in candidates.sorted(by: { $0.rest.count > $1.rest.count }) {
      guard let match = frames.match(frame, group, number, sentence.range) else { continue }
      if let item = item(frame, match, group, number, sentence) { return [item] }
    }
    return []
  }

  /// Whether an actor took no part and speaks for no side that did: a side's president whom its minister tells of is none.
  func isStranger(_ actor: Actor) -> Bool {
    guard sideReader.isOutsider(actor) else { return false }
    return
      !(actor.codes.count == 1 && actor.persons.count == 1 && !sideReader.people[actor.persons[0]].isNamed
      && sideReader.sides.contains(actor.codes[0]))
  }

  /// "asked India to agree to", "to consider lifting": what another is asked to say is no word of the subject's.
  private func isAsked(_ group: VerbGroup, _ number: Int) -> Bool {
    guard group.form == .infinitive else { return false }
    if group.lemma == words.consider { return true }
    guard let governor = grammar.groups(number).last(where: { $0.range.upperBound <= group.range.lowerBound }) else {
      return false
    }
    return analysis.lexicon.followUpFrames[governor.lemma]?.contains {
      $0.pattern == .objectInfinitive || $0.pattern == .toObjectInfinitive
    } ?? false
  }

  /// "had agreed in 2014 to", "an agreement reached": what lies before the meeting.
  private func isReportedPast(_ group: VerbGroup, _ number: Int) -> Bool {
    if group.form == .participle && group.subject == nil { return true }
    let first = group.range.lowerBound
    if group.form == .gerund, analysis.tag(first - 1) == .in, !analysis.isSubordinator(first - 1) { return true }
    if (first - 1..<group.head).contains(where: { words.habits.contains(analysis.id($0)) }) { return true }
    let isPerfect = analysis.tag(first) == .vbd && analysis.lemma(first) == analysis.words.have && group.range.count > 1
    guard isPerfect, isReported(group, number), let governor = governing(group, number) else { return isPerfect }
    // "said that India had been asked": what was done at the meeting, told after it, unless a date says otherwise.
    return analysis.tag(governor.range.lowerBound) != .vbd || !dates.dates(in: analysis.sentences[number].range).isEmpty
  }

  private func item(
    _ frame: FollowUpFrame, _ match: FollowUpFrameReader.Match, _ group: VerbGroup, _ number: Int, _ sentence: Sentence
  ) -> FoundFollowUp? {
    let subject = match.subject
    var match = match
    if frame.kind == .task, match.object == nil, frame.owner == .object {
      // "The joint committee was tasked": all sides' own, or that of him who tells it to.
      match.object = subject ?? Actor(codes: sideReader.sides, isJoint: sideReader.sides.count > 1)
    }
    if isStance(match, frame) || isOwnAim(frame, match, group) { return nil }
    // "would offer twenty places": the modal tells it already.
    if frame.kind == .offer, group.modal == .will || group.modal == .would { return nil }
    var kind = frame.kind ?? (isPlanVerb(match.lemma, after: match.act + 1) ? .planned : .commitment)
    var owners = owner(frame.owner, match)
    if frame.kind == .agreement, let subject, !subject.isJoint, subject.codes.count <= 1, frame.owner == .all {
      if frame.rule == "decided-to" { return nil }
      // "European leaders have agreed": among themselves.
      kind = group.subject.map(isAmongThemselves) ?? false ? .agreement : .commitment
      owners = subject
    } else if frame.rule == "decided-to", frame.owner == .clause, !owners.isJoint {
      kind = .commitment
    } else if frame.kind == nil, kind == .commitment, owners.isJoint {
      kind = .agreement
    }
    if frame.rule == "hopes-to", words.taking.contains(match.lemma) { return wish(frame, match, sentence) }
    if frame.rule == "hopes-to", kind != .planned { return nil }
    // "France would advocate for more aid": what it will do itself, at another place.
    if frame.rule == "called-for", group.modal == .will || group.modal == .would, let subject, !subject.isJoint {
      kind = .commitment
      owners = subject
    }
    // "We have agreed" in direct speech: all of us. What all are ready to do together is no offer.
    if frame.kind == .agreement, let we = group.subject, we.count == 1, analysis.id(we.lowerBound) == analysis.words.we
    {
      kind = .agreement
      owners = Actor(codes: sideReader.sides, isJoint: sideReader.sides.count > 1)
    }
    if frame.rule == "ready-to" || frame.rule == "committed-to", owners.isJoint { kind = .agreement }
    if frame.rule == "invited", match.lemma >= 0, frame.pattern == .objectInfinitive,
      !words.planVerbs.contains(match.lemma)
    {
      kind = .request
    }
    if frame.rule == "expected-to", match.subject == nil, let subject = group.subject, isEvent(subject) {
      match.patient = match.patient ?? subject
      return planned(frame, match, event(subject))
    }
    if frame.kind == nil, kind == .planned { return planned(frame, match, owners) }
    if frame.pattern == .clause, isHappening(frame, match) { return nil }
    if frame.owner == .subject, let giver = giver(frame, match) { owners = giver }
    if owners.isEmpty, group.form == .infinitive { return nil }
    if owners.isEmpty { return kind == .request || kind == .planned ? make(frame, match, kind, owners, sentence) : nil }
    return make(frame, match, kind, owners, sentence)
  }

  /// "Ghana hopes to draw on French expertise": what one side wishes to have, the other is asked for.
  private func wish(_ frame: FollowUpFrame, _ match: FollowUpFrameReader.Match, _ sentence: Sentence) -> FoundFollowUp?
  {
    guard let subject = match.subject, let named = sideReader.actor(in: match.actRange) else { return nil }
    let owners = named.codes.filter { !subject.codes.contains($0) && sideReader.sides.contains($0) }
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
    var recipients =
      owners == match.subject && frame.owner == .other
      ? sideReader.others(than: owners, before: match.act) : codes(frame.recipient, match)
    recipients.removeAll { owners.codes.contains($0) }
    if owners.isJoint { recipients = [] }
    if frame.recipient == .other, recipients.isEmpty, !owners.isJoint {
      recipients = kind == .agreement ? [] : sideReader.others(than: owners, before: match.act)
    }
    let isSoft = match.modal == .can || match.modal == .would && frame.pattern != .clause
    let antecedent = antecedent(of: match)
    let range = antecedent.map { $0.lowerBound..<match.range.upperBound } ?? match.range
    return FoundFollowUp(
      range: range, act: match.act, actRange: match.actRange, kind: kind, owners: owners, recipients: recipients,
      strength: isSoft ? .soft : frame.strength, rule: frame.rule, confidence: owners.isEmpty ? 0.55 : 0.85,
      patient: match.patient ?? antecedent)
  }

  /// "the forum in May, which I look forward to attending": what a verb at the end of a relative clause is about.
  private func antecedent(of match: FollowUpFrameReader.Match) -> Range<Int>? {
    let pronoun = match.range.lowerBound - 1
    guard match.actRange.count == 1, match.lemma >= 0, analysis.tag(pronoun) == .wdt else { return nil }
    let end = analysis.tokens.isMark(pronoun - 1, ",") ? pronoun - 1 : pronoun
    let floor = analysis.sentences[Int(analysis.sentenceOf[pronoun])].range.lowerBound
    var start = end
    while start > floor, end - start < 16, !analysis.tag(start - 1).isVerb, !analysis.tokens.isMark(start - 1, ","),
      analysis.tag(start - 1) != .to, analysis.tag(start - 1) != .cc
    { start -= 1 }
    while start < end, analysis.tag(start) == .in || analysis.tag(start).isAdverb { start += 1 }
    return start < end ? start..<end : nil
  }

  /// A visit or meeting of a frame ("is scheduled to meet"): those who are met own it, too; those who are visited receive it.
  private func planned(_ frame: FollowUpFrame, _ match: FollowUpFrameReader.Match, _ subject: Actor) -> FoundFollowUp? {
    guard !subject.isEmpty else { return nil }
    let end = match.actRange.upperBound
    let owners = partners(of: match.lemma, after: match.act + 1, end: end).map { subject.joined(with: $0) } ?? subject
    return FoundFollowUp(
      range: match.range, act: match.act, actRange: match.actRange, kind: .planned, owners: owners,
      recipients: owners.isJoint ? [] : visited(match.act + 1..<max(end, match.act + 1), owners),
      strength: match.modal == .can ? .soft : frame.strength, rule: frame.rule, confidence: 0.85,
      patient: match.patient, subject: subject)
  }

  // MARK: Coordination

  /// "will hold talks, address a forum and visit the castle": each verb is an act of its own.
  private func coordinated(_ item: FoundFollowUp, _ number: Int, _ sentence: Sentence) -> [FoundFollowUp] {
    guard item.kind != .request || analysis.tag(item.act) == .vb else { return [] }
    guard analysis.tag(item.act) == .vb || analysis.tag(item.act) == .vbp else { return [] }
    var found: [FoundFollowUp] = []
    for i in item.actRange.upperBound..<max(item.actRange.upperBound, sentence.range.upperBound) {
      let tag = analysis.tag(i)
      guard tag != .vbd, tag != .vbz, tag != .md, !analysis.tokens.isMark(i, ";") else { break }
      guard frames.isFurtherVerb(i, after: item.act + 1, number), !words.stative.contains(analysis.lemma(i)) else {
        continue
      }
      let end = frames.actEnd(after: i + 1, in: sentence.range, number: number)
      let kind: FollowUp.Kind =
        item.kind == .planned || item.kind == .commitment && item.rule == "will"
        ? (isPlanVerb(analysis.lemma(i), after: i + 1) || item.kind == .planned ? .planned : .commitment) : item.kind
      found.append(
        FoundFollowUp(
          range: i..<end, act: i, actRange: i..<end, kind: kind, owners: item.subject ?? item.owners,
          recipients: item.recipients,
          strength: item.strength,
          rule: item.rule, confidence: item.confidence - 0.1, patient: nil))
    }
    return found
  }
}
