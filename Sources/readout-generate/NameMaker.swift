import Foundation

/// Makes names in the manner of a culture.
struct NameMaker {
  private let men: [[String]]
  private let women: [[String]]

  /// Reads the table of given names once for all cultures.
  init() {
    let rows = Tables.rows("givennames.tsv").filter { $0.count > 2 }
    let marks = Culture.marks
    func names(_ origins: [String], women: Bool) -> [String] {
      rows.filter { origins.contains($0[2]) && $0[1] == (women ? "f" : "m") }.map { marks[$0[0]] ?? $0[0] }
    }
    men = Culture.all.map { names($0.origins, women: false) }
    women = Culture.all.map { names(Self.womensOrigins($0.origins), women: true) }
  }

  /// A name's wordings, its surname and that without marks.
  struct Name {
    let wordings: [String]
    let surname: String
  }

  /// A new name.
  func make(culture: Int, isWoman: Bool, _ generator: inout SplitMix64) -> Name {
    let style = Culture.all[culture]
    let given = given(culture, isWoman, &generator)
    switch style.shape {
    case .familyFirst:
      let family = generator.element(style.heads)
      return Name(wordings: ["\(family) \(given)"], surname: family)
    case .vietnamese:
      let family = generator.element(style.heads)
      let middle = isWoman ? "Thi" : generator.element(style.syllables)
      return Name(wordings: ["\(family) \(middle) \(given)", "\(family) \(given)"], surname: given)
    case .single:
      let parts = (0..<generator.within(2...3)).map { _ in generator.element(style.heads) }
      let name = parts.joined(separator: " ")
      return Name(wordings: [name], surname: name)
    case .fatherName:
      let father = generator.element(style.heads) + generator.element(style.tails)
      return Name(wordings: ["\(given) \(father)"], surname: given)
    case .spanish, .western:
      return family(style, given: given, culture: culture, isWoman: isWoman, &generator)
    }
  }

  private func family(
    _ style: Culture, given: String, culture: Int, isWoman: Bool, _ generator: inout SplitMix64
  ) -> Name {
    let surname = surname(style, isWoman, &generator)
    let initial = String(given.prefix(1)) + "."
    if style.shape == .spanish && generator.chance(0.5) {
      let second = self.surname(style, isWoman, &generator)
      return Name(wordings: ["\(given) \(surname) \(second)", "\(given) \(surname)"], surname: surname)
    }
    guard generator.chance(0.35) else {
      return Name(wordings: ["\(given) \(surname)", "\(initial) \(surname)"], surname: surname)
    }
    let middle = self.given(culture, isWoman, &generator)
    let letter = String(middle.prefix(1)) + "."
    return Name(
      wordings: ["\(given) \(middle) \(surname)", "\(given) \(letter) \(surname)", "\(given) \(surname)"],
      surname: surname)
  }

  private func surname(_ style: Culture, _ isWoman: Bool, _ generator: inout SplitMix64) -> String {
    var tail = generator.element(style.tails)
    if isWoman, let form = style.feminine.first(where: { tail.hasSuffix($0.end) }) {
      tail = tail.dropLast(form.end.count) + form.form
    }
    let head = generator.element(style.heads).replacingOccurrences(of: "_", with: " ")
    // A part that stands apart or after a hyphen begins with a capital: "van der Berg", "Ben-Ami".
    let isApart = head.hasSuffix(" ") || head.hasSuffix("-")
    return head + (isApart ? tail.prefix(1).uppercased() + tail.dropFirst() : tail)
  }

  private func given(_ culture: Int, _ isWoman: Bool, _ generator: inout SplitMix64) -> String {
    let style = Culture.all[culture]
    guard !style.syllables.isEmpty else {
      let names = isWoman && !women[culture].isEmpty ? women[culture] : men[culture]
      return names.isEmpty ? style.heads[0] : generator.element(names)
    }
    let first = generator.element(style.syllables)
    if style.shape == .vietnamese { return first }
    let second = generator.element(style.syllables).lowercased()
    if first.hasSuffix("-") { return first + second.dropLast() }
    return generator.chance(0.7) ? first + second : first
  }

  private static func womensOrigins(_ origins: [String]) -> [String] {
    let groups = [
      "hindi": "south-asian", "urdu": "arabic", "bengali": "south-asian", "sinhala": "south-asian",
      "japanese": "east-asian",
      "thai": "east-asian", "indonesian": "east-asian", "malay": "east-asian", "portuguese": "spanish",
      "persian": "arabic",
      "balkan": "slavic", "caucasus": "slavic", "turkish": "arabic", "hebrew": "english", "pacific": "english",
    ]
    return origins.map { groups[$0] ?? $0 }
  }
}
