import Dispatch
import ReadoutArchive
import ReadoutCore
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
  func store(_ arrivals: [Arrival]) async throws -> [Outcome] { try await write { try $0.store(arrivals) } }

  /// Puts findings in place of those that there are.
  ///
  /// - Throws: `ArchiveError`.
  func replace(_ readouts: [(id: Int64, readout: Readout)]) async throws {
    try await write { try $0.replace(readouts) }
  }

  private func write<Outcome: Sendable>(
    _ body: @escaping @Sendable (ArchiveWriter) throws -> Outcome
  ) async throws -> Outcome {
    try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try self.writer.withLock { try body($0) } }) }
    }
  }
}
