// The kind of the main meeting.

extension MeetingFinder {
  /// The kind that the lead's nouns and verbs tell with most weight, or else that of the number of sides.
  func kind(_ lead: [Int], sides: Int) -> Meeting.Kind {
    var score: [Meeting.Kind: Double] = [:]
    for (place, number) in lead.enumerated() {
      let sentence = analysis.sentences[number]
      let weight = sentence.zone == .headline ? 3.0 : place <= 1 ? 2.0 : 0.8
      for (kind, cue) in cues(in: sentence.range) + cues(of: grammar.groups(number)) {
        score[kind, default: 0] += weight * cue
      }
    }
    let best = score.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    if best == nil, isSigning(lead) { return .other }
    let bySides = kind(bySides: sides + (lead.contains(where: namesPartners) ? 1 : 0), lead, score[.summit] ?? 0)
    guard let best, best.value >= 1.5, best.key != .bilateral, best.key != .summit else { return bySides }
    return best.key
  }

  /// Two sides, more of them, or a summit: of three sides or more, or of the leaders of a union of states.
  private func kind(bySides sides: Int, _ lead: [Int], _ summit: Double) -> Meeting.Kind {
    if sides > 2, summit > 0 || lead.contains(where: leadersGather) { return .summit }
    if lead.contains(where: {
      leadersGather($0, isOfUnion: true) || sides != 2 && leadersGather($0) && isMeeting($0) && hasSummit($0)
    }) {
      return .summit
    }
    return sides == 2 ? .bilateral : sides > 2 ? .multilateral : .other
  }

  /// Papers that are signed where nobody is said to meet are no meeting of a known kind.
  private func isSigning(_ lead: [Int]) -> Bool {
    let words = analysis.words
    return lead.contains { number in
      grammar.groups(number).contains { $0.lemma == words.sign && $0.form == .finite }
    }
      && !lead.contains { number in
        analysis.sentences[number].range.contains {
          words.meetingsProper.contains(analysis.tokens.stems[$0]) && analysis.tag($0).isNoun
        }
      }
  }

  /// "and international partners": others without names, who are of no side that is told.
  private func namesPartners(_ number: Int) -> Bool {
    let range = analysis.sentences[number].range
    guard grammar.groups(number).contains(where: { analysis.words.meet.contains($0.lemma) }) else { return false }
    return range.dropLast(2).contains { i in
      analysis.id(i) == analysis.words.and && analysis.words.manySided.contains(analysis.id(i + 1))
        && analysis.words.partners.contains(analysis.tokens.stems[i + 2]) && analysis.tag(i + 2).isPlural
    }
  }

  /// "The 27 leaders, meeting in …", "leaders of the trade bloc Mercosur are meeting".
  private func leadersGather(_ number: Int) -> Bool { leadersGather(number, isOfUnion: false) }

  /// Whether a finite verb of the sentence is to meet or to gather.
  private func isMeeting(_ number: Int) -> Bool {
    grammar.groups(number).contains {
      $0.form == .finite && ($0.lemma == analysis.words.meetVerb || $0.lemma == analysis.words.gather)
    }
  }

  private func hasSummit(_ number: Int) -> Bool {
    analysis.sentences[number].range.contains {
      analysis.words.summitNouns.contains(analysis.tokens.stems[$0]) && !isBackground($0)
    }
  }

  private func leadersGather(_ number: Int, isOfUnion: Bool) -> Bool {
    let range = analysis.sentences[number].range
    guard range.contains(where: isGathering) else { return false }
    let subjects = grammar.groups(number).compactMap { $0.form == .finite ? $0.subject : nil }
    return (isOfUnion ? Array(range) : Array(subjects.joined())).contains { i in
      guard analysis.words.leaderNouns.contains(analysis.tokens.stems[i]), analysis.tag(i).isPlural else {
        return false
      }
      if !isOfUnion { return analysis.id(i - 1) != analysis.words.two }
      if isNumberOfMany(i - 1) { return true }
      let near = max(range.lowerBound, i - 3)..<min(i + 9, range.upperBound)
      return near.contains { k in
        guard let hit = analysis.hits.longest(k, .organisation), k > i || Int(hit.end) == i else { return false }
        return (k < i || analysis.id(i + 1) == analysis.words.of) && isUnion(hit)
      }
    }
  }

