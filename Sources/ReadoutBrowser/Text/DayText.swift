import ReadoutCore

/// Days in words.
enum DayText {
  /// The ISO form of a day counted from 1970-01-01.
  static func iso(_ day: Int) -> String { CalendarDate(dayNumber: day).description }

  /// How late something is that was due on `day`, or how long there is time: "3 weeks late", "in 2 days", "today".
  static func due(_ day: Int, today: Int) -> String {
    day < today ? "\(span(today - day)) late" : day == today ? "today" : "in \(span(day - today))"
  }

  /// How long ago a day is, or in how long it comes.
  static func ago(_ day: Int, today: Int) -> String {
    day < today ? "\(span(today - day)) ago" : day == today ? "today" : "in \(span(day - today))"
  }

  // In the largest unit of which there are two, or one of a day.
  private static func span(_ days: Int) -> String {
    let units = [(365, "year"), (30, "month"), (7, "week"), (1, "day")]
    let (length, name) = units.first { days >= 2 * $0.0 } ?? (1, "day")
    let count = days / length
    return "\(count.grouped) \(name)\(count == 1 ? "" : "s")"
  }
}
