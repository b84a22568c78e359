/// Finds words by their beginnings in folded bytes.
enum WordScan {
  /// Calls `found` with the position of each word's first byte where a word begins with `prefix`.
  @inline(__always)
  static func each(_ prefix: [UInt8], in folded: [UInt8], found: (Int) -> Void) {
    guard let first = prefix.first else { return }
    prefix.withUnsafeBufferPointer { needle in
      folded.withUnsafeBufferPointer { bytes in
        let last = bytes.count - needle.count
        guard last >= 1 else { return }
        var position = 1
        while position <= last {
          if bytes[position] == first && bytes[position - 1] == FoldedText.space {
            var length = 1
            while length < needle.count && bytes[position + length] == needle[length] { length += 1 }
            if length == needle.count { found(position) }
          }
          position += 1
        }
      }
    }
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
