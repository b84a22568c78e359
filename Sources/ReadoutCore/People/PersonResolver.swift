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
    addOwnOffices(mentions, to: &people)
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
    if let index = match(words, mention, among: candidates, in: people) ?? slip(words, mention, in: people) {
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

  /// "Prime Minister Mitchel" for "Prime Minister Dickon Mitchell": one letter off, with the same office.
  private func slip(_ words: [Int32], _ mention: PersonMention, in people: [Person]) -> Int? {
    guard words.count == 1, !mention.offices.isEmpty else { return nil }
    let classes = mention.offices.map(\.officeClass)
    return people.indices.first { index in
      guard let last = people[index].nameWords.last, countriesAgree(mention, people[index]) else { return false }
      return people[index].offices.contains { classes.contains($0.officeClass) } && differByLetters(words, [last])
    }
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

  /// Adds a mention to a person: its name where it is fuller, its offices, country and organisation.
  func merge(_ mention: PersonMention, _ words: [Int32], into person: inout Person) {
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
    if first.isShared {
      var own = first
      own.isPlural = false
      if !person.offices.contains(where: { isSameOffice($0, own) }) { person.offices.append(own) }
      if person.roles.isEmpty { person.borrowedRole = singular(first) }
      return
    }
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

  /// Whether two offices are told in the same words.
  func isSameOffice(_ a: OfficePhrase, _ b: OfficePhrase) -> Bool {
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
    if analysis.hits.has(i, [.country, .people]) { return false }
    return true
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
