/// Cuts the complement of a verb of discussing into the matters that it lists.
///
/// "cooperation in counter-terrorism, illegal immigration and the control of narcotics" gives three. Pairs ("law and order"), "between X and Y" and lists of countries stay whole; adjectives before a
/// shared noun ("economic, technology and security issues") are matters of their own where each names a topic. Openings that name nothing ("the importance of", "ways to") are cut off.
struct IssuePhraseReader {
  let analysis: Analysis
  let grammar: Grammar
  let topics: TopicClassifier
  let sides: [String]
  private let openings: Openings

  private struct Openings {
    let heads, verbs, stops, listWords, tails, fillers, relations, campaigns: WordSet
    let number, each: Int32
  }

  /// Looks up the words of openings.
  init(analysis: Analysis, grammar: Grammar, topics: TopicClassifier, sides: [String]) {
    self.analysis = analysis
    self.grammar = grammar
    self.topics = topics
    self.sides = sides
    let lexicon = analysis.lexicon
    openings = Openings(
      heads: lexicon.words("opening-noun"), verbs: lexicon.words("opening-verb"), stops: lexicon.words("matter-stop"),
      listWords: lexicon.words("list-opener"), tails: lexicon.words("tail-word"), fillers: lexicon.words("filler-word"),
      relations: lexicon.words("relation-noun"), campaigns: lexicon.words("campaign-noun"),
      number: lexicon.id("number"), each: lexicon.id("each"))
  }

  /// Whether a noun only opens a matter ("support for", "progress in") and is none of relations.
  func isOpening(_ noun: Int) -> Bool {
    let stem = analysis.tokens.stems[noun]
    return openings.heads.contains(stem) && !openings.relations.contains(stem)
      && !analysis.words.genericHeads.contains(stem) && topics.topic(of: noun..<noun + 1, sides: sides).weight < 4
  }

  /// Where the matters that begin at `start` end: at a new clause, "during", or a participle that says something else.
  func end(from start: Int, in sentence: Range<Int>, number: Int) -> Int {
    var end = sentence.upperBound
    for group in grammar.groups(number) where group.range.lowerBound >= start {
      guard let cut = cut(group, from: start, number) else { continue }
      end = min(end, cut)
      break
    }
    var i = start
    var depth = 0
    while i < end {
      if analysis.tokens.isMark(i, "(") { depth += 1 }
      if analysis.tokens.isMark(i, ")") { depth -= 1 }
      if depth <= 0, i > start, isStop(i) { return trimmed(start, i) }
      i += 1
    }
    return trimmed(start, end)
  }

  /// Where a verb group ends the matters: before its clause, or nil where it belongs to them.
  private func cut(_ group: VerbGroup, from start: Int, _ number: Int) -> Int? {
    switch group.form {
    case .finite:
      var cut = group.range.lowerBound
      // A relative clause's subject is the noun before the pronoun, which belongs to the matter.
      if let subject = group.subject, subject.lowerBound > start, subject.lowerBound < cut,
        !isRelative(group, after: subject)
      {
        cut = subject.lowerBound
      }
      for i in stride(from: group.range.lowerBound - 1, to: start, by: -1) where i >= cut - 3 {
        let tag = analysis.tag(i)
        if tag == .wdt || tag == .wp || tag == .wrb || (analysis.id(i) == analysis.words.that && tag == .in)
          || analysis.isSubordinator(i) && tag == .in
        {
          cut = min(cut, i)
        }
      }
      return max(cut, start)
    case .gerund:
      // "…, recognizing the role of": a new statement; "including expanding trade" goes on.
      let before = group.range.lowerBound - 1
      guard before > start, analysis.tokens.isMark(before, ","), group.lemma != analysis.words.include,
        openings.verbs.contains(group.lemma) == false || analysis.lexicon.issueFrames[group.lemma] != nil
      else { return nil }
      return analysis.lexicon.issueFrames[group.lemma] != nil || analysis.words.said.contains(group.lemma)
        ? before : nil
    default: return nil
    }
  }

