import Foundation
import ReadoutCore
import Synchronization

/// Measures the parser: tokens and bytes a second on one core and on all, growth with the text's length.
enum CoreBench {
  /// Prints the figures for `documents`, and for texts of up to 10 MB that are made of them; returns the seconds that
  /// one core takes for `documents`.
  static func run(_ documents: [Document]) -> Double {
    let start = ContinuousClock.now
    let parser = ReadoutParser()
    let ready = ContinuousClock.now - start
    let tokens = documents.map { parser.tokenCount($0) }.reduce(0, +)
    let bytes = documents.map { $0.text.string.utf8.count }.reduce(0, +)
    for document in documents { _ = parser.parse(document) }
    let pass = secondsOfPass(documents, parser)
    let cores = ProcessInfo.processInfo.activeProcessorCount
    print("parser, \(documents.count) texts of \(tokens) tokens")
    print("  lexicon ready      \(rounded(ready / .milliseconds(1), 1)) ms")
    print("  one core           \(Int(Double(tokens) / pass)) tokens a second")
    print("                     \(rounded(Double(bytes) / pass / 1_000_000, 2)) MB a second")
    print("  all \(cores) cores        \(Int(rateOnAllCores(documents, parser, tokens))) tokens a second")
    growth(documents, parser)
    return pass
  }

  /// The seconds of one pass over `documents`, over three seconds.
  private static func secondsOfPass(_ documents: [Document], _ parser: ReadoutParser) -> Double {
    var rounds = 0
    let began = ContinuousClock.now
    while ContinuousClock.now - began < .seconds(3) {
      for document in documents { _ = parser.parse(document) }
      rounds += 1
    }
    return (ContinuousClock.now - began) / .seconds(1) / Double(rounds)
  }

  /// Tokens a second where each core parses texts of its own for three seconds.
  private static func rateOnAllCores(_ documents: [Document], _ parser: ReadoutParser, _ tokens: Int) -> Double {
    let rate = Mutex(0.0)
    DispatchQueue.concurrentPerform(iterations: ProcessInfo.processInfo.activeProcessorCount) { _ in
      let seconds = secondsOfPass(documents, parser)
      rate.withLock { $0 += Double(tokens) / seconds }
    }
    return rate.withLock { $0 }
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

  /// A number in words, with that many decimals.
  static func rounded(_ value: Double, _ places: Int) -> String {
    value.formatted(.number.precision(.fractionLength(places)).locale(Locale(identifier: "en_GB")))
  }
}
