/// Finds the main meeting that a text reports or announces: kind, status, date, places, sides.
///
/// It is read from the headline and the first sentences. The other meetings of a text are FurtherMeetingFinder's.
struct MeetingFinder {
  let analysis: Analysis
  let grammar: Grammar
  let people: [Person]
  let index: PersonIndex
  /// Persons who take part.
  var present: [Int]
  let dates: DateIndex

  /// Finds the places.
  var placeFinder: MeetingPlaceFinder { MeetingPlaceFinder(analysis: analysis, index: index) }

  /// The country of the place, which no side needs to be known for.
  func placeCountry() -> String? {
    let lead = leadSentences()
    let kind = kind(lead, sides: 0)
    return kind == .call ? nil : places(lead, kind: kind, status: status(lead)).first?.country
  }

  /// The main meeting.
  func meeting() -> Meeting {
    let lead = leadSentences()
    let status = status(lead)
    let countries = countries(lead)
    let kind = kind(lead, sides: countries.count)
    let places = kind == .call ? [] : places(lead, kind: kind, status: status)
    return Meeting(
      id: "m1", kind: kind, status: status, date: date(lead, status: status), places: places,
      countries: kind == .visit ? countries + visited(lead, besides: countries) : countries)
  }

  /// Numbers of the headline's and the first three sentences of the body.
  func leadSentences() -> [Int] {
    let headline = analysis.sentences.indices.filter { analysis.sentences[$0].zone == .headline }.prefix(1)
    let body = analysis.sentences.indices.filter {
      analysis.sentences[$0].zone == .body && analysis.sentences[$0].range.count > 3
    }.prefix(3)
    return Array(headline) + Array(body)
  }

  // MARK: Status

  /// Planned where the first verb of meeting stands in the future.
  private func status(_ lead: [Int]) -> Meeting.Status {
    for number in lead {
      for group in grammar.groups(number) {
        guard analysis.words.meet.contains(group.lemma) || isHolding(group, number) else {
          if group.lemma == analysis.words.cancel || group.lemma == analysis.words.postpone, group.form != .infinitive {
            return .cancelled
          }
          continue
        }
        if isFuture(group, number) { return .planned }
        if group.lemma == analysis.words.arrive { continue }
        if analysis.sentences[number].zone == .headline { continue }
        if group.form == .finite { return .held }
      }
    }
    return .held
  }

  private func isHolding(_ group: VerbGroup, _ number: Int) -> Bool {
    guard analysis.words.support.contains(group.lemma) else { return false }
    let end = min(group.range.upperBound + 8, analysis.sentences[number].range.upperBound)
    return (group.range.upperBound..<max(end, group.range.upperBound)).contains {
      analysis.words.meetingNouns.contains(analysis.tokens.stems[$0])
    }
  }

  /// "will visit", "is to meet", "is expected to hold", "to visit" in a headline.
  func isFuture(_ group: VerbGroup, _ number: Int) -> Bool {
    if group.modal == .will { return true }
    guard group.form == .infinitive else { return false }
    let before = group.range.lowerBound - 1
    let range = analysis.sentences[number].range
    guard before >= range.lowerBound else { return false }
    if analysis.sentences[number].zone == .headline {
      return analysis.tag(before).isNoun || analysis.lemma(before) == analysis.words.set
    }
    let lemma = analysis.lemma(before)
    return analysis.words.copula.contains(analysis.id(before)) || analysis.words.expecting.contains(lemma)
      || analysis.words.expecting.contains(analysis.id(before))
  }

  // MARK: Kind

  private func kind(_ lead: [Int], sides: Int) -> Meeting.Kind {
    var score: [Meeting.Kind: Double] = [:]
    for (place, number) in lead.enumerated() {
      let sentence = analysis.sentences[number]
      let weight = sentence.zone == .headline ? 3.0 : place <= 1 ? 2.0 : 0.8
      for (kind, cue) in cues(in: sentence.range) + cues(of: grammar.groups(number)) {
        score[kind, default: 0] += weight * cue
      }
    }
    let best = score.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    let bySides: Meeting.Kind = sides == 2 ? .bilateral : sides > 2 ? .multilateral : .other
    guard let best, best.value >= 1.5 else { return bySides }
    if best.key == .summit, sides < 3 { return bySides }
    return best.key == .bilateral ? bySides : best.key
  }