  private func isRelative(_ group: VerbGroup, after subject: Range<Int>) -> Bool {
    (subject.upperBound..<max(group.range.lowerBound, subject.upperBound)).contains {
      let tag = analysis.tag($0)
      return tag == .wdt || tag == .wp || tag == .wpPossessive || analysis.id($0) == analysis.words.that && tag == .in
    }
  }

  private func isStop(_ i: Int) -> Bool {
    if analysis.tag(i) == .openQuote || analysis.tokens.isMark(i, "\"") { return false }
    return openings.stops.contains(analysis.id(i))
  }

  private func trimmed(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start,
      analysis.tokens.shape(end - 1).contains(.punctuation) && !analysis.tokens.isMark(end - 1, ")")
        || analysis.tag(end - 1) == .cc || analysis.tag(end - 1) == .in || analysis.tag(end - 1) == .to
        || analysis.tag(end - 1).isAdverb && analysis.tokens.isMark(end - 1, ",")
    {
      end -= 1
    }
    return end
  }

  // MARK: Lists

  /// The matters in `range`, each without its opening.
  func matters(in range: Range<Int>) -> [Range<Int>] {
    var matters: [Range<Int>] = []
    for piece in joined(merged(pieces(of: range))) {
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
      if analysis.tokens.isMark(i, "(") { depth += 1 }
      if analysis.tokens.isMark(i, ")") { depth -= 1 }
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
    if id == words.and || analysis.tokens.isMark(i, "&") || id == words.or {
      if betweenOpen {
        betweenOpen = false
        return 0
      }
      if joinsPair(i, from: start, in: range) || joinsExample(i) { return 0 }
      return joinsNames(i) && !isBareName(start..<i) ? 0 : 1
    }
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
    guard let first = piece.first, let hit = analysis.hits.longest(first, .country, .place),
      Int(hit.end) == piece.upperBound
    else { return false }
    return analysis.tag(first - 1) != .in || analysis.words.matterOpeners.contains(analysis.id(first - 1))
  }

  private func isName(_ i: Int) -> Bool {
    analysis.hits.at(i).contains {
      $0.kind == .country || $0.kind == .place || $0.kind == .capital || $0.kind == .organisation || $0.kind == .people
    }
  }

  private func isPeople(_ i: Int) -> Bool { analysis.hits.at(i).contains { $0.kind == .people } }

  private func nameEnd(_ i: Int) -> Int {
    analysis.hits.longest(i, .country, .place, .capital, .organisation, .people).map { Int($0.end) } ?? i + 1
  }

  private func endsWithName(_ end: Int) -> Bool {
    for start in max(0, end - 5)..<end where isName(start) && nameEnd(start) == end { return true }
    return false
  }

  /// Puts pieces together that are no matters by themselves: adjectives before the noun of the next piece, names after the piece before.
  private func merged(_ pieces: [Range<Int>]) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var pending: Int?
    for (index, piece) in pieces.enumerated() {
      let start = pending ?? piece.lowerBound
      pending = nil
      let whole = start..<piece.upperBound
      let isLast = index == pieces.count - 1
      let last = piece.upperBound - 1
      let isOpen =
        hasNoun(piece) && (analysis.tag(last).isAdjective || analysis.tag(last) == .vbn)
        && analysis.tag(last - 1) != .in
      // "rules to promote the peaceful, sustainable and responsible use": the adjective waits for its noun.
      let isCutOff = isOpen && analysis.tag(last - 1).isDeterminer
      if !isLast,
        isCutOff || (!hasNoun(piece) && isModifier(piece) || isOpen) && topics.topic(of: piece, sides: sides).weight < 4
      {
        pending = start
        continue
      }
      out.append(whole)
    }
    return out
  }

