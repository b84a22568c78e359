/// Puts what the finders found into the model: ids, slices of the text, confidences.
struct ReadoutBuilder {
  let analysis: Analysis
  let people: [Person]
  let judgement: PresenceJudge.Judgement
  /// Bodies that took part without names.
  let groups: [Person]
  /// The main meeting.
  let meeting: Meeting
  let assigner: MeetingAssigner
  let sideReader: SideReader
  let dates: DateIndex

  // MARK: Participants

  /// The participants, and the id of each person by index.
  func participants() -> (list: [Participant], ids: [Int: String]) {
    var list: [Participant] = []
    var ids: [Int: String] = [:]
    for (index, person) in people.enumerated() {
      let presence = presence(of: index)
      if !person.isNamed, presence == .mentioned, person.roles.isEmpty, person.borrowedRole == nil { continue }
      let id = "p\(list.count + 1)"
      ids[index] = id
      list.append(participant(person, number: index, id: id, presence: presence, score: judgement.scores[index]))
    }
    for (number, group) in groups.enumerated() {
      let presence: Participant.Presence = meeting.status == .planned ? .expected : .present
      list.append(
        participant(
          group, number: people.count + number, id: "p\(list.count + 1)", presence: presence, score: 0))
    }
    return (list, ids)
  }

  private func presence(of index: Int) -> Participant.Presence {
    if judgement.absent.contains(index) { return .absent }
    if judgement.represented.contains(index) { return .represented }
    guard judgement.scores[index] >= PresenceJudge.threshold else { return .mentioned }
    return meeting.status == .planned ? .expected : .present
  }

  /// A participant; `number` is the person's, or a body's after all persons.
  private func participant(
    _ person: Person, number: Int, id: String, presence: Participant.Presence, score: Double
  ) -> Participant {
    let isHere = presence == .present || presence == .expected
    let mentions = person.places.prefix(200).map { place in
      Mention(span: analysis.tokens.span(place.range), text: analysis.tokens.text(place.range), kind: place.kind)
    }
    return Participant(
      id: id, name: person.nameRange.map { name($0) }, kind: person.isGroup ? .group : .person,
      roles: roles(of: person),
      organisation: person.organisation, country: person.country,
      presence: presence, meetings: isHere ? assigner.meetings(of: number, mentions: mentions) : [],
      mentions: mentions,
      confidence: confidence(person, score), rule: person.rule)
  }

  private func confidence(_ person: Person, _ score: Double) -> Double {
    var value = person.isNamed ? (person.roles.isEmpty ? 0.7 : 0.9) : 0.6
    if score >= 3 { value += 0.06 }
    if person.countryIsGuess { value -= 0.05 }
    return min(0.97, value)
  }

  private func name(_ range: Range<Int>) -> String {
    let text = singleSpaced(analysis.tokens.text(range))
    return text.hasSuffix(",") ? String(text.dropLast()) : text
  }

