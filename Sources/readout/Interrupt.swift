import Dispatch
import Foundation
import Synchronization

/// Notes that the user pressed Ctrl-C (or that SIGTERM came), so that work can end where nothing is lost; a second time
/// ends the program at once.
final class Interrupt {
  private final class Counter: Sendable {
    let count = Atomic<Int>(0)
  }

  private let counter = Counter()
  private let sources: [any DispatchSourceSignal]

  /// Begins to listen.
  init() {
    let counter = counter
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if counter.count.add(1, ordering: .relaxed).newValue > 1 { _exit(130) }
      }
      source.resume()
      return source
    }
  }

  /// Whether the work is to end.
  var hasCome: Bool { counter.count.load(ordering: .relaxed) > 0 }
}