  /// What the nouns of a sentence, or of a part of it, tell of the kind, with the weight of each.
  func cues(in range: Range<Int>) -> [(Meeting.Kind, Double)] {
    let words = analysis.words
    var cues: [(Meeting.Kind, Double)] = []
    for i in range {
      let stem = analysis.tokens.stems[i]
      let previous = analysis.id(i - 1)
      if words.callNouns.contains(stem), analysis.tag(i).isNoun || analysis.zone(i) == .headline {
        if previous == words.courtesy {
          cues.append((.courtesy, 3))
        } else if analysis.id(i + 1) != words.on, analysis.id(i + 1) != words.for {
          cues.append((.call, 1.2))
        }
      } else if analysis.id(i) == words.video,
        words.meetingNouns.contains(analysis.tokens.stems[min(i + 1, range.upperBound - 1)])
          || analysis.id(i + 1) == words.link
      {
        cues.append((.call, 2))
      } else if words.phoneWords.contains(stem) || words.phoneWords.contains(analysis.id(i)) {
        cues.append((.call, 1.5))
      } else if words.talksNouns.contains(stem), analysis.tag(i).isNoun || analysis.zone(i) == .headline,
        !isBackground(i)
      {
        cues.append((.talks, analysis.tokens.stems[i] == words.talk && !isProcess(i) ? 0.25 : 0.8))
      } else if words.visitNouns.contains(stem), analysis.tag(i).isNoun || analysis.zone(i) == .headline,
        !isBackground(i)
      {
        cues.append((.visit, analysis.tag(i).isNoun ? 0.7 : 1))
      } else if words.summitNouns.contains(stem), analysis.zone(i) == .headline || !isBackground(i) {
        cues.append((.summit, 0.6))
      } else if words.farewell.contains(stem) || words.farewell.contains(analysis.id(i)) {
        cues.append((.courtesy, 1.5))
      }
    }
    if range.contains(where: { words.meeting == analysis.tokens.stems[$0] }) { cues.append((.bilateral, 0.9)) }
    return cues
  }

  /// What the verbs tell of the kind, with the weight of each.
  private func cues(of groups: ArraySlice<VerbGroup>) -> [(Meeting.Kind, Double)] {
    let words = analysis.words
    var cues: [(Meeting.Kind, Double)] = []
    for group in groups {
      if group.lemma == words.meetVerb
        || (analysis.zone(group.head) == .headline && analysis.tokens.stems[group.head] == words.meeting)
      {
        cues.append((.bilateral, 1))
      }
      if group.lemma == words.visitVerb, group.form != .participle { cues.append((.visit, 1.2)) }
      if group.lemma == words.arrive { cues.append((.visit, 0.8)) }
      if group.lemma == words.speak,
        analysis.id(group.range.upperBound) == words.with || analysis.id(group.range.upperBound) == words.today
          || analysis.id(group.range.upperBound) == words.to
      {
        cues.append((.call, 1))
      }
    }
    return cues
  }

  /// "resumed talks", "a second round of talks": talks that are a process, not just a word for a meeting.
  private func isProcess(_ i: Int) -> Bool {
    let start = max(analysis.sentences[Int(analysis.sentenceOf[i])].range.lowerBound, i - 5)
    return (start..<i).contains {
      analysis.words.processVerbs.contains(analysis.lemma($0))
        || analysis.words.processVerbs.contains(analysis.tokens.stems[$0])
    }
      || analysis.words.processVerbs.contains(analysis.tokens.stems[min(i + 1, analysis.tokens.count - 1)])
  }

  /// "on the sidelines of the summit", "ahead of the visit", "following talks".
  private func isBackground(_ i: Int) -> Bool {
    for k in max(0, i - 6)..<i where analysis.words.aside.contains(analysis.id(k)) { return true }
    return false
  }

  // MARK: Date

  private func date(_ lead: [Int], status: Meeting.Status) -> DateMention? {
    for number in lead where analysis.sentences[number].zone == .body && !isDateline(number) && !isDeparture(number) {
      if let found = date(in: analysis.sentences[number].range, status: status) { return found }
    }
    guard status == .held, let line = analysis.layout.dateline, let found = dates.dates(in: line).first else {
      return nil
    }
    return mention(found, future: false)
  }

  /// The day, or else the week, that a sentence or a part of it tells of a meeting.
  func date(in range: Range<Int>, status: Meeting.Status) -> DateMention? {
    let ahead = status == .held ? aheadStart(range) : range.upperBound
    let usable = dates.dates(in: range).filter { date in
      if case .open = date.form { return false }
      let governor = analysis.id(date.range.lowerBound - 1)
      return governor != analysis.words.by && governor != analysis.words.until && date.range.lowerBound < ahead
    }
    let found =
      usable.first(where: \.isDay) ?? usable.first(where: { if case .week = $0.form { true } else { false } })
    return found.map { mention($0, future: status == .planned) }
  }

