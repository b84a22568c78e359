/// Durations of many runs of one sort, in seconds.
struct Quantiles {
  private let sorted: [Double]

  /// Sorts the durations.
  init(_ seconds: [Double]) { sorted = seconds.sorted() }

  var count: Int { sorted.count }
  var median: Double { at(0.5) }

  /// The duration under which that share of the runs stayed.
  func at(_ share: Double) -> Double {
    sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  /// Median, 90th and 99th percentile, and the worst, in words.
  var cells: [String] {
    guard !sorted.isEmpty else { return ["", "", "", ""] }
    return [median, at(0.9), at(0.99), at(1)].map(Report.milliseconds)
  }
}