  /// "meet", "gather", a meeting.
  private func isGathering(_ i: Int) -> Bool {
    let lemma = analysis.lemma(i)
    return lemma == analysis.words.meetVerb || lemma == analysis.words.gather
      || analysis.tokens.stems[i] == analysis.words.meeting
  }

  private func isUnion(_ hit: PhraseMatch) -> Bool {
    ["eu", "bloc", "intergovernmental"].contains(analysis.lexicon.organisations[Int(hit.entry)].kind)
  }

  /// "27" before "leaders".
  private func isNumberOfMany(_ i: Int) -> Bool {
    analysis.tokens.shapes.indices.contains(i) && analysis.tokens.shape(i).contains(.number)
      && analysis.tokens.text(i) != "2"
  }

  /// What the nouns of a sentence, or of a part of it, tell of the kind, with the weight of each.
  func cues(in range: Range<Int>) -> [(Meeting.Kind, Double)] {
    let words = analysis.words
    var cues: [(Meeting.Kind, Double)] = []
    for i in range {
      let stem = analysis.tokens.stems[i]
      guard words.kindCues.contains(stem) || words.kindCues.contains(analysis.id(i)) else { continue }
      let previous = analysis.id(i - 1)
      if words.callNouns.contains(stem), analysis.tag(i).isNoun || analysis.zone(i) == .headline {
        if previous == words.courtesy {
          cues.append((.courtesy, 3))
        } else if analysis.id(i + 1) == words.on, isPaid(i) {
          cues.append((.courtesy, 1.5))
        } else if analysis.id(i + 1) != words.on, analysis.id(i + 1) != words.for {
          cues.append((.call, 1.2))
        }
      } else if analysis.id(i) == words.video,
        words.meetingNouns.contains(analysis.tokens.stems[min(i + 1, range.upperBound - 1)])
          || analysis.id(i + 1) == words.link
      {
        cues.append((.call, 2))
      } else if analysis.id(i) == words.virtual,
        (i + 1..<min(i + 3, range.upperBound)).contains(where: {
          words.meetingNouns.contains(analysis.tokens.stems[$0])
        })
      {
        cues.append((.call, 2))
      } else if words.phoneWords.contains(stem) || words.phoneWords.contains(analysis.id(i)) {
        cues.append((.call, 1.5))
      } else if words.talksNouns.contains(stem), analysis.tag(i).isNoun || analysis.zone(i) == .headline,
        !isBackground(i)
      {
        cues.append((.talks, stem != words.talk ? 0.8 : isProcess(i) ? 1.5 : 0.25))
      } else if words.visitNouns.contains(stem), analysis.tag(i).isNoun || analysis.zone(i) == .headline,
        !isBackground(i), !isManyVisits(i)
      {
        cues.append((.visit, analysis.tag(i).isNoun ? 0.7 : 1))
      } else if words.summitNouns.contains(stem), analysis.zone(i) == .headline || !isBackground(i) {
        cues.append((.summit, 0.6))
      } else if words.farewell.contains(stem) || words.farewell.contains(analysis.id(i)) {
        cues.append((.courtesy, 1.5))
      }
    }
    if range.contains(where: { words.meeting == analysis.tokens.stems[$0] }) { cues.append((.bilateral, 0.9)) }
    return cues
  }