  /// Where a sentence turns to what is still ahead ("decided to hold the fourth meeting in …"): times and places after it are another meeting's.
  func aheadStart(_ range: Range<Int>) -> Int {
    let groups = grammar.groups(Int(analysis.sentenceOf[range.lowerBound])).filter {
      range.contains($0.range.lowerBound)
    }
    let ahead = groups.first { group in
      if group.modal == .will { return true }
      guard group.form == .infinitive,
        let before = groups.last(where: { $0.range.upperBound <= group.range.lowerBound })
      else { return false }
      return analysis.lexicon.followUpFrames[before.lemma] != nil
    }
    return ahead?.range.lowerBound ?? range.upperBound
  }

  private func isDateline(_ number: Int) -> Bool {
    analysis.layout.dateline.map { $0.contains(analysis.sentences[number].range.lowerBound) } ?? false
  }

  /// "will leave Australia on 12 June": the day of a departure is not that of the meeting.
  private func isDeparture(_ number: Int) -> Bool {
    grammar.groups(number).first.map { analysis.words.departing.contains($0.lemma) } ?? false
  }

  private func mention(_ date: FoundDate, future: Bool) -> DateMention {
    DateMention(
      value: date.value(published: analysis.source.published, future: future, year: dates.year),
      text: analysis.tokens.text(date.range), span: analysis.tokens.span(date.range))
  }

  // MARK: Places

  private func places(_ lead: [Int], kind: Meeting.Kind, status: Meeting.Status) -> [Place] {
    var found: [Place] = []
    for number in lead where analysis.sentences[number].zone == .body {
      let range = analysis.sentences[number].range
      let end = status == .held ? aheadStart(range) : range.upperBound
      for place in placeFinder.places(in: range.lowerBound..<end, kind: kind)
      where !found.contains(where: { $0.name == place.name }) { found.append(place) }
      if !found.isEmpty, kind != .visit { return found }
    }
    if found.isEmpty, let line = analysis.layout.dateline, let place = placeFinder.place(at: line.lowerBound) {
      return [place.place]
    }
    return found
  }

  // MARK: Sides

  private func countries(_ lead: [Int]) -> [String] {
    var codes: [String] = []
    func add(_ code: String?) {
      if let code, !codes.contains(code) { codes.append(code) }
    }
    for person in present { add(people[person].country ?? people[person].organisation) }
    if codes.count > 4, let main = mainSides(codes) { return main }
    if codes.count < 2 {
      let reader = SideReader(
        analysis: analysis, people: people, index: index, sides: [], home: nil, present: [], grammar: grammar)
      for number in lead where codes.count < 2 {
        let range = analysis.sentences[number].range
        for i in range where index.person(at: i) == nil {
          guard isSideNoun(i, in: range), let (code, _) = reader.side(at: i) else { continue }
          add(code)
          if codes.count >= 3 { break }
        }
      }
    }
    return codes
  }

  /// Where many sides are met one after another, those of the first meeting told.
  private func mainSides(_ codes: [String]) -> [String]? {
    for (number, sentence) in analysis.sentences.enumerated() where sentence.zone == .body {
      guard grammar.groups(number).contains(where: { analysis.words.meet.contains($0.lemma) }) else { continue }
      var sides: [String] = []
      for person in index.people(in: sentence.range) where present.contains(person) {
        if let code = people[person].country ?? people[person].organisation, !sides.contains(code) {
          sides.append(code)
        }
      }
      if sides.count >= 2 { return sides }
    }
    return nil
  }

  /// A country that acts or is met, not one that a matter is about or in which the meeting takes place.
  private func isSideNoun(_ i: Int, in range: Range<Int>) -> Bool {
    let governor = analysis.id(i - 1) == analysis.words.the ? analysis.id(i - 2) : analysis.id(i - 1)
    let isPeople = analysis.hits.at(i).contains { $0.kind == .people }
    if !isPeople,
      i == range.lowerBound || governor == analysis.words.with || governor == analysis.words.between
        || governor == analysis.words.and || analysis.tokens.isMark(i - 1, ",")
    {
      return true
    }
    if !isPeople,
      governor == analysis.words.of || governor == analysis.words.by || governor == analysis.words.from
        || governor == analysis.words.to
    {
      return true
    }
    guard let people = analysis.hits.longest(i, .people), governor != analysis.words.in, governor != analysis.words.on
    else { return false }
    let next = analysis.tokens.stems[min(Int(people.end), analysis.tokens.count - 1)]
    return analysis.words.groupNouns.contains(next) || analysis.words.delegations.contains(next)
  }

  /// Countries to which a visit goes.
  private func visited(_ lead: [Int], besides known: [String]) -> [String] {
    var codes: [String] = []
    for number in lead {
      for place in placeFinder.places(in: analysis.sentences[number].range, kind: .visit) {
        if let code = place.country, !known.contains(code), !codes.contains(code) { codes.append(code) }
      }
    }
    return codes
  }
}
