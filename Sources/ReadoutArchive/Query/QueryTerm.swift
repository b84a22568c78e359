/// One test of a query.
public struct QueryTerm: Sendable, Equatable, CustomStringConvertible {
  public let field: QueryField?
  public let value: QueryValue
  /// Where the term stands in the query, in UTF-8 bytes.
  public let range: Range<Int>

  /// A term that asks for `value` in `field`.
  public init(field: QueryField?, value: QueryValue, range: Range<Int> = 0..<0) {
    self.field = field
    self.value = value
    self.range = range
  }

  /// Terms are equal where they ask the same; where they stand does not matter.
  public static func == (a: QueryTerm, b: QueryTerm) -> Bool { a.field == b.field && a.value == b.value }

  /// The term as one types it.
  public var description: String {
    guard let field else {
      if case .word(let word) = value, QueryLexer.readsAsGrammar(word) { return "\"\(word)\"" }
      return value.written(for: nil)
    }
    return "\(field.rawValue):\(value.written(for: field))"
  }
}
