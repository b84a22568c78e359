import ReadoutCore

/// The columns of a pane of items: what stands in each and how wide it is.
struct FactColumns {
  /// One column.
  struct Part {
    let width: Int
    let text: (Fact) -> String
    var isMain = false
    var isSearched = false
    var keep = Screen.Keep.start
  }

  let parts: [Part]

  /// Fits the columns of `facts` into `width`: the main one takes what the others leave, and these give way first.
  init(_ facts: [Fact], kind: ItemKind, width: Int) {
    func widest(_ text: (Fact) -> String, _ most: Int) -> Int { min(most, facts.map { TextWidth.of(text($0)) }.max() ?? 0) }
    switch kind {
    case .participant:
      let country = Self.country(long: width >= 90)
      let countryWidth = widest(country, width >= 90 ? 28 : 6)
      let name = widest({ ($0.isDim ? "· " : "") + $0.main }, width * 6 / 10)
      let role = width - name - countryWidth - 4
      parts = [
        Part(width: role < 8 ? width - countryWidth - 2 : name, text: \.main, isMain: true),
        Part(width: countryWidth, text: country),
        Part(width: role < 8 ? 0 : role, text: \.note, isSearched: true),
      ]
    case .issue:
      let party = widest(\.party, 8)
      let label = widest({ ($0.isDim ? "· " : "") + $0.main }, width)
      let room = width - party - 4
      // The whole topic where there is room, or else its telling end.
      let wholes: [(Fact) -> String] = [{ Names.topic($0.note) }, \.note].filter { _ in width >= 90 } + [\.note]
      let topicText = wholes.first { widest($0, width) <= min(28, room - label) } ?? Self.lastPart
      // On a narrow screen the label needs all of the row.
      let topic = min(widest(topicText, 28), max(room - label, width < 42 ? 0 : room * 45 / 100))
      parts = [
        Part(width: topic < 8 ? room + 2 : room - topic, text: \.main, isMain: true),
        Part(width: topic < 8 ? 0 : topic, text: topicText, isSearched: true, keep: .end),
        Part(width: party, text: \.party),
      ]
    case .followUp:
      let sort = width < 40 ? 0 : widest(\.sort, 10)
      let party = widest(\.party, width < 60 ? 8 : 16)
      let due = width < 50 ? 0 : widest(\.due, 10)
      let taken = [sort, party, due].reduce(0) { $0 + ($1 > 0 ? $1 + 2 : 0) }
      parts = [
        Part(width: sort, text: \.sort), Part(width: party, text: \.party),
        Part(width: width - taken, text: \.main, isMain: true), Part(width: due, text: \.due),
      ]
    }
  }

  // "financial-crime" of "security.financial-crime".
  private static func lastPart(_ fact: Fact) -> String {
    fact.note.split(separator: ".").last.map(String.init) ?? fact.note
  }

  // Names of countries where there is room, unless the name is only the code again.
  private static func country(long: Bool) -> (Fact) -> String {
    { fact in
      let name = long && !fact.party.isEmpty ? Names.country(fact.party) : fact.party
      return name == fact.party ? name : "\(fact.party) \(name)"
    }
  }
}
