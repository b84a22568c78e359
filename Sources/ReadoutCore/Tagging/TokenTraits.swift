/// What the tagger knows of one token before it knows any tag: hashes of its word and ends, and how it is written.
package struct TokenTraits {
  /// How a token's letters are cased.
  package enum Shape: UInt8 {
    case lower, title, upper, initial, mixed, number, numberWithLetters, mark, boundary
  }

  /// Hash of the word: lower case, digits as 0, typographic apostrophes as plain ones.
  package var word: UInt64 = 0
  /// First bytes of the normalised word, the first one highest of four.
  package var head: UInt32 = 0
  /// Last bytes of the normalised word, the last one lowest.
  package var tail: UInt64 = 0
  /// Normalised bytes in the word.
  package var length: UInt8 = 0
  package var shape: Shape = .boundary
  /// Whether a period stands in the word, as in `U.S.` and `Gen.`.
  package var hasPeriod = false
  /// Whether no white space stands between the token before and this one.
  package var isAttached = false
  /// Whether it is the first token of the sentence.
  package var isFirst = false
  /// The tags that the dictionary knows for the word, as a number; see ``TagDictionary``.
  package var ambiguity: UInt8 = 0
  /// The tag that the word always has, or ``TagDictionary/undecided``.
  package var onlyTag: UInt8 = 0xFF

  /// Traits of the place before the first or after the last token.
  package static let outside = TokenTraits()

  /// Shape, period and place in one number.
  package var form: UInt64 {
    UInt64(shape.rawValue) | (hasPeriod ? 16 : 0) | (isFirst ? 32 : 0)
  }

  /// Makes the word one that nobody knows, while its form stays, so that training learns what forms tell.
  package mutating func hideWord() {
    guard onlyTag == TagDictionary.undecided else { return }
    word = 0
    ambiguity = TagDictionary.guess(self)
  }

  /// The last bytes of the word, as many as asked for (up to 8); the whole word where it is shorter.
  @inline(__always)
  package func suffix(_ count: UInt64) -> UInt64 { tail & ((1 << (8 * count)) - 1) }

  /// The first bytes of the word, as many as asked for (up to 4).
  @inline(__always)
  package func prefix(_ count: UInt32) -> UInt64 { UInt64(head >> (8 * (4 - count))) }
}

extension TokenTraits {
  /// Reads the traits of the token `text[start..<end]`.
  package init(text: UnsafeBufferPointer<UInt8>, start: Int, end: Int) {
    var reading = Reading()
    var i = start
    while i < end {
      let byte = text[i]
      if byte < 0x80 {
        reading.ascii(byte)
        i += 1
      } else if byte == 0xE2, i + 2 < end, text[i + 1] == 0x80, text[i + 2] == 0x99 || text[i + 2] == 0x98 {
        // A typographic apostrophe counts as the plain one, so that "n’t" and "n't" are one word.
        reading.ascii(0x27)
        i += 3
      } else if byte == 0xC3, i + 1 < end {
        reading.latin(text[i + 1])
        i += 2
      } else {
        reading.other(byte)
        i += 1
      }
    }
    word = reading.hash
    head = reading.length >= 4 ? reading.head : reading.head << UInt32(8 * (4 - reading.length))
    tail = reading.tail
    length = UInt8(min(reading.length, 255))
    hasPeriod = reading.periods > 0 && reading.letters > 0
    shape = reading.shape
  }

  /// One pass over a token's bytes.
  private struct Reading {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var head: UInt32 = 0
    var tail: UInt64 = 0
    var length = 0
    var uppers = 0
    var letters = 0
    var digits = 0
    var periods = 0
    var startsUpper = false

    @inline(__always)
    mutating func push(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      tail = tail << 8 | UInt64(byte)
      if length < 4 { head = head << 8 | UInt32(byte) }
      length += 1
    }

    @inline(__always)
    mutating func upper() {
      if letters == 0 { startsUpper = true }
      uppers += 1
      letters += 1
    }

    @inline(__always)
    mutating func ascii(_ byte: UInt8) {
      if byte &- 0x61 < 26 {
        letters += 1
        push(byte)
      } else if byte &- 0x41 < 26 {
        upper()
        push(byte | 0x20)
      } else if byte &- 0x30 < 10 {
        digits += 1
        push(0x30)
      } else {
        if byte == 0x2E { periods += 1 }
        push(byte)
      }
    }

    /// The second byte of a letter of Latin-1: À to Þ are capitals.
    mutating func latin(_ byte: UInt8) {
      push(0xC3)
      if byte >= 0x80, byte <= 0x9E, byte != 0x97 {
        upper()
        push(byte | 0x20)
      } else {
        letters += 1
        push(byte)
      }
    }

    /// A byte of any other character; those of letters beyond Latin-1 count as small letters.
    mutating func other(_ byte: UInt8) {
      if byte >= 0xC4, byte != 0xE2 { letters += 1 }
      push(byte)
    }

    var shape: Shape {
      if letters == 0 { return digits > 0 ? .number : .mark }
      if digits > 0 { return .numberWithLetters }
      if uppers == 0 { return .lower }
      if uppers == letters { return letters == 1 ? .initial : .upper }
      return startsUpper && uppers == 1 ? .title : .mixed
    }
  }
}