  /// Puts conjuncts together that share what stands after the last of them.
  ///
  /// "the safety, stability and long-term sustainability of space activities", "military, humanitarian and stabilisation planning
  /// for operations", "freedom of navigation and overflight".
  private func joined(_ pieces: [Range<Int>]) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var i = 0
    while i < pieces.count {
      var last = i
      while last + 1 < pieces.count, isBareConjunct(pieces[last]), isAdjacent(pieces[last], pieces[last + 1]) {
        last += 1
      }
      if last > i, sharesComplement(pieces[last], after: pieces[i..<last]) {
        out.append(pieces[i].lowerBound..<pieces[last].upperBound)
        i = last + 1
      } else if i + 1 < pieces.count, isObject(pieces[i + 1], ofPrepositionIn: pieces[i]) {
        out.append(pieces[i].lowerBound..<pieces[i + 1].upperBound)
        i += 2
      } else {
        out.append(pieces[i])
        i += 1
      }
    }
    return out
  }

  /// One noun or adjective with at most a determiner and an adjective: "the safety", "humanitarian".
  private func isBareConjunct(_ piece: Range<Int>) -> Bool {
    piece.count <= 3
      && piece.allSatisfy {
        let tag = analysis.tag($0)
        return tag.isDeterminer || tag.isAdjective || tag == .nn || tag == .nns || tag == .vbn
      }
      && piece.filter { analysis.tag($0).isNoun }.count <= 1
  }

  /// Whether only a comma or "and" stands between two pieces.
  private func isAdjacent(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    b.lowerBound - a.upperBound <= 2
      && (a.upperBound..<b.lowerBound).allSatisfy {
        analysis.tokens.isMark($0, ",") || analysis.id($0) == analysis.words.and || analysis.id($0) == analysis.words.or
      }
  }

  /// Whether the last conjunct has an "of" phrase of its own that the bare ones before it share, or a noun that their adjectives share.
  private func sharesComplement(_ piece: Range<Int>, after before: ArraySlice<Range<Int>>) -> Bool {
    guard let of = piece.first(where: { analysis.tag($0) == .in || analysis.tag($0) == .to }) else {
      // "social and economic reforms": adjectives before a noun that names the matter itself.
      return before.allSatisfy { !hasNoun($0) } && !isFieldNoun(piece.upperBound - 1)
    }
    guard of > piece.lowerBound, analysis.tag(of - 1).isNoun, !analysis.tag(piece.lowerBound).isDeterminer else {
      return false
    }
    if before.allSatisfy({ !hasNoun($0) }) { return !isFieldNoun(of - 1) }
    return analysis.id(of) == analysis.words.of && before.allSatisfy(hasNoun)
      && !analysis.words.genericHeads.contains(analysis.tokens.stems[of - 1])
  }

  /// "economic and security cooperation": the adjectives are the matters, the noun says only that they are talked about.
  private func isFieldNoun(_ i: Int) -> Bool {
    analysis.words.genericHeads.contains(analysis.tokens.stems[i]) || openings.heads.contains(analysis.tokens.stems[i])
      || openings.relations.contains(analysis.tokens.stems[i])
  }

  /// "freedom of navigation and overflight": a bare noun that goes on with the object of "of".
  private func isObject(_ piece: Range<Int>, ofPrepositionIn before: Range<Int>) -> Bool {
    guard piece.count == 1, analysis.tag(piece.lowerBound) == .nn, before.count >= 3, before.count <= 5,
      isAdjacent(before, piece), before.upperBound + 1 == piece.lowerBound,
      analysis.id(before.upperBound - 2) == analysis.words.of, analysis.tag(before.upperBound - 1) == .nn
    else { return false }
    return topics.topic(of: piece, sides: sides).weight < 5
  }

  private func hasNoun(_ range: Range<Int>) -> Bool { range.contains { analysis.tag($0).isNoun } }

  private func isModifier(_ range: Range<Int>) -> Bool {
    range.count <= 4
      && range.allSatisfy {
        analysis.tag($0).isAdjective || analysis.tag($0).isAdverb || analysis.tag($0).isDeterminer
          || analysis.tag($0) == .vbn || analysis.tag($0) == .hyphen || analysis.tag($0) == .vbg
      }
  }

  // MARK: Openings

  /// The phrase without what opens it: prepositions, "the importance of", "ways to deepen", gerunds.
  func stripped(_ phrase: Range<Int>) -> Range<Int> {
    var start = phrase.lowerBound
    var end = phrase.upperBound
    while end > start,
      openings.tails.contains(analysis.id(end - 1)) && !analysis.tag(end - 1).isNoun || analysis.tag(end - 1).isAdverb
        || analysis.tag(end - 1) == .in || analysis.tag(end - 1) == .to || analysis.tag(end - 1) == .cc
        || analysis.tag(end - 1) == .dt || analysis.tag(end - 1) == .prp || analysis.tag(end - 1) == .openQuote
        || analysis.tokens.shape(end - 1).contains(.hyphen)
        || analysis.tokens.shape(end - 1).contains(.punctuation) && !analysis.tokens.isMark(end - 1, ")")
    { end -= 1 }
    end = beforeTime(start, end)
    end = beforeTail(start, end)
    while start < end {
      guard let next = strippedOnce(start, end) else { break }
      // "supporting Ukraine": a bare name would say nothing.
      if analysis.tag(start).isVerb, let name = analysis.hits.longest(next, .country, .people, .organisation),
        Int(name.end) >= end
      {
        break
      }
      start = next
    }
    return start..<max(start, end)
  }

  /// The end without "in Mexico City on Friday": when and where they met is no part of the matter.
  private func beforeTime(_ start: Int, _ end: Int) -> Int {
    var i = end
    while i > start, analysis.isTimeWord(i - 1) { i -= 1 }
    guard i < end, i > start + 1, analysis.tag(i - 1) == .in else { return end }
    i -= 1
    for k in stride(from: i - 1, to: start, by: -1)
    where analysis.id(k) == analysis.words.in || analysis.id(k) == analysis.words.at {
      if let place = analysis.hits.longest(k + 1, .place, .capital), Int(place.end) == i { return k }
    }
    return i
  }

  /// The end without "at a meeting in …", "in the weeks ahead", "to ensure …": where, when and what for.
  private func beforeTail(_ start: Int, _ end: Int) -> Int {
    var hasNoun = false
    for i in start..<end {
      if analysis.tag(i).isNoun { hasNoun = true }
      guard hasNoun, i > start else { continue }
      if analysis.tag(i) == .to, analysis.tag(i + 1) == .vb, i + 1 < end, !takesInfinitive(i - 1) {
        return i
      }
      guard analysis.tag(i) == .in, i + 1 < end, analysis.id(i) != analysis.words.of else { continue }
      var noun = i + 1
      while noun < end, analysis.tag(noun).isDeterminer || analysis.tag(noun).isAdjective || analysis.tag(noun) == .cd {
        noun += 1
      }
      guard noun < end, noun > i + 1, analysis.tag(noun).isNoun else { continue }
      let stem = analysis.tokens.stems[noun]
      if openings.tails.contains(stem) || openings.tails.contains(analysis.id(noun))
        || analysis.words.timeWords.contains(stem)
      {
        return i
      }
      let isAt = analysis.id(i) == analysis.words.at || analysis.id(i) == analysis.words.in
      if isAt, analysis.words.meetingNouns.contains(stem), analysis.words.indefinite.contains(analysis.id(i + 1)) {
        return i
      }
    }
    return end
  }

  /// "efforts to", "the need to", "ways to", "the campaign to": the infinitive says what the noun is about.
  private func takesInfinitive(_ noun: Int) -> Bool {
    openings.heads.contains(analysis.tokens.stems[noun]) || openings.heads.contains(analysis.id(noun))
      || openings.campaigns.contains(analysis.tokens.stems[noun])
  }

  private func strippedOnce(_ i: Int, _ end: Int) -> Int? {
    let tag = analysis.tag(i)
    // "rooted in …", "instituted under …": what is said of the matter before, not one by itself.
    if tag == .vbn, analysis.tag(i + 1) == .in { return end }
    if tag == .in || tag == .to || tag.isAdverb || tag == .cc || tag == .comma || tag == .wrb || tag == .openQuote {
      return i + 1
    }
    if tag == .vbg || tag == .vb, analysis.id(i + 1) == analysis.words.with, let next = afterPartner(i + 1, end) {
      return next
    }
    if tag == .vbg || tag == .vb || (tag == .vbp && analysis.tag(i - 1) == .to),
      openings.verbs.contains(analysis.lemma(i))
    {
      return analysis.tag(i + 1).isNoun || analysis.tag(i + 1) != .in || i + 1 < end ? i + 1 : nil
    }
    if tag == .vb, analysis.tag(i - 1) == .to { return i + 1 }
    return openingNoun(i, end)
  }

  /// "cooperate with other members to promote trade", "working with Japan on energy": the matter is what they do together.
  private func afterPartner(_ with: Int, _ end: Int) -> Int? {
    guard
      let link = (with + 2..<max(end, with + 2)).first(where: { analysis.tag($0) == .to || analysis.tag($0) == .in }),
      link + 1 < end, analysis.id(link) != analysis.words.of
    else { return nil }
    return link + 1
  }

  /// The token after "the importance of", "their shared commitment to", "a range of issues in".
  private func openingNoun(_ start: Int, _ end: Int) -> Int? {
    var i = start
    while i < end {
      if let name = analysis.hits.longest(i, .country, .people, .organisation, .metonym), Int(name.end) < end {
        i = Int(name.end)
        continue
      }
      let tag = analysis.tag(i)
      guard
        tag.isDeterminer || tag.isAdjective || tag == .cd || tag == .vbn || tag == .pos || tag.isAdverb
          || tag == .hyphen || isPersonal(i) || tag.isNoun && analysis.tag(i + 1) == .pos
      else { break }
      i += 1
    }
    guard i < end, openings.heads.contains(analysis.tokens.stems[i]) || openings.heads.contains(analysis.id(i)) else {
      return nil
    }
    // "the Partnership for Workers' Rights" is a name.
    if analysis.tokens.isCapital(i), analysis.tag(i).isProperNoun,
      analysis.sentences[Int(analysis.sentenceOf[i])].range.lowerBound != i
    {
      return nil
    }
    var next = i + 1
    // "experiences and initiatives in"
    if next + 1 < end, analysis.id(next) == analysis.words.and, openings.heads.contains(analysis.tokens.stems[next + 1])
    {
      next += 2
    }
    guard next < end else { return nil }
    let tag = analysis.tag(next)
    // What stands between two sides is theirs: "collaboration between the United States and UNHCR" stays whole.
    guard tag == .in || tag == .to || tag == .comma, analysis.id(next) != analysis.words.between else { return nil }
    // "cooperation in several areas": the areas say nothing, the cooperation does.
    if openings.relations.contains(analysis.tokens.stems[i]),
      let noun = (next + 1..<end).first(where: { analysis.tag($0).isNoun }),
      analysis.words.genericHeads.contains(analysis.tokens.stems[noun]),
      (next + 1..<noun).allSatisfy({
        !analysis.tag($0).isNoun && topics.topic(of: $0..<$0 + 1, sides: sides).weight < 4
      })
    {
      return nil
    }
    // What is cut off must not be the topic itself ("food security in", "a strategy on").
    if topics.topic(of: start..<next, sides: sides).weight >= 5 { return nil }
    // "other issues of mutual interest" names nothing even so: it stays whole.
    let rest = next + 1..<end
    // "trilateral cooperation with Japan": a bare name would say nothing.
    let bare = analysis.tag(rest.lowerBound) == .dt ? rest.lowerBound + 1 : rest.lowerBound
    if let name = analysis.hits.longest(bare, .country, .people, .organisation), Int(name.end) >= end { return nil }
    if rest.allSatisfy({
      openings.fillers.contains(analysis.id($0)) || openings.fillers.contains(analysis.tokens.stems[$0])
        || analysis.tag($0).isDeterminer || analysis.tag($0) == .in || analysis.tag($0) == .to
        || analysis.tag($0) == .cc
    }) {
      return nil
    }
    return next + 1 < end ? next + 1 : nil
  }

  /// A name before a possessive ("Mr Ellwood's commitment to").
  private func isPersonal(_ i: Int) -> Bool {
    analysis.tag(i).isProperNoun && (analysis.tag(i + 1) == .pos || analysis.tag(i + 1).isProperNoun)
  }
}
