import Foundation
import GRDB
import ReadoutCore

extension Archive {
  /// What is to be decided about an item.
  public enum Act: Sendable {
    case status(DecisionValue.Status, on: CalendarDate?)
    case verdict(DecisionValue.Verdict)
    /// Corrects some fields and leaves other corrections as they are; an empty value takes a correction back.
    case correct([DecisionValue.Field: String])
    /// An empty note or mark takes the former one away.
    case note(String)
    case mark(String)

    var aspect: Decision.Aspect {
      switch self {
      case .status: .status
      case .verdict: .verdict
      case .correct: .correct
      case .note: .note
      case .mark: .mark
      }
    }
  }

  /// An act and the item to which it belongs now.
  public struct Listed: Sendable, Equatable {
    public let decision: Decision
    /// The readout's id in the archive and the item's, or nil where the item is not found.
    public let readout: Int64?
    public let item: String?
    /// Whether it is the one that counts.
    public let isInForce: Bool
  }

  /// Seconds since 1970.
  public static var now: Int { Int(Date().timeIntervalSince1970) }

  /// The readout and the item that a reference means.
  ///
  /// - Throws: `DecisionError`, `ArchiveError`.
  public func resolve(_ item: ItemReference) throws -> (readout: Int64, item: String) {
    let id = try find(item.readout)
    let hash = try rows([id]).first?.hash ?? ""
    guard hash.hasPrefix(item.readout) else {
      throw DecisionError.revised(prefix: item.readout, now: String(hash.prefix(12)))
    }
    return (id, item.id)
  }

  /// Decides about an item of a readout; several acts at once are made in their order, or none of them is.
  ///
  /// - Throws: `DecisionError`, `ArchiveError`.
  public func decide(_ item: String, of readout: Int64, _ acts: [Act], now: Int = Archive.now) throws {
    try change(item, of: readout) { decisions, place, rows in
      var stack = decisions.stack(place)
      for act in acts {
        let found = decisions.items[place]
        let value = Self.value(act, stack)
        if let problem = DecisionValue.problem(value, act.aspect, found.sort) {
          throw DecisionError.value(item: item, problem: problem)
        }
        let decision = Decision(
          made: stack.next(now), subject: decisions.readout.id, item: decisions.key(place), label: found.label,
          quote: found.evidence, aspect: act.aspect, value: value)
        try rows.insert(decision)
        stack = DecisionStack(acts: stack.acts + [DecisionRows.Stored(id: 0, decision: decision)])
      }
    }
  }

  /// Takes the newest act on an item back, of one aspect or of all; returns it.
  ///
  /// - Throws: `DecisionError`, `ArchiveError`.
  @discardableResult
  public func undo(
    _ item: String, of readout: Int64, _ aspect: Decision.Aspect? = nil, now: Int = Archive.now
  ) throws -> Decision {
    try change(item, of: readout) { decisions, place, rows in
      let stack = decisions.stack(place)
      guard let act = stack.undoable(aspect) else { throw DecisionError.nothingToUndo(item: item) }
      try rows.set(undone: true, touched: stack.next(now), of: act.id)
      return act.decision
    }
  }

  /// Restores the act on an item that was taken back last, of one aspect or of all; returns it.
  ///
  /// - Throws: `DecisionError`, `ArchiveError`.
  @discardableResult
  public func redo(
    _ item: String, of readout: Int64, _ aspect: Decision.Aspect? = nil, now: Int = Archive.now
  ) throws -> Decision {
    try change(item, of: readout) { decisions, place, rows in
      let stack = decisions.stack(place)
      guard let act = stack.redoable(aspect) else { throw DecisionError.nothingToRedo(item: item) }
      try rows.set(undone: false, touched: stack.next(now), of: act.id)
      return act.decision
    }
  }

  /// All acts on a readout, the earliest first.
  ///
  /// - Throws: `ArchiveError`.
  public func decisions(of readout: Int64) throws -> [Listed] {
    try read { db in
      guard let found = try ReadoutReader(db, TextPacker()).readout(readout) else { return [] }
      return Self.listed(try ReadoutDecisions(readout, found, db), readout)
    }
  }

  /// All acts in the archive, the earliest first.
  ///
  /// - Throws: `ArchiveError`.
  public func decisions() throws -> [Listed] {
    try read { db in
      let packer = TextPacker()
      let standing = try StandingRows(db, packer)
      let people = try HandRows(db).outcome()
      var listed: [Listed] = []
      var seen: Set<Int64> = []
      for act in try DecisionRows(db: db).all() {
        if act.decision.aspect.isOfPeople {
          let isInForce = people.inForce.contains(act.id)
          listed.append(
            Listed(
              decision: act.decision, readout: nil, item: people.applied[act.id].map { "person \($0)" },
              isInForce: isInForce))
        } else if let id = try standing.readout(of: act.decision.subject) {
          guard seen.insert(id).inserted, let found = try ReadoutReader(db, packer).readout(id) else { continue }
          listed += Self.listed(try ReadoutDecisions(id, found, db), id)
        } else {
          listed.append(Listed(decision: act.decision, readout: nil, item: nil, isInForce: false))
        }
      }
      return listed.sorted { Decision.isEarlier($0.decision, $1.decision) }
    }
  }

  private static func listed(_ decisions: ReadoutDecisions, _ id: Int64) -> [Listed] {
    var inForce: Set<Int64> = []
    for place in Set(decisions.places.values) { inForce.formUnion(decisions.stack(place).inForce.values.map(\.id)) }
    return decisions.acts.map { act in
      Listed(
        decision: act.decision, readout: id, item: decisions.places[act.decision.item].map { decisions.items[$0].id },
        isInForce: inForce.contains(act.id))
    }
  }

  private static func value(_ act: Act, _ stack: DecisionStack) -> String {
    switch act {
    case .status(let status, let day): return DecisionValue.text(status, on: day)
    case .verdict(let verdict): return verdict.rawValue
    case .note(let text), .mark(let text): return text
    case .correct(let fields):
      let before = stack.inForce[.correct].flatMap { DecisionValue.fields($0.decision.value) } ?? [:]
      return DecisionValue.text(before.merging(fields) { $1 }.filter { !$0.value.isEmpty })
    }
  }

  private func change<Result>(
    _ item: String, of id: Int64, _ body: (ReadoutDecisions, Int, DecisionRows) throws -> Result
  ) throws -> Result {
    try write { db in
      let packer = TextPacker()
      guard let readout = try ReadoutReader(db, packer).readout(id) else {
        throw ArchiveError.unknown(id: "\(id)", path: path)
      }
      let decisions = try ReadoutDecisions(id, readout, db)
      guard let place = decisions.place(of: item) else {
        let counts =
          "\(readout.participants.count) p…, \(readout.issues.count) i… and \(readout.followUps.count) f…"
        throw DecisionError.noItem(item: item, count: counts)
      }
      let result = try body(decisions, place, DecisionRows(db: db))
      try StandingRows(db, packer).renew(id, readout)
      return result
    }
  }
}
