/// What a scalar is to the tokenizer, read from UTF-8 bytes.
enum Glyph {
  /// The sort of a scalar.
  enum Kind { case letter, digit, mark, space }

  /// The sort of the scalar at `i`, and its length in bytes.
  static func kind(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> (Kind, Int) {
    let byte = bytes[i]
    if byte < 0x80 {
      if isASCIILetter(byte) { return (.letter, 1) }
      if byte >= 48 && byte <= 57 { return (.digit, 1) }
      return (byte <= 0x20 || byte == 0x7F ? .space : .mark, 1)
    }
    let (scalar, length) = Folding.decode(bytes, i, bytes.count)
    switch scalar {
    case 0x80...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF:
      return (.space, length)
    case 0xAA, 0xB5, 0xBA: return (.letter, length)
    case 0xA1...0xBF, 0xD7, 0xF7, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20CF, 0x2100...0x2BFF, 0x2E00...0x2E7F,
      0x3001...0x3004, 0x3008...0x3020, 0xFE30...0xFE4F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFFF9...0xFFFF,
      0x1F000...0x1FAFF:
      return (.mark, length)
    default: return (.letter, length)
    }
  }

  static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 97 && (byte | 0x20) <= 122 }

  /// Whether a letter stands at `i`.
  static func isLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    i < bytes.count && kind(bytes, i).0 == .letter
  }

  /// Whether a letter or digit stands at `i`.
  static func isWordStart(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    guard i < bytes.count else { return false }
    let kind = kind(bytes, i).0
    return kind == .letter || kind == .digit
  }

  /// Whether an apostrophe (' or ’) stands at `i`.
  static func isApostrophe(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    bytes[i] == 0x27 || (i + 2 < bytes.count && bytes[i] == 0xE2 && bytes[i + 1] == 0x80 && bytes[i + 2] == 0x99)
  }

  /// Whether the mark of `length` bytes at `i` is a hyphen or dash.
  static func isDash(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, _ length: Int) -> Bool {
    if length == 1 { return bytes[i] == 0x2D || bytes[i] == 0x7E || bytes[i] == 0x2F }
    return length == 3 && bytes[i] == 0xE2 && bytes[i + 1] == 0x80 && (0x90...0x95).contains(bytes[i + 2])
  }

  /// How many letters are in `range`.
  static func letters(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var i = range.lowerBound
    var count = 0
    while i < range.upperBound {
      let (kind, length) = kind(bytes, i)
      if kind == .letter { count += 1 }
      i += length
    }
    return count
  }

  /// Whether the scalar at `i` is a capital, a small letter, and its length in bytes.
  static func letterCase(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> (upper: Bool, lower: Bool, length: Int) {
    let byte = bytes[i]
    if byte < 0x80 { return (byte >= 65 && byte <= 90, byte >= 97 && byte <= 122, 1) }
    let (scalar, length) = Folding.decode(bytes, i, bytes.count)
    guard let properties = Unicode.Scalar(scalar)?.properties else { return (false, false, length) }
    return (properties.isUppercase, properties.isLowercase, length)
  }
}
