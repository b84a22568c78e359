/// An expression of FTS5's query language, made of parts that are quoted in this one place.
struct MatchExpression: Equatable, Sendable {
  let text: String

  /// Everything.
  static let every = fact(FactTokens.every)

  /// Words side by side in one of `places`; nil where there is no letter in them.
  static func words(_ words: String, in places: [IndexPlace]) -> MatchExpression? {
    guard !FoldedWords(words).isEmpty else { return nil }
    return any(
      places.map { place in
        MatchExpression(text: quoted(place.sort.map { MarkedWord.words(words, $0) } ?? MarkedWord.plain(words)))
      })
  }

  /// Words that begin so, in one of `places`.
  static func beginning(_ prefix: String, in places: [IndexPlace]) -> MatchExpression? {
    any(
      places.flatMap { place in
        let question = WordBeginning(prefix, marked: place.sort.map { MarkedWord.beginning($0, "") })
        return question.beginnings.map { MatchExpression(text: quoted($0) + " *") }
          + question.words.compactMap { words($0, in: [place]) }
      })
  }

  /// A fact.
  static func fact(_ token: String) -> MatchExpression { MatchExpression(text: quoted(token)) }

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

  /// A string of FTS5's: in double quotes, those within doubled. A NUL would end the whole query.
  private static func quoted(_ words: String) -> String {
    "\"" + words.replacing("\"", with: "\"\"").replacing("\0", with: " ") + "\""
  }
}
