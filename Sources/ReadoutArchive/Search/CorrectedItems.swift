import ReadoutCore

/// The items of a readout that people corrected, as a search looks at them: what `ItemReader` makes of rows, made of the
/// readout as it is shown.
struct CorrectedItems {
  let id: Int64
  let readout: Readout

  /// The items that are hits in a scope.
  func items(_ scope: SearchScope) -> [FoundItem] {
    switch scope {
    case .issues: readout.issues.enumerated().map { issue($1, $0 + 1) }
    case .followups: readout.followUps.enumerated().map { followUp($1, $0 + 1) }
    case .people: readout.participants.enumerated().map { person($1, $0 + 1) }
    case .text, .readouts: []
    }
  }

  private func issue(_ issue: Issue, _ number: Int) -> FoundItem {
    var item = FoundItem(
      readout: id, sort: .issue, number: number, label: issue.label,
      words: SearchRow.issueWords(issue.label, issue.topic), note: issue.topic)
    item.isGeneric = issue.generic
    item.sides = codes(issue.raisedBy)
    return item
  }

  private func followUp(_ followUp: FollowUp, _ number: Int) -> FoundItem {
    var item = FoundItem(
      readout: id, sort: .followUp, number: number, label: followUp.action, words: followUp.action,
      note: followUp.kind.rawValue)
    item.ownerNames = followUp.owners.compactMap { person($0)?.displayName }
    item.owners = codes(followUp.owners)
    item.recipients = codes(followUp.recipients)
    item.sides = codes(followUp.owners + followUp.recipients)
    item.due = followUp.due?.value
    item.dueDay = followUp.due?.value.flatMap(DatedDay.last)
    return item
  }

  private func person(_ person: Participant, _ number: Int) -> FoundItem {
    let offices = SearchRow.officeWords(person)
    var item = FoundItem(
      readout: id, sort: .participant, number: number, label: person.name ?? person.roles.first ?? "",
      words: (person.name.map { $0 + " | " } ?? "") + offices, note: person.roles.first ?? "")
    item.offices = offices
    item.sides = [person.country ?? person.organisation].compactMap { $0 }
    item.presence = person.presence
    return item
  }

  private func person(_ id: String) -> Participant? {
    FactTokens.place(id, "p").flatMap { readout.participants.indices.contains($0) ? readout.participants[$0] : nil }
  }

  private func codes(_ ids: [String]) -> [String] {
    var codes: [String] = []
    for code in FactTokens.sides(ids, readout) where !codes.contains(code) { codes.append(code) }
    return codes
  }
}
