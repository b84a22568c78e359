/// What one text tells of: who, when, where, and what has been said of it already.
struct Scene {
  enum Kind { case visit, call, courtesy, margin, commission, video, group }

  let kind: Kind
  let published: Day
  let held: Day
  let first: Int
  let second: Int
  /// The third main person of talks of three, else -1.
  let third: Int
  let firstSide: Int
  let secondSide: Int
  let thirdSide: Int
  let city: Phrase
  /// Topics that the persons' offices lead to.
  let topics: [Int]
  /// Which wordings of the names this newsroom writes.
  let style: Int
  var isFirstKnown = false
  var isSecondKnown = false
}

/// A day of the calendar.
struct Day {
  let year: Int
  let month: Int
  let day: Int
  /// 0 for Sunday.
  let weekday: Int

  /// The day that many days after 1 January 1970 (the algorithm of Howard Hinnant's `civil_from_days`).
  init(number: Int) {
    let z = number + 719_468
    let era = z / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    weekday = (number + 4) % 7
    self.number = number
  }

  /// Days since 1 January 1970.
  let number: Int

  /// The number of a day of the calendar.
  static func number(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
