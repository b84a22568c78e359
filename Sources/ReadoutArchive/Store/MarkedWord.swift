/// Words of the full-text index that no text contains: a word of one place, or a fact about the readout.
///
/// Whatever is asked for is then one list of the index, with nothing in it but what is meant: "the" among actions is not
/// looked for among a million titles, and facts are asked for in the same breath as words. Each begins with a sign for
/// private use, which no text brings in, and the letters of its sort, and ends with a digit, so that the stemmer leaves
/// it alone.
enum MarkedWord {
  /// Begins each of them. The tokenizer takes it for a letter.
  static let sign = "\u{E000}"

  /// The word for a stem, or for a fact, of letters and digits.
  static func whole(_ sort: String, _ word: some StringProtocol) -> String { "\(sign)\(sort)\(word)0" }

  /// What all words of a sort begin with that begin so.
  static func beginning(_ sort: String, _ beginning: some StringProtocol) -> String { "\(sign)\(sort)\(beginning)" }

  /// The words of a text that stand in a place, one after another with blanks between them.
  static func words(_ text: String, _ sort: String) -> String {
    FoldedWords(text).map { whole(sort, String(decoding: $0.stem, as: UTF8.self)) }.joined(separator: " ")
  }

  /// A text as the index is given it and asked for it: with plain letters, and without the sign.
  static func plain(_ text: String) -> String {
    let plain = StrokedLetters.replaced(in: text)
    return plain.utf8.contains(0xEE) ? plain.replacing(sign, with: " ") : plain
  }
}
