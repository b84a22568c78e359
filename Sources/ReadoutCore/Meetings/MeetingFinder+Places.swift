// Where the main meeting took place.

extension MeetingFinder {
  /// The places that the lead tells, or else the headline, a later sentence on the meeting, the dateline or the closing line.
  func places(_ lead: [Int], kind: Meeting.Kind, status: Meeting.Status) -> [Place] {
    var found = leadPlaces(lead, kind: kind, status: status)
    if found.isEmpty { found = headlinePlaces(lead, kind: kind) }
    if found.isEmpty { found = laterPlaces(lead, status: status) }
    if let line = linePlace(), isNearer(line, than: found) { found.append(line) }
    return found.map(\.place)
  }

  private func leadPlaces(_ lead: [Int], kind: Meeting.Kind, status: Meeting.Status) -> [MeetingPlaceFinder.Found] {
    var found: [MeetingPlaceFinder.Found] = []
    for number in lead where analysis.sentences[number].zone == .body {
      let range = analysis.sentences[number].range
      let end = status == .held ? aheadStart(range) : range.upperBound
      for place in placeFinder.places(in: range.lowerBound..<end, kind: kind)
      where !found.contains(where: { $0.place.name == place.place.name }) { found.append(place) }
      if !found.isEmpty, kind != .visit { return found }
    }
    return found
  }

  /// Whether the town of a dateline tells what the text does not: the town of a building, or of the country visited.
  private func isNearer(_ line: MeetingPlaceFinder.Found, than found: [MeetingPlaceFinder.Found]) -> Bool {
    guard line.sort == .town || found.isEmpty else { return false }
    return found.allSatisfy { place in
      switch place.sort {
      case .town: false
      case .country: place.place.country == line.place.country
      case .building: place.place.country == nil || place.place.country == line.place.country
      }
    }
  }

  /// "Minister meets envoys in Yokohama", "Settlement reinforced during PNG visit".
  private func headlinePlaces(_ lead: [Int], kind: Meeting.Kind) -> [MeetingPlaceFinder.Found] {
    for number in lead where analysis.sentences[number].zone == .headline {
      let range = analysis.sentences[number].range
      let found = placeFinder.places(in: range, kind: kind)
      if !found.isEmpty { return found }
      if let noun = range.first(where: { analysis.words.visitNouns.contains(analysis.tokens.stems[$0]) }) {
        let visited = (range.lowerBound..<noun).compactMap { placeFinder.place(at: $0) }
        if let last = visited.first(where: { $0.range.upperBound == noun }) { return [last] }
      }
    }
    return []
  }

  /// "The talks were held in Oslo", "during the meeting in Oslo" in a later sentence.
  private func laterPlaces(_ lead: [Int], status: Meeting.Status) -> [MeetingPlaceFinder.Found] {
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
  private func isOfThisMeeting(_ place: MeetingPlaceFinder.Found, in range: Range<Int>) -> Bool {
    let start = place.range.lowerBound
    if analysis.quoted[start] { return false }
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

  /// How many sentences from the end a closing line may stand.
  private static let closingLines = 3

  /// The place of the dateline, or of a closing line such as "Issued in Tokyo, 26 October 2016".
  private func linePlace() -> MeetingPlaceFinder.Found? {
    if let line = analysis.layout.dateline { return placeFinder.place(at: line.lowerBound) }
    guard
      let number = analysis.sentences.lastIndex(where: {
        $0.zone == .body && dates.dates(in: $0.range).contains(where: \.isDay)
      }), number + Self.closingLines >= analysis.sentences.count, analysis.sentences[number].range.count < 14,
      !grammar.groups(number).contains(where: { $0.form == .finite && $0.subject != nil })
    else { return nil }
    let last = analysis.sentences[number]
    return last.range.lazy.prefix(4).compactMap { placeFinder.place(at: $0) }.first
  }
}
