/// One place in a text where a person is named or described.
struct PersonMention: Sendable {
  /// All its tokens: office, honorifics and name.
  var range: Range<Int>
  var name: PersonName?
  /// Offices stated here; the one next to the name last.
  var offices: [OfficePhrase]
  /// Country told here.
  var country: String?
  var organisation: String?
  var gender: Gender
  /// Name of the pattern that found it.
  var rule: String

  /// Whether it says more than one person ("the presidents").
  var isPlural: Bool { name == nil && (offices.first?.isPlural ?? false) }
}
