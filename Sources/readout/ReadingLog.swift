import ReadoutFormats
import Synchronization

/// What files are found and read while the terminal belongs to the browser, and what is to be said of them afterwards.
final class ReadingLog: Sendable {
  private struct Entries {
    var files = 0
    var problems: [Problem] = []
  }

  private let entries = Mutex(Entries())

  /// Counts a file that was found.
  func addFile() { entries.withLock { $0.files += 1 } }

  /// Keeps a problem.
  func add(_ problem: Problem) { entries.withLock { $0.problems.append(problem) } }

  /// Problems ordered by path: files are read in no order of their own.
  var problems: [Problem] {
    entries.withLock { $0.problems.enumerated().sorted { ($0.1.path, $0.0) < ($1.1.path, $1.0) }.map(\.element) }
  }

  /// Totals so far.
  var summary: Pipeline.Summary {
    entries.withLock { Pipeline.Summary(readouts: $0.files, failures: $0.problems.count(where: \.isFailure)) }
  }
}
