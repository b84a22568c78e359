import GRDB
import Synchronization

/// What is asked for beginnings of words, remembered from search to search while the archive stays as it is.
final class Completions: Sendable {
  private struct Key: Hashable {
    let prefix: String
    let place: WordCounter.Place
  }

  private struct Memory {
    var version: Int64?
    var questions: [Key: WordBeginning?] = [:]
  }

  private let memory = Mutex(Memory())

  /// What to ask for a beginning in a place, or nil where it can be asked for as it is.
  func question(_ prefix: String, _ place: WordCounter.Place, _ db: Database) throws -> WordBeginning? {
    let key = Key(prefix: prefix, place: place)
    let version = try Int64.fetchOne(db, sql: "PRAGMA data_version")
    let known = memory.withLock { memory in
      if memory.version != version || memory.questions.count > 10_000 { memory = Memory(version: version) }
      return memory.questions[key]
    }
    if let known { return known }
    let question = try WordCompleter(db).question(prefix, place)
    memory.withLock { $0.questions[key] = .some(question) }
    return question
  }
}
