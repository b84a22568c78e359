/// The matters that officials speak of, by topic: noun phrases without an article, in the order of how often they come.
struct Subjects {
  /// The phrases of each topic of `Subjects.topics`.
  private(set) var phrases: [[Phrase]] = []
  let topicIndex: [String: Int]
  let before: [Phrase]
  let after: [Phrase]
  let frames: [Phrase]
  let links: [Phrase]
  /// Where the phrases that have an article of their own begin.
  private(set) var definite: Set<Int32> = []

  init(arena: inout Arena) {
    let listed = Subjects.listed()
    var index: [String: Int] = [:]
    for line in SubjectLists.topics.split(separator: "\n") {
      let fields = String(line).split(separator: ":").map(String.init)
      index[fields[0]] = phrases.count
      let slugs = fields[1].words
      let more = slugs.flatMap { listed[$0] ?? [] }
      phrases.append((fields[2].parts + more).map { arena.add($0) })
    }
    topicIndex = index
    before = SubjectLists.before.words.map { arena.add($0 + " ") }
    after = SubjectLists.after.parts.map { arena.add(" " + $0) }
    frames = SubjectLists.frames.parts.map { arena.add($0 + " ") }
    links = SubjectLists.links.parts.map { arena.add($0) }
    for phrase in phrases.joined() where arena.text(phrase).hasPrefix("the ") || arena.text(phrase).contains(" in ") {
      definite.insert(phrase.start)
    }
  }

  /// The rows of the program's table of topics that read as nouns without an article: those whose last word is one of a
  /// short list, in the plural where it can be counted, and that name no country.
  private static func listed() -> [String: [String]] {
    let uncounted = Set(SubjectLists.uncounted.words)
    let counted = Set(SubjectLists.counted.words)
    let names = Set(
      Tables.rows("countries.tsv").flatMap { $0.dropFirst() }.flatMap { $0.lowercased().split { !$0.isLetter } })
    var result: [String: [String]] = [:]
    for row in Tables.rows("topicphrases.tsv") where row.count > 2 && (Int(row[2]) ?? 0) > 6 {
      let words = row[0].words
      guard words.count > 1, let last = words.last, uncounted.contains(last) || counted.contains(last) else { continue }
      let isOdd = words.contains { names.contains(Substring($0)) || SubjectLists.left.contains($0) || $0.count == 1 }
      if !isOdd { result[row[1], default: []].append(counted.contains(last) ? row[0] + "s" : row[0]) }
    }
    return result
  }
}
