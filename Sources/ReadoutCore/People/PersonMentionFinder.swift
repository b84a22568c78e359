/// Finds the places where persons are named or described by an office, sentence by sentence.
///
/// Patterns, the surest first: office before name ("Foreign Minister Dmytro Kuleba"), office, comma, name ("the Home Secretary, Amber Rudd,"), name, comma, office ("Thongphane Savanphet,
/// Deputy Minister of …"), honorific and name, a given name and another capitalised word, an office alone. Names that stand alone are left to `PersonResolver`, which knows
/// the names of the whole text.
struct PersonMentionFinder {
  let analysis: Analysis
  private let offices: OfficeReader
  private let names: NameReader

  /// Prepares the readers.
  init(analysis: Analysis) {
    self.analysis = analysis
    offices = OfficeReader(analysis: analysis)
    names = NameReader(analysis: analysis)
  }

  /// The mentions of all sentences, in text order; none overlap.
  func mentions() -> [PersonMention] {
    var mentions: [PersonMention] = []
    for sentence in analysis.sentences {
      var i = sentence.range.lowerBound
      while i < sentence.range.upperBound {
        guard mayBegin(i) else {
          i += 1
          continue
        }
        let office = offices.office(at: i)
        let several = office.map { pluralAndNames($0, in: sentence.range) } ?? []
        if let last = several.last {
          mentions += several
          i = last.range.upperBound
        } else if let mention = mention(at: i, office, in: sentence.range) {
          mentions.append(mention)
          i = max(mention.range.upperBound, i + 1)
        } else {
          i += skip(i, in: sentence.range)
        }
      }
    }
    shareCountries(&mentions)
    return mentions
  }

  /// "India's vice president, parliamentary leader, and opposition leader": the later offices are of the same country.
  private func shareCountries(_ mentions: inout [PersonMention]) {
    for k in mentions.indices.dropFirst() {
      let (before, here) = (mentions[k - 1], mentions[k])
      guard before.name == nil, here.name == nil, here.country == nil, here.organisation == nil,
        let country = before.country, let office = here.offices.first, office.determiner == nil, !office.isPlural,
        !office.isCounterpart, analysis.tag(office.range.lowerBound - 1) != .dt,
        here.range.lowerBound > before.range.upperBound, here.range.lowerBound - before.range.upperBound <= 2,
        (before.range.upperBound..<here.range.lowerBound).allSatisfy({
          analysis.tokens.isMark($0, ",") || analysis.id($0) == analysis.words.and
        })
      else { continue }
      mentions[k].country = country
    }
  }

  /// A cheap look before the grammar: a capital, a determiner or an office's word.
  private func mayBegin(_ i: Int) -> Bool {
    analysis.tokens.isCapital(i) || analysis.tag(i) == .dt || analysis.tag(i) == .prpPossessive
      || analysis.hits.has(i, .office)
  }

  /// Steps over a place or an organisation as a whole, so that no name is found inside it.
  private func skip(_ i: Int, in sentence: Range<Int>) -> Int {
    guard let hit = analysis.hits.longest(i, [.organisation, .country, .place, .metonym, .capital]), hit.range.count > 1
    else { return 1 }
    return hit.range.count
  }

  private func mention(at i: Int, _ office: OfficePhrase?, in sentence: Range<Int>) -> PersonMention? {
    if let office {
      // "Professor Mooy": a title of learning is no office.
      if isTitle(office), let mention = nameFirst(at: i, in: sentence) { return mention }
      if let mention = officeAndName(office, in: sentence) { return mention }
      return officeAlone(office)
    }
    return nameFirst(at: i, in: sentence)
  }

  private func isTitle(_ office: OfficePhrase) -> Bool {
    office.officeClass == "academic" && office.role.count <= 2 && office.determiner == nil && office.country == nil
  }

  // MARK: Office in the plural

