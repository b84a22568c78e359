/// Command lines as a person types them, taken apart into words: no shell sees them, and nothing in them is expanded.
enum ArgumentVector {
  /// Why a command line cannot be taken apart.
  enum Mistake: Error, Hashable {
    case openQuote
    /// A sign that only a shell would understand stands outside of quotes.
    case needsShell(Character)
    case empty

    /// What is wrong, and what to do.
    var sentence: String {
      switch self {
      case .openQuote: "A quotation mark is open; close it, or write \\ before it."
      case .needsShell(let sign): "No shell reads this line, so \(sign) means nothing; write sh -c '…', or quote it."
      case .empty: "There is no command in this line."
      }
    }
  }

  /// The words of `line`: parted by spaces; `'…'` keeps all as it is, `"…"` all but `\"` and `\\`, and outside of both a
  /// backslash keeps the next character.
  ///
  /// - Throws: `Mistake`; signs of a shell are one unless `allowsSigns`.
  static func words(_ line: String, allowsSigns: Bool = false) throws(Mistake) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        if quote == "\"" && character != "\"" && character != "\\" { word?.append("\\") }
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\" && quote != "'" {
        isEscaped = true
        word = word ?? ""
      } else if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let done = word { words.append(done) }
        word = nil
      } else if !allowsSigns && "|<>;&`".contains(character) {
        throw .needsShell(character)
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil && !isEscaped else { throw .openQuote }
    if let word { words.append(word) }
    guard !words.isEmpty else { throw .empty }
    return words
  }
}
