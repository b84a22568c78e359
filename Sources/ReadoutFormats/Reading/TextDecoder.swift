/// Turns a file's bytes into a string by its byte-order mark, or else as UTF-8.
struct TextDecoder {
  /// A decoded text.
  struct Decoded: Equatable {
    var text: String
    /// Places where bytes had no meaning and U+FFFD stands instead.
    var replaced: Int
  }

  /// The encodings that a mark announces.
  enum Mark: CaseIterable {
    case utf8, utf32LittleEndian, utf32BigEndian, utf16LittleEndian, utf16BigEndian

    /// The mark's bytes.
    var bytes: [UInt8] {
      switch self {
      case .utf8: [0xEF, 0xBB, 0xBF]
      case .utf32LittleEndian: [0xFF, 0xFE, 0, 0]
      case .utf32BigEndian: [0, 0, 0xFE, 0xFF]
      case .utf16LittleEndian: [0xFF, 0xFE]
      case .utf16BigEndian: [0xFE, 0xFF]
      }
    }
  }

  /// The mark that `bytes` begin with; UTF-32 is looked for first, as its mark begins like UTF-16's.
  static func mark(of bytes: [UInt8]) -> Mark? {
    Mark.allCases.first { bytes.starts(with: $0.bytes) }
  }

  /// Decodes by the mark, which is dropped.
  static func decode(_ bytes: [UInt8]) -> Decoded {
    let mark = mark(of: bytes)
    let body = bytes.dropFirst(mark?.bytes.count ?? 0)
    return switch mark {
    case nil, .utf8: utf8(body)
    case .utf16LittleEndian: utf16(body) { UInt16($0) | UInt16($1) << 8 }
    case .utf16BigEndian: utf16(body) { UInt16($0) << 8 | UInt16($1) }
    case .utf32LittleEndian: utf32(body) { $0.reversed() }
    case .utf32BigEndian: utf32(body) { $0 }
    }
  }

  /// Whether bytes without a mark of UTF-16 or UTF-32 are no text: a NUL among them, or one control in ten.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    switch mark(of: bytes) {
    case nil, .utf8: break
    default: return false
    }
    var controls = 0
    for byte in bytes where byte < 0x20 {
      if byte == 0 { return true }
      // TAB, LF, FF, CR are text; so is ESC where a terminal session was kept.
      if !(0x09...0x0D).contains(byte) && byte != 0x1B { controls += 1 }
    }
    return controls * 10 > bytes.count
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>) -> Decoded {
    let text = String(decoding: bytes, as: UTF8.self)
    // What stands for U+FFFD now, less what was U+FFFD before.
    return Decoded(text: text, replaced: replacements(in: text.utf8) - replacements(in: bytes))
  }

  /// Occurrences of the bytes EF BF BD.
  private static func replacements(in bytes: some Sequence<UInt8>) -> Int {
    var count = 0
    var last: UInt32 = 0
    for byte in bytes {
      last = last << 8 | UInt32(byte)
      if last & 0xFF_FFFF == 0xEF_BFBD { count += 1 }
    }
    return count
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, unit: (UInt8, UInt8) -> UInt16) -> Decoded {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
      units.append(unit(bytes[index], bytes[index + 1]))
    }
    let text = String(decoding: units, as: UTF16.self)
    let before = units.reduce(0) { $1 == 0xFFFD ? $0 + 1 : $0 }
    let after = replacements(in: text.utf8)
    return Decoded(text: text, replaced: after - before + bytes.count % 2)
  }

  private static func utf32(
    _ bytes: ArraySlice<UInt8>, bigEndian: (ArraySlice<UInt8>) -> some Sequence<UInt8>
  ) -> Decoded {
    var scalars = String.UnicodeScalarView()
    var replaced = bytes.count % 4 == 0 ? 0 : 1
    for index in stride(from: bytes.startIndex, to: bytes.endIndex - 3, by: 4) {
      let value = bigEndian(bytes[index..<index + 4]).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      if let scalar = Unicode.Scalar(value) {
        scalars.append(scalar)
      } else {
        scalars.append("\u{FFFD}")
        replaced += 1
      }
    }
    return Decoded(text: String(scalars), replaced: replaced)
  }
}
