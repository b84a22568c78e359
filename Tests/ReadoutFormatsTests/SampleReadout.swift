import ReadoutCore

/// A readout made by hand, spans found by searching the text. Its codes (ISO 3166-1 leaves XA and XB to users) and topics
/// are in no lexicon, so that they are written as they are.
enum Sample {
  static let text = """
    Ministers meet in Zürich

    Minister Anna Kovač of Slovenia met her Swiss counterpart on Monday.
    They discussed money laundering and cyber crime. She invited him to visit Ljubljana in May 2023.
    """

  /// The first place of `words` in the text.
  static func span(_ words: String, in text: String = text) -> Span {
    guard let range = text.firstRange(of: words) else { return Span(0, 0) }
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return Span(start, start + words.utf8.count)
  }

  static func mention(_ words: String, _ kind: Mention.Kind) -> Mention {
    Mention(span: span(words), text: words, kind: kind)
  }

  static let readout = Readout(
    id: String(repeating: "ab", count: 32),
    source: Source(
      path: "zurich.txt", title: "Ministers meet in Zürich", publisher: "Gazette",
      published: CalendarDate(year: 2022, month: 5, day: 18)),
    text: text,
    meetings: [
      Meeting(
        id: "m1", kind: .bilateral, status: .held,
        date: DateMention(value: "2022-05-16", text: "Monday", span: span("Monday")),
        places: [Place(name: "Zürich", country: "XB", span: span("Zürich"))], countries: ["XA", "XB"])
    ],
    participants: [
      Participant(
        id: "p1", name: "Anna Kovač", roles: ["Minister"], country: "XA", presence: .present, meetings: ["m1"],
        mentions: [mention("Anna Kovač", .name), mention("She", .pronoun)], confidence: 0.97, rule: "title-name"),
      Participant(
        id: "p2", name: nil, roles: ["Swiss counterpart"], country: "XB", presence: .present, meetings: ["m1"],
        mentions: [mention("her Swiss counterpart", .office)], confidence: 0.1 + 0.2, rule: "counterpart"),
    ],
    issues: [
      Issue(
        id: "i1", label: "money laundering", topic: "sample.money", meetings: ["m1"],
        mentions: [mention("money laundering", .phrase)], confidence: 0.9, rule: "discussed-list"),
      Issue(
        id: "i2", label: "cyber crime", topic: "sample.cyber", raisedBy: ["XA"], meetings: ["m1"],
        mentions: [mention("cyber crime", .phrase)], confidence: 0.9, rule: "discussed-list"),
    ],
    followUps: [
      FollowUp(
        id: "f1", kind: .planned, owners: ["p2"], recipients: ["XA"], action: "visit Ljubljana",
        due: DateMention(value: "2023-05", text: "May 2023", span: span("May 2023")), strength: .soft,
        span: span("She invited him to visit Ljubljana in May 2023"),
        text: "She invited him to visit Ljubljana in May 2023", confidence: 0.8, rule: "invited-to")
    ])
}
