/// Reads the traits of phrases that may be matters.
struct MatterTraits {
  let analysis: Analysis
  let sideReader: SideReader
  let topics: TopicClassifier
  let openings: IssuePhraseReader.Openings
  private let source: MatterTrait?
  private let titleStems: [Int32]
  /// The stems of nouns and adjectives of the body, sorted, as often as there are sentences of it that have them.
  private let bodyStems: [Int32]
  private let firstBody: Int
  /// For each sentence, whether it is on another time or place.
  private let isOtherTime: [Bool]

  /// Counts the text's nouns, and those of its title.
  init(analysis: Analysis, sideReader: SideReader, phrases: IssuePhraseReader, isWire: Bool, isOwn: Bool) {
    self.analysis = analysis
    self.sideReader = sideReader
    topics = phrases.topics
    openings = phrases.openings
    source = isWire ? .newsReport : isOwn ? .ownReadout : nil
    var title: [Int32] = []
    var body: [Int32] = []
    body.reserveCapacity(analysis.tokens.count / 2)
    for sentence in analysis.sentences where sentence.zone == .headline || sentence.zone == .body {
      if sentence.zone == .headline {
        Self.addStems(of: sentence.range, analysis, to: &title)
      } else {
        Self.addStems(of: sentence.range, analysis, to: &body)
      }
    }
    body.sort()
    titleStems = title
    bodyStems = body
    firstBody = analysis.sentences.firstIndex { $0.zone == .body } ?? 0
    isOtherTime = analysis.sentences.map { sentence in
      sentence.range.contains { analysis.words.elsewhere.contains(analysis.id($0)) }
        || analysis.isAnotherTime(sentence.range)
    }
  }

  /// Adds the stems of a sentence's nouns and adjectives, each once.
  private static func addStems(of sentence: Range<Int>, _ analysis: Analysis, to stems: inout [Int32]) {
    let start = stems.count
    for i in sentence where analysis.tag(i).isNoun || analysis.tag(i).isAdjective {
      let stem = analysis.tokens.stems[i]
      if !stems[start...].contains(stem) { stems.append(stem) }
    }
  }

  /// In how many sentences of the body a stem stands, counted up to four.
  private func frequency(of stem: Int32) -> Int {
    var low = 0
    var high = bodyStems.count
    while low < high {
      let middle = (low + high) / 2
      if bodyStems[middle] < stem { low = middle + 1 } else { high = middle }
    }
    return bodyStems[low...].prefix(4).prefix { $0 == stem }.count
  }

  /// Where a phrase stands in the list that its verb introduces.
  struct Place {
    let number: Int
    let count: Int
    /// Whether words that open it ("the importance of") were cut off.
    let isStripped: Bool
    /// Whether a verb or noun of discussing stands in the sentence.
    let hasTrigger: Bool
  }

  /// The traits of the phrase `range`, which `trigger` introduces in sentence number `sentence`.
  func traits(
    of range: Range<Int>, _ trigger: IssueTrigger, sentence: Int, place: Place, head: Int, topic: TopicClassifier.Topic,
    seen: IssueFinder.Seen
  ) -> [MatterTrait] {
    var traits: [MatterTrait] = []
    traits.reserveCapacity(24)
    addPosition(sentence, range, &traits)
    addVerb(trigger, range, sentence, &traits)
    addNeighbours(range, place, &traits)
    addList(place, &traits)
    addWords(range, head, &traits)
    addTopic(topic, &traits)
    addSalience(range, &traits)
    if seen.topics.contains(topic.slug) { traits.append(.topicSeen) }
    if seen.heads.contains(analysis.tokens.stems[head]) { traits.append(.headSeen) }
    return traits
  }

