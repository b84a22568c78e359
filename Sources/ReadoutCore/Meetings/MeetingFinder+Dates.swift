// The day of the main meeting.

extension MeetingFinder {
  /// The day that the lead tells, or another sentence on the meeting, or the dateline.
  func date(_ lead: [Int], status: Meeting.Status) -> DateMention? {
    for number in lead where analysis.sentences[number].zone == .body && !isDateline(number) && !isDeparture(number) {
      if let found = date(in: analysis.sentences[number].range, status: status) { return found }
    }
    if let found = laterDate(lead, status: status) { return mention(found, future: status == .planned) }
    guard status == .held, let found = analysis.layout.dateline.map({ dates.dates(in: $0).first }) ?? openingDate(lead)
    else { return nil }
    return mention(found, future: false)
  }

  /// The day on a line of its own above the text ("Tuesday, 31 March 2015").
  private func openingDate(_ lead: [Int]) -> FoundDate? {
    guard let first = lead.first(where: { analysis.sentences[$0].zone == .body }) else { return nil }
    for number in 0..<first where analysis.sentences[number].zone != .headline {
      let range = analysis.sentences[number].range
      if let date = dates.dates(in: range).first(where: \.isDay), range.count - date.range.count < 4 { return date }
    }
    return nil
  }

  /// The day of "during the discussions on Friday", "at the meeting on 3 May" in a later sentence.
  private func laterDate(_ lead: [Int], status: Meeting.Status) -> FoundDate? {
    for (number, sentence) in analysis.sentences.enumerated() where sentence.zone == .body && !lead.contains(number) {
      guard !analysis.isAnotherTime(sentence.range) else { continue }
      let end = status == .held ? aheadStart(sentence.range) : sentence.range.upperBound
      for date in dates.dates(in: sentence.range.lowerBound..<end) where date.isDay && isOfThisMeeting(date) {
        return date
      }
    }
    return nil
  }

  /// Whether a date stands right after "during the talks", "at the meeting", and lies within ten days before the text's own.
  private func isOfThisMeeting(_ date: FoundDate) -> Bool {
    let start = date.range.lowerBound
    guard !analysis.quoted[start] else { return false }
    let noun = analysis.id(start - 1) == analysis.words.on ? start - 2 : start - 1
    guard noun > 0, analysis.words.meetingsProper.contains(analysis.tokens.stems[noun]),
      (max(0, noun - 5)..<noun).contains(where: {
        analysis.id($0) == analysis.words.during || analysis.id($0) == analysis.words.at
      })
    else { return false }
    guard let own = ownDay, let value = date.value(published: own, future: false, year: dates.year),
      let day = CalendarDate(iso: value)
    else { return true }
    return day <= own && own <= day.adding(days: 10)
  }

  /// The text's own day: of its publication, or else of its dateline.
  private var ownDay: CalendarDate? {
    if let published = analysis.source.published { return published }
    guard let line = analysis.layout.dateline, let found = dates.dates(in: line).first, case .day = found.form else {
      return nil
    }
    return found.value(published: nil, future: false, year: dates.year).flatMap { CalendarDate(iso: $0) }
  }

  /// The day, or else the week, that a sentence or a part of it tells of a meeting.
  func date(in range: Range<Int>, status: Meeting.Status) -> DateMention? {
    let ahead = status == .held ? aheadStart(range) : range.upperBound
    let usable = dates.dates(in: range).filter { date in
      if case .open = date.form { return false }
      let governor = analysis.id(date.range.lowerBound - 1)
      return governor != analysis.words.by && governor != analysis.words.until && date.range.lowerBound < ahead
        && !isOfStatement(date, in: range)
    }
    let found =
      usable.first(where: \.isDay) ?? usable.first(where: { if case .week = $0.form { true } else { false } })
    return found.map { mention($0, future: status == .planned && !isPast($0, in: range)) }
  }

  /// "arrived on Wednesday": the last verb before a date stands in the past, though what was announced is ahead.
  private func isPast(_ date: FoundDate, in range: Range<Int>) -> Bool {
    let before = grammar.groups(Int(analysis.sentenceOf[range.lowerBound])).last {
      $0.range.upperBound <= date.range.lowerBound
    }
    return before.map { analysis.words.arrive == $0.lemma && analysis.tag($0.head) == .vbd } ?? false
  }

  /// Where a sentence turns to what is still ahead ("decided to hold the fourth meeting in …"): times and places after it are another meeting's.
  func aheadStart(_ range: Range<Int>) -> Int {
    let groups = grammar.groups(Int(analysis.sentenceOf[range.lowerBound])).filter {
      range.contains($0.range.lowerBound)
    }
    let ahead = groups.first { group in
      if group.modal == .will { return true }
      guard group.form == .infinitive,
        let before = groups.last(where: { $0.range.upperBound <= group.range.lowerBound })
      else { return false }
      return analysis.lexicon.followUpFrames[before.lemma] != nil
    }
    return ahead?.range.lowerBound ?? range.upperBound
  }

  /// "in a statement issued on Wednesday", "announced on Monday that": the day of a statement is not that of the meeting.
  private func isOfStatement(_ date: FoundDate, in range: Range<Int>) -> Bool {
    var before = date.range.lowerBound - 1
    if analysis.id(before) == analysis.words.on { before -= 1 }
    guard range.contains(before) else { return false }
    if analysis.tag(before).isVerb, analysis.words.announcing.contains(analysis.lemma(before)) { return true }
    return analysis.words.statements.contains(analysis.tokens.stems[before])
  }

  private func isDateline(_ number: Int) -> Bool {
    analysis.layout.dateline.map { $0.contains(analysis.sentences[number].range.lowerBound) } ?? false
  }

  /// "will leave Australia on 12 June": the day of a departure is not that of the meeting.
  private func isDeparture(_ number: Int) -> Bool {
    grammar.groups(number).first.map { analysis.words.departing.contains($0.lemma) } ?? false
  }

  private func mention(_ date: FoundDate, future: Bool) -> DateMention {
    DateMention(
      value: date.value(published: ownDay, future: future, year: dates.year),
      text: analysis.tokens.text(date.range), span: analysis.tokens.span(date.range))
  }
}
