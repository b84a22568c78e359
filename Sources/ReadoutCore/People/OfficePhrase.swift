/// An office as a text states it: "Deputy Minister of Foreign Affairs of the Lao People's Democratic Republic".
struct OfficePhrase: Sendable {
  /// All tokens, from the determiner or modifier to the last word of the complement.
  var range: Range<Int>
  /// The tokens of the role alone, without determiner, country and words such as "visiting".
  var role: Range<Int>
  /// The noun that carries the office ("minister").
  var head: Int
  var officeClass: String
  var isPlural: Bool
  /// Opens with "the", "his" or another determiner.
  var determiner: Int?
  var country: String?
  var countryIsGuess = false
  /// Code or name of the organisation that has the office.
  var organisation: String?
  /// Words such as former, late, acting, designate ("past", "acting", "future").
  var modifiers: Set<String> = []
  /// Country to which an envoy is sent.
  var host: String?
  /// "his British counterpart".
  var isCounterpart = false
  /// Several countries that share a plural office ("Presidents of Brazil and Uruguay").
  var countries: [String] = []
  /// A plural that several named persons share ("Ministers A and B").
  var isShared = false
}