  /// A text with one space wherever it has white space.
  private func singleSpaced(_ text: String) -> String {
    var last: UInt8 = 0x20
    let isPlain = text.utf8.allSatisfy { byte in
      defer { last = byte }
      return byte > 0x20 && byte < 0x80 || byte == 0x20 && last != 0x20
    }
    if isPlain, last != 0x20 { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Each role once, the fullest first.
  private func roles(of person: Person) -> [String] {
    var roles: [String] = person.borrowedRole.map { [$0] } ?? []
    for range in person.roles {
      let text = singleSpaced(analysis.tokens.text(range))
      if !roles.contains(where: { Folding.fold($0) == Folding.fold(text) }) { roles.append(text) }
    }
    return roles.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
  }

  // MARK: Follow-ups

  /// The follow-ups, in text order.
  func followUps(_ found: [FoundFollowUp], issues: [Issue], personIDs: [Int: String]) -> [FollowUp] {
    let action = ActionPhrase(analysis: analysis)
    let places = issues.flatMap { issue in issue.mentions.map { (span: $0.span, id: issue.id) } }.sorted {
      $0.span < $1.span
    }
    var list: [FollowUp] = []
    for item in found {
      let span = analysis.tokens.span(item.range)
      let text = action.text(of: item)
      guard !text.isEmpty, !list.suffix(8).contains(where: { $0.span == span && $0.action == text }) else { continue }
      list.append(
        FollowUp(
          id: "f\(list.count + 1)", kind: item.kind, owners: references(item.owners, personIDs),
          recipients: item.recipients, action: text,
          issues: Self.ids(in: span, of: places), due: due(item), strength: item.strength, span: span,
          text: analysis.tokens.text(item.range), confidence: item.confidence, rule: item.rule))
    }
    return list
  }

  /// The ids of the issues that have a mention in `span`; `places` are sorted.
  private static func ids(in span: Span, of places: [(span: Span, id: String)]) -> [String] {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
    }
    var ids: [String] = []
    while low < places.count, places[low].span.start < span.end {
      if !ids.contains(places[low].id) { ids.append(places[low].id) }
      low += 1
    }
    return ids
  }

  /// One person is told by id, sides by code.
  private func references(_ actor: Actor, _ ids: [Int: String]) -> [String] {
    if actor.isJoint { return actor.codes.count > 1 ? actor.codes : sideReader.sides }
    if actor.persons.count == 1, actor.codes.count <= 1, let id = ids[actor.persons[0]],
      sideReader.code(of: actor.persons[0]) != nil
    {
      return [id]
    }
    return actor.codes
  }

  /// The date by which the act is due: the first in its words that tells more than the day of the meeting.
  private func due(_ item: FoundFollowUp) -> DateMention? {
    let sentence = analysis.sentences[Int(analysis.sentenceOf[item.act])].range
    let limit = min(sentence.upperBound, item.range.upperBound + 2)
    guard
      let date = dates.dates(in: item.range.lowerBound..<limit).first(where: isDue)
        ?? dates.dates(in: limit..<max(limit, laterLimit(item, sentence))).first
        ?? opening(item, sentence)
    else { return nil }
    return DateMention(
      value: date.value(published: analysis.source.published, future: true, year: dates.year),
      text: analysis.tokens.text(date.range), span: analysis.tokens.span(date.range))
  }

  /// Whether a date may lie ahead: "yesterday" does not.
  private func isDue(_ date: FoundDate) -> Bool {
    guard case .offset(let days) = date.form else { return true }
    return days >= 0
  }

  /// How far a date may stand behind the act: to the next act in the sentence.
  private func laterLimit(_ item: FoundFollowUp, _ sentence: Range<Int>) -> Int {
    let isBound = item.kind == .planned || item.rule == "said-should" || item.kind == .commitment
    guard isBound else { return item.range.upperBound }
    let next = (item.range.upperBound..<sentence.upperBound).first {
      analysis.tokens.isMark($0, ";") || analysis.id($0) == analysis.words.and && analysis.tag($0 + 1).isVerb
        || analysis.words.said.contains(analysis.lemma($0)) && analysis.tag($0) == .vbd
    }
    return next ?? sentence.upperBound
  }

  /// "From early 2002, two officers will be sent": a date that opens the clause of an act told in the future.
  private func opening(_ item: FoundFollowUp, _ sentence: Range<Int>) -> FoundDate? {
    guard let date = dates.dates(in: sentence.lowerBound..<item.range.lowerBound).last else { return nil }
    let gap = date.range.upperBound..<max(date.range.upperBound, item.range.lowerBound)
    guard gap.count <= 1,
      analysis.tag(date.range.lowerBound - 1) == .in || analysis.tag(date.range.lowerBound - 1).isAdjective
        || analysis.tag(date.range.lowerBound).isAdjective,
      ["will", "would", "is-to", "due-to", "announced", "said-will"].contains(item.rule)
    else { return nil }
    return date
  }
}
