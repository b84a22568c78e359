/// Reads offices: modifiers, countries and portfolios before the noun, "of" and "for" phrases after it.
///
/// "Algerian Foreign Minister", "the UK's special envoy to Sudan", "Fuel and Energy Minister", "President of the Republic of Singapore". A complement ends where
/// a name begins: at the first capitalised word that is in no portfolio. Left out on purpose: offices without any noun of the lexicon.
struct OfficeReader {
  let analysis: Analysis

  /// The office that begins exactly at token `start`, or nil.
  func office(at start: Int) -> OfficePhrase? {
    let sentence = analysis.sentences[Int(analysis.sentenceOf[start])].range
    if let office = organisationOffice(at: start, in: sentence) { return office }
    // "In Turkey Minister Ellwood met …": the country is where, not whose.
    if analysis.tag(start - 1) == .in, analysis.id(start - 1) == analysis.words.in,
      analysis.hits.longest(start, .country) != nil
    {
      return nil
    }
    var i = start
    var before = Before()
    if isDeterminer(i) {
      before.determiner = i
      i += 1
    }
    while i < sentence.upperBound {
      if let head = head(at: i, before: before, in: sentence) {
        return complete(head, start: start, before: before, in: sentence)
      }
      guard let next = premodifier(at: i, in: sentence, &before) else { return nil }
      i = next
      if i - start > 14 { return nil }
    }
    return nil
  }

  /// An organisation that is called by its office: "United Nations High Commissioner for Refugees".
  private func organisationOffice(at start: Int, in sentence: Range<Int>) -> OfficePhrase? {
    let first = isDeterminer(start) ? start + 1 : start
    guard let hit = analysis.hits.longest(first, .organisation), hit.range.count > 2 else { return nil }
    for i in hit.range.dropFirst() {
      guard let head = nextHead(at: i, in: sentence), head.range.upperBound <= hit.range.upperBound,
        head.entry.officeClass != "none", head.range.count > 1
      else { continue }
      var phrase = OfficePhrase(
        range: start..<hit.range.upperBound, role: i..<hit.range.upperBound, head: noun(of: head.range),
        officeClass: head.entry.officeClass, isPlural: false,
        determiner: first > start ? start : nil)
      phrase.organisation = analysis.lexicon.organisations[Int(hit.entry)].code
      return phrase
    }
    return nil
  }

  /// What stands before the noun.
  private struct Before {
    var determiner: Int?
    var country: String?
    var organisation: String?
    var modifiers: Set<String> = []
    var roleStart: Int?
    var unknown = 0
    /// A noun that is an office by itself was passed ("Secretary" in "Secretary Blinken and …"): what follows may be a name.
    var passedOffice = false
    var hasPortfolio = false
  }

  private func isDeterminer(_ i: Int) -> Bool {
    let tag = analysis.tag(i)
    return tag == .dt || tag == .prpPossessive
  }

  /// The noun of an office at `i`: the longest of the lexicon; a bare head such as "chief" needs something before or after it.
  private func head(at i: Int, before: Before, in sentence: Range<Int>) -> (entry: OfficeEntry, range: Range<Int>)? {
    var best: (entry: OfficeEntry, range: Range<Int>)?
    for hit in analysis.hits.at(i) where hit.kind == .office && Int(hit.end) <= sentence.upperBound {
      let entry = analysis.lexicon.offices[Int(hit.entry)]
      guard entry.use == .office || entry.use == .head, analysis.tokens.isCapital(i) || !analysis.tag(i).isVerb else {
        continue
      }
      if best.map({ $0.range.count <= hit.range.count }) ?? true { best = (entry, hit.range) }
    }
    guard let found = best else { return nil }
    // A longer reading may begin with what looks like a noun: "Deputy Prime Minister", "Press Secretary", "State Secretary".
    let end = found.range.upperBound
    if let next = nextHead(at: end, in: sentence), analysis.tokens.isCapital(i) == analysis.tokens.isCapital(end),
      found.entry.use == .head || found.range.count == 1, !analysis.tokens.isMark(end, ",")
    {
      if isModifierOrPortfolio(i, end) { return nil }
      if next.entry.use == .head, found.entry.use == .head { return nil }
    }
    return found
  }

  private func nextHead(at i: Int, in sentence: Range<Int>) -> (entry: OfficeEntry, range: Range<Int>)? {
    guard i < sentence.upperBound else { return nil }
    for hit in analysis.hits.at(i).reversed() where hit.kind == .office && Int(hit.end) <= sentence.upperBound {
      let entry = analysis.lexicon.offices[Int(hit.entry)]
      if entry.use == .office || entry.use == .head { return (entry, hit.range) }
    }
    return nil
  }

