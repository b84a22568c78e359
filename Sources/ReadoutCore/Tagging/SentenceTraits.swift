/// The traits of a sentence's tokens, with two places outside at either end so that a window never leaves them.
package struct SentenceTraits {
  /// Places outside before the first token and after the last.
  package static let margin = 2

  package let window: UnsafeMutableBufferPointer<TokenTraits>
  package let casing: Casing

  /// Fills `window`, which must hold `range.count` tokens and the margins.
  package init(
    text: UnsafeBufferPointer<UInt8>, starts: UnsafeBufferPointer<Int32>, ends: UnsafeBufferPointer<Int32>,
    range: Range<Int>, dictionary: UnsafeBufferPointer<UInt32>, into window: UnsafeMutableBufferPointer<TokenTraits>
  ) {
    let margin = Self.margin
    for i in 0..<margin {
      window.initializeElement(at: i, to: .outside)
      window.initializeElement(at: margin + range.count + i, to: .outside)
    }
    for (offset, token) in range.enumerated() {
      var traits = TokenTraits(text: text, start: Int(starts[token]), end: Int(ends[token]))
      traits.isFirst = offset == 0
      traits.isAttached = offset > 0 && ends[token - 1] == starts[token]
      TagDictionary.annotate(&traits, slots: dictionary)
      window.initializeElement(at: margin + offset, to: traits)
    }
    self.window = window
    casing = Casing.of(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(window)[margin..<margin + range.count]))
  }
}
