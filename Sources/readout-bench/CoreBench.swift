import Foundation
import ReadoutCore

/// Measures the parser on one core: tokens and bytes a second, growth with the text's length, peak memory.
enum CoreBench {
  /// Prints the figures for `documents`, and for one text of up to 10 MB that is made of them.
  static func run(_ documents: [Document]) {
    let start = ContinuousClock.now
    let parser = ReadoutParser()
    let ready = ContinuousClock.now - start
    let tokens = documents.map { parser.tokenCount($0) }.reduce(0, +)
    let bytes = documents.map { $0.text.string.utf8.count }.reduce(0, +)
    for document in documents { _ = parser.parse(document) }
    var rounds = 0
    let began = ContinuousClock.now
    while ContinuousClock.now - began < .seconds(3) {
      for document in documents { _ = parser.parse(document) }
      rounds += 1
    }
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    print("parser, one core, \(documents.count) texts of \(tokens) tokens")
    print("  lexicon ready      \(rounded(ready / .milliseconds(1), 1)) ms")
    print("  tokens a second    \(Int(Double(tokens * rounds) / seconds))")
    print("  megabytes a second \(rounded(Double(bytes * rounds) / seconds / 1_000_000, 2))")
    growth(documents, parser)
    print("  peak memory        \(peakMegabytes()) MB")
  }

  /// Parses texts of 10 KB, 100 KB, 1 MB and 10 MB: the rate should stay the same.
  private static func growth(_ documents: [Document], _ parser: ReadoutParser) {
    let body = documents.map(\.text.string).joined(separator: "\n\n") + "\n\n"
    for size in [10_000, 100_000, 1_000_000, 10_000_000] {
      let text = PlainText(
        String(decoding: String(repeating: body, count: size / body.utf8.count + 1).utf8.prefix(size), as: UTF8.self))
      let document = Document(id: "", source: Source(path: "-"), text: text)
      let tokens = parser.tokenCount(document)
      let began = ContinuousClock.now
      _ = parser.parse(document)
      let seconds = (ContinuousClock.now - began) / .seconds(1)
      print("  one text of \(size / 1000) KB: \(Int(Double(tokens) / seconds)) tokens a second")
    }
  }

  private static func peakMegabytes() -> Int {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss / 1_048_576
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss / 1024
    #endif
  }

  private static func rounded(_ value: Double, _ places: Int) -> String {
    value.formatted(.number.precision(.fractionLength(places)))
  }
}
