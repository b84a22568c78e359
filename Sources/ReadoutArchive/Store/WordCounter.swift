import GRDB

/// Counts in how many documents words stand.
struct WordCounter {
  /// Counts the words of a row.
  mutating func count(_ row: SearchRow) {}
  /// Writes what was counted.
  mutating func flush(_ db: Database) throws {}
}
