/// Finds the meetings that a text tells besides its main one.
///
/// A telling ("X also met Y") is a meeting of its own where someone of the main meeting acts and those who are met have not been met before in the text. In a visit, the meetings are
/// told apart where there are two or more, or one is told as another ("also met"). Left out on purpose: the same meeting told again, meetings ahead in a report of what was held, strangers' meetings.
struct FurtherMeetingFinder {
  /// The main meeting's finder, with what it knows of the text.
  let finder: MeetingFinder
  let main: Meeting
  private let judge: PresenceJudge
  private let groupFinder: GroupFinder
  /// Bodies without names.
  let groups: [Person]
  /// The side whose readout it is.
  let home: String?

  /// How many sentences of the body may tell the main meeting: lines of a letterhead stand above some texts.
  private static let leadCount = 6

  private var analysis: Analysis { finder.analysis }

  /// Takes what is known of who met, and finds the bodies without names.
  init(_ reading: Reading) {
    let index = reading.sides.index
    finder = MeetingFinder(
      analysis: reading.analysis, grammar: reading.grammar, people: reading.people, index: index,
      present: reading.judgement.present, dates: reading.dates, home: reading.sides.home)
    main = reading.meeting
    judge = PresenceJudge(
      analysis: reading.analysis, grammar: reading.grammar, people: reading.people, index: index,
      speakersTakePart: reading.homeSide.isOwn())
    groupFinder = GroupFinder(analysis: reading.analysis, grammar: reading.grammar, index: index)
    groups = groupFinder.groups()
    home = reading.sides.home
  }

  /// The main meeting, and the others in text order.
  func frames() -> [MeetingFrame] {
    guard main.status != .cancelled else { return [MeetingFrame(meeting: main)] }
    let day = (main.date?.value).flatMap { CalendarDate(iso: $0) } ?? analysis.source.published
    let told = MeetingTellingFinder(finder: finder, judge: judge, groupFinder: groupFinder, groups: groups, day: day)
      .tellings().filter { $0.isAhead == (main.status == .planned) }
    var frames = [mainFrame(told)]
    for (number, telling) in told.enumerated() {
      let next = number + 1 < told.count ? told[number + 1].range.lowerBound : analysis.tokens.count
      add(telling, before: next, to: &frames)
    }
    // A visit with one meeting is one occasion.
    if main.kind == .visit, frames.count == 2, !frames[1].tellings.contains(where: \.isSeparate) {
      return [mainFrame([])]
    }
    if main.kind != .visit { frames[0].meeting = narrowed(frames) }
    return frames
  }

  /// The main meeting without the sides of those who took part in another one only, and with the speaker's.
  private func narrowed(_ frames: [MeetingFrame]) -> Meeting {
    let elsewhere = Set(frames.dropFirst().flatMap { $0.guests + $0.hosts }.filter { !frames[0].holds($0) })
    var finder = finder
    finder.present.removeAll { elsewhere.contains($0) }
    var meeting = elsewhere.isEmpty ? main : finder.meeting()
    if frames[0].tellings.contains(where: \.isSpeakers), let home, !meeting.countries.contains(home) {
      meeting.countries.insert(home, at: 0)
      if meeting.kind == .other, meeting.countries.count == 2 { meeting.kind = .bilateral }
    }
    return meeting
  }

  // MARK: The main meeting

  /// Who takes part in the main meeting: as its first telling says, or those named where it is told; of a visit, the visitors.
  private func mainFrame(_ told: [MeetingTelling]) -> MeetingFrame {
    let lead = Array(
      analysis.sentences.indices.filter {
        analysis.sentences[$0].zone == .body && analysis.sentences[$0].range.count > 3
      }.prefix(Self.leadCount))
    let first = told.first { lead.contains(Int(analysis.sentenceOf[$0.range.lowerBound])) }
    var frame = MeetingFrame(meeting: main)
    if main.kind == .visit {
      frame.hosts = visitors(lead)
      frame.hosts += (told.first?.hosts ?? []).filter { !frame.hosts.contains($0) }
    } else if let first {
      frame.hosts = first.hosts
      frame.guests = first.guests
    } else {
      frame.hosts = told.first?.hosts ?? []
      frame.guests = lead.prefix(3).flatMap { finder.index.people(in: analysis.sentences[$0].range) }.filter {
        finder.present.contains($0) && !frame.hosts.contains($0)
      }
    }
    return frame
  }

  /// Who is the subject of the first sentence.
  private func visitors(_ lead: [Int]) -> [Int] {
    for number in lead {
      for group in finder.grammar.groups(number) {
        let persons = group.subject.map { finder.index.people(in: $0) } ?? []
        let present = persons.filter { finder.present.contains($0) }
        if !present.isEmpty { return present }
      }
    }
    return []
  }

  // MARK: The others