  /// "Presidents Obama and Xi Jinping", "Senior Advisors to the President Prof. A and Mr. B": one mention for each name.
  private func pluralAndNames(_ office: OfficePhrase, in sentence: Range<Int>) -> [PersonMention] {
    guard office.isPlural, !office.isCounterpart,
      office.officeClass != "none" || analysis.tokens.isCapital(office.head)
    else { return [] }
    var names: [PersonName] = []
    var countries: [String?] = []
    var next = office.range.upperBound
    if next < sentence.upperBound, analysis.tokens.isMark(next, ",") || analysis.tokens.isMark(next, ":") { next += 1 }
    let hasMark = next > office.range.upperBound
    while next < sentence.upperBound, !isGroupName(next),
      let name = self.names.name(at: next, limit: sentence.upperBound, trusted: !hasMark),
      !hasMark || name.hasHonorific || isLikelyName(name.range)
    {
      names.append(name)
      next = name.full.upperBound
      let side = countryOf(at: next, in: sentence)
      countries.append(side?.code)
      next = side?.end ?? next
      if next < sentence.upperBound, analysis.tokens.isMark(next, ",") { next += 1 }
      if next < sentence.upperBound, analysis.id(next) == analysis.words.and { next += 1 }
      guard next > side?.end ?? name.full.upperBound, next < sentence.upperBound,
        offices.office(at: next).map(isTitle) ?? true
      else {
        break
      }
    }
    guard names.count > 1 else { return [] }
    var shared = office
    shared.isShared = true
    return names.enumerated().map { number, name in
      PersonMention(
        range: (number == 0 ? office.range.lowerBound : name.full.lowerBound)..<name.full.upperBound, name: name,
        offices: [shared], country: countries[number] ?? (office.countryIsGuess ? nil : office.country),
        organisation: office.organisation,
        gender: name.gender, rule: "offices-names")
    }
  }

  /// "Presidents X of Chile and Y of Peru": the country after each name.
  private func countryOf(at i: Int, in sentence: Range<Int>) -> (code: String, end: Int)? {
    guard i + 1 < sentence.upperBound, analysis.id(i) == analysis.words.of else { return nil }
    let first = analysis.id(i + 1) == analysis.words.the ? i + 2 : i + 1
    guard let hit = analysis.hits.longest(first, .country) else { return nil }
    return (analysis.lexicon.countries[Int(hit.entry)].code, Int(hit.end))
  }

  // MARK: Office first

  private func officeAndName(_ first: OfficePhrase, in sentence: Range<Int>) -> PersonMention? {
    var all = [first]
    var end = first.range.upperBound
    // "Minister for Home Affairs and Minister for Law Mr K Shanmugam", "Special Assistant to the Prime Minister of Pakistan, Ambassador Tariq Fatemi".
    while let (next, isComma) = joinedOffice(after: end, in: sentence) {
      guard let name = nameAfter(next.range.upperBound, in: sentence, of: next), !next.isPlural, !first.isPlural,
        !isTitle(next), mayBeJoint(first, next, isComma: isComma)
      else { break }
      if isComma && first.determiner != nil && next.officeClass != "military" { break }
      all.append(next)
      return build(all, name, sentence)
    }
    // "The Deputy Prime Minister and Minister of Foreign Affairs of Belgium, Mr. Jan Peeters,"
    if !first.isPlural, let (next, isComma) = joinedOffice(after: end, in: sentence, mayTellCountry: true), !isComma,
      !next.isPlural, var mention = afterComma(next, in: sentence)
    {
      mention.range = first.range.lowerBound..<mention.range.upperBound
      mention.offices.insert(first, at: 0)
      return mention
    }
    // "Commander Major General Andrew Bottrell", "Foreign Minister Sheikh …": an office and a rank.
    if !first.isPlural, end < sentence.upperBound, let rank = offices.office(at: end),
      rank.head == end || rank.role.lowerBound == end && rank.range.count <= 2, rank.determiner == nil,
      rank.country == nil || rank.countryIsGuess, !rank.isPlural,
      let name = nameAfter(rank.range.upperBound, in: sentence, of: rank)
    {
      return build([first, rank], name, sentence)
    }
    end = all[all.count - 1].range.upperBound
    guard !first.isPlural, let name = nameAfter(end, in: sentence, of: first) else {
      return first.isPlural ? nil : afterComma(first, in: sentence)
    }
    return build(all, name, sentence)
  }

  /// Whether one person may hold both: "the Vice President and King Abdullah" are two.
  private func mayBeJoint(_ first: OfficePhrase, _ next: OfficePhrase, isComma: Bool) -> Bool {
    if isComma { return true }
    if next.officeClass == "royal" { return first.officeClass == "royal" && first.determiner == nil }
    let top = ["head-of-state", "head-of-government", "deputy-head"]
    return first.determiner == nil || first.country != nil
      || !(top.contains(first.officeClass) && top.contains(next.officeClass))
  }

