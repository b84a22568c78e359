import Foundation
import GRDB
import ReadoutCore

/// Brings readouts into the archive, batch by batch; for one thread at a time.
public final class ArchiveWriter {
  private let archive: Archive
  private let now: @Sendable () -> Int
  private let packer = TextPacker()
  private var caches = WriterCaches()

  /// Makes a writer into `archive`; `now` gives the time in seconds since 1970.
  public init(
    _ archive: Archive, now: @escaping @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }
  ) {
    self.archive = archive
    self.now = now
  }

  /// Brings in a batch, all of it or nothing, and tells what became of each.
  ///
  /// - Throws: `ArchiveError`.
  public func store(_ arrivals: [Arrival]) throws -> [Outcome] {
    try change { batch in try arrivals.map { try batch.store($0) } }
  }

  /// Removes readouts with all that they said before, all of them or none; what people decided about them stays.
  ///
  /// - Throws: `ArchiveError`.
  public func remove(_ ids: some Collection<Int64>) throws {
    try change { batch in for id in ids { try batch.remove(id) } }
  }

  /// Puts what was found in texts that have been read again in the place of what was found before, by the readouts' ids;
  /// all of it or nothing. What has been revised or removed since is left alone.
  ///
  /// - Throws: `ArchiveError`.
  public func replace(_ readouts: [(id: Int64, readout: Readout)]) throws {
    try change { batch in for (id, readout) in readouts { try batch.replace(id, by: readout) } }
  }

  /// Does what `body` does to a batch, all of it or nothing.
  func change<Result>(_ body: (Batch) throws -> Result) throws -> Result {
    do {
      return try archive.write { db in
        // Another program's merges and removals would make what is remembered wrong.
        let version = try Int64.fetchOne(db, sql: "PRAGMA data_version")
        if version != caches.dataVersion { caches = WriterCaches(dataVersion: version) }
        let stamp = try HandRows.stamp(db)
        if stamp != caches.handStamp { caches.persons = PersonRegister() }
        caches.handStamp = stamp
        let batch = try Batch(db, packer, caches, now: now())
        let result = try body(batch)
        try batch.finish()
        caches = batch.caches
        caches.handStamp = try HandRows.stamp(db)
        return result
      }
    } catch {
      // What was remembered of a batch that was rolled back is not there.
      caches = WriterCaches()
      throw error
    }
  }
}

/// What a writer remembers from batch to batch.
struct WriterCaches {
  var dataVersion: Int64?
  /// Tells whether people have decided anew about who is who.
  var handStamp: String?
  var publishers = NameTable(.publisher)
  var topics = NameTable(.topic)
  var rules = NameTable(.rule)
  var persons = PersonRegister()
  var words = WordCounter()
}
