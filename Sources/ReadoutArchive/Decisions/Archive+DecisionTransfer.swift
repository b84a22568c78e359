import GRDB

extension Archive {
  /// What became of decisions that came in.
  public struct TransferSummary: Equatable, Sendable {
    public var added = 0
    /// Known acts that were taken back or restored elsewhere.
    public var changed = 0
    public var known = 0

    /// Nothing yet.
    public init() {}
  }

  /// Readouts whose words are held in memory while acts on them come in.
  private static let readoutsAtOnce = 500

  /// Hands over all acts, the earliest first, for another archive or for safe keeping.
  ///
  /// - Throws: `ArchiveError`, and what `body` throws.
  public func exportDecisions(_ body: (Decision) throws -> Void) throws {
    try read { db in try DecisionRows(db: db).each { try body($0.decision) } }
  }

  /// Takes acts in, all of them or none: one that is known is not added again, and whether it was taken back is as it was
  /// decided last. Acts on texts that are not in the archive wait for them.
  ///
  /// - Throws: `ArchiveError`.
  public func importDecisions(_ decisions: [Decision]) throws -> TransferSummary {
    try write { db in
      let packer = TextPacker()
      let standing = try StandingRows(db, packer)
      let subjects = Dictionary(grouping: decisions, by: \.subject)
      var waiting: [Decision] = []
      var byReadout: [Int64: [Decision]] = [:]
      for (subject, acts) in subjects {
        if let id = try standing.readout(of: subject) { byReadout[id, default: []] += acts } else { waiting += acts }
      }
      var transfer = DecisionTransfer(DecisionRows(db: db))
      try transfer.take(waiting)
      let ids = byReadout.keys.sorted()
      for start in stride(from: 0, to: ids.count, by: Self.readoutsAtOnce) {
        let some = ids[start..<min(start + Self.readoutsAtOnce, ids.count)]
        try StandingChange(db, packer).run(some) { try transfer.take(some.flatMap { byReadout[$0] ?? [] }) }
      }
      if transfer.touchesPeople { try HandRows(db).apply(packer) }
      return transfer.summary
    }
  }
}

/// Takes acts in from elsewhere.
private struct DecisionTransfer {
  private let rows: DecisionRows
  private(set) var summary = Archive.TransferSummary()
  /// Whether it has been decided anew who is who.
  private(set) var touchesPeople = false

  init(_ rows: DecisionRows) { self.rows = rows }

  mutating func take(_ decisions: [Decision]) throws {
    for decision in decisions {
      if let known = try rows.find(decision) {
        guard Self.isNewer(decision, than: known.decision) else {
          summary.known += 1
          continue
        }
        try rows.set(undone: decision.isUndone, touched: decision.touched, of: known.id)
        summary.changed += 1
      } else {
        try rows.insert(decision)
        summary.added += 1
      }
      touchesPeople = touchesPeople || decision.aspect.isOfPeople
    }
  }

  // Which came last, so that archives agree in whichever order they exchange their acts.
  private static func isNewer(_ a: Decision, than b: Decision) -> Bool {
    a.touched != b.touched ? a.touched > b.touched : a.isUndone && !b.isUndone
  }
}
