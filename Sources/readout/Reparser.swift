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
  /// Seconds after which a batch is committed in any case.
  private static let batchTime = Duration.seconds(2)

  private typealias Chunk = [(id: Int64, readout: Readout)]

  /// Reads all of `ids` and tells `progress`; returns how many were kept.
  ///
  /// - Throws: `ArchiveError`; what was committed before is kept.
  func run(_ ids: [Int64], _ progress: ImportProgress) async throws -> Int {
    Pipeline.prepare()
    var keeper = Keeper(writer: ArchiveWriter(archive), size: batchSize)
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
        try keeper.take(chunk)
        progress.tell(Importer.Summary(revised: keeper.count))
      }
      group.cancelAll()
    }
    try keeper.commit()
    return keeper.count
  }

  private static func read(_ ids: [Int64], of archive: Archive) async throws -> Chunk {
    let parser = await Pipeline.parser.value
    var chunk: Chunk = []
    for (id, document) in try archive.documents(ids) where !Task.isCancelled {
      chunk.append((id, parser.parse(document)))
    }
    return chunk
  }

  /// Gathers readouts into batches and counts them.
  private struct Keeper {
    let writer: ArchiveWriter
    let size: Int
    private(set) var count = 0
    private var batch: Chunk = []
    private var last = ContinuousClock.now

    init(writer: ArchiveWriter, size: Int) {
      self.writer = writer
      self.size = size
    }

    mutating func take(_ chunk: Chunk) throws {
      batch += chunk
      if batch.count >= size || last.duration(to: .now) > Reparser.batchTime { try commit() }
    }

    mutating func commit() throws {
      last = .now
      guard !batch.isEmpty else { return }
      // Findings are entered in the order of the rows.
      try writer.replace(batch.sorted { $0.id < $1.id })
      count += batch.count
      batch = []
    }
  }
}
