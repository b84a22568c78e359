/// How a sentence is cased as a whole, which decides what a capital letter is worth in it.
package enum Casing: UInt8 {
  case running, titled, capitals

  /// Judges by the words of three letters and more. One small word that a headline would not leave small (`met`) makes
  /// running text, however many names and titles stand beside it.
  static func of(_ traits: UnsafeBufferPointer<TokenTraits>) -> Casing {
    var title = 0
    var upper = 0
    for token in traits where token.length >= 3 {
      switch token.shape {
      case .lower: if !isSmallInTitles(token) { return .running }
      case .title, .mixed: title += 1
      case .upper: upper += 1
      default: break
      }
    }
    if upper > 0, title <= upper / 8 { return .capitals }
    return title + upper > 1 ? .titled : .running
  }

  private static func isSmallInTitles(_ token: TokenTraits) -> Bool {
    switch token.tail {
    case bytes("and"), bytes("the"), bytes("for"), bytes("nor"), bytes("but"), bytes("via"), bytes("n't"),
      bytes("from"), bytes("with"), bytes("over"), bytes("into"), bytes("upon"):
      true
    default:
      token.head >> 24 == 0x27
    }
  }

  /// A short word as ``TokenTraits/tail`` holds it.
  @inline(__always)
  private static func bytes(_ word: StaticString) -> UInt64 {
    var tail: UInt64 = 0
    for i in 0..<word.utf8CodeUnitCount { tail = tail << 8 | UInt64(word.utf8Start[i]) }
    return tail
  }
}
