/// Who acts: persons and the codes of their sides.
struct Actor: Sendable, Equatable {
  /// Country or organisation codes, in text order.
  var codes: [String] = []
  /// Persons by index.
  var persons: [Int] = []
  /// Both or all sides together ("the two leaders").
  var isJoint = false

  /// This and the other together: a joint act.
  func joined(with other: Actor) -> Actor {
    if isJoint { return self }
    let all = codes + other.codes.filter { !codes.contains($0) }
    return Actor(codes: all, persons: persons + other.persons.filter { !persons.contains($0) }, isJoint: all.count > 1)
  }

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
  /// Persons who take part.
  let present: Set<Int>
  let grammar: Grammar

  /// Whether an actor is someone who took no part: a third party, or a person of another time.
  func isOutsider(_ actor: Actor) -> Bool {
    !actor.isJoint && !actor.persons.isEmpty && actor.persons.allSatisfy { !present.contains($0) }
  }

  /// The code of the side for which a person acts.
  func code(of person: Int) -> String? { people[person].country ?? people[person].organisation }

  /// Who is meant by the tokens of `range`; nil where nobody can be told.
  func actor(in range: Range<Int>) -> Actor? {
    var actor = Actor()
    var i = range.lowerBound
    while i < range.upperBound {
      if let person = index.person(at: i) {
        add(person, to: &actor)
        for person in index.sharers(at: i) { add(person, to: &actor) }
        i += 1
        continue
      }
      if let (code, end) = side(at: i), end <= range.upperBound {
        if !actor.codes.contains(code) { actor.codes.append(code) }
        i = end
        continue
      }
      if analysis.quoted[i], isFirstPerson(i), let code = speaker(at: i), !actor.codes.contains(code) {
        actor.codes.append(code)
      }
      if isEverybody(i) { actor.isJoint = true }
      i += 1
    }
    if actor.isJoint, actor.persons.count == 1 || actor.codes.count == 1, !isGroupSubject(range) {
      actor.isJoint = false
    }
    if actor.codes.count >= 2, sides.count >= 2, sides.allSatisfy(actor.codes.contains) { actor.isJoint = true }
    return actor.isEmpty ? nil : actor
  }

  private func add(_ person: Int, to actor: inout Actor) {
    guard !actor.persons.contains(person) else { return }
    actor.persons.append(person)
    if let code = code(of: person), !actor.codes.contains(code) { actor.codes.append(code) }
  }

  /// The code of a country, its people, its seat or an organisation at token `i`.
  func side(at i: Int) -> (String, Int)? {
    var best: (String, Int)?
    for hit in analysis.hits.at(i) {
      switch hit.kind {
      case .capital where isWhere(i): continue
      case .country, .people, .metonym, .capital:
        best = (analysis.lexicon.countries[Int(hit.entry)].code, Int(hit.end))
      case .organisation:
        let entry = analysis.lexicon.organisations[Int(hit.entry)]
        if let code = code(of: entry) { best = (code, Int(hit.end)) }
      default: continue
      }
    }
    return best
  }

  private func isFirstPerson(_ i: Int) -> Bool {
    let id = analysis.id(i)
    return id == analysis.words.we || id == analysis.words.our || id == analysis.words.i || id == analysis.words.my
  }

  /// The side of whoever says the direct speech at token `i`: the subject of a verb of saying outside it, in its sentence or beside it.
  private func speaker(at i: Int) -> String? {
    let sentence = Int(analysis.sentenceOf[i])
    for number in [sentence, sentence + 1, sentence - 1, sentence - 2] where analysis.sentences.indices.contains(number)
    {
      guard analysis.sentences[number].paragraph == analysis.sentences[sentence].paragraph || number < sentence else {
        continue
      }
      for group in grammar.groups(number)
      where analysis.words.said.contains(group.lemma) && !analysis.quoted[group.head] {
        guard let subject = group.subject, !analysis.quoted[subject.lowerBound] else { continue }
        for person in index.people(in: subject) { if let code = code(of: person) { return code } }
      }
    }
    return nil
  }

  /// "in Nairobi": where, not who.
  private func isWhere(_ i: Int) -> Bool {
    let governor = analysis.id(i - 1)
    return governor == analysis.words.in || governor == analysis.words.at
  }

  /// An organisation's own code, or its country's where it is one country's and no side by itself.
  private func code(of entry: OrganisationEntry) -> String? {
    if entry.kind == "media" { return nil }
    if entry.kind == "eu" { return "EU" }
    guard entry.isNational, !sides.contains(entry.code) else { return entry.code }
    // Whose agency or firm it is must be told; a party or court without a country is the home side's.
    return analysis.lexicon.countryNamed(in: entry) ?? (entry.isDomestic ? home : nil)
  }

  /// "they", "both", "the two leaders", "the ministers", "we" outside of direct speech.
  private func isEverybody(_ i: Int) -> Bool {
    let words = analysis.words
    let id = analysis.id(i)
    if id == words.they || id == words.both || id == words.their { return true }
    if id == words.we || id == words.our { return !analysis.quoted[i] }
    guard analysis.tag(i).isPlural || id == words.two, words.groupNouns.contains(analysis.tokens.stems[i]) else {
      return false
    }
    return true
  }

  /// Whether the phrase is a plural of the sides with a person in it ("the leaders and President X"): seldom, so only "both".
  private func isGroupSubject(_ range: Range<Int>) -> Bool { analysis.id(range.lowerBound) == analysis.words.both }

  /// The sides other than those of `actor`; where there are several, the one that was spoken of last before token `position`.
  func others(than actor: Actor?, before position: Int) -> [String] {
    guard let actor, !actor.isJoint else { return [] }
    let others = sides.filter { !actor.codes.contains($0) }
    guard others.count > 1, sides.count > 2 else { return others }
    let sentence = Int(analysis.sentenceOf[position])
    let start = analysis.sentences[max(0, sentence - 3)].range.lowerBound
    for i in stride(from: position - 1, through: start, by: -1) {
      let code = index.person(at: i).flatMap { self.code(of: $0) } ?? side(at: i)?.0
      if let code, others.contains(code) { return [code] }
    }
    return others
  }
}
