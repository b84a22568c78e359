// Who is meant by an office without a name, and by a counterpart.

extension PersonResolver {
  // MARK: Offices without a name

  /// Gives an office without a name to its holder, or makes a person of it where its country is told.
  func addOffice(_ mention: PersonMention, to people: inout [Person]) {
    guard let office = mention.offices.first, !office.isCounterpart else { return }
    if office.isPlural {
      addPlural(mention, office, to: &people)
      return
    }
    if let index = holder(of: office, mention, in: people) {
      merge(mention, [], into: &people[index])
      keepSorted(&people[index].places)
      return
    }
    // "a Spanish language chair": one of many is no one in particular.
    if let determiner = office.determiner, analysis.words.indefinite.contains(analysis.id(determiner)) { return }
    let told = mention.country ?? office.country
    guard mention.country != nil || mention.organisation != nil, told != nil || mention.organisation != nil,
      isWorthKeeping(office)
    else { return }
    var person = Person(rule: mention.rule)
    merge(mention, [], into: &person)
    people.append(person)
  }

  /// Makes persons of the home side's own offices that nobody named holds.
  func addOwnOffices(_ mentions: [PersonMention], to people: inout [Person]) {
    for mention in mentions where mention.name == nil {
      guard let office = mention.offices.first, !office.isPlural, !office.isCounterpart, isOwnOffice(office, mention),
        !people.contains(where: { last(of: $0, before: mention.range.upperBound)?.range == mention.range })
      else { continue }
      let known = people.firstIndex {
        !$0.isNamed && $0.country == home && $0.offices.contains { isSameOffice($0, office) }
      }
      if let known {
        people[known].places.append(Person.Place(range: mention.range, kind: .office))
        continue
      }
      var person = Person(rule: mention.rule)
      merge(mention, [], into: &person)
      person.country = home
      person.countryIsGuess = true
      people.append(person)
    }
  }

  /// "The Prime Minister spoke to …" in a side's own release: its own head of government, unnamed.
  private func isOwnOffice(_ office: OfficePhrase, _ mention: PersonMention) -> Bool {
    guard home != nil, mention.country == nil, mention.organisation == nil, let determiner = office.determiner,
      analysis.id(determiner) == analysis.words.the, analysis.tokens.isCapital(office.head)
    else { return false }
    return isExact(office.officeClass) && office.officeClass != "royal"
  }

