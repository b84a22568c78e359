import ReadoutCore

/// The sorts of items that a readout has.
enum ItemKind: Int, CaseIterable, Sendable {
  case participant, issue, followUp
}

/// One item of a readout: its sort, and its place in the model's array.
struct Item: Hashable, Sendable {
  let kind: ItemKind
  let index: Int
}

/// One row of a pane: an item in words, with its evidence.
struct Fact: Sendable {
  let item: Item
  /// Name, label or action.
  let main: String
  /// Role, topic, or nothing.
  let note: String
  /// Country, who raised it, or owner → recipient.
  let party: String
  /// Kind of follow-up, or how a person who did not take part stands to the meeting.
  let sort: String
  /// When a follow-up is due, ISO 8601 or the text's words.
  let due: String
  /// In which of several meetings: "meeting 2 of 3: courtesy, KR GH"; empty where there is one alone.
  let meetings: String
  /// Stands below the others: a person who is only mentioned, an issue that names nothing.
  let isAside: Bool
  /// What people decided about it.
  var judgement: Judgement?
  /// Evidence in text order, in UTF-8 bytes; never empty in a readout that keeps the model's promise.
  let evidence: [Span]
  let rule: String
  let confidence: Double
  /// What filters and searches look at, folded.
  let folded: [UInt8]

  /// Whether people said that it is wrong.
  var isRejected: Bool { judgement?.verdict == .rejected }

  /// Whether it stands below the others, in less weight.
  var isDim: Bool { isAside || isRejected }

  /// What stands before the name: what people decided, or a sign that it is of less weight.
  var lead: String {
    let signs = judgement.map { JudgementText(judgement: $0).signs } ?? ""
    return signs.isEmpty ? (isAside ? "· " : "") : signs + " "
  }

  /// Whether people said that nothing is left to do.
  var isSettled: Bool { judgement?.status == .done || judgement?.status == .dropped }

  /// How far a follow-up is, where people said so.
  var status: String? { judgement.flatMap { JudgementText(judgement: $0).status } }
}

/// A stretch of evidence in the text, and whose it is.
struct Mark: Hashable, Sendable {
  let span: Span
  let item: Item

  /// The role that the words play on the screen.
  var style: Style {
    switch item.kind {
    case .participant: .person
    case .issue: .issue
    case .followUp: .followUp
    }
  }
}
