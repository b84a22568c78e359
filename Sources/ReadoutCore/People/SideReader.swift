/// Who acts: persons and the codes of their sides.
struct Actor: Sendable, Equatable {
  /// Country or organisation codes, in text order.
  var codes: [String] = []
  /// Persons by index.
  var persons: [Int] = []
  /// Both or all sides together ("the two leaders").
  var isJoint = false

  var isEmpty: Bool { codes.isEmpty && persons.isEmpty && !isJoint }
}

/// Reads who is meant by a noun phrase: persons, countries, "the two sides", "they", "his country".
struct SideReader {
  let analysis: Analysis
  let people: [Person]
  let index: PersonIndex
  /// Codes of the sides that met.
  let sides: [String]
  /// Code of the side whose readout it is, where the text tells none.
  let home: String?

  /// The code of the side for which a person acts.
  func code(of person: Int) -> String? { people[person].country ?? people[person].organisation }

  /// Who is meant by the tokens of `range`; nil where nobody can be told.
  func actor(in range: Range<Int>) -> Actor? {
    var actor = Actor()
    var i = range.lowerBound
    while i < range.upperBound {
      if let person = index.person(at: i) {
        if !actor.persons.contains(person) {
          actor.persons.append(person)
          if let code = code(of: person), !actor.codes.contains(code) { actor.codes.append(code) }
        }
        i += 1
        continue
      }
      if let (code, end) = side(at: i), end <= range.upperBound {
        if !actor.codes.contains(code) { actor.codes.append(code) }
        i = end
        continue
      }
      if isEverybody(i) { actor.isJoint = true }
      i += 1
    }
    if actor.isJoint, actor.persons.count == 1 || actor.codes.count == 1, !isGroupSubject(range) { actor.isJoint = false }
    if actor.codes.count >= 2, Set(actor.codes).isSuperset(of: sides), sides.count >= 2 { actor.isJoint = true }
    return actor.isEmpty ? nil : actor
  }

  /// The code of a country, its people, its seat or an organisation at token `i`.
  func side(at i: Int) -> (String, Int)? {
    var best: (String, Int)?
    for hit in analysis.hits.at(i) {
      switch hit.kind {
      case .country, .people, .metonym, .capital: best = (analysis.lexicon.countries[Int(hit.entry)].code, Int(hit.end))
      case .organisation:
        let entry = analysis.lexicon.organisations[Int(hit.entry)]
        if entry.kind != "media" { best = (entry.kind == "eu" ? "EU" : entry.code, Int(hit.end)) }
      default: continue
      }
    }
    return best
  }

  /// "they", "both", "the two leaders", "the ministers", "we" outside of direct speech.
  private func isEverybody(_ i: Int) -> Bool {
    let words = analysis.words
    let id = analysis.id(i)
    if id == words.they || id == words.both { return true }
    if id == words.we || id == words.our { return !analysis.quoted[i] }
    guard analysis.tag(i).isPlural || id == words.two, words.groupNouns.contains(analysis.tokens.stems[i]) else { return false }
    return true
  }

  /// Whether the phrase is a plural of the sides with a person in it ("the leaders and President X"): seldom, so only "both".
  private func isGroupSubject(_ range: Range<Int>) -> Bool { analysis.id(range.lowerBound) == analysis.words.both }

  /// The sides other than those of `actor`.
  func others(than actor: Actor?) -> [String] {
    guard let actor, !actor.isJoint else { return [] }
    return sides.filter { !actor.codes.contains($0) }
  }
}
