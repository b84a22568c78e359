/// Finds the clauses that tell of a meeting: "X met Y", "X held talks with Y", "X called on Y", "X received Y", "in a meeting with Y, X …".
///
/// Left out on purpose: meetings of another time ("when they met in Doha last year", "had met"), hoped for, conditional or denied ones, what stands in direct speech
/// or in a relative clause, and whatever names nobody who takes part.
struct MeetingTellingFinder {
  /// The main meeting's finder, with what it knows of the text.
  let finder: MeetingFinder
  let judge: PresenceJudge
  let groupFinder: GroupFinder
  /// Bodies without names.
  let groups: [Person]
  /// The day against which a time is another one, or nil where it is not known.
  let day: CalendarDate?

  private var analysis: Analysis { finder.analysis }
  private var words: GrammarWords { finder.analysis.words }

  /// The tellings of the body, in text order.
  func tellings() -> [MeetingTelling] {
    let present = Set(finder.present)
    var found: [MeetingTelling] = []
    for (number, sentence) in analysis.sentences.enumerated() where sentence.zone == .body {
      var start = sentence.range.lowerBound
      for group in finder.grammar.groups(number) {
        guard let telling = telling(group, number, from: start) else { continue }
        let known = filtered(telling, present)
        guard !known.guests.isEmpty, !isOfAnotherTime(known.range) else { continue }
        start = known.range.upperBound
        found.append(known)
      }
    }
    return found
  }

  private func filtered(_ telling: MeetingTelling, _ present: Set<Int>) -> MeetingTelling {
    var telling = telling
    func takesPart(_ person: Int) -> Bool { person >= finder.people.count || present.contains(person) }
    telling.hosts.removeAll { !takesPart($0) }
    telling.guests.removeAll { !takesPart($0) || telling.hosts.contains($0) }
    return telling
  }

  // MARK: Clauses

  private func telling(_ group: VerbGroup, _ number: Int, from start: Int) -> MeetingTelling? {
    guard isTold(group, number) else { return nil }
    let end = max(partyEnd(of: group, number), group.range.upperBound)
    let clause = Clause(group: group, before: start..<group.range.lowerBound, after: group.range.upperBound..<end)
    let isSeparate = (start..<min(group.range.upperBound + 1, end)).contains {
      words.anotherMeeting.contains(analysis.id($0))
    }
    guard let parties = parties(of: clause, isSeparate) else { return nil }
    return MeetingTelling(
      range: min(start, group.range.lowerBound)..<end, hosts: parties.hosts, guests: parties.guests,
      isAhead: finder.isFuture(group, number) || isScheduled(clause), isSeparate: isSeparate,
      isSeries: isSeries(clause),
      isSpeakers: group.subject.map(namesSpeaker) ?? false,
      isPronoun: group.subject.map(isPronoun) ?? false, kind: kind(of: clause))
  }

  /// A verb with the words before it, from the last meeting told on, and those after it that say who is met.
  private struct Clause {
    let group: VerbGroup
    let before: Range<Int>
    let after: Range<Int>

    var all: Range<Int> { min(before.lowerBound, group.range.lowerBound)..<after.upperBound }
  }

  /// Whether the verb reports or announces: finite and not "had met", "may meet", "if they meet", "who met"; "is to meet"; "was pleased to meet".
  private func isTold(_ group: VerbGroup, _ number: Int) -> Bool {
    guard !group.negated, !analysis.quoted[group.head] else { return false }
    let first = group.range.lowerBound
    switch group.form {
    case .infinitive:
      guard finder.isFuture(group, number) || words.glad.contains(analysis.id(first - 1)) else { return false }
    case .finite: guard group.modal == .none || group.modal == .will else { return false }
    default: return false
    }
    if analysis.id(first) == words.had, first != group.head { return false }
    let openers = [first - 1, (group.subject?.lowerBound ?? first) - 1, group.clauseStart, group.clauseStart - 1]
    if openers.contains(where: { words.backgroundOpeners.contains(analysis.id($0)) }) { return false }
    let sentence = analysis.sentences[number].range
    return !(sentence.lowerBound..<first).contains { analysis.id($0) == words.ifWord }
  }

