import ReadoutCore

/// A run of days, counted from 1970-01-01, with the first and without the last; nil ends are open.
public struct DateRange: Hashable, Sendable {
  public let from: Int?
  public let until: Int?

  /// The days from `from` up to the day before `until`.
  public init(from: Int?, until: Int?) {
    self.from = from
    self.until = until
  }

  /// True where the range has that day.
  public func contains(_ day: Int) -> Bool { day >= from ?? .min && day < until ?? .max }

  /// `2016-08-01..2016-08-31`, `2016-08-22` for one day, `2016-08-01..` where an end is open.
  var written: String {
    if let from, let until, from + 1 == until { return Self.day(from) }
    return (from.map(Self.day) ?? "") + ".." + (until.map { Self.day($0 - 1) } ?? "")
  }

  /// The ISO form of a day.
  static func day(_ number: Int) -> String { CalendarDate(dayNumber: number).description }
}
