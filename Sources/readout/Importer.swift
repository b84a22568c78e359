import Foundation
import ReadoutArchive
import ReadoutCore
import ReadoutFormats

/// Reads, parses and keeps many files on all cores, in the order of the walk.
struct Importer {
  let reading: ImportReading
  let jobs: Int?
  /// Readouts after which a batch is committed.
  var batch = Self.batchSize
  let isDry: Bool
  let interrupt: Interrupt

  /// Files that one task reads.
  private static let chunkSize = 16
  /// Readouts after which a batch is committed.
  static let batchSize = 1000

  /// Totals of an import.
  struct Summary: Sendable {
    var new = 0
    var revised = 0
    var unchanged = 0
    var skipped = 0

    /// All files that were come upon.
    var found: Int { new + revised + unchanged + skipped }

    /// The totals in one sentence.
    func sentence(isDry: Bool) -> String {
      let parts = [(new, "new"), (revised, "revised"), (unchanged, "unchanged"), (skipped, "skipped")]
      return (isDry ? "would be: " : "") + parts.map { "\($0) \($1)" }.joined(separator: ", ")
    }
  }

  /// Imports all that `walker` finds and tells `progress`.
  ///
  /// - Throws: `ArchiveError`; what was committed before is kept.
  func run(_ walker: FileWalker, _ progress: ImportProgress) async throws -> Summary {
    Pipeline.prepare()
    var keeper = Keeper(
      writer: isDry ? nil : reading.archive.map { QueuedWriter($0) }, archive: reading.archive, size: batch)
    let width = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    // Enough is begun that all cores have work while a batch is being written.
    let window = jobs ?? width * 32
    try await withThrowingTaskGroup(of: (Int, ImportReading.Chunk).self) { group in
      var items = walker.makeIterator()
      var finished: [Int: ImportReading.Chunk] = [:]
      var started = 0
      var taken = 0
      while !interrupt.hasCome {
        while started < taken + window, let chunk = Self.next(&items) {
          let number = started
          group.addTask { [reading] in (number, await reading.read(chunk)) }
          started += 1
        }
        guard let (number, chunk) = try await group.next() else { break }
        finished[number] = chunk
        while let chunk = finished.removeValue(forKey: taken) {
          taken += 1
          try await keeper.take(chunk.results, chunk.problems)
          progress.tell(keeper.summary)
        }
      }
      group.cancelAll()
    }
    try await keeper.finish()
    if !isDry { try reading.archive?.settle() }
    return keeper.summary
  }

  private static func next(_ items: inout FileWalker.Iterator) -> [FileWalker.Item]? {
    var chunk: [FileWalker.Item] = []
    while chunk.count < chunkSize, let item = items.next() { chunk.append(item) }
    return chunk.isEmpty ? nil : chunk
  }

  /// Gathers arrivals into batches and keeps the totals.
  private struct Keeper {
    let writer: QueuedWriter?
    let archive: Archive?
    var summary = Summary()
    private var batch: Batch<Arrival>
    private var writing: Task<[Outcome], any Error>?
    private var seen: Set<String> = []

    init(writer: QueuedWriter?, archive: Archive?, size: Int) {
      self.writer = writer
      self.archive = archive
      batch = Batch(size: size)
    }

    mutating func take(_ results: [ImportReading.Result], _ problems: [Problem]) async throws {
      problems.forEach(Diagnostics.report)
      for result in results {
        switch result {
        case .arrival(let arrival): batch.add(CollectionOfOne(arrival))
        case .unchanged: summary.unchanged += 1
        case .lost: summary.skipped += 1
        }
      }
      if batch.isDue { try await commit() }
    }

    /// Has what was gathered written, beside what goes on; one batch at a time.
    private mutating func commit() async throws {
      try await settle()
      let arrivals = batch.take()
      guard !arrivals.isEmpty else { return }
      if let writer {
        writing = Task { try await writer.store(arrivals) }
      } else {
        for arrival in arrivals { count(foresee(arrival)) }
      }
    }

    /// Waits until all has been written.
    mutating func finish() async throws {
      try await commit()
      try await settle()
    }

    private mutating func settle() async throws {
      guard let writing else { return }
      self.writing = nil
      for outcome in try await writing.value { count(outcome) }
    }

    private mutating func count(_ outcome: Outcome) {
      switch outcome {
      case .new: summary.new += 1
      case .revised: summary.revised += 1
      case .unchanged: summary.unchanged += 1
      }
    }

    // A dry run tells what would become of a text; that two of them are the same it has to remember itself.
    private mutating func foresee(_ arrival: Arrival) -> Outcome {
      guard seen.insert(arrival.readout.id).inserted else { return .unchanged }
      return archive?.outcome(of: arrival) ?? .new
    }
  }
}
