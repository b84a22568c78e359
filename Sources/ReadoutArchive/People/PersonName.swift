/// A person's name as a text spells it, read into folded parts.
///
/// "H.E. Dr Mohammed bin Salman Al Saud", "Kim Jong-un", "Ferdinand R. Marcos Jr", "SÁNCHEZ PÉREZ, Pedro": titles
/// and letters after the name come off, particles go with the word that follows, a hyphen makes two words.
public struct PersonName: Hashable, Sendable {
  /// The name as it was written.
  public let spelling: String
  /// Honorifics before the name and letters after it, folded.
  public let titles: [String]
  /// "jr", "sr", "ii" and so on; nil for most.
  public let suffix: String?
  /// Names in quotation marks or brackets, folded.
  public let nicknames: [String]
  /// The name's words in the order in which they were written, the family name last after an inverting comma.
  let words: [NameWord]
  /// All words and particles without spaces.
  let joined: String
  /// Whether capitals or a comma mark the family name.
  let marksSurname: Bool
  /// Whether the first word is a family name of those that are written first.
  let isFamilyFirst: Bool
  /// Whether "bin" or the like ties a word to the one before it.
  let isPatronymic: Bool

  /// Reads a name.
  public init(_ spelling: String) {
    var reader = PersonNameReader(spelling)
    reader.invertAtComma()
    reader.takeTitles()
    reader.takeEnd()
    reader.takeCapitals()
    let words = reader.words()
    self.spelling = spelling
    self.words = words
    titles = reader.titles
    suffix = reader.suffix
    nicknames = reader.nicknames
    joined = reader.joined
    marksSurname = reader.marksSurname
    isFamilyFirst =
      words.count > 1
      && (reader.startsWithSurname || NameTraits.of(words[0].folded)?.kinds.contains(.familyFirst) == true)
    isPatronymic = reader.isPatronymic
  }

  /// The family name with its particles, as far as the order of the words tells it: the first word where it is one of
  /// those that are written first, else the last.
  public var surname: String {
    guard let word = isFamilyFirst ? words.first : words.last else { return "" }
    return word.particles.isEmpty ? word.folded : word.particles + " " + word.folded
  }

  /// The words besides the family name that are no initials.
  public var givenNames: [String] { otherWords.filter { !$0.isInitial }.map(\.folded) }

  /// The initials besides the family name.
  public var initials: [String] { otherWords.filter(\.isInitial).map(\.folded) }

  /// Whether at least two words are written out: enough to know a person by.
  public var isFull: Bool { words.count(where: { !$0.isInitial }) > 1 }

  private var otherWords: ArraySlice<NameWord> { isFamilyFirst ? words.dropFirst() : words.dropLast() }

  /// Keys of which two spellings of one person share at least one.
  ///
  /// They are the words that can be a family name, levelled for transliteration: the last; the middle ones (double
  /// surnames, "Lula"); the last two run together; the first where the family name may be written first. Left out on
  /// purpose: the bare given name of someone whose given name comes first, since it would bring all who are called so.
  public var blocks: [String] {
    guard words.count > 1 else { return words.map(\.weakKey) }
    let start = isFamilyFirst || marksSurname || isMoraic ? 0 : 1
    var keys: [String] = []
    for word in words[start...] where !word.isInitial && !keys.contains(word.weakKey) { keys.append(word.weakKey) }
    if let pair = pairKey { keys.append(pair) }
    return keys.isEmpty ? [words[words.count - 1].weakKey] : keys
  }

  /// The last two words run together, as others may write them: "Jai Shankar", "Geun hye".
  private var pairKey: String? {
    guard words.count > 2 else { return nil }
    let pair = words.suffix(2)
    guard !pair.contains(where: { $0.isInitial || !$0.particles.isEmpty }) else { return nil }
    return Transliteration.weakKey(Transliteration.strongKey(pair.map(\.folded).joined()))
  }

  /// Whether all words could be Japanese, so that either end may be the family name.
  var isMoraic: Bool { words.count == 2 && words.allSatisfy { $0.folded.utf8.count > 2 && Morae.spell($0.folded) } }

  /// Whether both ends are family names that are written first, so that neither end tells the order.
  var isFamilyBothEnds: Bool {
    guard isFamilyFirst, words.count == 2 else { return false }
    return NameTraits.of(words[1].folded)?.kinds.contains(.familyFirst) == true
  }
}
