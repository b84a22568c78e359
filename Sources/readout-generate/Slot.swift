/// What a pattern leaves open, by the name that stands in its braces.
///
/// `A` and `B` are the two main persons, in full at first and shortly afterwards; `a` and `b` their short forms.
enum Slot: String {
  case literal = ""
  case choice = "|"
  case group = "@"
  case first = "A"
  case second = "B"
  case firstShort = "a"
  case secondShort = "b"
  case firstCountry = "aC"
  case secondCountry = "bC"
  case firstAdjective = "aJ"
  case secondAdjective = "bJ"
  case firstHe = "aHe"
  case secondHe = "bHe"
  case firstHis = "aHis"
  case secondHis = "bHis"
  case third = "C"
  case thirdCountry = "cC"
  case delegate = "P"
  case secondDelegate = "Q"
  case city
  case venue
  case firstCapital = "aCap"
  case secondCapital = "bCap"
  case firstPlace = "aPlace"
  case secondPlace = "bPlace"
  case firstVillage = "aVillage"
  case secondVillage = "bVillage"
  case otherCountry = "other"
  case body
  case company
  case water
  case day
  case nextDay
  case issue = "iss"
  case list
  case pair
  case number = "n"
  case small
  case percent = "pct"
  case money
  case pastYear = "past"
  case sides
  case ordinal
  case due
  case nextMonth
}
