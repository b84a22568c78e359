import ReadoutCore

/// What is known of a readout besides its words, as words of the index that no text contains: so that "cyber crime, with
/// the United Kingdom" is one look into the index.
///
/// Each is a `MarkedWord` with a letter for its sort.
enum FactTokens {
  /// Stands in every readout.
  static let every = token("a", "")
  /// Stands where there is a follow-up.
  static let followUp = token("f", "")

  /// Stands where a follow-up has a date.
  static let due = token("d", "")

  /// The years and months of the last days on which a follow-up is not late.
  static func due(_ day: Int) -> [String] {
    let date = CalendarDate(dayNumber: day)
    return [due, token("d", "\(date.year)"), token("d", "\(date.year)m\(date.month)")]
  }

  /// Of the years or months that a range of days touches, each; nil where they are too many.
  static func due(within range: DateRange) -> [String]? {
    guard let from = range.from, let until = range.until, from < until else { return nil }
    let (first, last) = (CalendarDate(dayNumber: from), CalendarDate(dayNumber: until - 1))
    let months = (first.year * 12 + first.month - 1)...(last.year * 12 + last.month - 1)
    if months.count <= 24 { return months.map { token("d", "\($0 / 12)m\($0 % 12 + 1)") } }
    return last.year - first.year < 40 ? (first.year...last.year).map { token("d", "\($0)") } : nil
  }

  /// A country or organisation that is named as a side, a place's, a person's or an owner's.
  static func country(_ code: String) -> String { token("c", code) }
  /// A side that met.
  static func with(_ code: String) -> String { token("m", code) }
  /// A side to which an item belongs: who raised an issue, who owes or is owed a follow-up.
  static func side(_ code: String) -> String { token("s", code) }
  /// A side that owes a follow-up.
  static func owner(_ code: String) -> String { token("o", code) }
  /// A topic, or its first part.
  static func topic(_ slug: String) -> String { token("t", slug) }
  /// A kind of meeting or of follow-up.
  static func kind(_ name: String) -> String { token("k", name) }
  /// A person across documents.
  static func person(_ id: Int64) -> String { token("p", String(id)) }
  /// A publisher's number.
  static func publisher(_ number: Int64) -> String { token("u", String(number)) }

  /// All tokens of a readout, each once.
  static func all(of readout: Readout, persons: [Int64?], publisher number: Int64?) -> [String] {
    var tokens: Set<String> = [every]
    for meeting in readout.meetings {
      tokens.formUnion(meeting.countries.flatMap { [country($0), with($0)] })
      tokens.formUnion(meeting.places.compactMap(\.country).map(country))
      tokens.insert(kind(meeting.kind.rawValue))
    }
    for (place, participant) in readout.participants.enumerated() where !readout.isRejected(participant.id) {
      if let code = participant.country { tokens.insert(country(code)) }
      if persons.indices.contains(place), let id = persons[place] { tokens.insert(person(id)) }
    }
    for issue in readout.issues where !readout.isRejected(issue.id) {
      tokens.insert(topic(issue.topic))
      if let dot = issue.topic.firstIndex(of: ".") { tokens.insert(topic(String(issue.topic[..<dot]))) }
      tokens.formUnion(sides(issue.raisedBy, readout).flatMap { [side($0), country($0)] })
    }
    for followUp in readout.followUps where !readout.isRejected(followUp.id) {
      tokens.insert(self.followUp)
      tokens.insert(kind(followUp.kind.rawValue))
      if let day = followUp.due?.value.flatMap(DatedDay.last) { tokens.formUnion(due(day)) }
      let owners = sides(followUp.owners, readout)
      tokens.formUnion(owners.flatMap { [owner($0), side($0), country($0)] })
      tokens.formUnion(sides(followUp.recipients, readout).flatMap { [side($0), country($0)] })
    }
    if let number { tokens.insert(publisher(number)) }
    return tokens.sorted()
  }

  /// The codes that a list of participants' ids and codes stands for: of a participant, the country or organisation.
  static func sides(_ ids: [String], _ readout: Readout) -> [String] {
    ids.compactMap { id in
      guard let place = place(id, "p"), readout.participants.indices.contains(place) else { return id }
      let person = readout.participants[place]
      return person.country ?? person.organisation
    }
  }

  /// The place in the model's array of an id such as `p2`, or nil where it is no id.
  static func place(_ id: String, _ letter: Character) -> Int? {
    guard id.first == letter, let number = Int(id.dropFirst()), number > 0 else { return nil }
    return number - 1
  }

  // Letters and digits alone, since the index would part a word at all else.
  private static func token(_ sort: String, _ name: String) -> String {
    var word = ""
    for byte in name.utf8 {
      switch byte {
      case 48...57, 97...122: word.unicodeScalars.append(Unicode.Scalar(byte))
      case 65...90: word.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      case 46: word += "x"
      default: word += "z" + String(byte, radix: 16)
      }
    }
    return MarkedWord.whole(sort, word)
  }
}
