/// A query on its way from tokens to an expression.
struct QueryReading {
  /// An open bracket, or the whole query.
  private struct Group {
    /// The field before the bracket.
    let field: QueryField?
    /// True where a `-` stands before the bracket.
    let isNegated: Bool
    /// The bracket, with its field.
    let start: Range<Int>
    /// The sides of OR that are complete, and the terms of the one that is not.
    var sides: [QueryExpression] = []
    var terms: [QueryExpression] = []
    /// True where the current side has had a term, even one that was dropped.
    var hasTerm = false
    var negatesNext = false
    /// The operator that waits for a term.
    var waiting: QueryToken?
  }

  private let values: QueryValueReader
  private let isUnfinished: Bool
  private var lexer: QueryLexer
  private var open: [Group] = []
  private var current = Group(field: nil, isNegated: false, start: 0..<0)
  private var termCount = 0

  /// Begins to read `text`; `isUnfinished` where it is still being typed.
  init(_ text: String, values: QueryValueReader, isUnfinished: Bool) {
    self.values = values
    self.isUnfinished = isUnfinished
    lexer = QueryLexer(text)
  }

  /// Reads all of it; nil where it has no terms.
  mutating func expression() throws(QueryError) -> QueryExpression? {
    while let token = try lexer.next() { try read(token) }
    while let group = open.last {
      guard isUnfinished else {
        throw error("This bracket is never closed; add ) at the end or take it away.", current.start)
      }
      try close(into: group)
    }
    try checkNothingWaits()
    return combined(current)
  }

  private mutating func read(_ token: QueryToken) throws(QueryError) {
    switch token.kind {
    case .open: try enter(current.field, token.range)
    case .close:
      guard let group = open.last else {
        throw error("This ) closes nothing; add ( before it or take it away.", token.range)
      }
      try close(into: group)
    case .not:
      current.negatesNext.toggle()
      current.waiting = token
    case .and, .or: try readOperator(token)
    case .field(let field): try read(field, token)
    case .word, .quoted: try add(token, current.field, from: token.core.lowerBound)
    }
  }

  private mutating func readOperator(_ token: QueryToken) throws(QueryError) {
    try checkNothingWaits()
    guard current.hasTerm else {
      if isUnfinished { return }
      let name = name(of: token)
      throw error("\(name) needs a term before it; add one or write \"\(name)\" for the word.", token.range)
    }
    current.waiting = token
    guard case .or = token.kind else { return }
    current.sides += [QueryExpression.every(current.terms)].compactMap { $0 }
    current.terms = []
    current.hasTerm = false
  }

  // MARK: Brackets

  private mutating func enter(_ field: QueryField?, _ start: Range<Int>) throws(QueryError) {
    guard open.count < QueryParser.limits.depth else {
      let most = QueryParser.limits.depth
      throw error("More than \(most) brackets are open here; write the query with fewer.", start)
    }
    open.append(current)
    current = Group(field: field, isNegated: current.negatesNext, start: start)
  }

  private mutating func close(into group: Group) throws(QueryError) {
    try checkNothingWaits()
    let inner = current
    open.removeLast()
    current = group
    current.negatesNext = inner.isNegated
    append(combined(inner))
  }

  private func combined(_ group: Group) -> QueryExpression? {
    QueryExpression.either(group.sides + [QueryExpression.every(group.terms)].compactMap { $0 })
  }

  /// Adds a term to the current side; nil for one that was dropped.
  private mutating func append(_ expression: QueryExpression?) {
    if let expression { current.terms.append(current.negatesNext ? expression.negated : expression) }
    current.hasTerm = true
    current.negatesNext = false
    current.waiting = nil
  }

  private mutating func checkNothingWaits() throws(QueryError) {
    guard let token = current.waiting else { return }
    guard isUnfinished else {
      let name = name(of: token)
      throw error("\(name) needs a term after it; add one or take the \(name) away.", token.range)
    }
    current.waiting = nil
    current.negatesNext = false
  }

  // MARK: Terms

  /// Reads what stands behind a field's colon.
  private mutating func read(_ field: QueryField, _ name: QueryToken) throws(QueryError) {
    guard current.field == nil else {
      let outer = current.field?.rawValue ?? ""
      throw error("\(field.rawValue): cannot stand in the brackets of \(outer): ; close them before it.", name.range)
    }
    while let token = lexer.value() {
      switch token.kind {
      case .not:
        current.negatesNext.toggle()
        current.waiting = token
      case .open: return try enter(field, name.range.lowerBound..<token.range.upperBound)
      default: return try add(token, field, from: name.range.lowerBound)
      }
    }
    guard isUnfinished else {
      throw error("\(field.rawValue): has no value; write it right behind the colon.", name.range)
    }
    append(nil)
  }

  private mutating func add(_ token: QueryToken, _ field: QueryField?, from start: Int) throws(QueryError) {
    let endsQuery = token.range.upperBound == lexer.bytes.count
    let typed = try typed(token)
    var value: QueryValue?
    do {
      value = try values.value(typed, in: field)
    } catch {
      // What is known by its whole name only may be half typed.
      guard isUnfinished, endsQuery else { throw self.error(error.sentence, token.range) }
    }
    guard let value else { return append(nil) }
    termCount += 1
    guard termCount <= QueryParser.limits.terms else {
      let most = QueryParser.limits.terms
      throw error("A query has no more than \(most) terms; leave out those from here on.", token.range)
    }
    append(.term(QueryTerm(field: field, value: value, range: start..<token.core.upperBound)))
  }

  private func typed(_ token: QueryToken) throws(QueryError) -> QueryValueReader.Typed {
    switch token.kind {
    case .quoted(let words, let closed):
      if !closed, !isUnfinished {
        throw error("This quotation mark is never closed; add another or take it away.", token.range)
      }
      let raw = words.joined(separator: " ")
      return QueryValueReader.Typed(raw: raw, words: words, starred: false, isGrowing: false)
    case .word(let word, let starred):
      let raw = String(decoding: lexer.bytes[token.range], as: UTF8.self)
      let isGrowing = isUnfinished && token.core.upperBound == lexer.bytes.count
      let words = word.map { [$0] } ?? []
      return QueryValueReader.Typed(raw: raw, words: words, starred: starred, isGrowing: isGrowing)
    default: return QueryValueReader.Typed(raw: "", words: [], starred: false, isGrowing: false)
    }
  }

  // MARK: Errors

  private func name(of token: QueryToken) -> String {
    String(decoding: lexer.bytes[token.range], as: UTF8.self)
  }

  private func error(_ message: String, _ range: Range<Int>) -> QueryError {
    QueryError(message: message, query: lexer.text, range: range)
  }
}
