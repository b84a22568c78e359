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
    if let courtesy = courtesyEnd(i, in: sentence) {
      i = courtesy
    } else if isDeterminer(i) {
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

  /// The token after "His Excellency", where an office follows and no name.
  private func courtesyEnd(_ start: Int, in sentence: Range<Int>) -> Int? {
    guard let hit = analysis.hits.longest(start, .office), hit.range.count > 1,
      analysis.lexicon.offices[Int(hit.entry)].use == .honorific,
      analysis.lexicon.offices[Int(hit.entry)].officeClass == "none", Int(hit.end) < sentence.upperBound,
      nextHead(at: Int(hit.end), in: sentence) != nil
        || analysis.hits.longest(Int(hit.end), [.people, .country]) != nil
    else { return nil }
    return Int(hit.end)
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
  struct Before {
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

  /// The longest noun of an office at `i`.
  func nextHead(at i: Int, in sentence: Range<Int>) -> (entry: OfficeEntry, range: Range<Int>)? {
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
    if analysis.hits.at(i).isEmpty { return unknownWord(at: i, &before) }
    if let hit = analysis.hits.longest(i, .place), hit.range.count > 1, Int(hit.end) < sentence.upperBound {
      return place(hit, at: i, &before)
    }
    if let hit = analysis.hits.longest(i, [.people, .country, .metonym]), Int(hit.end) < sentence.upperBound {
      let end = Int(hit.end)
      let next = analysis.tag(end) == .pos || analysis.id(end) == analysis.words.s ? end + 1 : end
      let portfolio = portfolioEnd(i)
      if portfolio == nil || portfolio ?? 0 <= end {
        before.country = analysis.lexicon.countries[Int(hit.entry)].code
        before.roleStart = nil
        return skipBrackets(next, in: sentence)
      }
    }
    // "Seoul's Foreign Minister": the capital stands for its country.
    if let hit = analysis.hits.longest(i, .capital), analysis.tag(Int(hit.end)) == .pos {
      before.country = analysis.lexicon.countries[Int(hit.entry)].code
      before.roleStart = nil
      return Int(hit.end) + 1
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

  /// Whether "and", "&" or a comma at `i` goes on with a portfolio.
  func isJoint(_ i: Int) -> Bool {
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
  func skipBrackets(_ i: Int, in sentence: Range<Int>) -> Int {
    guard i + 2 < sentence.upperBound, analysis.tokens.isMark(i, "("), analysis.tokens.isMark(i + 2, ")") else {
      return i
    }
    return i + 3
  }
}
