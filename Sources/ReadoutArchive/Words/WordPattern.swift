/// Words side by side as a query asks for them, ready to be compared with the words of a text.
///
/// A whole word matches words of the same stem. The beginning of a word matches where the folded word or its stem begins
/// with it. A query's word that folds to several, such as e-mail, stands for these side by side.
struct WordPattern: Sendable, Hashable {
  /// Stems, the last one the folded beginning of a word where `endsOpen`; never empty.
  let words: [[UInt8]]
  let endsOpen: Bool

  /// The pattern of a term's value; nil for one that asks for no words.
  init?(_ value: QueryValue) {
    let text: String
    switch value {
    case .word(let word), .prefix(let word): text = word
    case .phrase(let words): text = words.joined(separator: " ")
    default: return nil
    }
    endsOpen = if case .prefix = value { true } else { false }
    let folded = FoldedWords(text)
    guard let last = folded.last else { return nil }
    words = folded.dropLast().map { Array($0.stem) } + [Array(endsOpen ? last.folded : last.stem)]
  }

  /// True where the pattern matches the words from `start` on.
  func matches(_ text: FoldedWords, at start: Int) -> Bool {
    guard start + words.count <= text.count else { return false }
    for (offset, word) in words.enumerated() {
      let isOpen = endsOpen && offset == words.count - 1
      guard isOpen ? text.begins(start + offset, with: word) : text.stem(start + offset, is: word) else { return false }
    }
    return true
  }

  /// True where the pattern matches anywhere in the words.
  func matches(_ text: FoldedWords) -> Bool { text.indices.contains { matches(text, at: $0) } }
}
