/// Makes foreign text safe to send to a terminal.
public enum Sanitiser {
  /// Replaces every scalar that could steer a terminal or hide text by one that can be seen.
  ///
  /// C0 controls become control pictures (ESC → `␛`), a soft hyphen `‧`; C1 controls, bidirectional controls, zero-width
  /// scalars, line and paragraph separators and tags become `�`. One scalar stays one scalar, unless `tab` is longer.
  public static func clean(_ text: String, keepingLineFeeds: Bool = false, tab: String = " ") -> String {
    if isHarmless(text) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where keepingLineFeeds: result.append(scalar)
      case 0x09: result.append(contentsOf: tab.unicodeScalars)
      default: result.append(visible(scalar))
      }
    }
    return String(result)
  }

  /// Whether a terminal could be steered, or a reader deceived, by this scalar (LF and TAB among them).
  public static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F: true
    case 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x3164, 0xFFA0: true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// Printable ASCII alone needs no copy.
  private static func isHarmless(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0xAD: "\u{2027}"
    default: isHarmful(scalar) ? "\u{FFFD}" : scalar
    }
  }
}
