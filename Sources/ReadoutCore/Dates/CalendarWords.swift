/// The words of dates, looked up once.
final class CalendarWords: Sendable {
  /// Numbers of months and weekdays, counted from 1, by their words.
  let months, shortMonths, weekdays: WordTable<Int>
  /// What number words say.
  let numbers: WordTable<Int>
  let this, next, last, coming, week, month, year, weekend, today, yesterday, tomorrow, tonight, end, quarter, of,
    future, near, date, later, within: Int32
  let dayParts, openSpans, parts: WordSet
  /// "first" to "fourth", in order.
  let ordinals: [Int32]
  /// The words with which a date that is told in words may begin.
  let openers: WordSet

  /// Looks the words up in `lexicon`.
  init(_ lexicon: Lexicon) {
    let months = lexicon.order("month")
    let shortMonths = lexicon.order("month-short").merging([lexicon.id("sept"): 9]) { first, _ in first }
    let weekdays = lexicon.order("weekday").merging(lexicon.order("weekday-short")) { first, _ in first }
    self.months = WordTable(months)
    self.shortMonths = WordTable(shortMonths)
    self.weekdays = WordTable(weekdays)
    numbers = WordTable(lexicon.order("number-word").mapValues { $0 - 1 })
    func id(_ word: String) -> Int32 { lexicon.id(word) }
    (this, next, last, coming, within) = (id("this"), id("next"), id("last"), id("coming"), id("within"))
    (week, month, year, weekend, quarter) = (id("week"), id("month"), id("year"), id("weekend"), id("quarter"))
    (today, yesterday, tomorrow, tonight) = (id("today"), id("yesterday"), id("tomorrow"), id("tonight"))
    (end, of, future, near, date, later) = (id("end"), id("of"), id("future"), id("near"), id("date"), id("later"))
    dayParts = lexicon.set("morning afternoon evening")
    openSpans = lexicon.set("days weeks months years")
    parts = lexicon.set("early late mid")
    ordinals = ["first", "second", "third", "fourth"].map(id)
    openers = WordSet(
      [this, next, last, coming, within, today, tonight, yesterday, tomorrow, near, later] + ordinals
        + [months, shortMonths, weekdays].flatMap(\.keys))
  }
}
