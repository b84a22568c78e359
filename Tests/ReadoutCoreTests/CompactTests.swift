import Foundation
import Testing

@testable import ReadoutCore

/// What keeps long texts small gives the same answers as plain arrays would.
struct CompactTests {
  @Test func `Marks are counted as they would be one by one`() {
    var generator = Seeded(state: 7)
    var bits = RankedBits()
    let places = (0..<2000).filter { _ in Int.random(in: 0..<9, using: &generator) == 0 }
    for place in places { bits.append(place) }
    #expect(bits.count == places.count)
    let marked = Set(places)
    for place in 0...2100 {
      #expect(bits.contains(place) == marked.contains(place))
      #expect(bits.rank(place) == places.count { $0 < place })
    }
    #expect(RankedBits().rank(5) == 0 && !RankedBits().contains(5))
  }

  @Test func `Tokens without a plural have the number of their folded form as stem`() {
    var stems = Stems()
    stems.append(70, at: 1)
    stems.append(71, at: 130)
    stems.complete(with: Array(0..<200))
    #expect((0..<200).allSatisfy { stems[$0] == ($0 == 1 ? 70 : $0 == 130 ? 71 : Int32($0)) })
  }

  @Test func `A phrase is found at its own token only`() {
    let analysis = Reading.analysis(
      "Free trade, cyber crime, the World Bank and the United Arab Emirates: talks on trade in Abu Dhabi went well.")
    for i in -1...analysis.tokens.count + 8 {
      var expected: [PhraseMatch] = []
      if (0..<analysis.tokens.count).contains(i), analysis.tokens.isWord(i) {
        analysis.lexicon.trie.matches(in: analysis.tokens, at: i, into: &expected)
      }
      #expect(analysis.hits.at(i).map(\.range) == expected.map(\.range))
      #expect(analysis.hits.at(i).map(\.entry) == expected.map(\.entry))
    }
    #expect((0..<analysis.tokens.count).flatMap { analysis.hits.at($0) }.count > 8)
  }

  @Test func `A verb group keeps its places`() {
    var group = VerbGroup(
      range: 3..<6, head: 5, lemma: 9, form: .finite, modal: .will, passive: false, negated: true, subject: nil,
      clauseStart: 2)
    #expect(group.range == 3..<6 && group.head == 5 && group.subject == nil && group.clauseStart == 2)
    group.subject = 0..<2
    group.range = 4..<6
    (group.head, group.clauseStart) = (4, 1)
    #expect(group.range == 4..<6 && group.head == 4 && group.subject == 0..<2 && group.clauseStart == 1)
    #expect(MemoryLayout<VerbGroup>.stride <= 36)
  }

  @Test(arguments: ["", "Côte d’Ivoire – “talks”", "a long enough text that is not kept inside the string itself"])
  func `A text's bytes are those of its UTF-8`(text: String) {
    let bytes = TextBytes(text)
    #expect(bytes.count == text.utf8.count && bytes.isEmpty == text.isEmpty)
    #expect((0..<bytes.count).map { bytes[$0] } == Array(text.utf8))
    #expect(Array(bytes[0..<bytes.count]) == Array(text.utf8))
    #expect(bytes.text(0..<bytes.count) == text)
    #expect(bytes.withUnsafeBufferPointer { Array($0) } == Array(text.utf8))
  }

  @Test func `No scalar is longer when it is folded`() {
    for value in UInt32(0x21)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      #expect(Folding.fold(text).utf8.count <= text.utf8.count, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: [
    "e\u{301}tude", "\u{212B}ngstr\u{F6}m", "a\u{2000}b", "“Côte” – l’été… 20 % «x» ‹y›", "한국 회담", "A\u{30A}", "ﬁ",
    "Ω \u{2126}",
  ])
  func `Texts are in NFC whichever way they get there`(text: String) {
    let expected = text.precomposedStringWithCanonicalMapping
    #expect(Array(PlainText(text).string.utf8) == Array(expected.utf8))
  }

  @Test func `What is taken for composed stays as it is under NFC`() {
    for value in Array(UInt32(0x80)..<0x300) + Array(0x2010...0x2027) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(scalar)\(scalar)b"
      #expect(
        Array(text.precomposedStringWithCanonicalMapping.utf8) == Array(text.utf8), "U+\(String(value, radix: 16))")
    }
  }
}
