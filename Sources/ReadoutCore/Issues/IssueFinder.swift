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
  /// The words that introduce it; nil where none do.
  let cue: Range<Int>?
  /// How strong its frame is, 1…3.
  let strength: Int
  /// What spoke for and against it.
  let traits: [MatterTrait]
}

/// Finds the matters that were discussed: the complements of verbs and nouns of discussing, as issueframes.tsv lists them.
///
/// "The ministers discussed A, B and C", "X raised A", "talks on A", "an agenda ranging from A to B". Every phrase that such a word introduces is a candidate; whether it is a matter of the
/// meeting, MatterJudge says by its traits. Left out on purpose: background that no side is said to have talked about, greetings, condolences.
struct IssueFinder {
  let analysis: Analysis
  let grammar: Grammar
  let sideReader: SideReader
  let topics: TopicClassifier
  let phrases: IssuePhraseReader
  private let triggers: IssueTriggerFinder
  private let traits: MatterTraits
  private let generic: WordSet
  private let condolences: WordSet
  private let fillerWords: WordSet

  /// Prepares the readers; `isWire` says that it is a news agency's report, `isOwn` that a side published it.
  init(analysis: Analysis, grammar: Grammar, sideReader: SideReader, isWire: Bool, isOwn: Bool) {
    self.analysis = analysis
    self.grammar = grammar
    self.sideReader = sideReader
    topics = TopicClassifier(analysis: analysis)
    phrases = IssuePhraseReader(analysis: analysis, grammar: grammar, topics: topics, sides: sideReader.sides)
    triggers = IssueTriggerFinder(analysis: analysis, grammar: grammar)
    traits = MatterTraits(
      analysis: analysis, sideReader: sideReader, phrases: phrases, isWire: isWire, isOwn: isOwn)
    generic = analysis.words.genericHeads
    condolences = analysis.lexicon.words("condolence")
    fillerWords = analysis.lexicon.words("filler-word")
  }

