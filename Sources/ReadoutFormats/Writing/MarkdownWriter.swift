import ReadoutCore

/// Writes a readout as a brief in Markdown: who met, what was discussed by topic, and the follow-ups as a task list.
public struct MarkdownWriter: Sendable {
  /// Makes a writer.
  public init() {}

  /// The brief, with a line end; every item is followed by its words in the source.
  public func write(_ readout: Readout) -> String {
    let labels = Labels(readout)
    let parts = [
      "# \(escape(labels.title))", escape(labels.meetingLine), source(readout.source), participants(labels),
      otherMeetings(readout, labels), issues(readout, labels), followUps(readout, labels),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func source(_ source: Source) -> String {
    let published = source.published.map { "published \($0)" }
    let url = source.url.flatMap { $0.hasPrefix("http") ? "<\(Labels.line($0).filter { !"<> ".contains($0) })>" : nil }
    let parts = [source.publisher.map(escape), published, url ?? escape(source.path)]
    return "Source: " + parts.compactMap { $0 }.joined(separator: ", ")
  }

  private func participants(_ labels: Labels) -> String {
    let groups = [
      ("## Participants", labels.people(present: true)), ("## Others named", labels.people(present: false)),
    ]
    return groups.filter { !$1.isEmpty }.map { title, people in
      ([title, ""] + labels.settled(people).map { participant($0, labels) }).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// The meetings besides the main one, each with who took part.
  private func otherMeetings(_ readout: Readout, _ labels: Labels) -> String {
    let others = readout.meetings.dropFirst()
    guard !others.isEmpty else { return "" }
    let items = others.map { meeting in
      let people = labels.people(of: meeting).map { escape($0.displayName) }.joined(separator: ", ")
      return "- **\(escape(meeting.id))** \(escape(labels.line(of: meeting)))" + (people.isEmpty ? "" : ": \(people)")
    }
    return "## Other meetings\n\n" + items.joined(separator: "\n")
  }

  private func participant(_ person: Participant, _ labels: Labels) -> String {
    var parts = [name(person.displayName, person.id, labels)]
    if person.name != nil, let role = person.roles.first { parts.append(escape(role)) }
    if let organisation = person.organisation { parts.append(escape(organisation)) }
    if let country = person.country { parts.append(escape(Names.country(country))) }
    if person.presence != .present { parts.append(person.presence.rawValue) }
    return "- " + parts.joined(separator: ", ") + decisions(person.id, labels)
  }

  // What was rejected is struck out.
  private func name(_ text: String, _ id: String, _ labels: Labels) -> String {
    labels.readout.isRejected(id) ? "~~\(escape(text))~~" : "**\(escape(text))**"
  }

  // What people decided, and their note.
  private func decisions(_ id: String, _ labels: Labels) -> String {
    let words = labels.decisions(id)
    let lines = [("found", labels.found(id)), ("note", labels.note(id))].filter { !$1.isEmpty }
    return (words.isEmpty ? "" : " (\(escape(words)))") + lines.map { "\n  - \($0): \(escape($1))" }.joined()
  }

  private func issues(_ readout: Readout, _ labels: Labels) -> String {
    guard !readout.issues.isEmpty else { return "" }
    var topics: [String] = []
    for issue in readout.issues where !topics.contains(issue.topic) { topics.append(issue.topic) }
    let groups = topics.map { topic in
      let items = labels.settled(readout.issues.filter { $0.topic == topic }).map { item($0, readout, labels) }
      return "### \(escape(Names.topic(topic)))\n\n" + items.joined(separator: "\n")
    }
    return "## Discussed issues\n\n" + groups.joined(separator: "\n\n")
  }

  private func item(_ issue: Issue, _ readout: Readout, _ labels: Labels) -> String {
    let raised = issue.raisedBy.isEmpty ? "" : ", raised by \(escape(labels.parties(issue.raisedBy)))"
    let evidence = issue.mentions.first.map { quote(Quotation.around($0.span, in: readout.text)) } ?? ""
    let meetings = labels.meetings(issue.meetings)
    return "- \(name(issue.label, issue.id, labels))\(raised)\(meetings.isEmpty ? "" : " (\(escape(meetings)))")"
      + decisions(issue.id, labels) + evidence
  }

  private func followUps(_ readout: Readout, _ labels: Labels) -> String {
    guard !readout.followUps.isEmpty else { return "" }
    let items = labels.settled(readout.followUps).map { followUp in
      let direction = [followUp.owners, followUp.recipients].map(labels.parties).filter { !$0.isEmpty }
      let due = followUp.due.map { ", due \(escape($0.value ?? $0.text))" } ?? ""
      let box = readout.judgements[followUp.id]?.isClosed == true ? "[x]" : "[ ]"
      return "- \(box) \(name(followUp.action, followUp.id, labels)): \(escape(direction.joined(separator: " → ")))"
        + " (\(followUp.kind.rawValue), \(followUp.strength.rawValue))\(due)\(decisions(followUp.id, labels))"
        + quote(Labels.line(followUp.text))
    }
    return "## Follow-ups\n\n" + items.joined(separator: "\n")
  }

  private func quote(_ words: String) -> String { "\n  > “\(escape(words))”" }

  /// Foreign words on one line, what Markdown would take for marks escaped.
  private func escape(_ text: String) -> String {
    var escaped = ""
    for character in Labels.line(text) {
      if "\\`*_[]<>#|~&".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}
