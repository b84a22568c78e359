import GRDB

/// Conditions on what people decided and on what is due, for a readout whose row stands as `r`.
enum StandingSQL {
  /// The readout has a follow-up that is due so.
  static func due(_ test: DueTest) -> SearchPlan.Condition {
    switch test {
    case .none: return followUp("f.due_day IS NULL")
    case .any: return followUp("f.due_day IS NOT NULL")
    case .within(let range):
      return followUp(
        "f.due_day >= ? AND f.due_day < ?",
        [Int64(range.from ?? Int(Int32.min)).databaseValue, Int64(range.until ?? Int(Int32.max)).databaseValue])
    }
  }

  /// The readout has a follow-up, or an issue, that stands so.
  static func state(_ state: QueryState, today: Int) -> SearchPlan.Condition {
    switch state {
    case .open: followUp("NOT \(isClosed)")
    case .overdue: followUp("f.due_day < ? AND NOT \(isClosed)", [Int64(today).databaseValue])
    case .progress: standing("status", "progress")
    case .done: standing("status", "done")
    case .dropped: standing("status", "dropped")
    case .confirmed: standing("verdict", "confirmed")
    case .rejected: standing("verdict", "rejected")
    case .generic:
      SearchPlan.Condition(
        sql: """
          EXISTS (SELECT 1 FROM issue WHERE readout = r.id AND generic = 1 AND NOT EXISTS (
            SELECT 1 FROM standing s WHERE s.readout = issue.readout AND s.item = \(ItemSort.issue.number)
              AND s.number = issue.number
              AND (s.aspect = 'verdict' AND s.value = 'rejected' OR s.aspect = 'correct' AND s.value LIKE '%"label":%')))
          """)
    }
  }

  // What was rejected counts for nothing.
  private static func followUp(_ test: String, _ arguments: [DatabaseValue] = []) -> SearchPlan.Condition {
    let sql = "\(test) AND NOT \(stands("s.aspect = 'verdict' AND s.value = 'rejected'"))"
    return SearchPlan.Condition(
      sql: "EXISTS (SELECT 1 FROM follow_up f WHERE f.readout = r.id AND \(sql))", arguments: arguments,
      set: arguments.isEmpty ? nil : "SELECT f.readout FROM follow_up f WHERE \(sql)")
  }

  private static let isClosed = stands("s.aspect = 'status' AND s.value IN ('done', 'dropped')")

  private static func stands(_ test: String) -> String {
    """
    EXISTS (SELECT 1 FROM standing s WHERE s.readout = f.readout AND s.item = \(ItemSort.followUp.number)
      AND s.number = f.number AND \(test))
    """
  }

  private static func standing(_ aspect: String, _ value: String) -> SearchPlan.Condition {
    let set = "SELECT readout FROM standing WHERE aspect = '\(aspect)' AND value = '\(value)'"
    return SearchPlan.Condition(sql: "r.id IN (\(set))", set: set)
  }
}

/// The sorts of items on which people decide, as the database numbers them.
public enum ItemSort: String, Sendable, CaseIterable {
  case participant, issue
  case followUp = "follow-up"

  var number: Int64 {
    switch self {
    case .participant: 1
    case .issue: 2
    case .followUp: 3
    }
  }
}