  /// A second office of the same person after "and", "&" or a comma.
  private func joinedOffice(
    after end: Int, in sentence: Range<Int>, mayTellCountry: Bool = false
  ) -> (OfficePhrase, Bool)? {
    guard end + 1 < sentence.upperBound else { return nil }
    let isAnd = analysis.id(end) == analysis.words.and || analysis.tokens.isMark(end, "&")
    let isComma = analysis.tokens.isMark(end, ",")
    guard isAnd || isComma, let next = offices.office(at: end + 1), next.determiner == nil,
      next.country == nil || next.countryIsGuess || isComma || mayTellCountry || next.organisation != nil
    else {
      return nil
    }
    return (next, isComma)
  }

  /// The name right after an office; "(UNHCR)" may stand between.
  private func nameAfter(_ end: Int, in sentence: Range<Int>, of office: OfficePhrase) -> PersonName? {
    var i = end
    if i + 2 < sentence.upperBound, analysis.tokens.isMark(i, "("), analysis.tokens.isMark(i + 2, ")") { i += 3 }
    guard i < sentence.upperBound else { return nil }
    if analysis.id(i) == analysis.words.the, i + 1 < sentence.upperBound,
      names.honorifics(at: i + 1, limit: sentence.upperBound).0 > i + 1
    {
      i += 1
    }
    if isGroupName(i) { return nil }
    return names.name(at: i, limit: sentence.upperBound, trusted: true)
  }

  /// A country or organisation right after an office is no name ("the President Pakistan met").
  private func isGroupName(_ i: Int) -> Bool {
    guard let hit = analysis.hits.longest(i, [.country, .people, .organisation]) else { return false }
    let next = Int(hit.end)
    return
      !(next < analysis.tokens.count && analysis.tokens.isCapital(next)
      && !analysis.tokens.shape(next).contains(.lineBefore))
      || hit.kind == .organisation && hit.range.count > 1
  }

  /// "The Minister for Central Asia, Tobias Ellwood, visited": the name between commas, or with an honorific, or at the sentence's end.
  private func afterComma(_ office: OfficePhrase, in sentence: Range<Int>) -> PersonMention? {
    let comma = office.range.upperBound
    guard comma + 1 < sentence.upperBound, analysis.tokens.isMark(comma, ","), !office.isPlural else { return nil }
    var i = comma + 1
    if analysis.id(i) == analysis.words.the, names.honorifics(at: i + 1, limit: sentence.upperBound).0 > i + 1 {
      i += 1
    }
    guard !isGroupName(i), let name = names.name(at: i, limit: sentence.upperBound, trusted: false) else { return nil }
    let end = name.full.upperBound
    let closes =
      end >= sentence.upperBound || analysis.tokens.shape(end).contains(.punctuation)
      || analysis.id(end) == analysis.words.and || analysis.tag(end) == .in
    let opensList =
      end < sentence.upperBound && analysis.tokens.isMark(end, ",")
      && offices.office(at: min(end + 1, sentence.upperBound - 1)).map {
        $0.determiner == nil && nameAfter($0.range.upperBound, in: sentence, of: $0) == nil
      } ?? false
    let nextIsOffice = offices.office(at: i).map { !isTitle($0) } ?? false
    if office.isCounterpart, let rank = offices.office(at: i), rank.determiner == nil, !rank.isPlural,
      let held = nameAfter(rank.range.upperBound, in: sentence, of: rank)
    {
      return build([office, rank], held, sentence, rule: "office-comma-name")
    }
    guard !nextIsOffice,
      name.hasHonorific || office.isCounterpart && isLikelyName(name.range)
        || (closes && !opensList && isLikelyName(name.range))
    else { return nil }
    return build([office], name, sentence, rule: "office-comma-name")
  }

  /// Two words or more that are no place, country or organisation, or one that is a given name.
  private func isLikelyName(_ range: Range<Int>) -> Bool {
    if analysis.hits.at(range.lowerBound).contains(where: {
      $0.kind != .topic && $0.kind != .office && $0.kind != .filler && Int($0.end) >= range.upperBound
    }) {
      return false
    }
    return range.count >= 2 || analysis.lexicon.gender(analysis.id(range.lowerBound)) != .unknown
  }

