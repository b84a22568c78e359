import ReadoutCore

/// Reads a query.
///
///     query  = side { "OR" side }           side   = term { ["AND"] term }
///     term   = ("-" | "NOT") term | [ field ":" ] value | "(" query ")"
///     value  = word | prefix "*" | quotation | "(" query without fields ")"
///
/// Words next to each other must all match; OR binds less than that, and `-` more. A field before brackets holds for
/// each word within: `issue:(cyber OR terrorism)`. The parser keeps its own stack, so that no query, however deep, takes
/// more of the thread's.
public struct QueryParser: Sendable {
  /// How many brackets may be open at once, and how many terms a query may have.
  public static let limits = (depth: 100, terms: 200)

  private let values: QueryValueReader

  /// A parser for queries typed on the day `today`.
  public init(today: CalendarDate, names: QueryNames) { values = QueryValueReader(today: today, names: names) }

  /// Reads `text`. With `lastWordIsPrefix`, for a query that is still being typed, a plain word at the very end stands
  /// for all words it begins, and what is unfinished is no error: an open quotation ends at the end, brackets close
  /// there, and a field without a value or with one at the end that nothing is known of, OR, AND, NOT and `-` without a
  /// term are ignored.
  public func parse(_ text: String, lastWordIsPrefix: Bool = false) throws(QueryError) -> Query {
    var reading = QueryReading(text, values: values, isUnfinished: lastWordIsPrefix)
    return Query(text: text, expression: try reading.expression())
  }
}
