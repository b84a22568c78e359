/// What a query looks for, and thereby where its bare words are looked up.
public enum SearchScope: String, Sendable, CaseIterable {
  case issues, followups, people, text
  /// Whole readouts, in whose texts or titles the words may stand.
  case readouts

  /// The scopes whose hits stand under headings of their own, in the order of the headings.
  public static let kinds: [SearchScope] = [.issues, .followups, .people, .text]

  /// Where bare words are looked up; the words of the text include those of the title.
  var field: IndexField {
    switch self {
    case .issues: IndexField([.issues], .issues)
    case .followups: IndexField([.actions], .actions)
    case .people: IndexField([.people, .offices], .people)
    case .text, .readouts: IndexField([.body], .body)
    }
  }

  /// Whether a hit is an item of a readout, and not the readout.
  var isOfItems: Bool { self == .issues || self == .followups || self == .people }
}

/// Some places in which words are looked up.
struct IndexField: Equatable {
  let places: [IndexPlace]
  /// Where the frequency of their words is counted.
  let counted: WordCounter.Place

  /// Names places.
  init(_ places: [IndexPlace], _ counted: WordCounter.Place) {
    self.places = places
    self.counted = counted
  }

  /// Titles alone.
  static let titles = IndexField([.title], .body)
}