  private func addPosition(_ sentence: Int, _ range: Range<Int>, _ traits: inout [MatterTrait]) {
    if let source { traits.append(source) }
    if analysis.sentences[sentence].zone == .headline {
      traits.append(.inHeadline)
      return
    }
    switch sentence - firstBody {
    case ...0: traits.append(.inFirstSentence)
    case 1: traits.append(.inSecondSentence)
    case 2...5: traits.append(.early)
    default: traits.append(.late)
    }
    if analysis.quoted[range.lowerBound] { traits.append(.quoted) }
    let sentenceRange = analysis.sentences[sentence].range
    if analysis.words.asideOpeners.contains(analysis.id(sentenceRange.lowerBound)) { traits.append(.asideSentence) }
    if isOtherTime[sentence] { traits.append(.otherTime) }
  }

  private func addVerb(
    _ trigger: IssueTrigger, _ range: Range<Int>, _ sentence: Int, _ traits: inout [MatterTrait]
  ) {
    traits.append(
      trigger.frame.strength == 3 ? .strongFrame : trigger.frame.strength == 2 ? .middleFrame : .weakFrame)
    if trigger.isClause { traits.append(.reportedClause) }
    guard let group = trigger.group else {
      traits.append(.noSubject)
      if range.lowerBound - trigger.start > 6 { traits.append(.far) }
      return
    }
    if range.lowerBound - group.head > 8 { traits.append(.far) }
    if group.passive { traits.append(.passive) }
    traits.append(group.clauseStart <= analysis.sentences[sentence].range.lowerBound ? .mainClause : .laterClause)
    traits.append(form(of: group))
    traits.append(subject(of: group))
    if let mark = clauseMark(group) { traits.append(mark) }
  }

  /// "to strengthen X", "cooperation on X", "including X"; "X has …".
  private func addNeighbours(_ range: Range<Int>, _ place: Place, _ traits: inout [MatterTrait]) {
    let before = range.lowerBound - 1
    let tag = analysis.tag(before)
    if tag.isVerb, openings.verbs.contains(analysis.lemma(before)) { traits.append(.goal) }
    if openings.listWords.contains(analysis.id(before)) || analysis.id(before) == analysis.words.as {
      traits.append(.afterListOpener)
    }
    if tag == .in || tag == .to {
      traits.append(
        openings.heads.contains(analysis.tokens.stems[max(before - 1, 0)]) ? .afterOpeningNoun : .afterPreposition)
    }
    if analysis.tag(range.upperBound).isFinite { traits.append(.beforeVerb) }
    if place.hasTrigger { traits.append(.besideTrigger) }
  }

  private func form(of group: VerbGroup) -> MatterTrait {
    switch group.form {
    case .gerund: return .gerund
    case .infinitive: return .infinitive
    case .participle: return .participle
    case .finite:
      if group.modal != .none { return .future }
      switch analysis.tag(group.range.lowerBound) {
      case .vbd: return .past
      default: return group.range.count > 1 ? .perfect : .present
      }
    }
  }

  private func subject(of group: VerbGroup) -> MatterTrait {
    guard let subject = group.subject else { return .noSubject }
    if let actor = sideReader.actor(in: subject) {
      if actor.isJoint || actor.codes.count > 1 { return .jointSubject }
      return sideReader.isOutsider(actor) ? .outsideSubject : .sideSubject
    }
    if subject.contains(where: { analysis.id($0) == analysis.words.we || analysis.id($0) == analysis.words.i }) {
      return .firstPersonSubject
    }
    return subject.contains { analysis.words.meetingNouns.contains(analysis.tokens.stems[$0]) }
      ? .meetingSubject : .otherSubject
  }

  /// Whether the verb stands in a relative clause, or after "if", "while", "because".
  private func clauseMark(_ group: VerbGroup) -> MatterTrait? {
    let start = max(0, min(group.clauseStart, group.subject?.lowerBound ?? group.range.lowerBound) - 1)
    for i in start...group.range.lowerBound {
      let tag = analysis.tag(i)
      if tag == .wdt || tag == .wp || tag == .wpPossessive { return .inRelativeClause }
      if tag == .in, analysis.isSubordinator(i) { return .inSubordinateClause }
    }
    return nil
  }

