import ReadoutArchive
import ReadoutCore

/// A few fields that are filled in to decide something about items.
struct FormState: Sendable {
  /// What the form decides.
  enum Kind: Hashable, Sendable { case correct, note, status }

  /// One line of the form.
  struct Field: Sendable {
    let name: String
    /// What is corrected by it.
    let field: DecisionValue.Field?
    /// What stood there at first.
    let before: String
    var text: String

    /// Makes a field with what is said now in it.
    init(_ name: String, _ field: DecisionValue.Field?, _ text: String) {
      (self.name, self.field, before, self.text) = (name, field, text, text)
    }
  }

  let kind: Kind
  let targets: [DeedTarget]
  var fields: [Field]
  /// The field that is being filled in.
  var place = 0
  /// Why what was filled in is not taken.
  var problem: String?
  /// The request by which it is being saved.
  var saving: Int?
  /// How far the follow-up is, of which the status is to be said; nil where there are several.
  var present: Judgement.Status?

  /// What stands over the form.
  var title: String {
    let verb =
      switch kind {
      case .correct: "Correct"
      case .note: "Note on"
      case .status: "Status of"
      }
    guard targets.count == 1 else { return "\(verb) \(targets.count) items" }
    return kind == .correct ? "\(verb): “\(targets[0].label)”" : "\(verb) “\(targets[0].label)”"
  }

  /// What the field with the cursor takes.
  var hint: String {
    switch kind {
    case .note: return "Any words; without them, the note is taken away"
    case .status:
      let now = present.map { JudgementText.word($0).sentenceCased + " at present. " } ?? ""
      let many = targets.count == 1 ? "" : " of all"
      return now + "A letter saves the status\(many) at once, with this day (2016-08-22) or without one"
    case .correct: return fields[place].field.map(Self.hint) ?? ""
    }
  }

  private static func hint(_ field: DecisionValue.Field) -> String {
    switch field {
    case .label: "Any words; emptied, what was found holds again"
    case .topic: "A topic by its slug, such as security.cyber, or a word of it"
    case .side, .owner, .recipient: "Names or codes, with commas between: Amber Rudd, PK; emptied: nobody"
    case .due: "A date: 2016, 2016-08 or 2016-08-22; emptied: none"
    case .office: "Any words; emptied: none"
    case .country: "A code or a name: GB, Kenya, UN; emptied: none"
    case .presence: "One of: " + Participant.Presence.allCases.map(\.rawValue).joined(separator: ", ")
    }
  }

  /// What was typed in the field with the cursor.
  var typed: String {
    get { fields[place].text }
    set {
      fields[place].text = newValue
      problem = nil
    }
  }

  /// Goes to another field, round and round.
  mutating func step(_ steps: Int) { place = ((place + steps) % fields.count + fields.count) % fields.count }

  /// What is to be said otherwise: the fields that were changed. One that was emptied says that there is nothing, or, of
  /// what must not be empty, that what was found holds again.
  var corrections: [DecisionValue.Field: String] {
    var corrections: [DecisionValue.Field: String] = [:]
    for line in fields {
      guard let field = line.field, line.text.trimmingSpaces != line.before else { continue }
      let isEmpty = line.text.allSatisfy(\.isWhitespace)
      let mayBeNone = ![.label, .topic, .presence].contains(field)
      corrections[field] = isEmpty ? (mayBeNone ? "none" : "") : line.text
    }
    return corrections
  }
}

extension FormState {
  /// The form by which an item of a readout is corrected; nil where there is no such item.
  static func correcting(_ target: DeedTarget, _ item: Item, in readout: Readout) -> FormState? {
    func names(_ ids: [String]) -> String {
      ids.map { id in readout.participants.first { $0.id == id }?.displayName ?? id }.joined(separator: ", ")
    }
    var fields: [Field]
    switch item.kind {
    case .participant:
      guard readout.participants.indices.contains(item.index) else { return nil }
      let person = readout.participants[item.index]
      fields = [
        Field("Name", .label, person.name ?? ""), Field("Office", .office, person.roles.first ?? ""),
        Field("Country", .country, person.country ?? ""), Field("Presence", .presence, person.presence.rawValue),
      ]
    case .issue:
      guard readout.issues.indices.contains(item.index) else { return nil }
      let issue = readout.issues[item.index]
      fields = [
        Field("Label", .label, issue.label), Field("Topic", .topic, issue.topic),
        Field("Raised by", .side, names(issue.raisedBy)),
      ]
    case .followUp:
      guard readout.followUps.indices.contains(item.index) else { return nil }
      let followUp = readout.followUps[item.index]
      fields = [
        Field("Action", .label, followUp.action), Field("Owner", .owner, names(followUp.owners)),
        Field("Recipient", .recipient, names(followUp.recipients)), Field("Due", .due, followUp.due?.value ?? ""),
      ]
    }
    return FormState(kind: .correct, targets: [target], fields: fields)
  }
}

extension String {
  /// With a capital at its beginning.
  fileprivate var sentenceCased: String { prefix(1).uppercased() + dropFirst() }
}
