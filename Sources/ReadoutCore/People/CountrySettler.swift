/// Gives persons whose words tell no country the one that the text around them tells.
///
/// In this order: the delegation that they lead ("the Nigerian team, headed by Finance Minister …"); the person beside them ("the President of Singapore, X, and the Prime Minister, Y"); the host or guest
/// of the other side, where the text knows only one ("Mr Downer called on the Prime Minister" in Fiji); the country of which a text without a publisher speaks most. Left out on purpose: persons without any office.
struct CountrySettler {
  let analysis: Analysis
  let grammar: Grammar
  let index: PersonIndex
  let home: String?
  /// Persons who take part.
  let present: Set<Int>
  /// Country of the place of the meeting.
  let place: String?

  /// Settles the countries of `people`.
  func settle(_ people: inout [Person]) {
    let foreign = otherSide(people)
    let met = metByHome(people)
    var settled: [Int: String] = [:]
    for k in people.indices where isOpen(people[k]) {
      guard let first = people[k].places.first(where: { $0.kind != .pronoun }) else { continue }
      if let code = delegation(before: first.range)
        ?? (people[k].offices.isEmpty ? nil : neighbour(of: k, people, isMet: met.contains(k)))
      {
        settled[k] = code
        set(code, &people[k])
      } else if let code = told(after: k, people) ?? (met.contains(k) ? placeBefore(first.range, people) : nil) {
        settled[k] = code
        set(code, &people[k])
      } else if people[k].offices.isEmpty {
        continue
      } else if let foreign, foreign != home,
        met.contains(k) || isCounterpart(first.range, people) || isOtherOfTwo(k, people)
      {
        settled[k] = foreign
        set(foreign, &people[k])
      }
    }
    companions(&people, &settled)
    guard home == nil, let likely = receivingCountry(people) ?? host(people) ?? mostNamed(people) else { return }
    for k in people.indices
    where isOpen(people[k]) && !people[k].offices.isEmpty
      && (people[k].country == nil
        || people[k].country != likely && settled[k] == nil
          && people[k].offices.allSatisfy { $0.country == nil || $0.countryIsGuess })
      && present.contains(k)
    {
      set(likely, &people[k])
    }
  }

  private func isOpen(_ person: Person) -> Bool {
    (person.country == nil || person.countryIsGuess) && person.organisation == nil && !person.isSpokesperson
      && !isOfMovement(person)
  }

  /// "Hamas' political chief": who leads a movement acts for no country that is only near.
  private func isOfMovement(_ person: Person) -> Bool {
    guard let start = person.places.first(where: { $0.kind == .name })?.range.lowerBound else { return false }
    return (max(0, start - 4)..<start).contains { i in
      guard let hit = analysis.hits.longest(i, .organisation), Int(hit.end) < start else { return false }
      return ["armed-group", "party"].contains(analysis.lexicon.organisations[Int(hit.entry)].kind)
        && analysis.sentenceOf[i] == analysis.sentenceOf[start]
    }
  }

  private func set(_ code: String, _ person: inout Person) {
    if analysis.lexicon.country(code) == nil, analysis.lexicon.organisation(code) != nil {
      person.country = nil
      person.organisation = code
      return
    }
    person.country = code
    person.countryIsGuess = true
  }

  /// How far before a person the delegation's noun may stand, and how far where its members are listed.
  private static let delegationNear = 14
  private static let delegationReach = 60

  private func origin(after noun: Int) -> String? {
    guard analysis.id(noun + 1) == analysis.words.of || analysis.id(noun + 1) == analysis.words.from else { return nil }
    let first = analysis.id(noun + 2) == analysis.words.the ? noun + 3 : noun + 2
    return analysis.hits.longest(first, [.country, .organisation]).map(code)
  }

  private func code(of hit: PhraseMatch) -> String {
    hit.kind == .organisation
      ? analysis.lexicon.organisations[Int(hit.entry)].code : analysis.lexicon.countries[Int(hit.entry)].code
  }

  /// "A Ugandan goodwill mission led by …": the people named before a delegation's noun, near the person.
  private func delegation(before range: Range<Int>) -> String? {
    let sentence = analysis.sentences[Int(analysis.sentenceOf[range.lowerBound])].range
    let start = max(sentence.lowerBound, range.lowerBound - Self.delegationReach)
    var i = range.lowerBound - 1
    var seen = false
    var isOpened = false
    // Whether the nearest verb lists members ("comprised"): such lists are long.
    var far: Bool?
    while i >= start {
      if analysis.words.delegationOpeners.contains(analysis.lemma(i)) { isOpened = true }
      if analysis.words.delegations.contains(analysis.tokens.stems[i]), isOpened { seen = true }
      // "a delegation from the Asian Development Bank, led by"
      if isOpened, analysis.words.delegations.contains(analysis.tokens.stems[i]), let code = origin(after: i) {
        return code
      }
      if seen, let hit = analysis.hits.longest(i, [.people, .country, .organisation]) { return code(of: hit) }
      if analysis.tag(i).isVerb, far == nil { far = analysis.words.delegationMembers.contains(analysis.lemma(i)) }
      if range.lowerBound - i > Self.delegationNear, far != true { return nil }
      if analysis.tokens.isMark(i, ";") || !seen && analysis.tag(i).isFinite && !isOpened { return nil }
      i -= 1
    }
    return nil
  }

