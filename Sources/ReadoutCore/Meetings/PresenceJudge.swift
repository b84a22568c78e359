/// Decides who took part, by the grammar of the sentences in which the persons stand.
///
/// Evidence: subject or object of a verb of meeting, named beside a noun of meeting in the headline, member of a list of participants, speaking, being spoken to. Against: a spokesperson,
/// a predecessor, someone who only stands in a possessive or in a subordinate matter.
struct PresenceJudge {
  let analysis: Analysis
  let grammar: Grammar
  let people: [Person]
  let index: PersonIndex
  /// In a side's own press release those who speak took part; in a news report others speak, too.
  let speakersTakePart: Bool

  /// The weight of evidence that lets a person count as present.
  static let threshold = 1.5

  /// What the grammar tells of who took part.
  struct Judgement: Sendable {
    /// For each person, the weight of evidence of taking part.
    var scores: [Double]
    /// Persons said not to attend.
    var absent: Set<Int> = []
    /// Persons for whom someone else came.
    var represented: Set<Int> = []

    /// Persons who take part, by index.
    var present: [Int] {
      scores.indices.filter {
        scores[$0] >= PresenceJudge.threshold && !absent.contains($0) && !represented.contains($0)
      }
    }
  }

  /// Weighs the evidence for each person.
  func judgement() -> Judgement {
    var judgement = Judgement(scores: scores())
    for (number, sentence) in analysis.sentences.enumerated() where sentence.zone == .body {
      for group in grammar.groups(number) {
        guard let subject = group.subject else { continue }
        let persons = index.people(in: subject)
        if group.negated, analysis.words.attendance.contains(group.lemma) { judgement.absent.formUnion(persons) }
        guard group.passive, group.lemma == analysis.words.represent,
          analysis.id(group.range.upperBound) == analysis.words.by
        else { continue }
        let end = grammar.complementEnd(of: group, sentence: number, range: sentence.range)
        judgement.represented.formUnion(persons)
        for person in index.people(in: group.range.upperBound..<max(end, group.range.upperBound)) {
          judgement.scores[person] += 3
        }
      }
    }
    return judgement
  }

  /// For each person, the weight of evidence.
  private func scores() -> [Double] {
    var scores = [Double](repeating: 0, count: people.count)
    var said = [Double](repeating: 0, count: people.count)
    var listFollows = false
    // Those said to have been there: even a spokesperson among them took part.
    var listed = Set<Int>()
    for (number, sentence) in analysis.sentences.enumerated() {
      switch sentence.zone {
      case .headline: headline(sentence.range, &scores)
      case .boilerplate, .header: continue
      case .body: break
      }
      if listFollows || namesDelegation(sentence.range) {
        for person in index.people(in: sentence.range) { scores[person] += 3 }
      }
      if namesAttendance(sentence.range) { listed.formUnion(index.people(in: sentence.range)) }
      for group in grammar.groups(number) { weigh(group, number, sentence, &scores, &said) }
      weighNouns(sentence.range, &scores)
      listFollows = opensList(sentence.range, listFollows)
    }
    if speakersTakePart, let author = author() { scores[author] += 2 }
    for person in people.indices {
      scores[person] += min(said[person], speakersTakePart ? 2 : 1.5)
      if people[person].rule == "name-for-country" { scores[person] += 1 }
      if people[person].isSpokesperson || people[person].isPast { scores[person] = -5 }
      if listed.contains(person) { scores[person] = max(scores[person], 0) + 3 }
    }
    return scores
  }

  /// Who tells what he did ("I met with …"): the first person of the lines above the text.
  private func author() -> Int? {
    let tellsHimself = analysis.sentences.indices.contains { number in
      analysis.sentences[number].zone == .body
        && grammar.groups(number).contains { group in
          group.subject.map { $0.count == 1 && analysis.id($0.lowerBound) == analysis.words.i } ?? false
            && !analysis.quoted[group.range.lowerBound]
        }
    }
    guard tellsHimself else { return nil }
    return people.indices.filter { people[$0].isNamed }.min {
      (people[$0].places.first?.range.lowerBound ?? 0) < (people[$1].places.first?.range.lowerBound ?? 0)
    }.flatMap { first in
      let place = people[first].places.first?.range.lowerBound ?? 0
      let zone = analysis.zone(place)
      return zone == .header || zone == .headline || place < 30 && people[first].offices.contains { !$0.isPlural }
        ? first : nil
    }
  }

