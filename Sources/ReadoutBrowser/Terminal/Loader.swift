import Foundation
import ReadoutCore
import Synchronization

/// Finds and reads files off the main loop, first those that are being looked at, and delivers them through a pipe's
/// wake-up.
final class Loader: Sendable {
  /// What has come since the last time.
  struct News: Sendable {
    var found: [BrowserItem] = []
    /// Whether no further file will be found.
    var isListed = false
    var results: [LoadResult] = []
    var tabs: [TabNews] = []
  }

  /// What has been found and what is wanted.
  struct Work: ~Copyable {
    var items: [BrowserItem] = []
    var isStarted: [Bool] = []
    var wanted: [Int] = []
    /// All from here on have been begun, or are wanted.
    var end = 0
    var news = News()
    var isSignalled = false
    var isStopped = false
    /// Whether only what is wanted is read.
    var isHeld = false
    /// What has been read, for the lists in tabs.
    var cards: [(entry: Int, card: Card)] = []
    var list: ListWish?
    var tabFetch: TabFetch?
  }

  private let load: @Sendable (String) throws -> Readout
  private let wake: Int32
  let work = Mutex(Work())
  /// Counts the files that have been found and not been begun.
  private let unread = DispatchSemaphore(value: 0)
  /// Lets those look again who have found nothing to read but what must not be read now.
  private let released = DispatchSemaphore(value: 0)
  /// Counts the wishes for lists.
  let tabled = DispatchSemaphore(value: 0)
  private let listed = DispatchSemaphore(value: 0)
  private let threads: Int

  /// Prepares to read by `load`; a zero byte is written to `wake` when news are there. One processor is left to the screen.
  init(
    load: @escaping @Sendable (String) throws -> Readout, wake: Int32,
    threads: Int = max(1, min(4, ProcessInfo.processInfo.activeProcessorCount - 1))
  ) {
    self.load = load
    self.wake = wake
    self.threads = threads
  }

  /// Begins to walk `items`.
  func startListing(_ items: any Sequence<BrowserItem> & Sendable) {
    WorkThread.start { [self] in list(items) }
  }

  /// Walks `items`, so that they can be read, until the end or until the loader is stopped.
  func list(_ items: some Sequence<BrowserItem>) {
    for item in items {
      guard add(item) else { break }
      unread.signal()
    }
    tell { $0.isListed = true }
    listed.signal()
    for _ in 0..<threads { unread.signal() }
  }

  /// Whether the walk ends within `patience` and has found nothing.
  func isEmpty(after patience: DispatchTimeInterval) -> Bool {
    listed.wait(timeout: .now() + patience) == .success && work.withLock { $0.items.isEmpty }
  }

  /// Begins to read.
  func startReading() {
    for _ in 0..<threads {
      WorkThread.start { [self] in
        while let (entry, item) = next() {
          let result = LoadResult(entry: entry, content: read(item))
          if case .loaded(let card) = result.content { work.withLock { $0.cards.append((entry, card)) } }
          tell { $0.results.append(result) }
        }
      }
    }
  }

  /// Reads these entries before all others.
  func want(_ entries: [Int]) {
    let isHeld = work.withLock { work in
      work.wanted = entries.reversed()
      return work.isHeld
    }
    if isHeld { release() }
  }

  /// Reads nothing but what is wanted, or all again.
  func hold(_ isHeld: Bool) {
    work.withLock { $0.isHeld = isHeld }
    if !isHeld { release() }
  }

  private func release() { for _ in 0..<threads { released.signal() } }

  /// Finds and reads no further file.
  func stop() {
    work.withLock { $0.isStopped = true }
    release()
    tabled.signal()
  }

  /// What has come since the last time: all files found, and at most `limit` results.
  func news(limit: Int) -> News {
    let (news, hasMore) = work.withLock { work in
      var news = work.news
      news.results = Array(work.news.results.prefix(limit))
      work.news.results.removeFirst(news.results.count)
      work.news.found = []
      work.news.tabs = []
      work.isSignalled = !work.news.results.isEmpty
      return (news, work.isSignalled)
    }
    if hasMore { signal() }
    return news
  }

  private func add(_ item: BrowserItem) -> Bool {
    let goesOn = work.withLock { work in
      work.items.append(item)
      work.isStarted.append(false)
      work.end = work.items.count
      return !work.isStopped
    }
    tell { $0.found.append(item) }
    return goesOn
  }

  private func next() -> (entry: Int, item: BrowserItem)? {
    while true {
      unread.wait()
      let (found, mustWait) = work.withLock { work in
        guard !work.isStopped, let entry = Self.next(&work) else {
          return (nil as (entry: Int, item: BrowserItem)?, work.isHeld && !work.isStopped)
        }
        work.isStarted[entry] = true
        return ((entry, work.items[entry]), false)
      }
      guard mustWait else { return found }
      // Somebody else may read it, or this thread later.
      unread.signal()
      released.wait()
    }
  }

  private static func next(_ work: inout Work) -> Int? {
    while let entry = work.wanted.popLast() {
      if work.isStarted.indices.contains(entry) && !work.isStarted[entry] { return entry }
    }
    if work.isHeld { return nil }
    // Where paths tell the date, the newest stand at the end, and the list begins with them.
    while work.end > 0 {
      work.end -= 1
      if !work.isStarted[work.end] { return work.end }
    }
    return nil
  }

  private func read(_ item: BrowserItem) -> Content {
    do {
      return .loaded(Card(try load(item.path), name: item.name))
    } catch {
      return .failed(error.localizedDescription)
    }
  }

  // One wake-up stands for all news that come before it has been answered.
  func tell(_ change: (inout News) -> Void) {
    let isFirst = work.withLock { work in
      change(&work.news)
      defer { work.isSignalled = true }
      return !work.isSignalled
    }
    if isFirst { signal() }
  }

  // A full pipe wakes the reader just as well.
  private func signal() {
    var byte: UInt8 = 0
    _ = write(wake, &byte, 1)
  }
}

extension Loader: Feed {
  /// Begins to read.
  func start() {
    startReading()
    WorkThread.start { [self] in makeTables() }
  }

  /// Files that have been found and read.
  func events(for state: BrowserState) -> [Event] {
    let news = news(limit: 100)
    var events: [Event] = []
    if !news.found.isEmpty || news.isListed != state.shelf.isListed {
      events.append(.listed(news.found, isAll: news.isListed))
    }
    if !news.results.isEmpty { events.append(.loaded(news.results)) }
    return events + news.tabs.map(Event.tab)
  }

  /// Reads a file.
  func readout(_ entry: Int) -> Readout? {
    guard let item = work.withLock({ $0.items.indices.contains(entry) ? $0.items[entry] : nil }) else { return nil }
    return try? load(item.path)
  }

  /// Reads first what is to be read first.
  func perform(_ effect: Effect) {
    switch effect {
    case .read(let entries): want(entries)
    case .holdReading(let isHeld): hold(isHeld)
    case .list(let wish): want(list: wish)
    case .tabRows(let wish): want(rows: wish)
    default: break
    }
  }
}