  private func isModifierOrPortfolio(_ start: Int, _ end: Int) -> Bool {
    analysis.hits.at(start).contains { hit in
      guard hit.kind == .office, Int(hit.end) == end else { return false }
      let use = analysis.lexicon.offices[Int(hit.entry)].use
      return use == .modifier || use == .portfolio
    }
  }

  /// Steps over one modifier, country, organisation or portfolio before the noun; nil where none stands at `i`.
  private func premodifier(at i: Int, in sentence: Range<Int>, _ before: inout Before) -> Int? {
    if let hit = analysis.hits.longest(i, .place), hit.range.count > 1, Int(hit.end) < sentence.upperBound {
      return place(hit, at: i, &before)
    }
    if let hit = analysis.hits.longest(i, .people, .country, .metonym), Int(hit.end) < sentence.upperBound {
      let end = Int(hit.end)
      let next = analysis.tag(end) == .pos || analysis.id(end) == analysis.words.s ? end + 1 : end
      let portfolio = portfolioEnd(i)
      if portfolio == nil || portfolio ?? 0 <= end {
        before.country = analysis.lexicon.countries[Int(hit.entry)].code
        before.roleStart = nil
        return skipBrackets(next, in: sentence)
      }
    }
    if let hit = analysis.hits.longest(i, .organisation), Int(hit.end) < sentence.upperBound {
      let end = Int(hit.end)
      before.organisation = analysis.lexicon.organisations[Int(hit.entry)].code
      before.roleStart = nil
      return skipBrackets(
        analysis.tag(end) == .pos || analysis.id(end) == analysis.words.s ? end + 1 : end, in: sentence)
    }
    if let next = modifierOrPortfolio(at: i, &before) { return next }
    if let hit = analysis.hits.longest(i, .place), Int(hit.end) < sentence.upperBound, analysis.tokens.isCapital(i) {
      return place(hit, at: i, &before)
    }
    return unknownWord(at: i, &before)
  }

  /// A place before the noun is part of the role and tells the country ("New York State Senator").
  private func place(_ hit: PhraseMatch, at i: Int, _ before: inout Before) -> Int {
    before.country = before.country ?? analysis.lexicon.places[Int(hit.entry)].country
    before.roleStart = before.roleStart ?? i
    let end = Int(hit.end)
    return analysis.id(end) == analysis.words.s ? end + 1 : end
  }

  private func modifierOrPortfolio(at i: Int, _ before: inout Before) -> Int? {
    for hit in analysis.hits.at(i).reversed() where hit.kind == .office {
      let entry = analysis.lexicon.offices[Int(hit.entry)]
      let end = Int(hit.end)
      if entry.use == .modifier {
        before.modifiers.insert(entry.officeClass)
        if entry.officeClass == "rank-lower" || entry.officeClass == "acting" {
          before.roleStart = before.roleStart ?? i
        }
        return skipHyphen(end)
      }
      if entry.use == .portfolio || entry.use == .head || entry.use == .office {
        before.roleStart = before.roleStart ?? i
        before.hasPortfolio = true
        if entry.use != .portfolio { before.passedOffice = true }
        var next = skipHyphen(end)
        if isJoint(next), entry.use == .portfolio { next += 1 }
        return next
      }
    }
    return nil
  }

  /// The end of the longest portfolio at `i`.
  private func portfolioEnd(_ i: Int) -> Int? {
    analysis.hits.at(i).last {
      $0.kind == .office && analysis.lexicon.offices[Int($0.entry)].use != .honorific
    }.map { Int($0.end) }
  }

  private func isJoint(_ i: Int) -> Bool {
    let isLink =
      analysis.id(i) == analysis.words.and || analysis.tokens.isMark(i, "&") || analysis.tokens.isMark(i, ",")
    guard isLink, i + 1 < analysis.tokens.count else { return false }
    return analysis.lexicon.portfolioWords.contains(analysis.id(i + 1)) && !isDeterminer(i + 1)
  }

  private func skipHyphen(_ i: Int) -> Int {
    i < analysis.tokens.count && analysis.tokens.shape(i).contains(.hyphen) ? i + 1 : i
  }

