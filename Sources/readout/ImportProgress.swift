import Foundation
import ReadoutFormats
import Synchronization

/// Tells on standard error how far an import is: a bar on a terminal, otherwise a line every ten seconds.
final class ImportProgress {
  private let isTerminal = StandardStream(descriptor: STDERR_FILENO).isTerminal
  private let start = ContinuousClock.now
  private var lastTold = ContinuousClock.now
  private let total = Total()

  /// The number of files, once they have been counted.
  private final class Total: Sendable {
    let count = Atomic<Int>(-1)
  }

  /// Begins to count the files of `paths` beside the import, so that the time left can be told.
  init(paths: [String]) {
    guard !paths.contains("-") else { return }
    let total = total
    Task.detached(priority: .background) {
      total.count.store(FileWalker(paths).reduce(0) { count, _ in count + 1 }, ordering: .relaxed)
    }
  }

  /// For work on as many texts.
  init(total count: Int) { total.count.store(count, ordering: .relaxed) }

  /// Tells the totals, if it is time.
  func tell(_ summary: Importer.Summary) {
    let now = ContinuousClock.now
    guard lastTold.duration(to: now) > (isTerminal ? .milliseconds(200) : .seconds(10)) else { return }
    lastTold = now
    let seconds = max(0.001, start.duration(to: now) / .seconds(1))
    let line = Self.line(
      summary, seconds: seconds, total: total.count.load(ordering: .relaxed),
      width: isTerminal ? StandardStream(descriptor: STDERR_FILENO).width - 1 : 79)
    Diagnostics.write(isTerminal ? "\r\u{1B}[K\(line)" : line + "\n")
  }

  /// Wipes the bar.
  func end() {
    if isTerminal { Diagnostics.write("\r\u{1B}[K") }
  }

  /// One line of at most `width` columns: bar, number of files, rate, and time left where the total is known (not -1).
  static func line(_ summary: Importer.Summary, seconds: Double, total: Int, width: Int) -> String {
    let done = summary.found
    let rate = Double(done) / seconds
    var words = "\(done)"
    if total > 0 { words += " of \(total)" }
    words += "  \(Int(rate))/s"
    if summary.skipped > 0 { words += "  \(summary.skipped) skipped" }
    guard total > 0, rate > 0 else { return String(words.prefix(width)) }
    words += "  \(time(Double(max(0, total - done)) / rate)) left"
    let room = min(40, width - words.count - 3)
    guard room >= 8 else { return String(words.prefix(width)) }
    let filled = min(room, room * done / max(1, total))
    return "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: room - filled) + "] " + words
  }

  /// `45 s`, `12:30` or `3:05:00`.
  static func time(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60):\(two(whole % 60))" }
    return "\(whole / 3600):\(two(whole / 60 % 60)):\(two(whole % 60))"
  }
}
