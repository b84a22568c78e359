/// Finds whom "he", "she", "his" and "her" mean: the subject before, within two sentences, of fitting gender.
///
/// Left out on purpose: "it" and "they" (`SideReader` reads them), pronouns in direct speech, and pronouns for which two persons are equally near.
struct PronounResolver {
  let analysis: Analysis
  let grammar: Grammar

  /// Adds the places of pronouns to `people`.
  func resolve(_ people: inout [Person]) {
    let index = PersonIndex(people, tokenCount: analysis.tokens.count)
    let words = analysis.words
    var lastSubject: (person: Int, sentence: Int)?
    var added: [(Int, Person.Place)] = []
    var pronounOwner: [Int: Int] = [:]
    for (number, sentence) in analysis.sentences.enumerated() where sentence.zone == .body {
      var current: Int?
      for i in sentence.range {
        if let person = index.person(at: i) {
          if current == nil || isSubject(i, number), !people[person].isGroup { current = person }
          continue
        }
        let id = analysis.id(i)
        let male = id == words.he || id == words.his || id == words.him
        let female = id == words.she || id == words.her
        guard male || female, !analysis.quoted[i] else { continue }
        let wanted: Gender = male ? .male : .female
        let candidates = [current, lastSubject.flatMap { number - $0.sentence <= 2 ? $0.person : nil }].compactMap {
          $0
        }
        // "She called on him": an object is not its own verb's subject.
        let isObject = analysis.tag(i) == .prp && (id == words.him || id == words.her)
        let subject = isObject ? subject(before: i, number, index, pronounOwner) : nil
        let nearby = (candidates + recent(before: i, sentence: number, index)).filter { $0 != subject }
        guard let found = nearby.first(where: { fits(people[$0].gender, wanted) && !people[$0].isSpokesperson }) else {
          continue
        }
        added.append((found, Person.Place(range: i..<i + 1, kind: .pronoun)))
        pronounOwner[i] = found
        if current == nil { current = found }
      }
      if let subject = mainSubject(number, index, pronounOwner) { lastSubject = (subject, number) }
    }
    for (person, place) in added { people[person].places.append(place) }
    for k in people.indices { people[k].places.sort { $0.range.lowerBound < $1.range.lowerBound } }
  }

  private func fits(_ gender: Gender, _ wanted: Gender) -> Bool {
    gender == wanted || gender == .unknown || gender == .either
  }

  /// The subject of the last verb before token `i` in its sentence.
  private func subject(before i: Int, _ sentence: Int, _ index: PersonIndex, _ pronouns: [Int: Int]) -> Int? {
    let group = grammar.groups(sentence).last { $0.range.upperBound <= i && $0.subject != nil }
    guard let range = group?.subject else { return nil }
    return index.people(in: range).first ?? range.lazy.compactMap { pronouns[$0] }.first
  }

  private func isSubject(_ i: Int, _ sentence: Int) -> Bool {
    grammar.groups(sentence).contains { $0.form == .finite && ($0.subject?.contains(i) ?? false) }
  }

  /// Persons of this and the two sentences before, the nearest first.
  private func recent(before i: Int, sentence: Int, _ index: PersonIndex) -> [Int] {
    let start = analysis.sentences[max(0, sentence - 2)].range.lowerBound
    return index.people(in: start..<i).reversed()
  }

  private func mainSubject(_ sentence: Int, _ index: PersonIndex, _ pronouns: [Int: Int]) -> Int? {
    for group in grammar.groups(sentence) where group.form == .finite {
      guard let subject = group.subject else { continue }
      if let person = index.people(in: subject).first ?? subject.lazy.compactMap({ pronouns[$0] }).first {
        return person
      }
    }
    return nil
  }
}
