/// Finds bodies that took part without names: "a delegation of Malawian parliamentarians", "representatives of the World Bank".
///
/// They are nouns of the list `body-of-people` in the subject or among the objects of a verb of meeting. Left out on purpose: countries, and sides ("the Indian side").
struct GroupFinder {
  let analysis: Analysis
  let grammar: Grammar
  let index: PersonIndex

  /// The groups, in text order, each wording once.
  func groups() -> [Person] {
    var found: [Person] = []
    for (number, sentence) in analysis.sentences.enumerated() where sentence.zone == .body {
      for group in grammar.groups(number) where analysis.words.meet.contains(group.lemma) && !group.negated {
        let end = grammar.complementEnd(of: group, sentence: number, range: sentence.range)
        for range in [group.subject, group.range.upperBound..<max(end, group.range.upperBound)].compactMap({ $0 }) {
          add(range, to: &found)
        }
      }
    }
    return found
  }

  /// The numbers, among `groups`, of those that stand in `range`.
  func numbers(in range: Range<Int>, among groups: [Person]) -> [Int] {
    var found: [Int] = []
    for phrase in phrases(in: range) {
      if let number = groups.firstIndex(where: { isSame($0, phrase) }), !found.contains(number) { found.append(number) }
    }
    return found
  }

  private func phrases(in range: Range<Int>) -> [Range<Int>] {
    range.compactMap { i in
      guard analysis.words.bodiesOfPeople.contains(analysis.tokens.stems[i]), index.person(at: i) == nil,
        analysis.tag(i).isPlural || analysis.words.delegations.contains(analysis.tokens.stems[i])
      else { return nil }
      let phrase = phrase(around: i, in: range)
      return phrase.count > 1 ? phrase : nil
    }
  }

  private func add(_ range: Range<Int>, to found: inout [Person]) {
    for phrase in phrases(in: range) {
      guard !found.contains(where: { $0.places.contains { $0.range.overlaps(phrase) } || isSame($0, phrase) }) else {
        continue
      }
      var person = Person(rule: "group")
      person.isGroup = true
      person.roles = [phrase]
      person.places = [Person.Place(range: phrase, kind: .office)]
      person.country = country(in: phrase)
      person.countryIsGuess = false
      found.append(person)
    }
  }

  private func isSame(_ person: Person, _ phrase: Range<Int>) -> Bool {
    person.roles.contains {
      $0.count == phrase.count && zip($0, phrase).allSatisfy { analysis.id($0) == analysis.id($1) }
    }
  }

  /// The noun with what stands before it, and its "of" or "from" phrase.
  private func phrase(around noun: Int, in range: Range<Int>) -> Range<Int> {
    var start = noun
    while start > range.lowerBound,
      analysis.tag(start - 1).isAdjective || analysis.tag(start - 1).isNoun || analysis.tag(start - 1) == .hyphen
        || analysis.tag(start - 1) == .pos,
      index.person(at: start - 1) == nil
    {
      start -= 1
    }
    var end = noun + 1
    if end + 1 < range.upperBound, analysis.id(end) == analysis.words.of || analysis.id(end) == analysis.words.from {
      var next = end + 1
      while next < range.upperBound, analysis.tag(next).isInNounPhrase, index.person(at: next) == nil { next += 1 }
      if next > end + 1 { end = next }
    }
    return start..<end
  }

  private func country(in phrase: Range<Int>) -> String? {
    for i in phrase {
      if let hit = analysis.hits.longest(i, [.people, .country, .metonym]) {
        return analysis.lexicon.countries[Int(hit.entry)].code
      }
    }
    return nil
  }
}
