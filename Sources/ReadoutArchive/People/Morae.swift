/// Tells whether a word in Latin letters can be Japanese: consonant and vowel by turns, and no letter beyond its few.
enum Morae {
  /// Whether the folded word falls apart into syllables such as "ka", "shi", "kyo", "n".
  static func spell(_ folded: String) -> Bool {
    let bytes = Array(folded.utf8)
    var i = 0
    while i < bytes.count {
      let start = i
      while i < bytes.count, !isVowel(bytes[i]) {
        // A syllable's own "n", and the first half of a doubled consonant.
        if bytes[i] == UInt8(ascii: "n"), i + 1 == bytes.count || !isVowel(bytes[i + 1]) && bytes[i + 1] != y {
          guard i == start else { return false }
          i += 1
          if i == bytes.count { return true }
          break
        }
        i += 1
      }
      if i > start, i < bytes.count, bytes[i - 1] == UInt8(ascii: "n"), !isVowel(bytes[i]) { continue }
      guard i < bytes.count, isOpening(bytes[start..<i]) else { return false }
      i += 1
    }
    return true
  }

  private static let y = UInt8(ascii: "y")
  private static let openings: Set<String> = [
    "", "k", "g", "s", "z", "t", "d", "n", "h", "b", "p", "m", "y", "r", "w", "j", "f", "sh", "ch", "ts", "ky", "gy",
    "ny", "hy", "by", "py", "my", "ry", "kk", "tt", "ss", "pp", "tch", "mm", "ssh", "mb", "mp",
  ]

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }

  private static func isOpening(_ bytes: ArraySlice<UInt8>) -> Bool {
    openings.contains(String(decoding: bytes, as: UTF8.self))
  }
}