  /// The country of the person right before, in "X and the Prime Minister, Y".
  private func neighbour(of k: Int, _ people: [Person], isMet: Bool) -> String? {
    for place in people[k].places where place.kind == .name {
      let sentence = analysis.sentences[Int(analysis.sentenceOf[place.range.lowerBound])]
      guard sentence.zone == .body, home == nil || isMet || analysis.tag(place.range.lowerBound) == .dt else {
        continue
      }
      var i = place.range.lowerBound - 1
      var steps = 0
      while i > sentence.range.lowerBound, steps < 3, index.person(at: i) == nil,
        analysis.tokens.isMark(i, ",") || analysis.id(i) == analysis.words.and
      {
        i -= 1
        steps += 1
      }
      guard steps > 0, let other = index.person(at: i), other != k, !people[other].countryIsGuess,
        let code = people[other].country, code != home
      else { continue }
      return code
    }
    return nil
  }

  /// The one other country that the headline or the place of the meeting tells.
  private func otherSide(_ people: [Person]) -> String? {
    var codes = Set(people.filter { !$0.countryIsGuess }.compactMap(\.country))
    for sentence in analysis.sentences where sentence.zone == .headline {
      for i in sentence.range {
        if let hit = analysis.hits.longest(i, [.country, .people]) {
          codes.insert(analysis.lexicon.countries[Int(hit.entry)].code)
        }
      }
    }
    if let home { codes.remove(home) }
    if codes.count == 1 { return codes.first }
    if codes.isEmpty, let place, place != home { return place }
    return place.flatMap { codes.contains($0) ? $0 : nil }
  }

  /// "Dr Zaini bin Ujang, Secretary-General of the Ministry of Natural Resources, Malaysia,": the country after an office.
  private func told(after k: Int, _ people: [Person]) -> String? {
    guard !people[k].offices.isEmpty else { return nil }
    for place in people[k].places where place.kind == .name {
      var i = place.range.upperBound
      let limit = min(i + 8, analysis.tokens.count - 2)
      while i < limit, index.person(at: i) == nil,
        analysis.tokens.isCapital(i) || analysis.id(i) == analysis.words.and || analysis.id(i) == analysis.words.the
      {
        i += 1
      }
      guard i < limit, analysis.tokens.isMark(i, ","), let hit = analysis.hits.longest(i + 1, .country) else {
        continue
      }
      let end = Int(hit.end)
      guard end < analysis.tokens.count, analysis.tag(end) == .comma || analysis.tag(end) == .period,
        analysis.id(end + 1) != analysis.words.and || analysis.hits.longest(end + 2, .country) == nil,
        analysis.hits.longest(end + 1, .country) == nil
      else { continue }
      return analysis.lexicon.countries[Int(hit.entry)].code
    }
    return nil
  }

  /// "In Nairobi, he will hold talks with Foreign Minister X": the place with which the sentence opens.
  private func placeBefore(_ range: Range<Int>, _ people: [Person]) -> String? {
    let start = analysis.sentences[Int(analysis.sentenceOf[range.lowerBound])].range.lowerBound
    guard analysis.id(start) == analysis.words.in,
      let hit = analysis.hits.longest(start + 1, [.capital, .country, .place])
    else { return nil }
    let code =
      hit.kind == .place
      ? analysis.lexicon.places[Int(hit.entry)].country : analysis.lexicon.countries[Int(hit.entry)].code
    return code == home ? nil : code
  }

  /// "his counterpart, the Hon X": never of one's own side.
  private func isCounterpart(_ range: Range<Int>, _ people: [Person]) -> Bool {
    let sentence = analysis.sentences[Int(analysis.sentenceOf[range.lowerBound])].range
    guard
      let other = (sentence.lowerBound..<range.lowerBound).lazy.compactMap({ index.person(at: $0) }).first,
      people[other].country == home
    else { return false }
    return (max(0, range.lowerBound - 4)..<range.upperBound).contains {
      analysis.tokens.stems[$0] == analysis.words.counterpart
    }
  }