  /// The end of the words that say who is met: "met a delegation that included X" goes on after the relative pronoun.
  private func partyEnd(of group: VerbGroup, _ number: Int) -> Int {
    let sentence = analysis.sentences[number].range
    let end = finder.grammar.complementEnd(of: group, sentence: number, range: sentence)
    guard end < sentence.upperBound, end > group.range.upperBound,
      let next = finder.grammar.groups(number).first(where: { $0.range.lowerBound >= end }),
      words.listWords.contains(next.lemma) || words.partWords.contains(next.lemma),
      (max(group.range.upperBound, next.range.lowerBound - 4)..<next.range.lowerBound).contains(where: {
        words.delegations.contains(analysis.tokens.stems[$0])
      })
    else { return end }
    return finder.grammar.complementEnd(of: next, sentence: number, range: sentence)
  }

  /// Whether a time in the clause is not that of this report: "last year", "earlier this month", a day long before the main meeting's.
  private func isOfAnotherTime(_ range: Range<Int>) -> Bool {
    if analysis.isAnotherTime(range) || range.contains(where: { words.pastWords.contains(analysis.id($0)) }) {
      return true
    }
    return finder.dates.dates(in: range).contains { date in
      switch date.form {
      case .week(let weeks): return weeks < 0
      case .monthOffset(let months): return months <= 0
      case .yearOffset(let years): return years <= 0
      case .open: return false
      default: return isLongBefore(date)
      }
    }
  }

  /// Whether a date lies more than ten days, or a month or year, before the report's day.
  private func isLongBefore(_ date: FoundDate) -> Bool {
    guard let day,
      let value = date.value(published: finder.analysis.source.published, future: false, year: finder.dates.year)
    else { return false }
    if let other = CalendarDate(iso: value) { return other.adding(days: 10) < day }
    return value < day.description.prefix(value.count)
  }

  // MARK: Who

  private typealias Parties = (hosts: [Int], guests: [Int])

  /// Who acts and who is met, or nil where the clause tells of no meeting.
  private func parties(of clause: Clause, _ isSeparate: Bool) -> Parties? {
    let (group, after) = (clause.group, clause.after)
    let hosts = group.subject.map(everybody) ?? []
    if group.lemma == words.meetVerb { return both(hosts, everybody(in: after)) }
    if let noun = meetingNoun(of: clause) { return meetingHeld(clause, noun, hosts) }
    if words.hosting.contains(group.lemma) {
      let others = judge.free(in: after)
      return group.passive ? (others, hosts) : (hosts, others)
    }
    if words.speaking.contains(group.lemma) {
      let isAddress = [words.with, words.to, words.by].contains(analysis.id(after.lowerBound))
      return isAddress ? (hosts, judge.free(in: after)) : nil
    }
    if words.callNouns.contains(group.lemma) { return finder.isCallingOn(group) ? (hosts, judge.free(in: after)) : nil }
    let opening = clause.before.lowerBound..<max(clause.before.lowerBound, group.subject?.lowerBound ?? 0)
    if let met = metInPhrase(opening) ?? metInPhrase(after) { return (hosts, met) }
    guard isSeparate, group.lemma == words.discuss else { return nil }
    return (hosts, judge.free(in: after).filter { judge.isWith($0, after) })
  }

  /// Persons and bodies in a range.
  private func everybody(in range: Range<Int>) -> [Int] {
    judge.free(in: range) + groupFinder.numbers(in: range, among: groups).map { $0 + finder.people.count }
  }

