/// Finds where a meeting took place: "in Nairobi", "at the White House", "at the Presidential Guest House, Davao", "a visit to Fiji".
///
/// Left out on purpose: places that belong to a matter ("discussed the situation in Libya") or to a person ("the mayor of Lyon").
struct MeetingPlaceFinder {
  let analysis: Analysis
  let index: PersonIndex

  /// A place, and what sort of one.
  struct Found: Sendable {
    /// The sort of place.
    enum Sort: Sendable { case country, town, building }

    let place: Place
    let range: Range<Int>
    let sort: Sort
  }

  /// The places that a preposition of place governs, in text order; a visit goes "to" them, too.
  func places(in range: Range<Int>, kind: Meeting.Kind) -> [Found] {
    var found: [Found] = []
    var i = range.lowerBound
    var end = -1
    while i < range.upperBound {
      // "at the Guest House, Davao": the town of the building.
      let isTown = i == end + 1 && analysis.tokens.isMark(end, ",") && found.last?.sort == .building
      guard isTown || isGoverned(i, kind: kind),
        index.person(at: i) == nil || analysis.tag(i) == .prpPossessive, !isMatter(i, range),
        let place = place(at: i) ?? building(at: i, range), place.range.upperBound <= range.upperBound
      else {
        i += 1
        continue
      }
      found.append(place)
      i = place.range.upperBound
      end = i
    }
    return found
  }

  /// Whether a preposition of place, or of a journey's goal, stands before token `i`.
  private func isGoverned(_ i: Int, kind: Meeting.Kind) -> Bool {
    let words = analysis.words
    let before = analysis.id(i - 1) == words.the ? i - 2 : i - 1
    let governor = analysis.id(before)
    if governor == words.in || governor == words.near { return true }
    if governor == words.at { return !isCountry(i) }
    if governor == words.to { return kind == .visit || isVisit(before: i) }
    if governor == words.for { return isDeparture(before) }
    if governor != words.the, isOfTown(before) { return true }
    guard kind == .visit else { return false }
    return words.visitVerb == analysis.lemma(before) || governor == words.and || analysis.tokens.isMark(before, ",")
  }

  /// "left for Japan".
  private func isDeparture(_ governor: Int) -> Bool {
    (max(0, governor - 3)..<governor).contains { analysis.words.departing.contains(analysis.lemma($0)) }
  }

  /// "in Malaysia's capital, Kuala Lumpur", "in the Polish town Gniezno", "at the Red Sea resort of Taba".
  private func isOfTown(_ before: Int) -> Bool {
    let noun = analysis.tokens.isMark(before, ",") || analysis.id(before) == analysis.words.of ? before - 1 : before
    guard analysis.words.towns.contains(analysis.id(noun)) else { return false }
    return (max(0, noun - 6)..<noun).contains {
      analysis.id($0) == analysis.words.in || analysis.id($0) == analysis.words.at
    }
  }

  /// One is in a country, not at it: "at the U.S. Chamber of Commerce".
  private func isCountry(_ i: Int) -> Bool {
    analysis.hits.longest(i, .country) != nil && analysis.hits.longest(i, [.metonym, .place]) == nil
  }

  /// "a three-day visit to London", "travelled to London".
  private func isVisit(before i: Int) -> Bool {
    (max(0, i - 4)..<i).contains {
      analysis.words.visitNouns.contains(analysis.tokens.stems[$0])
        || analysis.words.travel.contains(analysis.lemma($0))
    }
  }

  /// Whether the place belongs to a matter ("the situation in Libya"): a verb or noun of discussing stands before it.
  private func isMatter(_ i: Int, _ range: Range<Int>) -> Bool {
    for k in stride(from: i - 1, through: max(range.lowerBound, i - 24), by: -1) {
      if index.person(at: k) != nil { continue }
      let lemma = analysis.lemma(k)
      // "on the sidelines of the assembly in New York".
      if analysis.words.sidelines.contains(analysis.id(k)) { return false }
      if lemma == analysis.words.discuss { return isOfDiscussed(k, i, range) }
      if analysis.lexicon.issueFrames[lemma]?.contains(where: { $0.rest.isEmpty && $0.kind != .opening }) ?? false,
        !analysis.words.meet.contains(lemma), !analysis.words.meetingNouns.contains(analysis.tokens.stems[k])
      {
        return true
      }
      if analysis.words.meetingNouns.contains(analysis.tokens.stems[k]) || analysis.words.meet.contains(lemma) {
        return false
      }
      if analysis.tag(k) == .in, k < i - 3, analysis.words.matterOpeners.contains(analysis.id(k)),
        !analysis.isTimeWord(k + 1), index.person(at: k + 1) == nil
      {
        return true
      }
    }
    return false
  }

  /// "discussed the situation in Libya", but not "discussed trade with him in Tripoli", "discussed trade in Tripoli on Monday".
  private func isOfDiscussed(_ verb: Int, _ i: Int, _ range: Range<Int>) -> Bool {
    if (verb..<i).contains(where: { analysis.id($0) == analysis.words.with || index.person(at: $0) != nil }) {
      return false
    }
    guard let end = place(at: i)?.range.upperBound, end < range.upperBound else { return true }
    let next = analysis.id(end) == analysis.words.on ? end + 1 : end
    return !analysis.isTimeWord(next)
  }

