/// Finds the main meeting that a text reports or announces: kind, status, date, places, sides.
///
/// It is read from the headline and the first sentences. The other meetings of a text are FurtherMeetingFinder's.
struct MeetingFinder {
  let analysis: Analysis
  let grammar: Grammar
  let people: [Person]
  let index: PersonIndex
  /// Persons who take part.
  var present: [Int]
  let dates: DateIndex
  /// The side whose readout it is, which the speaker ("I met") acts for.
  var home: String?

  /// Finds the places.
  var placeFinder: MeetingPlaceFinder { MeetingPlaceFinder(analysis: analysis, index: index) }

  /// The country of the place, which no side needs to be known for.
  func placeCountry() -> String? {
    let lead = leadSentences()
    let kind = kind(lead, sides: 0)
    return kind == .call ? nil : places(lead, kind: kind, status: status(lead)).first?.country
  }

  /// The main meeting.
  func meeting() -> Meeting {
    let lead = leadSentences()
    let status = status(lead)
    let countries = countries(lead)
    let kind = kind(lead, sides: countries.count)
    let places = kind == .call ? [] : places(lead, kind: kind, status: status)
    return Meeting(
      id: "m1", kind: kind, status: status, date: date(lead, status: status), places: places,
      countries: kind == .visit ? countries + visited(lead, besides: countries) : countries)
  }

  /// Numbers of the headline's and the first three sentences of the body, lines that tell nothing ("MEDIA RELEASE", "12 May 2001") left out where others do.
  func leadSentences() -> [Int] {
    let headline = analysis.sentences.indices.first { analysis.sentences[$0].zone == .headline }
    var lead = headline.map { [$0] } ?? []
    var others: [Int] = []
    for (number, sentence) in analysis.sentences.enumerated() where sentence.zone == .body && sentence.range.count > 3 {
      if isTelling(number) {
        lead.append(number)
      } else if others.count < Self.leadCount {
        others.append(number)
      }
      if lead.count == Self.leadCount + (headline == nil ? 0 : 1) { break }
    }
    return lead.count > (headline == nil ? 0 : 1) ? lead : lead + others
  }

  private static let leadCount = 3

  /// Whether a sentence has a verb that carries tense, and is no headline told again in capitals.
  private func isTelling(_ number: Int) -> Bool {
    guard grammar.groups(number).contains(where: { $0.form == .finite }) else { return false }
    var words = 0
    var shouted = 0
    for i in analysis.sentences[number].range where analysis.tokens.ends[i] - analysis.tokens.starts[i] > 1 {
      words += 1
      if analysis.tokens.shape(i).contains(.allCaps) { shouted += 1 }
    }
    return shouted * 3 < words * 2
  }

  // MARK: Status

  /// Planned where the first verb of meeting stands in the future.
  private func status(_ lead: [Int]) -> Meeting.Status {
    for number in lead {
      for group in grammar.groups(number) {
        if isLeaving(group) { return .planned }
        guard analysis.words.meet.contains(group.lemma) || isHolding(group, number) else {
          if group.lemma == analysis.words.cancel || group.lemma == analysis.words.postpone, group.form != .infinitive {
            return .cancelled
          }
          continue
        }
        if isFuture(group, number) { return .planned }
        if group.lemma == analysis.words.arrive || isUnderWay(group) { continue }
        if analysis.sentences[number].zone == .headline { continue }
        if group.form == .finite { return .held }
      }
    }
    return .held
  }

  /// "is travelling to Nigeria", "begins a visit": other verbs tell whether the meetings are ahead.
  private func isUnderWay(_ group: VerbGroup) -> Bool {
    let isProgressive = group.range.count > 1 && analysis.tag(group.head) == .vbg
    return isProgressive && analysis.words.travel.contains(group.lemma) || isVisitUnderWay(group)
  }

  /// "left for Japan": the visit is still ahead.
  func isLeaving(_ group: VerbGroup) -> Bool {
    analysis.words.departing.contains(group.lemma) && !group.negated
      && analysis.id(group.range.upperBound) == analysis.words.for
  }

  /// "hold talks", "a meeting will take place".
  private func isHolding(_ group: VerbGroup, _ number: Int) -> Bool {
    guard analysis.words.support.contains(group.lemma) else { return false }
    if let subject = group.subject, group.passive || analysis.id(group.range.upperBound) == analysis.words.place,
      subject.contains(where: { analysis.words.meetingNouns.contains(analysis.tokens.stems[$0]) })
    {
      return true
    }
    let end = min(group.range.upperBound + 8, analysis.sentences[number].range.upperBound)
    return (group.range.upperBound..<max(end, group.range.upperBound)).contains {
      analysis.words.meetingNouns.contains(analysis.tokens.stems[$0])
    }
  }

  /// "will visit", "is to meet", "is expected to hold", "to visit" in a headline.
  func isFuture(_ group: VerbGroup, _ number: Int) -> Bool {
    if group.modal == .will { return true }
    guard group.form == .infinitive else { return false }
    let before = group.range.lowerBound - 1
    let range = analysis.sentences[number].range
    guard before >= range.lowerBound else { return false }
    if analysis.sentences[number].zone == .headline {
      return analysis.tag(before).isNoun || analysis.lemma(before) == analysis.words.set
    }
    let lemma = analysis.lemma(before)
    return analysis.words.copula.contains(analysis.id(before)) || analysis.words.expecting.contains(lemma)
      || analysis.words.expecting.contains(analysis.id(before))
  }
}