  /// Where only one range names persons, as in "the ministers of A and B met": those of the first side act, the others are met.
  private func both(_ hosts: [Int], _ guests: [Int]) -> Parties? {
    if !guests.isEmpty { return (hosts, guests) }
    func side(_ person: Int) -> String? {
      person < finder.people.count ? finder.people[person].country ?? finder.people[person].organisation : nil
    }
    guard let first = hosts.first.flatMap(side) else { return nil }
    let others = hosts.filter { side($0).map { $0 != first } ?? false }
    return others.isEmpty ? nil : (hosts.filter { !others.contains($0) }, others)
  }

  /// The noun of "held talks", "had a meeting", "talks were held", "there were meetings".
  private func meetingNoun(of clause: Clause) -> Int? {
    let isThere = clause.group.lemma == words.be && analysis.id(clause.group.range.lowerBound - 1) == words.there
    guard words.support.contains(clause.group.lemma) || isThere else { return nil }
    let place = clause.group.passive ? clause.group.subject : clause.after.prefix(8)
    return place?.first { words.meetingsProper.contains(analysis.tokens.stems[$0]) }
  }

  private func meetingHeld(_ clause: Clause, _ noun: Int, _ hosts: [Int]) -> Parties? {
    // "Talks with X were held": who stands in the subject is met.
    if clause.group.passive, !hosts.isEmpty { return both(hosts, []) ?? ([], hosts) }
    let rest = clause.group.passive ? clause.after : (noun + 1)..<max(noun + 1, clause.after.upperBound)
    guard rest.contains(where: { analysis.id($0) == words.with || analysis.id($0) == words.on }) else {
      return both(hosts, [])
    }
    return both(hosts, everybody(in: rest))
  }

  /// Persons of "in a meeting with X", "during separate talks with X", "in my discussions with X"; nil where there are none.
  private func metInPhrase(_ range: Range<Int>) -> [Int]? {
    for i in range where words.meetingsProper.contains(analysis.tokens.stems[i]) && analysis.tag(i).isNoun {
      let start = max(range.lowerBound, i - 5)
      guard let governor = (start..<i).last(where: { analysis.tag($0) == .in || analysis.id($0) == words.to }),
        [words.in, words.at, words.during].contains(analysis.id(governor)),
        !(governor..<i).contains(where: { analysis.id($0) == words.the }), analysis.id(i + 1) == words.with
      else { continue }
      let met = judge.free(in: min(i + 2, range.upperBound)..<range.upperBound)
      if !met.isEmpty { return met }
    }
    return nil
  }

  private func namesSpeaker(_ subject: Range<Int>) -> Bool {
    subject.contains { (analysis.id($0) == words.i || analysis.id($0) == words.we) && !analysis.quoted[$0] }
  }

  private func isPronoun(_ subject: Range<Int>) -> Bool {
    let last = analysis.id(subject.upperBound - 1)
    return subject.count == 1 && (last == words.he || last == words.she)
  }

  // MARK: How

  /// "has meetings scheduled with".
  private func isScheduled(_ clause: Clause) -> Bool {
    clause.group.lemma == words.have
      && clause.after.prefix(4).contains { words.expecting.contains(analysis.lemma($0)) && analysis.tag($0).isVerb }
  }

  /// "held bilateral meetings with", "received them separately".
  private func isSeries(_ clause: Clause) -> Bool {
    guard meetingNoun(of: clause) != nil else { return false }
    let place = clause.group.passive ? clause.group.subject : clause.after.prefix(8)
    return place?.contains { analysis.tokens.stems[$0] == words.meeting && analysis.tag($0).isPlural } ?? false
  }

  /// A call, a courtesy call, a round of talks, where the words tell it.
  private func kind(of clause: Clause) -> Meeting.Kind? {
    if words.callNouns.contains(clause.group.lemma) { return .courtesy }
    if clause.group.lemma == words.speak || clause.group.lemma == words.talk { return .call }
    let cues = finder.cues(in: clause.all).filter { [.call, .courtesy, .talks].contains($0.0) && $0.1 >= 0.8 }
    return cues.max { $0.1 < $1.1 }?.0
  }
}
