/// What one Unicode scalar is to the words of a text, as the tokenizer `unicode61 remove_diacritics 2` of SQLite's FTS5
/// has it.
///
/// That tokenizer knows Unicode 6.1: letters, numbers and private use make words, and so does everything that was
/// given a meaning later or has none yet, such as the sign of the rouble and newer emoji. Only Latin letters lose their
/// diacritics; letters of case pairs that are younger than 6.1 keep their case.
enum ScalarFolding {
  /// Stands for a scalar that ends a word.
  static let separator: UInt32 = 0
  /// Stands for a combining mark that is dropped within a word and is nothing outside one.
  static let dropped: UInt32 = 1

  /// The lower-case base letter of a scalar, or `separator` or `dropped`.
  @inline(__always)
  static func fold(_ scalar: UInt32) -> UInt32 {
    if scalar < UInt32(table.count) { return UInt32(table[Int(scalar)]) }
    if (0x4E00...0x9FFF).contains(scalar) || (0xAC00...0xD7A3).contains(scalar) { return scalar }
    return find(scalar)
  }

  /// `fold` for the scalars below U+3100: Latin, Greek, Cyrillic, Hebrew, Arabic, India's scripts, Thai, kana.
  private static let table: [UInt16] = {
    var table = (0..<UInt32(0x3100)).map { UInt16(truncatingIfNeeded: find($0)) }
    for (base, letters) in accented {
      for letter in letters {
        for scalar in [letter, upperCase(letter)] { table[Int(scalar.value)] = UInt16(base.value) }
      }
    }
    for (letter, folded) in unlikeLowerCase { table[Int(letter.value)] = UInt16(truncatingIfNeeded: folded.value) }
    return table
  }()

  /// `fold` from Unicode's own properties, without the exceptions below.
  private static func find(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value), value < 0xFFFE || value > 0xFFFF else { return separator }
    if isDropped(value) { return dropped }
    guard isKnown(scalar) else { return value }
    if wasSign(value) { return separator }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      guard let first = lower.first, lower.count == 1, isKnown(first) else { return value }
      return first.value
    case .letterNumber:
      // Roman numerals have capitals, too.
      return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .otherNumber, .privateUse: return value
    default: return wasLetter(value) ? value : separator
    }
  }

  /// True for scalars that Unicode 6.1 (2012) has.
  private static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
    guard let age = scalar.properties.age, !scalar.properties.isNoncharacterCodePoint else { return false }
    return age.major < 6 || (age.major == 6 && age.minor <= 1)
  }

  /// The combining marks of the letters in `accented`.
  private static func isDropped(_ value: UInt32) -> Bool {
    switch value {
    case 0x300...0x304, 0x306...0x30C, 0x30F, 0x311, 0x31B, 0x323...0x328, 0x32D, 0x32E, 0x330, 0x331: true
    default: false
    }
  }

  private static func upperCase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let upper = scalar.properties.uppercaseMapping.unicodeScalars
    guard upper.count == 1, let first = upper.first else { return scalar }
    return first
  }

  /// Letters that fold to something other than their lower case.
  private static let unlikeLowerCase: [(Unicode.Scalar, Unicode.Scalar)] = [
    ("İ", "i"), ("ı", "ı"), ("\u{212A}", "k"), ("\u{212B}", "a"), ("ſ", "s"), ("Ǡ", "ǡ"), ("µ", "μ"), ("ς", "σ"),
    ("ϐ", "β"), ("ϵ", "ε"),
    ("ϑ", "θ"), ("\u{1FBE}", "ι"), ("ϰ", "κ"), ("ϖ", "π"), ("ϱ", "ρ"), ("ϕ", "φ"),
  ]

  /// Letters of today that were vowel signs in Unicode 6.1.
  private static func wasSign(_ value: UInt32) -> Bool {
    (0x19B0...0x19C0).contains(value) || value == 0x19C8 || value == 0x19C9 || value == 0x1CF2 || value == 0x1CF3
  }

  /// Signs of today that were letters in Unicode 6.1.
  private static func wasLetter(_ value: UInt32) -> Bool { value == 0x1885 || value == 0x1886 }

  /// Latin letters by the letter they are made of; their capitals follow from them.
  private static let accented: [(Unicode.Scalar, String.UnicodeScalarView)] = [
    ("a", "àáâãäåāăąǎǟǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ("b", "ḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ďḋḍḏḑḓ"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ("f", "ḟ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥȟḣḥḧḩḫẖ"),
    ("i", "ìíîïĩīĭįǐȉȋḭḯỉị"),
    ("j", "ĵǰ"),
    ("k", "ķǩḱḳḵ"),
    ("l", "ĺļľḷḹḻḽ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňǹṅṇṉṋ"),
    ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšșṡṣṥṧṩẛ"),
    ("t", "ţťțṫṭṯṱẗ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
  ].map { ($0, $1.unicodeScalars) }
}
