import ReadoutCore

/// The key of a readout in the full-text index: its day in the upper bits and a running number below, so that the order of
/// keys is that of dates, and the newest readouts are found first whatever order they came in.
///
/// Days are counted from 1 January of the year 1. What has no date comes below all days. A small running number keeps
/// the index small, which stores the distances between keys: 65,536 readouts fit on a day, and more than that flow over
/// into the days that follow.
enum DateKey {
  /// Bits of the running number.
  static let numberBits: Int64 = 16

  private static let dayOfYearOne: Int64 = -719_162
  /// Keys below this one are those of readouts without a date.
  private static let firstDated: Int64 = 1 << 32

  /// The keys of a day, counted in days since 1970-01-01; nil stands for no date.
  static func keys(of day: Int?) -> Range<Int64> {
    let first = start(of: day)
    return first..<(day == nil ? firstDated : first + 1 << numberBits)
  }

  /// The first key of a day.
  static func start(of day: Int?) -> Int64 {
    guard let day else { return 1 }
    return firstDated + max(0, min(Int64(day) - dayOfYearOne, 1 << 23)) << numberBits
  }

  /// The keys of some days, of those that have a date.
  static func keys(of days: DateRange) -> Range<Int64> {
    let first = days.from.map { start(of: $0) } ?? firstDated
    return first..<max(first, days.until.map { start(of: $0) } ?? Int64.max)
  }

  /// The year of a key, or nil where the readout has no date.
  static func year(of key: Int64) -> Int? { day(of: key)?.year }

  /// The day of a key as ISO 8601, or nil where the readout has no date.
  static func date(of key: Int64) -> String? { day(of: key)?.description }

  /// The day of a key, counted from 1970-01-01, or nil where the readout has no date.
  static func dayNumber(of key: Int64) -> Int? {
    key >= firstDated ? Int((key - firstDated) >> numberBits + dayOfYearOne) : nil
  }

  private static func day(of key: Int64) -> CalendarDate? { dayNumber(of: key).map { CalendarDate(dayNumber: $0) } }
}

extension Readout {
  /// ISO 8601 date by which the readout stands in lists: the main meeting's, or else that of the publication.
  public var date: String? { meetings.first?.date?.value ?? source.published?.description }
}

/// Days of ISO 8601 dates of any grain.
public enum DatedDay {
  /// The first day of `2016-08-22`, `2016-08`, `1987-W15` or `2016`, in days since 1970-01-01.
  public static func first(of date: String) -> Int? {
    let parts = date.split(separator: "-")
    guard let year = parts.first.flatMap({ Int($0) }) else { return nil }
    guard parts.count > 1 else { return CalendarDate(year: year, month: 1, day: 1)?.dayNumber }
    if parts[1].hasPrefix("W"), let week = Int(parts[1].dropFirst()), (1...53).contains(week) {
      return monday(ofWeek: week, year)
    }
    let day = parts.count > 2 ? Int(parts[2].prefix(2)) ?? 1 : 1
    return Int(parts[1]).flatMap { CalendarDate(year: year, month: $0, day: day) }?.dayNumber
  }

  /// The last day of a date of any grain, in days since 1970-01-01.
  public static func last(of date: String) -> Int? {
    guard let first = first(of: date) else { return nil }
    let parts = date.split(separator: "-")
    let start = CalendarDate(dayNumber: first)
    if parts.count > 1 && parts[1].hasPrefix("W") { return first + 6 }
    switch parts.count {
    case 1: return CalendarDate(year: start.year, month: 12, day: 31)?.dayNumber
    case 2: return first + CalendarDate.days(in: start.month, of: start.year) - 1
    default: return first
    }
  }

  // Week 1 is the one with 4 January in it (ISO 8601).
  private static func monday(ofWeek week: Int, _ year: Int) -> Int? {
    CalendarDate(year: year, month: 1, day: 4).map { $0.dayNumber - ($0.weekday - 1) + 7 * (week - 1) }
  }
}
