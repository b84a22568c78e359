import ReadoutCore

extension Renderer {
  /// Draws the words that the selected follow-up comes from, with a few lines around them, under its readout's title.
  mutating func drawEvidence(_ list: TabList, _ frame: Frame) {
    drawRule(frame, row: frame.row)
    guard let key = list.selectedKey, let row = list.row(key) else { return }
    guard let detail = list.detail(key) else { return drawNote("Reading …", in: frame.dropping(rows: 1)) }
    guard let evidence = detail.evidence else { return }
    drawEvidenceHead(evidence, frame)
    var body = frame.dropping(rows: 1)
    if state.tabs.showsWhy {
      let reasons = ["rule \(evidence.rule)", "confidence \(evidence.confidence.percent)", row.code, row.note]
      let words = reasons.filter { !$0.isEmpty }.joined(separator: " · ")
      screen.put(words, row: body.row, column: 3, width: body.width - 4)
      body = body.dropping(rows: 1)
    }
    drawEvidenceText(evidence, body)
  }

  private mutating func drawEvidenceHead(_ evidence: TabEvidence, _ frame: Frame) {
    let publisher = evidence.publisher.isEmpty ? "" : " \(evidence.publisher) "
    let end = screen.putRight(
      publisher, row: frame.row, endColumn: frame.endColumn - 2, width: max(0, min(40, frame.width / 3)))
    let words = [state.dates.text(evidence.date), evidence.sides, evidence.title].filter { !$0.isEmpty }
    screen.put(
      " \(words.joined(separator: "  ")) ", row: frame.row, column: 2, width: max(0, end - 4), style: .title)
  }

  // The words stand in the middle, where there is text enough around them.
  private mutating func drawEvidenceText(_ evidence: TabEvidence, _ frame: Frame) {
    guard frame.height > 0 else { return }
    let width = max(8, min(state.configuration.wrapWidth, frame.width - 5))
    let wrap = WrappedText(evidence.text, paragraphs: evidence.paragraphs, width: width)
    let first = wrap.row(at: evidence.span.lowerBound)
    let last = wrap.row(at: max(evidence.span.lowerBound, evidence.span.upperBound - 1))
    let wished = first - max(0, (frame.height - (last - first + 1)) / 2)
    var top = max(0, min(wished, wrap.rows.count - frame.height))
    // An empty row tells nothing at the top.
    if wrap.rows.indices.contains(top), wrap.rows[top].isEmpty, top < first { top += 1 }
    let bytes = Array(evidence.text.utf8)
    for (index, range) in wrap.rows.dropFirst(top).prefix(frame.height).enumerated() where !range.isEmpty {
      let row = frame.row + index
      let own = evidence.span.clamped(to: range)
      let runs = own.isEmpty ? [] : [shifted(own, by: range.lowerBound)]
      if !own.isEmpty { screen.put("▎", row: row, column: frame.column + 1, width: 1, style: .bar) }
      screen.put(
        String(decoding: bytes[range], as: UTF8.self), row: row, column: frame.column + 3, width: frame.width - 4,
        runs: runs)
    }
  }

  private func shifted(_ range: Range<Int>, by start: Int) -> Screen.Run {
    Screen.Run(range: range.lowerBound - start..<range.upperBound - start, style: [.followUp, .selected])
  }
}
