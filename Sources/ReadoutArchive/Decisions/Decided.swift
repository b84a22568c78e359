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
  /// When what holds was decided, in seconds since 1970.
  public var times: [Judgement.Aspect: Int] = [:]

  /// Nothing was decided.
  public init() {}

  mutating func take(_ aspect: Decision.Aspect, _ value: String, made: Int) {
    guard !value.isEmpty else { return }
    switch aspect {
    case .status:
      let read = DecisionValue.status(value)
      (status, statusDay) = (read?.status, read?.day)
      times[.status] = made
    case .verdict:
      verdict = DecisionValue.Verdict(rawValue: value)
      times[.verdict] = made
    case .correct:
      corrections = DecisionValue.fields(value) ?? [:]
      times[.correction] = made
    case .note:
      note = value
      times[.note] = made
    case .mark:
      mark = value
      times[.mark] = made
    case .merge, .split: break
    }
  }

  /// The same, as a readout carries it; what was found is filled in where the item is corrected.
  var judgement: Judgement {
    var judgement = Judgement()
    judgement.verdict = verdict
    judgement.status = status
    judgement.statusDay = statusDay
    judgement.note = note
    judgement.mark = mark
    judgement.times = times
    return judgement
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

  /// The readout as it is to be shown: corrected, and with what was decided in `judgements`.
  public var shown: Readout { CorrectedReadout.make(readout, standings) }
}

extension Archive {
  /// A readout with what people decided about it, or nil where there is none of that id.
  ///
  /// - Throws: `ArchiveError`.
  public func decided(_ id: Int64) throws -> Decided? {
    try read { db in try ReadoutReader(db, TextPacker()).decided(id) }
  }
}

extension ReadoutReader {
  /// A readout with what people decided about it, or nil where there is none of that id.
  func decided(_ id: Int64) throws -> Decided? {
    try readout(id).map { Decided(readout: $0, standings: try standings(of: id)) }
  }

  /// What people decided about the items of a readout, by the items' ids.
  func standings(of id: Int64) throws -> [String: ItemStanding] {
    let select = try RowStatement(
      db,
      """
      SELECT standing.item, number, decision.aspect, standing.value, decision.value, decision.made
      FROM standing JOIN decision ON decision.id = standing.decision WHERE readout = ?
      """)
    select.bind(1, id)
    var standings: [String: ItemStanding] = [:]
    while try select.step() {
      guard let sort = ItemSort(number: select.int(0)), let aspect = Decision.Aspect(rawValue: select.text(2) ?? "")
      else { continue }
      // A standing has a status without its day.
      let value = aspect == .status ? select.text(4) : select.text(3)
      standings["\(sort.letter)\(select.int(1))", default: ItemStanding()].take(
        aspect, value ?? "", made: Int(select.int(5)))
    }
    return standings
  }
}
