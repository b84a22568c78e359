/// An official: a country, one office, the years in it, and the wordings of the name.
struct Person {
  let side: Int32
  let office: Office
  let firstYear: Int16
  let lastYear: Int16
  let isWoman: Bool
  /// The side of ambassadors' post, else -1.
  let post: Int32
  /// The portfolio whose topics the person speaks of, else -1.
  let portfolio: Int32
  /// "Minister of Health"; for an ambassador "Ambassador".
  let officeName: Phrase
  /// "Health Minister", or the same as the office's name.
  let shortOffice: Phrase
  /// The full name, the one most written first: with a middle name, an initial, without marks.
  let names: [Phrase]
  /// What is written after a title: "Iturriaga".
  let surname: Phrase
  let plainSurname: Phrase
}

/// What kind of office a person has.
enum Office: UInt8, CaseIterable {
  case president, primeMinister, foreignMinister, minister, secretary, deputy, underSecretary, ambassador, adviser,
    speaker, governor,
    director, general, envoy, head

  /// What stands before the surname; no title at all for those addressed as Mr or Ms.
  var title: String {
    switch self {
    case .president: "President"
    case .primeMinister: "Prime Minister"
    case .foreignMinister: "Foreign Minister"
    case .minister: "Minister"
    case .secretary: "Secretary"
    case .deputy: "Deputy Minister"
    case .underSecretary: "Deputy Secretary"
    case .ambassador: "Ambassador"
    case .speaker: "Speaker"
    case .governor: "Governor"
    case .general: "General"
    case .adviser, .director, .envoy, .head: ""
    }
  }

  /// The word for the person: "the minister".
  var noun: String {
    switch self {
    case .president: "president"
    case .primeMinister: "prime minister"
    case .foreignMinister: "foreign minister"
    case .minister: "minister"
    case .secretary: "secretary"
    case .deputy: "deputy minister"
    case .underSecretary: "deputy secretary"
    case .ambassador: "ambassador"
    case .adviser: "adviser"
    case .speaker: "speaker"
    case .governor: "governor"
    case .director: "director general"
    case .general: "general"
    case .envoy: "envoy"
    case .head: "delegation"
    }
  }
}
