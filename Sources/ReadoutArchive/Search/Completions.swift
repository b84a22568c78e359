import GRDB
import Synchronization

/// The words that stand for beginnings, remembered from search to search while the archive stays as it is.
final class Completions: Sendable {
  private struct Key: Hashable {
    let prefix: String
    let place: WordCounter.Place
  }

  private struct Memory {
    var version: Int64?
    var found: [Key: WordCompleter.Completion?] = [:]
  }

  private let memory = Mutex(Memory())

  /// The words that stand for a beginning in a place, or nil where it can be asked for as it is.
  func completion(_ prefix: String, _ place: WordCounter.Place, _ db: Database) throws -> WordCompleter.Completion? {
    let key = Key(prefix: prefix, place: place)
    let version = try Int64.fetchOne(db, sql: "PRAGMA data_version")
    let known = memory.withLock { memory in
      if memory.version != version || memory.found.count > 10_000 { memory = Memory(version: version) }
      return memory.found[key]
    }
    if let known { return known }
    let found = try WordCompleter(db).completion(prefix, place)
    memory.withLock { $0.found[key] = .some(found) }
    return found
  }
}
