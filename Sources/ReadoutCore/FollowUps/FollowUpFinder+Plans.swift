// Visits, meetings and events ahead: what tells them, who comes, and what only sounds like them.

extension FollowUpFinder {
  /// "The next session is scheduled for June": an event with its date.
  func appointment(_ group: VerbGroup, _ number: Int, _ sentence: Sentence) -> FoundFollowUp? {
    let next = group.range.upperBound
    guard group.passive, group.form == .finite, group.modal == .none, words.scheduling.contains(group.lemma),
      analysis.tag(next) == .in, let subject = frames.subject(of: group, in: sentence.range),
      subject.contains(where: { words.eventNouns.contains(analysis.tokens.stems[$0]) })
    else { return nil }
    let end = max(frames.actEnd(after: next, in: sentence.range, number: number), next)
    guard !dates.dates(in: next..<end).isEmpty else { return nil }
    let owners = frames.who(subject) ?? event(subject)
    return FoundFollowUp(
      range: subject.lowerBound..<end, act: group.head, actRange: group.head..<end, kind: .planned, owners: owners,
      recipients: [], strength: .firm, rule: "scheduled-for", confidence: 0.7, patient: subject)
  }

  /// "left for Japan on a three-day visit", "is expected in Moscow on Thursday", "is paying a visit next week": a visit ahead in a news lead.
  func departure(_ group: VerbGroup, _ number: Int, _ sentence: Sentence) -> FoundFollowUp? {
    let next = group.range.upperBound
    let isLead = sentence.zone == .headline || sentence.paragraph <= leadParagraph + 1
    guard isLead, group.form == .finite, group.modal == .none, next < sentence.range.upperBound,
      let subject = frames.subject(of: group, in: sentence.range), let owners = frames.who(subject),
      !sideReader.isOutsider(owners), !owners.persons.isEmpty || frames.isWholly(subject)
    else { return nil }
    let end = max(frames.actEnd(after: next, in: sentence.range, number: number), next)
    let rest = next..<end
    let hasVisit = rest.contains { analysis.words.visitNouns.contains(analysis.id($0)) }
    let place = rest.prefix(4).contains { sideReader.side(at: $0) != nil || analysis.tag($0).isProperNoun }
    let rule: String
    if group.lemma == words.leave, analysis.tag(group.head) == .vbd, analysis.id(next) == analysis.words.for, place,
      hasVisit || rest.contains(where: { analysis.words.meetingNouns.contains(analysis.tokens.stems[$0]) })
    {
      rule = "left-for"
    } else if isDue(group), place || analysis.tag(next + 2).isProperNoun {
      rule = "expected-in"
    } else if group.passive, group.lemma == words.expect, place,
      analysis.id(next) == analysis.words.in || analysis.id(next) == analysis.words.at
    {
      rule = "expected-in"
    } else if analysis.tag(group.head) == .vbg, analysis.tag(group.range.lowerBound) == .vbz,
      words.motion.contains(group.lemma),
      hasFutureDate(after: group, sentence)
    {
      rule = "present-plan"
    } else {
      return nil
    }
    let act = rule == "expected-in" ? (isDue(group) ? next + 1 : next) : group.head
    return FoundFollowUp(
      range: frames.clauseStart(of: group, in: sentence.range)..<end, act: act, actRange: act..<end, kind: .planned,
      owners: owners, recipients: owners.isJoint ? [] : visited(rest, owners), strength: .firm, rule: rule,
      confidence: 0.65, patient: nil)
  }

  /// "is due in Delhi".
  private func isDue(_ group: VerbGroup) -> Bool {
    let next = group.range.upperBound
    return group.lemma == analysis.words.be && analysis.id(next) == analysis.words.due
      && (analysis.id(next + 1) == analysis.words.in || analysis.id(next + 1) == analysis.words.at)
  }

  /// The paragraph of the first sentence of the body.
  private var leadParagraph: Int { analysis.sentences.first { $0.zone == .body }?.paragraph ?? 0 }

  /// "relations will grow", "the coast will be submerged", "Kenya will be given": what happens to things and sides is nobody's act.
  func isMereChange(_ act: VerbGroup, _ subject: Range<Int>) -> Bool {
    if words.changes.contains(act.lemma) { return true }
    guard act.passive else { return false }
    return frames.isWholly(subject) && !words.planVerbs.contains(act.lemma)
  }

  /// "will do so".
  func isDoingSo(_ act: VerbGroup) -> Bool {
    act.lemma == analysis.words.do && analysis.id(act.range.upperBound) == analysis.words.so
  }

  /// Whether a verb tells a visit, a meeting or an event; of "open" and "deliver" it is the object that tells.
  func isPlanVerb(_ lemma: Int32, after next: Int) -> Bool {
    guard words.planVerbs.contains(lemma), !isDevising(next) else { return false }
    guard words.doubleVerbs.contains(lemma) else { return true }
    return (next..<min(next + 7, analysis.tokens.count)).contains {
      words.eventNouns.contains(analysis.tokens.stems[$0])
    }
  }

  /// "will lead a delegation to".
  func isLeading(_ act: VerbGroup) -> Bool {
    let next = act.range.upperBound
    return act.lemma == analysis.words.lead && !act.passive
      && (next..<min(next + 6, analysis.tokens.count)).contains {
        analysis.words.delegations.contains(analysis.tokens.stems[$0])
      }
  }

  /// "come up with a package": no visit.
  func isDevising(_ next: Int) -> Bool {
    analysis.id(next) == analysis.words.up
  }

  /// "will continue to Niger": the next stop.
  func isOnward(_ act: VerbGroup) -> Bool {
    act.lemma == analysis.words.continueVerb && analysis.id(act.range.upperBound) == analysis.words.to
      && sideReader.side(at: act.range.upperBound + 1) != nil
  }

  /// Those with whom a meeting is to be held: "will hold talks with X", "is to meet X": they own it, too.
  func partners(of lemma: Int32, after start: Int, end: Int) -> Actor? {
    let after = start..<max(end, start)
    let isMeeting = lemma == analysis.words.meetVerb || analysis.words.speaking.contains(lemma)
    // "attend the summit for talks with X" is nobody else's.
    let holds =
      analysis.words.support.contains(lemma) && !analysis.words.attendance.contains(lemma)
      && after.prefix(6).contains { analysis.words.meetingNouns.contains(analysis.tokens.stems[$0]) }
    guard isMeeting || holds else { return nil }
    guard let with = after.prefix(14).first(where: { analysis.id($0) == analysis.words.with }) else {
      return isMeeting ? sideReader.actor(in: after.prefix(12)) : nil
    }
    return sideReader.actor(in: with + 1..<max(end, with + 1))
  }

  /// The sides named in the rest of a plan ("visit Kenya", "host the President of the Czech Republic").
  func visited(_ range: Range<Int>, _ owners: Actor) -> [String] {
    guard !range.isEmpty, let actor = sideReader.actor(in: range) else {
      return sideReader.others(than: owners, before: range.lowerBound)
    }
    let named = actor.codes.filter { !owners.codes.contains($0) }
    return named.isEmpty ? sideReader.others(than: owners, before: range.lowerBound) : named
  }
}
