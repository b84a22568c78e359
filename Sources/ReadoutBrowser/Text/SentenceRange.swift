/// Finds the sentence in which a stretch of a text stands, so that a quotation begins and ends where sentences do.
///
/// A full stop, question or exclamation mark ends a sentence where a space and a capital, a digit or an opening quotation
/// mark follow, unless it stands after a single letter or a short title ("Mr.", "Gen."); where this errs, the quotation
/// is a sentence longer.
enum SentenceRange {
  /// The whole sentences of `paragraph` that hold the bytes of `span`.
  static func around(_ span: Range<Int>, in paragraph: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    let paragraph = paragraph.clamped(to: 0..<bytes.count)
    let span = span.clamped(to: paragraph)
    var start = paragraph.lowerBound
    var position = start
    while position < paragraph.upperBound {
      if let next = end(at: position, in: paragraph, of: bytes) {
        if next >= max(span.upperBound, span.lowerBound + 1) { return start..<trimmed(next, from: start, bytes) }
        if next <= span.lowerBound { start = next }
        position = next
      } else {
        position += 1
      }
    }
    return start..<trimmed(paragraph.upperBound, from: start, bytes)
  }

  // The place at which the next sentence begins, where the mark at `position` ends one.
  private static func end(at position: Int, in paragraph: Range<Int>, of bytes: [UInt8]) -> Int? {
    let stops: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")]
    guard stops.contains(bytes[position]) else { return nil }
    if bytes[position] == UInt8(ascii: "."), isAbbreviated(before: position, from: paragraph.lowerBound, bytes) {
      return nil
    }
    var next = position + 1
    // Closing quotation marks and brackets belong to the sentence.
    while next < paragraph.upperBound {
      let rest = bytes[next..<min(next + 3, paragraph.upperBound)]
      guard let closer = closers.first(where: rest.starts) else { break }
      next += closer.count
    }
    let end = next
    while next < paragraph.upperBound, isSpace(bytes[next]) { next += 1 }
    guard next < paragraph.upperBound else { return next }
    guard next > end else { return nil }
    return isLowercase(bytes[next]) ? nil : next
  }

  private static let closers: [[UInt8]] = ["\"", "'", ")", "”", "’"].map { Array($0.utf8) }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "gen", "lt", "col", "maj", "capt", "sgt", "adm", "sen", "rep", "gov", "hon", "prof", "rev",
    "st", "no", "jr", "sr", "amb", "sec", "pres", "vs", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "oct",
    "nov", "dec",
  ]

  private static func isAbbreviated(before position: Int, from start: Int, _ bytes: [UInt8]) -> Bool {
    var begin = position
    while begin > start, isLetter(bytes[begin - 1]) { begin -= 1 }
    let word = String(decoding: bytes[begin..<position], as: UTF8.self).lowercased()
    return word.utf8.count == 1 || titles.contains(word)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
  private static func isLowercase(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

  private static func trimmed(_ end: Int, from start: Int, _ bytes: [UInt8]) -> Int {
    var end = end
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return end
  }
}
