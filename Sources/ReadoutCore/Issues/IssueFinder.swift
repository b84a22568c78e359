/// A matter found in the text, before equal ones are put together.
struct FoundIssue: Sendable {
  let range: Range<Int>
  let topic: TopicClassifier.Topic
  let isGeneric: Bool
  /// Who raised it; nil where it was joint.
  let raisedBy: Actor?
  let rule: String
  let confidence: Double
  let isHeadline: Bool
}

/// Finds the matters that were discussed: the complements of verbs and nouns of discussing, as issueframes.tsv lists them.
///
/// "The ministers discussed A, B and C", "X raised A", "talks on A", "an agenda ranging from A to B". In reports of what a side said, only phrases that name a topic count. Left out on
/// purpose: background that no side is said to have talked about, greetings, condolences.
struct IssueFinder {
  let analysis: Analysis
  let grammar: Grammar
  let sideReader: SideReader
  let topics: TopicClassifier
  let phrases: IssuePhraseReader
  /// In a news agency's report much is said that was no matter of the meeting.
  private let isWire: Bool
  private let generic: WordSet
  private let noIssue: WordSet
  private let fillerWords: WordSet

  /// Prepares the readers.
  init(analysis: Analysis, grammar: Grammar, sideReader: SideReader, isWire: Bool) {
    self.analysis = analysis
    self.isWire = isWire
    self.grammar = grammar
    self.sideReader = sideReader
    topics = TopicClassifier(analysis: analysis)
    phrases = IssuePhraseReader(analysis: analysis, grammar: grammar, topics: topics, sides: sideReader.sides)
    generic = analysis.words.genericHeads
    noIssue = analysis.lexicon.words("no-issue")
    fillerWords = analysis.lexicon.words("filler-word")
  }

