/// For each token, the index of its sentence.
struct SentenceIndex: Sendable {
  private var starts = RankedBits()

  /// Notes the first tokens of `sentences`, which cover the text in order.
  init(_ sentences: [Sentence]) {
    for sentence in sentences { starts.append(sentence.range.lowerBound) }
  }

  /// The index of the sentence that holds `token`.
  subscript(token: Int) -> Int32 { Int32(starts.rank(token + 1) - 1) }
}
