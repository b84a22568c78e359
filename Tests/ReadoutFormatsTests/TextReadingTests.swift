import Foundation
import ReadoutCore
import Testing

@testable import ReadoutFormats

@Suite struct TextReadingTests {
  private func read(_ bytes: [UInt8], _ path: String = "a.txt") throws -> DocumentReader.Reading {
    try DocumentReader().read(bytes: bytes, path: path)
  }

  private func read(_ text: String, _ path: String = "a.txt") throws -> DocumentReader.Reading {
    try read(Array(text.utf8), path)
  }

  @Test func `A plain text is kept as it is, with LF line ends and in NFC`() throws {
    let reading = try read("Caf\u{65}\u{301}\r\ntalks\rheld ")
    #expect(reading.document.text.string == "Caf\u{E9}\ntalks\nheld ")
    #expect(reading.document.text.string.unicodeScalars.count == 16)
    #expect(reading.document.source.format == "text")
    #expect(reading.warnings.isEmpty)
  }

  @Test func `The id is the SHA-256 of the normalised text`() throws {
    // printf 'abc' | sha256sum
    let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(try read("abc").document.id == known)
    #expect(try read([0xEF, 0xBB, 0xBF] + Array("abc".utf8)).document.id == known)
  }

  @Test(
    arguments: [
      ("UTF-8", [0xEF, 0xBB, 0xBF, 0x5A, 0xC3, 0xBC]),
      ("UTF-16LE", [0xFF, 0xFE, 0x5A, 0, 0xFC, 0]),
      ("UTF-16BE", [0xFE, 0xFF, 0, 0x5A, 0, 0xFC]),
      ("UTF-32LE", [0xFF, 0xFE, 0, 0, 0x5A, 0, 0, 0, 0xFC, 0, 0, 0]),
      ("UTF-32BE", [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x5A, 0, 0, 0, 0xFC]),
    ] as [(String, [UInt8])])
  func `A byte-order mark tells the encoding`(encoding: String, bytes: [UInt8]) throws {
    let reading = try read(bytes)
    #expect(reading.document.text.string == "Zü", "\(encoding)")
    #expect(reading.warnings.isEmpty)
  }

  @Test func `UTF-16 keeps what stands outside the basic plane, and counts lone surrogates`() throws {
    #expect(try read([0xFF, 0xFE, 0x3D, 0xD8, 0x00, 0xDE]).document.text.string == "😀")
    let broken = try read([0xFF, 0xFE, 0x41, 0, 0x3D, 0xD8, 0x42, 0])
    #expect(broken.document.text.string == "A\u{FFFD}B")
    #expect(broken.warnings.first?.message.contains("in 1 place") == true)
  }

  @Test func `Invalid UTF-8 is read with replacement, and the warning says in how many places`() throws {
    let reading = try read(Array("Ministre d".utf8) + [0xE9] + Array("l\u{FFFD}gu".utf8) + [0xE9])
    #expect(reading.document.text.string == "Ministre d\u{FFFD}l\u{FFFD}gu\u{FFFD}")
    let warning = try #require(reading.warnings.first)
    #expect(warning.path == "a.txt")
    #expect(!warning.isFailure)
    #expect(warning.message == "has bytes that are no text in its encoding; read with \u{FFFD} in 2 places")
  }

  @Test(arguments: [[], [0x20, 0x0A, 0x0A], [0xEF, 0xBB, 0xBF]] as [[UInt8]])
  func `A file without words is refused as empty`(bytes: [UInt8]) {
    #expect(throws: FormatsError.empty(path: "a.txt")) { try read(bytes) }
    #expect(FormatsError.empty(path: "a.txt").localizedDescription == "a.txt: is empty; skipped")
  }

