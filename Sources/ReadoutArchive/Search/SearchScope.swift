/// What a query looks for, and thereby in which columns of the index its bare words are looked up.
public enum SearchScope: String, Sendable, CaseIterable {
  case issues, followups, people, text
  /// Whole readouts, in which the words may stand anywhere.
  case readouts

  /// The scopes whose hits stand under headings of their own, in the order of the headings.
  public static let kinds: [SearchScope] = [.issues, .followups, .people, .text]

  /// The columns of the index.
  var columns: [String] {
    switch self {
    case .issues: ["issues"]
    case .followups: ["actions"]
    case .people: ["people", "offices"]
    case .text: ["title", "body"]
    case .readouts: ["title", "body", "issues", "actions", "people", "offices", "places"]
    }
  }

  /// Whether a hit is an item of a readout, and not the readout.
  var isOfItems: Bool { self == .issues || self == .followups || self == .people }
}
