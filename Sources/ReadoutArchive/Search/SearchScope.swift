/// What a query looks for, and thereby in which columns of which index its bare words are looked up.
public enum SearchScope: String, Sendable, CaseIterable {
  case issues, followups, people, text
  /// Whole readouts, in whose texts or titles the words may stand.
  case readouts

  /// The scopes whose hits stand under headings of their own, in the order of the headings.
  public static let kinds: [SearchScope] = [.issues, .followups, .people, .text]

  /// Where bare words are looked up.
  var field: IndexField {
    switch self {
    case .issues: IndexField(.items, [.issues], .issues)
    case .followups: IndexField(.items, [.actions], .actions)
    case .people: IndexField(.items, [.people, .offices], .people)
    case .text, .readouts: IndexField(.texts, [.body, .title], .body)
    }
  }

  /// Whether a hit is an item of a readout, and not the readout.
  var isOfItems: Bool { self == .issues || self == .followups || self == .people }
}

/// Some columns of an index.
struct IndexField: Equatable {
  let table: IndexTable
  let columns: [SearchRow.Column]
  /// Where the frequency of their words is counted.
  let counted: WordCounter.Place

  /// Names columns.
  init(_ table: IndexTable, _ columns: [SearchRow.Column], _ counted: WordCounter.Place) {
    self.table = table
    self.columns = columns
    self.counted = counted
  }

  /// Titles alone.
  static let titles = IndexField(.items, [.title], .body)
}