  /// A capitalised word that no table has ("Operation Sovereign Borders Commander"), three at most.
  private func unknownWord(at i: Int, _ before: inout Before) -> Int? {
    let tokens = analysis.tokens
    guard tokens.isCapital(i), tokens.isWord(i), before.unknown < 4, !before.passedOffice,
      analysis.lexicon.gender(analysis.id(i)) == .unknown,
      !tokens.shape(i).contains(.initial), analysis.tag(i).isNoun || analysis.tag(i).isAdjective,
      !analysis.words.timeWords.contains(analysis.id(i))
    else { return nil }
    before.unknown += 1
    before.roleStart = before.roleStart ?? i
    var next = skipHyphen(i + 1)
    if isJoint(next), !tokens.isMark(next, ","), tokens.isCapital(next + 1), !startsWithOffice(next + 1) { next += 1 }
    return next
  }

  /// Whether an office's noun stands at `i` ("Minister Iturriaga and Minister Duong" are two).
  private func startsWithOffice(_ i: Int) -> Bool {
    analysis.hits.at(i).contains { hit in
      guard hit.kind == .office else { return false }
      let use = analysis.lexicon.offices[Int(hit.entry)].use
      return use == .office || use == .head
    }
  }

  /// The token after "(PNG)", or `i`.
  private func skipBrackets(_ i: Int, in sentence: Range<Int>) -> Int {
    guard i + 2 < sentence.upperBound, analysis.tokens.isMark(i, "("), analysis.tokens.isMark(i + 2, ")") else {
      return i
    }
    return i + 3
  }

  // MARK: After the noun

  private func complete(
    _ head: (entry: OfficeEntry, range: Range<Int>), start: Int, before: Before, in sentence: Range<Int>
  ) -> OfficePhrase? {
    let entry = head.entry
    var head = head
    var before = before
    // "Chinese Premier" may stand in the lexicon as a whole: the people is the country, not the role.
    if head.range.count > 1, let people = analysis.hits.longest(head.range.lowerBound, .people),
      people.range.count < head.range.count
    {
      before.country = analysis.lexicon.countries[Int(people.entry)].code
      head.range = Int(people.end)..<head.range.upperBound
    }
    var phrase = OfficePhrase(
      range: start..<head.range.upperBound, role: (before.roleStart ?? head.range.lowerBound)..<head.range.upperBound,
      head: noun(of: head.range), officeClass: entry.officeClass, isPlural: isPlural(head.range),
      determiner: before.determiner)
    phrase.country = before.country
    phrase.organisation = before.organisation
    phrase.modifiers = before.modifiers
    if phrase.country == nil, phrase.organisation == nil, let implied = entry.country {
      if analysis.lexicon.country(implied) != nil {
        phrase.country = implied
        phrase.countryIsGuess = entry.countryIsGuess
      } else {
        phrase.organisation = implied
      }
    }
    phrase.isCounterpart = head.range.contains { analysis.tokens.stems[$0] == analysis.words.counterpart }
    if analysis.words.predecessors.contains(analysis.tokens.stems[phrase.head]) { phrase.modifiers.insert("past") }
    complement(of: &phrase, in: sentence)
    let bare = entry.use == .head && before.roleStart == nil && phrase.range.upperBound == head.range.upperBound
    let isFamily = before.country != nil || before.organisation != nil || before.determiner != nil
    if bare, !isFamily, !analysis.tokens.isCapital(head.range.lowerBound) { return nil }
    return phrase
  }

  /// The noun of an office of several words: the one before "of" or "for", else the last.
  private func noun(of range: Range<Int>) -> Int {
    for i in range.dropFirst()
    where analysis.tag(i) == .in || analysis.id(i) == analysis.words.of || analysis.id(i) == analysis.words.for {
      return i - 1
    }
    return range.upperBound - 1
  }

  private func isPlural(_ range: Range<Int>) -> Bool {
    let noun = noun(of: range)
    return analysis.tag(noun).isPlural && analysis.tokens.stems[noun] != analysis.tokens.ids[noun]
      || analysis.words.pluralOffices.contains(analysis.id(noun))
  }

