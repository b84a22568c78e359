/// Puts the places together where the same matter is named, and labels it.
struct IssueMerger {
  let analysis: Analysis
  /// Words that say nothing of the matter ("situation", "ongoing").
  private let light: WordSet

  /// Looks the light words up.
  init(analysis: Analysis) {
    self.analysis = analysis
    light = analysis.lexicon.words("light-word")
  }

  /// Earlier matters with a word in common that are looked at, so that a long text takes no longer a word than a short one.
  private static let candidates = 48

  /// A few stems, each once: an array, since a set would hash them.
  private struct StemSet: Equatable {
    /// In order.
    private(set) var all: [Int32] = []

    var isEmpty: Bool { all.isEmpty }
    var count: Int { all.count }
    var first: Int32? { all.first }

    /// Adds a stem, unless it is there.
    mutating func insert(_ stem: Int32) {
      let place = all.firstIndex { $0 >= stem } ?? all.count
      if place == all.count || all[place] != stem { all.insert(stem, at: place) }
    }

    /// How many stems both have.
    func shared(with other: StemSet) -> Int { all.count { other.all.contains($0) } }
  }

  /// What tells whether two phrases name the same matter.
  private struct Key {
    /// Stems of the words that carry meaning; an organisation counts as one, whether spelt out or not.
    var words = StemSet()
    /// Those of names.
    var names = StemSet()
    /// The word that the phrase is about.
    var head: Int32 = -1
  }

  /// The issues of a text, in the order of their first mention.
  func issues(from found: [FoundIssue]) -> [Issue] {
    let groups = groups(of: found)
    let ordered = groups.map { $0.sorted { $0.range.lowerBound < $1.range.lowerBound } }
      .sorted { $0[0].range.lowerBound < $1[0].range.lowerBound }
    return ordered.enumerated().map { issue(number: $0 + 1, $1) }
  }

  /// The places of each matter.
  func groups(of found: [FoundIssue]) -> [[FoundIssue]] {
    var byWord: [Int32: [Int]] = [:]
    var groups: [(key: Key, items: [FoundIssue])] = []
    // The body's wording comes before the headline's.
    for item in found.sorted(by: {
      ($0.isHeadline ? 1 : 0, $0.range.lowerBound) < ($1.isHeadline ? 1 : 0, $1.range.lowerBound)
    }) {
      let key = key(item.range)
      var candidates: [Int] = []
      for word in key.words.all { candidates += (byWord[word] ?? []).suffix(Self.candidates) }
      candidates.sort()
      if let match = candidates.first(where: { isSame(groups[$0].key, key, groups[$0].items[0], item) }) {
        groups[match].items.append(item)
      } else {
        for word in key.words.all { byWord[word, default: []].append(groups.count) }
        groups.append((key, [item]))
      }
    }
    return groups.map(\.items)
  }

  private func key(_ range: Range<Int>) -> Key {
    var key = Key()
    var isHeadOpen = true
    var i = range.lowerBound
    while i < range.upperBound {
      if let hit = analysis.hits.longest(i, .organisation), Int(hit.end) <= range.upperBound {
        // Numbers below -1 are no word's.
        key.words.insert(-2 - hit.entry)
        key.names.insert(-2 - hit.entry)
        if isHeadOpen { key.head = -2 - hit.entry }
        i = Int(hit.end)
        continue
      }
      let tag = analysis.tag(i)
      let stem = analysis.tokens.stems[i]
      if tag == .in, key.head != -1 { isHeadOpen = false }
      if tag.isNoun || tag.isAdjective, !light.contains(stem) {
        key.words.insert(stem)
        if tag.isProperNoun || analysis.hits.longest(i, [.country, .people, .place]) != nil { key.names.insert(stem) }
        if tag.isNoun, isHeadOpen { key.head = stem }
      }
      i += 1
    }
    if key.words.isEmpty {
      for i in range where analysis.tag(i).isNoun { key.words.insert(analysis.tokens.stems[i]) }
    }
    return key
  }

