import GRDB
import ReadoutCore

/// What people decided about one item.
public struct ItemStanding: Equatable, Sendable {
  public var status: DecisionValue.Status?
  /// The day on which it got there, where somebody told it.
  public var statusDay: CalendarDate?
  public var verdict: DecisionValue.Verdict?
  public var note: String?
  public var mark: String?
  public var corrections: [DecisionValue.Field: String] = [:]

  /// Nothing was decided.
  public init() {}

  mutating func take(_ decision: Decision) {
    guard !decision.value.isEmpty else { return }
    switch decision.aspect {
    case .status:
      let read = DecisionValue.status(decision.value)
      (status, statusDay) = (read?.status, read?.day)
    case .verdict: verdict = DecisionValue.Verdict(rawValue: decision.value)
    case .correct: corrections = DecisionValue.fields(decision.value) ?? [:]
    case .note: note = decision.value
    case .mark: mark = decision.value
    case .merge, .split: break
    }
  }
}

/// A readout as it was found, and beside it what people decided about its items.
public struct Decided: Sendable {
  /// What the program found.
  public let readout: Readout
  /// By the items' ids; what nothing was decided about is left out.
  public let standings: [String: ItemStanding]

  /// What was decided about an item.
  public subscript(id: String) -> ItemStanding { standings[id] ?? ItemStanding() }
}

extension Archive {
  /// A readout with what people decided about it, or nil where there is none of that id.
  ///
  /// - Throws: `ArchiveError`.
  public func decided(_ id: Int64) throws -> Decided? {
    try read { db in
      guard let readout = try ReadoutReader(db, TextPacker()).readout(id) else { return nil }
      let select = try RowStatement(
        db,
        """
        SELECT standing.item, number, decision.aspect, decision.value
        FROM standing JOIN decision ON decision.id = standing.decision WHERE readout = ?
        """)
      select.bind(1, id)
      var standings: [String: ItemStanding] = [:]
      while try select.step() {
        guard let sort = ItemSort(number: select.int(0)), let aspect = Decision.Aspect(rawValue: select.text(2) ?? "")
        else { continue }
        standings["\(sort.letter)\(select.int(1))", default: ItemStanding()].take(
          Decision(made: 0, subject: "", item: "", aspect: aspect, value: select.text(3) ?? ""))
      }
      return Decided(readout: readout, standings: standings)
    }
  }
}
