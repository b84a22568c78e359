/// One word of a text, as the index has it.
public struct FoldedWord: Sendable {
  /// Lower case, without diacritics; UTF-8.
  public let folded: ArraySlice<UInt8>
  /// The folded word's stem; UTF-8.
  public let stem: ArraySlice<UInt8>
  /// Where the word stands in the text, in UTF-8 bytes.
  public let range: Range<Int>

  /// The folded word as a string.
  public var text: String { String(decoding: folded, as: UTF8.self) }
}

/// The words of a text in their order, split, folded and stemmed as FTS5 does with
/// `tokenize = 'porter unicode61 remove_diacritics 2'` when the text's `StrokedLetters` have been replaced.
///
/// "Counter-terrorism, Erdoğan's" has the words counter, terrorism, erdogan and s.
public struct FoldedWords: RandomAccessCollection, Sendable {
  /// Places of one word's two forms in `bytes` and of the word in the text.
  private struct Entry {
    let folded: Range<Int>
    let stem: Range<Int>
    let source: Range<Int>
  }

  /// The folded words one after another, each followed by its stem where that is another.
  private let bytes: [UInt8]
  private let entries: [Entry]

  /// Splits a text.
  public init(_ text: String) {
    var text = text
    self = text.withUTF8 { FoldedWords($0) }
  }

  /// Splits a text given as UTF-8 bytes; bytes that are no UTF-8 part words.
  public init(_ text: some Collection<UInt8>) {
    let words = text.withContiguousStorageIfAvailable { FoldedWords($0) }
    self = words ?? Array(text).withUnsafeBufferPointer { FoldedWords($0) }
  }

  private init(_ text: UnsafeBufferPointer<UInt8>) {
    var entries: [Entry] = []
    entries.reserveCapacity(text.count / 6)
    // A folded letter may take a third more than the letter itself (Ⱥ), and the stem is never longer than the word.
    bytes = [UInt8](unsafeUninitializedCapacity: text.count * 3 + 8) { buffer, count in
      var scanner = WordScanner(text)
      while let word = scanner.next(into: UnsafeMutableBufferPointer(rebasing: buffer[count...])) {
        let folded = count..<count + word.count
        let stem = Self.stem(folded, in: buffer)
        entries.append(Entry(folded: folded, stem: stem, source: word.source))
        count = Swift.max(folded.upperBound, stem.upperBound)
      }
    }
    self.entries = entries
  }

  /// Writes the stem of a word behind the word where it is not the word itself; returns the place of the stem.
  @inline(__always)
  private static func stem(_ word: Range<Int>, in buffer: UnsafeMutableBufferPointer<UInt8>) -> Range<Int> {
    let end = word.upperBound
    guard PorterStemmer.lengths.contains(word.count) else { return word }
    for i in 0..<word.count { buffer.initializeElement(at: end + i, to: buffer[word.lowerBound + i]) }
    let copy = UnsafeMutableBufferPointer(rebasing: buffer[end..<end + word.count])
    let length = PorterStemmer.stem(copy)
    // A stem that begins the word (most do) needs no place of its own.
    for i in 0..<length where buffer[end + i] != buffer[word.lowerBound + i] { return end..<end + length }
    return word.lowerBound..<word.lowerBound + length
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { entries.count }

  public subscript(position: Int) -> FoldedWord {
    let entry = entries[position]
    return FoldedWord(folded: bytes[entry.folded], stem: bytes[entry.stem], range: entry.source)
  }

  // MARK: Comparing without a copy

  /// The place of a word in the text, in UTF-8 bytes.
  func range(_ position: Int) -> Range<Int> { entries[position].source }

  /// The first byte of a word's folded form, which is its stem's first byte, too.
  func firstByte(_ position: Int) -> UInt8 { bytes[entries[position].folded.lowerBound] }

  /// True where a word has that stem.
  func stem(_ position: Int, is stem: [UInt8]) -> Bool {
    let place = entries[position].stem
    return place.count == stem.count && holds(stem, at: place.lowerBound)
  }

  /// True where a word or its stem begins with those bytes.
  func begins(_ position: Int, with beginning: [UInt8]) -> Bool {
    let entry = entries[position]
    return (beginning.count <= entry.folded.count && holds(beginning, at: entry.folded.lowerBound))
      || (beginning.count <= entry.stem.count && holds(beginning, at: entry.stem.lowerBound))
  }

  private func holds(_ other: [UInt8], at start: Int) -> Bool {
    for i in other.indices where bytes[start + i] != other[i] { return false }
    return true
  }
}
