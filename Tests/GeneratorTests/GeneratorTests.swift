import Foundation
import Testing

@testable import readout_generate

@Suite struct GeneratorTests {
  /// The files of those numbers.
  private func files(
    _ numbers: Range<Int>, seed: UInt64 = 1, words: Int = 250, format: FileFormat = .text
  ) throws -> [String] {
    var library = try Library(seed: seed, words: words, format: format)
    return numbers.map { number in
      library.make(file: number)
      return String(decoding: library.bytes, as: UTF8.self)
    }
  }

  @Test("The same seed gives the same files, another seed gives others")
  func sameSeedSameFiles() throws {
    let once = try files(0..<200)
    let again = try files(0..<200)
    let other = try files(0..<200, seed: 2)
    #expect((once == again) == true)
    #expect(Set(once).isDisjoint(with: other))
  }

  @Test("A file depends on its number, not on the files before it")
  func filesStandAlone() throws {
    let whole = try files(0..<60)
    let rest = try files(40..<60)
    #expect((Array(whole[40...]) == rest) == true)
  }

  @Test("No two bodies of twenty thousand are equal, and each has the words that were asked for")
  func bodiesAreDistinct() throws {
    var library = try Library(seed: 3, words: 250, format: .text)
    var seen: Set<Int> = []
    var words = 0
    for file in 0..<20_000 {
      library.make(file: file)
      seen.insert(Array(library.body).hashValue)
      let count = library.body.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.count
      if count < 250 { Issue.record("File \(file) has \(count) words.") }
      words += count
    }
    #expect(seen.count == 20_000)
    #expect((250...270).contains(words / 20_000))
  }

  @Test("The length that is asked for is kept, short and long", arguments: [40, 120, 900])
  func lengthIsKept(words: Int) throws {
    for file in try files(0..<50, words: words) {
      let body = try #require(file.components(separatedBy: "\n---\n").last)
      #expect(body.split { $0 == " " || $0 == "\n" }.count >= words)
    }
  }

  @Test("Front matter reads back: title, date, publisher and address, each on its line")
  func frontMatterReadsBack() throws {
    for file in try files(0..<300) {
      let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[0] == "---" && lines[5] == "---")
      let title = try #require(lines[1].wholeMatch(of: /title: "([^"\\]+)"/))
      #expect(title.1.first?.isLowercase == false)
      let date = try #require(lines[2].wholeMatch(of: /date: ((?:19|20)\d\d)-(\d\d)-(\d\d)/))
      #expect((1990...2025).contains(Int(date.1) ?? 0))
      #expect(lines[3].wholeMatch(of: /publisher: "[^"\\]+"/) != nil)
      #expect(lines[4].hasPrefix("url: \"https://") && lines[4].contains("/\(date.1)/\(date.2)/\(date.3)/"))
    }
  }

  @Test("Sentences have one blank between words, a capital first and no slot left open")
  func sentencesAreClean() throws {
    for file in try files(0..<1_000) {
      let body = try #require(file.components(separatedBy: "\n---\n").last)
      for flaw in ["  ", "{", "}", "[", "|", " ,", " .", ",,", ",.", "the the ", "..", " a a"] where body.contains(flaw)
      {
        Issue.record("“\(flaw)” stands in:\n\(body)")
      }
      #expect(body.firstMatch(of: /[a-z]{3}[.] (?!al-)[a-z]/) == nil, "\(body)")
    }
  }

  @Test("A mail has its fields, no line beyond 998 bytes, and the same words as the text")
  func mailHasItsFields() throws {
    let texts = try files(0..<100)
    for (mail, text) in zip(try files(0..<100, format: .mail), texts) {
      let parts = mail.components(separatedBy: "\n\n")
      for field in ["From: ", "Date: ", "Message-ID: <", "Subject: ", "MIME-Version: 1.0", "Content-Type: text/plain"] {
        #expect(parts[0].contains(field))
      }
      #expect(parts[0].utf8.allSatisfy { $0 < 0x80 })
      #expect(mail.split(separator: "\n").allSatisfy { $0.utf8.count < 998 })
      let body = try #require(text.components(separatedBy: "\n---\n").last)
      let words = body.split { $0 == " " || $0 == "\n" }
      let mailWords = parts.dropFirst().joined(separator: "\n").split { $0 == " " || $0 == "\n" }
      #expect((words == mailWords) == true)
    }
  }

  @Test("Some forty thousand people hold the offices, and the same people meet again")
  func peopleMeetAgain() throws {
    var library = try Library(seed: 1, words: 60, format: .text)
    #expect((35_000...50_000).contains(library.personCount))
    var dates: Set<Int> = []
    var titles: Set<String> = []
    for file in 0..<2_000 {
      library.make(file: file)
      dates.insert(library.day.year)
      titles.insert(String(decoding: library.title, as: UTF8.self))
    }
    #expect(dates.count == 36)
    #expect(titles.count > 1_900)
  }
}