  @Test(
    arguments: [
      [0x7F, 0x45, 0x4C, 0x46, 0x00, 0x01], [0x01, 0x02, 0x03, 0x41],
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00],
    ] as [[UInt8]])
  func `Binary data are refused`(bytes: [UInt8]) {
    #expect(throws: FormatsError.binary(path: "a.txt")) { try read(bytes) }
  }

  @Test func `A line of 50 MB is read in time that grows with its length only`() throws {
    let sentence = Array("The two ministers discussed trade, energy and the caf\u{E9}s of Z\u{FC}rich. ".utf8)
    var bytes: [UInt8] = []
    while bytes.count < 50_000_000 { bytes += sentence }
    let clock = ContinuousClock()
    let start = clock.now
    #expect(try read(bytes).document.text.string.utf8.count == bytes.count)
    let elapsed = clock.now - start
    #expect(elapsed < .seconds(60))
  }

  @Test func `Standing front matter becomes the source, and the body begins after it`() throws {
    let reading = try read(
      """
      ---
      title: "Talks: a start"
      date: 2022-05-18
      publisher: Ministry of Roads
      url: https://example.org/1
      language: fr
      ---

      LONDON – They met.
      """)
    let source = reading.document.source
    #expect(reading.document.text.string == "LONDON – They met.")
    #expect(source.title == "Talks: a start")
    #expect(source.published?.description == "2022-05-18")
    #expect(source.publisher == "Ministry of Roads")
    #expect(source.url == "https://example.org/1")
    #expect(source.language == "fr")
    #expect(reading.warnings.isEmpty)
  }

  @Test func `Front matter that is not YAML is read line by line with a warning`() throws {
    let reading = try read("---\ntitle: Readout: the call\ndate: 18 May 2022\n---\nThey spoke.")
    #expect(reading.document.source.title == "Readout: the call")
    #expect(reading.document.source.published?.description == "2022-05-18")
    #expect(reading.document.text.string == "They spoke.")
    #expect(reading.warnings.count == 1)
    #expect(reading.warnings.first?.message.hasPrefix("front matter is not YAML (line ") == true)
  }

  @Test func `A date that is not understood gives a warning`() throws {
    let reading = try read("---\ntitle: A\ndate: last Monday\n---\nText.")
    #expect(reading.document.source.published == nil)
    #expect(reading.warnings.first?.message == "date “last Monday” is not understood; write it as 2022-05-18")
  }

  @Test(arguments: ["---\nThey met and talked.\n---\nMore.", "---\nno end of it", "--- a\nb", "- a\n---\nb"])
  func `Rules at the top of a text are no front matter`(text: String) throws {
    #expect(try read(text).document.text.string == text)
  }

  @Test func `Front matter that nests without end is not followed`() throws {
    let text = "---\ntitle: Deep\nx: " + String(repeating: "[", count: 9000) + "\n---\nText."
    let reading = try read(text)
    #expect(reading.document.text.string == "Text.")
    #expect(reading.document.source.title == "Deep")
    #expect(reading.warnings.count == 1)
  }

  @Test func `A given publication date takes the place of the stated one`() throws {
    let date = CalendarDate(year: 2020, month: 1, day: 2)
    let reading = try DocumentReader(published: date).read(
      bytes: Array("---\ndate: 2022-05-18\n---\nText.".utf8), path: "a.txt")
    #expect(reading.document.source.published == date)
  }

  @Test func `A first line that stands alone and ends like no sentence is the title`() throws {
    #expect(try read("Ministers meet\n\nThey met.").document.source.title == "Ministers meet")
    #expect(try read("They met.\n\nThey talked.").document.source.title == nil)
    #expect(try read("Ministers meet\nThey met.").document.source.title == nil)
  }

  @Test(
    arguments: [
      ("2022-05-18", "2022-05-18"), ("2022-05-18T10:00:00Z", "2022-05-18"), ("18 May 2022", "2022-05-18"),
      ("May 18, 2022", "2022-05-18"), ("Wednesday, 18th of May of 2022 | 14:39", "2022-05-18"),
      ("20220518", "2022-05-18"),
      ("Wed, 18 May 2022 10:00:00 GMT", "2022-05-18"), ("2022/05/18", "2022-05-18"), ("Sept. 1, 2021", "2021-09-01"),
      ("05/06/2022", nil), ("31 February 2022", nil), ("May", nil), ("", nil),
    ] as [(String, String?)])
  func `Dates are read as people write them`(text: String, expected: String?) {
    #expect(LooseDate.read(text)?.description == expected)
  }
}
