import ReadoutCore

/// Writes a readout as an aligned report to read on a terminal.
public struct TextWriter: Sendable {
  private let width: Int

  /// Makes a writer for lines of `width` columns, at least 40.
  public init(width: Int = 100) {
    self.width = max(40, width)
  }

  /// The report, with a line end.
  public func write(_ readout: Readout) -> String {
    let labels = Labels(readout)
    var lines = DisplayWidth.wrap(labels.title, to: width)
    lines += DisplayWidth.wrap(labels.meetingLine, to: width)
    lines += [sourceLine(readout.source)].filter { !$0.isEmpty }
    lines +=
      otherMeetings(readout, labels) + participants(readout, labels) + issues(readout, labels)
      + followUps(readout, labels)
    return lines.joined(separator: "\n") + "\n"
  }

  private func sourceLine(_ source: Source) -> String {
    let published = source.published.map { "published \($0)" }
    return [source.publisher, published, source.path].compactMap { $0 }.map(Labels.line).joined(separator: " · ")
  }

  /// The meetings besides the main one, each with who took part; nothing where there are none.
  private func otherMeetings(_ readout: Readout, _ labels: Labels) -> [String] {
    let others = readout.meetings.dropFirst()
    guard !others.isEmpty else { return [] }
    let rows = others.map { meeting in
      [meeting.id, labels.line(of: meeting), labels.people(of: meeting).map(\.displayName).joined(separator: ", ")]
    }
    return section("Other meetings", "\(others.count)", rows)
  }

  private func participants(_ readout: Readout, _ labels: Labels) -> [String] {
    let (present, others) = (labels.people(present: true), labels.people(present: false))
    let people = labels.settled(present + others)
    let rows = people.map { person in
      [
        person.displayName, person.country ?? person.organisation ?? "", person.presence.rawValue,
        person.name == nil ? "" : person.roles.first ?? "", labels.meetings(person.meetings),
        labels.decisions(person.id),
      ]
    }
    let away = others.count { !readout.isRejected($0.id) }
    let count = labels.count(present, away == 0 ? "" : ", \(away) not present")
    return section("Participants", count, rows, below: people.map { note($0.id, labels) })
  }

  private func issues(_ readout: Readout, _ labels: Labels) -> [String] {
    let issues = labels.settled(readout.issues)
    let rows = issues.map { issue in
      [
        issue.label, issue.generic ? "generic" : Names.topic(issue.topic),
        issue.raisedBy.isEmpty ? "" : "raised by " + issue.raisedBy.map(labels.party).joined(separator: ", "),
        labels.meetings(issue.meetings), labels.decisions(issue.id),
      ]
    }
    return section("Discussed issues", labels.count(issues), rows, below: issues.map { note($0.id, labels) })
  }

  private func followUps(_ readout: Readout, _ labels: Labels) -> [String] {
    let followUps = labels.settled(readout.followUps)
    let rows = followUps.map { followUp in
      let due = followUp.due.map { "due \($0.value ?? $0.text)" }
      return [
        followUp.kind.rawValue, labels.direction(followUp), followUp.action, due ?? "", labels.decisions(followUp.id),
      ]
    }
    let below = followUps.map { followUp in
      DisplayWidth.wrap("“\(Labels.line(followUp.text))”", to: width - 6).map { "      " + $0 }
        + note(followUp.id, labels)
    }
    return section("Follow-ups", labels.count(followUps), rows, below: below)
  }

  // What was found where people say it otherwise, and their note.
  private func note(_ id: String, _ labels: Labels) -> [String] {
    let lines = [("found", labels.found(id)), ("note", labels.note(id))].filter { !$1.isEmpty }
    return lines.flatMap { DisplayWidth.wrap("\($0): \($1)", to: width - 6).map { "      " + $0 } }
  }

  /// A heading with its count, and rows in columns; cells that are too wide go on in the next line, so that nothing is lost.
  private func section(
    _ title: String, _ count: String, _ rows: [[String]], below: [[String]] = []
  ) -> [String] {
    let rows = rows.map { $0.map(Labels.line) }
    let widths = columnWidths(rows)
    var lines = ["", "\(title) (\(count))"]
    if rows.isEmpty { lines.append("  none") }
    for (index, row) in rows.enumerated() {
      lines += layOut(row, widths)
      if index < below.count { lines += below[index] }
    }
    return lines
  }

  /// As wide as the widest cell each; where that is too much, the widest columns give way.
  private func columnWidths(_ rows: [[String]]) -> [Int] {
    guard let columns = rows.first?.count else { return [] }
    var widths = (0..<columns).map { column in min(width, rows.map { DisplayWidth.of($0[column]) }.max() ?? 0) }
    // Columns with nothing in them take no room.
    let room = width - 2 * max(1, widths.count { $0 > 0 })
    while widths.reduce(0, +) > room, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] -= 1
    }
    return widths
  }

  private func layOut(_ row: [String], _ widths: [Int]) -> [String] {
    let cells = zip(row, widths).filter { $1 > 0 }.map { (lines: DisplayWidth.wrap($0, to: $1), width: $1) }
    let height = cells.map(\.lines.count).max() ?? 0
    return (0..<height).map { number in
      let line = cells.map { cell in
        DisplayWidth.fit(number < cell.lines.count ? cell.lines[number] : "", to: cell.width)
      }.joined(separator: "  ")
      return "  " + String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
