import Dispatch
import ReadoutArchive
import Synchronization

/// Writes batches on a thread of its own: waiting for the disk there holds up no parser.
final class QueuedWriter: Sendable {
  private let queue = DispatchQueue(label: "readout.writer")
  private let writer: Mutex<ArchiveWriter>

  /// Makes a writer into `archive`.
  init(_ archive: Archive) { writer = Mutex(ArchiveWriter(archive)) }

  /// Brings in a batch after those that came before it.
  ///
  /// - Throws: `ArchiveError`.
  func store(_ arrivals: [Arrival]) async throws -> [Outcome] {
    try await withCheckedThrowingContinuation { continuation in
      queue.async {
        continuation.resume(with: Result { try self.writer.withLock { try $0.store(arrivals) } })
      }
    }
  }
}
