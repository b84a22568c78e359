/// A date that the text names, before it is resolved.
struct FoundDate: Sendable {
  /// What the words say.
  enum Form: Sendable {
    /// A day with month; the year where it is told.
    case day(year: Int?, month: Int, day: Int)
    case month(year: Int?, month: Int)
    case year(Int)
    /// 1 for Monday … 7 for Sunday.
    case weekday(Int)
    /// Days from the publication date.
    case offset(Int)
    /// Weeks, months or years from the one of publication.
    case week(Int)
    case monthOffset(Int)
    case yearOffset(Int)
    /// A quarter of a year.
    case quarter(year: Int?, Int)
    /// "in the coming weeks": a time that has no value.
    case open
  }

  let range: Range<Int>
  let form: Form

  /// ISO 8601 at the grain stated, or nil where the publication date is needed and not known.
  ///
  /// `year` is that of the text's other dates, for a text without publication date. A weekday or a month without year is the nearest one before the publication date, or after it where `future` is true.
  func value(published: CalendarDate?, future: Bool, year: Int? = nil) -> String? {
    switch form {
    case .day(nil, let month, let day) where published == nil:
      return year.flatMap { CalendarDate(year: $0, month: month, day: day)?.description }

    case .day(let year?, let month, let day): return CalendarDate(year: year, month: month, day: day)?.description
    case .day(nil, let month, let day):
      guard let published else { return nil }
      let years = [published.year - 1, published.year, published.year + 1]
      let days = years.compactMap { CalendarDate(year: $0, month: month, day: day) }
      return days.min { distance($0, published, future) < distance($1, published, future) }?.description
    case .month(let year?, let month): return "\(CalendarDate.pad(year, 4))-\(CalendarDate.pad(month, 2))"
    case .month(nil, let month):
      guard let published else { return nil }
      let year =
        future
        ? (month < published.month ? published.year + 1 : published.year)
        : (month > published.month ? published.year - 1 : published.year)
      return "\(CalendarDate.pad(year, 4))-\(CalendarDate.pad(month, 2))"
    case .year(let year): return CalendarDate.pad(year, 4)
    case .weekday(let weekday):
      guard let published else { return nil }
      let delta = future ? (weekday - published.weekday + 7) % 7 : -((published.weekday - weekday + 7) % 7)
      return published.adding(days: delta).description
    case .offset(let days): return published?.adding(days: days).description
    case .week(let weeks): return published.map { Self.isoWeek($0.adding(days: 7 * weeks)) }
    case .monthOffset(let months):
      guard let published else { return nil }
      let index = published.year * 12 + published.month - 1 + months
      return "\(CalendarDate.pad(index / 12, 4))-\(CalendarDate.pad(index % 12 + 1, 2))"
    case .yearOffset(let years): return published.map { CalendarDate.pad($0.year + years, 4) }
    case .quarter(let year, let quarter):
      guard let year = year ?? published?.year else { return nil }
      return "\(CalendarDate.pad(year, 4))-Q\(quarter)"
    case .open: return nil
    }
  }

  /// Whether the words tell a single day.
  var isDay: Bool {
    switch form {
    case .day, .weekday, .offset: true
    default: false
    }
  }

  private func distance(_ a: CalendarDate, _ b: CalendarDate, _ future: Bool) -> Int {
    let days = a.dayNumber - b.dayNumber
    if future ? days < -30 : days > 30 { return abs(days) + 10_000 }
    return abs(days)
  }

  /// `YYYY-Www`: the ISO 8601 week that holds a day.
  static func isoWeek(_ date: CalendarDate) -> String {
    let thursday = date.adding(days: 4 - date.weekday)
    let first = CalendarDate(year: thursday.year, month: 1, day: 1)?.dayNumber ?? thursday.dayNumber
    return "\(CalendarDate.pad(thursday.year, 4))-W\(CalendarDate.pad((thursday.dayNumber - first) / 7 + 1, 2))"
  }
}
