import ReadoutCore

/// Puts the items of a readout into words for the panes.
struct FactMaker {
  let readout: Readout

  /// Participants: those who took part first, in text order.
  func participants() -> [Fact] {
    let facts = readout.participants.enumerated().map { index, person in participant(person, index) }
    return settled(facts)
  }

  /// Issues in text order, those that name nothing at the end.
  func issues() -> [Fact] {
    let facts = readout.issues.enumerated().map { index, issue in self.issue(issue, index) }
    return settled(facts)
  }

  /// Follow-ups in text order.
  func followUps() -> [Fact] {
    settled(readout.followUps.enumerated().map { index, followUp in self.followUp(followUp, index) })
  }

  // What is of less weight below the others, what people rejected below all.
  private func settled(_ facts: [Fact]) -> [Fact] {
    let facts = facts.map { fact in
      var fact = fact
      fact.judgement = readout.judgements[fact.item.id]
      return fact
    }
    return facts.filter { !$0.isDim } + facts.filter { $0.isDim && !$0.isRejected } + facts.filter(\.isRejected)
  }

  private func participant(_ person: Participant, _ index: Int) -> Fact {
    let isPresent = person.presence == .present || person.presence == .expected
    let role = person.name == nil ? person.roles.dropFirst().first : person.roles.first
    let words =
      person.roles + [person.organisation, person.country, person.country.map(Names.country)].compactMap { $0 }
    return Fact(
      item: Item(kind: .participant, index: index), main: person.displayName,
      note: role ?? person.organisation ?? (person.kind == .group ? "group" : ""),
      party: person.country ?? person.organisation ?? "",
      sort: person.presence == .present ? "" : person.presence.rawValue, due: "",
      meetings: meetingWords(person.meetings),
      isAside: !isPresent,
      evidence: person.mentions.map(\.span), rule: person.rule, confidence: person.confidence,
      folded: folded([person.displayName] + words + person.mentions.filter { $0.kind == .name }.map(\.text)))
  }

  private func issue(_ issue: Issue, _ index: Int) -> Fact {
    Fact(
      item: Item(kind: .issue, index: index), main: issue.label, note: issue.topic, party: raisers(issue),
      sort: issue.generic ? "generic" : "", due: "", meetings: meetingWords(issue.meetings), isAside: issue.generic,
      evidence: issue.mentions.map(\.span),
      rule: issue.rule, confidence: issue.confidence,
      folded: folded([issue.label, issue.topic, Names.topic(issue.topic)] + issue.mentions.map(\.text)))
  }

  private func followUp(_ followUp: FollowUp, _ index: Int) -> Fact {
    Fact(
      item: Item(kind: .followUp, index: index), main: followUp.action, note: followUp.strength.rawValue,
      party: parties(followUp), sort: followUp.kind.rawValue, due: followUp.due.map { $0.value ?? $0.text } ?? "",
      meetings: "", isAside: false, evidence: [followUp.span], rule: followUp.rule, confidence: followUp.confidence,
      folded: folded([followUp.action, followUp.text, followUp.kind.rawValue]))
  }

  private func folded(_ texts: [String]) -> [UInt8] {
    var out: [UInt8] = []
    for text in texts { FoldedText.append(text, to: &out) }
    return out
  }

  private func meetingWords(_ ids: [String]) -> String {
    let count = readout.meetings.count
    let numbers = readout.meetings.indices.filter { ids.contains(readout.meetings[$0].id) }
    guard count > 1, let first = numbers.first else { return "" }
    guard numbers.count == 1 else {
      return "meetings \(numbers.map { "\($0 + 1)" }.joined(separator: ", ")) of \(count)"
    }
    let sides = readout.meetings[first].countries.joined(separator: " ")
    return "meeting \(first + 1) of \(count): \(readout.meetings[first].kind.rawValue)"
      + (sides.isEmpty ? "" : ", \(sides)")
  }

  private func raisers(_ issue: Issue) -> String {
    let meeting = readout.meetings.first { issue.meetings.contains($0.id) } ?? readout.meetings.first
    let sides = Set(meeting?.countries ?? [])
    let names = self.names(issue.raisedBy)
    if names.isEmpty || (sides.count > 1 && Set(names) == sides) { return sides.count == 2 ? "both" : "joint" }
    return names.joined(separator: ", ")
  }

  private func parties(_ followUp: FollowUp) -> String {
    let owners = names(followUp.owners).joined(separator: ", ")
    let recipients = names(followUp.recipients).joined(separator: ", ")
    if recipients.isEmpty { return owners }
    return "\(owners.isEmpty ? "?" : owners) → \(recipients)"
  }

  // Participants by their country's code or, lacking that, their surname; each name once.
  private func names(_ ids: [String]) -> [String] {
    var names: [String] = []
    for id in ids {
      let person = readout.participants.first { $0.id == id }
      let surname = person?.name?.split(separator: " ").last.map(String.init)
      let name = person.map { $0.country ?? surname ?? $0.displayName } ?? id
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}
