import ReadoutCore

/// A closed set of words that a column holds as a small number: its place in `stored`, which only ever grows at its end.
protocol StoredAsNumber: Equatable {
  /// All values; the place of each is its number in the database.
  static var stored: [Self] { get }
}

extension StoredAsNumber {
  /// The number in the database.
  var number: Int64 { Int64(Self.stored.firstIndex(of: self) ?? 0) }

  /// The value of a number, or the first where a newer program wrote one that is not known.
  init(number: Int64) { self = Self.stored.indices.contains(Int(number)) ? Self.stored[Int(number)] : Self.stored[0] }
}

extension Meeting.Kind: StoredAsNumber {
  static let stored: [Meeting.Kind] = [.other, .bilateral, .multilateral, .call, .visit, .courtesy, .summit, .talks]
}

extension Meeting.Status: StoredAsNumber {
  static let stored: [Meeting.Status] = [.held, .planned, .cancelled]
}

extension Participant.Kind: StoredAsNumber {
  static let stored: [Participant.Kind] = [.person, .group]
}

extension Participant.Presence: StoredAsNumber {
  static let stored: [Participant.Presence] = [.mentioned, .present, .expected, .represented, .absent]
}

extension FollowUp.Kind: StoredAsNumber {
  static let stored: [FollowUp.Kind] = [.commitment, .agreement, .planned, .request, .offer, .task]
}

extension FollowUp.Strength: StoredAsNumber {
  static let stored: [FollowUp.Strength] = [.firm, .soft]
}
