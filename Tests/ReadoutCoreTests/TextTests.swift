import Testing

@testable import ReadoutCore

struct TokenizerTests {
  private func tokens(_ text: String) -> Tokens {
    let lexicon = Lexicon.builtIn
    return Tokenizer(abbreviations: lexicon.abbreviations, vocabulary: lexicon.vocabulary).tokens(Array(text.utf8))
  }

  private func words(_ text: String) -> [String] {
    let tokens = tokens(text)
    return (0..<tokens.count).map { tokens.text($0) }
  }

  @Test(arguments: [
    ("The minister's aide", "The|minister|'s|aide"), ("the ministers’ aides", "the|ministers|’|aides"),
    ("Iran’s offer", "Iran|’s|offer"), ("They don't, can’t", "They|do|n't|,|ca|n’t"),
    ("We're, they've, I'd", "We|'re|,|they|'ve|,|I|'d"),
    ("O'Brien and D’Almeida", "O'Brien|and|D’Almeida"), ("Sana'a, N'Djamena", "Sana'a|,|N'Djamena"),
    ("rock 'n' roll", "rock|'|n|'|roll"),
  ])
  func `Clitics are cut off, and apostrophes inside names are not`(text: String, expected: String) {
    #expect(words(text).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("counter-terrorism", "counter|-|terrorism"), ("U.S.-Japan talks", "U.S.|-|Japan|talks"),
    ("2019-2023", "2019|-|2023"),
    ("a pause – then", "a|pause|–|then"), ("Kuala Lumpur/Jakarta", "Kuala|Lumpur|/|Jakarta"), ("so—so", "so|—|so"),
  ])
  func `Hyphens and dashes are tokens of their own`(text: String, expected: String) {
    #expect(words(text).joined(separator: "|") == expected)
  }

  @Test func `A hyphen joins words only without space around it`() {
    let tokens = tokens("vice-president - Lima -")
    #expect((0..<tokens.count).filter { tokens.shape($0).contains(.hyphen) } == [1])
  }

  @Test(arguments: [
    ("Lt. Gen. Sipho Dube", "Lt.|Gen.|Sipho|Dube"), ("Mr. Ong", "Mr.|Ong"), ("H.E. Ms. Ada", "H.E.|Ms.|Ada"),
    ("at 9 a.m. today", "at|9|a.m.|today"),
    ("in the U.S. and the U.K.", "in|the|U.S.|and|the|U.K."), ("J. K. Tembo", "J.|K.|Tembo"),
    ("J.K. Tembo", "J.K.|Tembo"),
    ("They met.", "They|met|."), ("the gen. public", "the|gen|.|public"), ("plan B.", "plan|B."),
  ])
  func `Abbreviations and initials keep their full stop, other words do not`(text: String, expected: String) {
    #expect(words(text).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("$2.5 million", "$|2.5|million"), ("1,200 troops", "1,200|troops"), ("at 10:30", "at|10:30"),
    ("the 3rd round", "the|3rd|round"),
    ("12, 13", "12|,|13"), ("50%", "50|%"), ("G20", "G20"),
  ])
  func `Numbers keep their marks and endings`(text: String, expected: String) {
    #expect(words(text).joined(separator: "|") == expected)
  }

  @Test(arguments: [
    ("Пётр встретил", "Пётр|встретил"), ("Zoë Ångström", "Zoë|Ångström"), ("王毅，外长。", "王毅|，|外长|。"), ("“Yes”", "“|Yes|”"),
    ("a\u{A0}b\u{200B}c", "a|b|c"), ("…", "…"), ("👍🏽 ok", "👍|🏽|ok"),
  ])
  func `Letters of other scripts make words, and their marks do not`(text: String, expected: String) {
    #expect(words(text).joined(separator: "|") == expected)
  }

  @Test(arguments: ["", " \n\t ", "\u{FEFF}", "\u{0}\u{1}\u{7F}"])
  func `What has no letter, digit or mark has no tokens`(text: String) {
    #expect(words(text).isEmpty)
  }

  @Test func `Tokens lie in the text, in order, and leave out nothing but white space`() {
    let text = "A.B. c'd’s 1st...\n\n«Ω» x\u{301}y \u{10FFFF}\u{E000}z''"
    let tokens = tokens(text)
    let bytes = Array(text.utf8)
    var end = 0
    for i in 0..<tokens.count {
      let between = String(decoding: bytes[end..<Int(tokens.starts[i])], as: UTF8.self)
      #expect(between.allSatisfy { $0.isWhitespace })
      #expect(tokens.starts[i] < tokens.ends[i])
      end = Int(tokens.ends[i])
    }
    #expect(end == bytes.count)
  }

  @Test func `Shapes tell capitals, line ends and empty lines`() {
    let tokens = tokens("NATO met.\nThen he\n\nleft")
    #expect(tokens.shape(0).isSuperset(of: [.word, .capital, .allCaps, .blankBefore]))
    #expect(!tokens.shape(1).contains(.capital))
    #expect(tokens.shape(3).isSuperset(of: [.capital, .lineBefore]) && !tokens.shape(3).contains(.blankBefore))
    #expect(tokens.shape(5).contains(.blankBefore))
    #expect(tokens.shape(99) == [] && tokens.shape(-1) == [])
  }

  @Test func `Words of one folded form have one number, and plurals the number of their singular`() {
    let tokens = tokens("Minister MINISTER ministers mínister countries country Zorblax zorblax")
    #expect(Set(tokens.ids[0...1]).count == 1 && tokens.ids[3] == tokens.ids[0])
    #expect(tokens.stems[2] == tokens.ids[0])
    #expect(tokens.stems[4] == tokens.ids[5])
    #expect(tokens.ids[6] == tokens.ids[7])
  }

  @Test func `A byte offset leads to its token or to the next one`() {
    let tokens = tokens("ab  cd")
    #expect([0, 1, 2, 3, 4, 5].map { tokens.index(at: $0) } == [0, 0, 1, 1, 1, 1])
    #expect(tokens.index(at: 6) == 2)
  }
}

