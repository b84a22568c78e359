/// Compares two spellings of a name.
///
/// Same: the words agree one by one (marks, transliteration, sure short forms), run together ("Geunhye"), or turned
/// round where a family name tells the order. Compatible: all words of the shorter stand in the longer in the same
/// order, or initials for them. Left out on purpose: names which each have a word that the other lacks.
public enum NameRules {
  /// The verdict on two names; the same in both directions.
  public static func compare(_ a: PersonName, _ b: PersonName) -> NameVerdict {
    if a.spelling == b.spelling { return .same(.sameSpelling) }
    guard !a.words.isEmpty, !b.words.isEmpty else { return .different }
    if let one = a.suffix, let other = b.suffix, one != other { return .different }
    let verdict = compareWords(a, b)
    if case .same = verdict, a.suffix != b.suffix { return .compatible(.suffix) }
    return verdict
  }

  private static func compareWords(_ a: PersonName, _ b: PersonName) -> NameVerdict {
    if a.words.count == b.words.count {
      let relation = alignedRelation(a, b, turnedBy: 0)
      if relation != .none { return verdict(relation, a, b) }
    }
    if a.joined == b.joined { return .same(.hyphen) }
    if let turned = compareTurned(a, b) { return turned }
    if a.words.count == b.words.count { return .different }
    return a.words.count < b.words.count ? compare(short: a, long: b) : compare(short: b, long: a)
  }

  // MARK: Word by word

  /// The farthest relation between words at the same places, `a` turned round by some words.
  private static func alignedRelation(_ a: PersonName, _ b: PersonName, turnedBy turn: Int) -> NameWord.Relation {
    var worst = NameWord.Relation.equal
    let count = a.words.count
    for i in 0..<count {
      let j = i + turn < count ? i + turn : i + turn - count
      var relation = a.words[j].relation(to: b.words[i], asGivenName: turn == 0 && i + 1 < count)
      if relation == .none, i == 0, isNickname(a.words[j], b.words[i], a, b) { relation = .shortForm }
      if relation == .none { return .none }
      worst = max(worst, relation)
    }
    return worst
  }

  /// `Ferdinand "Bongbong" Marcos`, "Bongbong Marcos".
  private static func isNickname(_ one: NameWord, _ other: NameWord, _ a: PersonName, _ b: PersonName) -> Bool {
    a.nicknames.contains(other.folded) || b.nicknames.contains(one.folded)
  }

  private static func verdict(_ relation: NameWord.Relation, _ a: PersonName, _ b: PersonName) -> NameVerdict {
    switch relation {
    case .equal: .same(formalReason(a, b))
    case .expanded: .same(.diacritics)
    case .transliteration: .same(.transliteration)
    case .shortForm: .same(.shortForm)
    case .initial: .compatible(.initial)
    case .nearTransliteration: .compatible(.transliteration)
    case .openShortForm: .compatible(.shortForm)
    case .none: .different
    }
  }

  /// What sets two spellings apart whose words are the same.
  private static func formalReason(_ a: PersonName, _ b: PersonName) -> NameReason {
    if !zip(a.words, b.words).allSatisfy({ $0.particles == $1.particles }) { return .particle }
    if !zip(a.words, b.words).allSatisfy({ $0.isHyphenated == $1.isHyphenated }) { return .hyphen }
    if a.titles != b.titles { return .title }
    return marks(a).sorted() == marks(b).sorted() ? .typography : .diacritics
  }

  /// The letters beyond ASCII, in lower case.
  private static func marks(_ name: PersonName) -> [String] {
    name.spelling.unicodeScalars.lazy.filter { $0.value >= 0xC0 && $0.value < 0x2000 }.map {
      $0.properties.lowercaseMapping
    }
  }

  // MARK: Order

  /// "Shinzo Abe" and "Abe Shinzo", "Geunhye Park" and "Park Geun-hye"; nil where turning does not help.
  private static func compareTurned(_ a: PersonName, _ b: PersonName) -> NameVerdict? {
    guard a.words.count > 1, b.words.count > 1, !a.isPatronymic, !b.isPatronymic, isTurned(a, b) else { return nil }
    let tells =
      !a.isFamilyBothEnds && !b.isFamilyBothEnds
      && (a.marksSurname || b.marksSurname || a.isFamilyFirst || b.isFamilyFirst || a.isMoraic && b.isMoraic)
    return tells ? .same(.order) : .compatible(.order)
  }

  private static func isTurned(_ a: PersonName, _ b: PersonName) -> Bool {
    if a.words.count == b.words.count {
      for turn in 1..<a.words.count where alignedRelation(a, b, turnedBy: turn) < .shortForm { return true }
    }
    guard a.joined.utf8.count == b.joined.utf8.count else { return false }
    return turnsInto(b.joined, a.words) || turnsInto(a.joined, b.words)
  }

  private static func turnsInto(_ joined: String, _ words: [NameWord]) -> Bool {
    (1..<words.count).contains { turn in
      var rest = joined.utf8[...]
      for word in words[turn...] + words[..<turn] {
        guard rest.starts(with: word.folded.utf8) else { return false }
        rest = rest.dropFirst(word.folded.utf8.count)
      }
      return rest.isEmpty
    }
  }

  // MARK: Missing parts

  private static func compare(short: PersonName, long: PersonName) -> NameVerdict {
    if short.words.count == 1 { return compare(single: short.words[0], long) }
    var next = 0
    var worst = NameWord.Relation.equal
    var firstPlace = 0
    for (i, word) in short.words.enumerated() {
      guard let (place, relation) = find(word, i, from: next, in: long, short) else { return .different }
      if i == 0 { firstPlace = place }
      worst = max(worst, relation)
      next = place + 1
    }
    switch worst {
    case .initial: return .compatible(.initial)
    case .nearTransliteration: return .compatible(.transliteration)
    case .openShortForm: return .compatible(.shortForm)
    default: break
    }
    if firstPlace > 0 { return .compatible(.firstName) }
    return .compatible(next == long.words.count ? .middleName : .secondSurname)
  }

  /// The next place of a word. An initial must stand where it is read first: the W. of "George W. Bush" is not the
  /// second name of "George H. W. Bush".
  private static func find(
    _ word: NameWord, _ i: Int, from start: Int, in long: PersonName, _ short: PersonName
  ) -> (Int, NameWord.Relation)? {
    for place in start..<long.words.count {
      let isSurname = i + 1 == short.words.count
      var relation = word.relation(to: long.words[place], asGivenName: !isSurname && place + 1 < long.words.count)
      if relation == .none, i == 0, place == 0, isNickname(word, long.words[0], short, long) { relation = .shortForm }
      if isSurname, relation == .initial { relation = .none }
      if relation != .none { return (place, relation) }
      if word.isInitial { return nil }
    }
    return nil
  }

  private static func compare(single word: NameWord, _ long: PersonName) -> NameVerdict {
    guard !word.isInitial else { return .different }
    for place in long.words.indices.reversed() where !long.words[place].isInitial {
      let relation = word.relation(to: long.words[place], asGivenName: false)
      guard relation != .none else { continue }
      let isGiven = place == 0 && !long.isFamilyFirst && !(long.isMoraic || long.marksSurname)
      return .compatible(isGiven ? .givenNameOnly : .surnameOnly)
    }
    return .different
  }
}
