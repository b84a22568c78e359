/// A country, territory or former state.
struct CountryEntry: Sendable {
  /// ISO 3166-1 alpha-2, or the code it had.
  let code: String
  let name: String
  /// How names of its people are usually written: `given`, `family`, `mono`, `arabic`, …
  let nameOrder: String
}

/// A city, venue, subdivision, region or water.
struct PlaceEntry: Sendable {
  /// The sort of place.
  enum Kind: String, Sendable { case city, venue, subdivision, region, water }

  let kind: Kind
  /// Country code, where it lies in one.
  let country: String?
}

/// An organisation, and the short name that stands for its side.
struct OrganisationEntry: Sendable {
  let code: String
  let name: String
  /// `intergovernmental`, `bank`, `armed-group`, `party`, `company`, `media`, …
  let kind: String

  /// Whether it is the home side's where nothing tells another: a party, a court, a parliament, a ministry.
  var isDomestic: Bool { ["party", "parliament", "court", "ministry"].contains(kind) }

  /// Whether it is one country's: a party, an agency, a company, a court, a parliament.
  var isNational: Bool { ["party", "agency", "company", "parliament", "court", "bank", "ministry"].contains(kind) }
}

/// An office, a noun that takes a portfolio, a portfolio, a modifier or an honorific.
struct OfficeEntry: Sendable {
  /// What the words are in an office's name.
  enum Use: String, Sendable { case office, head, modifier, portfolio, honorific, postnominal }

  /// Class of the office (`head-of-state`, `foreign-minister`, …) or sort of modifier (`past`, `acting`, …).
  let officeClass: String
  let use: Use
  /// Country that the office tells by itself.
  let country: String?
  /// Whether `country` is only the usual one.
  let countryIsGuess: Bool
  /// What a title of courtesy tells; nil for offices.
  let honorific: Honorific?
}

/// What a title before a name tells.
struct Honorific: Sendable {
  /// The gender that it tells ("Mrs").
  let gender: Gender
  /// Whether readers take it for a part of the name ("Sheikh").
  let isKept: Bool

  /// Reads a title in lower case.
  init(_ title: String, officeClass: String) {
    let first = title.split(separator: " ").first.map(String.init) ?? title
    gender = Self.female.contains(first) ? .female : Self.male.contains(first) ? .male : .unknown
    isKept = officeClass == "royal" || Self.kept.contains(title)
  }

  private static let female: Set<String> = [
    "mrs", "ms", "miss", "her", "dame", "lady", "madam", "madame", "mme", "smt", "daw",
  ]
  private static let male: Set<String> = ["mr", "his", "sir", "lord", "shri", "hm"]
  private static let kept: Set<String> = [
    "sheikh", "sheikha", "u", "daw", "haji", "nana", "king", "queen", "prince", "princess", "sayyid", "syed", "mullah",
    "ayatollah",
  ]
}

/// A phrase that speaks for a topic.
struct TopicEntry: Sendable {
  let slug: Int
  /// 1…9; 9 decides alone.
  let weight: Int
  /// How many words it has.
  let words: Int
}

/// Gender that a given name tells.
enum Gender: UInt8, Sendable { case unknown, male, female, either }
