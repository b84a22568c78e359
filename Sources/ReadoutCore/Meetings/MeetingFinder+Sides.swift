// The sides of the main meeting.

extension MeetingFinder {
  /// Codes of the sides: of those who took part, or else those that the lead names.
  func countries(_ lead: [Int]) -> [String] {
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
  func visited(_ lead: [Int], besides known: [String]) -> [String] {
    var codes: [String] = []
    for number in lead {
      for place in placeFinder.places(in: analysis.sentences[number].range, kind: .visit) {
        if let code = place.country, !known.contains(code), !codes.contains(code) { codes.append(code) }
      }
    }
    return codes
  }
}
