// Where the main meeting took place.

extension MeetingFinder {
  /// The places that the lead tells, or else the headline, a later sentence on the meeting, the dateline or the closing line.
  func places(_ lead: [Int], kind: Meeting.Kind, status: Meeting.Status) -> [Place] {
    var found: [Place] = []
    for number in lead where analysis.sentences[number].zone == .body {
      for place in places(number, kind: kind, status: status)
      where !found.contains(where: { $0.name == place.name }) { found.append(place) }
      if !found.isEmpty, kind != .visit { return found }
    }
    if found.isEmpty { found = headlinePlaces(lead, kind: kind) }
    if found.isEmpty { found = laterPlaces(lead, status: status) }
    guard let line = linePlace() else { return found }
    if found.isEmpty { return [line] }
    // "visited Japan … Issued in Tokyo": the town tells more than the country.
    let isTown =
      !found.contains { $0.name == line.name } && found.allSatisfy { isCountry($0) && $0.country == line.country }
    return isTown ? found + [line] : found
  }

  private func isCountry(_ place: Place) -> Bool {
    guard let number = analysis.sentences.firstIndex(where: { analysis.tokens.span($0.range).end >= place.span.end }),
      let start = analysis.sentences[number].range.first(where: {
        analysis.tokens.span($0..<$0 + 1).start == place.span.start
      })
    else { return false }
    return analysis.hits.longest(start, .country) != nil && analysis.hits.longest(start, .capital) == nil
  }

  private func places(_ number: Int, kind: Meeting.Kind, status: Meeting.Status) -> [Place] {
    let range = analysis.sentences[number].range
    let end = status == .held ? aheadStart(range) : range.upperBound
    return placeFinder.places(in: range.lowerBound..<end, kind: kind)
  }

  /// "Minister meets envoys in Yokohama", "Settlement reinforced during PNG visit".
  private func headlinePlaces(_ lead: [Int], kind: Meeting.Kind) -> [Place] {
    for number in lead where analysis.sentences[number].zone == .headline {
      let range = analysis.sentences[number].range
      let found = placeFinder.places(in: range, kind: kind)
      if !found.isEmpty { return found }
      if let noun = range.first(where: { analysis.words.visitNouns.contains(analysis.tokens.stems[$0]) }) {
        let visited = (range.lowerBound..<noun).compactMap { placeFinder.place(at: $0) }.first { $0.end == noun }
        if let visited { return [visited.place] }
      }
    }
    return []
  }

  /// "The talks were held in Oslo", "during the meeting in Oslo" in a later sentence.
  private func laterPlaces(_ lead: [Int], status: Meeting.Status) -> [Place] {
    for (number, sentence) in analysis.sentences.enumerated() where sentence.zone == .body && !lead.contains(number) {
      guard !analysis.isAnotherTime(sentence.range), sentence.range.count > 3 else { continue }
      let end = status == .held ? aheadStart(sentence.range) : sentence.range.upperBound
      let found = placeFinder.places(in: sentence.range.lowerBound..<end, kind: .bilateral).filter {
        isOfThisMeeting($0, in: sentence.range)
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Whether a place stands right after "held", "took place", "met", "the meeting", outside direct speech.
  private func isOfThisMeeting(_ place: Place, in range: Range<Int>) -> Bool {
    guard let start = range.first(where: { analysis.tokens.span($0..<$0 + 1).start >= place.span.start }),
      !analysis.quoted[start]
    else { return false }
    let before = max(range.lowerBound, start - 5)..<start
    return before.contains { i in
      let isNoun = analysis.words.meetingsProper.contains(analysis.tokens.stems[i])
      if isNoun { return (max(range.lowerBound, i - 3)..<i).contains { isOwnOpener($0) } }
      return analysis.words.meetVerb == analysis.lemma(i) && analysis.tag(i) == .vbd
        || analysis.words.held == analysis.id(i) || analysis.words.place == analysis.id(i)
    }
  }

  /// "during the", "at the", "their", "our" before a meeting's noun: the one at hand.
  private func isOwnOpener(_ i: Int) -> Bool {
    let words = analysis.words
    return [words.the, words.during, words.their, words.our].contains(analysis.id(i))
  }

  /// The place of the dateline, or of a closing line such as "Issued in Tokyo, 26 October 2016".
  private func linePlace() -> Place? {
    if let line = analysis.layout.dateline { return placeFinder.place(at: line.lowerBound)?.place }
    guard let last = analysis.sentences.last(where: { $0.zone == .body && $0.range.count > 2 }), last.range.count < 14,
      !grammar.groups(analysis.sentences.count - 1).contains(where: { $0.form == .finite && $0.subject != nil }),
      dates.dates(in: last.range).contains(where: \.isDay)
    else { return nil }
    return last.range.lazy.prefix(4).compactMap { placeFinder.place(at: $0)?.place }.first
  }
}
