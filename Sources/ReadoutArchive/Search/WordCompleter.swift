import GRDB

/// Completes frequent beginnings of words by the words of the texts.
///
/// For a beginning, the index would have to gather all texts with any word that begins so before it can give the newest
/// of them; with "c", that is every text many times over. So a beginning that stands in many texts is asked for by the
/// most frequent of its words, of which each gives its newest texts at once. What stands in few texts is left to the
/// index, which then finds all of them.
struct WordCompleter {
  /// Beginnings that stand in fewer texts than this are left to the index.
  private static let frequent = 20_000
  /// Words that are asked for at most.
  private static let limit = 40

  private let db: Database

  /// Looks words up over a connection.
  init(_ db: Database) { self.db = db }

  /// What to ask for a beginning in a place, or nil where it can be asked for as it is.
  func question(_ prefix: String, _ place: WordCounter.Place) throws -> WordBeginning? {
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
    for (form, documents) in best.values.sorted(by: { ($1.documents, $0.form) < ($0.documents, $1.form) }) {
      words.append(form)
      covered += documents
      // With these, nearly every text matches, and more words only cost time.
      if words.count > Self.limit || covered >= 3 * Int(readouts) { break }
    }
    return WordBeginning(beginnings: [], words: words)
  }
}
