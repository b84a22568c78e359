import Testing

@testable import ReadoutArchive

@Suite struct NameRulesTests {
  private func told(_ a: String, _ b: String) -> String {
    switch NameRules.compare(PersonName(a), PersonName(b)) {
    case .same(let reason): "same \(reason.rawValue)"
    case .compatible(let reason): "compatible \(reason.rawValue)"
    case .different: "different"
    }
  }

  @Test("The table of pairs holds, in both directions")
  func pairs() {
    #expect(NamePairs.rows.count > 100)
    for row in NamePairs.rows {
      #expect(told(row.first, row.second) == row.verdict, "\(row.first) | \(row.second)")
      #expect(told(row.second, row.first) == row.verdict, "\(row.second) | \(row.first)")
    }
  }

  @Test("Every verdict is symmetric, and a name is the same as itself")
  func symmetry() {
    let names = Set(NamePairs.rows.flatMap { [$0.first, $0.second] }).sorted().map { PersonName($0) }
    for a in names {
      #expect(NameRules.compare(a, a) == .same(.sameSpelling))
      for b in names {
        let isSymmetric = NameRules.compare(a, b) == NameRules.compare(b, a)
        #expect(isSymmetric, "\(a.spelling) | \(b.spelling)")
      }
    }
  }

  @Test("Names that may be one share a block, but for a bare given name and an order that nothing tells")
  func blocks() {
    let names = Set(NamePairs.rows.flatMap { [$0.first, $0.second] }).sorted().map { PersonName($0) }
    for a in names {
      for b in names {
        let reason = NameRules.compare(a, b).reason
        guard let reason, reason != .givenNameOnly else { continue }
        if NameRules.compare(a, b) == .compatible(.order) { continue }
        #expect(!Set(a.blocks).isDisjoint(with: b.blocks), "\(a.spelling) \(a.blocks) | \(b.spelling) \(b.blocks)")
      }
    }
  }

  @Test(
    "Odd names are read without harm",
    arguments: ["", " ", "-", "...", "Dr", "H.E.", "J.", "\u{301}", ",,", "李强", "\"\""])
  func odd(_ name: String) {
    let read = PersonName(name)
    #expect(NameRules.compare(read, read) == .same(.sameSpelling))
    #expect(NameRules.compare(read, PersonName("Amber Rudd")) == .different)
  }
}

@Suite struct PersonNameTests {
  @Test(
    "Names fall into given names, initials, surname, suffix and titles",
    arguments: [
      ("Amber Rudd", "amber / / rudd / -"),
      ("H.E. Dr Ursula von der Leyen", "ursula / / von der leyen / -"),
      ("Ferdinand R. Marcos, Jr.", "ferdinand / r / marcos / jr"),
      ("MARCOS, Ferdinand R.", "ferdinand / r / marcos / -"),
      ("Kim Jong-un", "jong un / / kim / -"),
      ("Sheikh Mohammed bin Rashid Al Maktoum", "mohammed rashid / / al maktoum / -"),
      ("J.K. Rowling", "/ j k / rowling / -"),
      ("Suharto", "/ / suharto / -"),
      ("Ban Ki-moon", "ki moon / / ban / -"),
      ("Dame Jacinda Ardern GNZM", "jacinda / / ardern / -"),
      ("Sir Keir Starmer KC MP", "keir / / starmer / -"),
    ])
  func parts(_ pair: (String, String)) {
    let name = PersonName(pair.0)
    let told = [
      name.givenNames.joined(separator: " "), name.initials.joined(separator: " "), name.surname, name.suffix ?? "-",
    ]
    let text = told.map { $0.isEmpty ? "" : $0 + " " }.joined(separator: "/ ")
    #expect(text.trimmingSuffix(" ") == pair.1)
  }

  @Test("Titles and nicknames are kept")
  func kept() {
    #expect(PersonName("H.E. Dr Wang Yi").titles == ["he", "dr"])
    #expect(PersonName("William (Bill) Clinton").nicknames == ["bill"])
  }

  @Test("No spelling stands for two names in the table of transliterations")
  func variants() {
    var seen: Set<Substring> = []
    for word in NameWords.variants.split(whereSeparator: \.isWhitespace) {
      #expect(seen.insert(word).inserted, "\(word) stands twice")
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: Character) -> String {
    var text = self
    while text.last == suffix { text.removeLast() }
    return text
  }
}