  /// All matters, in text order.
  func issues() -> [FoundIssue] {
    var found: [FoundIssue] = []
    var claimed = [Int32](repeating: 0, count: analysis.tokens.count)
    for (number, sentence) in analysis.sentences.enumerated() where sentence.zone == .body || sentence.zone == .headline
    {
      for trigger in triggers(in: number).sorted(by: { $0.frame.strength > $1.frame.strength }) {
        add(trigger, number, sentence, &found, &claimed)
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// A frame's trigger in the text, and where its matters begin.
  struct Trigger {
    let frame: IssueFrame
    let start: Int
    let group: VerbGroup?
    let isClause: Bool
  }

  // MARK: Triggers

  private func triggers(in number: Int) -> [Trigger] {
    var found: [Trigger] = []
    for group in grammar.groups(number) where !group.negated {
      guard let frames = analysis.lexicon.issueFrames[group.lemma] else { continue }
      if let trigger = best(frames, group, number) { found.append(trigger) }
    }
    let range = analysis.sentences[number].range
    for i in range where analysis.tag(i).isNoun {
      guard let frames = analysis.lexicon.issueFrames[analysis.tokens.stems[i]] else { continue }
      for frame in frames where frame.kind == .noun {
        guard i + 1 < range.upperBound, frame.openers.contains(analysis.id(i + 1)) else { continue }
        found.append(Trigger(frame: frame, start: i + 2, group: nil, isClause: false))
      }
    }
    return found
  }

  /// The frame that fits best: the one with the most words.
  private func best(_ frames: [IssueFrame], _ group: VerbGroup, _ number: Int) -> Trigger? {
    var best: Trigger?
    for frame in frames {
      guard frame.kind != .noun, let after = afterTrigger(frame, group) else { continue }
      if frame.kind == .subject, !hasMeetingSubject(group) { continue }
      guard let (start, isClause) = opening(frame, after: after, group, in: analysis.sentences[number].range) else {
        continue
      }
      if best.map({ $0.frame.rest.count < frame.rest.count }) ?? true {
        best = Trigger(frame: frame, start: start, group: group, isClause: isClause)
      }
    }
    return best
  }

  /// The token after the frame's words; adjectives and determiners may stand between them ("exchanged wide-ranging views").
  private func afterTrigger(_ frame: IssueFrame, _ group: VerbGroup) -> Int? {
    var i = group.head + 1
    for word in frame.rest {
      var skipped = 0
      while skipped < 6, i < analysis.tokens.count, analysis.id(i) != word, analysis.tokens.stems[i] != word,
        analysis.tag(i).isAdjective || analysis.tag(i).isDeterminer || analysis.tag(i) == .hyphen
          || analysis.tag(i) == .vbg || analysis.tag(i) == .vbn || analysis.tag(i).isAdverb || analysis.tag(i) == .cc
      {
        i += 1
        skipped += 1
      }
      guard i < analysis.tokens.count, analysis.id(i) == word || analysis.tokens.stems[i] == word else { return nil }
      i += 1
    }
    return i
  }

  private func hasMeetingSubject(_ group: VerbGroup) -> Bool {
    guard let subject = group.subject else { return false }
    return subject.contains {
      analysis.words.meetingNouns.contains(analysis.tokens.stems[$0]) || generic.contains(analysis.tokens.stems[$0])
    }
  }

  /// Where the matters begin after the trigger: at the object, or after one of the frame's prepositions.
  private func opening(_ frame: IssueFrame, after: Int, _ group: VerbGroup, in range: Range<Int>) -> (Int, Bool)? {
    guard after < range.upperBound else { return nil }
    if group.passive, frame.takesObject, let subject = group.subject, !frame.bySubject {
      return passive(subject, group)
    }
    let first = analysis.id(after)
    if frame.openers.contains(first) { return (after + 1, first == analysis.words.that || first == analysis.words.to) }
    // "briefed his counterpart on", "thanked the Prime Minister for", "talked with her about".
    for i in after..<min(after + 14, range.upperBound) {
      if frame.openers.contains(analysis.id(i)),
        analysis.tag(i) == .in || analysis.tag(i) == .to || analysis.tag(i) == .wrb || analysis.tag(i) == .rp
      {
        if analysis.id(i) == analysis.words.to, !frame.takesObject { return nil }
        let isClause = analysis.id(i) == analysis.words.that || analysis.id(i) == analysis.words.to
        if frame.takesObject, i > after, !isClause { break }
        if !(analysis.id(i) == analysis.words.to && frame.takesObject) { return (i + 1, isClause) }
      }
      if analysis.tag(i).isVerb, analysis.tag(i) != .vbg,
        analysis.tag(i) != .vbn || analysis.words.copula.contains(analysis.id(i))
      {
        break
      }
    }
    if frame.takesObject { return startsObject(after) ? (after, false) : nil }
    // "said Malta would …": the clause without "that".
    if frame.openers.contains(analysis.words.that) { return (after, true) }
    return nil
  }

  private func startsObject(_ i: Int) -> Bool {
    let tag = analysis.tag(i)
    return tag.opensNounPhrase || tag.isAdverb || tag == .openQuote || tag == .wrb
  }

  /// "Trade was discussed": the subject is the matter.
  private func passive(_ subject: Range<Int>, _ group: VerbGroup) -> (Int, Bool)? { (subject.lowerBound, false) }

  // MARK: Matters

  private func add(
    _ trigger: Trigger, _ number: Int, _ sentence: Sentence, _ found: inout [FoundIssue], _ claimed: inout [Int32]
  ) {
    if isWire, trigger.frame.strength == 1 { return }
    let limit =
      trigger.group.map { group in
        group.passive && trigger.start < group.range.lowerBound ? group.range.lowerBound : sentence.range.upperBound
      } ?? sentence.range.upperBound
    let subject = trigger.group?.subject.flatMap { sideReader.actor(in: $0) }
    let raisedBy = trigger.frame.bySubject ? subject.flatMap { $0.isJoint || $0.codes.count > 1 ? nil : $0 } : nil
    if trigger.isClause {
      addClause(trigger, number, sentence, raisedBy, &found, &claimed)
      return
    }
    let end = min(limit, phrases.end(from: trigger.start, in: sentence.range, number: number))
    guard end > trigger.start else { return }
    let matters = phrases.matters(in: trigger.start..<end)
    for matter in matters {
      let matter = bounded(matter)
      // "issues ranging from A to B": the bare noun only opens the list.
      if matters.count > 1, matter.count == 1, generic.contains(analysis.tokens.stems[matter.lowerBound]) { continue }
      guard accepts(matter, trigger.frame), !isClaimed(matter, claimed) else { continue }
      append(matter, trigger.frame, raisedBy, sentence, &found, &claimed)
    }
  }

  /// In a reported clause, the noun phrases that name a topic are matters.
  private func addClause(
    _ trigger: Trigger, _ number: Int, _ sentence: Sentence, _ raisedBy: Actor?, _ found: inout [FoundIssue],
    _ claimed: inout [Int32]
  ) {
    var end = sentence.range.upperBound
    if let group = trigger.group {
      for next in grammar.groups(number) where next.range.lowerBound > group.range.upperBound && next.form == .finite {
        if analysis.words.said.contains(next.lemma), next.subject == group.subject {
          end = next.range.lowerBound
          break
        }
      }
    }
    var i = trigger.start
    while i < end {
      guard sideReader.index.person(at: i) == nil, analysis.tag(i).isInNounPhrase,
        !analysis.tag(i).isPronoun || analysis.tag(i) == .prpPossessive
      else {
        i += 1
        continue
      }
      let phrase = nounPhrase(from: i, limit: end)
      for matter in phrases.matters(in: phrase) {
        let matter = bounded(matter)
        guard topics.topic(of: matter, sides: sideReader.sides).weight >= 6, accepts(matter, trigger.frame),
          !isClaimed(matter, claimed)
        else { continue }
        append(matter, trigger.frame, raisedBy, sentence, &found, &claimed)
      }
      i = max(phrase.upperBound, i + 1)
    }
  }

  /// A noun phrase with the phrases of "of", "in", "on", "for", "against", "between" that hang on it.
  private func nounPhrase(from start: Int, limit: Int) -> Range<Int> {
    var i = start
    while i < limit {
      let tag = analysis.tag(i)
      if sideReader.index.person(at: i) != nil { break }
      if tag.isInNounPhrase || tag == .vbg && i > start || tag == .vbn && analysis.tag(i + 1).isNoun {
        i += 1
        continue
      }
      let joins =
        tag == .in && !analysis.isSubordinator(i) || tag == .cc || tag == .comma && analysis.tag(i + 1).isInNounPhrase
      if joins, i + 1 < limit, analysis.tag(i + 1).opensNounPhrase {
        i += 1
        continue
      }
      break
    }
    return start..<max(i, start + 1)
  }

  /// Long matters are cut before a clause that hangs on them.
  private func bounded(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 14 else { return range }
    for i in range.dropFirst(4) {
      let tag = analysis.tag(i)
      if tag == .wdt || tag == .wp || tag == .wrb || (tag == .vbg || tag == .vbn) && analysis.tokens.isMark(i - 1, ",")
      {
        return range.lowerBound..<(analysis.tokens.isMark(i - 1, ",") ? i - 1 : i)
      }
    }
    return range.count > 30 ? range.lowerBound..<range.lowerBound + 30 : range
  }

  private func accepts(_ range: Range<Int>, _ frame: IssueFrame) -> Bool {
    guard range.contains(where: { analysis.tag($0).isNoun || analysis.tag($0).isAdjective || analysis.tag($0) == .vbg })
    else { return false }
    if isGeneric(range) { return frame.strength >= 3 }
    let topic = topics.topic(of: range, sides: sideReader.sides)
    let head = head(of: range)
    if noIssue.contains(analysis.tokens.stems[head]), topic.weight < 6 || frame.strength < 3 { return false }
    if range.allSatisfy({ sideReader.index.person(at: $0) != nil }) { return false }
    switch frame.strength {
    case 3: return topic.weight > 0 || range.count >= 2 && analysis.tag(head).isNoun && !analysis.isTimeWord(head)
    case 2: return topic.weight >= 3
    default: return topic.weight >= 6
    }
  }

  /// The head noun: the last noun before the first preposition.
  func head(of range: Range<Int>) -> Int {
    var head = range.lowerBound
    for i in range {
      if analysis.tag(i).isNoun { head = i }
      if analysis.tag(i) == .in || analysis.tag(i) == .to, analysis.tag(head).isNoun { break }
    }
    return head
  }

  /// "other issues of mutual interest": a generic head, and nothing that names a topic.
  private func isGeneric(_ range: Range<Int>) -> Bool {
    if analysis.hits.at(range.lowerBound).contains(where: {
      $0.kind == .filler && $0.entry >= 0 && Int($0.end) >= range.upperBound - 1
    }) {
      return true
    }
    let head = head(of: range)
    guard generic.contains(analysis.tokens.stems[head]) else { return false }
    return range.allSatisfy { i in
      i == head || !analysis.tag(i).isNoun && !analysis.tag(i).isAdjective
        || fillerWords.contains(analysis.tokens.stems[i]) || fillerWords.contains(analysis.id(i))
        || generic.contains(analysis.tokens.stems[i])
    }
  }

  private func isClaimed(_ range: Range<Int>, _ claimed: [Int32]) -> Bool {
    let taken = range.reduce(0) { $0 + (claimed[$1] > 0 ? 1 : 0) }
    return taken * 2 > range.count
  }

  private func append(
    _ range: Range<Int>, _ frame: IssueFrame, _ raisedBy: Actor?, _ sentence: Sentence, _ found: inout [FoundIssue],
    _ claimed: inout [Int32]
  ) {
    for i in range { claimed[i] = 1 }
    let topic = topics.topic(of: range, sides: sideReader.sides)
    let base = frame.strength == 3 ? 0.78 : frame.strength == 2 ? 0.68 : 0.5
    found.append(
      FoundIssue(
        range: range, topic: topic, isGeneric: isGeneric(range), raisedBy: raisedBy, rule: frame.rule,
        confidence: min(0.97, base + (topic.weight >= 6 ? 0.1 : topic.weight == 0 ? -0.2 : 0)),
        isHeadline: sentence.zone == .headline))
  }
}
