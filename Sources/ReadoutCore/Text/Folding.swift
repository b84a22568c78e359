/// Folds letters for comparison: lower case, Latin diacritics dropped ("Côte" and "COTE" are the same word).
enum Folding {
  /// Base letters of U+00C0…U+024F (Unicode NFKD, first letter), `?` where there is none.
  private static let latin: [UInt8] = Array(
    """
    aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii\
    iijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs?b????????d????a??f?????kk??????oo??\
    ???????????uu??yy???????????????dddlllnnnaaiioouuuuuuuuuu?aaaa????ggkkoooo??jdddgg??nnaa????aaaaeeeeiiiioooorrrruu\
    uusstt??hh??????aaeeooooooooyy????????????????????????????
    """.utf8)

  /// Base letters of U+1E00…U+1EFF.
  private static let latinAdditional: [UInt8] = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttu\
    uuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouu\
    uuuuuuuuuuuuyyyyyyyy??????
    """.utf8)

  /// Appends the folded form of `bytes[range]` to `out`: lower case, diacritics and full stops dropped, apostrophes straight.
  static func fold(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into out: inout [UInt8]) {
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = bytes[i]
      if byte < 0x80 {
        i += 1
        if byte >= 65 && byte <= 90 {
          out.append(byte | 0x20)
        } else if byte != 0x2E || range.count == 1 {
          out.append(byte)
        }
      } else {
        let (scalar, length) = decode(bytes, i, range.upperBound)
        append(scalar, of: bytes[i..<i + length], into: &out)
        i += length
      }
    }
  }

  private static func append(_ scalar: UInt32, of raw: Slice<UnsafeBufferPointer<UInt8>>, into out: inout [UInt8]) {
    switch scalar {
    case 0x2018, 0x2019, 0x02BC: out.append(0x27)
    case 0x0300...0x036F: break
    case 0xC0..<0x250 where latin[Int(scalar - 0xC0)] != 0x3F: out.append(latin[Int(scalar - 0xC0)])
    case 0x1E00..<0x1F00 where latinAdditional[Int(scalar - 0x1E00)] != 0x3F:
      out.append(latinAdditional[Int(scalar - 0x1E00)])
    case 0x391...0x42F:
      if let lower = Unicode.Scalar(scalar)?.properties.lowercaseMapping { out.append(contentsOf: lower.utf8) }
    default: out.append(contentsOf: raw)
    }
  }

  /// The scalar that starts at `i`, and its length in bytes; the text is valid UTF-8.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) -> (UInt32, Int) {
    let lead = UInt32(bytes[i])
    func tail(_ k: Int) -> UInt32 { i + k < end ? UInt32(bytes[i + k] & 0x3F) : 0 }
    switch lead {
    case 0..<0x80: return (lead, 1)
    case 0xC0..<0xE0: return ((lead & 0x1F) << 6 | tail(1), min(2, end - i))
    case 0xE0..<0xF0: return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), min(3, end - i))
    default: return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), min(4, end - i))
    }
  }

  /// Folds a whole string, for comparing names in tests and tables.
  static func fold(_ text: some StringProtocol) -> String {
    var out: [UInt8] = []
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { fold($0, 0..<$0.count, into: &out) }
    return String(decoding: out, as: UTF8.self)
  }
}
