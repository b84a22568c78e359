import ReadoutArchive

/// A row of one of the lists beside that of the readouts: a person, a topic, a country or a follow-up.
struct TabRow: Sendable, Equatable {
  /// Name, topic's slug, name of a country, or action.
  var main = ""
  /// Country's code, or kind of follow-up.
  var code = ""
  /// Office, or owner → recipient.
  var note = ""
  var count: Int?
  var owed: Int?
  var owedTo: Int?
  /// Share of all readouts, 0…1.
  var share: Double?
  /// ISO 8601 dates of the first and the last readout; of a follow-up, of its own readout.
  var first = ""
  var last = ""
  var due = ""
  /// The last day on which a follow-up is not late, in days since 1970-01-01.
  var dueDay: Int?
  var status = ""
  /// Whether it stands below another row.
  var isBelow = false
  /// Whether it has been removed since it was listed.
  var isGone = false

  /// Stands for a row that is no longer there.
  static let gone = TabRow(main: "no longer in the archive", isGone: true)
}

/// Names a row of a list by a number that stays the same from run to run.
enum TabKey {
  /// The number of a name: FNV-1a in 63 bits.
  static func of(_ name: String) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int64(hash >> 1)
  }
}

extension TabRow {
  /// A person, with what was counted and the first and the last date.
  init(_ person: ListedPerson, _ tally: PersonTally?, _ dates: ClosedRange<String>?) {
    self.init(main: person.name, code: person.country ?? "", note: person.office ?? "")
    count = tally.map { Int($0.readouts) }
    (first, last) = (dates?.lowerBound ?? "", dates?.upperBound ?? "")
  }

  /// A follow-up of an archive.
  init(_ item: ListedFollowUp) {
    self.init(
      main: item.action, code: item.kind, note: item.party, last: item.date ?? "", due: item.due ?? "",
      dueDay: item.dueDay, status: item.verdict == "rejected" ? "rejected" : item.status ?? "open")
  }
}
