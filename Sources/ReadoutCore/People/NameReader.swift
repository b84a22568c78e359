/// A person's name in the text.
struct PersonName: Sendable {
  /// The name's own tokens, honorifics and postnominals left out.
  var range: Range<Int>
  /// All tokens, with honorifics before and letters after the name.
  var full: Range<Int>
  var gender: Gender
  /// Whether an honorific stands before it.
  var hasHonorific: Bool
}

/// Reads names: runs of capitalised words with particles, initials and hyphens.
///
/// "H.E. Tharman Shanmugaratnam", "Daniel arap Moi", "Sheikh Khalifa Al Harthy", "Ferdinand R. Marcos, Jr.". Left out on purpose: names in lower case.
struct NameReader {
  let analysis: Analysis

  /// The name that begins at `start`, honorifics included; nil where none does.
  ///
  /// After an office any capitalised word may be a name (`trusted`); elsewhere only what looks like one.
  func name(at start: Int, limit: Int, trusted: Bool) -> PersonName? {
    let (from, gender) = honorifics(at: start, limit: limit)
    let hasHonorific = from > start
    guard from < limit, let end = run(from, limit: limit, trusted: trusted || hasHonorific) else { return nil }
    if opensBody(end, limit: limit) || !hasHonorific && isThing(from..<end) { return nil }
    var full = end
    full = postnominals(at: end, limit: limit)
    let told = gender == .unknown ? genderOfGivenName(from..<end) : gender
    return PersonName(range: from..<end, full: start..<full, gender: told, hasHonorific: hasHonorific)
  }

  /// The token after "His Excellency Dr", and the gender it tells.
  func honorifics(at start: Int, limit: Int) -> (Int, Gender) {
    var i = start
    var gender = Gender.unknown
    while i < limit {
      guard let hit = analysis.hits.at(i).last(where: analysis.isCourtesy), Int(hit.end) <= limit else { break }
      // "Sri Lanka" is no Sri.
      if let longer = analysis.hits.longest(i, [.country, .people, .place, .organisation]), longer.end > hit.end {
        break
      }
      if let told = analysis.lexicon.offices[Int(hit.entry)].honorific?.gender, told != .unknown { gender = told }
      i = Int(hit.end)
      if i + 1 < limit, analysis.tokens.isMark(i, "'") || analysis.tag(i) == .closeQuote,
        analysis.tokens.isCapital(i + 1),
        isOpenTitle(hit)
      {
        i += 1
      }
    }
    return (i, gender)
  }

  /// "Dato' Sri": an apostrophe closes the title.
  private func isOpenTitle(_ hit: PhraseMatch) -> Bool {
    analysis.lexicon.offices[Int(hit.entry)].country == "MY"
  }

  /// Whether the capitals go on with a noun of bodies and things: "Transit Centre", "Borders Commander" are no names.
  private func opensBody(_ end: Int, limit: Int) -> Bool {
    guard end < limit, analysis.tokens.isCapital(end), analysis.tokens.isWord(end),
      !analysis.tokens.shape(end).contains(.lineBefore)
    else { return false }
    return analysis.words.bodyNouns.contains(analysis.tokens.stems[end])
  }

  private func genderOfGivenName(_ range: Range<Int>) -> Gender {
    for i in range.prefix(2) {
      let gender = analysis.lexicon.gender(analysis.id(i))
      if gender == .male || gender == .female { return gender }
    }
    return .unknown
  }

  /// The end of a run of name words.
  private func run(_ start: Int, limit: Int, trusted: Bool) -> Int? {
    let tokens = analysis.tokens
    guard canBegin(start, trusted: trusted) else { return nil }
    var i = start
    while i < limit, i - start < 9 {
      if isNamePart(i, trusted: trusted, first: i == start) {
        i += 1
      } else if i > start, i + 1 < limit, tokens.shape(i).contains(.hyphen),
        tokens.isCapital(i + 1) || analysis.words.particles.contains(analysis.id(i)) || tokens.isWord(i + 1)
      {
        i += 2
      } else if i > start, isParticle(i), i + 1 < limit, followsParticle(i + 1, limit: limit) {
        i += 1
      } else if i == start, isParticle(i), i + 1 < limit, followsParticle(i + 1, limit: limit) {
        i += 1
      } else {
        break
      }
    }
    i = suffix(after: i, limit: limit)
    while i > start, analysis.tag(i - 1) == .pos || analysis.tokens.shape(i - 1).contains(.hyphen) { i -= 1 }
    return i > start ? i : nil
  }

