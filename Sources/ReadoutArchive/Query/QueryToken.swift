/// A piece of a query's text.
struct QueryToken {
  /// What the piece is.
  enum Kind {
    case open
    case close
    /// `-` or NOT before a term.
    case not
    case and
    case or
    /// A field's name with its colon.
    case field(QueryField)
    /// A word without what is around it, nil where nothing is left, and whether a star follows it.
    case word(String?, starred: Bool)
    /// The words of a quotation, and whether it ends before the query does.
    case quoted([String], closed: Bool)
  }

  let kind: Kind
  /// Its place in the query, in UTF-8 bytes.
  let range: Range<Int>
  /// For a word the place of what is left of it, otherwise `range`.
  let core: Range<Int>

  /// A token; its core is all of it unless given.
  init(_ kind: Kind, _ range: Range<Int>, core: Range<Int>? = nil) {
    self.kind = kind
    self.range = range
    self.core = core ?? range
  }
}
