/// Decides which mentions mean the same person.
///
/// In this order: the same name; a part of the name (with or without title); a bare surname; the office of a country; "the minister" as the nearest one whose office fits; "his British
/// counterpart" as the holder of the same office. Two persons whose countries differ are never made one.
struct PersonResolver {
  let analysis: Analysis
  /// Country of the publisher or dateline, for offices that tell none.
  let home: String?

  /// The persons of the text, in the order of their first mention.
  func persons(from mentions: [PersonMention]) -> [Person] {
    var people: [Person] = []
    var byWord: [Int32: [Int]] = [:]
    for mention in mentions where mention.name != nil { addNamed(mention, to: &people, &byWord) }
    addSurnames(to: &people, besides: mentions)
    for index in people.indices { people[index].places.sort { $0.range.lowerBound < $1.range.lowerBound } }
    for mention in mentions where mention.name == nil { addOffice(mention, to: &people) }
    attachLoneOffice(mentions, to: &people)
    resolveCounterparts(mentions, in: &people)
    absorbUnnamed(&people)
    for index in people.indices {
      people[index].places.sort { $0.range.lowerBound < $1.range.lowerBound }
      settleCountry(&people[index])
    }
    return people.sorted { ($0.places.first?.range.lowerBound ?? 0) < ($1.places.first?.range.lowerBound ?? 0) }
  }

  // MARK: Names

  private func addNamed(_ mention: PersonMention, to people: inout [Person], _ byWord: inout [Int32: [Int]]) {
    guard let name = mention.name else { return }
    let words = nameWords(name.range)
    guard !words.isEmpty else { return }
    let candidates = Set(words.flatMap { byWord[$0] ?? [] }).sorted()
    if let index = match(words, mention, among: candidates, in: people) {
      merge(mention, words, into: &people[index])
    } else {
      var person = Person(rule: mention.rule)
      merge(mention, words, into: &person)
      for word in words { byWord[word, default: []].append(people.count) }
      people.append(person)
    }
  }

  /// The name's words without particles, initials and hyphens.
  private func nameWords(_ range: Range<Int>) -> [Int32] {
    var words: [Int32] = []
    for i in range where analysis.tokens.isWord(i) {
      let shape = analysis.tokens.shapes[i]
      if shape.contains(.initial) || shape.contains(.clitic) { continue }
      if analysis.words.particles.contains(analysis.id(i)) && range.count > 1 { continue }
      if analysis.words.suffixes.contains(analysis.id(i)) { continue }
      words.append(analysis.id(i))
    }
    return words.isEmpty ? range.filter { analysis.tokens.isWord($0) }.map { analysis.id($0) } : words
  }

  private func match(_ words: [Int32], _ mention: PersonMention, among candidates: [Int], in people: [Person]) -> Int? {
    var best: (index: Int, score: Int)?
    for index in candidates {
      let person = people[index]
      guard countriesAgree(mention, person) else { continue }
      let score = nameScore(words, person.nameWords, mention, person)
      if score > 0, score >= best?.score ?? 0 { best = (index, score) }
    }
    return best?.index
  }

  private func countriesAgree(_ mention: PersonMention, _ person: Person) -> Bool {
    guard let own = mention.country, let known = person.country, !person.countryIsGuess else { return true }
    return own == known || mention.offices.last?.countryIsGuess ?? false
  }

  /// 3 the same words, 2 one's words are all in the other's, 1 the same surname with a fitting office and given name; else 0.
  private func nameScore(_ a: [Int32], _ b: [Int32], _ mention: PersonMention, _ person: Person) -> Int {
    if a == b { return 3 }
    let shorter = a.count <= b.count ? a : b
    let longer = a.count <= b.count ? b : a
    if shorter.allSatisfy({ longer.contains($0) }) {
      // A lone given name is no evidence, a lone surname is.
      return shorter.count > 1 || shorter[0] == longer[longer.count - 1] || shorter[0] == longer[0]
        || person.offices.isEmpty == false ? 2 : 0
    }
    let mine = mention.offices.map(\.officeClass)
    let sameOffice = person.offices.contains { mine.contains($0.officeClass) }
    if sameOffice, a.count == b.count, a.count > 1, differByLetters(a, b) { return 1 }
    guard let surname = a.last, surname == b.last, a.count > 1, b.count > 1 else { return 0 }
    return sameOffice || firstLetter(a[0]) == firstLetter(b[0]) && mine.isEmpty ? 1 : 0
  }

