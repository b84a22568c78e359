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
    for (number, sentence) in analysis.sentences.enumerated() {
      switch sentence.zone {
      case .headline: headline(sentence.range, &scores)
      case .boilerplate, .header: continue
      case .body: break
      }
      if listFollows || namesDelegation(sentence.range) {
        for person in index.people(in: sentence.range) { scores[person] += 3 }
      }
      for group in grammar.groups(number) { weigh(group, number, sentence, &scores, &said) }
      let opening = grammar.groups(number).first?.subject?.lowerBound ?? sentence.range.lowerBound
      if sentence.range.contains(opening), !isOther(sentence.range) {
        for person in metInPhrase(sentence.range.lowerBound..<opening) ?? [] { scores[person] += 3 }
      }
      listFollows = opensList(sentence.range, listFollows)
    }
    for person in people.indices {
      scores[person] += min(said[person], speakersTakePart ? 2 : 1)
      if people[person].rule == "name-for-country" { scores[person] += 1 }
      if people[person].isSpokesperson || people[person].isPast { scores[person] = -5 }
    }
    return scores
  }

  private func weigh(
    _ group: VerbGroup, _ number: Int, _ sentence: Sentence, _ scores: inout [Double], _ said: inout [Double]
  ) {
    guard !group.negated else { return }
    let end = grammar.complementEnd(of: group, sentence: number, range: sentence.range)
    let after = group.range.upperBound..<max(end, group.range.upperBound)
    if analysis.words.meet.contains(group.lemma) || holdsMeeting(group, after) {
      let weight = isOther(sentence.range) ? 0.5 : 3.0
      for person in free(in: group.subject) { scores[person] += weight }
      for person in free(in: after, isPassive: group.passive || group.form == .participle)
      where group.lemma != analysis.words.discuss || isWith(person, after) { scores[person] += weight }
      if group.passive, let subject = group.subject { for person in index.people(in: subject) { scores[person] += 1 } }
    } else if analysis.words.said.contains(group.lemma) {
      for person in free(in: group.subject) { said[person] += speakersTakePart ? 1.5 : 1 }
      guard let object = firstPerson(in: after) else { return }
      said[object] += analysis.words.addressing.contains(group.lemma) ? 1.5 : 0
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
  }

  /// Persons of "in a meeting with X", "during separate talks with X", "in my discussions with X"; nil where there are none.
  func metInPhrase(_ range: Range<Int>) -> [Int]? {
    let words = analysis.words
    for i in range where words.meetingsProper.contains(analysis.tokens.stems[i]) && analysis.tag(i).isNoun {
      let start = max(range.lowerBound, i - 5)
      guard let governor = (start..<i).last(where: { analysis.tag($0) == .in || analysis.id($0) == words.to }),
        [words.in, words.at, words.during].contains(analysis.id(governor)),
        !(governor..<i).contains(where: { analysis.id($0) == words.the }), analysis.id(i + 1) == words.with
      else { continue }
      let met = free(in: min(i + 2, range.upperBound)..<range.upperBound)
      if !met.isEmpty { return met }
    }
    return nil
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
        for one in [person] + index.sharers(at: i) where !found.contains(one) { found.append(one) }
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
      guard let person = index.person(at: i), !found.contains(person) else { continue }
      found.append(person)
      scores[person] += 3
    }
  }

  /// "State legislative leaders from the meeting included:".
  private func opensList(_ range: Range<Int>, _ previous: Bool) -> Bool {
    let last = range.upperBound - 1
    let isColon = analysis.tokens.isMark(last, ":")
    guard isColon else { return previous && isListItem(range) }
    return range.contains { i in
      analysis.words.listWords.contains(analysis.tokens.stems[i])
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

  private func isListItem(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    return analysis.tokens.shape(first).contains(.punctuation) || (range.count < 20 && !index.people(in: range).isEmpty)
  }
}
