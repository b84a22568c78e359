/// Cuts a text into words, numbers and marks.
///
/// As in the Penn Treebank, clitics are tokens ("Pakistan" "'s"), and as in Universal Dependencies so are hyphens
/// ("counter" "-" "terrorism"). Abbreviations keep their full stop.
///
/// A class, so that what a pass borrows of it is one reference.
final class Tokenizer {
  /// Numbers of the abbreviations that keep their full stop ("gen", "mr").
  let abbreviations: WordSet
  let vocabulary: Vocabulary

  /// Takes the words that the lexicon knows.
  init(abbreviations: WordSet, vocabulary: Vocabulary) {
    self.abbreviations = abbreviations
    self.vocabulary = vocabulary
  }

  /// Cuts a text given as bytes.
  func tokens(_ bytes: [UInt8]) -> Tokens { tokens(String(decoding: bytes, as: UTF8.self)) }

  /// Cuts `string` in one pass.
  func tokens(_ string: String) -> Tokens {
    let text = TextBytes(string)
    var run = Run(
      tokens: Tokens(text: text, ownWords: Vocabulary(base: vocabulary.next, capacity: min(4096, text.count / 24))))
    let estimate = text.count / 5 + 8
    run.tokens.starts.reserveCapacity(estimate)
    run.tokens.ends.reserveCapacity(estimate)
    run.tokens.ids.reserveCapacity(estimate)
    run.tokens.shapes.reserveCapacity(estimate)
    text.withUnsafeBufferPointer { bytes in
      var i = 0
      while i < bytes.count { i = step(bytes, at: i, &run) }
    }
    run.tokens.stems.complete(with: run.tokens.ids)
    return run.tokens
  }

  /// What one pass carries along.
  private struct Run {
    var tokens: Tokens
    var lines = 2
    var space = true
  }

  /// Reads one token or one run of white space at `i`; returns where the next begins.
  private func step(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int, _ run: inout Run) -> Int {
    let byte = bytes[i]
    if byte == 0x0A {
      run.lines += 1
      run.space = true
      return i + 1
    }
    if byte <= 0x20 {
      run.space = true
      return i + 1
    }
    let (kind, length) = Glyph.kind(bytes, i)
    switch kind {
    case .space:
      run.space = true
      return i + length
    case .letter: return word(bytes, from: i, &run)
    case .digit: return number(bytes, from: i, &run)
    case .mark:
      let hyphen =
        Glyph.isDash(bytes, i, length) && i > 0 && i + length < bytes.count && !run.space
        && Glyph.isWordStart(bytes, i + length)
      append(bytes, i..<i + length, hyphen ? [.punctuation, .hyphen] : .punctuation, &run)
      return i + length
    }
  }

  private func number(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ run: inout Run) -> Int {
    var i = start
    while i < bytes.count {
      let byte = bytes[i]
      if byte >= 48 && byte <= 57 {
        i += 1
      } else if byte == 0x2E || byte == 0x2C || byte == 0x3A, i + 1 < bytes.count, bytes[i + 1] >= 48,
        bytes[i + 1] <= 57
      {
        i += 2
      } else if Glyph.isASCIILetter(byte) {
        i += 1
      } else {
        break
      }
    }
    append(bytes, start..<i, .number, &run)
    return i
  }

  private func word(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ run: inout Run) -> Int {
    var i = start
    var apostrophe = -1
    while i < bytes.count {
      let byte = bytes[i]
      if Glyph.isASCIILetter(byte) || (byte >= 48 && byte <= 57) {
        i += 1
        continue
      }
      if byte < 0x80 && byte != 0x27 { break }
      let (kind, length) = Glyph.kind(bytes, i)
      if kind == .letter {
        i += length
      } else if Glyph.isApostrophe(bytes, i), Glyph.isLetter(bytes, i + length) {
        apostrophe = i
        i += length
      } else {
        break
      }
    }
    if let end = dotted(bytes, start, i) {
      append(bytes, start..<end, shape(bytes, start..<end).union(.abbreviation), &run)
      return end
    }
    if apostrophe > start, let cut = cliticStart(bytes, start, apostrophe, i) {
      append(bytes, start..<cut, shape(bytes, start..<cut), &run)
      append(bytes, cut..<i, [.word, .clitic], &run)
      return i
    }
    return fullStop(bytes, start, i, &run)
  }

