/// Finds words by their beginnings in folded bytes.
enum WordScan {
  /// Calls `found` with the position of each word's first byte where a word begins with `prefix`.
  @inline(__always)
  static func each(_ prefix: [UInt8], in folded: [UInt8], found: (Int) -> Void) {
    guard let first = prefix.first else { return }
    // Eight places at once: a byte is zero where a space stands and the first letter follows.
    let letters = UInt64(first) &* 0x0101_0101_0101_0101
    let spaces = UInt64(FoldedText.space) &* 0x0101_0101_0101_0101
    prefix.withUnsafeBufferPointer { needle in
      folded.withUnsafeBytes { bytes in
        let last = bytes.count - needle.count
        var position = 1
        while position <= last {
          if position + 8 <= bytes.count {
            let here = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self) ^ letters
            let before = bytes.loadUnaligned(fromByteOffset: position - 1, as: UInt64.self) ^ spaces
            let either = here | before
            if (either &- 0x0101_0101_0101_0101) & ~either & 0x8080_8080_8080_8080 == 0 {
              position += 8
              continue
            }
          }
          // There may be one among the next eight, or the end is near: look at each.
          let stop = min(position + 8, last + 1)
          while position < stop {
            if bytes[position] == first && bytes[position - 1] == FoldedText.space && begins(bytes, position, needle) {
              found(position)
            }
            position += 1
          }
        }
      }
    }
  }

  @inline(__always)
  private static func begins(
    _ bytes: UnsafeRawBufferPointer, _ position: Int, _ needle: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for index in 1..<needle.count where bytes[position + index] != needle[index] { return false }
    return true
  }

  /// Whether every word begins some word of `folded`.
  static func matchesAll(_ words: [[UInt8]], in folded: [UInt8]) -> Bool {
    words.allSatisfy { word in
      var isFound = false
      each(word, in: folded) { _ in isFound = true }
      return isFound
    }
  }
}