  /// All matters, in text order.
  func issues() -> [FoundIssue] {
    candidates().flatMap { chosen($0.filter { $0.confidence >= MatterJudge.threshold }) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Every phrase that may be a matter, with its probability, sentence by sentence.
  func candidates() -> [[FoundIssue]] {
    var seen = Seen()
    return analysis.sentences.indices.map { number in
      let found = candidates(in: number, seen)
      if analysis.sentences[number].zone == .body {
        for item in found where item.strength > 1 {
          if item.topic.weight >= 4 { seen.topics.insert(item.topic.slug) }
          seen.heads.insert(analysis.tokens.stems[head(of: item.range)])
        }
      }
      return found
    }
  }

  /// What earlier sentences have named.
  struct Seen {
    var topics: Set<Int> = []
    var heads: Set<Int32> = []
  }

  private func candidates(in number: Int, _ seen: Seen) -> [FoundIssue] {
    let sentence = analysis.sentences[number]
    guard sentence.zone == .body || sentence.zone == .headline, !sayCondolences(sentence.range) else { return [] }
    var found: [FoundIssue] = []
    for trigger in triggers.triggers(in: number) { add(trigger, number, seen, &found) }
    // What is no readout names topics, too.
    if sentence.zone == .body, !sideReader.present.isEmpty || !sideReader.sides.isEmpty {
      addNamed(number, sentence.range, seen, &found)
    }
    return found
  }

  /// The noun phrases that name a topic plainly and that no trigger introduces.
  private func addNamed(_ number: Int, _ range: Range<Int>, _ seen: Seen, _ found: inout [FoundIssue]) {
    let taken = found
    let groups = grammar.groups(number)
    var i = range.lowerBound
    while i < range.upperBound {
      guard opensPhrase(i), !taken.contains(where: { $0.range.contains(i) }),
        // "toured the port": what is seen is not discussed.
        !(analysis.tag(i - 1).isVerb && analysis.words.meet.contains(analysis.lemma(i - 1)))
      else {
        i += 1
        continue
      }
      let phrase = nounPhrase(from: i, limit: range.upperBound)
      let group = groups.last { $0.range.upperBound <= i }
      let trigger = IssueTrigger(frame: .named, start: group?.range.upperBound ?? i, group: group, isClause: true)
      let matters = phrases.matters(in: phrase)
      for (place, matter) in matters.enumerated() where !taken.contains(where: { $0.range.overlaps(matter) }) {
        append(bounded(matter), trigger, number, (place, matters.count), seen, &found)
      }
      i = max(phrase.upperBound, i + 1)
    }
  }

  /// Whether a noun phrase that is no person's name or pronoun may begin at `i`.
  private func opensPhrase(_ i: Int) -> Bool {
    sideReader.index.person(at: i) == nil && analysis.tag(i).isInNounPhrase
      && (!analysis.tag(i).isPronoun || analysis.tag(i) == .prpPossessive)
  }

  /// The likeliest ones that share no words.
  private func chosen(_ candidates: [FoundIssue]) -> [FoundIssue] {
    var taken: [FoundIssue] = []
    for candidate in candidates.sorted(by: {
      ($0.confidence, $1.range.lowerBound) > ($1.confidence, $0.range.lowerBound)
    })
    where !taken.contains(where: { $0.range.overlaps(candidate.range) }) {
      taken.append(candidate)
    }
    return taken
  }

  // MARK: Candidates

  private func add(_ trigger: IssueTrigger, _ number: Int, _ seen: Seen, _ found: inout [FoundIssue]) {
    let sentence = analysis.sentences[number]
    if trigger.isClause {
      addClause(trigger, number, sentence, seen, &found)
      return
    }
    let limit =
      trigger.group.map { group in
        group.passive && trigger.start < group.range.lowerBound ? group.range.lowerBound : sentence.range.upperBound
      } ?? sentence.range.upperBound
    let end = min(
      limit, trigger.limit ?? .max, phrases.end(from: trigger.start, in: sentence.range, number: number))
    guard end > trigger.start else { return }
    let matters = phrases.matters(in: trigger.start..<end)
    for (place, matter) in matters.enumerated() {
      // "issues ranging from A to B": the bare noun only opens the list.
      if matters.count > 1, matter.count == 1, generic.contains(analysis.tokens.stems[matter.lowerBound]) { continue }
      append(bounded(matter), trigger, number, (place, matters.count), seen, &found)
    }
  }

  /// In a reported clause, the noun phrases that name a topic are matters.
  private func addClause(
    _ trigger: IssueTrigger, _ number: Int, _ sentence: Sentence, _ seen: Seen, _ found: inout [FoundIssue]
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
      guard opensPhrase(i) else {
        i += 1
        continue
      }
      let phrase = nounPhrase(from: i, limit: end)
      let matters = phrases.matters(in: phrase)
      for (place, matter) in matters.enumerated() {
        append(bounded(matter), trigger, number, (place, matters.count), seen, &found)
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

  /// Adds a candidate, unless its words cannot be a matter.
  private func append(
    _ range: Range<Int>, _ trigger: IssueTrigger, _ number: Int, _ place: (number: Int, count: Int),
    _ seen: Seen, _ found: inout [FoundIssue]
  ) {
    guard
      range.contains(where: { analysis.tag($0).isNoun || analysis.tag($0).isAdjective || analysis.tag($0) == .vbg }),
      !range.allSatisfy({ sideReader.index.person(at: $0) != nil })
    else { return }
    if isNothing(range) { return }
    let isGeneric = isGeneric(range)
    if isGeneric, trigger.frame.strength < 3 { return }
    let topic = topics.topic(of: range, sides: sideReader.sides)
    let head = head(of: range)
    guard topic.weight >= leastTopic(trigger),
      !analysis.words.noIssue.contains(analysis.tokens.stems[head]) || topic.weight >= 4
    else { return }
    let traits = traits.traits(
      of: range, trigger, sentence: number,
      place: .init(
        number: place.number, count: place.count, isStripped: isStripped(range), hasTrigger: !found.isEmpty),
      head: head, topic: topic, seen: seen)
    found.append(
      FoundIssue(
        range: range, topic: topic, isGeneric: isGeneric, raisedBy: raisedBy(trigger), rule: trigger.frame.rule,
        confidence: isGeneric
          ? 0.7 : analysis.lexicon.matterJudge.probability(traits, rule: trigger.frame.rule),
        isHeadline: analysis.sentences[number].zone == .headline, cue: cue(of: trigger),
        strength: trigger.frame.strength, traits: traits))
  }

  /// "no tension", "today and tomorrow with officials", "support and assistance": denied, a time, or words of opening alone.
  private func isNothing(_ range: Range<Int>) -> Bool {
    let first = range.lowerBound
    if analysis.words.negation.contains(analysis.id(first)) || analysis.words.timeWords.contains(analysis.id(first)) {
      return true
    }
    return range.count <= 3 && range.contains { analysis.tag($0).isNoun }
      && range.allSatisfy { !analysis.tag($0).isNoun || phrases.isOpening($0) }
      && range.allSatisfy { !analysis.tag($0).isAdjective }
  }

  /// Condolences are no matter; nor is what they are for.
  private func sayCondolences(_ sentence: Range<Int>) -> Bool {
    sentence.contains { condolences.contains(analysis.tokens.stems[$0]) }
  }

  /// How plainly a phrase must name a topic to be looked at.
  private func leastTopic(_ trigger: IssueTrigger) -> Int {
    if trigger.frame.rule == IssueFrame.named.rule { return 5 }
    if trigger.isClause || trigger.frame.strength == 1 { return 3 }
    return trigger.frame.strength == 2 ? 1 : 0
  }

  /// The verb with the words of its frame, or the noun with its preposition.
  private func cue(of trigger: IssueTrigger) -> Range<Int>? {
    if trigger.frame.rule == IssueFrame.named.rule { return nil }
    guard let group = trigger.group else { return max(trigger.start - 2, 0)..<trigger.start }
    let isNear = trigger.start > group.range.upperBound && trigger.start - group.range.upperBound <= 5
    return isNear ? group.range.lowerBound..<trigger.start : group.range
  }

  /// Who raised what a verb introduces: its subject, where the frame says so and one side alone is meant.
  private func raisedBy(_ trigger: IssueTrigger) -> Actor? {
    guard trigger.frame.bySubject, let subject = trigger.group?.subject, let actor = sideReader.actor(in: subject),
      !actor.isJoint, actor.codes.count <= 1
    else { return nil }
    return actor
  }

  /// Whether "the importance of" or the like stands before the phrase.
  private func isStripped(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    return analysis.id(before) == analysis.words.of && analysis.tag(before - 1).isNoun
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
}
