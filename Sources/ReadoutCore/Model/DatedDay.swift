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
