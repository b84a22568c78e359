// Where a list is cut.

extension IssuePhraseReader {
  /// The matters in `range`, each without its opening.
  func matters(in range: Range<Int>) -> [Range<Int>] {
    var matters: [Range<Int>] = []
    let pieces = pieces(of: range)
    for piece in pieces.count > 1 ? joined(merged(pieces)) : pieces {
      let phrase = stripped(piece)
      if !phrase.isEmpty { matters.append(phrase) }
    }
    return matters
  }

  /// Cuts at commas, "and", "as well as", "including" and the like.
  private func pieces(of range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var i = range.lowerBound
    var depth = 0
    var betweenOpen = false
    var fromOpen = false
    while i < range.upperBound {
      if analysis.tokens.shape(i).contains(.punctuation) {
        if analysis.tokens.isMark(i, "(") { depth += 1 }
        if analysis.tokens.isMark(i, ")") { depth -= 1 }
      }
      if analysis.id(i) == analysis.words.between { betweenOpen = true }
      if analysis.id(i) == analysis.words.from,
        i == range.lowerBound || analysis.tag(i - 1) == .vbg || analysis.id(i - 1) == analysis.words.ranging
      {
        fromOpen = true
      }
      if let pair = pairEnd(i) {
        i = pair
        continue
      }
      let width = depth > 0 ? 0 : separator(at: i, from: start, in: range, &betweenOpen, &fromOpen)
      if width > 0 {
        if i > start { pieces.append(start..<i) }
        start = i + width
        i = start
      } else {
        i += 1
      }
    }
    if start < range.upperBound { pieces.append(start..<range.upperBound) }
    return pieces
  }

  /// The end of a fixed pair ("law and order") at `i`.
  private func pairEnd(_ i: Int) -> Int? {
    if let pair = analysis.hits.at(i).last(where: { $0.kind == .filler && $0.entry < 0 }) { return Int(pair.end) }
    return analysis.hits.longest(i, .organisation).flatMap { $0.range.count > 2 ? Int($0.end) : nil }
  }

  /// How many tokens separate two matters at `i`; 0 where none do.
  private func separator(
    at i: Int, from start: Int, in range: Range<Int>, _ betweenOpen: inout Bool, _ fromOpen: inout Bool
  ) -> Int {
    let words = analysis.words
    let id = analysis.id(i)
    if id == words.as, analysis.id(i + 1) == words.well, analysis.id(i + 2) == words.as { return 3 }
    if id == words.such, analysis.id(i + 1) == words.as { return 2 }
    if openings.listWords.contains(id) {
      if analysis.id(i + 1) == words.from { fromOpen = true }
      return analysis.id(i + 1) == words.from ? 2 : 1
    }
    if fromOpen, id == words.to, !analysis.tag(i + 1).isVerb || analysis.tag(i + 1) == .vbg {
      fromOpen = false
      return 1
    }
    let isMark = analysis.tokens.shape(i).contains(.punctuation)
    if id == words.and || id == words.or || isMark && analysis.tokens.isMark(i, "&") {
      if betweenOpen {
        betweenOpen = false
        return 0
      }
      if joinsPair(i, from: start, in: range) || joinsExample(i) { return 0 }
      return joinsNames(i) && !isBareName(start..<i) ? 0 : 1
    }
    guard isMark else { return 0 }
    if analysis.tokens.isMark(i, ";") || analysis.tokens.isMark(i, ":") {
      return analysis.id(i + 1) == words.and ? 2 : 1
    }
    if analysis.tokens.isMark(i, ",") {
      if joinsNames(i), !isBareName(start..<i) { return 0 }
      return analysis.id(i + 1) == words.and ? 2 : 1
    }
    return 0
  }