  /// What the verbs tell of the kind, with the weight of each.
  private func cues(of groups: ArraySlice<VerbGroup>) -> [(Meeting.Kind, Double)] {
    let words = analysis.words
    var cues: [(Meeting.Kind, Double)] = []
    for group in groups {
      if group.lemma == words.meetVerb
        || (analysis.zone(group.head) == .headline && analysis.tokens.stems[group.head] == words.meeting)
      {
        cues.append((.bilateral, 1))
      }
      if group.lemma == words.visitVerb, group.form != .participle, group.form != .gerund, !isNoun(group) {
        cues.append((.visit, 1.2))
      }
      if isLeaving(group) { cues.append((.visit, 1.2)) }
      if isVisitUnderWay(group) { cues.append((.visit, 0.8)) }
      if words.callNouns.contains(group.lemma), isEnvoys(group), isCallingOn(group) { cues.append((.courtesy, 0.8)) }
      if group.lemma == words.arrive { cues.append((.visit, 0.8)) }
      if group.lemma == words.speak,
        analysis.id(group.range.upperBound) == words.with || analysis.id(group.range.upperBound) == words.today
          || analysis.id(group.range.upperBound) == words.to
      {
        cues.append((.call, 1))
      }
    }
    return cues
  }

  /// "visits by ministers to the shrine": no verb, though it is tagged as one.
  private func isNoun(_ group: VerbGroup) -> Bool {
    let next = analysis.id(group.range.upperBound)
    return next == analysis.words.by || next == analysis.words.to
  }

  /// "begins a visit to", "is making a three-day visit".
  func isVisitUnderWay(_ group: VerbGroup) -> Bool {
    guard analysis.words.support.contains(group.lemma), group.form == .finite,
      analysis.tag(group.head) == .vbz || analysis.tag(group.head) == .vbg
    else { return false }
    let start = group.range.upperBound
    return (start..<min(start + 5, analysis.tokens.count)).contains {
      analysis.words.visitNouns.contains(analysis.tokens.stems[$0])
        && !analysis.tag($0).isPlural
    }
  }

  /// Whether an ambassador or another envoy acts: envoys call on their hosts out of courtesy.
  private func isEnvoys(_ group: VerbGroup) -> Bool {
    guard let subject = group.subject else { return false }
    return index.people(in: subject).contains { people[$0].offices.contains { $0.officeClass == "envoy" } }
  }

  /// "paid a call on".
  private func isPaid(_ i: Int) -> Bool {
    (max(0, i - 4)..<i).contains { analysis.lemma($0) == analysis.words.pay }
  }

  /// "called on the Prime Minister", but not "called on the Prime Minister to act".
  func isCallingOn(_ group: VerbGroup) -> Bool {
    let after = group.range.upperBound
    let sentence = Int(analysis.sentenceOf[group.head])
    guard analysis.id(after) == analysis.words.on,
      (after + 1..<after + 5).contains(where: { index.person(at: $0) != nil })
    else { return false }
    let end = grammar.complementEnd(of: group, sentence: sentence, range: analysis.sentences[sentence].range)
    return analysis.id(end) != analysis.words.to || analysis.lemma(end + 1) == analysis.words.discuss
  }

  /// "an exchange of visits", "his visits to the shrine": visits that are not the one reported.
  private func isManyVisits(_ i: Int) -> Bool {
    if (max(0, i - 3)..<i).contains(where: { analysis.words.exchange == analysis.lemma($0) }) { return true }
    return analysis.tag(i).isPlural && analysis.zone(i) == .body
  }

  /// "resumed talks", "a second round of talks": talks that are a process, not just a word for a meeting.
  private func isProcess(_ i: Int) -> Bool {
    if analysis.id(i - 1) == analysis.words.peace { return true }
    let start = max(analysis.sentences[Int(analysis.sentenceOf[i])].range.lowerBound, i - 5)
    return (start..<i).contains {
      analysis.words.processVerbs.contains(analysis.lemma($0))
        || analysis.words.processVerbs.contains(analysis.tokens.stems[$0])
    }
      || analysis.words.processVerbs.contains(analysis.tokens.stems[min(i + 1, analysis.tokens.count - 1)])
  }

  /// "on the sidelines of the summit", "ahead of the visit", "following talks".
  private func isBackground(_ i: Int) -> Bool {
    for k in max(0, i - 6)..<i where analysis.words.aside.contains(analysis.id(k)) { return true }
    return false
  }
}
