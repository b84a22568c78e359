/// One word of a name as it is written, between spaces: "Geun-hye", "J.K.", "al-Assad,".
struct NameToken {
  /// A stretch of letters inside the word, between hyphens and full stops.
  struct Piece {
    /// Lower case, marks and apostrophes off.
    var folded: String
    /// The same with "ü" as "ue", where that differs.
    var expanded: String?
    /// Whether a full stop stands behind it.
    var isAbbreviated: Bool
    /// Whether a hyphen stands before it.
    var isHyphenated: Bool
  }

  var pieces: [Piece] = []
  /// All letters, folded: "jk" for "J.K.".
  var compact = ""
  var isAllCapitals = true
  var startsWithCapital = false
  var hasFullStop = false
  var endsWithComma = false
  /// Whether quotation marks or brackets surround it: a nickname.
  var isQuoted = false

  /// Splits a name at its spaces; words without a letter are left out.
  static func read(_ text: String) -> [NameToken] {
    var tokens: [NameToken] = []
    var reader = Reader()
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\u{00A0}" || scalar.properties.isWhitespace {
        reader.finish(into: &tokens)
      } else {
        reader.take(scalar)
        if scalar == "," { reader.finish(into: &tokens) }
      }
    }
    reader.finish(into: &tokens)
    return tokens
  }

  /// Collects the scalars of one token.
  private struct Reader {
    private var token = NameToken()
    private var letters: [UInt8] = []
    private var expanded: [UInt8] = []
    private var isExpanded = false
    private var compact: [UInt8] = []
    private var afterHyphen = false
    private var opened = false

    mutating func take(_ scalar: Unicode.Scalar) {
      if NameFolding.isLetter(scalar) {
        takeLetter(scalar)
      } else {
        takeMark(scalar)
      }
    }

    private mutating func takeLetter(_ scalar: Unicode.Scalar) {
      let start = letters.count
      NameFolding.append(scalar, to: &letters)
      if let digraph = NameFolding.digraph(scalar) {
        isExpanded = true
        digraph.withUTF8Buffer { expanded.append(contentsOf: $0) }
      } else {
        expanded.append(contentsOf: letters[start...])
      }
      let value = scalar.value
      let isCapital = value < 0x80 ? value < 0x61 : scalar.properties.isUppercase
      if !isCapital && scalar.properties.isLowercase { token.isAllCapitals = false }
      if compact.isEmpty && start == 0 && token.pieces.isEmpty { token.startsWithCapital = isCapital }
    }

    private mutating func takeMark(_ scalar: Unicode.Scalar) {
      switch scalar {
      case ".":
        token.hasFullStop = true
        finishPiece(isAbbreviated: true)
      case "-", "\u{2010}", "\u{2011}", "\u{2013}":
        finishPiece(isAbbreviated: false)
        afterHyphen = true
      case ",": token.endsWithComma = true
      case "\"", "\u{201C}", "(", "\u{201E}", "\u{00AB}": if letters.isEmpty { opened = true }
      case "'", "\u{2018}": if letters.isEmpty && token.pieces.isEmpty { opened = true }
      default: break
      }
      if opened, !letters.isEmpty, "\"\u{201D}\u{201C}\u{2019}')\u{00BB}".unicodeScalars.contains(scalar) {
        token.isQuoted = true
      } else if scalar != "\"" {
        token.isQuoted = false
      }
    }

    private mutating func finishPiece(isAbbreviated: Bool) {
      guard !letters.isEmpty else { return }
      compact.append(contentsOf: letters)
      token.pieces.append(
        Piece(
          folded: String(decoding: letters, as: UTF8.self),
          expanded: isExpanded ? String(decoding: expanded, as: UTF8.self) : nil, isAbbreviated: isAbbreviated,
          isHyphenated: afterHyphen))
      letters.removeAll(keepingCapacity: true)
      expanded.removeAll(keepingCapacity: true)
      isExpanded = false
      afterHyphen = false
    }

    mutating func finish(into tokens: inout [NameToken]) {
      finishPiece(isAbbreviated: false)
      if !token.pieces.isEmpty {
        token.compact = String(decoding: compact, as: UTF8.self)
        tokens.append(token)
      } else if token.endsWithComma, !tokens.isEmpty {
        tokens[tokens.count - 1].endsWithComma = true
      }
      compact.removeAll(keepingCapacity: true)
      token = NameToken()
      afterHyphen = false
      opened = false
    }
  }
}
