import GRDB
import ReadoutCore

/// Names a follow-up of an archive in one number: its readout, and its place in it.
public struct FollowUpKey: Hashable, Sendable {
  public let raw: Int64

  /// Reads the number.
  public init(raw: Int64) { self.raw = raw }

  /// Names the follow-up with a number, counted from 1, in a readout.
  public init(readout: Int64, number: Int) { raw = readout << 16 | Int64(number & 0xFFFF) }

  /// The readout's id.
  public var readout: Int64 { raw >> 16 }

  /// Counted from 1 in its readout.
  public var number: Int { Int(raw & 0xFFFF) }
}

/// A row of the list of follow-ups.
public struct ListedFollowUp: Sendable, Equatable {
  public let key: FollowUpKey
  public let kind: String
  /// Who owes it to whom: "GB → PK".
  public let party: String
  public let action: String
  /// ISO 8601 at its grain.
  public let due: String?
  /// The last day on which it is not late, in days since 1970-01-01.
  public let dueDay: Int?
  /// How far it is, where someone decided it.
  public let status: String?
  public let verdict: String?
  /// Date and title of the readout.
  public let date: String?
  public let title: String
}

/// Which follow-ups are listed, and how.
public struct FollowUpWish: Sendable {
  public var query: Query
  public var sort: ListSort
  /// Day for what is overdue, in days since 1970-01-01.
  public var today: Int

  /// Asks for what a query means.
  public init(_ query: Query, _ sort: ListSort, today: Int) {
    (self.query, self.sort, self.today) = (query, sort, today)
  }

  /// What is open, overdue and so on, where the query asks for nothing else; nil where it does.
  var states: [QueryState]? {
    guard let expression = query.expression else { return [] }
    let parts = if case .all(let parts) = expression { parts } else { [expression] }
    let states = parts.compactMap { part -> QueryState? in
      guard case .term(let term) = part, case .state(let state) = term.value else { return nil }
      return [.open, .overdue, .done, .dropped, .progress].contains(state) ? state : nil
    }
    return states.count == parts.count ? states : nil
  }
}

extension Archive {
  /// Keys of follow-ups, part by part in the order of the list: `deliver` is told what comes next, and at last that this
  /// was all. `isStopped` is asked now and then whether to go on.
  ///
  /// - Throws: `ArchiveError`, `.cancelled` where it was stopped.
  public func followUps(
    _ wish: FollowUpWish, isStopped: @escaping () -> Bool, deliver: @escaping (_ keys: [Int64], _ isAll: Bool) -> Void
  ) throws {
    try read { db in try FollowUpLister(db, wish, isStopped: isStopped, deliver: deliver).run() }
  }

  /// Rows of the list of follow-ups; those that are gone are left out.
  ///
  /// - Throws: `ArchiveError`.
  public func followUpRows(_ keys: some Collection<FollowUpKey>) throws -> [ListedFollowUp] {
    try read { db in
      let items = try ItemReader(db)
      let row = try RowStatement(db, "SELECT datekey, date, title FROM readout WHERE id = ?")
      var known: [Int64: [FoundItem]] = [:]
      return try keys.compactMap { key in
        row.bind(1, key.readout)
        guard try row.step() else { return nil }
        let candidate = Candidates.Candidate(
          id: key.readout, dateKey: row.int(0), date: row.text(1), sides: [], title: row.text(2) ?? "", publisher: nil)
        row.reset()
        let all = try known[key.readout] ?? items.items(.followups, of: candidate)
        known[key.readout] = all
        return all.first { $0.number == key.number }.map { ListedFollowUp($0, key, candidate) }
      }
    }
  }
}

extension ListedFollowUp {
  fileprivate init(_ item: FoundItem, _ key: FollowUpKey, _ candidate: Candidates.Candidate) {
    let owners = (item.owners + item.ownerNames.filter { _ in item.owners.isEmpty }).joined(separator: ", ")
    let recipients = item.recipients.joined(separator: ", ")
    self.init(
      key: key, kind: item.note,
      party: recipients.isEmpty ? owners : "\(owners.isEmpty ? "?" : owners) → \(recipients)", action: item.label,
      due: item.due, dueDay: item.dueDay, status: item.status, verdict: item.verdict, date: candidate.date,
      title: candidate.title)
  }
}