  private func weigh(
    _ group: VerbGroup, _ number: Int, _ sentence: Sentence, _ scores: inout [Double], _ said: inout [Double]
  ) {
    guard !group.negated else { return }
    let end = grammar.complementEnd(of: group, sentence: number, range: sentence.range)
    let after = withoutAside(group.range.upperBound..<max(end, group.range.upperBound))
    if analysis.words.meet.contains(group.lemma) || holdsMeeting(group, after) {
      let weight = isOther(sentence.range) ? 0.5 : 3.0
      for person in free(in: group.subject) { scores[person] += weight }
      for person in free(in: after, isPassive: group.passive || group.form == .participle)
      where group.lemma != analysis.words.discuss || isWith(person, after) { scores[person] += weight }
      if group.passive, let subject = group.subject { for person in index.people(in: subject) { scores[person] += 1 } }
    } else if group.lemma == analysis.words.be,
      after.prefix(4).contains(where: { analysis.id($0) == analysis.words.presentWord })
    {
      // "was also present", "were among those present"
      for person in free(in: group.subject) { scores[person] += 3 }
    } else if analysis.words.expecting.contains(group.lemma), group.passive, isPlace(group.range.upperBound) {
      // "is expected in Moscow on Thursday"
      for person in free(in: group.subject) { scores[person] += 3 }
    } else if analysis.words.said.contains(group.lemma)
      || after.prefix(5).contains(where: { analysis.words.briefings.contains(analysis.tokens.stems[$0]) })
    {
      // "has repeatedly called on Congress": said before, and elsewhere.
      let isBefore = group.range.count > 1 && analysis.lemma(group.range.lowerBound) == analysis.words.have
      for person in free(in: group.subject) { said[person] += isBefore ? 0.5 : speakersTakePart ? 1.5 : 1 }
      guard let object = firstPerson(in: after) else { return }
      guard analysis.words.addressing.contains(group.lemma) else { return }
      said[object] += 1.5
      for person in free(in: group.subject) { said[person] += 0.5 }
    }
  }

  /// A complement up to ", building on the summit between X and Y": what was done besides is of another time.
  private func withoutAside(_ range: Range<Int>) -> Range<Int> {
    let end = range.dropLast().first {
      analysis.tokens.isMark($0, ",") && analysis.tag($0 + 1) == .vbg
        && !analysis.words.meet.contains(analysis.lemma($0 + 1))
        && !analysis.words.listWords.contains(analysis.lemma($0 + 1))
    }
    return end.map { range.lowerBound..<$0 } ?? range
  }

  /// "X's talks with Y", "a meeting between X and Y": who stands beside the noun.
  private func weighNouns(_ range: Range<Int>, _ scores: inout [Double]) {
    if isOther(range) { return }
    for noun in range
    where analysis.tag(noun).isNoun && analysis.words.meetingNouns.contains(analysis.tokens.stems[noun]) {
      // "talks Friday between the Prime Minister and …"
      let next = analysis.isTimeWord(noun + 1) ? noun + 2 : noun + 1
      let link = analysis.id(next)
      let isVisitBy = link == analysis.words.by && analysis.words.visitNouns.contains(analysis.id(noun))
      guard link == analysis.words.with || link == analysis.words.between || isVisitBy, !isAside(noun, in: range),
        !isByMonth(noun, in: range)
      else { continue }
      var end = next + 1
      while end < range.upperBound, index.person(at: end) != nil || analysis.tag(end) == .cc || analysis.tag(end) == .dt
      {
        end += 1
      }
      let others = index.people(in: next + 1..<max(end, next + 1))
      for person in others { scores[person] += 1.5 }
      var before = noun - 1
      while before > range.lowerBound, analysis.tag(before).isAdjective || analysis.tag(before).isNoun,
        index.person(at: before) == nil
      {
        before -= 1
      }
      if analysis.tag(before) == .pos { before -= 1 }
      if !others.isEmpty, let owner = index.person(at: before) { scores[owner] += 1.5 }
    }
  }

