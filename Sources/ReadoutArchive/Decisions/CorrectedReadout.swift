import ReadoutCore

/// Puts what people decided into a readout as it was found: its items are then as they were corrected, and what was found
/// stands in `Readout.judgements`.
///
/// What is rejected stays where it stood, for other items refer to it by its place.
struct CorrectedReadout {
  private var readout: Readout
  private let names: [(words: [String], id: String)]

  /// The readout with all that was decided about its items, by their ids.
  static func make(_ readout: Readout, _ standings: [String: ItemStanding]) -> Readout {
    guard !standings.isEmpty else { return readout }
    var corrected = CorrectedReadout(readout, standings)
    for (id, standing) in standings { corrected.take(standing, id) }
    return corrected.readout
  }

  private init(_ readout: Readout, _ standings: [String: ItemStanding]) {
    self.readout = readout
    // A person may be named as found or as corrected.
    names = readout.participants.flatMap { person in
      [person.displayName, standings[person.id]?.corrections[.label]].compactMap { $0 }.map {
        (FoldedWords($0).map(\.text), person.id)
      }
    }
  }

  private mutating func take(_ standing: ItemStanding, _ id: String) {
    var judgement = standing.judgement
    for sort in ItemSort.allCases {
      guard let place = FactTokens.place(id, sort.letter) else { continue }
      switch sort {
      case .participant where readout.participants.indices.contains(place):
        correct(&readout.participants[place], standing.corrections, &judgement)
      case .issue where readout.issues.indices.contains(place):
        var issue = readout.issues[place]
        correct(&issue, standing.corrections, &judgement)
        readout.issues[place] = issue
      case .followUp where readout.followUps.indices.contains(place):
        var followUp = readout.followUps[place]
        correct(&followUp, standing.corrections, &judgement)
        readout.followUps[place] = followUp
      default: continue
      }
      readout.judgements[id] = judgement
    }
  }

  private func correct(
    _ person: inout Participant, _ fields: [DecisionValue.Field: String], _ judgement: inout Judgement
  ) {
    if let name = fields[.label] {
      judgement.found["name"] = .text(person.name)
      person.name = name
    }
    if let office = fields[.office] {
      judgement.found["roles"] = .list(person.roles)
      // The first office is the fullest; the others are told besides it.
      person.roles = (DecisionValue.isNone(office) ? [] : [office]) + person.roles.dropFirst()
    }
    if let country = fields[.country] {
      judgement.found["country"] = .text(person.country)
      person.country = DecisionValue.isNone(country) ? nil : country
    }
    if let presence = fields[.presence].flatMap(Participant.Presence.init) {
      judgement.found["presence"] = .text(person.presence.rawValue)
      person.presence = presence
    }
  }

  private func correct(_ issue: inout Issue, _ fields: [DecisionValue.Field: String], _ judgement: inout Judgement) {
    if let label = fields[.label] {
      judgement.found["label"] = .text(issue.label)
      issue.label = label
      if issue.generic {
        // What has been given a name names something.
        judgement.found["generic"] = .flag(true)
        issue.generic = false
      }
    }
    if let topic = fields[.topic] {
      judgement.found["topic"] = .text(issue.topic)
      issue.topic = topic
    }
    if let side = fields[.side] {
      judgement.found["raisedBy"] = .list(issue.raisedBy)
      issue.raisedBy = parties(side)
    }
  }

  private func correct(
    _ followUp: inout FollowUp, _ fields: [DecisionValue.Field: String], _ judgement: inout Judgement
  ) {
    if let action = fields[.label] {
      judgement.found["action"] = .text(followUp.action)
      followUp.action = action
    }
    if let owner = fields[.owner] {
      judgement.found["owners"] = .list(followUp.owners)
      followUp.owners = parties(owner)
    }
    if let recipient = fields[.recipient] {
      judgement.found["recipients"] = .list(followUp.recipients)
      followUp.recipients = parties(recipient)
    }
    if let due = fields[.due] {
      judgement.found["due"] = .date(followUp.due)
      // What people set has no words of its own in the text: those of the whole are its evidence.
      let words = followUp.due.map { ($0.text, $0.span) } ?? (followUp.text, followUp.span)
      followUp.due = DecisionValue.isNone(due) ? nil : DateMention(value: due, text: words.0, span: words.1)
    }
  }

  // Participants are named by their names; all else is a code, or a name that nobody knows.
  private func parties(_ value: String) -> [String] {
    DecisionValue.parties(value).map { name in
      let words = FoldedWords(name).map(\.text)
      let ids = Set(names.filter { $0.words == words }.map(\.id))
      return ids.count == 1 ? ids.first ?? name : name
    }
  }
}
