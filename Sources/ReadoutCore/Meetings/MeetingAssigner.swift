/// Says of which meeting a person or a matter is.
///
/// People are of the meetings in which they are told to take part. Matters are of the meeting that was told last before them, until a sentence names those who were met in another one, or
/// comes back to the visit. Headlines speak of the main meeting.
struct MeetingAssigner {
  private let analysis: Analysis
  private let grammar: Grammar
  private let index: PersonIndex
  private let frames: [MeetingFrame]
  /// Where other meetings begin to be spoken of: byte offsets in text order. A series is spoken of together.
  private var turns: [(offset: Int, frames: [Int])] = []
  private var headlines: [Span] = []
  /// The one meeting of each person who is met and takes part in no other.
  private var met: [Int: Int] = [:]
  /// The one meeting that each side took part in, or -1 where there are several.
  private var sides: [String: Int] = [:]

  /// Goes through the text once.
  init(_ reading: Reading, frames: [MeetingFrame]) {
    analysis = reading.analysis
    grammar = reading.grammar
    index = reading.sides.index
    self.frames = frames
    guard frames.count > 1 else { return }
    headlines = analysis.sentences.filter { $0.zone == .headline }.map { analysis.tokens.span($0.range) }
    met = Self.met(in: frames)
    for (number, frame) in frames.enumerated() where number > 0 || frame.meeting.kind != .visit {
      for side in frame.meeting.countries { sides[side] = sides[side] == nil ? number : -1 }
    }
    turns = turns(after: frames)
  }

  private static func met(in frames: [MeetingFrame]) -> [Int: Int] {
    var count: [Int: Int] = [:]
    for frame in frames { for party in Set(frame.hosts + frame.guests) { count[party, default: 0] += 1 } }
    var met: [Int: Int] = [:]
    for (number, frame) in frames.enumerated() {
      for guest in frame.guests where count[guest] == 1 { met[guest] = number }
    }
    return met
  }

  private func turns(after frames: [MeetingFrame]) -> [(offset: Int, frames: [Int])] {
    var turns: [(offset: Int, frames: [Int])] = []
    var byStart: [Int: [Int]] = [:]
    for (number, frame) in frames.enumerated() {
      for telling in frame.tellings { byStart[telling.range.lowerBound, default: []].append(number) }
    }
    var told = byStart.sorted { $0.key < $1.key }.map { (start: $0.key, frames: $0.value) }[...]
    var current = [0]
    for sentence in analysis.sentences where sentence.zone == .body {
      var starts: [(start: Int, frames: [Int])] = []
      while let next = told.first, next.start < sentence.range.upperBound { starts.append(told.removeFirst()) }
      if starts.isEmpty { starts = [(sentence.range.lowerBound, self.frames(of: sentence, after: current))] }
      for (start, frames) in starts where frames != current {
        turns.append((analysis.tokens.span(start..<start + 1).start, frames))
        current = frames
      }
    }
    return turns
  }

  /// The meetings of a person or body who takes part.
  func meetings(of party: Int, mentions: [Mention]) -> [String] {
    guard frames.count > 1 else { return [frames[0].meeting.id] }
    var own = frames.indices.filter { frames[$0].holds(party) }
    let isVisit = frames[0].meeting.kind == .visit
    // Who is in two meetings of a visit is of the visit.
    if isVisit, own.count > 1, own[0] != 0 { own.insert(0, at: 0) }
    if own.isEmpty { own = isVisit ? [0] : mentions.first { !isHeadline($0.span) }.map { frames(at: $0.span) } ?? [0] }
    return own.map { frames[$0].meeting.id }
  }

  /// Issues with the meetings in which they were talked about.
  func assign(_ issues: [Issue]) -> [Issue] {
    guard frames.count > 1 else { return issues }
    return issues.map { issue in
      var issue = issue
      issue.meetings = meetings(of: issue.mentions)
      return issue
    }
  }

  private func meetings(of mentions: [Mention]) -> [String] {
    let body = mentions.filter { !isHeadline($0.span) }
    let own = Set((body.isEmpty ? mentions : body).flatMap { frames(at: $0.span) })
    return own.sorted().map { frames[$0].meeting.id }
  }

  private func frames(at span: Span) -> [Int] {
    if isHeadline(span) { return [0] }
    return turns.last { $0.offset <= span.start }?.frames ?? [0]
  }

  private func isHeadline(_ span: Span) -> Bool {
    headlines.contains { $0.contains(span) }
  }

  /// The meeting of a sentence that tells of none, after one of `current`.
  private func frames(of sentence: Sentence, after current: [Int]) -> [Int] {
    let isOfVisit = frames[0].meeting.kind == .visit
    if isOfVisit, tellsProgramme(sentence) || isSpeaker(sentence, besides: current) { return [0] }
    let meetings = Set(index.people(in: sentence.range).compactMap { met[$0] })
    if meetings.count == 1, let one = meetings.first { return [one] }
    if meetings.isEmpty, let side = sideNamed(in: sentence.range), let one = sides[side], one >= 0 { return [one] }
    return isOfVisit && (namesVisit(sentence) || opensAgenda(sentence)) ? [0] : current
  }

  /// The side of "the Thai ministers", "the Angolan side".
  private func sideNamed(in range: Range<Int>) -> String? {
    for i in range {
      if let people = analysis.hits.longest(i, .people), Int(people.end) < range.upperBound,
        analysis.words.groupNouns.contains(analysis.tokens.stems[Int(people.end)])
      {
        return analysis.lexicon.countries[Int(people.entry)].code
      }
    }
    return nil
  }

  /// Whether a sentence goes back to the visit.
  private func namesVisit(_ sentence: Sentence) -> Bool {
    sentence.range.prefix(8).contains { analysis.words.visitNouns.contains(analysis.tokens.stems[$0]) }
  }

  /// Whether a sentence begins a paragraph on a visit ahead: what is to be talked about there is the visit's.
  private func opensAgenda(_ sentence: Sentence) -> Bool {
    frames[0].meeting.status == .planned
      && analysis.layout.starts[sentence.paragraph] >= sentence.range.lowerBound
  }

  /// Whether a sentence tells what the visitors see, open or attend, or whom they meet without a meeting of its own.
  private func tellsProgramme(_ sentence: Sentence) -> Bool {
    guard let verb = firstVerb(of: sentence) else { return false }
    let isSpeech = verb.lemma == analysis.words.speak && analysis.id(verb.range.upperBound) == analysis.words.at
    guard isSpeech || verb.lemma == analysis.words.meetVerb || analysis.words.visitVerbs.contains(verb.lemma) else {
      return false
    }
    return verb.subject.map { index.people(in: $0).contains { frames[0].hosts.contains($0) } } ?? false
  }

  /// Whether the speaker, who is in none of the meetings spoken of, tells what he or she said ("I reiterated").
  private func isSpeaker(_ sentence: Sentence, besides current: [Int]) -> Bool {
    guard !current.contains(where: { frames[$0].tellings.contains { $0.isSpeakers } }) else { return false }
    return firstVerb(of: sentence)?.subject?.contains {
      analysis.id($0) == analysis.words.i && !analysis.quoted[$0]
    } ?? false
  }

  private func firstVerb(of sentence: Sentence) -> VerbGroup? {
    grammar.groups(Int(analysis.sentenceOf[sentence.range.lowerBound])).first
  }
}
