import ReadoutCore

/// The words by which a readout's items are called in reports, safe for a terminal.
struct Labels {
  let readout: Readout
  private let people: [String: Participant]

  /// Makes labels for one readout.
  init(_ readout: Readout) {
    self.readout = readout
    people = Dictionary(readout.participants.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The readout's title, or else how its text begins.
  var title: String {
    let words = readout.source.title ?? String(readout.text.drop { $0.isWhitespace }.prefix { $0 != "\n" }.prefix(120))
    return Self.line(words.isEmpty ? readout.source.path : words)
  }

  /// The main meeting's day as far as it is known, else the publication date, else nothing.
  var date: String { Self.line(readout.meetings.first?.date?.value ?? readout.source.published?.description ?? "") }

  /// Codes of the sides that met.
  var sides: [String] {
    if let countries = readout.meetings.first?.countries, !countries.isEmpty { return countries.map(Self.line) }
    var sides: [String] = []
    for person in readout.participants where [.present, .expected].contains(person.presence) {
      if let country = person.country, !sides.contains(country) { sides.append(country) }
    }
    return sides.map(Self.line)
  }

  /// The main meeting in one line: sort, state, day, places, sides.
  var meetingLine: String {
    guard let meeting = readout.meetings.first else { return "no meeting found" }
    return line(of: meeting, sides: sides)
  }

  /// Any meeting in one line.
  func line(of meeting: Meeting) -> String { line(of: meeting, sides: meeting.countries.map(Self.line)) }

  /// The ids of meetings, at most three and then dots; nothing where the text tells of one meeting alone.
  func meetings(_ ids: [String]) -> String {
    guard readout.meetings.count > 1 else { return "" }
    return (ids.prefix(3) + (ids.count > 3 ? ["…"] : [])).map(Self.line).joined(separator: " ")
  }

  /// Who takes part in a meeting, in text order.
  func people(of meeting: Meeting) -> [Participant] {
    readout.participants.filter { $0.meetings.contains(meeting.id) }
  }

  private func line(of meeting: Meeting, sides: [String]) -> String {
    let places = meeting.places.map { Self.line($0.name) }
    let parts = [
      "\(meeting.kind.rawValue), \(meeting.status.rawValue)", dateWithWords(of: meeting),
      places.joined(separator: ", "), sides.map { Names.country($0) }.joined(separator: ", "),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// `2016-08-22 (“Monday”)`.
  private func dateWithWords(of meeting: Meeting) -> String {
    guard let date = meeting.date else { return "" }
    guard let value = date.value else { return "“\(Self.line(date.text))”" }
    return value == date.text ? Self.line(value) : "\(Self.line(value)) (“\(Self.line(date.text))”)"
  }

  /// People by whether they took part: those present or expected, and the others.
  func people(present isPresent: Bool) -> [Participant] {
    readout.participants.filter { Self.tookPart($0) == isPresent }
  }

  /// A participant's name for an id, or the code itself.
  func party(_ reference: String) -> String { Self.line(people[reference]?.displayName ?? reference) }

  /// Participants by name, countries in full.
  func parties(_ references: [String]) -> String {
    references.map { people[$0] == nil ? Self.line(Names.country($0)) : party($0) }.joined(separator: ", ")
  }

  /// `Amber Rudd → PK`; a joint act has no arrow.
  func direction(_ followUp: FollowUp) -> String {
    let owners = followUp.owners.map(party).joined(separator: ", ")
    let recipients = followUp.recipients.map(party).joined(separator: ", ")
    return [owners, recipients].filter { !$0.isEmpty }.joined(separator: " → ")
  }

  /// Whether a person is present or expected.
  static func tookPart(_ person: Participant) -> Bool { person.presence == .present || person.presence == .expected }

  /// Foreign words on one line: safe for a terminal, line ends made spaces.
  static func line(_ text: String) -> String {
    Sanitiser.clean(text.contains("\n") ? text.split(separator: "\n").joined(separator: " ") : text)
  }

  /// `1 issue`, `2 issues`.
  static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
  }
}
