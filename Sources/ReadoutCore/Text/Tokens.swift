/// What a token looks like.
struct Shape: OptionSet, Sendable {
  let rawValue: UInt16

  static let word = Shape(rawValue: 1)
  static let number = Shape(rawValue: 2)
  static let punctuation = Shape(rawValue: 4)
  /// Its first letter is a capital.
  static let capital = Shape(rawValue: 8)
  /// Two letters or more, all of them capitals.
  static let allCaps = Shape(rawValue: 16)
  /// White space stands before it.
  static let spaceBefore = Shape(rawValue: 32)
  /// A line end stands before it.
  static let lineBefore = Shape(rawValue: 64)
  /// An empty line stands before it, or it is the first.
  static let blankBefore = Shape(rawValue: 128)
  /// A hyphen or dash between two words without space.
  static let hyphen = Shape(rawValue: 256)
  /// A word that ends with a full stop that belongs to it ("U.S.", "Gen.").
  static let abbreviation = Shape(rawValue: 512)
  /// One capital with a full stop ("J.").
  static let initial = Shape(rawValue: 1024)
  /// A clitic: 's, n't, 're.
  static let clitic = Shape(rawValue: 2048)
}

/// The words and marks of a text, in order, as arrays of equal length.
struct Tokens: Sendable {
  /// The text's bytes.
  let text: TextBytes
  /// First byte of each token.
  var starts: [Int32] = []
  /// Byte after each token.
  var ends: [Int32] = []
  /// Number of its folded form in the vocabulary.
  var ids: [Int32] = []
  /// Number of its singular, where the lexicon has a word that is; otherwise the same as `ids`.
  var stems = Stems()
  var shapes: [Shape] = []
  /// The document's own words, which count on from the lexicon's.
  var ownWords: Vocabulary

  /// How many tokens there are.
  var count: Int { starts.count }

  /// The bytes that tokens `range` cover.
  func span(_ range: Range<Int>) -> Span {
    range.isEmpty ? Span(0, 0) : Span(Int(starts[range.lowerBound]), Int(ends[range.upperBound - 1]))
  }

  /// The text that tokens `range` cover.
  func text(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    return text.text(Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1]))
  }

  /// The text of one token.
  func text(_ index: Int) -> String { text(index..<index + 1) }

  /// The first byte of a token.
  func byte(_ index: Int) -> UInt8 { text[Int(starts[index])] }

  /// The shape of a token; outside the text, none.
  func shape(_ index: Int) -> Shape { index >= 0 && index < shapes.count ? shapes[index] : [] }

  /// Whether a token begins with a capital letter; false outside the text.
  func isCapital(_ index: Int) -> Bool { shape(index).contains(.capital) }

  /// Whether a token is a word; false outside the text.
  func isWord(_ index: Int) -> Bool { shape(index).contains(.word) }

  /// Whether a token is the ASCII mark `mark`; false outside the text.
  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    index >= 0 && index < count && ends[index] - starts[index] == 1
      && text[Int(starts[index])] == UInt8(truncatingIfNeeded: mark.value)
  }

  /// The index of the token that holds byte `offset`, or of the next one.
  func index(at offset: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if Int(ends[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
