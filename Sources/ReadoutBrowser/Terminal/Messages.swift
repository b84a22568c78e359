import Foundation
import Synchronization

/// Events from other threads for the loop, which a byte in its pipe wakes.
final class Messages: Sendable {
  private let wake: Int32
  private let events = Mutex<[Event]>([])

  /// Tells by the pipe's end `wake`.
  init(wake: Int32) { self.wake = wake }

  /// Leaves an event; may be called from any thread.
  func send(_ event: Event) {
    events.withLock { $0.append(event) }
    var byte: UInt8 = 0
    _ = write(wake, &byte, 1)
  }

  /// What has been left since the last time.
  func take() -> [Event] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
