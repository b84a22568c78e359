import ReadoutArchive

/// A hit in words, wherever it was found.
struct HitText {
  let group: HitGroup
  /// Label, action, name or title.
  var main: String
  /// Topic or office.
  var note = ""
  /// Who raised it, owner → recipient, or country.
  var party = ""
  /// Kind of follow-up.
  var sort = ""
  /// What people decided, as signs before the words.
  var lead = ""
  let date: String
  let sides: String
  /// Stretches of `main` to mark, in UTF-8 bytes; nil marks the words of the search.
  var marks: [Range<Int>]?

  /// The words of an item of a readout.
  init(_ fact: Fact, of card: Card, _ group: HitGroup) {
    self.group = group
    (main, note, party, sort, date, sides) = (fact.main, fact.note, fact.party, fact.sort, card.date, card.sides)
    lead = fact.judgement == nil ? "" : fact.lead
  }

  /// The title of a readout.
  init(title card: Card) {
    (group, main, date, sides) = (.text, card.title, card.date, card.sides)
  }

  /// What an archive tells of a hit; of a text, the words around what was found.
  init(_ hit: SearchHit) {
    group = HitGroup(hit.id.scope)
    (main, date, sides) = (hit.label, hit.date ?? "", SidesText.of(hit.sides))
    marks = hit.marks
    lead = hit.lead
    switch group {
    case .followUps: (sort, party) = (hit.status ?? hit.note, hit.party)
    case .issues, .people: (note, party) = (hit.note, hit.party)
    case .text:
      guard let snippet = hit.snippet, !snippet.marks.isEmpty else { return }
      let before = snippet.isCutBefore ? "… " : ""
      main = before + snippet.text + (snippet.isCutAfter ? " …" : "")
      marks = snippet.marks.map { $0.lowerBound + before.utf8.count..<$0.upperBound + before.utf8.count }
    }
  }
}

extension SearchHit {
  /// What people decided about the item, as signs before the words.
  fileprivate var lead: String {
    let signs = JudgementText.signs(verdict, isChanged: isCorrected || hasNote)
    return signs.isEmpty ? "" : signs + " "
  }
}
