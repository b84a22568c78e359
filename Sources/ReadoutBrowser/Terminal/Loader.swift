import Foundation
import ReadoutCore
import Synchronization

/// Reads files off the main loop, first those that are being looked at, and delivers them through a pipe's wake-up.
final class Loader: Sendable {
  private struct Work: ~Copyable {
    var isStarted: [Bool]
    var wanted: [Int] = []
    var next = 0
    var results: [LoadResult] = []
    var isStopped = false
  }

  private let items: [BrowserItem]
  private let load: @Sendable (String) throws -> Readout
  private let wake: Int32
  private let work: Mutex<Work>

  /// Prepares to read `items`; a zero byte is written to `wake` when results are there.
  init(_ items: [BrowserItem], load: @escaping @Sendable (String) throws -> Readout, wake: Int32) {
    self.items = items
    self.load = load
    self.wake = wake
    work = Mutex(Work(isStarted: Array(repeating: false, count: items.count)))
  }

  /// Begins to read; one processor is left to the screen.
  func start(threads: Int = max(1, min(4, ProcessInfo.processInfo.activeProcessorCount - 1))) {
    for _ in 0..<threads {
      let thread = Thread { [self] in
        Terminal.guardThread()
        while let entry = next() { deliver(LoadResult(entry: entry, content: read(entry))) }
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// Reads these entries before all others.
  func want(_ entries: [Int]) { work.withLock { $0.wanted = entries.reversed() } }

  /// Reads no further file.
  func stop() { work.withLock { $0.isStopped = true } }

  /// Results that have come since the last time, at most `limit`.
  func results(limit: Int) -> [LoadResult] {
    let (results, hasMore) = work.withLock { work in
      let taken = Array(work.results.prefix(limit))
      work.results.removeFirst(taken.count)
      return (taken, !work.results.isEmpty)
    }
    if hasMore { signal() }
    return results
  }

  private func next() -> Int? {
    work.withLock { work in
      guard !work.isStopped else { return nil }
      while let entry = work.wanted.popLast() {
        if !work.isStarted[entry] {
          work.isStarted[entry] = true
          return entry
        }
      }
      while work.next < work.isStarted.count {
        defer { work.next += 1 }
        if !work.isStarted[work.next] {
          work.isStarted[work.next] = true
          return work.next
        }
      }
      return nil
    }
  }

  private func read(_ entry: Int) -> Content {
    let item = items[entry]
    do {
      return .loaded(Card(try load(item.path), name: item.name))
    } catch {
      return .failed(error.localizedDescription)
    }
  }

  private func deliver(_ result: LoadResult) {
    let isFirst = work.withLock { work in
      work.results.append(result)
      return work.results.count == 1
    }
    if isFirst { signal() }
  }

  // A full pipe wakes the reader just as well.
  private func signal() {
    var byte: UInt8 = 0
    _ = write(wake, &byte, 1)
  }
}
