import GRDB

/// Counts in how many documents words stand, so that beginnings can be completed by the most frequent.
///
/// Beyond the first ten thousand documents one in eight is counted: which words are frequent shows just as well, and rare
/// ones are for the index (see `WordCompleter`).
struct WordCounter {
  /// Where words are counted: in texts and titles, and in what was found.
  enum Place: Int, CaseIterable {
    case body, issues, actions, people

    /// The places in a readout that count.
    var parts: [IndexPlace] {
      switch self {
      case .body: [.body, .title]
      case .issues: [.issues]
      case .actions: [.actions]
      case .people: [.people, .offices]
      }
    }
  }

  private static let all: Int64 = 10_000
  /// For each word, its documents by place.
  private var counts: [ArraySlice<UInt8>: [Int]] = [:]

  /// Whether the words of a document are counted.
  static func counts(_ id: Int64, _ hash: [UInt8]) -> Bool { id <= all || hash.first ?? 0 < 32 }

  /// The number of documents for which one that is counted stands.
  static func weight(_ id: Int64) -> Int { id <= all ? 1 : 8 }

  /// Counts the words of a row, in each place once.
  mutating func count(_ row: SearchRow, weight: Int) {
    for place in Place.allCases {
      var seen: Set<ArraySlice<UInt8>> = []
      for part in place.parts {
        for word in FoldedWords(row[part]) where (2...40).contains(word.folded.count) && !Self.isNumber(word) {
          guard seen.insert(word.folded).inserted else { continue }
          counts[word.folded, default: [0, 0, 0, 0]][place.rawValue] += weight
        }
      }
    }
  }

  /// Writes what was counted.
  mutating func flush(_ db: Database) throws {
    let upsert = try RowStatement(
      db,
      """
      INSERT INTO word (form, stem, body, issues, actions, people) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (form) DO UPDATE SET body = body + excluded.body, issues = issues + excluded.issues,
        actions = actions + excluded.actions, people = people + excluded.people
      """)
    // In the order of the table, so that each page is come to once.
    for (form, numbers) in counts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      upsert.bind(1, String(decoding: form, as: UTF8.self))
      upsert.bind(2, String(decoding: PorterStemmer.stem(Array(form)), as: UTF8.self))
      for place in Place.allCases { upsert.bind(Int32(place.rawValue + 3), numbers[place.rawValue]) }
      try upsert.run()
    }
    counts = [:]
  }

  private static func isNumber(_ word: FoldedWord) -> Bool { word.folded.allSatisfy { (48...57).contains($0) } }
}
