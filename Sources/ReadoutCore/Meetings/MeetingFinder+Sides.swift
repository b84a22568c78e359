// The sides of the main meeting.

extension MeetingFinder {
  /// Codes of the sides: of those who took part, or else those that the lead names.
  func countries(_ lead: [Int]) -> [String] {
    var codes: [String] = []
    func add(_ code: String?) {
      if let code, !codes.contains(code) { codes.append(code) }
    }
    for person in present where !isMediator(person) { add(people[person].country ?? people[person].organisation) }
    if let home, codes.count == 1, lead.contains(where: speakerMeets), !codes.contains(home) {
      codes.insert(home, at: 0)
    }
    if codes.count > 4, let main = mainSides(codes) { return main }
    for code in listedSides(lead) { add(code) }
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
    if codes.count < 2 { add(movement(lead)) }
    return codes
  }

  /// "Prime Minister X and I held talks".
  private func speakerMeets(_ number: Int) -> Bool {
    grammar.groups(number).contains { group in
      guard let subject = group.subject,
        analysis.words.meet.contains(group.lemma) || analysis.words.support.contains(group.lemma)
      else { return false }
      return subject.contains { analysis.id($0) == analysis.words.i && !analysis.quoted[$0] }
    }
  }

  /// Who brings others together is of no side.
  private func isMediator(_ person: Int) -> Bool {
    people[person].roles.contains { role in
      role.contains { analysis.words.mediators.contains(analysis.tokens.stems[$0]) }
    }
  }

  /// Where many sides are met one after another, those of the first meeting told; those of one gathering are all of it.
  private func mainSides(_ codes: [String]) -> [String]? {
    for (number, sentence) in analysis.sentences.enumerated() where sentence.zone == .body {
      guard grammar.groups(number).contains(where: { analysis.words.meet.contains($0.lemma) }) else { continue }
      var sides: [String] = []
      for person in index.people(in: sentence.range) where present.contains(person) {
        if let code = people[person].country ?? people[person].organisation, !sides.contains(code) {
          sides.append(code)
        }
      }
      if sides.count >= Self.gathering { return nil }
      if sides.count >= 2 { return sides }
    }
    return nil
  }

  /// How many sides in one sentence are a gathering, not one visitor after another.
  private static let gathering = 4

  /// "representatives of the Ministers of Foreign Affairs of Iran, Egypt and Jordan": three countries or more whose people meet.
  private func listedSides(_ lead: [Int]) -> [String] {
    for number in lead where analysis.sentences[number].zone == .body {
      let range = analysis.sentences[number].range
      guard
        grammar.groups(number).contains(where: {
          analysis.words.meet.contains($0.lemma) || analysis.words.support.contains($0.lemma)
        })
      else { continue }
      var i = range.lowerBound
      while i < range.upperBound {
        let (codes, end) = countryList(at: i, in: range)
        if codes.count > 2, isOfThoseWhoMeet(i, in: range) { return codes }
        i = max(end, i + 1)
      }
    }
    return []
  }

  /// The countries of a list that begins at a token, and the token after it.
  private func countryList(at start: Int, in range: Range<Int>) -> (codes: [String], end: Int) {
    var codes: [String] = []
    var i = start
    var end = start
    while i < range.upperBound {
      if let hit = analysis.hits.longest(i, .country), index.person(at: i) == nil {
        codes.append(analysis.lexicon.countries[Int(hit.entry)].code)
        i = Int(hit.end)
        end = i
      } else if !codes.isEmpty,
        analysis.tokens.isMark(i, ",") || analysis.id(i) == analysis.words.and || analysis.id(i) == analysis.words.the
      {
        i += 1
      } else {
        break
      }
    }
    return (codes, end)
  }

  /// Whether "ministers of", "leaders from", "a meeting between" stand before a list of countries, without a verb between.
  private func isOfThoseWhoMeet(_ list: Int, in range: Range<Int>) -> Bool {
    let words = analysis.words
    let first = analysis.id(list - 1) == words.the ? list - 2 : list - 1
    guard [words.of, words.from, words.between].contains(analysis.id(first)) else { return false }
    for i in stride(from: first - 1, through: max(range.lowerBound, first - 8), by: -1) {
      if analysis.tag(i).isFinite { return false }
      if words.groupNouns.contains(analysis.tokens.stems[i]), analysis.tag(i).isPlural { return true }
      if words.meetingsProper.contains(analysis.tokens.stems[i]) { return true }
    }
    return false
  }

  /// A movement or party with which one country's people meet ("the political leader of the militant group Hamas").
  private func movement(_ lead: [Int]) -> String? {
    for number in lead {
      for i in analysis.sentences[number].range {
        guard let hit = analysis.hits.longest(i, .organisation) else { continue }
        let entry = analysis.lexicon.organisations[Int(hit.entry)]
        if entry.kind == "armed-group" || entry.kind == "party" && isOpposed(Int(hit.start), Int(hit.end)) {
          return entry.code
        }
      }
    }
    return nil
  }

  /// Whether rebels or separatists are said to be of the party.
  private func isOpposed(_ start: Int, _ end: Int) -> Bool {
    let near = max(0, start - 6)..<min(end + 6, analysis.tokens.count)
    return near.contains { analysis.words.rebels.contains(analysis.tokens.stems[$0]) }
      || analysis.sentences[Int(analysis.sentenceOf[start])].range.contains {
        analysis.words.peace == analysis.id($0) && analysis.words.talksNouns.contains(analysis.id($0 + 1))
      }
  }

  /// A country that acts or is met, not one that a matter is about or in which the meeting takes place.
  private func isSideNoun(_ i: Int, in range: Range<Int>) -> Bool {
    let governor = analysis.id(i - 1) == analysis.words.the ? analysis.id(i - 2) : analysis.id(i - 1)
    let isPeople = analysis.hits.has(i, .people)
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
  func visited(_ lead: [Int], besides known: [String]) -> [String] {
    var codes: [String] = []
    for number in lead {
      for place in placeFinder.places(in: analysis.sentences[number].range, kind: .visit) {
        if let code = place.place.country, !known.contains(code), !codes.contains(code) { codes.append(code) }
      }
    }
    return codes
  }
}
