/// What a term of a query looks at; a term without a field looks at all text.
public enum QueryField: String, Sendable, CaseIterable {
  case issue, topic, person, office, country, side, with, place, kind, owner, publisher, after, before, on, due
  case state = "is"

  /// The field with that name, in capitals or not.
  init?(name: String) { self.init(rawValue: name.lowercased()) }

  /// True where the value is words to be found in a text.
  public var isText: Bool {
    switch self {
    case .issue, .person, .office, .place, .publisher: true
    default: false
    }
  }
}
