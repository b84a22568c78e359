/// When how many files had been imported, as the command's own progress tells.
struct ImportProgressLog {
  let total: Int
  private(set) var peakMegabytes = 0
  private(set) var processorSeconds = 0.0
  private var points: [(count: Int, seconds: Double)] = [(0, 0)]

  /// A log of an import of `total` files.
  init(total: Int) { self.total = total }

  /// Reads `[####....] 1234 of 10000  …`.
  mutating func note(_ bytes: ArraySlice<UInt8>, _ seconds: Double) {
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    for (word, next) in zip(words, words.dropFirst()) where next == "of" {
      // Between two batches the number stays.
      if let count = Int(word), let last = points.last, count > last.count { points.append((count, seconds)) }
    }
  }

  /// Notes the end.
  mutating func end(_ child: Child) {
    points.removeAll { $0.count >= total }
    points.append((total, child.seconds))
    peakMegabytes = child.peakMegabytes
    processorSeconds = child.processorSeconds
  }

  /// Files a second over some of them.
  func rate(_ files: Range<Int>) -> Double {
    Double(files.count) / max(1e-9, seconds(at: files.upperBound) - seconds(at: files.lowerBound))
  }

  private func seconds(at count: Int) -> Double {
    guard let place = points.firstIndex(where: { $0.count >= count }), place > 0 else { return 0 }
    let (before, after) = (points[place - 1], points[place])
    let share = Double(count - before.count) / Double(after.count - before.count)
    return before.seconds + share * (after.seconds - before.seconds)
  }
}
