/// Whether two spellings are one person's name, and why.
public enum NameVerdict: Hashable, Sendable {
  /// One name by the rules.
  case same(NameReason)
  /// Perhaps one name: a part is missing or unsure.
  case compatible(NameReason)
  /// Two names.
  case different

  /// The reason; nil where the names differ.
  public var reason: NameReason? {
    switch self {
    case .same(let reason), .compatible(let reason): reason
    case .different: nil
    }
  }
}

/// Why two spellings are, or may be, one person's name; the raw values are stored.
public enum NameReason: String, Hashable, Sendable, CaseIterable {
  /// Letter by letter the same.
  case sameSpelling = "same-spelling"
  /// They differ in capitals, full stops or spaces only.
  case typography
  case diacritics
  case hyphen
  /// An honorific or letters after the name.
  case title
  /// A particle is left out: "Assad", "al-Assad".
  case particle
  case transliteration
  case shortForm = "short-form"
  /// Family name first or last.
  case order
  case initial
  /// Names between the first and the last are left out.
  case middleName = "middle-name"
  /// Names after a first family name are left out: "Pedro Sánchez Pérez-Castejón".
  case secondSurname = "second-surname"
  /// Names before those that both have are left out: "Chaudhry Nisar Ali Khan".
  case firstName = "first-name"
  /// "Jr" or the like is left out.
  case suffix
  case surnameOnly = "surname-only"
  case givenNameOnly = "given-name-only"
}
