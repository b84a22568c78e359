/// The bytes of a text in the making, with the capitals and commas that depend on what comes next.
struct Sheet {
  private(set) var bytes: [UInt8] = []
  private var isSentenceStart = false
  /// Whether an apposition is open, which a comma closes when words follow.
  private var isCommaDue = false
  /// The arena's bytes.
  let words: [UInt8]

  init(words: [UInt8]) {
    self.words = words
    bytes.reserveCapacity(1 << 14)
  }

  /// Begins anew, keeping the room.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    isSentenceStart = false
    isCommaDue = false
  }

  /// The next letter is a capital.
  mutating func startSentence() { isSentenceStart = true }

  /// What follows stands after an apposition.
  mutating func endApposition() { isCommaDue = true }

  /// Writes bytes as they are.
  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes one byte as it is.
  mutating func raw(byte: UInt8) { bytes.append(byte) }

  /// Writes words of the arena.
  mutating func write(_ phrase: Phrase) {
    guard phrase.count > 0 else { return }
    let start = bytes.count
    if isCommaDue {
      if words[Int(phrase.start)] == UInt8(ascii: " ") { bytes.append(UInt8(ascii: ",")) }
      isCommaDue = false
    }
    let first = bytes.count
    words.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[phrase.range])) }
    if isSentenceStart { capitalise(first) }
    let count = bytes.count
    if count - start > 1 && bytes[count - 1] == UInt8(ascii: " ") && bytes[count - 2] == UInt8(ascii: ".") {
      isSentenceStart = true
    }
  }

  /// Writes words that are known when the program is written.
  mutating func write(_ text: StaticString) {
    if isCommaDue && text.utf8Start.pointee == UInt8(ascii: " ") { bytes.append(UInt8(ascii: ",")) }
    isCommaDue = false
    let first = bytes.count
    raw(text)
    if isSentenceStart { capitalise(first) }
  }

  /// Writes a number; `groups` with commas between thousands.
  mutating func write(number: Int, width: Int = 1, groups: Bool = false) {
    isSentenceStart = false
    isCommaDue = false
    let first = bytes.count
    var rest = number
    var digits = 0
    repeat {
      if groups && digits > 0 && digits % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      digits += 1
    } while rest > 0 || digits < width
    bytes[first...].reverse()
  }

  /// The words of some of the bytes: stretches between blanks.
  func wordCount(of range: Range<Int>) -> Int {
    var count = 0
    bytes.withUnsafeBufferPointer { bytes in
      var isBlank = true
      for byte in bytes[range] {
        let blank = byte <= UInt8(ascii: " ")
        if isBlank && !blank { count += 1 }
        isBlank = blank
      }
    }
    return count
  }

  /// Sets a capital where a small letter begins the sentence; an opening quotation mark leaves it to the next word.
  private mutating func capitalise(_ first: Int) {
    let byte = bytes[first]
    let isMark = byte == UInt8(ascii: "\"") || byte == 0xE2
    if byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") { bytes[first] = byte - 32 }
    isSentenceStart = isMark && bytes.count - first <= 3
  }
}
