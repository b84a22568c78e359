import CLexicon
import Testing

@testable import ReadoutCore

struct LexiconIndexTests {
  private static let embedded: [UInt8] = {
    let file = clexicon_data("phrases.bin")
    return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }()

  private func index(_ bytes: [UInt8]) -> LexiconIndex? { bytes.withUnsafeBytes { LexiconIndex($0) } }

  @Test func `The embedded index is that of the tables`() {
    // Compared outside the expectation, which would look for the smallest difference of two long arrays.
    let isSame = LexiconIndex.made().bytes == Self.embedded
    #expect(
      isSame,
      "The tables, or the rules by which their words are numbered, have changed: run `make lexicon` and build again.")
  }

  @Test func `A lexicon is the same with the index and without`() throws {
    let index: LexiconIndex = try #require(LexiconIndex.builtIn)
    let with = Lexicon(index: index)
    let without = Lexicon(index: nil)
    #expect(with.vocabulary.count > 20_000)
    #expect(with.vocabulary.count == without.vocabulary.count)
    for number in 0..<with.vocabulary.next {
      let word = with.vocabulary.word(number)
      #expect(without.vocabulary.word(number) == word)
      #expect(with.id(word) == number)
    }
    #expect(with.trie.phrases.count > 38_000)
    #expect(with.trie.phrases.map(\.entry) == without.trie.phrases.map(\.entry))
    #expect(with.trie.phrases.map(\.kind) == without.trie.phrases.map(\.kind))
    #expect(with.trie.phrases.map(\.letters) == without.trie.phrases.map(\.letters))
    #expect(with.lemmas == without.lemmas)
    #expect(with.genders == without.genders)
    #expect(with.wordNames.numbers == without.wordNames.numbers)
    #expect(with.portfolioWords.numbers == without.portfolioWords.numbers)
    #expect(with.places.map(\.country) == without.places.map(\.country))
    #expect(with.topicPhrases.map(\.words) == without.topicPhrases.map(\.words))
    #expect(with.issueFrames.keys.sorted() == without.issueFrames.keys.sorted())
    #expect(with.followUpFrames.keys.sorted() == without.followUpFrames.keys.sorted())
  }

  @Test func `Phrases are found with the index as without`() throws {
    let text = """
      Foreign Ministers of Côte d'Ivoire and the U.S.-UK Working Group met the Prime Ministers' counter-terrorism envoys
      in Ras al-Khaimah; the World Bank, OPEC and the Secretaries of State for Trade spoke on cyber crime and fisheries.
      """
    func hits(_ lexicon: Lexicon) -> [String] {
      let tokens = Tokenizer(abbreviations: lexicon.abbreviations, vocabulary: lexicon.vocabulary).tokens(text)
      let hits = PhraseHits(tokens, trie: lexicon.trie)
      return (0..<tokens.count).flatMap { hits.at($0) }.map { "\($0.kind) \($0.entry) \(tokens.text($0.range))" }
    }
    let index: LexiconIndex = try #require(LexiconIndex.builtIn)
    let found = hits(Lexicon(index: index))
    #expect(found.count > 20)
    #expect(found == hits(Lexicon(index: nil)))
  }

  @Test func `An index of other tables, of another version or cut short is not used`() {
    #expect(index(Self.embedded) != nil)
    for place in [4, 8, 12, 16] {
      var other = Self.embedded
      other[place] ^= 1
      #expect(index(other) == nil)
    }
    for count in [0, 3, 20, 1000, Self.embedded.count - 4] { #expect(index(Array(Self.embedded.prefix(count))) == nil) }
  }

  @Test func `The checksum of a table changes with any byte and with the order`() {
    func sum(_ parts: String...) -> UInt64 {
      parts.reduce(0) { state, part in
        Array(part.utf8).withUnsafeBufferPointer { Table(bytes: $0).checksum(after: state) }
      }
    }
    let sums = [
      sum("name\tkind\nLake Tana\twater\n"), sum("name\tkind\nLake Tama\twater\n"),
      sum("name\tkind\nLake Tana\twater\t"),
      sum("name\tkind\nLake Tana\twater\n", ""), sum("a\n", "b\n"), sum("b\n", "a\n"), sum("a\nb\n"),
    ]
    #expect(Set(sums).count == sums.count)
  }

  @Test func `Embedded data stay below 15 MB`() {
    #expect((1_000_000..<15_000_000).contains(EmbeddedData.byteCount))
  }
}

struct FlatArraysTests {
  @Test func `Arrays come out as they went in, and no others`() {
    var arrays = FlatArrays()
    arrays.append([1, 2, 3] as [UInt8])
    arrays.append([] as [Int32])
    arrays.append([-1, .max] as [Int32])
    #expect(arrays.bytes.count == 4 + 4 + 4 + 4 + 8)
    arrays.bytes.withUnsafeBytes { bytes in
      var reader = FlatArrays.Reader(bytes)
      #expect(reader.next() == [1, 2, 3] as [UInt8])
      #expect(reader.next() == [] as [Int32])
      #expect(reader.next() == [-1, .max] as [Int32])
      #expect(reader.next(of: UInt8.self) == nil)
      var wrong = FlatArrays.Reader(bytes)
      #expect(wrong.next(of: UInt16.self) == nil)
    }
  }
}
