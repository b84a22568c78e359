import GRDB
import ReadoutCore

/// Writes where the decisions in force apply among the items that were found.
struct StandingRows {
  private let db: Database
  private let known: KnownRows
  private let packer: TextPacker

  /// Prepares the writing.
  init(_ db: Database, _ packer: TextPacker) throws {
    self.db = db
    self.packer = packer
    known = try KnownRows(db)
  }

  /// The readout of whose text, present or earlier, this is the hash; nil where there is none.
  func readout(of subject: String) throws -> Int64? {
    guard let hash = Hash.bytes(hex: subject), let id = try known.readout(Hash.key(hash)) else { return nil }
    let select = try RowStatement(
      db,
      """
      SELECT EXISTS (SELECT 1 FROM readout WHERE id = ?1 AND hash = ?2)
        OR EXISTS (SELECT 1 FROM revision WHERE readout = ?1 AND hash = ?2)
      """)
    select.bind(1, id)
    select.bind(2, hash)
    return try select.number() == 1 ? id : nil
  }

  /// Makes the standings of a readout anew; returns whether there are any.
  ///
  /// The words by which the readout is found depend on them: see `StandingChange`.
  @discardableResult
  func renew(_ id: Int64, _ readout: Readout) throws -> Bool {
    let delete = try RowStatement(db, "DELETE FROM standing WHERE readout = ?")
    delete.bind(1, id)
    try delete.run()
    let acts = try ReadoutDecisions.acts(id, readout.id, db)
    // Nearly all texts: nothing is decided about them.
    guard !acts.isEmpty else { return false }
    let decisions = ReadoutDecisions(readout, acts)
    let insert = try RowStatement(
      db, "INSERT INTO standing (readout, item, number, aspect, value, decision) VALUES (?, ?, ?, ?, ?, ?)")
    for place in Set(decisions.places.values) {
      for (aspect, act) in decisions.stack(place).inForce where !act.decision.value.isEmpty {
        insert.bind(1, id)
        insert.bind(2, decisions.items[place].sort.number)
        insert.bind(3, decisions.items[place].number)
        insert.bind(4, aspect.rawValue)
        insert.bind(5, Self.value(act.decision))
        insert.bind(6, act.id)
        try insert.run()
      }
    }
    try setDueDays(id, readout)
    return true
  }

  // A search asks for the status alone, and finds countries by their codes.
  private static func value(_ decision: Decision) -> String {
    switch decision.aspect {
    case .status: return DecisionValue.status(decision.value)?.status.rawValue ?? decision.value
    case .correct: return DecisionValue.fields(decision.value).map { DecisionValue.text(Correction.coded($0)) } ?? ""
    default: return decision.value
    }
  }

  // The day by which searches find follow-ups is that of the date as it was corrected.
  private func setDueDays(_ id: Int64, _ found: Readout) throws {
    let shown = Decided(readout: found, standings: try ReadoutReader(db, packer).standings(of: id)).shown
    let update = try RowStatement(db, "UPDATE follow_up SET due_day = ?3 WHERE readout = ?1 AND number = ?2")
    for (place, followUp) in shown.followUps.enumerated() {
      update.bind(1, id)
      update.bind(2, place + 1)
      update.bind(3, followUp.due?.value.flatMap(DatedDay.last).map(Int64.init))
      try update.run()
    }
  }
}
