import ReadoutArchive
import Testing

@Suite("A word's beginning")
struct WordBeginningTests {
  @Test(
    "is asked for together with words whose stems are shorter",
    arguments: [
      ("terroris", ["terrorise"], ["terroris", "terrorism"]),
      ("cyb", ["cyb"], []), ("sulay", ["sulaye"], ["sulay"]), ("", [], []), ("a b", ["a b"], []),
    ])
  func questions(beginning: String, beginnings: [String], words: [String]) {
    #expect(WordBeginning(beginning).beginnings == beginnings)
    #expect(WordBeginning(beginning).words == words)
  }

  @Test(
    "is asked for behind a mark so that the stemmer leaves it as it is", arguments: ["agree", "relate", "de", "ties"])
  func marked(typed: String) {
    let questions = WordBeginning(typed, marked: "\u{E000}wi")
    #expect(questions.beginnings.map { PorterStemmer.stem($0.utf8) } == [Array("\u{E000}wi\(typed)".utf8)])
  }

  @Test("finds in the index itself what the bare beginning misses")
  func inTheIndex() throws {
    let rows = ["terrorism", "Sulaymaniyah", "cooperation", "cyber"]
    let queries = ["terroris", "sulay", "cooperatio", "cyb"].map { typed in
      let questions = WordBeginning(typed)
      return (questions.beginnings.map { "\"\($0)\"*" } + questions.words.map { "\"\($0)\"" }).joined(separator: " OR ")
    }
    #expect(try IndexTokenizer().texts(rows, matching: ["terroris*", "cooperatio*", "sulay*"]) == [[], [], []])
    #expect(try IndexTokenizer().texts(rows, matching: queries) == rows.map { [$0] })
  }

  @Test("leads to nearly every word of the word tables, however much of it is typed")
  func allWords() throws {
    var tried = 0
    var missed: [String] = []
    for word in try PorterStemmerTests.tableWords().enumerated().filter({ $0.offset % 40 == 0 }).map(\.element) {
      let stem = PorterStemmer.stem(word.utf8)
      for count in 3..<max(4, word.utf8.count) {
        let typed = String(decoding: word.utf8.prefix(count), as: UTF8.self)
        let questions = WordBeginning(typed)
        tried += 1
        let isFound =
          questions.beginnings.contains { stem.starts(with: PorterStemmer.stem($0.utf8)) }
          || questions.words.contains { PorterStemmer.stem($0.utf8) == stem }
        if !isFound { missed.append("\(typed)|\(word)") }
      }
    }
    #expect(tried > 1500)
    #expect(missed.count * 500 < tried, "\(missed.count) of \(tried): \(missed.prefix(30))")
  }
}
