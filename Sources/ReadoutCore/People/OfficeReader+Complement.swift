// What stands after an office's noun.

extension OfficeReader {
  // MARK: After the noun

  /// The whole office around its noun.
  func complete(
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
    // So may "UN Secretary-General": the organisation is no part of the role.
    if head.range.count > 1, let body = analysis.hits.longest(head.range.lowerBound, .organisation),
      body.range.count < head.range.count, !isNational(body)
    {
      before.organisation = analysis.lexicon.organisations[Int(body.entry)].code
      before.country = nil
      head.range = Int(body.end)..<head.range.upperBound
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
    cutOrganisation(from: &phrase)
    let bare = entry.use == .head && before.roleStart == nil && phrase.range.upperBound == head.range.upperBound
    let isFamily = before.country != nil || before.organisation != nil || before.determiner != nil
    if bare, !isFamily, !analysis.tokens.isCapital(head.range.lowerBound) { return nil }
    return phrase
  }

  private func isNational(_ hit: PhraseMatch) -> Bool {
    analysis.lexicon.organisations[Int(hit.entry)].isNational
  }

  /// "Secretary-General of the Pacific Islands Forum": the organisation stands beside the role, not in it.
  private func cutOrganisation(from phrase: inout OfficePhrase) {
    guard phrase.head + 1 < phrase.role.upperBound, analysis.id(phrase.head + 1) == analysis.words.of else { return }
    let from = analysis.id(phrase.head + 2) == analysis.words.the ? phrase.head + 3 : phrase.head + 2
    guard let hit = analysis.hits.longest(from, .organisation), Int(hit.end) == phrase.role.upperBound, !isNational(hit)
    else { return }
    phrase.organisation = analysis.lexicon.organisations[Int(hit.entry)].code
    if phrase.countryIsGuess { phrase.country = nil }
    phrase.role = phrase.role.lowerBound..<phrase.head + 1
  }

  /// The noun of an office of several words: the one before "of" or "for", else the last.
  func noun(of range: Range<Int>) -> Int {
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
      if i < sentence.upperBound, analysis.tokens.shape(i).contains(.hyphen),
        analysis.id(i + 1) == words.elect || analysis.id(i + 1) == words.designate
      {
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
        (id == words.of || id == words.for || id == words.to || id == words.in || id == words.at
          || id == words.on && takesSubject(phrase))
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

  /// "Special Representative on Sudan", "Adviser on the Peace Process": envoys and advisers are for a matter.
  private func takesSubject(_ phrase: OfficePhrase) -> Bool {
    guard analysis.tokens.isCapital(phrase.head), phrase.officeClass == "envoy" || phrase.officeClass == "official"
    else {
      return false
    }
    let next = analysis.id(phrase.range.upperBound + 1) == analysis.words.the ? 2 : 1
    return analysis.tokens.isCapital(phrase.range.upperBound + next)
      && !analysis.isTimeWord(phrase.range.upperBound + next)
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
      // "Resident Representative of the World Bank in Kenya": where an organisation's man is posted.
      if analysis.id(link) == analysis.words.in, phrase.organisation != nil { return end }
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
    if analysis.id(link) == analysis.words.at, phrase.organisation != nil { return nil }
    if let hit = analysis.hits.longest(from, .organisation), analysis.id(link) != analysis.words.in {
      phrase.organisation = analysis.lexicon.organisations[Int(hit.entry)].code
      if phrase.countryIsGuess { phrase.country = nil }
      return Int(hit.end)
    }
    // "the Kenyan President in New York": where, though "new" may be a portfolio's word.
    if analysis.id(link) == analysis.words.in || analysis.id(link) == analysis.words.at,
      analysis.hits.longest(from, [.place, .capital]) != nil
    {
      return nil
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
      // "Adviser on the Peace Process Jesus Dureza": one word more before a given name.
      if i > from, i + 1 < sentence.upperBound, tokens.isCapital(i), tokens.isWord(i), tokens.isCapital(i + 1),
        analysis.lexicon.gender(analysis.id(i)) == .unknown, analysis.lexicon.gender(analysis.id(i + 1)) != .unknown,
        !isHonorific(i), tokens.isCapital(from), analysis.hits.longest(i, .topic) != nil || isKnownNoun(i)
      {
        return i + 1
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
    guard i < sentence.upperBound else { return false }
    if analysis.id(i) == analysis.words.and, i + 2 < sentence.upperBound, analysis.tokens.isCapital(i + 1),
      analysis.tokens.isCapital(i + 2), analysis.lexicon.portfolioWords.contains(analysis.id(i + 2)),
      nextHead(at: i + 1, in: sentence) == nil
    {
      return true
    }
    guard analysis.tokens.isCapital(i), analysis.tokens.isWord(i) else { return false }
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
      if i > from, isHonorific(i) { break }
      if tokens.isCapital(i), tokens.isWord(i), !tokens.shape(i).contains(.initial) {
        i += 1
        continue
      }
      // "the Ministry of Law and the Ministry of Transport"
      if i > from, analysis.id(i) == analysis.words.and, analysis.id(i + 1) == analysis.words.the,
        analysis.words.bodyNouns.contains(analysis.tokens.stems[min(i + 2, tokens.count - 1)]), tokens.isCapital(i + 2)
      {
        i += 2
        continue
      }
      if isLink, i > from, i + 1 < sentence.upperBound, tokens.isCapital(i + 1) {
        i += 1
        continue
      }
      break
    }
    return i > from ? max(withoutName(from, i, in: sentence), known) : nil
  }

  /// "Asian and Oceanian Affairs Funakoshi Takehiro": what follows the last word of portfolios, and is in no table, is a name.
  private func withoutName(_ from: Int, _ end: Int, in sentence: Range<Int>) -> Int {
    guard let last = (from..<end).last(where: { analysis.lexicon.portfolioWords.contains(analysis.id($0)) }) else {
      return end
    }
    let rest = last + 1..<end
    let isName =
      (1...3).contains(rest.count)
      && rest.allSatisfy {
        analysis.id($0) >= analysis.lexicon.vocabulary.next || analysis.lexicon.gender(analysis.id($0)) != .unknown
      }
    return isName ? rest.lowerBound : end
  }

  private func isKnownNoun(_ i: Int) -> Bool {
    analysis.id(i) < analysis.lexicon.vocabulary.next && analysis.tag(i).isNoun
  }

  private func isHonorific(_ i: Int) -> Bool { analysis.hits.at(i).contains(where: analysis.isCourtesy) }
}