  /// "hunger and poverty", "the threat of insurgency and terrorism": two bare nouns are one matter, unless each names a topic of
  /// its own ("trade and security") or "and" only closes a list.
  private func joinsPair(_ i: Int, from start: Int, in range: Range<Int>) -> Bool {
    guard i > start, i + 1 < range.upperBound, analysis.id(i) == analysis.words.and, isBareNoun(i - 1),
      isBareNoun(i + 1),
      !analysis.tag(i - 2).isNoun || i - 1 == start, i + 2 >= range.upperBound || !continuesNoun(i + 2)
    else { return false }
    let isInList = start > range.lowerBound && analysis.tokens.isMark(start - 1, ",")
    if isInList, i + 2 >= range.upperBound || !analysis.tokens.isMark(i + 2, ",") { return false }
    // "freedom of expression and freedom of belief", "international law and freedom of navigation"
    if analysis.id(i + 2) == analysis.words.of,
      analysis.id(i - 2) == analysis.words.of || analysis.tag(i - 2).isAdjective
    {
      return false
    }
    let left = topics.topic(of: start..<i, sides: sides)
    let right = topics.topic(of: i + 1..<i + 2, sides: sides)
    return left.slug == right.slug || left.weight == 0 || right.weight == 0
  }

  private func isBareNoun(_ i: Int) -> Bool { analysis.tag(i) == .nn || analysis.tag(i) == .nns }

  private func continuesNoun(_ i: Int) -> Bool {
    analysis.tag(i).isNoun || analysis.tag(i).isAdjective || analysis.tokens.shape(i).contains(.hyphen)
      || analysis.tag(i) == .pos
  }

  /// "LGBTQI+ and other refugees": examples and what they are examples of; "and other issues" is an item by itself.
  private func joinsExample(_ i: Int) -> Bool {
    guard analysis.id(i + 1) == analysis.words.other else { return false }
    var noun = i + 2
    while analysis.tag(noun).isAdjective { noun += 1 }
    return analysis.tag(noun).isNoun && !analysis.words.genericHeads.contains(analysis.tokens.stems[noun])
      && !openings.heads.contains(analysis.tokens.stems[noun])
  }

  /// Whether names of countries, places or people stand on both sides ("Ghana, Benin and Togo").
  private func joinsNames(_ i: Int) -> Bool {
    var next = i + 1
    if analysis.id(next) == analysis.words.and { next += 1 }
    if analysis.id(next) == analysis.words.the { next += 1 }
    guard isName(next), analysis.tokens.isCapital(next) else { return false }
    guard endsWithName(i) else { return false }
    // "Ghana and Togo's debt" goes on with a matter of its own.
    let end = nameEnd(next)
    if analysis.tag(end) == .pos { return false }
    // "U.S. and Canadian citizens" share the noun; "trade with Ghana and Togolese debt" do not.
    let isNoun = analysis.tag(end).isNoun && !analysis.tokens.isCapital(end)
    return !isNoun || isPeople(next) && analysis.id(i) == analysis.words.and
  }

  /// "Iran, Burma and the climate": countries that are items themselves, not the places of one.
  private func isBareName(_ piece: Range<Int>) -> Bool {
    guard let first = piece.first, let hit = analysis.hits.longest(first, [.country, .place]),
      Int(hit.end) == piece.upperBound
    else { return false }
    return analysis.tag(first - 1) != .in || analysis.words.matterOpeners.contains(analysis.id(first - 1))
  }

  private func isName(_ i: Int) -> Bool {
    analysis.hits.has(i, [.country, .place, .capital, .organisation, .people])
  }

  private func isPeople(_ i: Int) -> Bool { analysis.hits.has(i, .people) }

  private func nameEnd(_ i: Int) -> Int {
    analysis.hits.longest(i, [.country, .place, .capital, .organisation, .people]).map { Int($0.end) } ?? i + 1
  }

  private func endsWithName(_ end: Int) -> Bool {
    for start in max(0, end - 5)..<end where isName(start) && nameEnd(start) == end { return true }
    return false
  }
}
