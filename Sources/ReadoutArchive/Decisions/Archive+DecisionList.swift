import GRDB

extension Archive {
  /// An act and the item to which it belongs now.
  public struct Listed: Sendable, Equatable {
    public let decision: Decision
    /// The readout's id in the archive and the item's, or nil where the item is not found.
    public let readout: Int64?
    public let item: String?
    /// Whether it is the one that counts.
    public let isInForce: Bool
  }

  /// All acts on a readout, the earliest first.
  ///
  /// - Throws: `ArchiveError`.
  public func decisions(of readout: Int64) throws -> [Listed] {
    try read { db in
      guard let found = try ReadoutReader(db, TextPacker()).readout(readout) else { return [] }
      let decisions = try ReadoutDecisions(readout, found, db)
      let places = DecisionPlaces(decisions)
      return decisions.acts.map { places.listed($0, readout) }
    }
  }

  /// Hands over all acts in the archive, the earliest first, with the items to which they belong.
  ///
  /// - Throws: `ArchiveError`, and what `body` throws.
  public func decisions(_ body: (Listed) throws -> Void) throws {
    try read { db in
      let packer = TextPacker()
      let standing = try StandingRows(db, packer)
      let people = try HandRows(db).outcome()
      var known: [Int64: DecisionPlaces] = [:]
      try DecisionRows(db: db).each { act in
        if act.decision.aspect.isOfPeople {
          let item = people.applied[act.id].map { "person \($0)" }
          let isInForce = people.inForce.contains(act.id)
          try body(Listed(decision: act.decision, readout: nil, item: item, isInForce: isInForce))
        } else if let id = try standing.readout(of: act.decision.subject) {
          // People decide about one text at a time, so that few are wanted at once.
          if known.count > 200 { known = [:] }
          if known[id] == nil, let found = try ReadoutReader(db, packer).readout(id) {
            known[id] = DecisionPlaces(try ReadoutDecisions(id, found, db))
          }
          if let places = known[id] { try body(places.listed(act, id)) }
        } else {
          try body(Listed(decision: act.decision, readout: nil, item: nil, isInForce: false))
        }
      }
    }
  }
}

/// Where the acts on a readout belong, by their rows.
private struct DecisionPlaces {
  private let items: [String: String]
  private let inForce: Set<Int64>

  init(_ decisions: ReadoutDecisions) {
    var inForce: Set<Int64> = []
    for place in Set(decisions.places.values) { inForce.formUnion(decisions.stack(place).inForce.values.map(\.id)) }
    self.inForce = inForce
    items = decisions.places.mapValues { decisions.items[$0].id }
  }

  func listed(_ act: DecisionRows.Stored, _ readout: Int64) -> Archive.Listed {
    Archive.Listed(
      decision: act.decision, readout: readout, item: items[act.decision.item], isInForce: inForce.contains(act.id))
  }
}
