import ReadoutCore

/// An item of a readout as a search looks at it.
struct FoundItem: Sendable {
  /// The readout's id.
  let readout: Int64
  /// Where its readout stands by date.
  var dateKey: Int64 = 0
  let sort: ItemSort
  /// Counted from 1 in its readout.
  let number: Int
  /// Label, action or name.
  let label: String
  /// All words in which it may be found.
  let words: String
  /// Topic's slug, kind of follow-up, or the first office.
  var note = ""
  /// Codes of the sides to which it belongs.
  var sides: [String] = []
  /// Who owes it: codes, and names of persons.
  var owners: [String] = []
  var ownerNames: [String] = []
  /// Towards whom: codes.
  var recipients: [String] = []
  var offices = ""
  var isGeneric = false
  /// ISO 8601 at the grain stated.
  var due: String?
  /// The last day on which it is not late, in days since 1970-01-01.
  var dueDay: Int?
  var presence: Participant.Presence?
  /// What people decided: how far a follow-up is, and whether an item is right.
  var status: String?
  var verdict: String?
  /// Whether people said something of it otherwise than it was found, and whether they wrote a note.
  var isCorrected = false
  var hasNote = false

  /// Whether people said that it is wrong.
  var isRejected: Bool { verdict == Judgement.Verdict.rejected.rawValue }

  /// Whether a person was there, or was to be.
  var tookPart: Bool { presence == .present || presence == .expected }

  /// Whether a follow-up is still to be done.
  var isOpen: Bool { status != "done" && status != "dropped" }
}
