/// Terms put together; `description` is the expression as one types it.
public indirect enum QueryExpression: Sendable, Equatable, CustomStringConvertible {
  case term(QueryTerm)
  case not(QueryExpression)
  case all([QueryExpression])
  case any([QueryExpression])

  /// True where all of `parts` are; nil where there are none.
  public static func every(_ parts: [QueryExpression]) -> QueryExpression? {
    let flat = parts.flatMap { part in
      if case .all(let inner) = part { inner } else { [part] }
    }
    return flat.count > 1 ? .all(flat) : flat.first
  }

  /// True where one of `parts` is; nil where there are none.
  public static func either(_ parts: [QueryExpression]) -> QueryExpression? {
    let flat = parts.flatMap { part in
      if case .any(let inner) = part { inner } else { [part] }
    }
    return flat.count > 1 ? .any(flat) : flat.first
  }

  /// True where this is not.
  public var negated: QueryExpression {
    if case .not(let inner) = self { return inner }
    return .not(self)
  }

  /// All terms, in the order in which they stand; without those under a NOT where `positive`.
  public func terms(positive: Bool = false) -> [QueryTerm] {
    var found: [QueryTerm] = []
    collect(under: false, positive: positive, into: &found)
    return found
  }

  private func collect(under not: Bool, positive: Bool, into found: inout [QueryTerm]) {
    switch self {
    case .term(let term): if !(not && positive) { found.append(term) }
    case .not(let inner): inner.collect(under: !not, positive: positive, into: &found)
    case .all(let parts), .any(let parts):
      for part in parts { part.collect(under: not, positive: positive, into: &found) }
    }
  }

  public var description: String {
    switch self {
    case .term(let term): term.description
    case .not(let inner): "-" + inner.bracketed
    case .all(let parts): parts.map(\.bracketed).joined(separator: " ")
    case .any(let parts): parts.map(\.bracketed).joined(separator: " OR ")
    }
  }

  private var bracketed: String {
    switch self {
    case .all, .any: "(\(self))"
    default: description
    }
  }
}
