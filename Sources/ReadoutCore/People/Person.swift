/// Someone in the text, with every place where he or she is named or described.
struct Person: Sendable {
  /// A place in the text that means the person.
  struct Place: Sendable {
    let range: Range<Int>
    let kind: Mention.Kind
  }

  /// Numbers of the folded words of the fullest name; empty where there is none.
  var nameWords: [Int32] = []
  /// Tokens of the fullest name.
  var nameRange: Range<Int>?
  var offices: [OfficePhrase] = []
  /// Tokens of each role, joint offices as one.
  var roles: [Range<Int>] = []
  /// A role taken over from another's office ("his British counterpart").
  var borrowedRole: String?
  var country: String?
  var countryIsGuess = true
  var organisation: String?
  var gender: Gender = .unknown
  var isGroup = false
  var places: [Place] = []
  var rule: String

  /// Whether the text names the person.
  var isNamed: Bool { nameRange != nil }

  /// Whether a spokesperson, a press contact or an author.
  var isSpokesperson: Bool { !offices.isEmpty && offices.allSatisfy { $0.officeClass == "spokesperson" } }

  /// Whether all offices are said to be past ("former President", "the late").
  var isPast: Bool { !offices.isEmpty && offices.allSatisfy { $0.modifiers.contains("past") } }
}
