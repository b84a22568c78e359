/// A search as it was typed and what it means; the browser, the command line and saved views share the grammar
/// (see `QueryParser`).
public struct Query: Sendable, Equatable, CustomStringConvertible {
  /// The query as typed.
  public let text: String
  /// What it asks for; nil asks for everything.
  public let expression: QueryExpression?

  /// A query that means `expression`.
  public init(text: String, expression: QueryExpression?) {
    self.text = text
    self.expression = expression
  }

  /// The query written in the one way that is the same for all queries with this meaning: brackets where needed,
  /// names as codes, days as dates.
  public var description: String { expression?.description ?? "" }
}
