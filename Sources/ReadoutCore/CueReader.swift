/// Tells what spoke for each item of a readout: the words that its rule matched, and what weighed most.
struct CueReader {
  let reading: Reading
  let foundIssues: [FoundIssue]
  let foundFollowUps: [FoundFollowUp]

  /// How many weighed cues of an item are told.
  private static let most = 4

  private var analysis: Analysis { reading.analysis }

  /// The cues by the items' ids.
  func cues(of readout: Readout) -> [String: [Cue]] {
    var cues: [String: [Cue]] = [:]
    for issue in readout.issues {
      guard let span = issue.mentions.first?.span,
        let found = foundIssues.first(where: { analysis.tokens.span($0.range) == span })
      else { continue }
      cues[issue.id] = self.cues(of: found)
    }
    for followUp in readout.followUps {
      guard let found = foundFollowUps.first(where: { analysis.tokens.span($0.range) == followUp.span }) else {
        continue
      }
      cues[followUp.id] = [quotation(of: found)]
    }
    for participant in readout.participants {
      let spans = Set(participant.mentions.map(\.span))
      cues[participant.id] = self.cues(of: spans)
    }
    return cues
  }

  private func cues(of issue: FoundIssue) -> [Cue] {
    let opening = issue.cue.map { [Cue(text: quoted($0))] } ?? []
    let judge = analysis.lexicon.matterJudge
    let weighed = issue.traits.map { ($0, judge.weight(of: $0)) }.filter { abs($0.1) >= 0.1 }
      .sorted { (abs($1.1), $0.0.rawValue) < (abs($0.1), $1.0.rawValue) }
    return opening + weighed.prefix(Self.most).map { Cue(text: $0.0.words, weight: $0.1) }
  }

  /// The words of the frame: from the start of the evidence to the act.
  private func quotation(of followUp: FoundFollowUp) -> Cue {
    let frame = followUp.range.lowerBound..<max(followUp.actRange.lowerBound, followUp.range.lowerBound)
    return Cue(text: quoted(frame.isEmpty || frame.count > 14 ? followUp.act..<followUp.act + 1 : frame))
  }

  /// The verbs of meeting and saying beside which a person stands.
  private func cues(of spans: Set<Span>) -> [Cue] {
    var cues: [Cue] = []
    for (number, sentence) in analysis.sentences.enumerated() where cues.count < Self.most {
      for group in reading.grammar.groups(number) where cues.count < Self.most {
        let isMeeting = analysis.words.meet.contains(group.lemma) || analysis.words.support.contains(group.lemma)
        guard isMeeting || analysis.words.said.contains(group.lemma) else { continue }
        let end = reading.grammar.complementEnd(of: group, sentence: number, range: sentence.range)
        let isSubject = group.subject.map { holds($0, spans) } ?? false
        guard isSubject || isMeeting && holds(group.range.upperBound..<max(end, group.range.upperBound), spans) else {
          continue
        }
        let text = (isSubject ? "subject of " : "object of ") + quoted(group.range)
        if !cues.contains(where: { $0.text == text }) { cues.append(Cue(text: text)) }
      }
    }
    return cues
  }

  private func holds(_ range: Range<Int>, _ spans: Set<Span>) -> Bool {
    guard !range.isEmpty else { return false }
    let whole = analysis.tokens.span(range)
    return spans.contains { whole.contains($0) }
  }

  private func quoted(_ range: Range<Int>) -> String { "“\(analysis.tokens.text(range))”" }
}
