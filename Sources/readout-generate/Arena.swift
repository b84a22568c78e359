/// A stretch of bytes in an arena.
struct Phrase {
  let start: Int32
  let count: Int32

  static let empty = Phrase(start: 0, count: 0)

  /// Where the bytes lie.
  var range: Range<Int> { Int(start)..<Int(start + count) }
}

/// All words that texts are made of, in one array, so that writing one is a copy of bytes.
struct Arena {
  private(set) var bytes: [UInt8] = []
  private var known: [String: Phrase] = [:]

  /// The phrase with that text, added where it is new.
  mutating func add(_ text: String) -> Phrase {
    if let phrase = known[text] { return phrase }
    let phrase = Phrase(start: Int32(bytes.count), count: Int32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
    known[text] = phrase
    return phrase
  }

  /// The text of a phrase.
  func text(_ phrase: Phrase) -> String { String(decoding: bytes[phrase.range], as: UTF8.self) }
}
