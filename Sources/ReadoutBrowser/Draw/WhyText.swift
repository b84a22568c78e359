import ReadoutCore

/// What the panel says that tells why an item is there: its rule in plain words, its cues, what people decided, and the
/// sentences in which it stands.
struct WhyText {
  /// One row of the panel.
  enum Row: Equatable {
    case words(String)
    /// A piece of the sentence around the evidence in hand, in UTF-8 bytes of the text, and whether it is its first.
    case sentence(Range<Int>, isFirst: Bool)
    /// Another place, with as much around it as there is room for.
    case place(Span)
  }

  private(set) var rows: [Row] = []

  /// Fills at most `limit` rows of `width` columns for the item under the cursor.
  init(_ state: BrowserState, width: Int, limit: Int) {
    let room = max(8, width - 4)
    guard let card = state.card, let fact = state.currentFact else {
      rows = Self.wrapped("", "Choose a participant, an issue or a follow-up.", room, most: limit)
      return
    }
    // Of few rows, most are the words' themselves.
    rows = Self.wrapped("Rule   ", Self.rule(fact), room, most: limit < 4 ? 1 : 2)
    if limit > 2 {
      rows += Self.wrapped("Cues   ", Self.cues(of: fact, in: card, state.why), room, most: limit < 6 ? 1 : 2)
    }
    let evidence = Self.evidence(of: fact, in: card, at: state.at.mention, room - 2)
    let decided = Self.decisions(on: fact, in: card).map(Row.words)
    // What people said has room before the other places, and after the first two rows of this one.
    let free = max(0, limit - rows.count)
    rows += decided.prefix(max(0, free - min(2, evidence.rows.count)))
    let height = max(0, limit - rows.count)
    let top = BrowserState.top(
      BrowserState.top(0, showing: evidence.last, count: evidence.rows.count, height: height),
      showing: evidence.first, count: evidence.rows.count, height: height)
    var seen = Array(evidence.rows.dropFirst(top).prefix(height))
    // The sign stands before the sentence even where its beginning has no room.
    if case .sentence(let range, _)? = seen.first { seen[0] = .sentence(range, isFirst: true) }
    rows += seen
    rows = Array(rows.prefix(limit))
  }

  private static func rule(_ fact: Fact) -> String {
    let sentence =
      switch fact.item.kind {
      case .participant: RuleSentence.participant(fact.rule)
      case .issue: RuleSentence.issue(fact.rule)
      case .followUp: RuleSentence.followUp(fact.rule)
      }
    return [fact.rule, "confidence \(fact.confidence.percent)", sentence].compactMap { $0 }.joined(separator: " · ")
  }

  private static func cues(of fact: Fact, in card: Card, _ why: WhyState) -> String {
    guard let cues = why.cues(of: fact.item.id, in: card.readout.id) else { return "reading …" }
    return cues.isEmpty ? "none but the rule" : cues.map(words).joined(separator: ", ")
  }

  // As `readout explain` writes it: "strong topic +0.8".
  private static func words(_ cue: Cue) -> String {
    guard let weight = cue.weight, weight.isFinite else { return cue.text }
    let tenths = Int((weight * 10).rounded())
    return "\(cue.text) \(tenths < 0 ? "-" : "+")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  private static func decisions(on fact: Fact, in card: Card) -> [String] {
    guard let judgement = fact.judgement else { return [] }
    return JudgementText(judgement: judgement).lines { id in
      card.readout.participants.first { $0.id == id }?.displayName ?? id
    }
  }

  // Rows of one piece stand below its own words, not below its name.
  private static func wrapped(_ name: String, _ text: String, _ width: Int, most: Int) -> [Row] {
    let indent = width < 44 ? "" : String(repeating: " ", count: name.utf8.count)
    let lines = WrappedText.lines(of: indent.isEmpty ? name + text : text, width: width - indent.utf8.count)
    return lines.prefix(most).enumerated().map { index, line in
      let isCut = index == most - 1 && lines.count > most
      return .words((index == 0 && !indent.isEmpty ? name : indent) + line + (isCut ? " …" : ""))
    }
  }

  // The rows of all places, and the first and last of them that show the one in hand.
  private static func evidence(
    of fact: Fact, in card: Card, at mention: Int, _ width: Int
  ) -> (rows: [Row], first: Int, last: Int) {
    var rows: [Row] = []
    var shown = 0..<1
    for (index, span) in fact.evidence.enumerated() {
      guard index == mention else {
        rows.append(.place(span))
        continue
      }
      let sentence = self.sentence(around: span, in: card)
      let lines = WrappedText(card.readout.text, paragraphs: [sentence], width: width)
      let first = rows.count
      rows += lines.rows.enumerated().map { .sentence($1, isFirst: $0 == 0) }
      shown = first + lines.row(at: span.start)..<first + lines.row(at: max(span.start, span.end - 1)) + 1
    }
    return (rows, shown.lowerBound, shown.upperBound - 1)
  }

  private static func sentence(around span: Span, in card: Card) -> Range<Int> {
    let length = card.readout.text.utf8.count
    let own = min(max(0, span.start), length)..<min(max(0, span.start, span.end), length)
    guard let paragraph = card.paragraphs.ranges.first(where: { $0.contains(own.lowerBound) }) else { return own }
    let shift = paragraph.lowerBound
    let bytes = Array(card.slice(paragraph).utf8)
    let inner = SentenceRange.around(
      own.lowerBound - shift..<min(own.upperBound, paragraph.upperBound) - shift, in: 0..<bytes.count, of: bytes)
    return inner.lowerBound + shift..<inner.upperBound + shift
  }
}