  /// A word of notAName; spelt with a diacritic ("Tô") it is another word.
  private func isCommonWord(_ i: Int) -> Bool {
    analysis.words.notAName.contains(analysis.id(i))
      && analysis.tokens.text[Int(analysis.tokens.starts[i])..<Int(analysis.tokens.ends[i])].allSatisfy { $0 < 0x80 }
  }

  /// "Duong The Khai": a capital in the middle of a sentence, with a name on both sides.
  private func isInsideName(_ i: Int) -> Bool {
    analysis.id(i) == analysis.words.the && analysis.tokens.isCapital(i - 1) && analysis.tokens.isCapital(i + 1)
      && analysis.tokens.isWord(i + 1) && !startsOffice(i + 1)
      && !analysis.hits.has(i + 1, [.organisation, .place])
  }

  private func isParticle(_ i: Int) -> Bool {
    analysis.words.particles.contains(analysis.id(i)) && !analysis.tokens.shape(i).contains(.allCaps)
  }

  private func followsParticle(_ i: Int, limit: Int) -> Bool {
    if analysis.tokens.isCapital(i) { return true }
    if analysis.tokens.shape(i).contains(.hyphen), i + 1 < limit { return analysis.tokens.isCapital(i + 1) }
    return isParticle(i) && i + 1 < limit && analysis.tokens.isCapital(i + 1)
  }

  private func canBegin(_ i: Int, trusted: Bool) -> Bool {
    let tokens = analysis.tokens
    if isParticle(i), !tokens.isCapital(i) {
      // "al-Zahar", "bin Farhan": a small particle opens a name only before a capital.
      return trusted && followsParticle(i + 1, limit: tokens.count)
    }
    guard tokens.isCapital(i), tokens.isWord(i), !tokens.shape(i).contains(.clitic) else { return false }
    if analysis.zone(i) == .headline, analysis.lexicon.isVerbForm(analysis.id(i)),
      analysis.lexicon.gender(analysis.id(i)) == .unknown
        || !trusted && analysis.lexicon.wordNames.contains(analysis.id(i))
    {
      return false
    }
    return !isCommonWord(i)
      || (trusted && (analysis.lexicon.gender(analysis.id(i)) != .unknown || isRareSurname(i)))
  }

  /// "Vice Premier He Lifeng", "General Secretary To Lam", "Foreign Minister Park Jin": a word that is a name where an
  /// office stands before it and another capital after it.
  private func isRareSurname(_ i: Int) -> Bool {
    analysis.words.rareSurnames.contains(analysis.id(i)) && analysis.tokens.isCapital(i)
      && !analysis.tokens.shape(i).contains(.allCaps) && analysis.tokens.isCapital(i + 1)
      && analysis.tokens.isWord(i + 1) && !analysis.tokens.shape(i + 1).contains(.lineBefore)
      && !analysis.words.bodyNouns.contains(analysis.tokens.stems[i + 1])
      && analysis.sentences[Int(analysis.sentenceOf[i])].range.lowerBound != i
  }

  private func isNamePart(_ i: Int, trusted: Bool, first: Bool) -> Bool {
    let tokens = analysis.tokens
    guard tokens.isCapital(i), tokens.isWord(i), !tokens.shape(i).contains(.clitic) else { return false }
    let id = analysis.id(i)
    if tokens.shape(i).contains(.initial) || isInitials(i) { return true }
    if tokens.shape(i).contains(.abbreviation) && !analysis.words.suffixes.contains(id)
      && tokens.ends[i] - tokens.starts[i] > 3
    {
      return false
    }
    if first, trusted, isRareSurname(i) { return true }
    if isCommonWord(i), analysis.lexicon.gender(id) == .unknown, first || !isInsideName(i) { return false }
    if !first, startsOffice(i) { return false }
    if analysis.words.bodyNouns.contains(id) { return false }
    if analysis.zone(i) == .headline, analysis.lexicon.isVerbForm(id), analysis.lexicon.gender(id) == .unknown {
      return false
    }
    if !first, isAcronym(i) { return false }
    return true
  }

