import Foundation
import ReadoutArchive
import ReadoutCore

/// Reads texts of an archive again on all cores and puts what is found now in the place of what was.
struct Reparser {
  let archive: Archive
  let jobs: Int?
  /// Readouts after which a batch is committed.
  let batchSize: Int
  let interrupt: Interrupt

  /// Texts that one task reads.
  private static let chunkSize = 16

  private typealias Chunk = [(id: Int64, readout: Readout)]

  /// Reads all of `ids` and tells `progress`; returns how many were kept.
  ///
  /// - Throws: `ArchiveError`; what was committed before is kept.
  func run(_ ids: [Int64], _ progress: ImportProgress) async throws -> Int {
    Pipeline.prepare()
    let writer = QueuedWriter(archive)
    var batch = Batch<(id: Int64, readout: Readout)>(size: batchSize)
    var count = 0
    func commit() async throws {
      // Findings are entered in the order of the rows.
      let found = batch.take().sorted { $0.id < $1.id }
      if !found.isEmpty { try await writer.replace(found) }
      count += found.count
    }
    let window = 4 * (jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    try await withThrowingTaskGroup(of: Chunk.self) { group in
      var rest = ids[...]
      var open = 0
      while !interrupt.hasCome {
        while open < window, !rest.isEmpty {
          let chunk = Array(rest.prefix(Self.chunkSize))
          rest = rest.dropFirst(Self.chunkSize)
          group.addTask { [archive] in try await Self.read(chunk, of: archive) }
          open += 1
        }
        guard let chunk = try await group.next() else { break }
        open -= 1
        batch.add(chunk)
        if batch.isDue { try await commit() }
        progress.tell(Importer.Summary(revised: count))
      }
      group.cancelAll()
    }
    try await commit()
    return count
  }

  private static func read(_ ids: [Int64], of archive: Archive) async throws -> Chunk {
    let parser = await Pipeline.parser.value
    var chunk: Chunk = []
    for (id, document) in try archive.documents(ids) where !Task.isCancelled {
      chunk.append((id, parser.parse(document)))
    }
    return chunk
  }
}
