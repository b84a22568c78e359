import Foundation
import ReadoutArchive
import ReadoutCore
import Synchronization

/// Reads an archive off the main loop and delivers through a pipe's wake-up.
///
/// Three threads, each with a connection of its own: one lists and filters, one reads what is seen, one searches. Of what
/// is asked of each, the newest counts.
final class ArchiveLoader: Sendable {
  /// What each thread is asked for, and what has come.
  struct Work: ~Copyable {
    var news: [ArchiveNews] = []
    var isSignalled = false
    var isStopped = false
    var fetch: Fetch?
    var find: Request?
    var filter: Request?
    /// The last search and filter that were asked for; answers to others are of no use.
    var newestFind = 0
    var newestFilter = 0
    var chores: [Effect] = []
    /// Whether the listing thread sorts, which can be interrupted.
    var isSorting = false
    var list: ListWish?
    var newestList = 0
    /// The archive that is being counted.
    var counted: Archive?
    var tabFetch: TabFetch?
    /// What was counted of the lists, for their rows.
    var tables: [Tab: TabTable] = [:]
    var people: [PersonTally] = []
    var searcher: Searcher?
    /// What is to be written, in its order.
    var deeds: [Deed] = []
    var hasDecided = false
  }

  /// A query with its number.
  struct Request: Sendable {
    let number: Int
    let text: String
    var sort = Tab.readouts.standardSort
  }

  let archive: Archive
  let work = Mutex(Work())
  let listing = DispatchSemaphore(value: 0)
  let fetching = DispatchSemaphore(value: 0)
  let finding = DispatchSemaphore(value: 0)
  let deciding = DispatchSemaphore(value: 0)
  let decided = DispatchSemaphore(value: 0)
  let counting = DispatchSemaphore(value: 0)
  private let wake: Int32
  private let begun = DispatchSemaphore(value: 0)

  /// Prepares to read `archive`; a zero byte is written to `wake` when news are there.
  init(_ archive: Archive, wake: Int32) {
    self.archive = archive
    self.wake = wake
  }

  /// Begins to list.
  func startListing() { WorkThread.start { [self] in list() } }

  /// Waits until the newest readouts are there, but not for long.
  func awaitBeginning(_ patience: DispatchTimeInterval) { _ = begun.wait(timeout: .now() + patience) }

  /// Tells that the newest readouts are there.
  func begin() { begun.signal() }

  /// Whether the browser has gone.
  var isStopped: Bool { work.withLock { $0.isStopped } }

  /// Delivers news. One wake-up stands for all that come before it has been answered.
  func tell(_ news: ArchiveNews) {
    let isFirst = work.withLock { work in
      work.news.append(news)
      defer { work.isSignalled = true }
      return !work.isSignalled
    }
    guard isFirst else { return }
    var byte: UInt8 = 0
    // A full pipe wakes the reader just as well.
    _ = write(wake, &byte, 1)
  }

  /// Tells why the archive cannot be read, unless something was only given up.
  func tell(_ error: any Error) {
    if let error = error as? ArchiveError, error == .cancelled { return }
    tell(.trouble(error.localizedDescription))
  }

  /// The query that is being typed, and what of it is to be marked in texts.
  static func query(_ text: String) throws(QueryError) -> (query: Query, words: [[UInt8]]) {
    let query = try parser().parse(text, lastWordIsPrefix: true)
    let terms = query.expression?.terms(positive: true).filter { $0.field?.isText ?? true } ?? []
    let words = terms.flatMap { term in
      switch term.value {
      case .word(let word), .prefix(let word): [word]
      case .phrase(let words): words
      default: [String]()
      }
    }
    return (query, FoldedText.words(words.joined(separator: " ")))
  }

  /// The same for a list. For one or two letters, the index would gather nearly all texts many times over in memory: a word
  /// of which no more has been typed does not narrow the list yet.
  static func listQuery(_ text: String) throws(QueryError) -> (query: Query, words: [[UInt8]]) {
    let whole = try query(text)
    let last = whole.query.expression?.terms().first { $0.range.upperBound == text.utf8.count }
    guard let last, case .prefix(let word) = last.value, word.utf8.count < 3, !text.hasSuffix("*") else { return whole }
    return try query(String(decoding: Array(text.utf8)[..<last.range.lowerBound], as: UTF8.self))
  }

  private static func parser() -> QueryParser { QueryParser(today: .today, names: .standard) }
}

extension ArchiveLoader: Feed {
  /// Begins to read and to search.
  func start() {
    WorkThread.start { [self] in fetch() }
    WorkThread.start { [self] in find() }
    WorkThread.start { [self] in count() }
  }

  /// Lets all threads end.
  func stop() {
    let (searcher, counted, isSorting) = work.withLock { work in
      work.isStopped = true
      return (work.searcher, work.counted, work.isSorting)
    }
    searcher?.cancel()
    counted?.interrupt()
    if isSorting { archive.interrupt() }
    for semaphore in [listing, fetching, finding, counting, deciding] { semaphore.signal() }
    // What was decided in the last moment is still written.
    if work.withLock({ work in
      defer { work.hasDecided = false }
      return work.hasDecided
    }) {
      _ = decided.wait(timeout: .now() + Self.patienceForDeeds)
    }
  }

  private static let patienceForDeeds = DispatchTimeInterval.seconds(5)

  /// What has come since the last time.
  func events(for state: BrowserState) -> [Event] {
    work.withLock { work in
      defer {
        work.news = []
        work.isSignalled = false
      }
      return work.news.map(Event.archive)
    }
  }

  /// Reads a readout of the archive.
  func readout(_ entry: Int) -> Readout? { try? archive.readout(Int64(entry)) }

  /// Leaves a wish to the thread that it is for.
  func perform(_ effect: Effect) {
    switch effect {
    case .fetch(let wish):
      work.withLock { $0.fetch = wish }
      fetching.signal()
    case .find(let number, let text):
      let searcher = work.withLock { work in
        work.find = Request(number: number, text: text)
        work.newestFind = number
        return work.searcher
      }
      searcher?.cancel()
      finding.signal()
    case .pass(let number, let text, let sort):
      let isSorting = work.withLock { work in
        work.filter = Request(number: number, text: text, sort: sort)
        work.newestFilter = number
        return work.isSorting
      }
      if isSorting { archive.interrupt() }
      listing.signal()
    case .list(let wish):
      let counted = work.withLock { work in
        work.list = wish
        work.newestList = wish.request
        return work.counted
      }
      counted?.interrupt()
      counting.signal()
    case .stopList:
      let counted = work.withLock { work in
        work.list = nil
        work.newestList = -1
        return work.counted
      }
      counted?.interrupt()
    case .tabRows(let wish):
      work.withLock { $0.tabFetch = wish }
      fetching.signal()
    case .tellViews, .saveView, .removeView:
      work.withLock { $0.chores.append(effect) }
      listing.signal()
    case .decide(let deed):
      let isFirst = work.withLock { work in
        work.deeds.append(deed)
        defer { work.hasDecided = true }
        return !work.hasDecided
      }
      if isFirst { WorkThread.start { [self] in decide() } }
      deciding.signal()
    case .read, .holdReading, .goOn, .redraw, .quit, .copy, .takeMouse, .pick, .outside, .export, .stopExport, .explain:
      break
    }
  }
}