  private func addList(_ place: Place, _ traits: inout [MatterTrait]) {
    traits.append(place.count == 1 ? .alone : place.number == 0 ? .firstOfList : .laterOfList)
    if place.count > 3 { traits.append(.longList) }
    if place.isStripped { traits.append(.strippedOpening) }
  }

  private func addWords(_ range: Range<Int>, _ head: Int, _ traits: inout [MatterTrait]) {
    let first = range.lowerBound
    traits.append(opening(first))
    let stem = analysis.tokens.stems[head]
    let tag = analysis.tag(head)
    traits.append(tag.isProperNoun ? .properHead : tag == .nns ? .pluralHead : tag == .nn ? .singularHead : .noHead)
    switch range.count {
    case 1: traits.append(.oneWord)
    case 2: traits.append(.twoWords)
    case 3...5: traits.append(.someWords)
    case 6...10: traits.append(.manyWords)
    default: traits.append(.veryManyWords)
    }
    if analysis.tag(first) == .vbg { traits.append(.startsWithGerund) }
    if analysis.tag(first).isVerb, analysis.tag(first) != .vbg { traits.append(.startsWithVerb) }
    if analysis.words.noIssue.contains(stem) { traits.append(.noIssueHead) }
    if openings.relations.contains(stem), range.contains(where: { analysis.words.praise.contains(analysis.id($0)) }) {
      traits.append(.praisedRelation)
    }
    if analysis.words.genericHeads.contains(stem) { traits.append(.genericHead) }
    if analysis.words.bodyNouns.contains(stem) { traits.append(.bodyHead) }
    if range.contains(where: { analysis.tag($0).isFinite }) { traits.append(.finiteVerbInside) }
    if range.contains(where: { analysis.tag($0) == .cd }) { traits.append(.numberInside) }
    if range.contains(where: { analysis.words.timeWords.contains(analysis.id($0)) }) { traits.append(.timeInside) }
    if range.contains(where: { sideReader.index.person(at: $0) != nil }) { traits.append(.personInside) }
    if range.allSatisfy({ analysis.tag($0).isProperNoun || analysis.tag($0) == .dt || analysis.tag($0) == .cc }) {
      traits.append(.onlyNames)
    }
  }

  private func opening(_ i: Int) -> MatterTrait {
    let words = analysis.words
    switch analysis.tag(i) {
    case .prpPossessive: return .possessive
    case .dt, .pdt:
      if analysis.id(i) == words.the { return .definite }
      return words.indefinite.contains(analysis.id(i)) ? .indefinite : .demonstrative
    default: return .bare
    }
  }

  private func addTopic(_ topic: TopicClassifier.Topic, _ traits: inout [MatterTrait]) {
    switch topic.weight {
    case 0: traits.append(.noTopic)
    case 1...2: traits.append(.faintTopic)
    case 3...4: traits.append(.weakTopic)
    case 5...6: traits.append(.fairTopic)
    default: traits.append(.strongTopic)
    }
    switch topic.slug {
    case topics.bilateral: traits.append(.bilateralTopic)
    case topics.regional: traits.append(.regionalTopic)
    case topics.multilateral: traits.append(.multilateralTopic)
    case topics.other: traits.append(.otherTopic)
    default: break
    }
  }

  private func addSalience(_ range: Range<Int>, _ traits: inout [MatterTrait]) {
    var most = 0
    var isInTitle = false
    for i in range where analysis.tag(i) == .nn || analysis.tag(i) == .nns || analysis.tag(i).isAdjective {
      let stem = analysis.tokens.stems[i]
      if analysis.words.genericHeads.contains(stem) { continue }
      most = max(most, frequency(of: stem))
      if titleStems.contains(stem) { isInTitle = true }
    }
    if isInTitle, analysis.zone(range.lowerBound) != .headline { traits.append(.sharedWithTitle) }
    if most >= 4 { traits.append(.repeatedOften) } else if most >= 2 { traits.append(.repeated) }
  }
}
