/// Finds in a text what a query's words, beginnings and phrases match, without the index but as the index would.
public struct WordMatcher: Sendable {
  /// A place where one of the query's terms matches.
  struct Hit {
    /// Which of the distinct patterns it is.
    let pattern: Int
    /// UTF-8 bytes of the text.
    let range: Range<Int>
  }

  /// The query's expression with its terms made ready; a term of nil asks for something other than words.
  private indirect enum Test: Sendable {
    case term(WordPattern?)
    case not(Test)
    case all([Test])
    case any([Test])
  }

  /// The distinct patterns of the positive terms.
  let patterns: [WordPattern]
  /// The patterns whose first word begins with a byte.
  private let byFirstByte: [UInt8: [Int]]
  private let test: Test?

  /// A matcher for the terms of a query whose field satisfies `isIncluded` (all, unless given); other terms give no
  /// marks, but `matches` tests them.
  public init(_ expression: QueryExpression?, where isIncluded: (QueryField?) -> Bool = { _ in true }) {
    var patterns: [WordPattern] = []
    for term in expression?.terms(positive: true) ?? [] where isIncluded(term.field) {
      if let pattern = WordPattern(term.value), !patterns.contains(pattern) { patterns.append(pattern) }
    }
    self.patterns = patterns
    byFirstByte = Dictionary(grouping: patterns.indices) { patterns[$0].words[0].first ?? 0 }
    test = expression.map(Self.test)
  }

  /// True where the query has no words to look for.
  public var isEmpty: Bool { patterns.isEmpty }

  private static func test(_ expression: QueryExpression) -> Test {
    switch expression {
    case .term(let term): .term(WordPattern(term.value))
    case .not(let inner): .not(test(inner))
    case .all(let parts): .all(parts.map(test))
    case .any(let parts): .any(parts.map(test))
    }
  }

  // MARK: Marks

  /// The places to highlight in a text: UTF-8 ranges, sorted, none touching another's bytes.
  public func marks(in text: String) -> [Range<Int>] {
    patterns.isEmpty ? [] : Self.merged(hits(in: FoldedWords(text)).map(\.range))
  }

  /// All matches in the order in which they begin.
  func hits(in words: FoldedWords) -> [Hit] {
    var hits: [Hit] = []
    for index in words.indices {
      guard let candidates = byFirstByte[words.firstByte(index)] else { continue }
      for pattern in candidates where patterns[pattern].matches(words, at: index) {
        let last = index + patterns[pattern].words.count - 1
        hits.append(Hit(pattern: pattern, range: words.range(index).lowerBound..<words.range(last).upperBound))
      }
    }
    return hits
  }

  /// Ranges sorted by their beginning, those that overlap made one.
  static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges {
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  // MARK: Testing

  /// True where the query matches a row of the index with just these words. Fields are taken to mean this text; a term
  /// that asks for something other than words matches nothing; no query matches everything.
  public func matches(_ words: FoldedWords) -> Bool { test.map { Self.holds($0, words) } ?? true }

  /// True where the query matches a row of the index with just this text.
  public func matches(_ text: String) -> Bool { matches(FoldedWords(text)) }

  private static func holds(_ test: Test, _ words: FoldedWords) -> Bool {
    switch test {
    case .term(let pattern): pattern?.matches(words) ?? false
    case .not(let inner): !holds(inner, words)
    case .all(let parts): parts.allSatisfy { holds($0, words) }
    case .any(let parts): parts.contains { holds($0, words) }
    }
  }
}
