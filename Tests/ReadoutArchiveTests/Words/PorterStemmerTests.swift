import Foundation
import ReadoutArchive
import Testing

@Suite("The Porter stemmer")
struct PorterStemmerTests {
  @Test(
    "takes endings off as the paper says",
    arguments: [
      ("caresses", "caress"), ("ponies", "poni"), ("ties", "ti"), ("cats", "cat"), ("agreed", "agre"),
      ("feed", "feed"), ("plastered", "plaster"), ("bled", "bled"), ("motoring", "motor"), ("sing", "sing"),
      ("conflated", "conflat"), ("troubled", "troubl"), ("sized", "size"), ("hopping", "hop"), ("falling", "fall"),
      ("hissing", "hiss"), ("filing", "file"), ("failing", "fail"), ("happy", "happi"), ("sky", "sky"),
      ("relational", "relat"), ("conditional", "condit"), ("digitizer", "digit"), ("vietnamization", "vietnam"),
      ("decisiveness", "decis"), ("hopefulness", "hope"), ("sensibility", "sensibl"), ("electrical", "electr"),
      ("goodness", "good"), ("allowance", "allow"), ("replacement", "replac"), ("adoption", "adopt"),
      ("probate", "probat"), ("rate", "rate"), ("controlling", "control"), ("roll", "roll"),
      ("cooperation", "cooper"), ("ministers", "minist"), ("ministries", "ministri"), ("negotiations", "negoti"),
      ("sanctions", "sanction"), ("countering", "counter"), ("is", "is"), ("aing", "a"), ("ed", "ed"), ("yyy", "yyi"),
    ])
  func endings(word: String, stem: String) throws {
    #expect(String(decoding: PorterStemmer.stem(word.utf8), as: UTF8.self) == stem)
    #expect(try IndexTokenizer().words(of: word) == [stem])
  }

  @Test("leaves words under 3 and over 64 bytes as they are")
  func lengths() {
    let long = String(repeating: "a", count: 61) + "ings"
    #expect(PorterStemmer.stem("as".utf8) == Array("as".utf8))
    #expect(PorterStemmer.stem(long.utf8) == Array(long.utf8))
    #expect(PorterStemmer.stem([]) == [])
  }

  @Test("gives what FTS5 gives on every word of the word tables")
  func likeTheIndex() throws {
    let words = try Self.tableWords()
    #expect(words.count > 20_000)
    let theirs = try IndexTokenizer().words(ofEach: words)
    var different: [String] = []
    for (word, their) in zip(words, theirs) {
      let mine = String(decoding: PorterStemmer.stem(word.utf8), as: UTF8.self)
      if their != [mine] { different.append("\(word): \(mine), not \(their)") }
    }
    #expect(different.prefix(10) == [])
  }

  @Test("gives what FTS5 gives on 20,000 words made of endings")
  func madeUpWords() throws {
    let parts = [
      "a", "e", "y", "b", "l", "ll", "s", "ss", "t", "z", "ed", "eed", "ing", "at", "bl", "iz", "ies", "ational",
      "tional",
      "enci", "izer", "logi", "bli", "alli", "entli", "eli", "ousli", "ization", "ator", "alism", "iveness", "aliti",
      "biliti", "icate", "ative", "ical", "ful", "ance", "ible", "ement", "ment", "ent", "ion", "ou", "ism", "ive", "é",
    ]
    var random = SeededGenerator(seed: 1980)
    let words = (0..<20_000).map { _ in
      (0..<Int.random(in: 1...5, using: &random)).map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }
        .joined()
    }
    let theirs = try IndexTokenizer().words(ofEach: words)
    let different = zip(words, theirs).filter { word, their in
      FoldedWords(word).map { String(decoding: $0.stem, as: UTF8.self) } != their
    }
    #expect(different.map(\.0).prefix(10) == [])
  }

  /// All distinct ASCII words of the tables in Sources/CLexicon/data, in lower case.
  static func tableWords() throws -> [String] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/CLexicon/data")
    let tables = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tsv") }
    var words: Set<String> = []
    for table in tables {
      let text = try String(contentsOf: folder.appending(path: table), encoding: .utf8).lowercased()
      for word in text.utf8.split(whereSeparator: { !(97...122).contains($0) }) {
        words.insert(String(decoding: word, as: UTF8.self))
      }
    }
    return words.sorted()
  }
}
