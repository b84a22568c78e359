import Foundation
import ReadoutCore
import Synchronization

/// Tells what spoke for items, on a thread of its own that begins with the first wish; of several wishes, the newest
/// counts.
final class Explainer: Sendable {
  private struct Work {
    var wish: ExplainWish?
    var hasBegun = false
    var isStopped = false
  }

  private let explain: @Sendable (Readout) -> [String: [Cue]]
  private let tell: @Sendable (Event) -> Void
  private let work = Mutex(Work())
  private let wanted = DispatchSemaphore(value: 0)

  /// Prepares to explain by `explain`; `tell` is called from another thread.
  init(
    _ explain: @escaping @Sendable (Readout) -> [String: [Cue]], tell: @escaping @Sendable (Event) -> Void
  ) {
    self.explain = explain
    self.tell = tell
  }

  /// Explains a readout next.
  func want(_ wish: ExplainWish) {
    let isFirst = work.withLock { work in
      work.wish = wish
      defer { work.hasBegun = true }
      return !work.hasBegun
    }
    if isFirst { WorkThread.start { [self] in run() } }
    wanted.signal()
  }

  /// Explains nothing further.
  func stop() {
    work.withLock { $0.isStopped = true }
    wanted.signal()
  }

  private func run() {
    while true {
      wanted.wait()
      let (wish, isStopped) = work.withLock { ($0.wish.take(), $0.isStopped) }
      if isStopped { return }
      guard let wish else { continue }
      tell(.explained(text: wish.readout.id, explain(wish.readout)))
    }
  }
}