  /// "X and Prime Minister Y held a meeting", "signed by X and Y": where nobody else is of the other side, the second is.
  private func isOtherOfTwo(_ k: Int, _ people: [Person]) -> Bool {
    guard present.contains(k), !present.contains(where: { isForeign(people[$0]) }) else { return false }
    for place in people[k].places where place.kind == .name {
      let number = Int(analysis.sentenceOf[place.range.lowerBound])
      guard analysis.sentences[number].zone == .body else { continue }
      for group in grammar.groups(number) where isJoint(group) {
        let end = grammar.complementEnd(of: group, sentence: number, range: analysis.sentences[number].range)
        let after = group.range.upperBound..<max(end, group.range.upperBound)
        let subjects = group.subject.map { index.people(in: $0) } ?? []
        let agents = subjects.isEmpty && group.passive ? index.people(in: after) : subjects
        guard agents.count == 2, agents[1] == k, people[agents[0]].country == home else { continue }
        if subjects.isEmpty || index.people(in: after).isEmpty && areHeads(people[agents[0]], people[k]) { return true }
      }
    }
    return false
  }

  /// Whether two are heads of a state or government.
  private func areHeads(_ a: Person, _ b: Person) -> Bool {
    [a, b].allSatisfy { person in person.offices.contains { $0.officeClass.hasPrefix("head-of") } }
  }

  /// Whether a verb tells of what two do together: meeting, holding a meeting, signing.
  private func isJoint(_ group: VerbGroup) -> Bool {
    analysis.words.meet.contains(group.lemma) || analysis.words.support.contains(group.lemma)
  }

  private func isForeign(_ person: Person) -> Bool {
    person.organisation != nil || !person.countryIsGuess && person.country != nil && person.country != home
  }

  /// The persons who are met, called on or hosted by someone of the home side.
  private func metByHome(_ people: [Person]) -> Set<Int> {
    var met = Set<Int>()
    for (number, sentence) in analysis.sentences.enumerated() where sentence.zone == .body {
      for group in grammar.groups(number) where analysis.words.receiving.contains(group.lemma) && !group.negated {
        guard let subject = group.subject else { continue }
        let subjects = index.people(in: subject)
        let isOwn = subjects.isEmpty ? isFirstPerson(subject) : subjects.allSatisfy { people[$0].country == home }
        guard isOwn else { continue }
        let end = grammar.complementEnd(of: group, sentence: number, range: sentence.range)
        met.formUnion(
          index.people(in: group.range.upperBound..<max(end, group.range.upperBound)).filter { !subjects.contains($0) })
      }
    }
    return met
  }

  /// "I met", "we called on": the speaker of a side's own text.
  private func isFirstPerson(_ subject: Range<Int>) -> Bool {
    home != nil
      && subject.contains {
        (analysis.id($0) == analysis.words.i || analysis.id($0) == analysis.words.we) && !analysis.quoted[$0]
      }
  }

  /// "He will be accompanied by the Deputy Minister of Tourism": companions are of the same side.
  private func companions(_ people: inout [Person], _ settled: inout [Int: String]) {
    for (number, sentence) in analysis.sentences.enumerated() where sentence.zone == .body {
      for group in grammar.groups(number) where group.lemma == analysis.words.accompany {
        let end = grammar.complementEnd(of: group, sentence: number, range: sentence.range)
        guard let subject = group.subject else { continue }
        let head = index.people(in: subject).first
        guard let code = head.flatMap({ people[$0].country }) ?? delegation(in: subject) else { continue }
        for k in index.people(in: group.range.upperBound..<max(end, group.range.upperBound))
        where k != head && isOpen(people[k]) {
          settled[k] = code
          set(code, &people[k])
        }
      }
    }
  }

  /// "The Brunei delegation": the country of a delegation.
  private func delegation(in range: Range<Int>) -> String? {
    guard range.contains(where: { analysis.words.delegations.contains(analysis.tokens.stems[$0]) }) else { return nil }
    return range.lazy.compactMap { analysis.hits.longest($0, [.people, .country]) }.first.map {
      analysis.lexicon.countries[Int($0.entry)].code
    }
  }

  /// The country to which an envoy among them is sent: those who receive him act for it.
  private func receivingCountry(_ people: [Person]) -> String? {
    present.sorted().lazy.flatMap { people[$0].offices }.compactMap(\.host).first
  }

  /// The country in which they met, where nobody else is known to act for it.
  private func host(_ people: [Person]) -> String? {
    let told = people.filter { !$0.countryIsGuess && $0.country != nil }
    // Where all who are known are of the place, the others are their guests.
    guard let place, told.isEmpty || told.contains(where: { $0.country != place }) else { return nil }
    return place
  }

  /// The country named most often, those of persons with a country of their own left out.
  private func mostNamed(_ people: [Person]) -> String? {
    let taken = Set(people.filter { !$0.countryIsGuess }.compactMap(\.country))
    var counts: [String: Int] = [:]
    for i in 0..<analysis.tokens.count where index.person(at: i) == nil {
      guard let hit = analysis.hits.longest(i, [.country, .people, .capital, .metonym]) else { continue }
      let code = analysis.lexicon.countries[Int(hit.entry)].code
      if !taken.contains(code) { counts[code, default: 0] += 1 }
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return best.flatMap { $0.value >= 2 || counts.count == 1 ? $0.key : nil }
  }
}