  /// Adds "of the Republic of Singapore", "for Immigration and Border Protection", "to Kenya".
  private func complement(of phrase: inout OfficePhrase, in sentence: Range<Int>) {
    if phrase.isCounterpart || analysis.words.predecessors.contains(analysis.tokens.stems[phrase.head]) { return }
    let words = analysis.words
    for _ in 0..<4 {
      var i = phrase.range.upperBound
      i = skipBrackets(i, in: sentence)
      if i < sentence.upperBound, analysis.tokens.shape(i).contains(.hyphen), analysis.id(i + 1) == words.elect {
        phrase.modifiers.insert("future")
        phrase.range = phrase.range.lowerBound..<i + 2
        phrase.role = phrase.role.lowerBound..<i + 2
        continue
      }
      // "Minister of Justice and Courts Administration": the office of the lexicon goes on with more portfolios.
      if i == phrase.range.upperBound, isJoint(i), !analysis.tokens.isMark(i, ","), analysis.tokens.isCapital(i + 1),
        nextHead(at: i + 1, in: sentence) == nil,
        phrase.range.count > 2, analysis.tokens.isCapital(i - 1), let end = wordsEnd(i + 1, link: i, in: sentence),
        !startsOffice(i + 1, end, in: sentence)
      {
        phrase.range = phrase.range.lowerBound..<end
        phrase.role = phrase.role.lowerBound..<end
        continue
      }
      let id = analysis.id(i)
      let isLink =
        (id == words.of || id == words.for || id == words.to || id == words.in || id == words.at)
        && !analysis.tokens.isCapital(i)
        || analysis.tokens.isMark(i, ",")
      guard isLink, i + 1 < sentence.upperBound else { return }
      let from = analysis.id(i + 1) == words.the ? i + 2 : i + 1
      if analysis.tokens.isMark(i, ","),
        !(analysis.lexicon.portfolioWords.contains(analysis.id(from)) && from == i + 1
          && portfolioList(from, in: sentence))
      {
        return
      }
      guard let end = complementEnd(from, link: i, of: &phrase, in: sentence) else { return }
      phrase.range = phrase.range.lowerBound..<end
    }
  }

  private func startsOffice(_ start: Int, _ end: Int, in sentence: Range<Int>) -> Bool {
    (start...end).contains { nextHead(at: $0, in: sentence) != nil }
  }

  /// Whether a comma goes on with the portfolios ("Trade, Agribusiness and Industry"), not with another office ("…, Foreign Minister X").
  private func portfolioList(_ i: Int, in sentence: Range<Int>) -> Bool {
    var end = i
    while end < sentence.upperBound, analysis.lexicon.portfolioWords.contains(analysis.id(end)) { end += 1 }
    guard end < sentence.upperBound, nextHead(at: end, in: sentence) == nil else { return false }
    for k in i..<end where nextHead(at: k, in: sentence) != nil { return false }
    return analysis.id(end) == analysis.words.and || analysis.tokens.isMark(end, "&")
      || analysis.tokens.isMark(end, ",")
  }

  private func complementEnd(_ from: Int, link: Int, of phrase: inout OfficePhrase, in sentence: Range<Int>) -> Int? {
    let isOf = analysis.id(link) == analysis.words.of
    var from = from
    if phrase.isPlural, isOf { from = skipMembers(from) }
    let isTo = analysis.id(link) == analysis.words.to
    if let (code, end) = country(at: from, in: sentence) {
      if analysis.id(link) == analysis.words.in || analysis.id(link) == analysis.words.at { return nil }
      if isTo || analysis.id(link) == analysis.words.for {
        if isTo, phrase.officeClass == "envoy" { phrase.host = code }
        // "thanked the Minister for Jordan's role"
        if analysis.tag(end) == .pos { return nil }
        phrase.role = phrase.role.lowerBound..<end
        return end
      }
      guard isOf else { return nil }
      phrase.country = code
      phrase.countryIsGuess = false
      phrase.countries = [code]
      return moreCountries(end, &phrase, in: sentence)
    }
    if let hit = analysis.hits.longest(from, .organisation), analysis.id(link) != analysis.words.in {
      phrase.organisation = analysis.lexicon.organisations[Int(hit.entry)].code
      if phrase.countryIsGuess { phrase.country = nil }
      return Int(hit.end)
    }
    if isTo, analysis.tag(from).isVerb { return nil }
    // "a letter from the President to the President of Viet Nam": only envoys and aides are someone "to" someone.
    if isTo,
      phrase.officeClass.hasPrefix("head-of") || phrase.officeClass == "minister"
        || phrase.officeClass == "foreign-minister"
    {
      return nil
    }
    // "met the ambassador in Bodø": where, not what.
    if analysis.id(link) == analysis.words.in || analysis.id(link) == analysis.words.at,
      analysis.tokens.isCapital(from), !analysis.lexicon.portfolioWords.contains(analysis.id(from))
    {
      return nil
    }
    guard let end = wordsEnd(from, link: link, in: sentence) else { return nil }
    phrase.role = phrase.role.lowerBound..<end
    return end
  }

