/// The panes, in the order in which Tab goes through them.
enum Pane: Int, CaseIterable, Sendable {
  case readouts = 1
  case participants, issues, followUps, source

  /// The sort of items that the pane lists.
  var kind: ItemKind? {
    switch self {
    case .participants: .participant
    case .issues: .issue
    case .followUps: .followUp
    case .readouts, .source: nil
    }
  }

  /// The pane that lists a sort of items.
  init(_ kind: ItemKind) {
    switch kind {
    case .participant: self = .participants
    case .issue: self = .issues
    case .followUp: self = .followUps
    }
  }

  /// Name at the head of the pane.
  var title: String {
    switch self {
    case .readouts: "Readouts"
    case .participants: "Participants"
    case .issues: "Discussed issues"
    case .followUps: "Follow-ups"
    case .source: "Source"
    }
  }

  /// Name for a tab.
  var shortTitle: String { self == .issues ? "Issues" : title }

  /// One letter for a tab on a narrow screen.
  var letter: String { String(shortTitle.prefix(1)) }

  /// The pane `steps` further on, round and round.
  func stepping(_ steps: Int) -> Pane {
    let count = Pane.allCases.count
    return Pane(rawValue: ((rawValue - 1 + steps) % count + count) % count + 1) ?? self
  }
}