  private func isSame(_ a: Key, _ b: Key, _ first: FoundIssue, _ second: FoundIssue) -> Bool {
    guard !a.words.isEmpty, !b.words.isEmpty, first.isGeneric == second.isGeneric else { return false }
    if a.words == b.words { return true }
    let shared = a.words.shared(with: b.words)
    let least = min(a.words.count, b.words.count)
    let isSameTopic = first.topic.slug == second.topic.slug
    // Two items of one list are two matters; told again in another sentence, a part of the words is enough.
    if analysis.sentenceOf[first.range.lowerBound] == analysis.sentenceOf[second.range.lowerBound] {
      return isSameTopic && least >= 2 && shared == least
    }
    if shared == least {
      let smaller = a.words.count <= b.words.count ? a : b
      let larger = a.words.count <= b.words.count ? b : a
      if least >= 2 { return isSameTopic || smaller.head == larger.head }
      return smaller.words.first == larger.head
    }
    guard isSameTopic else { return false }
    return shared * 2 > a.words.count + b.words.count - shared || a.names.shared(with: b.names) >= 2
  }

  private func issue(number: Int, _ items: [FoundIssue]) -> Issue {
    let best = items.max { ($0.topic.weight, $0.confidence) < ($1.topic.weight, $1.confidence) } ?? items[0]
    let named = items.first { !$0.isHeadline } ?? items[0]
    let raised = items.allSatisfy { $0.raisedBy != nil } ? items.compactMap(\.raisedBy) : []
    let codes = Set(raised.flatMap(\.codes))
    return Issue(
      id: "i\(number)", label: label(named.range), topic: analysis.lexicon.topics.isEmpty ? "other" : slug(best),
      generic: items.allSatisfy(\.isGeneric),
      raisedBy: codes.count == 1 ? Array(raised[0].codes.prefix(1)) : [], meetings: ["m1"],
      mentions: items.map {
        Mention(span: analysis.tokens.span($0.range), text: analysis.tokens.text($0.range), kind: .phrase)
      },
      confidence: items.map(\.confidence).max() ?? 0.5, rule: named.rule)
  }

  private func slug(_ item: FoundIssue) -> String {
    item.isGeneric ? "other" : analysis.lexicon.topics[item.topic.slug].slug
  }

  /// The phrase in lower case but for names, without a determiner in front.
  private func label(_ range: Range<Int>) -> String {
    var start = range.lowerBound
    while start + 1 < range.upperBound, analysis.tag(start) == .dt || analysis.tag(start) == .prpPossessive {
      start += 1
    }
    if isLabel(start..<range.upperBound) { return analysis.tokens.text(start..<range.upperBound) }
    var out = ""
    for i in start..<range.upperBound {
      if i > start, analysis.tokens.shape(i).contains(.spaceBefore) || analysis.tokens.shape(i).contains(.lineBefore) {
        out += " "
      }
      let text = analysis.tokens.text(i)
      out += isLowered(i) ? text.lowercased() : text
    }
    return out
  }

  /// Whether the text of the tokens is their label as it stands: nothing to lower, and single spaces.
  private func isLabel(_ range: Range<Int>) -> Bool {
    range.allSatisfy { i in
      guard !isLowered(i) else { return false }
      let gap = i > range.lowerBound ? analysis.tokens.starts[i] - analysis.tokens.ends[i - 1] : 0
      return gap == 0 || gap == 1 && analysis.tokens.text[Int(analysis.tokens.ends[i - 1])] == 0x20
    }
  }

  /// Whether a capital is only that of a headline, or of the word that opens a sentence: "African", "French" keep theirs.
  private func isLowered(_ i: Int) -> Bool {
    guard !analysis.tag(i).isProperNoun else { return false }
    let sentence = analysis.sentences[Int(analysis.sentenceOf[i])]
    return sentence.zone == .headline
      || i == sentence.range.lowerBound && analysis.tokens.isCapital(i)
        && !analysis.tokens.shape(i).contains(.allCaps)
  }
}