  /// The token after "member nations" or "the countries of".
  private func skipMembers(_ i: Int) -> Int {
    var next = i
    while next < i + 3, analysis.words.members.contains(analysis.tokens.stems[min(next, analysis.tokens.count - 1)]) {
      next += 1
    }
    return next
  }

  /// "of Argentina, Brazil and Uruguay" after a plural.
  private func moreCountries(_ end: Int, _ phrase: inout OfficePhrase, in sentence: Range<Int>) -> Int {
    guard phrase.isPlural else { return end }
    var end = end
    while end + 1 < sentence.upperBound {
      var next = end
      if analysis.tokens.isMark(next, ",") { next += 1 }
      if analysis.id(next) == analysis.words.and { next += 1 }
      if analysis.id(next) == analysis.words.the { next += 1 }
      guard next > end, next < sentence.upperBound, let (code, after) = country(at: next, in: sentence) else { break }
      phrase.countries.append(code)
      end = after
    }
    return end
  }

  /// A country's name at `i`, "Republic of" and brackets included.
  private func country(at i: Int, in sentence: Range<Int>) -> (String, Int)? {
    guard i < sentence.upperBound, let hit = analysis.hits.longest(i, .country), Int(hit.end) <= sentence.upperBound
    else {
      return nil
    }
    let longer = analysis.hits.at(i).contains { ($0.kind == .organisation) && $0.end > hit.end }
    if longer { return nil }
    var end = Int(hit.end)
    end = skipBrackets(end, in: sentence)
    return (analysis.lexicon.countries[Int(hit.entry)].code, end)
  }

  /// The end of a complement made of portfolio words or of lower-case words; nil where it is none.
  private func wordsEnd(_ from: Int, link: Int, in sentence: Range<Int>) -> Int? {
    let tokens = analysis.tokens
    var i = from
    guard i < sentence.upperBound, tokens.isWord(i) else { return nil }
    if tokens.isCapital(i) || analysis.lexicon.portfolioWords.contains(analysis.id(i)) {
      while i < sentence.upperBound {
        if tokens.isWord(i), analysis.lexicon.portfolioWords.contains(analysis.id(i)),
          tokens.isCapital(i) == tokens.isCapital(from)
        {
          i += 1
          continue
        }
        if isJoint(i), tokens.isCapital(i + 1) == tokens.isCapital(from) {
          i += 1
          continue
        }
        if tokens.shape(i).contains(.hyphen), i > from {
          i += 1
          continue
        }
        if analysis.tag(i) == .pos, i > from {
          i += 1
          continue
        }
        break
      }
      if i == from || endsInside(i, from: from, in: sentence) { return capitalRun(from, known: i, in: sentence) }
      return i
    }
    guard analysis.tag(i).isNoun || analysis.tag(i).isAdjective else { return nil }
    while i < sentence.upperBound,
      analysis.tag(i).isNoun || analysis.tag(i).isAdjective || tokens.shape(i).contains(.hyphen), !tokens.isCapital(i),
      i - from < 4
    { i += 1 }
    return i
  }

  /// Whether capitalised words that no table has go on after the portfolio and are no name: another portfolio word follows them.
  private func endsInside(_ i: Int, from: Int, in sentence: Range<Int>) -> Bool {
    guard i < sentence.upperBound, analysis.tokens.isCapital(i), analysis.tokens.isWord(i) else { return false }
    let next = analysis.id(i + 1)
    return analysis.lexicon.portfolioWords.contains(next) && analysis.tokens.isCapital(i + 1)
  }

  /// A run of capitalised words after "of": all of it before a comma or a small word, less a name at its end.
  private func capitalRun(_ from: Int, known: Int, in sentence: Range<Int>) -> Int? {
    let tokens = analysis.tokens
    var i = from
    while i < sentence.upperBound {
      let isLink =
        analysis.id(i) == analysis.words.and || analysis.id(i) == analysis.words.of
        || analysis.id(i) == analysis.words.for || analysis.id(i) == analysis.words.the
        || tokens.shape(i).contains(.hyphen) || analysis.tag(i) == .pos
      if i > from, analysis.lexicon.gender(analysis.id(i)) != .unknown, tokens.isCapital(i),
        !analysis.lexicon.portfolioWords.contains(analysis.id(i))
      {
        break
      }
      if tokens.isCapital(i), tokens.isWord(i), !tokens.shape(i).contains(.initial) {
        i += 1
        continue
      }
      if isLink, i > from, i + 1 < sentence.upperBound, tokens.isCapital(i + 1) {
        i += 1
        continue
      }
      break
    }
    return i > from ? max(i, known) : nil
  }
}
