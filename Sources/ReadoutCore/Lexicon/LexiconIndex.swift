import CLexicon

/// The words of all tables with their numbers, the trie of all phrases, the base forms of verbs and the genders of given
/// names, as they are once the tables have been read.
///
/// Making them takes most of the time that a lexicon takes. So they are kept as a file, `phrases.bin`, which is embedded
/// beside the tables and names the state of the tables that it was made from: an index of other tables is not used, and
/// the lexicon is made from the tables alone. `make lexicon` makes the file anew.
package struct LexiconIndex: Sendable {
  /// Changes whenever the layout does, or the rules by which words are folded, cut and numbered.
  private static let version: UInt32 = 2
  private static let magic: UInt32 = 0x5847_4452  // "RDGX"

  let vocabulary: Vocabulary
  let trie: PhraseTrie
  let portfolioWords: WordSet
  let wordNames: WordSet
  let genders: [UInt8]
  let lemmas: [Int32]

  /// Takes the index out of a lexicon.
  init(_ lexicon: Lexicon) {
    vocabulary = lexicon.vocabulary
    trie = lexicon.trie
    portfolioWords = lexicon.portfolioWords
    wordNames = lexicon.wordNames
    genders = lexicon.genders
    lemmas = lexicon.lemmas
  }

  /// Copies an index out of a file's bytes, or nil where they are none of this version and of the embedded tables.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var arrays = FlatArrays.Reader(bytes)
    guard let header = arrays.next(of: UInt32.self), header == Self.header,
      let vocabulary = Vocabulary(&arrays), let trie = PhraseTrie(&arrays),
      let portfolioWords = arrays.next(of: Int32.self), let wordNames = arrays.next(of: Int32.self),
      let genders = arrays.next(of: UInt8.self), let lemmas = arrays.next(of: Int32.self)
    else { return nil }
    self.vocabulary = vocabulary
    self.trie = trie
    self.portfolioWords = WordSet(portfolioWords)
    self.wordNames = WordSet(wordNames)
    self.genders = genders
    self.lemmas = lemmas
  }

  /// The embedded index; nil where there is none, or one of other tables.
  static var builtIn: LexiconIndex? {
    let file = clexicon_data("phrases.bin")
    return LexiconIndex(UnsafeRawBufferPointer(start: file.bytes, count: file.count))
  }

  /// The index as a file's bytes.
  package var bytes: [UInt8] {
    var arrays = FlatArrays()
    arrays.append(Self.header)
    vocabulary.write(to: &arrays)
    trie.write(to: &arrays)
    arrays.append(portfolioWords.numbers)
    arrays.append(wordNames.numbers)
    arrays.append(genders)
    arrays.append(lemmas)
    return arrays.bytes
  }

  /// Makes the index of the embedded tables.
  package static func made() -> LexiconIndex { LexiconIndex(Lexicon(index: nil)) }

  private static var header: [UInt32] {
    let state = Table.names.reduce(0) { Table(embedded: $1).checksum(after: $0) }
    return [magic, version, UInt32(truncatingIfNeeded: state), UInt32(truncatingIfNeeded: state >> 32)]
  }
}