  // MARK: What is a place

  /// The place that begins at a token.
  func place(at i: Int) -> Found? {
    var best: (sort: Found.Sort, country: String?, end: Int)?
    for hit in analysis.hits.at(i) {
      switch hit.kind {
      case .country: best = (.country, analysis.lexicon.countries[Int(hit.entry)].code, Int(hit.end))
      case .capital: best = (.town, analysis.lexicon.countries[Int(hit.entry)].code, Int(hit.end))
      case .metonym: best = (.building, analysis.lexicon.countries[Int(hit.entry)].code, Int(hit.end))
      case .place:
        let entry = analysis.lexicon.places[Int(hit.entry)]
        guard entry.kind == .city || entry.kind == .venue || entry.kind == .subdivision else { continue }
        if best.map({ $0.end < Int(hit.end) }) ?? true {
          best = (entry.kind == .venue ? .building : .town, entry.country, Int(hit.end))
        }
      default: continue
      }
    }
    guard var found = best else { return nil }
    if found.end + 1 < analysis.tokens.count, analysis.tokens.isMark(found.end, ","),
      analysis.tokens.shape(found.end + 1).contains(.allCaps),
      analysis.tokens.ends[found.end + 1] - analysis.tokens.starts[found.end + 1] <= 4,
      !analysis.hits.has(found.end + 1, .country)
    {
      found.end += 2
    }
    // "the White House" is called so; "the Élysée Palace" is a palace.
    let isCalledSo =
      found.sort == .building && analysis.id(i - 1) == analysis.words.the && !isBuildingNoun(found.end - 1)
    return self.found(isCalledSo ? i - 1 : i, found.end, found.country, found.sort)
  }

  private func found(_ start: Int, _ end: Int, _ country: String?, _ sort: Found.Sort) -> Found {
    let text = analysis.tokens.text(start..<end)
    let isShouted =
      end - start <= 3 && text.utf8.count > 3
      && (start..<end).allSatisfy { analysis.tokens.shape($0).contains(.allCaps) || !analysis.tokens.isWord($0) }
    let place = Place(
      name: isShouted ? titleCased(text) : text, country: country, span: analysis.tokens.span(start..<end))
    return Found(place: place, range: start..<end, sort: sort)
  }

  private func titleCased(_ text: String) -> String {
    text.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: " ")
  }

  // MARK: Buildings

  /// A building that no table has: "the Presidential Guest House", "the Ministry of Finance", "the president's official residence".
  private func building(at i: Int, _ range: Range<Int>) -> Found? {
    let governor = analysis.id(i - 1) == analysis.words.the ? i - 2 : i - 1
    guard analysis.id(governor) == analysis.words.at || analysis.id(governor) == analysis.words.in,
      analysis.id(i) != analysis.words.the
    else { return nil }
    var end = i
    while end < min(i + 8, range.upperBound), isInName(end), !isBuildingEnd(end) { end += 1 }
    guard end < range.upperBound, isBuildingEnd(end) else { return nil }
    end += 1
    var last = end
    // "the Ministry of Foreign Affairs"
    if analysis.id(end) == analysis.words.of {
      last = end + 1
      while last < range.upperBound, analysis.tokens.isCapital(last) || analysis.id(last) == analysis.words.and {
        last += 1
      }
      return found(i, last > end + 1 ? last : end, nil, .building)
    }
    // "her official residence Ganabhaban": by its name.
    while last < range.upperBound, analysis.tokens.isCapital(last) { last += 1 }
    if last > end { return found(end, last, nil, .building) }
    let isNamed = analysis.tokens.isCapital(i)
    return found(!isNamed && analysis.id(i - 1) == analysis.words.the ? i - 1 : i, end, nil, .building)
  }

  /// Whether a token may stand in a building's name or description.
  private func isInName(_ i: Int) -> Bool {
    analysis.tokens.isWord(i)
      && (analysis.tag(i).isNoun || analysis.tag(i).isAdjective || analysis.tag(i) == .pos
        || analysis.tokens.isCapital(i)
        || analysis.tag(i) == .prpPossessive)
  }

  /// Whether the noun of a building ends here: the last of its nouns.
  private func isBuildingEnd(_ i: Int) -> Bool {
    guard isBuildingNoun(i) else { return false }
    return !analysis.tag(i + 1).isNoun || !analysis.tokens.isWord(i + 1)
      || !analysis.tokens.isCapital(i) && analysis.tokens.isCapital(i + 1)
  }

  private func isBuildingNoun(_ i: Int) -> Bool {
    if analysis.words.buildings.contains(analysis.id(i)) {
      return analysis.tokens.isCapital(i) || analysis.words.plainBuildings.contains(analysis.id(i))
    }
    return analysis.id(i) == analysis.words.house && analysis.words.houseWords.contains(analysis.id(i - 1))
  }
}
