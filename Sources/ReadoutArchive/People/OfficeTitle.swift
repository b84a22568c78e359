/// An office's title reduced to the words by which two texts can agree on it.
///
/// "Minister for Foreign Affairs", "the Foreign Minister" and "Minister of Foreign Affairs and Trade" agree; "Deputy
/// Foreign Minister" and "former Foreign Minister" do not: words of rank must be the same.
struct OfficeTitle: Hashable, Sendable {
  private let rank: Set<String>
  private let words: Set<String>

  /// Reads a title in any spelling.
  init(_ title: String) {
    var rank: Set<String> = []
    var words: Set<String> = []
    for part in NameFolding.phrase(title).split(separator: " ") {
      let word = Self.synonyms[part].map(String.init) ?? String(part)
      if Self.empty.contains(word) { continue }
      if Self.ranks.contains(word) { rank.insert(word) } else { words.insert(word) }
    }
    self.rank = rank
    self.words = words
  }

  /// Whether the two can be one office: the same words, or two and more of one that are all in the other, or a
  /// country's lone head ("President", "President of Kenya").
  func agrees(with other: OfficeTitle) -> Bool {
    guard rank == other.rank, !(rank.isEmpty && words.isEmpty) else { return false }
    if words == other.words { return true }
    let (short, long) = words.count <= other.words.count ? (words, other.words) : (other.words, words)
    guard !short.isEmpty, short.isSubset(of: long) else { return false }
    if short.count > 1 { return true }
    return !short.isDisjoint(with: Self.heads) && long.isDisjoint(with: Self.bodies)
  }

  private static let empty: Set<String> = [
    "of", "for", "the", "and", "affairs", "ministry", "department", "his", "her", "excellency", "republic", "in", "to",
  ]
  private static let ranks: Set<String> = [
    "deputy", "vice", "assistant", "under", "acting", "former", "ex", "designate", "elect", "interim", "caretaker",
    "associate", "shadow", "junior", "parliamentary", "state", "permanent", "late", "honorary", "spokesperson",
    "spokesman", "spokeswoman", "adviser", "advisor", "private", "incoming", "outgoing", "special", "representative",
  ]
  private static let heads: Set<String> = ["president", "chancellor", "premier", "king", "queen", "emir", "sultan"]
  private static let bodies: Set<String> = [
    "senate", "assembly", "parliament", "council", "court", "commission", "bank", "board", "chamber", "house",
    "congress", "committee", "university", "institute", "company", "party", "association", "group", "union", "supreme",
    "national", "legislative", "regional", "federation", "foundation", "fund", "agency", "exchequer",
  ]
  private static let synonyms: [Substring: Substring] = [
    "ministers": "minister", "defense": "defence", "external": "foreign",
    "labor": "labour", "interior": "home",
  ]
}
