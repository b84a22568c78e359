import ReadoutBrowser
import ReadoutCore

/// Measures the browser: key to frame, over a script of all that one does in it.
enum BrowserBench {
  private static let script =
    "jjjjjj<PgDn><PgDn>kkGgg3jjjjkk]]]5jjjjjj<PgDn>]]][[<Enter><Backspace>1z<Down>zw3jjw1"
    + "/cyber sec<Down><Down><Tab><Down><Enter>nnNN<Esc>/trade<Down><Enter>jj<Esc>/a<Esc>/minister of foreign<Esc>"
    + "jfmin<Enter>jjj<Esc>3fse<Enter>j<Esc>1?sea<Down><Esc>2jj4jj5<Space><Space><Tab>GggG"

  /// Prints the median, the 99th percentile and the worst of key to frame, with lists of 10 and of 10,000 readouts.
  static func run(readouts: [Readout]) {
    guard !readouts.isEmpty else { return print("browser: no readouts to measure with") }
    for (columns, rows) in [(80, 24), (132, 43)] {
      for count in [10, 10_000] {
        let timing = BrowserTiming.measure(
          readouts, count: count, keys: script, presses: 4000, size: (columns, rows))
        print("browser \(columns)×\(rows), \(count) readouts")
        print("  first paint        \(milliseconds(timing.firstPaint))")
        print("  key to frame       \(summary(timing.keys))")
        if !timing.slices.isEmpty {
          print("  slice of a search  \(summary(timing.slices)), \(timing.slices.count) slices")
        }
      }
    }
  }

  private static func summary(_ durations: [Duration]) -> String {
    let sorted = durations.sorted()
    guard let worst = sorted.last else { return "nothing measured" }
    let median = sorted[sorted.count / 2]
    let high = sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
    return "median \(milliseconds(median)), 99 % \(milliseconds(high)), worst \(milliseconds(worst))"
  }

  private static func milliseconds(_ duration: Duration) -> String {
    let microseconds = duration.components.attoseconds / 1_000_000_000_000 + duration.components.seconds * 1_000_000
    let hundredths = microseconds / 10
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) ms"
  }
}
