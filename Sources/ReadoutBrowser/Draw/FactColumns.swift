import ReadoutCore

/// The columns of a pane of items: what stands in each and how wide it is.
struct FactColumns {
  /// One column.
  struct Part {
    let width: Int
    let text: (Fact) -> String
    var isMain = false
    var isSearched = false
  }

  /// From left to right, with two columns between them.
  let parts: [Part]

  /// Fits the columns of `facts` into `width`: the main one takes what the others leave, and these give way first.
  init(_ facts: [Fact], kind: ItemKind, width: Int, dates: DateStyle) {
    let widest = Widest(facts: facts)
    switch kind {
    case .participant: parts = Self.participants(widest, width)
    case .issue: parts = Self.issues(widest, width)
    case .followUp: parts = Self.followUps(widest, width, dates)
    }
  }

  // Columns that the widest text of some rows takes, up to a limit.
  private struct Widest {
    let facts: [Fact]

    /// Columns of the widest `text`, at most `most`.
    func callAsFunction(_ text: (Fact) -> String, _ most: Int) -> Int {
      min(most, facts.map { TextWidth.of(text($0)) }.max() ?? 0)
    }

    /// Columns of the main texts with the sign before dim ones.
    func main(_ most: Int) -> Int { self({ $0.lead + $0.main }, most) }
  }

  // Name, country, role.
  private static func participants(_ widest: Widest, _ width: Int) -> [Part] {
    let country = self.country(long: width >= 90)
    let countryWidth = widest(country, width >= 90 ? 28 : 6)
    let name = widest.main(width * 6 / 10)
    let role = width - name - countryWidth - 4
    return [
      Part(width: role < 8 ? width - countryWidth - 2 : name, text: \.main, isMain: true),
      Part(width: countryWidth, text: country),
      Part(width: role < 8 ? 0 : role, text: \.note, isSearched: true),
    ]
  }

  // Label, topic, who raised it.
  private static func issues(_ widest: Widest, _ width: Int) -> [Part] {
    // Where there is room, the columns stay where they are from readout to readout.
    if width >= 70 {
      return [
        Part(width: width - 38, text: \.main, isMain: true),
        Part(width: 26, text: width >= 90 ? { Names.topic($0.note) } : \.note, isSearched: true),
        Part(width: 8, text: \.party),
      ]
    }
    let party = widest(\.party, 8)
    let label = widest.main(width)
    let room = width - party - 4
    let topicText = lastPart
    let wanted = widest(topicText, 28)
    // What is short of room is cut in the topic rather than in the label; on a narrow screen the topic goes.
    let given = min(wanted, max(room - label, width < 42 ? 0 : room * 30 / 100))
    let topic = given < min(8, wanted) ? 0 : given
    return [
      Part(width: topic == 0 ? room + 2 : room - topic, text: \.main, isMain: true),
      Part(width: topic, text: topicText, isSearched: true), Part(width: party, text: \.party),
    ]
  }

  // Kind, owner → recipient, action, due; on a narrow screen the due date ends the action.
  private static func followUps(_ widest: Widest, _ width: Int, _ dates: DateStyle) -> [Part] {
    let sort = width < 40 ? 0 : widest(\.sort, 10)
    let party = widest(\.party, width < 60 ? 8 : 16)
    let day: (Fact) -> String = { dates.dueDay($0.due) }
    // How far it is, where people said so, or else when it is due.
    let state: (Fact) -> String = { $0.status ?? day($0) }
    let due = width < 60 ? 0 : widest(state, dates.width + 1)
    let taken = [sort, party, due].reduce(0) { $0 + ($1 > 0 ? $1 + 2 : 0) }
    let action: (Fact) -> String = { fact in
      if due > 0 { return fact.main }
      // How far it is tells more than how the words end.
      return fact.status.map { "\($0): \(fact.main)" } ?? fact.main + (fact.due.isEmpty ? "" : ", \(day(fact))")
    }
    return [
      Part(width: sort, text: \.sort), Part(width: party, text: \.party),
      Part(width: width - taken, text: action, isMain: true), Part(width: due, text: state),
    ]
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
