/// Headlines. Persons stand in their short forms there.
enum TitlePatterns {
  /// The patterns of a group of headlines.
  static func texts(_ group: PatternGroup) -> [String] {
    switch group {
    case .visitTitle:
      [
        "{a} and {b} [discuss|review] {iss}", "{aC}, {bC} [discuss|talk about|hold talks on] {pair}",
        "{a} meets {b} in {city}",
        "{b} in {city} for talks [on|about] {iss}", "[Talks|Meeting] between {a} and {b}",
        "{aC} and {bC} look at {iss}",
        "{b} visits {aC}", "{a} receives {b}",
      ]
    case .callTitle:
      [
        "{a} speaks with {b}", "[Phone|Telephone] call between {a} and {b}", "{a} and {b} discuss {iss} by telephone",
        "Readout of the call between {a} and {b}", "{aC}, {bC} talk about {iss} [by telephone|over the telephone]",
      ]
    case .courtesyTitle:
      [
        "{b} calls on {a}", "{a} receives {b}", "{bJ} envoy and {a} discuss {iss}", "Courtesy call by {b}",
        "{aC} and {bC} [look to|speak of] {iss}",
      ]
    case .marginTitle:
      [
        "{a} meets {b} in {city}", "{a} and {b} meet in {city}",
        "{aC}, {bC} discuss {iss} on the margins of talks in {city}",
        "{a} and {b} speak about {pair}",
      ]
    case .commissionTitle:
      [
        "{aC} and {bC} hold [joint commission|commission] in {city}", "Joint commission of {aC} and {bC} meets",
        "{aC}, {bC} agree on {iss}", "{ordinal} joint commission reviews {pair}",
      ]
    default:
      [
        "{aC}, {bC} and {cC} meet in {city}", "Ministers discuss {iss}", "Three-way talks on {iss}",
        "{aC}, {bC}, {cC} [discuss|review] {pair}",
      ]
    }
  }
}
