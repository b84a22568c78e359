/// A meeting, who took part in it, and where the text tells of it.
struct MeetingFrame: Sendable {
  var meeting: Meeting
  /// Who acts, by number: persons, and after them bodies without names.
  var hosts: [Int] = []
  /// Who is met.
  var guests: [Int] = []
  var tellings: [MeetingTelling] = []

  /// Whether a person or body takes part.
  func holds(_ party: Int) -> Bool { hosts.contains(party) || guests.contains(party) }

  /// Notes another place where the same meeting is told.
  mutating func add(_ telling: MeetingTelling) {
    hosts += telling.hosts.filter { !holds($0) }
    guests += telling.guests.filter { !holds($0) }
    tellings.append(telling)
  }
}
