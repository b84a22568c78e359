/// Latin letters that Unicode does not take apart into a letter and a mark, and that people type without: "lodz" for Łódź,
/// "strasse" for Straße.
///
/// The tokenizer of the index leaves them as they are; so they are replaced in all that the index is given and asked.
enum StrokedLetters {
  /// What stands for a letter, or nil where it is none of these.
  @inline(__always)
  static func plain(_ scalar: UInt32) -> StaticString? {
    guard scalar >= 0xC6, scalar <= 0x1E9E else { return nil }
    switch scalar {
    case 0xC6, 0xE6: return "ae"
    case 0xD0, 0xF0, 0x110, 0x111: return "d"
    case 0xD8, 0xF8: return "o"
    case 0xDE, 0xFE: return "th"
    case 0xDF, 0x1E9E: return "ss"
    case 0x126, 0x127: return "h"
    case 0x131: return "i"
    case 0x141, 0x142: return "l"
    case 0x152, 0x153: return "oe"
    case 0x166, 0x167: return "t"
    default: return nil
    }
  }

  /// The text with plain letters.
  static func replaced(in text: String) -> String {
    var text = text
    // Each of them begins with one of these bytes, and most texts have none.
    let mayHave = text.withUTF8 { $0.contains { (0xC3...0xC5).contains($0) || $0 == 0xE1 } }
    guard mayHave else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let letters = Self.plain(scalar.value) {
        letters.withUTF8Buffer { for byte in $0 { plain.append(Unicode.Scalar(byte)) } }
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }
}
