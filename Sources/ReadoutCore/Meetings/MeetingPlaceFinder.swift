/// Finds where a meeting took place: "in Nairobi", "at the White House", "a visit to Fiji".
///
/// Left out on purpose: places that belong to a matter ("discussed the situation in Libya") or to a person ("the mayor of Lyon").
struct MeetingPlaceFinder {
  let analysis: Analysis
  let index: PersonIndex

  /// The places that a preposition of place governs, in text order; a visit goes "to" them, too.
  func places(in range: Range<Int>, kind: Meeting.Kind) -> [Place] {
    var found: [Place] = []
    var i = range.lowerBound
    while i < range.upperBound {
      let governor = analysis.id(i - 1) == analysis.words.the ? analysis.id(i - 2) : analysis.id(i - 1)
      let isListed = governor == analysis.words.and || analysis.tokens.isMark(i - 1, ",")
      let isVisited = governor == analysis.words.to || analysis.lemma(i - 1) == analysis.words.visitVerb || isListed
      let isGoverned =
        governor == analysis.words.in || governor == analysis.words.at || kind == .visit && isVisited
        || governor == analysis.words.to && isVisit(before: i)
      guard isGoverned, index.person(at: i) == nil, let (place, end) = place(at: i), !isMatter(i, range),
        governor != analysis.words.at || !isCountry(i)
      else {
        i += 1
        continue
      }
      found.append(place)
      i = end
    }
    return found
  }

  /// One is in a country, not at it: "at the U.S. Chamber of Commerce".
  private func isCountry(_ i: Int) -> Bool {
    analysis.hits.longest(i, .country) != nil && analysis.hits.longest(i, .metonym, .place) == nil
  }

  /// "a three-day visit to London".
  private func isVisit(before i: Int) -> Bool {
    (max(0, i - 4)..<i).contains { analysis.words.visitNouns.contains(analysis.tokens.stems[$0]) }
  }

  /// Whether the place belongs to a matter ("the situation in Libya"): a verb or noun of discussing stands before it.
  private func isMatter(_ i: Int, _ range: Range<Int>) -> Bool {
    for k in stride(from: i - 1, through: max(range.lowerBound, i - 24), by: -1) {
      if index.person(at: k) != nil { continue }
      let lemma = analysis.lemma(k)
      if analysis.lexicon.issueFrames[lemma]?.contains(where: { $0.rest.isEmpty && $0.kind != .opening }) ?? false,
        !analysis.words.meet.contains(lemma), !analysis.words.meetingNouns.contains(analysis.tokens.stems[k])
      {
        return true
      }
      if analysis.words.meetingNouns.contains(analysis.tokens.stems[k]) || analysis.words.meet.contains(lemma) {
        return false
      }
      if analysis.tag(k) == .in, k < i - 3, analysis.words.matterOpeners.contains(analysis.id(k)),
        !analysis.isTimeWord(k + 1)
      {
        return true
      }
    }
    return false
  }

  /// The place that begins at a token, and the token after it.
  func place(at i: Int) -> (place: Place, end: Int)? {
    var best: (name: String?, country: String?, end: Int)?
    for hit in analysis.hits.at(i) {
      switch hit.kind {
      case .capital, .country, .metonym: best = (nil, analysis.lexicon.countries[Int(hit.entry)].code, Int(hit.end))
      case .place:
        let entry = analysis.lexicon.places[Int(hit.entry)]
        guard entry.kind == .city || entry.kind == .venue || entry.kind == .subdivision else { continue }
        if best.map({ $0.end < Int(hit.end) }) ?? true { best = (nil, entry.country, Int(hit.end)) }
      default: continue
      }
    }
    guard var found = best else { return nil }
    if found.end + 1 < analysis.tokens.count, analysis.tokens.isMark(found.end, ","),
      analysis.tokens.shape(found.end + 1).contains(.allCaps),
      analysis.tokens.ends[found.end + 1] - analysis.tokens.starts[found.end + 1] <= 4,
      !analysis.hits.at(found.end + 1).contains(where: { $0.kind == .country })
    {
      found.end += 2
    }
    let start =
      analysis.hits.at(i).contains {
        $0.kind == .metonym || $0.kind == .place && analysis.lexicon.places[Int($0.entry)].kind == .venue
      } && analysis.id(i - 1) == analysis.words.the ? i - 1 : i
    let text = analysis.tokens.text(start..<found.end)
    let isShouted = analysis.tokens.shape(i).contains(.allCaps) && found.end - i <= 3 && text.utf8.count > 4
    return (
      Place(
        name: isShouted ? titleCased(text) : text, country: found.country, span: analysis.tokens.span(start..<found.end)
      ), found.end
    )
  }

  private func titleCased(_ text: String) -> String {
    text.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }.joined(separator: " ")
  }
}
