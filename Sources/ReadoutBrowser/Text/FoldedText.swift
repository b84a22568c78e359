import Foundation

/// A text made comparable: lower case, without diacritics, each stretch of other signs one space, as UTF-8 bytes.
///
/// It begins and ends with a space, so that a word's beginning is found as a space and the letters after it.
enum FoldedText {
  static let space = UInt8(ascii: " ")

  /// Folds `text`.
  static func bytes(_ text: some StringProtocol) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + 2)
    append(text, to: &out)
    return out
  }

  /// Folds `text` onto the end of `out`, which afterwards ends with a space.
  static func append(_ text: some StringProtocol, to out: inout [UInt8]) {
    if out.last != space { out.append(space) }
    for scalar in text.unicodeScalars { append(scalar, to: &out) }
    if out.last != space { out.append(space) }
  }

  /// The words of a query as folded prefixes; a plural's ending is taken off, so that "tariffs" finds "tariff" as well.
  static func words(_ query: String) -> [[UInt8]] {
    bytes(query).split(separator: space).map { stem(Array($0)) }
  }

  /// Stretches of `text`, in UTF-8 bytes, that begin a word and match one of `words`.
  static func matches(of words: [[UInt8]], in text: String) -> [Range<Int>] {
    guard !words.isEmpty else { return [] }
    var folded: [UInt8] = [space]
    var sources = [0]
    var offset = 0
    for scalar in text.unicodeScalars {
      append(scalar, to: &folded)
      while sources.count < folded.count { sources.append(offset) }
      offset += UTF8.width(scalar)
    }
    sources.append(offset)
    var found: [Range<Int>] = []
    var position = 0
    while position < folded.count {
      let word = words.filter { isMatch($0, in: folded, after: position) }.max { $0.count < $1.count }
      if let word {
        found.append(sources[position + 1]..<end(of: position + word.count, sources))
        position += word.count
      }
      position += 1
    }
    return found
  }

  // A folded letter may stand for several bytes; the match ends where the next source letter begins.
  private static func end(of position: Int, _ sources: [Int]) -> Int {
    var next = position + 1
    while next < sources.count - 1 && sources[next] == sources[position] { next += 1 }
    return sources[min(next, sources.count - 1)]
  }

  private static func isMatch(_ word: [UInt8], in folded: [UInt8], after position: Int) -> Bool {
    guard folded[position] == space, position + word.count < folded.count else { return false }
    for index in 0..<word.count where folded[position + 1 + index] != word[index] { return false }
    return true
  }

  private static func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 3, word.last == UInt8(ascii: "s") else { return word }
    if word.count > 4, word.suffix(3).elementsEqual("ies".utf8) { return Array(word.dropLast(3)) }
    let before = word[word.count - 2]
    // "press", "virus" and "crisis" are no plurals.
    if before == UInt8(ascii: "s") || before == UInt8(ascii: "u") || before == UInt8(ascii: "i") { return word }
    return Array(word.dropLast())
  }

  @inline(__always)
  private static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      let byte = UInt8(value)
      if (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) {
        out.append(byte)
      } else if byte >= 0x41 && byte <= 0x5A {
        out.append(byte | 0x20)
      } else if out.last != space {
        out.append(space)
      }
    } else {
      appendBeyondASCII(scalar, to: &out)
    }
  }

  private static func appendBeyondASCII(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
    let value = scalar.value
    if value >= 0xC0 && value < 0x250 {
      let folded = latin[Int(value - 0xC0)]
      if folded != [space] || out.last != space { out.append(contentsOf: folded) }
      return
    }
    let folded = fold(scalar)
    if folded != [space] || out.last != space { out.append(contentsOf: folded) }
  }

  private static let latin: [[UInt8]] = (0xC0..<0x250).map { Unicode.Scalar($0).map(fold) ?? [] }

  private static func fold(_ scalar: Unicode.Scalar) -> [UInt8] {
    if let special = letters[scalar] { return Array(special.utf8) }
    let properties = scalar.properties
    if properties.generalCategory == .nonspacingMark || properties.isDefaultIgnorableCodePoint { return [] }
    guard properties.isAlphabetic || properties.numericType != nil else { return [space] }
    // Writing without spaces: each ideograph begins a word.
    if TextWidth.isWide(scalar.value) { return [space] + Array(String(scalar).utf8) }
    var out: [UInt8] = []
    for part in properties.lowercaseMapping.decomposedStringWithCanonicalMapping.unicodeScalars
    where part.properties.generalCategory != .nonspacingMark {
      out.append(contentsOf: Array(String(part).utf8))
    }
    return out
  }

  private static let letters: [Unicode.Scalar: String] = [
    "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "ß": "ss", "æ": "ae", "Æ": "ae",
    "œ": "oe", "Œ": "oe", "þ": "th", "Þ": "th", "ı": "i", "ħ": "h", "Ħ": "h",
  ]
}