  /// Puts the last place where it belongs; mentions come in text order, so that it is near the end only among places by name.
  private func keepSorted(_ places: inout [Person.Place]) {
    guard let added = places.popLast() else { return }
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].range.lowerBound <= added.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    places.insert(added, at: low)
  }

  /// Where one named person has no office and one definite office has no holder, the two belong together ("Boris Johnson met … The Foreign Secretary underlined").
  func attachLoneOffice(_ mentions: [PersonMention], to people: inout [Person]) {
    let lone = people.indices.filter { people[$0].isNamed && people[$0].offices.isEmpty && !people[$0].isGroup }
    guard lone.count == 1, let person = lone.first, let first = people[person].places.first else { return }
    let open = mentions.filter { mention in
      guard mention.name == nil, let office = mention.offices.first, !office.isPlural, !office.isCounterpart,
        mention.country == nil, mention.organisation == nil, isWorthKeeping(office)
      else { return false }
      guard analysis.tag(mention.range.lowerBound) == .dt || analysis.zone(mention.range.lowerBound) == .headline else {
        return false
      }
      return !people.contains { last(of: $0, before: mention.range.upperBound)?.range == mention.range }
    }
    guard let office = open.first?.offices.first,
      open.allSatisfy({ $0.offices.first.map { isSameOffice($0, office) } ?? false })
    else { return }
    guard open.contains(where: { $0.range.lowerBound > first.range.lowerBound }) else { return }
    for mention in open {
      merge(mention, [], into: &people[person])
      keepSorted(&people[person].places)
    }
    if let guess = office.country, people[person].country == nil {
      people[person].country = guess
      people[person].countryIsGuess = true
    }
  }

  private func isWorthKeeping(_ office: OfficePhrase) -> Bool {
    !["official", "academic", "none", "spokesperson"].contains(office.officeClass) && !office.modifiers.contains("past")
  }

  /// Who holds an office that is told without a name: the nearest before it whose office fits.
  private func holder(of office: OfficePhrase, _ mention: PersonMention, in people: [Person]) -> Int? {
    var best: (index: Int, distance: Int)?
    for (index, person) in people.enumerated() where fits(office, mention, person) {
      // "The Prime Minister spoke to Chancellor Merz": two, though their offices are of one class.
      if !person.offices.contains(where: { sharesWords($0, office) }),
        isBeside(mention, person) || home != nil && person.country != home && !person.countryIsGuess
      {
        continue
      }
      // The same words come before another office of the same class ("the Foreign Minister" is no Secretary of State, where there is one).
      let sharesCountry = mention.country == nil || person.country == mention.country && !person.countryIsGuess
      let penalty =
        (person.offices.contains { sharesWords($0, office) } ? 0 : 1_000_000) + (sharesCountry ? 0 : 500_000)
      let before = last(of: person, before: mention.range.lowerBound)
      let distance =
        before.map { mention.range.lowerBound - $0.range.upperBound } ?? (10_000 + person.places[0].range.lowerBound)
      if distance + penalty < best?.distance ?? .max { best = (index, distance + penalty) }
    }
    return best?.index
  }

  /// Whether a sentence that has the mention has the person, too.
  private func isBeside(_ mention: PersonMention, _ person: Person) -> Bool {
    let sentence = analysis.sentenceOf[mention.range.lowerBound]
    return person.places.contains { $0.kind == .name && analysis.sentenceOf[$0.range.lowerBound] == sentence }
  }

  private func sharesWords(_ held: OfficePhrase, _ office: OfficePhrase) -> Bool {
    analysis.tokens.stems[held.head] == analysis.tokens.stems[office.head]
  }

  /// The last place of a person that ends before token `position`; the places by name are sorted.
  private func last(of person: Person, before position: Int) -> Person.Place? {
    var low = 0
    var high = person.places.count
    while low < high {
      let middle = (low + high) / 2
      if person.places[middle].range.upperBound <= position { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? person.places[low - 1] : nil
  }

  private func fits(_ office: OfficePhrase, _ mention: PersonMention, _ person: Person) -> Bool {
    guard !person.isGroup else { return false }
    if office.countryIsGuess, let guess = office.country, let known = person.country, !person.countryIsGuess,
      guess != known
    {
      return false
    }
    if let country = mention.country, !office.countryIsGuess, let known = person.country ?? home, known != country {
      return false
    }
    if let body = mention.organisation, let known = person.organisation, known != body { return false }
    // "The President of the Bank" is no head of state.
    if mention.organisation != nil, person.organisation == nil, !person.offices.isEmpty,
      person.offices.allSatisfy({ $0.officeClass.hasPrefix("head-of") && $0.organisation == nil })
    {
      return false
    }
    let head = analysis.tokens.stems[office.head]
    let isLeader = analysis.words.leaderNouns.contains(head)
    return person.offices.contains { held in
      if isLeader { return held.officeClass.hasPrefix("head-of") || held.officeClass == "royal" }
      guard
        analysis.tokens.stems[held.head] == head
          || held.officeClass == office.officeClass && isExact(office.officeClass)
      else { return false }
      // "The minister" is no prime minister.
      if held.officeClass == "head-of-government", office.officeClass != held.officeClass { return false }
      if office.modifiers.contains("rank-lower") != held.modifiers.contains("rank-lower") { return false }
      return roleWords(office).isSubset(of: roleWords(held).union([head]))
        || held.officeClass == office.officeClass && isExact(held.officeClass)
    }
  }

  private func isExact(_ officeClass: String) -> Bool {
    ["head-of-state", "head-of-government", "foreign-minister", "royal"].contains(officeClass)
  }

  private func roleWords(_ office: OfficePhrase) -> Set<Int32> {
    Set(
      office.role.filter {
        analysis.tokens.isWord($0)
          && (analysis.tokens.ends[$0] - analysis.tokens.starts[$0] > 3 || analysis.tokens.shape($0).contains(.allCaps))
      }.map { analysis.tokens.stems[$0] })
  }

  /// "The presidents of Argentina and Uruguay": one person for each country; otherwise a group.
  private func addPlural(_ mention: PersonMention, _ office: OfficePhrase, to people: inout [Person]) {
    guard office.countries.count >= 1, analysis.id(mention.range.lowerBound - 1) != analysis.words.of else { return }
    for country in office.countries {
      let held = people.firstIndex {
        $0.country == country && $0.offices.contains { $0.officeClass == office.officeClass }
      }
      if let held {
        people[held].places.append(Person.Place(range: mention.range, kind: .office))
        continue
      }
      guard isWorthKeeping(office), office.countries.count > 1 else { continue }
      var person = Person(rule: "offices-of-countries")
      person.offices = [office]
      person.borrowedRole = singular(office)
      person.country = country
      person.countryIsGuess = false
      person.places = [Person.Place(range: mention.range, kind: .office)]
      people.append(person)
    }
  }

  /// The role of an office in the plural, its noun in the singular.
  func singular(_ office: OfficePhrase) -> String {
    let text = analysis.tokens.text(office.role)
    let headText = analysis.tokens.text(office.head)
    let lower = Folding.fold(headText)
    let stem = analysis.tokens.stems[office.head]
    guard stem != analysis.tokens.ids[office.head] else { return text }
    let single = analysis.lexicon.vocabulary.word(stem)
    let shaped = headText.first?.isUppercase ?? false ? single.prefix(1).uppercased() + single.dropFirst() : single
    return lower == Folding.fold(text) ? shaped : text.replacing(headText, with: shaped)
  }

  // MARK: Counterparts

  /// "His Swiss counterpart Otto Stich" holds the office of the person before.
  func resolveCounterparts(_ mentions: [PersonMention], in people: inout [Person]) {
    for mention in mentions {
      guard let office = mention.offices.first(where: \.isCounterpart) else { continue }
      guard let other = nearestHolder(before: mention.range.lowerBound, notIn: mention.country, in: people) else {
        continue
      }
      if office.isPlural {
        addCounterparts(office, of: other, to: &people)
        continue
      }
      let role = people[other].borrowedRole ?? people[other].roles.first.map { analysis.tokens.text($0) }
      let own = people.firstIndex { last(of: $0, before: mention.range.upperBound)?.range == mention.range }
      if let own {
        if people[own].roles.isEmpty { people[own].borrowedRole = role }
        if people[own].offices.isEmpty, let lent = people[other].offices.first { people[own].offices = [lent] }
        continue
      }
      let candidates = people.indices.filter { index in
        index != other && last(of: people[index], before: mention.range.lowerBound) != nil
          && (office.country == nil
            ? people[index].country != people[other].country : people[index].country == office.country)
          && sharesClass(people[index], people[other])
      }
      if let found = candidates.last {
        people[found].places.append(Person.Place(range: mention.range, kind: .office))
        keepSorted(&people[found].places)
      } else if let country = office.country {
        var person = Person(rule: "counterpart")
        person.borrowedRole = role
        person.country = country
        person.countryIsGuess = false
        person.offices = people[other].offices.prefix(1).map { $0 }
        person.places = [Person.Place(range: mention.range, kind: .office)]
        people.append(person)
      }
    }
  }

  /// "his British, Canadian and New Zealand counterparts": one for each country.
  private func addCounterparts(_ office: OfficePhrase, of other: Int, to people: inout [Person]) {
    var codes: [String] = []
    var start = office.head
    while start > 0, office.head - start < 16 {
      guard
        let hit = (max(0, start - 3)..<start).lazy.compactMap({ first in
          analysis.hits.longest(first, [.people, .country]).flatMap { Int($0.end) == start ? ($0, first) : nil }
        }).first
      else {
        let isLink = analysis.id(start - 1) == analysis.words.and || analysis.tokens.isMark(start - 1, ",")
        guard isLink, start < office.head else { break }
        start -= 1
        continue
      }
      codes.insert(analysis.lexicon.countries[Int(hit.0.entry)].code, at: 0)
      start = hit.1
    }
    let role = people[other].borrowedRole ?? people[other].roles.first.map { analysis.tokens.text($0) }
    for code in codes where !people.contains(where: { $0.country == code && sharesClass($0, people[other]) }) {
      var person = Person(rule: "counterpart")
      person.borrowedRole = role
      person.country = code
      person.countryIsGuess = false
      person.offices = Array(people[other].offices.prefix(1))
      person.places = [Person.Place(range: start..<office.head + 1, kind: .office)]
      people.append(person)
    }
  }

  /// An office-holder told without a name is the one who is named with the same office and country.
  func absorbUnnamed(_ people: inout [Person]) {
    var gone = Set<Int>()
    for (k, person) in people.enumerated() where !person.isNamed && person.country != nil {
      let holder = people.indices.first {
        $0 != k && people[$0].isNamed && people[$0].country == person.country && sharesClass(people[$0], person)
      }
      if let holder {
        people[holder].places.append(contentsOf: person.places)
        gone.insert(k)
      } else if let holder = guessedHolder(of: person, in: people) {
        people[holder].places.append(contentsOf: person.places)
        people[holder].country = person.country
        people[holder].countryIsGuess = false
        gone.insert(k)
      }
    }
    people = people.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
  }

  /// The one named holder of such an office whose country is only guessed, where no sentence has both: "Prime Minister
  /// Mitchell … the Grenadian Prime Minister".
  private func guessedHolder(of unnamed: Person, in people: [Person]) -> Int? {
    guard unnamed.offices.contains(where: { isExact($0.officeClass) }), !unnamed.countryIsGuess else { return nil }
    let holders = people.indices.filter { people[$0].isNamed && sharesClass(people[$0], unnamed) }
    guard holders.count == 1, let holder = holders.first, people[holder].countryIsGuess || people[holder].country == nil
    else { return nil }
    let sentences = Set(unnamed.places.map { analysis.sentenceOf[$0.range.lowerBound] })
    let isBeside = people[holder].places.contains {
      $0.kind != .pronoun && sentences.contains(analysis.sentenceOf[$0.range.lowerBound])
    }
    return isBeside ? nil : holder
  }

  private func sharesClass(_ a: Person, _ b: Person) -> Bool {
    a.offices.contains { office in
      b.offices.contains {
        $0.officeClass == office.officeClass || analysis.tokens.stems[$0.head] == analysis.tokens.stems[office.head]
      }
    }
  }

  private func nearestHolder(before position: Int, notIn country: String?, in people: [Person]) -> Int? {
    let sentence = analysis.sentences[Int(analysis.sentenceOf[position])].range
    var best: (index: Int, start: Int)?
    for (index, person) in people.enumerated()
    where !person.offices.isEmpty && (country == nil || person.country != country) {
      guard let place = last(of: person, before: position) else { continue }
      // The subject of the sentence comes first, whatever stands between.
      let isInSentence = place.range.lowerBound >= sentence.lowerBound
      let rank =
        isInSentence ? analysis.tokens.count - (place.range.lowerBound - sentence.lowerBound) : place.range.lowerBound
      if rank > best?.start ?? -1 { best = (index, rank) }
    }
    return best?.index
  }
}
