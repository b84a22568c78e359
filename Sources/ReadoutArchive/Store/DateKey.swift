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

  /// The day of a key, counted from 1970-01-01, or nil where the readout has no date.
  static func dayNumber(of key: Int64) -> Int? {
    key >= firstDated ? Int((key - firstDated) >> numberBits + dayOfYearOne) : nil
  }

  private static func day(of key: Int64) -> CalendarDate? { dayNumber(of: key).map { CalendarDate(dayNumber: $0) } }
}
