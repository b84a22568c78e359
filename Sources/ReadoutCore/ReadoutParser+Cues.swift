extension ReadoutParser {
  /// What spoke for each item of a readout that was stored without it, by the items' ids: the text is read again, and items
  /// that are not found at the same words any more have no cues.
  public func cues(of readout: Readout) -> [String: [Cue]] {
    let document = Document(id: readout.id, source: readout.source, text: PlainText(readout.text))
    let again = parse(document, explaining: true)
    var cues: [String: [Cue]] = [:]
    func take(_ items: [(id: String, span: Span?)], _ found: [(id: String, span: Span?)]) {
      for item in items {
        guard let span = item.span, let same = found.first(where: { $0.span == span }) else { continue }
        cues[item.id] = again.cues[same.id]
      }
    }
    func people(_ readout: Readout) -> [(id: String, span: Span?)] {
      readout.participants.map { ($0.id, $0.mentions.first?.span) }
    }
    func issues(_ readout: Readout) -> [(id: String, span: Span?)] {
      readout.issues.map { ($0.id, $0.mentions.first?.span) }
    }
    func followUps(_ readout: Readout) -> [(id: String, span: Span?)] { readout.followUps.map { ($0.id, $0.span) } }
    take(people(readout), people(again))
    take(issues(readout), issues(again))
    take(followUps(readout), followUps(again))
    return cues
  }
}
