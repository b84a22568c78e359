// Acts that hang on a noun: "India's decision to lift the tax", "expressed readiness to host", "commitment to assisting".

extension FollowUpFinder {
  /// The acts that the nouns of a sentence tell.
  func fromNouns(_ number: Int, _ sentence: Sentence, outside framed: [Range<Int>]) -> [FoundFollowUp] {
    guard sentence.zone == .body, !analysis.isAnotherTime(sentence.range) else { return [] }
    return sentence.range.compactMap { i in
      guard words.nouns.acts.contains(analysis.tokens.stems[i]), !framed.contains(where: { $0.contains(i) }) else {
        return nil
      }
      return fromPlanning(i, number, sentence) ?? fromNoun(i, number, sentence)
    }
  }

  private func fromNoun(_ noun: Int, _ number: Int, _ sentence: Sentence) -> FoundFollowUp? {
    guard analysis.tag(noun).isNoun, let act = act(after: noun, number, sentence) else { return nil }
    guard let governor = grammar.groups(number).last(where: { $0.range.upperBound <= noun }), !governor.negated,
      governor.modal == .none || governor.modal == .will, noun - governor.range.upperBound < 12
    else { return nil }
    let start = phraseStart(noun, after: governor.range.upperBound)
    guard let owners = owner(of: start..<noun, noun, governor) else { return nil }
    return item(act, noun, owners, range: rangeStart(governor, start, sentence.range), sentence, number)
  }

  /// "the government plans to provide": a verb that was taken for a noun.
  private func fromPlanning(_ noun: Int, _ number: Int, _ sentence: Sentence) -> FoundFollowUp? {
    guard analysis.tokens.stems[noun] == analysis.words.plan, analysis.tag(noun) == .nns,
      let act = act(after: noun, number, sentence), analysis.tag(noun - 1).isNoun
    else { return nil }
    var start = noun
    while start > sentence.range.lowerBound, analysis.tag(start - 1).isInNounPhrase, analysis.tag(start - 1) != .pos {
      start -= 1
    }
    let opens = start == sentence.range.lowerBound || analysis.tag(start - 1) == .in || analysis.tag(start - 1).isVerb
    guard opens, analysis.tag(start - 1) != .pos else { return nil }
    guard let owners = sideReader.actor(in: start..<noun) ?? reporter(start, number) else { return nil }
    return item(act, noun, owners, range: start, sentence, number)
  }

  /// "The President stated that the government plans to": his own.
  private func reporter(_ start: Int, _ number: Int) -> Actor? {
    guard (start..<start + 3).contains(where: { analysis.id($0) == analysis.words.government }),
      let governor = grammar.groups(number).last(where: { $0.range.upperBound <= start })
    else { return nil }
    return governor.subject.flatMap { frames.who($0) }
  }

  private func item(
    _ act: (start: Int, lemma: Int32), _ noun: Int, _ owners: Actor, range start: Int, _ sentence: Sentence,
    _ number: Int
  ) -> FoundFollowUp? {
    guard !owners.isEmpty, !sideReader.isOutsider(owners), !words.stative.contains(act.lemma) else { return nil }
    if !owners.isJoint, !owners.codes.contains(where: { sideReader.sides.contains($0) }) { return nil }
    let end = frames.actEnd(after: act.start + 1, in: sentence.range, number: number)
    guard end > act.start, !vague.contains(act.start, act.lemma, act.start..<end), !words.conative.contains(act.lemma)
    else {
      return nil
    }
    let stem = analysis.tokens.stems[noun]
    // "commitment to supporting": a stance, unless a date makes it one that can be ticked off.
    let verb = act.lemma == analysis.words.continueVerb ? analysis.lemma(act.start + 1) : act.lemma
    if words.nouns.stance.contains(stem), vague.isBroad(verb), act.lemma == verb,
      dates.dates(in: act.start..<end).isEmpty
    {
      return nil
    }
    let kind: FollowUp.Kind =
      words.nouns.offers.contains(stem)
      ? .offer : isPlanVerb(act.lemma, after: act.start + 1) ? .planned : owners.isJoint ? .agreement : .commitment
    return FoundFollowUp(
      range: start..<end, act: act.start, actRange: act.start..<end, kind: kind, owners: owners,
      recipients: owners.isJoint
        ? []
        : kind == .planned
          ? visited(act.start + 1..<max(end, act.start + 1), owners)
          : sideReader.others(than: owners, before: act.start),
      strength: words.nouns.soft.contains(stem) ? .soft : .firm, rule: "noun-to", confidence: 0.7, patient: nil)
  }

