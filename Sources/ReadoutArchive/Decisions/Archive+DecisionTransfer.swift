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

  /// All acts, the earliest first, for another archive or for safe keeping.
  ///
  /// - Throws: `ArchiveError`.
  public func exportDecisions() throws -> [Decision] {
    try read { db in try DecisionRows(db: db).all().map(\.decision) }
  }

  /// Takes acts in, all of them or none: one that is known is not added again, and whether it was taken back is as it was
  /// decided last. Acts on texts that are not in the archive wait for them.
  ///
  /// - Throws: `ArchiveError`.
  public func importDecisions(_ decisions: [Decision]) throws -> TransferSummary {
    try write { db in
      let packer = TextPacker()
      let rows = DecisionRows(db: db)
      var summary = TransferSummary()
      var subjects: Set<String> = []
      var touchesPeople = false
      for decision in decisions {
        guard let known = try rows.find(decision) else {
          try rows.insert(decision)
          summary.added += 1
          touchesPeople = touchesPeople || decision.aspect.isOfPeople
          subjects.insert(decision.subject)
          continue
        }
        guard Self.isNewer(decision, than: known.decision) else {
          summary.known += 1
          continue
        }
        try rows.set(undone: decision.isUndone, touched: decision.touched, of: known.id)
        summary.changed += 1
        touchesPeople = touchesPeople || decision.aspect.isOfPeople
        subjects.insert(decision.subject)
      }
      let standing = try StandingRows(db, packer)
      for id in try Set(subjects.compactMap { try standing.readout(of: $0) }) { try standing.renew(id) }
      if touchesPeople { try HandRows(db).apply(packer) }
      return summary
    }
  }

  // Which came last, so that archives agree in whichever order they exchange their acts.
  private static func isNewer(_ a: Decision, than b: Decision) -> Bool {
    a.touched != b.touched ? a.touched > b.touched : a.isUndone && !b.isUndone
  }
}
