import ReadoutCore

/// What the browser shows of one readout, prepared once, off the main loop, when the readout has been loaded.
final class Card: Sendable {
  let readout: Readout
  /// The main meeting's date or else the date of publication, ISO 8601 at the grain stated; empty where unknown.
  let date: String
  /// Codes of the sides that met, parted by spaces.
  let sides: String
  let title: String
  let participants: [Fact]
  let issues: [Fact]
  let followUps: [Fact]
  /// Evidence in text order; longer stretches before shorter ones that begin with them.
  let marks: [Mark]
  /// What the filter of the list looks at, folded.
  let folded: [UInt8]
  let searchText: SearchText
  let paragraphs: Paragraphs

  /// Prepares a readout; `name` stands for the title of a text that has none.
  init(_ readout: Readout, name: String) {
    let maker = FactMaker(readout: readout)
    let meeting = readout.meetings.first
    self.readout = readout
    date = readout.date ?? ""
    sides = SidesText.of(meeting?.countries ?? [])
    title = readout.source.title ?? Self.firstLine(readout.text) ?? name
    participants = maker.participants()
    issues = maker.issues()
    followUps = maker.followUps()
    let facts = participants + issues + followUps
    // What people rejected is no evidence any longer.
    marks = Self.marks(of: facts.filter { !$0.isRejected }, length: readout.text.utf8.count)
    var folded: [UInt8] = []
    let countries = readout.meetings.flatMap(\.countries)
    for text in [title, date, name] + countries + countries.map(Names.country) { FoldedText.append(text, to: &folded) }
    self.folded = folded
    paragraphs = Paragraphs(readout.text)
    searchText = SearchText(
      issues: issues, followUps: followUps, participants: participants, title: title, text: readout.text,
      paragraphs: paragraphs)
  }

  /// The rows of one sort, in the order in which the panes show them.
  func facts(_ kind: ItemKind) -> [Fact] {
    switch kind {
    case .participant: participants
    case .issue: issues
    case .followUp: followUps
    }
  }

  /// The row of an item.
  func fact(_ item: Item) -> Fact? { facts(item.kind).first { $0.item == item } }

  /// Days since 1970-01-01 of the date at its first day, for sorting.
  var dayNumber: Int? { DatedDay.first(of: date) }

  private static func firstLine(_ text: String) -> String? {
    text.split(separator: "\n", maxSplits: 1).first.map { String($0.prefix(200)) }
  }

  // Spans that point outside the text are left out rather than trusted.
  private static func marks(of facts: [Fact], length: Int) -> [Mark] {
    let all = facts.flatMap { fact in fact.evidence.map { Mark(span: $0, item: fact.item) } }
    let sound = all.filter { $0.span.start >= 0 && $0.span.start < $0.span.end && $0.span.end <= length }
    return sound.sorted { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
  }
}
