/// Finds the verb groups of a sentence, and the subject of each.
///
/// The subject is the first noun phrase of the clause that no preposition governs; a verb without one ("… and discussed …") takes that of the
/// verb before it. Relative clauses take the noun before the pronoun. Left out on purpose: inverted order but after a quotation ("said the minister").
struct VerbFinder {
  let analysis: Analysis

  /// The verb groups of `sentence`, in order.
  func groups(in sentence: Range<Int>) -> [VerbGroup] {
    var groups: [VerbGroup] = []
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      if let group = group(at: i, in: sentence) {
        groups.append(group)
        i = group.range.upperBound
      } else {
        i += 1
      }
    }
    assignSubjects(&groups, in: sentence)
    return groups
  }

  private func group(at start: Int, in sentence: Range<Int>) -> VerbGroup? {
    let tag = analysis.tag(start)
    let words = analysis.words
    let isTo = analysis.id(start) == words.to
    if isTo {
      guard let verb = infinitiveHead(after: start, in: sentence) else { return nil }
      var group = chain(from: verb, in: sentence, modal: .none)
      group.range = start..<group.range.upperBound
      group.form = .infinitive
      return group
    }
    if tag == .md || words.modal.contains(analysis.id(start)) && tag != .nn {
      guard let verb = baseVerb(after: start, in: sentence) else { return nil }
      var group = chain(from: verb, in: sentence, modal: modal(start))
      group.negated = group.negated || (start..<verb).contains { words.negation.contains(analysis.id($0)) }
      group.range = start..<group.range.upperBound
      group.form = .finite
      return group
    }
    guard tag.isVerb, !isModifier(start, in: sentence) else { return nil }
    var group = chain(from: start, in: sentence, modal: .none)
    switch analysis.tag(start) {
    case .vbg: group.form = .gerund
    case .vbn: group.form = .participle
    default: group.form = .finite
    }
    return group
  }

  /// "the newly accredited Ambassador", "the visiting minister": a participle inside a noun phrase.
  private func isModifier(_ i: Int, in sentence: Range<Int>) -> Bool {
    let tag = analysis.tag(i)
    guard tag == .vbn || tag == .vbg, i > sentence.lowerBound,
      analysis.tag(i + 1).isNoun || analysis.tag(i + 1).isAdjective
    else { return false }
    var before = i - 1
    while before > sentence.lowerBound, analysis.tag(before).isAdverb { before -= 1 }
    return analysis.tag(before).isDeterminer && analysis.tag(before) != .wdt
  }

  private func modal(_ i: Int) -> VerbGroup.Modal {
    let id = analysis.id(i)
    let words = analysis.words
    if id == words.would { return .would }
    if id == words.should || id == words.must { return .should }
    if id == words.can || id == words.could || id == words.may || id == words.might { return .can }
    return .will
  }

  /// The verb of "to visit", "to further enhance"; nil where "to" is a preposition.
  private func infinitiveHead(after to: Int, in sentence: Range<Int>) -> Int? {
    var i = to + 1
    while i < sentence.upperBound, analysis.tag(i).isAdverb, i < to + 3 { i += 1 }
    guard i < sentence.upperBound else { return nil }
    let tag = analysis.tag(i)
    if tag == .vb || tag == .vbp { return i }
    let isBase = analysis.lemma(i) == analysis.id(i) && analysis.lexicon.isVerbForm(analysis.id(i))
    return isBase && !analysis.tokens.isCapital(i) && (tag == .nn || tag == .jj) && analysis.tag(i + 1).opensNounPhrase
      ? i : nil
  }

  /// The verb after a modal, adverbs skipped.
  private func baseVerb(after modal: Int, in sentence: Range<Int>) -> Int? {
    var i = modal + 1
    while i < sentence.upperBound, i < modal + 5 {
      let tag = analysis.tag(i)
      if tag == .vb || tag == .vbp || tag == .vbn || tag == .vbd { return i }
      let isBase = analysis.lemma(i) == analysis.id(i) && analysis.lexicon.isVerbForm(analysis.id(i))
      if isBase, tag == .nn || tag == .jj { return i }
      // "will in turn issue"
      if tag == .in, analysis.tag(i + 1) == .nn, analysis.tag(i + 2) == .vb || analysis.tag(i + 2) == .vbp {
        return i + 2
      }
      guard tag.isAdverb || analysis.words.negation.contains(analysis.id(i)) || tag == .comma else { return nil }
      i += 1
    }
    return nil
  }

  /// Follows auxiliaries to the main verb.
  private func chain(from start: Int, in sentence: Range<Int>, modal: VerbGroup.Modal) -> VerbGroup {
    let words = analysis.words
    var head = start
    var passive = false
    var negated = false
    var i = start + 1
    while i < sentence.upperBound {
      let tag = analysis.tag(i)
      let auxiliary = analysis.lemma(head)
      if tag.isAdverb || words.negation.contains(analysis.id(i)) {
        if words.negation.contains(analysis.id(i)) { negated = true }
        i += 1
        continue
      }
      if auxiliary == words.be, tag == .vbn || tag == .vbd {
        passive = true
      } else if auxiliary == words.be, tag == .vbg {
        passive = false
      } else if auxiliary == words.have, tag == .vbn || tag == .vbd {
        passive = false
      } else if auxiliary == words.do, tag == .vb || tag == .vbp {
        passive = false
      } else {
        break
      }
      head = i
      i += 1
    }
    return VerbGroup(
      range: start..<head + 1, head: head, lemma: analysis.lemma(head), form: .finite, modal: modal, passive: passive,
      negated: negated, subject: nil, clauseStart: start)
  }

  // MARK: Subjects

  private func assignSubjects(_ groups: inout [VerbGroup], in sentence: Range<Int>) {
    var clauseStart = sentence.lowerBound
    var lastSubject: Range<Int>?
    var outer: Range<Int>?
    var lastRelative: Range<Int>?
    var wasRelative = false
    for index in groups.indices {
      let verb = groups[index].range.lowerBound
      let previousEnd = index > 0 ? groups[index - 1].range.upperBound : sentence.lowerBound
      let start = boundary(before: verb, after: previousEnd) ?? (index == 0 ? sentence.lowerBound : nil)
      if groups[index].form == .infinitive || groups[index].form == .gerund {
        groups[index].subject = lastSubject
        groups[index].clauseStart = groups[index].range.lowerBound
        continue
      }
      let sharesSubject = index > 0 && start == nil && coordinated(verb, in: sentence)
      if wasRelative, groups[index].form == .finite, analysis.tokens.isMark(verb - 1, ","),
        let antecedent = lastRelative
      {
        groups[index].subject = antecedent
        groups[index].clauseStart = verb
        lastSubject = antecedent
        wasRelative = false
        continue
      }
      let found =
        sharesSubject
        ? nil : start.flatMap { subject(in: $0..<verb) } ?? subject(in: previousEnd..<verb, afterVerb: index > 0)
      if let found {
        if let start, let relative = relativeAntecedent(at: start, verb: verb, in: sentence) {
          groups[index].subject = relative
          groups[index].isRelative = true
          lastRelative = relative
          wasRelative = true
        } else {
          groups[index].subject = found
          outer = outer ?? found
        }
        clauseStart = groups[index].subject.map { min($0.lowerBound, verb) } ?? verb
      } else if let relative = relativeAntecedent(at: previousEnd, verb: verb, in: sentence) {
        groups[index].subject = relative
        groups[index].isRelative = true
        groups[index].clauseStart = verb
        lastRelative = relative
        wasRelative = true
        continue
      } else if index > 0, wasRelative,
        analysis.tokens.isMark(verb - 1, ",")
          || analysis.tag(verb - 1).isAdverb && analysis.tokens.isMark(verb - 2, ",")
      {
        // "the ambassador, who served in Accra, described": the noun before the relative clause goes on.
        groups[index].subject = lastRelative
        clauseStart = verb
      } else {
        groups[index].subject = coordinated(verb, in: sentence) ? (outer ?? lastSubject) : lastSubject
        clauseStart = verb
      }
      groups[index].clauseStart = clauseStart
      if groups[index].form == .finite || found != nil { lastSubject = groups[index].subject }
      if index == 0 { outer = groups[index].subject }
    }
  }

  /// Whether the verb follows "and" or a comma: it shares the subject of the verb before.
  private func coordinated(_ verb: Int, in sentence: Range<Int>) -> Bool {
    var i = verb - 1
    while i > sentence.lowerBound, analysis.tag(i).isAdverb { i -= 1 }
    return analysis.tag(i) == .cc
  }

  /// The token after the last clause boundary between `after` and `verb`.
  private func boundary(before verb: Int, after: Int) -> Int? {
    var i = verb - 1
    while i >= after {
      let id = analysis.id(i)
      let tag = analysis.tag(i)
      if analysis.tokens.isMark(i, ";") || analysis.tokens.isMark(i, ":") { return i + 1 }
      if analysis.quoted[i], !analysis.quoted[i + 1] { return i + 1 }
      if id == analysis.words.that, tag != .dt { return i + 1 }
      if tag == .wrb || tag == .wdt || tag == .wp { return i + 1 }
      if tag == .in, analysis.isSubordinator(i) { return i + 1 }
      i -= 1
    }
    return nil
  }

  /// The noun before "who" or "which" where the pronoun itself is the subject.
  private func relativeAntecedent(at start: Int, verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    for i in stride(from: verb - 1, through: max(sentence.lowerBound + 1, verb - 4), by: -1) {
      let id = analysis.id(i)
      if id == analysis.words.who || id == analysis.words.which
        || (id == analysis.words.that && analysis.tag(i) == .wdt)
      {
        guard (i + 1..<verb).allSatisfy({ analysis.tag($0).isAdverb }) else { return nil }
        var end = i
        while end > sentence.lowerBound, analysis.tag(end - 1) == .comma { end -= 1 }
        let phrase = nounPhrase(endingAt: end, from: sentence.lowerBound)
        return phrase.isEmpty ? nil : phrase
      }
    }
    return nil
  }

  private func nounPhrase(endingAt end: Int, from floor: Int) -> Range<Int> {
    var start = end
    while start > floor, analysis.tag(start - 1).isInNounPhrase { start -= 1 }
    return start..<end
  }

  /// The first noun phrase in `range` that no preposition governs, with what follows it up to the verb.
  private func subject(in range: Range<Int>, afterVerb: Bool = false) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    var i = range.lowerBound
    var best: Range<Int>?
    var governed = false
    if afterVerb { i = afterObject(range) ?? range.upperBound } else { i = afterOpening(range) }
    while i < range.upperBound {
      let tag = analysis.tag(i)
      if tag.isInNounPhrase || tag == .ex {
        var end = i + 1
        while end < range.upperBound, analysis.tag(end).isInNounPhrase { end += 1 }
        if governed, let day = endOfDay(i..<end) { end = day }
        let isTime = (i..<end).allSatisfy { analysis.isTimeWord($0) }
        if !governed, !isTime, best == nil { best = i..<end }
        i = end
        governed = false
      } else if tag == .in || tag == .to {
        governed = best == nil || governed
        if best != nil {
          i = min(range.upperBound, i + 1)
          continue
        }
        governed = true
        i += 1
      } else {
        if tag == .comma, best == nil { governed = false }
        i += 1
      }
    }
    guard let best else { return nil }
    return best.lowerBound..<extended(best, to: range.upperBound)
  }

  /// Where a day ends that stands before a name without a comma: "On Monday Foreign Minister Vik met".
  private func endOfDay(_ phrase: Range<Int>) -> Int? {
    guard let end = phrase.first(where: { !analysis.isTimeWord($0) }), end > phrase.lowerBound else { return nil }
    let isDay = (phrase.lowerBound..<end).contains { analysis.words.timeWords.contains(analysis.id($0)) }
    let isNamed = analysis.tokens.shape(end).contains(.capital) || analysis.tag(end).isDeterminer
    return isDay && isNamed ? end : nil
  }

  /// Where the subject may begin after an opening phrase: "Recalling his visit, the minister observed", "In Turkey, Mr Ellwood met".
  private func afterOpening(_ range: Range<Int>) -> Int {
    let tag = analysis.tag(range.lowerBound)
    let isParticiple = tag == .vbg || tag == .vbn
    guard isParticiple || tag == .in else { return range.lowerBound }
    let commas = range.filter { analysis.tokens.isMark($0, ",") }
    guard let first = commas.first, let last = commas.last else { return range.lowerBound }
    let isClosing = last + 1 >= range.upperBound
    return (isParticiple && !isClosing ? last : first) + 1
  }

  /// The end of the subject with its "of" phrases and coordination: all up to the verb, adverbs and a closing comma left out.
  private func extended(_ subject: Range<Int>, to verb: Int) -> Int {
    var end = verb
    while end > subject.upperBound, analysis.tag(end - 1).isAdverb || analysis.tag(end - 1) == .comma { end -= 1 }
    return max(end, subject.upperBound)
  }

  /// Where a new clause may begin after the verb before: after ", and" or "and" or a comma, so that an object is not taken for a subject.
  private func afterObject(_ range: Range<Int>) -> Int? {
    for i in range
    where analysis.id(i) == analysis.words.and || analysis.tokens.isMark(i, ",") || analysis.tokens.isMark(i, ";") {
      let next = analysis.id(i + 1) == analysis.words.and ? i + 2 : i + 1
      var end = next
      while end < range.upperBound, analysis.tag(end).isInNounPhrase { end += 1 }
      while end < range.upperBound, analysis.tag(end).isAdverb { end += 1 }
      if end == range.upperBound, end > next { return next }
    }
    // "said he would": nothing but a noun phrase between the two verbs.
    return range.allSatisfy({
      analysis.tag($0).isInNounPhrase || analysis.tag($0).isAdverb || analysis.tag($0) == .in
        || analysis.tag($0) == .comma || analysis.tag($0) == .cc
    })
      ? range.lowerBound : nil
  }
}

extension Analysis {
  /// Whether a preposition opens a clause here: "while", "after the two met", "if".
  func isSubordinator(_ i: Int) -> Bool {
    words.subordinators.contains(id(i))
  }

  /// Whether a sentence is on another time: "last year", "last month".
  func isAnotherTime(_ sentence: Range<Int>) -> Bool {
    sentence.contains { i in
      id(i) == words.last && (id(i + 1) == words.year || id(i + 1) == words.month)
    }
  }

  /// Whether a token is a weekday, a month, a number or a word of time.
  func isTimeWord(_ i: Int) -> Bool {
    words.timeWords.contains(id(i)) || tokens.shape(i).contains(.number) || tag(i) == .cd
  }
}

extension PartOfSpeech {
  /// Whether the tag may stand inside a noun phrase.
  var isInNounPhrase: Bool {
    isNoun || isAdjective || isDeterminer && self != .wdt || isPronoun && self != .wp
      || self == .cd || self == .pos || self == .hyphen || self == .fw || self == .currency
  }

  /// Whether a noun phrase may begin with the tag.
  var opensNounPhrase: Bool {
    isNoun || isAdjective || isDeterminer || self == .prp || self == .cd || self == .vbg || self == .currency
      || self == .vbn
  }
}