  private func build(
    _ offices: [OfficePhrase], _ name: PersonName, _ sentence: Range<Int>, rule: String = "office-name"
  ) -> PersonMention {
    let last = offices[offices.count - 1]
    var mention = PersonMention(
      range: offices[0].range.lowerBound..<name.full.upperBound, name: name, offices: offices, country: nil,
      organisation: nil,
      gender: name.gender, rule: rule)
    mention.country = offices.lazy.compactMap { $0.countryIsGuess ? nil : $0.country }.first ?? last.country
    mention.organisation = offices.lazy.compactMap(\.organisation).first
    addCountryAfter(&mention, in: sentence)
    addApposition(&mention, in: sentence)
    return mention
  }

  /// "Prime Minister Keir Starmer of the United Kingdom".
  private func addCountryAfter(_ mention: inout PersonMention, in sentence: Range<Int>) {
    var i = mention.range.upperBound
    guard i + 1 < sentence.upperBound, analysis.id(i) == analysis.words.of else { return }
    i += analysis.id(i + 1) == analysis.words.the ? 2 : 1
    if let hit = analysis.hits.longest(i, [.country, .organisation]), analysis.tag(Int(hit.end)) == .pos { return }
    if let hit = analysis.hits.longest(i, .country),
      !(analysis.hits.longest(i, .organisation).map { $0.end > hit.end } ?? false)
    {
      mention.country = analysis.lexicon.countries[Int(hit.entry)].code
      mention.range = mention.range.lowerBound..<Int(hit.end)
      for k in mention.offices.indices where mention.offices[k].countryIsGuess {
        mention.offices[k].country = nil
        mention.offices[k].countryIsGuess = false
      }
    } else if mention.offices.contains(where: { $0.officeClass == "local" }),
      let hit = analysis.hits.longest(i, [.place, .capital])
    {
      let place =
        hit.kind == .capital
        ? analysis.lexicon.countries[Int(hit.entry)].code : analysis.lexicon.places[Int(hit.entry)].country
      mention.country = mention.country ?? place
      mention.range = mention.range.lowerBound..<Int(hit.end)
    } else if let hit = analysis.hits.longest(i, .organisation) {
      mention.organisation = analysis.lexicon.organisations[Int(hit.entry)].code
      mention.range = mention.range.lowerBound..<Int(hit.end)
    }
  }

  // MARK: Name first

  private func nameFirst(at i: Int, in sentence: Range<Int>) -> PersonMention? {
    guard let name = names.name(at: i, limit: sentence.upperBound, trusted: false) else { return nil }
    let isKnown = name.hasHonorific || startsWithGivenName(name.range)
    var mention = PersonMention(
      range: name.full, name: name, offices: [], country: nil, organisation: nil, gender: name.gender,
      rule: name.hasHonorific ? "honorific-name" : "given-name")
    if isPlaceOrGroup(name.range) && !name.hasHonorific { return nil }
    if addApposition(&mention, in: sentence) { return mention }
    if name.range.count >= 2, let (code, end) = represented(after: name.full.upperBound, in: sentence) {
      mention.country = code
      mention.range = name.full.lowerBound..<end
      mention.rule = "name-for-country"
      return mention
    }
    if isKnown && (name.hasHonorific || name.range.count >= 2) { return mention }
    guard isSubject(name.range) else { return nil }
    mention.rule = "subject-name"
    return mention
  }

  /// "Xi Jinping met …": two or three capitalised words that no table has, before a verb of meeting or saying.
  private func isSubject(_ range: Range<Int>) -> Bool {
    let verb = range.upperBound
    guard (2...3).contains(range.count), verb < analysis.tokens.count, analysis.zone(verb) == .body,
      analysis.tag(verb) == .vbd || analysis.tag(verb) == .vbz,
      analysis.words.meet.contains(analysis.lemma(verb)) || analysis.words.said.contains(analysis.lemma(verb)),
      range.allSatisfy({ analysis.tag($0).isProperNoun && !analysis.tokens.shape($0).contains(.allCaps) })
    else { return false }
    return range.allSatisfy { i in
      analysis.hits.at(i).isEmpty && analysis.id(i) >= analysis.lexicon.vocabulary.next
        || analysis.lexicon.gender(analysis.id(i)) != .unknown
    }
  }

