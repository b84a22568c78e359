import Foundation
import Synchronization

/// Sentences from other threads for the loop, which a byte in its pipe wakes.
final class Messages: Sendable {
  private let wake: Int32
  private let sentences = Mutex<[String]>([])

  /// Tells by the pipe's end `wake`.
  init(wake: Int32) { self.wake = wake }

  /// Leaves a sentence; may be called from any thread.
  func send(_ sentence: String) {
    sentences.withLock { $0.append(sentence) }
    var byte: UInt8 = 0
    _ = write(wake, &byte, 1)
  }

  /// What has been left since the last time.
  func take() -> [String] {
    sentences.withLock { sentences in
      defer { sentences = [] }
      return sentences
    }
  }
}
