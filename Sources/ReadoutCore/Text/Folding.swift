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

  /// Lends the folded form of `bytes[range]` to `body`: lower case, diacritics and full stops dropped, apostrophes
  /// straight. It is never longer than `range`.
  @inline(__always)
  static func withFolded<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: range.count) { out in
      let count = fold(bytes, range, into: out)
      return body(UnsafeBufferPointer(rebasing: out[..<count]))
    }
  }

  /// Writes the folded form of `bytes[range]` to `out`, which has room for as many bytes; returns how many it wrote.
  private static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into out: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var i = range.lowerBound
    var count = 0
    while i < range.upperBound {
      let byte = bytes[i]
      if byte >= 0x80 {
        let (scalar, length) = decode(bytes, i, range.upperBound)
        count += write(scalar, of: bytes[i..<i + length], to: UnsafeMutableBufferPointer(rebasing: out[count...]))
        i += length
        continue
      }
      i += 1
      if byte >= 65 && byte <= 90 {
        out.initializeElement(at: count, to: byte | 0x20)
        count += 1
      } else if byte != 0x2E || range.count == 1 {
        out.initializeElement(at: count, to: byte)
        count += 1
      }
    }
    return count
  }

  /// Writes what stands for one scalar, whose bytes are `raw`; returns how many bytes that is, never more than there
  /// is room for.
  private static func write(
    _ scalar: UInt32, of raw: Slice<UnsafeBufferPointer<UInt8>>, to out: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    func one(_ byte: UInt8) -> Int { out.update(fromContentsOf: CollectionOfOne(byte)) }
    switch scalar {
    case 0x2018, 0x2019, 0x02BC: return one(0x27)
    case 0x0300...0x036F: return 0
    case 0xC0..<0x250 where latin[Int(scalar - 0xC0)] != 0x3F: return one(latin[Int(scalar - 0xC0)])
    case 0x1E00..<0x1F00 where latinAdditional[Int(scalar - 0x1E00)] != 0x3F:
      return one(latinAdditional[Int(scalar - 0x1E00)])
    case 0x391...0x42F:
      guard let lower = Unicode.Scalar(scalar)?.properties.lowercaseMapping.utf8, lower.count <= out.count else {
        return 0
      }
      return out.update(fromContentsOf: Array(lower))
    default: return out.update(fromContentsOf: raw)
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
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { withFolded($0, 0..<$0.count) { String(decoding: $0, as: UTF8.self) } }
  }
}
