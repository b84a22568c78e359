import ReadoutCore

/// Reads what people type as the value of a field that they correct.
public struct Correction: Sendable {
  /// What is wrong with a value, as the end of a sentence.
  public struct Problem: Error, Equatable {
    public let reason: String
  }

  /// Someone whom a party may mean, as he or she is called, and as the text calls him or her.
  private struct Candidate {
    let id: String
    let name: String
    let words: [[String]]
  }

  private let people: [Candidate]
  private let names: QueryNames
  private let today: CalendarDate

  /// Reads for an item of `readout` as it is shown.
  public init(_ readout: Readout, today: CalendarDate = .today, names: QueryNames = .standard) {
    people = readout.participants.map { person in
      var names = [person.displayName]
      if case .text(let found?)? = readout.judgements[person.id]?.found["name"] { names.append(found) }
      return Candidate(id: person.id, name: names[0], words: names.map { FoldedWords($0).map(\.text) })
    }
    self.names = names
    self.today = today
  }

  /// The value as it is kept; an empty one takes a correction back.
  public func value(_ typed: String, of field: DecisionValue.Field) -> Result<String, Problem> {
    let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if text.isEmpty { return .success("") }
    switch field {
    case .label: return .success(text)
    case .office: return .success(text.lowercased() == "none" ? "none" : text)
    case .country: return country(text)
    case .owner, .recipient, .side: return parties(text)
    case .due: return due(text)
    case .topic: return topic(text)
    case .presence:
      let word = text.lowercased()
      let isKnown = Participant.Presence(rawValue: word) != nil
      return isKnown ? .success(word) : .failure(Problem(reason: DecisionValue.presenceProblem(text)))
    }
  }

  private func country(_ text: String) -> Result<String, Problem> {
    if text.lowercased() == "none" { return .success("none") }
    if let code = names.code(text) { return .success(code) }
    return .failure(Problem(reason: "no country or organisation is called “\(text)”; write a code (GB) or a name"))
  }

  // "Amber Rudd, PK": names may have commas in them, so that the whole is tried first.
  private func parties(_ text: String) -> Result<String, Problem> {
    if text.lowercased() == "none" { return .success("none") }
    if let party = party(text) { return .success(party) }
    var parties: [String] = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == "|" }) {
      let words = part.split(separator: " ").joined(separator: " ")
      guard let party = party(words) else {
        let reason = "“\(words)” is no participant here, and no country or organisation that is known"
        return .failure(Problem(reason: reason + "; write a name from the text or a code (GB)"))
      }
      if !parties.contains(party) { parties.append(party) }
    }
    if parties.isEmpty { return .failure(Problem(reason: "“\(text)” names nobody; write a name or a code (GB)")) }
    return .success(parties.joined(separator: "|"))
  }

  private func party(_ text: String) -> String? {
    if let person = people.first(where: { $0.id == text.lowercased() }) { return person.name }
    let words = FoldedWords(text).map(\.text)
    let same = people.filter { $0.words.contains(words) }
    if same.count == 1, let person = same.first { return person.name }
    if let code = names.code(text) { return code }
    // A surname is enough where one alone bears it.
    let alike = people.filter { person in
      !words.isEmpty && person.words.contains { name in words.allSatisfy(name.contains) }
    }
    return alike.count == 1 ? alike.first?.name : nil
  }

  private func due(_ text: String) -> Result<String, Problem> {
    if text.lowercased() == "none" { return .success("none") }
    let upper = text.uppercased()
    if upper.contains("-W"), DatedDay.first(of: upper) != nil { return .success(upper) }
    let reader = QueryDateReader(today: today, forward: true)
    guard let days = reader.days(text) else { return .failure(Problem(reason: DecisionValue.dueProblem(text))) }
    // A month or a year stays one.
    let isRelative = days.count == 1 && text.utf8.count != 10
    return .success(isRelative ? CalendarDate(dayNumber: days.lowerBound).description : text)
  }

  private func topic(_ text: String) -> Result<String, Problem> {
    let slugs = names.topics(text.lowercased())
    if slugs.count == 1, let slug = slugs.first { return .success(slug) }
    let few = slugs.prefix(4).joined(separator: ", ")
    return .failure(
      Problem(
        reason: slugs.isEmpty
          ? "there is no topic “\(text)”; write a slug such as security.cyber"
          : "“\(text)” may be \(few); write one of them"
      ))
  }

  /// Corrections with the codes of the countries and organisations that were named in them.
  static func coded(_ fields: [DecisionValue.Field: String]) -> [DecisionValue.Field: String] {
    func coded(_ name: String) -> String { DecisionValue.isNone(name) ? name : Names.code(named: name) ?? name }
    return Dictionary(
      uniqueKeysWithValues: fields.map { field, value in
        switch field {
        case .country: (field, coded(value))
        case .owner, .recipient, .side:
          (field, value.split(separator: "|").map { coded(String($0)) }.joined(separator: "|"))
        default: (field, value)
        }
      })
  }
}
