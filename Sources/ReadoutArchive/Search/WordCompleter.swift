import GRDB

/// Completes frequent beginnings of words by the words of the texts.
///
/// For a beginning, the index would have to gather all texts with any word that begins so before it can give the newest
/// of them; with "c", that is every text many times over. So a beginning that stands in many texts is asked for by the
/// most frequent of its words, of which each gives its newest texts at once. What stands in few texts is left to the
/// index, which then finds all of them.
struct WordCompleter {
  /// The words that stand for a frequent beginning.
  struct Completion: Sendable {
    let words: [String]
    /// Whether nearly every text has one of them, so that beside another word nothing is to be gained by asking.
    let isEverywhere: Bool
  }

  /// Beginnings that stand in fewer texts than this are left to the index.
  private static let frequent = 20_000
  /// Words that are asked for at most.
  private static let limit = 24

  private let db: Database

  /// Looks words up over a connection.
  init(_ db: Database) { self.db = db }

  /// The words that stand for a beginning in a place, or nil where it can be asked for as it is.
  func completion(_ prefix: String, _ place: WordCounter.Place) throws -> Completion? {
    let folded = FoldedWords(prefix)
    guard folded.count == 1, let word = folded.first?.text else { return nil }
    let select = try RowStatement(
      db, "SELECT form, stem, \(place) FROM word WHERE form >= ? AND form < ? AND \(place) > 0 LIMIT 50000")
    select.bind(1, word)
    select.bind(2, word + "\u{10FFFF}")
    var best: [String: (form: String, documents: Int)] = [:]
    var total = 0
    while try select.step() {
      let stem = select.text(1) ?? ""
      let documents = Int(select.int(2))
      total += documents
      // One form stands for a stem, the most frequent one.
      if documents > best[stem]?.documents ?? 0 { best[stem] = (select.text(0) ?? "", documents) }
    }
    guard total >= Self.frequent else { return nil }
    let readouts = try RowStatement(db, "SELECT max(id) FROM readout").number() ?? 0
    var words = [word]
    var covered = 0
    let enough = 3 * Int(readouts)
    for (form, documents) in best.values.sorted(by: { ($1.documents, $0.form) < ($0.documents, $1.form) }) {
      words.append(form)
      covered += documents
      if words.count > Self.limit || covered >= enough { break }
    }
    return Completion(words: words, isEverywhere: covered >= enough)
  }
}