  /// Whether one long word alone differs, and by one letter: a slip of the pen ("Muhamedov", "Muhamdov").
  private func differByLetters(_ a: [Int32], _ b: [Int32]) -> Bool {
    let different = zip(a, b).filter { $0 != $1 }
    guard different.count == 1 else { return false }
    let one = Array(word(different[0].0).utf8)
    let two = Array(word(different[0].1).utf8)
    guard min(one.count, two.count) >= 6, abs(one.count - two.count) <= 1 else { return false }
    let prefix = zip(one, two).prefix { $0 == $1 }.count
    let suffix = zip(one.reversed(), two.reversed()).prefix { $0 == $1 }.count
    return prefix + suffix >= max(one.count, two.count) - 1
  }

  private func word(_ id: Int32) -> String {
    id < analysis.lexicon.vocabulary.next ? analysis.lexicon.vocabulary.word(id) : analysis.tokens.ownWords.word(id)
  }

  private func firstLetter(_ id: Int32) -> Character? {
    word(id).first
  }

  private func merge(_ mention: PersonMention, _ words: [Int32], into person: inout Person) {
    if let name = mention.name {
      let isFuller =
        words.count > person.nameWords.count
        || (words.count == person.nameWords.count && isFuller(name.range, than: person.nameRange))
      if person.nameRange == nil || isFuller && !isHeadlineOnly(name.range, person) {
        person.nameWords = words
        person.nameRange = name.range
      }
      if person.gender == .unknown || person.gender == .either { person.gender = mention.gender }
    }
    person.places.append(Person.Place(range: mention.range, kind: mention.name == nil ? .office : .name))
    addOffices(of: mention, to: &person)
    if let country = mention.country {
      let guess =
        mention.offices.allSatisfy { $0.countryIsGuess || $0.country != country } && !mention.offices.isEmpty
        && mention.offices.contains { $0.countryIsGuess }
      if person.country == nil || person.countryIsGuess {
        person.country = country
        person.countryIsGuess = guess
      }
    }
    person.organisation = person.organisation ?? mention.organisation
  }

  private func isFuller(_ range: Range<Int>, than old: Range<Int>?) -> Bool { range.count > (old?.count ?? 0) }

  private func isHeadlineOnly(_ range: Range<Int>, _ person: Person) -> Bool {
    // Headlines in capitals spell names in capitals; the body's spelling is better.
    analysis.tokens.shape(range.lowerBound).contains(.allCaps) && analysis.zone(range.lowerBound) == .headline
      && person.nameRange != nil
  }

  private func addOffices(of mention: PersonMention, to person: inout Person) {
    let offices = mention.offices.filter { !$0.isCounterpart }
    guard let first = offices.first else { return }
    for office in offices where !person.offices.contains(where: { isSameOffice($0, office) }) {
      person.offices.append(office)
    }
    let last = offices[offices.count - 1]
    let isJoint =
      offices.count > 1 && last.range.lowerBound - first.range.upperBound <= 1
      && last.range.lowerBound >= first.range.upperBound
    for role in isJoint ? [first.role.lowerBound..<last.role.upperBound] : offices.map(\.role)
    where !person.roles.contains(where: { isSameText($0, role) }) { person.roles.append(role) }
  }

  private func isSameOffice(_ a: OfficePhrase, _ b: OfficePhrase) -> Bool {
    a.officeClass == b.officeClass && a.modifiers == b.modifiers && isSameText(a.role, b.role)
  }

  private func isSameText(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { analysis.id($0) == analysis.id($1) }
  }

  // MARK: Bare surnames

