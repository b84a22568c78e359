import GRDB
import Synchronization

/// What is asked for beginnings of words, remembered from search to search while the archive stays as it is.
final class Completions: Sendable {
  private struct Memory {
    var version: Int64?
    var questions: [String: WordBeginning?] = [:]
  }

  private let memory = Mutex(Memory())

  /// What to ask for each beginning in a query that is better not asked for as it is.
  func questions(_ query: Query, _ db: Database) throws -> [String: WordBeginning] {
    var found: [String: WordBeginning] = [:]
    for term in query.expression?.terms() ?? [] {
      guard case .prefix(let prefix) = term.value else { continue }
      found[prefix] = try question(prefix, db)
    }
    return found
  }

  private func question(_ prefix: String, _ db: Database) throws -> WordBeginning? {
    let version = try Int64.fetchOne(db, sql: "PRAGMA data_version")
    let known = memory.withLock { memory in
      if memory.version != version || memory.questions.count > 10_000 { memory = Memory(version: version) }
      return memory.questions[prefix]
    }
    if let known { return known }
    let question = try WordCompleter(db).question(prefix)
    memory.withLock { $0.questions[prefix] = .some(question) }
    return question
  }
}