  private func add(_ telling: MeetingTelling, before next: Int, to frames: inout [MeetingFrame]) {
    var telling = telling
    let hosts = frames[0].hosts
    if telling.guests.allSatisfy(hosts.contains), !telling.hosts.allSatisfy(hosts.contains) {
      (telling.hosts, telling.guests) = (telling.guests, telling.hosts)
    }
    telling.guests.removeAll { hosts.contains($0) }
    guard !telling.guests.isEmpty else { return }
    let sentence = analysis.sentences[Int(analysis.sentenceOf[telling.range.lowerBound])].range
    let words = telling.range.lowerBound..<max(telling.range.upperBound, min(next, sentence.upperBound))
    let places = places(of: telling, in: words)
    if let known = frames.firstIndex(where: { isSame(telling, places, $0) }) { return frames[known].add(telling) }
    let date = finder.date(in: words, status: main.status)
    let isPlaced = places.contains { place in
      !frames.contains { $0.meeting.places.contains { $0.name == place.name } }
    }
    guard isAnother(telling, isPlaced: isPlaced || main.kind == .visit && date != nil, frames[0]) else { return }
    for part in parts(of: telling) {
      frames.append(frame(part, number: frames.count + 1, date: date, places: places, mainHosts: hosts))
    }
  }

  /// The same people are met, or those of the same side, told once by name and once by office; bodies without names at another place are others.
  private func isSame(_ telling: MeetingTelling, _ places: [Place], _ frame: MeetingFrame) -> Bool {
    guard telling.guests.contains(where: frame.guests.contains) else {
      return !telling.isSeparate && isSameSide(telling.guests, frame.guests)
    }
    guard telling.guests.allSatisfy({ $0 >= finder.people.count }), let place = places.first else { return true }
    return frame.meeting.places.isEmpty || frame.meeting.places.contains { $0.name == place.name }
  }

  private func isSameSide(_ guests: [Int], _ others: [Int]) -> Bool {
    guard guests.allSatisfy(isUnnamed) || others.allSatisfy(isUnnamed), !others.isEmpty else { return false }
    let sides = Set(others.compactMap(side))
    return guests.allSatisfy { side($0).map(sides.contains) ?? true }
  }

  private func isUnnamed(_ party: Int) -> Bool { party < finder.people.count && !finder.people[party].isNamed }

  /// Whether someone of the main meeting meets others: by name, or set apart by a word, a time or a place.
  private func isAnother(_ telling: MeetingTelling, isPlaced: Bool, _ main: MeetingFrame) -> Bool {
    let sides = Set(main.hosts.compactMap(side))
    let isLinked =
      telling.isSpeakers || telling.hosts.isEmpty && telling.isPronoun
      || telling.hosts.contains(where: main.holds)
      || telling.isSeparate
        && (telling.hosts.isEmpty || telling.hosts.contains { side($0).map(sides.contains) ?? false })
    let isNamed = telling.guests.contains { $0 < finder.people.count && finder.people[$0].isNamed }
    return isLinked && (telling.isSeparate || isNamed || isPlaced)
  }

  /// One telling for each side that is met, where meetings are told in a series.
  private func parts(of telling: MeetingTelling) -> [MeetingTelling] {
    guard telling.isSeries else { return [telling] }
    var parts: [(side: String?, guests: [Int])] = []
    for guest in telling.guests {
      let side = side(guest)
      // Whose side is not told stands beside one whose side is.
      if let last = parts.last, side == nil || side == last.side {
        parts[parts.count - 1].guests.append(guest)
      } else {
        parts.append((side, [guest]))
      }
    }
    return parts.map { part in
      var telling = telling
      telling.guests = part.guests
      return telling
    }
  }

  private func frame(
    _ telling: MeetingTelling, number: Int, date: DateMention?, places: [Place], mainHosts: [Int]
  ) -> MeetingFrame {
    let hosts = telling.hosts.isEmpty && !telling.isSpeakers ? mainHosts : telling.hosts
    var countries: [String] = telling.isSpeakers ? [home].compactMap { $0 } : []
    for code in (hosts + telling.guests).compactMap(side) where !countries.contains(code) { countries.append(code) }
    // Officials whose country is not told are those of the place.
    if telling.guests.allSatisfy({ side($0) == nil }), let code = places.first?.country, !countries.contains(code) {
      countries.append(code)
    }
    let bySides: Meeting.Kind = countries.count == 2 ? .bilateral : countries.count > 2 ? .multilateral : .other
    let meeting = Meeting(
      id: "m\(number)", kind: telling.kind ?? bySides, status: main.status, date: date, places: places,
      countries: countries)
    return MeetingFrame(meeting: meeting, hosts: hosts, guests: telling.guests, tellings: [telling])
  }

  private func places(of telling: MeetingTelling, in range: Range<Int>) -> [Place] {
    guard telling.kind != .call else { return [] }
    let end = main.status == .held ? finder.aheadStart(range) : range.upperBound
    let isTravel = range.contains { analysis.words.travel.contains(analysis.lemma($0)) }
    var places: [Place] = []
    for place in finder.placeFinder.places(in: range.lowerBound..<end, kind: isTravel ? .visit : .bilateral).map(
      \.place)
    where !places.contains(where: { $0.name == place.name }) { places.append(place) }
    return places
  }

  private func side(_ party: Int) -> String? {
    let person = party < finder.people.count ? finder.people[party] : groups[party - finder.people.count]
    return person.country ?? person.organisation
  }
}
