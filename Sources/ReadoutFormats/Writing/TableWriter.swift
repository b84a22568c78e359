import ReadoutCore

/// Writes readouts as a table: a row for each, and below it who took part, what was discussed and what is to follow.
public struct TableWriter: Sendable {
  private let width: Int

  /// Makes a writer for lines of `width` columns, at least 40.
  public init(width: Int = 100) {
    self.width = max(40, width)
  }

  /// One readout's row and the lines below it. Columns have fixed widths, so that rows can be written as they come.
  public func write(_ readout: Readout) -> String {
    let labels = Labels(readout)
    let people = labels.people(present: true).filter { !readout.isRejected($0.id) }
    let issues = readout.issues.filter { !readout.isRejected($0.id) }
    let followUps = readout.followUps.filter { !readout.isRejected($0.id) }
    let counts = "\(people.count)P \(issues.count)I \(followUps.count)F"
    let kind = readout.meetings.first?.kind.rawValue ?? ""
    let head = [
      DisplayWidth.fit(labels.date.isEmpty ? "no date" : labels.date, to: 10),
      DisplayWidth.fit(labels.sides.joined(separator: " "), to: 8),
      DisplayWidth.fit(kind, to: 12),
    ].joined(separator: "  ")
    let titleWidth = max(8, width - DisplayWidth.of(head) - DisplayWidth.of(counts) - 4)
    var lines = ["\(head)  \(DisplayWidth.fit(labels.title, to: titleWidth))  \(counts)"]
    lines += detail("also", readout.meetings.dropFirst().map(labels.line))
    lines += detail("participants", people.map { Labels.line($0.displayName) + side($0) })
    lines += detail("issues", issues.filter { !$0.generic }.map { Labels.line($0.label) })
    for followUp in followUps {
      lines += detail("follow-up", [description(of: followUp, labels)])
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func side(_ person: Participant) -> String { person.country.map { " (\(Labels.line($0)))" } ?? "" }

  private func description(of followUp: FollowUp, _ labels: Labels) -> String {
    let due = followUp.due.map { ", due \(Labels.line($0.value ?? $0.text))" } ?? ""
    let decisions = labels.decisions(followUp.id)
    return "\(followUp.kind.rawValue), \(labels.direction(followUp)): \(Labels.line(followUp.action))\(due)"
      + (decisions.isEmpty ? "" : ", \(decisions)")
  }

  /// An indented name and its values, wrapped under one another.
  private func detail(_ name: String, _ values: [String]) -> [String] {
    guard !values.isEmpty else { return [] }
    let indent = 18
    let lines = DisplayWidth.wrap(values.joined(separator: " · "), to: width - indent)
    return lines.enumerated().map { index, line in
      DisplayWidth.fit(index == 0 ? "    \(name)" : "", to: indent) + line
    }
  }
}
