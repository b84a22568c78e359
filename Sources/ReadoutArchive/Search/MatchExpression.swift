/// An expression of FTS5's query language, made of parts that are quoted in this one place.
struct MatchExpression: Equatable, Sendable {
  let text: String

  /// Everything.
  static let every = fact(FactTokens.every)

  /// Words side by side in one of `columns`; nil where there is no letter in them.
  static func words(_ words: String, in columns: [SearchRow.Column]) -> MatchExpression? {
    guard !FoldedWords(words).isEmpty else { return nil }
    return MatchExpression(text: "\(filter(columns)) : \(quoted(words))")
  }

  /// Words that begin so, in one of `columns`.
  static func prefix(_ prefix: String, in columns: [SearchRow.Column]) -> MatchExpression? {
    guard !FoldedWords(prefix).isEmpty else { return nil }
    return MatchExpression(text: "\(filter(columns)) : \(quoted(prefix)) *")
  }

  /// A word of the column of facts.
  static func fact(_ token: String) -> MatchExpression { MatchExpression(text: "facts : \(quoted(token))") }

  /// What is in one of the expressions; nil where there are none.
  static func any(_ parts: [MatchExpression]) -> MatchExpression? { joined(parts, by: " OR ") }

  /// What is in all of the expressions; nil where there are none.
  static func all(_ parts: [MatchExpression]) -> MatchExpression? { joined(parts, by: " AND ") }

  /// What is in this expression and not in the other.
  func without(_ other: MatchExpression) -> MatchExpression { MatchExpression(text: "(\(text)) NOT (\(other.text))") }

  private static func joined(_ parts: [MatchExpression], by word: String) -> MatchExpression? {
    guard parts.count > 1 else { return parts.first }
    return MatchExpression(text: parts.map { "(\($0.text))" }.joined(separator: word))
  }

  private static func filter(_ columns: [SearchRow.Column]) -> String {
    "{\(columns.map(\.rawValue).joined(separator: " "))}"
  }

  /// A string of FTS5's: in double quotes, those within doubled. A NUL would end the whole query.
  static func quoted(_ words: String) -> String {
    "\"" + StrokedLetters.replaced(in: words).replacing("\"", with: "\"\"").replacing("\0", with: " ") + "\""
  }
}
