/// Finds the line of a file in which a place of a readout's text stands, though the text was cleaned up since it was read.
enum PlaceInFile {
  /// The line (from 1) of `file` at which the words stand that begin at byte `offset` of `text`.
  ///
  /// The words are looked for as they follow each other, whatever stands between them; where they occur more than once, the
  /// occurrence counts. Where the file has them nowhere, fewer of them are looked for, at last none: line 1.
  static func line(of offset: Int, in text: String, file: String) -> Int {
    let own = words(text)
    let other = words(file)
    guard let first = own.firstIndex(where: { $0.end > offset }) else { return 1 }
    for length in [8, 5, 3] where first + length <= own.count || length == 3 {
      let sought = own[first..<min(first + length, own.count)].map(\.word)
      let number = occurrences(of: sought, in: own.map(\.word)).firstIndex(of: first) ?? 0
      let found = occurrences(of: sought, in: other.map(\.word))
      if let place = found.isEmpty ? nil : found[min(number, found.count - 1)] { return other[place].line }
    }
    return 1
  }

  private struct Word {
    let word: ArraySlice<UInt8>
    let end: Int
    let line: Int
  }

  // Letters, digits and all bytes beyond ASCII.
  private static func words(_ text: String) -> [Word] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    var line = 1
    var start: Int?
    for (index, byte) in bytes.enumerated() {
      if byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) {
        start = start ?? index
        continue
      }
      if let begin = start { words.append(Word(word: bytes[begin..<index], end: index, line: line)) }
      start = nil
      if byte == 0x0A { line += 1 }
    }
    if let begin = start { words.append(Word(word: bytes[begin...], end: bytes.count, line: line)) }
    return words
  }

  private static func occurrences(of sought: [ArraySlice<UInt8>], in words: [ArraySlice<UInt8>]) -> [Int] {
    guard let first = sought.first, words.count >= sought.count else { return [] }
    return (0...words.count - sought.count).filter { place in
      words[place] == first && words[place..<place + sought.count].elementsEqual(sought)
    }
  }
}