struct FoldingTests {
  @Test(arguments: [
    ("Côte", "cote"), ("ÇAVUŞOĞLU", "cavusoglu"), ("Nguyễn", "nguyen"), ("Łódź", "lodz"), ("U.S.", "us"),
    ("O’Brien", "o'brien"),
    ("ПЁТР", "пётр"), ("ΑΘΗΝΑ", "αθηνα"), ("中国", "中国"), ("e\u{301}", "e"), (".", "."), ("İzmir", "izmir"),
  ])
  func `Case, Latin diacritics and full stops do not count`(text: String, expected: String) {
    #expect(Folding.fold(text) == expected)
  }
}

struct PlainTextTests {
  @Test(arguments: [
    ("a\r\nb\rc\n", "a\nb\nc\n"), ("\u{FEFF}a", "a"), ("e\u{301}", "é"), ("a\r\n\r\nb", "a\n\nb"), ("", ""),
  ])
  func `Line ends, byte-order mark and composition are cleaned up`(raw: String, expected: String) {
    #expect(Array(PlainText(raw).string.utf8) == Array(expected.utf8))
  }
}

struct VocabularyTests {
  @Test func `A word keeps its number while thousands are added`() {
    var vocabulary = Vocabulary(base: 100, capacity: 1)
    let numbers = (0..<5000).map { vocabulary.intern("word\($0)") }
    #expect(numbers == Array(100..<5100))
    #expect(vocabulary.intern("word77") == 177)
    #expect(vocabulary.find("word4999") == 5099)
    #expect(vocabulary.word(177) == "word77")
    #expect(vocabulary.find("other") == -1)
    #expect(vocabulary.word(99) == "" && vocabulary.word(5100) == "")
    #expect(vocabulary.count == 5000)
  }
}