  /// Adds the places where a known name's words stand without title.
  private func addSurnames(to people: inout [Person], besides mentions: [PersonMention]) {
    var owner: [Int32: Int] = [:]
    for (index, person) in people.enumerated() {
      for word in person.nameWords { owner[word] = owner[word].map { $0 == index ? index : -1 } ?? index }
    }
    var taken = [Bool](repeating: false, count: analysis.tokens.count)
    for mention in mentions { for i in mention.range { taken[i] = true } }
    var i = 0
    while i < analysis.tokens.count {
      guard !taken[i], analysis.tokens.isCapital(i), let index = owner[analysis.id(i)], index >= 0,
        isBareName(i, of: people[index])
      else {
        i += 1
        continue
      }
      var end = i + 1
      while end < analysis.tokens.count, !taken[end], owner[analysis.id(end)] == index, analysis.tokens.isCapital(end) {
        end += 1
      }
      people[index].places.append(Person.Place(range: i..<end, kind: .name))
      i = end
    }
  }

  private func isBareName(_ i: Int, of person: Person) -> Bool {
    guard analysis.tags[i].isNoun || analysis.tags[i].isAdjective || analysis.tags[i].isVerb else { return false }
    let id = analysis.id(i)
    let isSurname = id == person.nameWords.last || id == person.nameWords.first
    guard isSurname,
      !analysis.words.monthWords.contains(id)
        || analysis.tags[i].isProperNoun
          && !analysis.tokens.shape(min(i + 1, analysis.tokens.count - 1)).contains(.number)
    else { return false }
    // Part of a longer name that is not the person's: "the Mahama Foundation".
    let next = i + 1
    if next < analysis.tokens.count, analysis.tokens.isCapital(next), analysis.tokens.isWord(next),
      !person.nameWords.contains(analysis.id(next)),
      !analysis.tokens.shape(next).contains(.lineBefore), analysis.tags[next].isProperNoun,
      analysis.zone(i) != .headline
    {
      return false
    }
    if analysis.hits.at(i).contains(where: { $0.kind == .country || $0.kind == .people }) { return false }
    return true
  }

  // MARK: Offices without a name

  private func addOffice(_ mention: PersonMention, to people: inout [Person]) {
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
  private func attachLoneOffice(_ mentions: [PersonMention], to people: inout [Person]) {
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
      office.role.filter { analysis.tokens.isWord($0) && analysis.tokens.ends[$0] - analysis.tokens.starts[$0] > 3 }.map
      { analysis.tokens.stems[$0] })
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

  private func singular(_ office: OfficePhrase) -> String {
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
  private func resolveCounterparts(_ mentions: [PersonMention], in people: inout [Person]) {
    for mention in mentions {
      guard let office = mention.offices.first(where: \.isCounterpart) else { continue }
      guard let other = nearestHolder(before: mention.range.lowerBound, notIn: mention.country, in: people) else {
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

  /// An office-holder told without a name is the one who is named with the same office and country.
  private func absorbUnnamed(_ people: inout [Person]) {
    var gone = Set<Int>()
    for (k, person) in people.enumerated() where !person.isNamed && person.country != nil {
      let holder = people.indices.first {
        $0 != k && people[$0].isNamed && people[$0].country == person.country && sharesClass(people[$0], person)
      }
      guard let holder else { continue }
      people[holder].places.append(contentsOf: person.places)
      gone.insert(k)
    }
    people = people.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
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

  // MARK: Countries

  /// A person without a country acts for the publisher's, unless an organisation has the office.
  private func settleCountry(_ person: inout Person) {
    if let code = person.organisation {
      let entry = analysis.lexicon.organisation(code)
      if code == "EU" || entry?.kind == "eu" {
        person.country = "EU"
        person.countryIsGuess = false
        person.organisation = code == "EU" ? nil : code
      } else if let entry, entry.isNational {
        if person.country == nil || person.countryIsGuess {
          person.country = analysis.lexicon.countryNamed(in: entry) ?? (entry.isDomestic ? home : nil)
        }
      } else if person.country == nil || person.countryIsGuess {
        person.country = nil
        person.countryIsGuess = false
      }
      return
    }
    if person.country == nil || person.countryIsGuess, !person.offices.isEmpty, let home {
      person.country = home
      person.countryIsGuess = true
    }
  }
}
