/// What a term asks for.
public enum QueryValue: Sendable, Equatable {
  /// A word as it was typed; it may fold to several words (`e-mail`), which then stand side by side.
  case word(String)
  /// The beginning of a word, without its star.
  case prefix(String)
  /// Words side by side.
  case phrase([String])
  /// Any of these countries or organisations.
  case codes([String])
  /// Any of these topics, by slug.
  case topics([String])
  case dates(DateRange)
  case due(DueTest)
  case state(QueryState)
  /// A kind of meeting or follow-up.
  case kind(String)

  /// The value as one types it behind the name of `field`.
  func written(for field: QueryField?) -> String {
    switch self {
    case .word(let word): word
    case .prefix(let word): word + "*"
    case .phrase(let words): "\"\(words.joined(separator: " "))\""
    case .codes(let names), .topics(let names): Self.quoted(names.joined(separator: ","))
    case .dates(let range):
      switch (field, range.from, range.until) {
      case (.after?, let day?, _), (.before?, _, let day?): DateRange.day(day)
      default: range.written
      }
    case .due(.none): "none"
    case .due(.any): "any"
    case .due(.within(let range)): range.written
    case .state(let state): state.rawValue
    case .kind(let kind): kind
    }
  }

  /// Puts quotation marks around a name that has blanks or brackets.
  private static func quoted(_ name: String) -> String {
    name.utf8.contains { $0 <= 0x20 || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") } ? "\"\(name)\"" : name
  }
}
