// Who owes what a frame tells, and whether it is an act at all.

extension FollowUpFinder {
  /// Who owns the act of a frame.
  func owner(_ side: FollowUpFrame.Side, _ match: FollowUpFrameReader.Match) -> Actor {
    switch side {
    case .subject: return match.subject ?? Actor()
    case .object: return match.object ?? Actor()
    case .clause: return match.clause ?? Actor()
    case .all:
      guard let subject = match.subject else { return Actor() }
      return subject.isJoint ? Actor(codes: sideReader.sides, isJoint: true) : subject
    case .other: return askedSide(match) ?? Actor(codes: sideReader.others(than: match.subject, before: match.act))
    case .none: return Actor()
    }
  }

  /// "sought support from the European Union", "would welcome action by Iran": the side that is named as the giver.
  func askedSide(_ match: FollowUpFrameReader.Match) -> Actor? {
    guard let subject = match.subject, !subject.isJoint else { return nil }
    if let giver = possessor(of: match), giver.codes != subject.codes { return giver }
    for i in match.actRange.dropFirst().prefix(12)
    where analysis.id(i) == analysis.words.from || analysis.id(i) == analysis.words.by {
      guard let actor = sideReader.actor(in: i + 1..<min(i + 5, match.actRange.upperBound)), actor.codes.count == 1,
        !actor.isJoint, Set(actor.codes).isDisjoint(with: subject.codes)
      else { continue }
      return actor
    }
    return nil
  }

  /// Towards whom the act of a frame is.
  func codes(_ side: FollowUpFrame.Side, _ match: FollowUpFrameReader.Match) -> [String] {
    switch side {
    case .subject: match.subject?.codes ?? []
    case .object: match.object?.codes ?? []
    case .clause: match.clause?.codes ?? []
    case .other: sideReader.others(than: match.subject, before: match.act)
    case .all, .none: []
    }
  }

  /// "agreed on the importance of", "committed to peace", "looks forward to working with": no act that could be ticked off.
  func isStance(_ match: FollowUpFrameReader.Match, _ frame: FollowUpFrame) -> Bool {
    if words.stative.contains(match.lemma) && (frame.pattern != .object) { return true }
    if frame.rule == "hopes-to" || frame.rule == "expected-to", words.agenda.contains(match.lemma) { return true }
    let isVow = frame.rule == "committed-to" || frame.rule == "plans-to" || frame.rule == "pledged"
    if isVow, vague.contains(match.act, match.lemma, match.actRange) || words.conative.contains(match.lemma) {
      return true
    }
    let head = match.actRange.prefix(5).first { analysis.tag($0).isNoun }
    if frame.pattern != .infinitive, frame.pattern != .clause, let head,
      words.stance.contains(analysis.tokens.stems[head])
    {
      return true
    }
    if frame.rule == "looked-forward-to" {
      let isPlan =
        words.planVerbs.contains(match.lemma) || words.agenda.contains(match.lemma)
        || match.actRange.prefix(10).contains { words.planVerbs.contains(analysis.tokens.stems[$0]) }
      return !isPlan
    }
    if frame.rule == "committed-to", frame.pattern == .toPhrase {
      return !(analysis.tag(match.act) == .vbg)
    }
    return false
  }

  /// "announced a grant of 5 million dollars", "announced the opening of a consulate next year": what is given, or dated ahead.
  func isGift(_ match: FollowUpFrameReader.Match) -> Bool {
    let head = match.actRange.prefix { analysis.tag($0) != .in && analysis.tag($0) != .to }
    if head.contains(where: { words.given.contains(analysis.tokens.stems[$0]) }) { return true }
    guard let published = analysis.source.published else { return false }
    return dates.dates(in: match.actRange).contains {
      $0.value(published: published, future: true, year: dates.year).map {
        $0 > String(published.description.prefix($0.count))
      } ?? false
    }
  }

  /// "said that the coast will be submerged", "would seek to": no act.
  func isHappening(_ frame: FollowUpFrame, _ match: FollowUpFrameReader.Match) -> Bool {
    if words.changes.contains(match.lemma) || words.conative.contains(match.lemma) { return true }
    guard let patient = match.patient, frame.kind != .request else { return false }
    return frames.isWholly(patient) && !words.planVerbs.contains(match.lemma)
  }

  /// "assured them of Japan's support", "announced U.S. support": the side whose it is gives it, whoever says so.
  func giver(_ frame: FollowUpFrame, _ match: FollowUpFrameReader.Match) -> Actor? {
    guard frame.kind == .commitment,
      frame.pattern == .object || frame.pattern == .objectPhrase || frame.pattern == .ofPhrase
    else { return nil }
    return possessor(of: match).flatMap { $0.codes == match.subject?.codes ? nil : $0 }
  }

  /// The side whose the thing is that is asked for or given ("Norway's help").
  func possessor(of match: FollowUpFrameReader.Match) -> Actor? {
    let first = match.actRange.prefix(6)
    guard
      let mark = first.first(where: {
        analysis.tag($0) == .pos || analysis.tag($0) == .in || $0 > match.act && analysis.tag($0).isDeterminer
      }),
      analysis.tag(mark) == .pos,
      let actor = sideReader.actor(in: match.actRange.lowerBound..<mark), actor.codes.count == 1, !actor.isJoint,
      sideReader.sides.contains(actor.codes[0])
    else { return nil }
    return actor
  }

  /// "seeks fresh supplies", "will seek to": what one side wants for itself; "welcomed the offer": what is done.
  func isOwnAim(_ frame: FollowUpFrame, _ match: FollowUpFrameReader.Match, _ group: VerbGroup) -> Bool {
    if frame.rule == "would-welcome" {
      guard group.modal == .would, let subject = match.subject, !subject.isJoint else { return true }
      return match.actRange.prefix(3).contains { analysis.tag($0) == .prp }
    }
    if frame.rule == "announced", frame.pattern == .object { return !isGift(match) }
    if frame.rule == "wanted-to" {
      guard match.objectRange.map(frames.isWholly) ?? false else { return true }
      return group.modal == .none && group.lemma != analysis.words.want
    }
    guard frame.rule == "sought" else { return false }
    return group.modal == .will || group.modal == .would
      || !match.actRange.prefix(6).contains { words.soughtThings.contains(analysis.tokens.stems[$0]) }
  }

  /// "The leaders of the Union have agreed": several people of one side.
  func isAmongThemselves(_ subject: Range<Int>) -> Bool {
    subject.contains { analysis.tag($0).isPlural && analysis.words.groupNouns.contains(analysis.tokens.stems[$0]) }
  }
}