  /// "Rodrigo Santillán for Mexico": the country for which someone speaks.
  private func represented(after end: Int, in sentence: Range<Int>) -> (String, Int)? {
    guard end + 1 < sentence.upperBound, analysis.id(end) == analysis.words.for else { return nil }
    let from = analysis.id(end + 1) == analysis.words.the ? end + 2 : end + 1
    guard let hit = analysis.hits.longest(from, .country), analysis.tag(Int(hit.end)) != .pos,
      !analysis.tag(Int(hit.end)).isNoun
    else { return nil }
    return (analysis.lexicon.countries[Int(hit.entry)].code, Int(hit.end))
  }

  private func startsWithGivenName(_ range: Range<Int>) -> Bool {
    analysis.lexicon.gender(analysis.id(range.lowerBound)) != .unknown && range.count >= 2
      && range.allSatisfy { !analysis.words.notAName.contains(analysis.id($0)) }
  }

  private func isPlaceOrGroup(_ range: Range<Int>) -> Bool {
    for i in range {
      for hit in analysis.hits.at(i) where hit.kind != .topic && hit.kind != .office && hit.kind != .filler {
        if i == range.lowerBound, hit.range.count >= range.count { return true }
        if hit.range.count >= 2 || hit.kind == .organisation || hit.kind == .country { return true }
      }
    }
    return false
  }

  /// Adds ", Deputy Minister of Foreign Affairs of the Lao PDR," after a name; returns whether there was one.
  @discardableResult
  private func addApposition(_ mention: inout PersonMention, in sentence: Range<Int>) -> Bool {
    var i = mention.range.upperBound
    guard i + 1 < sentence.upperBound, analysis.tokens.isMark(i, ",") || analysis.tokens.isMark(i, "(") || isDash(i)
    else { return false }
    i += 1
    let isNow = i < sentence.upperBound && analysis.words.nowWords.contains(analysis.id(i))
    if isNow { i += 1 }
    guard i < sentence.upperBound, mention.offices.isEmpty || analysis.tag(i) == .dt || isNow,
      let office = offices.office(at: i), !office.isPlural, !office.isCounterpart
    else { return false }
    // "…, the President said": an office that does something is another mention.
    let after = office.range.upperBound
    guard nameAfter(after, in: sentence, of: office) == nil else { return false }
    let closes =
      after >= sentence.upperBound || analysis.tokens.shape(after).contains(.punctuation) || mention.offices.isEmpty
      || analysis.id(after) == analysis.words.and
    guard closes else { return false }
    if analysis.zone(i) == .headline, after < sentence.upperBound, !analysis.tokens.shape(after).contains(.punctuation)
    {
      return false
    }
    if isNow { mention.offices.removeAll { $0.modifiers.contains("past") } }
    if !mention.offices.isEmpty, analysis.tag(i) == .dt, after < sentence.upperBound,
      !analysis.tokens.isMark(after, ",")
    {
      return false
    }
    mention.offices.append(office)
    var end = after
    while let (next, isComma) = joinedOffice(after: end, in: sentence, mayTellCountry: true), !isComma,
      next.country == nil || next.countryIsGuess || mention.country == nil && office.country == nil,
      nameAfter(next.range.upperBound, in: sentence, of: next) == nil
    {
      mention.offices.append(next)
      end = next.range.upperBound
    }
    mention.country = mention.country ?? mention.offices.lazy.compactMap(\.country).first
    mention.organisation = mention.organisation ?? mention.offices.lazy.compactMap(\.organisation).first
    mention.range = mention.range.lowerBound..<end
    if mention.rule != "office-name" { mention.rule = "name-office" }
    return true
  }

  private func isDash(_ i: Int) -> Bool {
    analysis.tokens.shape(i).contains(.punctuation) && !analysis.tokens.shape(i).contains(.hyphen)
      && analysis.tag(i) == .colon
      && !analysis.tokens.isMark(i, ";") && !analysis.tokens.isMark(i, ":")
  }

  private func officeAlone(_ office: OfficePhrase) -> PersonMention? {
    let said =
      office.determiner != nil || office.country != nil || office.organisation != nil
      || analysis.tokens.isCapital(office.head)
    guard said else { return nil }
    return PersonMention(
      range: office.range, name: nil, offices: [office], country: office.countryIsGuess ? nil : office.country,
      organisation: office.organisation, gender: .unknown, rule: office.isCounterpart ? "counterpart" : "office-alone")
  }
}
