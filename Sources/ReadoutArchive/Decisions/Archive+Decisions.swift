import Foundation
import GRDB
import ReadoutCore

extension Archive {
  /// What is to be decided about an item.
  public enum Act: Hashable, Sendable {
    case status(DecisionValue.Status, on: CalendarDate?)
    case verdict(DecisionValue.Verdict)
    /// Corrects some fields and leaves other corrections as they are; an empty value takes a correction back.
    case correct([DecisionValue.Field: String])
    /// An empty note or mark takes the former one away.
    case note(String)
    case mark(String)

    /// What it is decided about.
    public var aspect: Decision.Aspect {
      switch self {
      case .status: .status
      case .verdict: .verdict
      case .correct: .correct
      case .note: .note
      case .mark: .mark
      }
    }
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
        let value = try Self.value(act, stack, item, decisions) {
          // Whose name was corrected may be called so.
          Decided(
            readout: decisions.readout, standings: try ReadoutReader(rows.db, TextPacker()).standings(of: readout))
        }

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
    try turn(item, of: readout, undone: true, .nothingToUndo(item: item), now) { $0.undoable(aspect) }
  }

  /// Restores the act on an item that was taken back last, of one aspect or of all; returns it.
  ///
  /// - Throws: `DecisionError`, `ArchiveError`.
  @discardableResult
  public func redo(
    _ item: String, of readout: Int64, _ aspect: Decision.Aspect? = nil, now: Int = Archive.now
  ) throws -> Decision {
    try turn(item, of: readout, undone: false, .nothingToRedo(item: item), now) { $0.redoable(aspect) }
  }

  // Takes the act that `choose` finds among those on an item back, or restores it.
  private func turn(
    _ item: String, of readout: Int64, undone: Bool, _ error: DecisionError, _ now: Int,
    _ choose: (DecisionStack) -> DecisionRows.Stored?
  ) throws -> Decision {
    try change(item, of: readout) { decisions, place, rows in
      let stack = decisions.stack(place)
      guard let act = choose(stack) else { throw error }
      try rows.set(undone: undone, touched: stack.next(now), of: act.id)
      return act.decision
    }
  }

  private static func value(
    _ act: Act, _ stack: DecisionStack, _ item: String, _ decisions: ReadoutDecisions, _ decided: () throws -> Decided
  ) throws -> String {
    switch act {
    case .status(let status, let day): return DecisionValue.text(status, on: day)
    case .verdict(let verdict): return verdict.rawValue
    case .note(let text), .mark(let text): return text
    case .correct(let fields):
      let before = stack.inForce[.correct].flatMap { DecisionValue.fields($0.decision.value) } ?? [:]
      let after = before.merging(try Self.read(fields, item, decisions, Correction(decided().shown))) { $1 }
      return DecisionValue.text(after.filter { !$0.value.isEmpty })
    }
  }

  // What a field holds is told first: a topic of a follow-up is no topic, however it is called.
  private static func read(
    _ fields: [DecisionValue.Field: String], _ item: String, _ decisions: ReadoutDecisions, _ correction: Correction
  ) throws -> [DecisionValue.Field: String] {
    var read: [DecisionValue.Field: String] = [:]
    for (field, typed) in fields {
      guard decisions.place(of: item).map({ field.sorts.contains(decisions.items[$0].sort) }) ?? false else {
        read[field] = typed
        continue
      }
      switch correction.value(typed, of: field) {
      case .success(let value): read[field] = value
      case .failure(let problem): throw DecisionError.value(item: item, problem: problem.reason)
      }
    }
    return read
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
      return try StandingChange(db, packer).run([id]) { try body(decisions, place, DecisionRows(db: db)) }
    }
  }
}
