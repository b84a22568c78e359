import GRDB

@testable import ReadoutArchive

/// The search index itself and its tokenizer, for comparison.
struct IndexTokenizer {
  private let queue: DatabaseQueue

  init() throws { queue = try DatabaseQueue() }

  /// The words of a text as FTS5 keeps them: stems, or folded words where `stemmed` is false.
  func words(of text: String, stemmed: Bool = true) throws -> [String] {
    try words(ofEach: [text], stemmed: stemmed)[0]
  }

  /// The same for many texts at once.
  func words(ofEach texts: [String], stemmed: Bool = true) throws -> [[String]] {
    try queue.read { database in
      let plain = FTS5TokenizerDescriptor.unicode61(diacritics: .remove)
      let tokenizer = try database.makeTokenizer(stemmed ? .porter(wrapping: plain) : plain)
      return try texts.map { try tokenizer.tokenize(document: StrokedLetters.replaced(in: $0)).map(\.token) }
    }
  }

  /// Those of `texts` that FTS5 finds for each query in its own grammar.
  func texts(_ texts: [String], matching queries: [String]) throws -> [[String]] {
    try queue.write { database in
      try database.execute(sql: "CREATE VIRTUAL TABLE t USING fts5(x, tokenize='porter unicode61 remove_diacritics 2')")
      for text in texts {
        try database.execute(sql: "INSERT INTO t VALUES (?)", arguments: [StrokedLetters.replaced(in: text)])
      }
      return try queries.map { query in
        try Int.fetchAll(
          database, sql: "SELECT rowid FROM t WHERE t MATCH ? ORDER BY rowid",
          arguments: [StrokedLetters.replaced(in: query)]
        ).map { texts[$0 - 1] }
      }
    }
  }
}
