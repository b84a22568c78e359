import Foundation
import ReadoutCore
import ReadoutFormats

/// Reads, parses and writes many files on all cores, results in the order of the files.
struct Pipeline: Sendable {
  private let reader: DocumentReader
  private let parser = Self.parser
  private let write: @Sendable (Readout) -> [UInt8]

  /// The parser, whose lexicon loads while the command line is understood and the first file is read.
  static let parser = Task.detached {
    UserWords.reportMistakes()
    return UserWords.parser
  }

  /// Begins to load what every run needs.
  static func prepare() { _ = parser }

  /// What one item of a walk came to.
  private struct Outcome: Sendable {
    var bytes: [UInt8] = []
    var problems: [Problem] = []
  }

  /// Totals of a run.
  struct Summary {
    var readouts = 0
    var failures = 0
  }

  /// Makes a pipeline that writes each readout by `write`.
  init(reader: DocumentReader, write: @escaping @Sendable (Readout) -> [UInt8]) {
    self.reader = reader
    self.write = write
  }

  /// Runs over all that `walker` finds, problems on standard error. Only a few files more than there are cores are held
  /// in memory at once, however many there are.
  ///
  /// - Throws: `OutputError`.
  func run(_ walker: FileWalker) async throws -> Summary {
    let window = 4 * ProcessInfo.processInfo.activeProcessorCount
    var summary = Summary()
    try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
      var items = walker.makeIterator()
      var finished: [Int: Outcome] = [:]
      var started = 0
      var printed = 0
      while true {
        while started < printed + window, let item = items.next() {
          let number = started
          group.addTask { (number, await outcome(of: item)) }
          started += 1
        }
        guard let (number, outcome) = try await group.next() else { return }
        finished[number] = outcome
        while let outcome = finished.removeValue(forKey: printed) {
          try emit(outcome, &summary)
          printed += 1
        }
      }
    }
    return summary
  }

  private func outcome(of item: FileWalker.Item) async -> Outcome {
    let (document, problems) = Self.read(item, by: reader)
    guard let document else { return Outcome(problems: problems) }
    return Outcome(bytes: write(await parser.value.parse(document)), problems: problems)
  }

  /// What one item of a walk gives: a document, and what is to be said of it.
  static func read(_ item: FileWalker.Item, by reader: DocumentReader) -> (document: Document?, problems: [Problem]) {
    switch item {
    case .problem(let problem): return (nil, [problem])
    case .file(let path):
      do {
        let reading = try reader.read(path: path)
        return (reading.document, reading.warnings)
      } catch {
        return (nil, [Problem(error, path: path)])
      }
    }
  }

  private func emit(_ outcome: Outcome, _ summary: inout Summary) throws {
    for problem in outcome.problems {
      Diagnostics.report(problem)
      if problem.isFailure { summary.failures += 1 }
    }
    guard !outcome.bytes.isEmpty else { return }
    summary.readouts += 1
    try StandardStream.output.write(outcome.bytes)
  }
}
