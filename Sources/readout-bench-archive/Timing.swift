import Foundation
import ReadoutArchive
import ReadoutCore

/// What one search took, in seconds from the typed text on.
struct Timing {
  /// To the first part with hits; nil where nothing was found.
  var first: Double?
  /// To the end of the first page of all scopes.
  var page = 0.0
  /// The processor's share of that, which other programs on the machine do not make longer.
  var work = 0.0
  /// To the end, with up to a thousand readouts ranked in each scope and the counts beside them.
  var end = 0.0
  /// Hits that were delivered.
  var hits = 0

  /// Asks a query.
  init(_ query: QueryCase, _ parser: QueryParser, _ searcher: Searcher, _ options: SearchOptions) throws {
    let start = ContinuousClock.now
    let workBefore = Self.processorSeconds
    var timing = Timing()
    var pages = 0
    let parsed = try parser.parse(query.text, lastWordIsPrefix: query.isTyped)
    try searcher.search(parsed, options) { part in
      guard case .hits(_, let hits, _, _) = part else { return }
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      if timing.first == nil && !hits.isEmpty { timing.first = seconds }
      pages += 1
      if pages == options.scopes.count {
        timing.page = seconds
        timing.work = Self.processorSeconds - workBefore
      }
      timing.hits += hits.count
    }
    timing.end = (ContinuousClock.now - start) / .seconds(1)
    self = timing
  }

  private init() {}

  // A search runs on the thread that asks for it.
  private static var processorSeconds: Double {
    var time = timespec()
    guard clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The faster of two runs in each respect.
  func better(_ other: Timing) -> Timing {
    var timing = self
    timing.first = first.flatMap { one in other.first.map { min(one, $0) } }
    timing.page = min(page, other.page)
    timing.work = min(work, other.work)
    timing.end = min(end, other.end)
    return timing
  }
}
