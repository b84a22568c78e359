/// Walks through a text word by word and writes each word's folded form into memory of the caller.
struct WordScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// A scanner that stands before the first word of `text`, UTF-8 bytes.
  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// Writes the next word's folded form to the beginning of `buffer`; returns its length there and the word's place in
  /// the text, all in bytes. The buffer has room for one and a half times the rest of the text.
  mutating func next(into buffer: UnsafeMutableBufferPointer<UInt8>) -> (count: Int, source: Range<Int>)? {
    guard let start = skipSeparators() else { return nil }
    var count = 0
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        let folded = Self.ascii[Int(byte)]
        guard folded != 0 else { break }
        buffer.initializeElement(at: count, to: folded)
        count += 1
        position += 1
      } else {
        let (scalar, length) = Self.decode(text, position)
        let folded = ScalarFolding.fold(scalar)
        guard folded != ScalarFolding.separator else { break }
        if let letters = StrokedLetters.plain(scalar) {
          for place in 0..<letters.utf8CodeUnitCount {
            buffer.initializeElement(at: count, to: letters.utf8Start[place])
            count += 1
          }
        } else if folded != ScalarFolding.dropped {
          Self.encode(folded, into: buffer, at: &count)
        }
        position += length
      }
    }
    return (count, start..<position)
  }

  /// The place from the beginning of the first word of `text` to the end of its last, or nil where it has no word.
  static func bounds(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var start: Int?
    var end = 0
    var index = 0
    var within = false
    while index < text.count {
      let (scalar, length) = decode(text, index)
      let folded = scalar < 0x80 ? UInt32(ascii[Int(scalar)]) : ScalarFolding.fold(scalar)
      within = folded > ScalarFolding.dropped || (within && folded == ScalarFolding.dropped)
      if within {
        start = start ?? index
        end = index + length
      }
      index += length
    }
    return start.map { $0..<end }
  }

  /// Moves to the beginning of the next word; returns where that is.
  private mutating func skipSeparators() -> Int? {
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        if Self.ascii[Int(byte)] != 0 { return position }
        position += 1
      } else {
        let (scalar, length) = Self.decode(text, position)
        if ScalarFolding.fold(scalar) > ScalarFolding.dropped { return position }
        position += length
      }
    }
    return nil
  }

  /// Folded ASCII letters and digits; 0 for all else.
  private static let ascii: [UInt8] = (0..<128).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    default: 0
    }
  }

  /// The scalar at `position` and its length in bytes; a byte that begins no well-formed scalar is read as U+FFFD.
  @inline(__always)
  static func decode(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> (scalar: UInt32, length: Int) {
    let first = text[position]
    let length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    guard length > 0, position + length <= text.count else { return (0xFFFD, 1) }
    guard length > 1 else { return (UInt32(first), 1) }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    for i in 1..<length {
      let byte = text[position + i]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, length)
  }

  /// Appends the UTF-8 form of a scalar.
  @inline(__always)
  private static func encode(_ scalar: UInt32, into buffer: UnsafeMutableBufferPointer<UInt8>, at count: inout Int) {
    let shifts: Int
    switch scalar {
    case ..<0x80:
      buffer.initializeElement(at: count, to: UInt8(truncatingIfNeeded: scalar))
      count += 1
      return
    case ..<0x800: shifts = 1
    case ..<0x1_0000: shifts = 2
    default: shifts = 3
    }
    let mark: UInt32 = shifts == 1 ? 0xC0 : shifts == 2 ? 0xE0 : 0xF0
    buffer.initializeElement(at: count, to: UInt8(truncatingIfNeeded: mark | scalar >> UInt32(6 * shifts)))
    for i in 1...shifts {
      let bits = scalar >> UInt32(6 * (shifts - i)) & 0x3F
      buffer.initializeElement(at: count + i, to: UInt8(truncatingIfNeeded: 0x80 | bits))
    }
    count += shifts + 1
  }
}