  /// "the summit between X and Y in November 2023": the meeting at hand is dated by its day.
  private func isByMonth(_ noun: Int, in range: Range<Int>) -> Bool {
    (noun..<min(noun + 18, range.upperBound - 1)).contains {
      analysis.id($0) == analysis.words.in
        && (analysis.words.monthWords.contains(analysis.id($0 + 1)) || isYear($0 + 1))
    }
  }

  private func isYear(_ i: Int) -> Bool {
    analysis.tokens.shape(i).contains(.number) && analysis.tokens.ends[i] - analysis.tokens.starts[i] == 4
  }

  /// "ahead of talks with X", "after his meeting with X": another meeting.
  private func isAside(_ noun: Int, in range: Range<Int>) -> Bool {
    (max(range.lowerBound, noun - 6)..<noun).contains {
      analysis.words.aside.contains(analysis.id($0)) && index.person(at: $0) == nil
    }
  }

  /// "discussed trade with X": what is discussed is no one who discusses.
  func isWith(_ person: Int, _ range: Range<Int>) -> Bool {
    guard let first = range.first(where: { index.person(at: $0) == person }) else { return false }
    var i = first - 1
    while i > range.lowerBound, analysis.tag(i).isInNounPhrase || analysis.tag(i) == .cc || analysis.tag(i) == .comma {
      i -= 1
    }
    return analysis.id(i) == analysis.words.with
  }

  /// "already held", "last year": another meeting.
  private func isOther(_ sentence: Range<Int>) -> Bool {
    analysis.isAnotherTime(sentence) || sentence.contains { analysis.words.elsewhere.contains(analysis.id($0)) }
      // "Most recently, the Vice President met …"
      || sentence.prefix(2).contains { analysis.id($0) == analysis.words.recently }
  }

  /// Whether "in Moscow", "to Paris" begins at `i`.
  private func isPlace(_ i: Int) -> Bool {
    (analysis.id(i) == analysis.words.in || analysis.id(i) == analysis.words.to || analysis.id(i) == analysis.words.at)
      && analysis.hits.longest(i + 1, [.capital, .place, .country]) != nil
  }

  /// "held talks", "had a meeting", "paid a courtesy call", "there were meetings".
  func holdsMeeting(_ group: VerbGroup, _ after: Range<Int>) -> Bool {
    let isThere = group.lemma == analysis.words.be && analysis.id(group.range.lowerBound - 1) == analysis.words.there
    guard analysis.words.support.contains(group.lemma) || isThere else { return false }
    if group.passive, let subject = group.subject,
      subject.contains(where: { analysis.words.meetingNouns.contains(analysis.tokens.stems[$0]) })
    {
      return true
    }
    return after.prefix(8).contains { analysis.words.meetingNouns.contains(analysis.tokens.stems[$0]) }
  }

  /// Persons in a range, those in a possessive ("Putin's war") or after "of", "by", "from" left out.
  func free(in range: Range<Int>?, isPassive: Bool = true) -> [Int] {
    guard let range else { return [] }
    var found: [Int] = []
    var i = range.lowerBound
    while i < range.upperBound {
      guard let person = index.person(at: i) else {
        i += 1
        continue
      }
      var end = i
      while end < analysis.tokens.count, index.person(at: end) == person { end += 1 }
      let isPossessive =
        end < analysis.tokens.count && analysis.tag(end) == .pos || analysis.tag(i) == .prpPossessive && end == i + 1
      let governor = analysis.id(i - 1)
      let isSide =
        governor == analysis.words.of || governor == analysis.words.from || governor == analysis.words.by && !isPassive
      if !isPossessive, !isSide {
        if !found.contains(person) { found.append(person) }
        for one in index.sharers(at: i) where !found.contains(one) { found.append(one) }
      }
      i = end
    }
    return found
  }

