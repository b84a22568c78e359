/// The one sanitiser between the model and the screen: decides how each scalar of a text is drawn.
///
/// Nothing that could move the cursor, turn the writing direction or hide itself gets through; what cannot be drawn
/// is replaced by a visible sign, so that a reader sees that something stood there.
enum SafeText {
  /// How one scalar appears on the screen.
  enum Drawn: Equatable {
    /// A base of its own, one or two columns wide.
    case cell(Unicode.Scalar, width: Int)
    /// A mark that is drawn upon the base before it.
    case mark(Unicode.Scalar)
    /// Nothing: a sign that only chooses between two looks of its neighbour.
    case nothing
  }

  /// Stands for what cannot be drawn.
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Tells how `scalar` is drawn after `previous`, the last scalar that got a cell (nil at the start of a line).
  @inline(__always)
  static func drawn(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Drawn {
    let value = scalar.value
    if value >= 0x20 && value < 0x7F { return .cell(scalar, width: 1) }
    return drawnBeyondASCII(scalar, after: previous)
  }

  private static func drawnBeyondASCII(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Drawn {
    let value = scalar.value
    // Line ends and tabs part words wherever a text is shown on one line.
    if value == 0x0A || value == 0x0D || value == 0x09 { return .cell(" ", width: 1) }
    // Unicode has pictures for the C0 controls and for DEL.
    if value < 0x20 { return .cell(Unicode.Scalar(0x2400 + value) ?? replacement, width: 1) }
    if value == 0x7F { return .cell("\u{2421}", width: 1) }
    if value < 0xA0 { return .cell(replacement, width: 1) }
    if value < 0x300 { return value == 0xAD ? .nothing : .cell(value == 0xA0 ? " " : scalar, width: 1) }
    if value >= 0xFE00 && value <= 0xFE0F { return previous == nil ? .cell(replacement, width: 1) : .nothing }
    if value == 0x200D, let previous, TextWidth.isWide(previous.value) { return .nothing }
    if scalar.properties.isDefaultIgnorableCodePoint { return .cell(replacement, width: 1) }
    return byCategory(scalar, after: previous)
  }

  private static func byCategory(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Drawn {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      return .cell(replacement, width: 1)
    case .nonspacingMark, .enclosingMark:
      return previous == nil ? .cell(replacement, width: 1) : .mark(scalar)
    case .spaceSeparator where scalar.value != 0x3000:
      return .cell(" ", width: 1)
    default:
      // Vowels and finals of conjoining Hangul join the syllable before them.
      if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) {
        return previous == nil ? .cell(replacement, width: 1) : .mark(scalar)
      }
      return .cell(scalar, width: TextWidth.isWide(scalar.value) ? 2 : 1)
    }
  }
}

extension SafeText {
  /// `text` as it may be printed on one line of a terminal.
  static func line(_ text: some StringProtocol) -> String {
    var out = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch drawn(scalar, after: previous) {
      case .cell(let base, _):
        out.append(base)
        previous = base
      case .mark(let mark): out.append(mark)
      case .nothing: break
      }
    }
    return String(out)
  }
}