  /// Closes a word at `end`, with its full stop where it is an initial or a known abbreviation.
  private func fullStop(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ run: inout Run) -> Int {
    let shape = shape(bytes, start..<end)
    guard end < bytes.count, bytes[end] == 0x2E else {
      append(bytes, start..<end, shape, &run)
      return end
    }
    if shape.contains(.capital), Glyph.letters(bytes, start..<end) == 1 {
      append(bytes, start..<end + 1, [shape, .abbreviation, .initial], &run)
      return end + 1
    }
    let known = Folding.withFolded(bytes, start..<end) { vocabulary.find($0, hash: Vocabulary.hash($0)) }
    if abbreviations.contains(known), shape.contains(.capital) || abbreviations.allowsLowerCase(known) {
      append(bytes, start..<end + 1, [shape, .abbreviation], &run)
      return end + 1
    }
    append(bytes, start..<end, shape, &run)
    return end
  }

  /// The end of a run of single letters with full stops ("U.S.", "a.m."), or nil.
  private func dotted(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard end - start <= 2, end < bytes.count, bytes[end] == 0x2E, Glyph.letters(bytes, start..<end) == 1 else {
      return nil
    }
    var i = end
    var pairs = 0
    while i + 1 < bytes.count, bytes[i] == 0x2E, Glyph.isASCIILetter(bytes[i + 1]),
      i + 2 >= bytes.count || !Glyph.isASCIILetter(bytes[i + 2])
    {
      i += 2
      pairs += 1
    }
    guard pairs > 0 else { return nil }
    if i < bytes.count, bytes[i] == 0x2E { i += 1 }
    return i
  }

  /// Where the clitic of a word with an apostrophe begins ('s, n't, 're), or nil where the apostrophe belongs to a name.
  private func cliticStart(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ mark: Int, _ end: Int) -> Int? {
    let markLength = bytes[mark] == 0x27 ? 1 : 3
    let tail = bytes[mark + markLength..<end]
    func isTail(_ text: StaticString) -> Bool {
      tail.count == text.utf8CodeUnitCount && zip(tail, 0...).allSatisfy { ($0 | 0x20) == text.utf8Start[$1] }
    }
    if isTail("s") || isTail("re") || isTail("ve") || isTail("ll") || isTail("d") || isTail("m") { return mark }
    if isTail("t"), mark - 1 > start, bytes[mark - 1] | 0x20 == UInt8(ascii: "n") { return mark - 1 }
    return nil
  }

  private func shape(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Shape {
    var shape: Shape = .word
    var upper = 0
    var lower = 0
    var i = range.lowerBound
    while i < range.upperBound {
      let (isUpper, isLower, length) = Glyph.letterCase(bytes, i)
      if isUpper {
        if i == range.lowerBound { shape.insert(.capital) }
        upper += 1
      } else if isLower {
        lower += 1
      }
      i += length
    }
    if upper >= 2 && lower == 0 { shape.insert(.allCaps) }
    return shape
  }

  private func append(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ shape: Shape, _ run: inout Run) {
    var shape = shape
    if run.space { shape.insert(.spaceBefore) }
    if run.lines >= 1 { shape.insert(.lineBefore) }
    if run.lines >= 2 { shape.insert(.blankBefore) }
    run.lines = 0
    run.space = false
    let ids = Folding.withFolded(bytes, range) { word in
      let hash = Vocabulary.hash(word)
      var id = vocabulary.find(word, hash: hash)
      if id < 0 { id = run.tokens.ownWords.intern(word, hash: hash) }
      return (id, shape.contains(.word) ? singular(word, or: id) : id)
    }
    run.tokens.starts.append(Int32(range.lowerBound))
    run.tokens.ends.append(Int32(range.upperBound))
    run.tokens.ids.append(ids.0)
    if ids.1 != ids.0 { run.tokens.stems.append(ids.1, at: run.tokens.ids.count - 1) }
    run.tokens.shapes.append(shape)
  }

  /// The number of the singular of a plural noun that the lexicon knows, or `id`.
  private func singular(_ word: UnsafeBufferPointer<UInt8>, or id: Int32) -> Int32 {
    let n = word.count
    guard n > 3, word[n - 1] == UInt8(ascii: "s"), word[n - 2] != UInt8(ascii: "s") else { return id }
    func find(_ stem: UnsafeBufferPointer<UInt8>) -> Int32 { vocabulary.find(stem, hash: Vocabulary.hash(stem)) }
    if n > 4, word[n - 2] == UInt8(ascii: "e"), word[n - 3] == UInt8(ascii: "i") {
      let stem = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: n - 2) { stem in
        _ = stem.initialize(fromContentsOf: word[..<(n - 2)])
        stem[n - 3] = UInt8(ascii: "y")
        return find(UnsafeBufferPointer(stem))
      }
      if stem >= 0 { return stem }
    }
    let stem = find(UnsafeBufferPointer(rebasing: word[..<(n - 1)]))
    if stem >= 0 { return stem }
    if word[n - 2] == UInt8(ascii: "e") {
      let stem = find(UnsafeBufferPointer(rebasing: word[..<(n - 2)]))
      if stem >= 0 { return stem }
    }
    return id
  }
}
