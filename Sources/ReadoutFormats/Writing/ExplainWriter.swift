import ReadoutCore

/// Writes a readout's text with all evidence marked, and under each paragraph which rule found what in it.
public struct ExplainWriter: Sendable {
  private let isColoured: Bool

  /// Makes a writer; colours are for terminals only.
  public init(coloured: Bool = false) {
    isColoured = coloured
  }

  /// An item, as the legend shows it.
  private struct Item {
    let id: String
    let description: String
    let spans: [Span]
    let colour: String
    var cues: [Cue] = []
  }

  /// The marked text, with a line end.
  public func write(_ readout: Readout) -> String {
    let items = items(of: readout)
    let labels = Labels(readout)
    var out = labels.title + "\n" + labels.meetingLine + "\n"
    for meeting in readout.meetings.dropFirst() { out += "\(Labels.line(meeting.id))  \(labels.line(of: meeting))\n" }
    out += "\n"
    var marker = Marker(edges: edges(of: items, in: readout.text.utf8.count), ids: items.map(\.id), sgr: sgr(items))
    let legends = legends(items, in: readout.text)
    var start = 0
    for (number, line) in readout.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let marked = marker.mark(line, from: start)
      // A blank line parts paragraphs already.
      if !marked.isEmpty { out += marked + "\n" }
      for item in legends[number] ?? [] { out += legend(items[item]) }
      if !marked.isEmpty { out += "\n" }
      start += line.count + 1
    }
    return out
  }

  /// Indices of the items that have evidence in a line, by the line's number; evidence over lines counts where it begins.
  private func legends(_ items: [Item], in text: String) -> [Int: [Int]] {
    var legends: [Int: [Int]] = [:]
    var starts = [0]
    for (offset, byte) in text.utf8.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    for (index, item) in items.enumerated() {
      for span in item.spans where span.start >= 0 && span.start < text.utf8.count {
        let line = lastIndex(in: starts, notAfter: span.start)
        if legends[line]?.last != index { legends[line, default: []].append(index) }
      }
    }
    return legends
  }

  private func lastIndex(in starts: [Int], notAfter offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func legend(_ item: Item) -> String {
    let id = item.id + String(repeating: " ", count: max(0, 4 - item.id.count))
    let line =
      isColoured
      ? "    \u{1B}[\(item.colour)m\(id)\u{1B}[0m\(item.description)\n" : "    \(id)\(item.description)\n"
    guard !item.cues.isEmpty else { return line }
    return line + "        cues: \(item.cues.map(cue).joined(separator: ", "))\n"
  }

  /// "strong topic +0.8"; the text's own words in quotation marks.
  private func cue(_ cue: Cue) -> String {
    guard let weight = cue.weight else { return Labels.line(cue.text) }
    let tenths = Int((weight * 10).rounded())
    return "\(Labels.line(cue.text)) \(tenths < 0 ? "-" : "+")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  private func sgr(_ items: [Item]) -> [String]? { isColoured ? items.map(\.colour) : nil }

  private func items(of readout: Readout) -> [Item] {
    let labels = Labels(readout)
    func found(_ rule: String, _ confidence: Double) -> String {
      let hundredths = confidence.isFinite ? Int((min(max(confidence, 0), 1) * 100).rounded()) : 0
      return "rule \(Labels.line(rule)), \(hundredths) %"
    }
    let meetings = readout.meetings.map { meeting in
      Item(
        id: Labels.line(meeting.id),
        description:
          "\(meeting.kind.rawValue), \(meeting.status.rawValue), \(Labels.line(meeting.date?.value ?? "no date"))",
        spans: [meeting.date?.span].compactMap { $0 } + meeting.places.map(\.span), colour: "35")
    }
    let people = readout.participants.map { person in
      let side = person.country.map { " (\($0))" } ?? ""
      return Item(
        id: Labels.line(person.id),
        description: Labels.line("\(person.displayName)\(side), \(person.presence.rawValue)") + " · "
          + found(person.rule, person.confidence), spans: person.mentions.map(\.span), colour: "4")
    }
    let issues = readout.issues.map { issue in
      let raised =
        issue.raisedBy.isEmpty ? "" : ", raised by \(issue.raisedBy.map(labels.party).joined(separator: ", "))"
      return Item(
        id: Labels.line(issue.id),
        description: Labels.line("\(issue.label), \(issue.topic)\(raised)") + " · "
          + found(issue.rule, issue.confidence),
        spans: issue.mentions.map(\.span), colour: "1")
    }
    let followUps = readout.followUps.map { followUp in
      Item(
        id: Labels.line(followUp.id),
        description: "\(followUp.kind.rawValue), \(labels.direction(followUp)): \(Labels.line(followUp.action)) · "
          + found(followUp.rule, followUp.confidence), spans: [followUp.span], colour: "36")
    }
    return (meetings + people + issues + followUps).map { item in
      var item = item
      item.cues = readout.cues[item.id] ?? []
      return item
    }
  }

  /// In text order; where several meet, ends come before beginnings and the longer span opens first and closes last.
  private func edges(of items: [Item], in length: Int) -> [Marker.Edge] {
    var edges: [Marker.Edge] = []
    for (index, item) in items.enumerated() {
      for span in item.spans where span.start >= 0 && span.start < span.end && span.end <= length {
        edges.append(Marker.Edge(offset: span.start, isOpening: true, span: span, item: index))
        edges.append(Marker.Edge(offset: span.end, isOpening: false, span: span, item: index))
      }
    }
    return edges.sorted { a, b in
      if a.offset != b.offset { return a.offset < b.offset }
      if a.isOpening != b.isOpening { return !a.isOpening }
      if a.span.count != b.span.count { return a.isOpening ? a.span.count > b.span.count : a.span.count < b.span.count }
      return a.isOpening ? a.item < b.item : a.item > b.item
    }
  }
}
