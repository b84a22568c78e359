import ReadoutArchive
import Testing

@Suite("Folded words")
struct FoldedWordsTests {
  @Test("have a folded form, a stem and a place in the text")
  func parts() {
    let text = "Counter-terrorism, Erdoğan’s policies"
    let words = FoldedWords(text)
    #expect(words.map(\.text) == ["counter", "terrorism", "erdogan", "s", "policies"])
    #expect(
      words.map { String(decoding: $0.stem, as: UTF8.self) } == ["counter", "terror", "erdogan", "s", "polici"])
    #expect(
      words.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
        == ["Counter", "terrorism", "Erdoğan", "s", "policies"])
  }

  static let samples = [
    "Bộ trưởng Ngoại giao Việt Nam đã gặp đồng nghiệp; Đà Nẵng, thế kỷ, ƯỚC ƠN",
    "İstanbul'da Çavuşoğlu ile görüşme: Iğdır, ışık, ŞIRNAK",
    "Spotkanie w Łodzi; żółć, Wałęsa, ŻÓŁĆ, Świętokrzyskie",
    "التقى وزير الخارجية بنظيره، وَأَكَّدَ ٢٠٢٤ العلاقات",
    "Министр иностранных дел Российской Федерации; ЁЖ, Йошкар-Ола, Ґедзь, Ђорђе",
    "外交部长会见了美国国务卿。双方就网络安全交换了意见",
    "日本の外務大臣、カナダ、ハングル 한국어 외교부",
    "Emoji 👍🏽 🇬🇧 👨‍👩‍👧 ☎ 🤝 ₺100 ₽5 €7 £8 $9",
    "ﬁnance oﬀice Straße ẞ Dž Ⅷ ⅷ ½ ² ① ª º",
    "Cafe\u{301} A\u{30A}land n\u{303} o\u{305}ver \u{301}lead e\u{323}\u{302}",
    "Ἀθῆναι Σίσυφος ς Ω Ω K Å ſ µ ϐ",
    "हिन्दी में वार्ता ประเทศไทย ქართული ᲥᲐᲠᲗᲣᲚᲘ Հայերեն Ꭰ",
    "U.S.-U.K. 10:30 o'clock e-mail x_y a\u{0}b c\u{7}d zero\u{200B}width soft\u{AD}hyphen no\u{A0}break",
    "\u{2066}isolated\u{2069} \u{202E}override\u{202C} \u{FEFF}bom \u{FFFD} \u{E000} \u{10FFFF} \u{20000}",
  ]

  @Test("are the words of the index in many languages", arguments: samples)
  func languages(text: String) throws {
    let tokenizer = try IndexTokenizer()
    let words = FoldedWords(text)
    #expect(try tokenizer.words(of: text, stemmed: false) == words.map(\.text))
    #expect(try tokenizer.words(of: text) == words.map { String(decoding: $0.stem, as: UTF8.self) })
  }

  @Test("are the words of the index for every scalar of Unicode")
  func allScalars() throws {
    let scalars = (1...0x10_FFFF).compactMap(Unicode.Scalar.init).filter { $0.value < 0x3_0000 || $0.value > 0xE_0000 }
    let texts = scalars.map { "a\($0)b" }
    let theirs = try IndexTokenizer().words(ofEach: texts, stemmed: false)
    var different: [String] = []
    for (scalar, (text, their)) in zip(scalars, zip(texts, theirs)) {
      let mine = FoldedWords(text).map(\.text)
      if mine != their { different.append("\(String(scalar.value, radix: 16)): \(mine), not \(their)") }
    }
    #expect(different.prefix(20) == [])
  }

  @Test("are found in bytes that are no UTF-8, too")
  func brokenBytes() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC3, 0x28, 0x63, 0xE2, 0x82, 0x64, 0xF0, 0x9F]
    #expect(FoldedWords(bytes).map(\.text) == ["a", "b", "c", "d"])
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &random) }
      for word in FoldedWords(bytes) { #expect(word.range.upperBound <= 40 && !word.range.isEmpty) }
    }
  }

  @Test("are none in an empty text or one of signs")
  func none() {
    #expect(FoldedWords("").isEmpty)
    #expect(FoldedWords(" … — \u{301} !").isEmpty)
  }
}
