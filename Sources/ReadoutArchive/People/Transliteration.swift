/// Reduces the ways to write one foreign name in Latin letters to one.
///
/// The strong key joins only what no two names of one people differ by (final "-skyy", "-off", "-ey"; a doubled letter
/// in a long word); the weak key also joins vowels and letters that are often exchanged, and proves nothing alone.
enum Transliteration {
  /// The key under which two spellings count as one name.
  static func strongKey(_ folded: String) -> String {
    var bytes = Array(folded.utf8)
    guard bytes.count >= 5, bytes.allSatisfy({ $0 < 0x80 }) else { return folded }
    let start = bytes
    levelEnding(&bytes)
    // "Abdelfattah", "Abdulfattah".
    if bytes.count > 7, bytes.starts(with: "abdel".utf8) || bytes.starts(with: "abdul".utf8) {
      bytes[3] = UInt8(ascii: "a")
    }
    if bytes.starts(with: "mc".utf8) { bytes.insert(0x61, at: 1) }
    if bytes.count >= 6 { undouble(&bytes) }
    return bytes == start ? folded : String(decoding: bytes, as: UTF8.self)
  }

  /// The key under which two spellings may be one name; made from the strong key.
  static func weakKey(_ strong: String) -> String {
    let bytes = Array(strong.utf8)
    guard bytes.count >= 3, bytes.allSatisfy({ $0 < 0x80 }) else { return strong }
    let isLong = bytes.count >= 4
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var i = 0
    while i < bytes.count {
      let next = i + 1 < bytes.count ? bytes[i + 1] : 0
      let (pair, single) = (weakPair(bytes[i], next), weakLetter(bytes[i], isLong: isLong))
      if let pair {
        if out.last != pair { out.append(pair) }
        i += 2
      } else {
        if out.last != single { out.append(single) }
        i += 1
      }
    }
    if out.count > 3, out.last == UInt8(ascii: "h") { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }

  private static func levelEnding(_ bytes: inout [UInt8]) {
    func ends(_ ending: StaticString) -> Bool {
      ending.withUTF8Buffer { bytes.count > $0.count + 1 && bytes.suffix($0.count).elementsEqual($0) }
    }
    func replace(_ count: Int, _ ending: StaticString) {
      bytes.removeLast(count)
      ending.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
    if ends("off") || ends("eff") {
      replace(2, "v")
    } else if ends("ey") || ends("ej") {
      replace(1, "i")
    } else if ends("iy") || ends("ii") || ends("yy") || ends("yi") || ends("ij") || ends("yj") {
      replace(2, "i")
    } else if ends("y"), let before = bytes.dropLast().last, !"aeiou".utf8.contains(before) {
      replace(1, "i")
    } else if ends("ah") {
      replace(1, "")
    }
  }

  private static func undouble(_ bytes: inout [UInt8]) {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for byte in bytes where out.last != byte || "aeiou".utf8.contains(byte) { out.append(byte) }
    bytes = out
  }

  private static func weakPair(_ a: UInt8, _ b: UInt8) -> UInt8? {
    switch UInt16(a) << 8 | UInt16(b) {
    // ee, ei, ey, ai, ay, ie, iy, ye
    case 0x6565, 0x6569, 0x6579, 0x6169, 0x6179, 0x6965, 0x6979, 0x7965: UInt8(ascii: "i")
    // ou, oo, oe, ue, eo, eu
    case 0x6F75, 0x6F6F, 0x6F65, 0x7565, 0x656F, 0x6575: UInt8(ascii: "u")
    // ae, aa
    case 0x6165, 0x6161: UInt8(ascii: "a")
    // ph
    case 0x7068: UInt8(ascii: "f")
    // ck, kh, qu
    case 0x636B, 0x6B68, 0x7175: UInt8(ascii: "k")
    // gh
    case 0x6768: UInt8(ascii: "g")
    // th
    case 0x7468: UInt8(ascii: "t")
    // dj, zh
    case 0x646A, 0x7A68: UInt8(ascii: "j")
    default: nil
    }
  }

  private static func weakLetter(_ letter: UInt8, isLong: Bool) -> UInt8 {
    switch letter {
    case UInt8(ascii: "y"): UInt8(ascii: "i")
    case UInt8(ascii: "q"): UInt8(ascii: "k")
    case UInt8(ascii: "w"): UInt8(ascii: "v")
    case UInt8(ascii: "e") where isLong: UInt8(ascii: "a")
    case UInt8(ascii: "o") where isLong: UInt8(ascii: "u")
    default: letter
    }
  }
}