  /// "to VP", "to assisting", "in financing", "of hosting" after the noun; "the readiness of India to build".
  private func act(after noun: Int, _ number: Int, _ sentence: Sentence) -> (start: Int, lemma: Int32)? {
    let next = noun + 1
    if let group = grammar.groups(number).first(where: { $0.form == .infinitive && $0.range.lowerBound == next }) {
      return group.negated || group.passive ? nil : (group.head, group.lemma)
    }
    let id = analysis.id(next)
    guard id == analysis.words.to || id == analysis.words.in || id == analysis.words.of else { return nil }
    var verb = next + 1
    while verb < sentence.range.upperBound, analysis.tag(verb).isAdverb { verb += 1 }
    guard verb < sentence.range.upperBound, analysis.tag(verb) == .vbg else { return nil }
    return (verb, analysis.lemma(verb))
  }

  /// Where the noun phrase of `noun` begins.
  private func phraseStart(_ noun: Int, after floor: Int) -> Int {
    var start = noun
    while start > floor,
      analysis.tag(start - 1).isInNounPhrase || analysis.tag(start - 1).isAdverb
        || sideReader.index.person(at: start - 1) != nil
    { start -= 1 }
    return start
  }

  /// Whose act it is: the possessor's, or else his who tells it; what is welcomed must be another's.
  private func owner(of phrase: Range<Int>, _ noun: Int, _ governor: VerbGroup) -> Actor? {
    let subject = governor.subject.flatMap { frames.who($0) }
    let isTold = words.nouns.telling.contains(governor.lemma)
    let isWelcomed = words.nouns.gratitude.contains(governor.lemma) || isGrateful(governor, phrase.lowerBound)
    guard isTold || isWelcomed else { return nil }
    if let mark = phrase.last(where: { analysis.tag($0) == .pos }) {
      guard let owners = possessor(mark, from: phrase.lowerBound) ?? own(phrase.lowerBound, subject) else { return nil }
      return isWelcomed && !isTold && owners == subject ? nil : owners
    }
    if let pronoun = phrase.first(where: { analysis.tag($0) == .prpPossessive }) {
      if isWelcomed, !isTold { return nil }
      let isTheirs = analysis.id(pronoun) == analysis.words.their
      return isTheirs ? subject.flatMap { $0.isJoint || $0.codes.count == 1 ? $0 : nil } : subject
    }
    guard isTold, !governor.passive else { return nil }
    return subject
  }

  /// Who stands right before the mark of possession at `mark`.
  private func possessor(_ mark: Int, from start: Int) -> Actor? {
    for i in stride(from: mark - 1, through: max(start, mark - 8), by: -1) {
      if let actor = sideReader.actor(in: i..<mark) { return actor }
    }
    return nil
  }

  /// "the organisation's eagerness": the speaker's own, where it is told of no other.
  private func own(_ start: Int, _ subject: Actor?) -> Actor? {
    (start..<min(start + 3, analysis.tokens.count)).contains {
      analysis.words.bodyNouns.contains(analysis.tokens.stems[$0])
    } ? subject : nil
  }

  /// "expressed appreciation for Japan's intention to".
  private func isGrateful(_ governor: VerbGroup, _ start: Int) -> Bool {
    (governor.range.upperBound..<max(start, governor.range.upperBound)).contains {
      words.nouns.thanks.contains(analysis.tokens.stems[$0])
    }
  }

  private func rangeStart(_ governor: VerbGroup, _ start: Int, _ sentence: Range<Int>) -> Int {
    start - governor.range.upperBound <= 1 ? frames.clauseStart(of: governor, in: sentence) : start
  }
}

/// Nouns that stand for an act ahead, and the verbs that tell or welcome it.
struct ActNouns {
  let acts: WordSet
  let soft: WordSet
  let offers: WordSet
  let telling: WordSet
  let gratitude: WordSet
  let thanks: WordSet
  let stance: WordSet

  /// Looks the lists up.
  init(_ lexicon: Lexicon) {
    acts = lexicon.words("act-noun")
    soft = lexicon.words("act-noun-soft")
    offers = lexicon.words("offer-noun")
    telling = lexicon.words("telling-verb")
    gratitude = lexicon.words("gratitude-verb")
    stance = lexicon.words("stance-noun")
    thanks = lexicon.set("appreciation thanks gratitude thank")
  }
}
