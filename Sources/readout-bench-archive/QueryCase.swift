/// A query that is measured.
struct QueryCase {
  /// What sort of query it is.
  enum Class: String, CaseIterable {
    case common = "one word, in a third of all or more"
    case medium = "one word, medium"
    case rare = "one word, rare"
    case two = "two words"
    case three = "three words"
    case typed = "as one types, each letter"
    case phrase = "phrase"
    case field = "one field"
    case mixed = "fields and words"
    case not = "negation"
    case or = "OR"
  }

  let sort: Class
  let text: String

  /// Whether the last word may still grow.
  var isTyped: Bool { sort == .typed }
}