  /// "L.B.", "K.P.": capitals each with a full stop that are no country's or organisation's.
  private func isInitials(_ i: Int) -> Bool {
    let bytes = analysis.tokens.text[Int(analysis.tokens.starts[i])..<Int(analysis.tokens.ends[i])]
    guard bytes.count >= 4, bytes.count <= 6, bytes.count % 2 == 0 else { return false }
    let isPattern = bytes.enumerated().allSatisfy { place, byte in
      place % 2 == 0 ? byte >= 65 && byte <= 90 : byte == 0x2E
    }
    return isPattern && !isHit(i, .country) && !isHit(i, .organisation) && !isHit(i, .place)
  }

  /// Whether the words name a thing: "Elections", "Democratic Front", "Development Assistance".
  private func isThing(_ range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    if analysis.words.bodyNouns.contains(analysis.tokens.stems[last]) { return true }
    guard range.allSatisfy({ analysis.lexicon.gender(analysis.id($0)) == .unknown }) else { return false }
    if range.count == 1 {
      return analysis.tokens.stems[last] != analysis.id(last) && isHit(last, .topic)
    }
    return analysis.words.thingNouns.contains(analysis.tokens.stems[last])
  }

  /// "MP", "SC", "UNHCR": capitals in a text that is not in capitals.
  private func isAcronym(_ i: Int) -> Bool {
    guard analysis.tokens.shape(i).contains(.allCaps) else { return false }
    if analysis.words.suffixes.contains(analysis.id(i)) { return false }
    // A family name in capitals ("MOTEGI Toshimitsu") has more than three letters and a name beside it.
    return analysis.tokens.ends[i] - analysis.tokens.starts[i] <= 3 || isHit(i, .organisation)
  }

  private func isHit(_ i: Int, _ kind: Phrase.Kinds) -> Bool { analysis.hits.has(i, kind) }

  private func startsOffice(_ i: Int) -> Bool {
    analysis.hits.at(i).contains { hit in
      guard hit.kind == .office else { return false }
      let use = analysis.lexicon.offices[Int(hit.entry)].use
      guard use == .office || use == .head || use == .postnominal else { return false }
      return analysis.lexicon.gender(analysis.id(i)) == .unknown || use == .office && hit.end - hit.start > 1
    }
  }

  /// Takes in "Jr.", ", Jr." and "III".
  private func suffix(after i: Int, limit: Int) -> Int {
    var next = i
    if next < limit, analysis.tokens.isMark(next, ",") { next += 1 }
    guard next < limit, analysis.words.suffixes.contains(analysis.id(next)), analysis.tokens.isCapital(next) else {
      return i
    }
    if next > i, !(analysis.id(next) == analysis.words.jr || analysis.id(next) == analysis.words.sr) { return i }
    return next + 1
  }

  /// The token after "MP", ", SC" or "(MP)".
  private func postnominals(at end: Int, limit: Int) -> Int {
    let tokens = analysis.tokens
    var i = end
    while i < limit {
      if tokens.shape(i).contains(.allCaps), tokens.ends[i] - tokens.starts[i] <= 4, !isHit(i, .country),
        !isHit(i, .organisation)
      {
        i += 1
      } else if tokens.isMark(i, ","), i + 1 < limit, tokens.shape(i + 1).contains(.allCaps),
        tokens.ends[i + 1] - tokens.starts[i + 1] <= 3,
        isHit(i + 1, .office) || tokens.ends[i + 1] - tokens.starts[i + 1] == 2, !isHit(i + 1, .country),
        !isHit(i + 1, .organisation)
      {
        i += 2
      } else if tokens.isMark(i, "("), i + 2 < limit, tokens.isMark(i + 2, ")"), tokens.isCapital(i + 1) {
        i += 3
      } else {
        break
      }
    }
    return i
  }
}

extension Analysis {
  /// Whether a phrase is a title of courtesy that is no part of the name; "Sheikh" and the like stay in it.
  func isCourtesy(_ hit: PhraseMatch) -> Bool {
    guard hit.kind == .office, let honorific = lexicon.offices[Int(hit.entry)].honorific else { return false }
    return !honorific.isKept
  }
}