  /// The person addressed: right after the verb, or after a preposition.
  private func firstPerson(in range: Range<Int>) -> Int? {
    for i in range.prefix(4) {
      if let person = index.person(at: i) {
        return analysis.tag(i) == .prpPossessive ? nil : person
      }
      if analysis.tag(i) == .comma { return nil }
    }
    return nil
  }

  /// Persons beside a noun or verb of meeting in a headline.
  private func headline(_ range: Range<Int>, _ scores: inout [Double]) {
    let words = analysis.words
    guard
      let noun = range.first(where: {
        words.meetingNouns.contains(analysis.tokens.stems[$0]) || words.meet.contains(analysis.lemma($0))
          || analysis.lemma($0) == words.discuss
      })
    else { return }
    var found: [Int] = []
    for i in range where i != noun {
      guard let person = index.person(at: i), !found.contains(person), !ownsAnother(i, person, in: range) else {
        continue
      }
      found.append(person)
      scores[person] += 3
    }
  }

  /// "meeting with President-elect X's delegation": who owns what is met is not met himself.
  private func ownsAnother(_ i: Int, _ person: Int, in range: Range<Int>) -> Bool {
    var end = i
    while end < range.upperBound, index.person(at: end) == person { end += 1 }
    guard end < range.upperBound, analysis.tag(end) == .pos else { return false }
    var next = end + 1
    while next < range.upperBound, analysis.tag(next).isInNounPhrase || analysis.tokens.shape(next).contains(.hyphen) {
      if analysis.words.meetingNouns.contains(analysis.tokens.stems[next])
        || analysis.words.meet.contains(analysis.lemma(next))
      {
        return false
      }
      next += 1
    }
    return next > end + 1
  }

  /// "State legislative leaders from the meeting included:".
  private func opensList(_ range: Range<Int>, _ previous: Bool) -> Bool {
    let last = range.upperBound - 1
    let isColon = analysis.tokens.isMark(last, ":")
    guard isColon else { return previous && isListItem(range) }
    return range.contains { i in
      analysis.words.listWords.contains(analysis.tokens.stems[i])
        || analysis.words.listWords.contains(analysis.lemma(i))
    }
  }

  /// "Also part of the delegation are …", "members of the delegation included".
  private func namesDelegation(_ range: Range<Int>) -> Bool {
    guard let noun = range.first(where: { analysis.words.delegations.contains(analysis.tokens.stems[$0]) }) else {
      return false
    }
    let near = max(range.lowerBound, noun - 5)..<min(range.upperBound, noun + 5)
    let isListed = near.contains {
      analysis.words.listWords.contains(analysis.lemma($0))
        || analysis.words.partWords.contains(analysis.tokens.stems[$0])
    }
    return isListed && index.people(in: range).count >= 1
  }

  /// "Also present were …", "Present at the talks were …", "Also at the meeting were …", "Those present included …".
  private func namesAttendance(_ range: Range<Int>) -> Bool {
    let words = analysis.words
    guard
      let verb = range.prefix(8).first(where: {
        words.copula.contains(analysis.id($0)) || analysis.lemma($0) == words.include
      }),
      verb > range.lowerBound, (range.lowerBound..<verb).allSatisfy({ index.person(at: $0) == nil })
    else { return false }
    let opening = range.lowerBound..<verb
    let isPresent = opening.contains { analysis.id($0) == words.presentWord }
    let isAtMeeting = opening.contains {
      analysis.id($0) == words.at
        && words.meetingNouns.contains(analysis.tokens.stems[min($0 + 2, range.upperBound - 1)])
    }
    let isThese =
      verb == range.lowerBound + 1 && words.these.contains(analysis.id(range.lowerBound))
      && analysis.lemma(verb) == words.include
    return isPresent || isAtMeeting || isThese
  }

  private func isListItem(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    return analysis.tokens.shape(first).contains(.punctuation) || (range.count < 20 && !index.people(in: range).isEmpty)
  }
}
