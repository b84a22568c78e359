import GRDB

/// Counts in how many documents words stand, so that beginnings can be completed by the most frequent.
///
/// Beyond the first ten thousand documents one in eight is counted: which words are frequent shows just as well, and rare
/// ones are for the index (see `WordCompleter`).
struct WordCounter {
  private static let all: Int64 = 10_000
  private var counts: [ArraySlice<UInt8>: Int] = [:]

  /// Whether the words of a document are counted.
  static func counts(_ id: Int64, _ hash: [UInt8]) -> Bool { id <= all || hash.first ?? 0 < 32 }

  /// The number of documents for which one that is counted stands.
  static func weight(_ id: Int64) -> Int { id <= all ? 1 : 8 }

  /// Counts the words of a row, each once.
  mutating func count(_ row: SearchRow, weight: Int) {
    var seen: Set<ArraySlice<UInt8>> = []
    for text in row.values.dropLast() {
      for word in FoldedWords(text) where word.folded.count > 1 && word.folded.count <= 40 && !Self.isNumber(word) {
        if seen.insert(word.folded).inserted { counts[word.folded, default: 0] += weight }
      }
    }
  }

  /// Writes what was counted.
  mutating func flush(_ db: Database) throws {
    let upsert = try RowStatement(
      db,
      """
      INSERT INTO word (form, stem, documents) VALUES (?, ?, ?)
      ON CONFLICT (form) DO UPDATE SET documents = documents + excluded.documents
      """)
    // In the order of the table, so that each page is come to once.
    for (form, count) in counts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      upsert.bind(1, String(decoding: form, as: UTF8.self))
      upsert.bind(2, String(decoding: PorterStemmer.stem(Array(form)), as: UTF8.self))
      upsert.bind(3, count)
      try upsert.run()
    }
    counts = [:]
  }

  private static func isNumber(_ word: FoldedWord) -> Bool { word.folded.allSatisfy { (48...57).contains($0) } }
}
