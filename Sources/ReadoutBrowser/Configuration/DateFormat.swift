import ReadoutCore

/// How dates are written in lists.
enum DateFormat: String, CaseIterable, Sendable {
  /// `2016-08-22`.
  case iso
  /// `22 Aug 2016`.
  case short
  /// `22.08.2016`.
  case dotted
  /// `08/22/2016`.
  case american
  /// `3 days ago`.
  case relative

  /// What it looks like, for the configuration.
  var example: String {
    switch self {
    case .iso: "2016-08-22"
    case .short: "22 Aug 2016"
    case .dotted: "22.08.2016"
    case .american: "08/22/2016"
    case .relative: "3 days ago"
    }
  }

  /// Columns that the longest date takes.
  var width: Int {
    switch self {
    case .iso, .dotted, .american: 10
    case .short: 11
    case .relative: 13
    }
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// A date of ISO 8601 at its grain as it is to be written; `today` is counted in days since 1970-01-01. What is no day,
  /// month or year of the calendar (a week) stays as it is.
  func text(_ iso: String, today: Int) -> String {
    let parts = iso.split(separator: "-").map(String.init)
    guard self != .iso, (1...3).contains(parts.count), let year = Int(parts[0]) else { return iso }
    let month = parts.count > 1 ? Int(parts[1]) : nil
    if parts.count > 1 && !(1...12).contains(month ?? 0) { return iso }
    let day = parts.count > 2 ? Int(parts[2].prefix(2)) : nil
    if parts.count > 2 && day == nil { return iso }
    switch self {
    case .iso: return iso
    case .short:
      let words = [day.map(String.init), month.map { Self.months[$0 - 1] }, parts[0]]
      return words.compactMap { $0 }.joined(separator: " ")
    case .dotted: return [day.map(Self.two), month.map(Self.two), parts[0]].compactMap { $0 }.joined(separator: ".")
    case .american: return [month.map(Self.two), day.map(Self.two), parts[0]].compactMap { $0 }.joined(separator: "/")
    case .relative: return Self.age(year, month, day, today: today)
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  // As coarse as the date, and coarser with the years.
  private static func age(_ year: Int, _ month: Int?, _ day: Int?, today: Int) -> String {
    let now = CalendarDate(dayNumber: today)
    let years = now.year - year
    guard let month else { return years == 0 ? "this year" : told(years, "year") }
    let months = years * 12 + now.month - month
    guard let day, let then = CalendarDate(year: year, month: month, day: day)?.dayNumber else {
      return months == 0 ? "this month" : abs(months) < 24 ? told(months, "month") : told(years, "year")
    }
    return DayText.ago(then, today: today)
  }

  private static func told(_ count: Int, _ noun: String) -> String {
    let words = "\(abs(count)) \(noun)\(abs(count) == 1 ? "" : "s")"
    return count < 0 ? "in " + words : words + " ago"
  }
}

/// How dates are written today.
struct DateStyle: Hashable, Sendable {
  let format: DateFormat
  /// Days since 1970-01-01.
  let today: Int

  /// A date of ISO 8601 as it is to be written.
  func text(_ iso: String) -> String { format.text(iso, today: today) }

  /// Columns that the longest date takes.
  var width: Int { format.width }
}

extension BrowserState {
  /// How dates are written in lists.
  var dates: DateStyle { DateStyle(format: configuration.dateFormat, today: tabs.today) }
}
