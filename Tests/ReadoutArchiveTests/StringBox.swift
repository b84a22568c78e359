import Synchronization

/// Carries strings from one thread to another.
final class StringBox: Sendable {
  private let strings = Mutex<[String]>([])

  func store(_ value: [String]) { strings.withLock { $0 = value } }

  func load() -> [String] { strings.withLock { $0 } }
}
