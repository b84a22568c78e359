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
    if self == .relative { return DayText.ago(iso, today: today) ?? iso }
    let parts = iso.split(separator: "-").map(String.init)
    guard self != .iso, (1...3).contains(parts.count), Int(parts[0]) != nil else { return iso }
    let month = parts.count > 1 ? Int(parts[1]) : nil
    if parts.count > 1 && !(1...12).contains(month ?? 0) { return iso }
    let day = parts.count > 2 ? Int(parts[2].prefix(2)) : nil
    if parts.count > 2 && day == nil { return iso }
    switch self {
    case .iso, .relative: return iso
    case .short:
      let words = [day.map(String.init), month.map { Self.months[$0 - 1] }, parts[0]]
      return words.compactMap { $0 }.joined(separator: " ")
    case .dotted: return [day.map(Self.two), month.map(Self.two), parts[0]].compactMap { $0 }.joined(separator: ".")
    case .american: return [month.map(Self.two), day.map(Self.two), parts[0]].compactMap { $0 }.joined(separator: "/")
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// How dates are written today.
struct DateStyle: Hashable, Sendable {
  let format: DateFormat
  /// Days since 1970-01-01.
  let today: Int

  /// A date of ISO 8601 as it is to be written.
  func text(_ iso: String) -> String { format.text(iso, today: today) }

  /// When something is due, and how long there is time or how late it is: "due 2016-10-01, 6 weeks late"; of what is no
  /// date, the words alone.
  func due(_ iso: String) -> String {
    guard let age = DayText.due(iso, today: today) else { return iso.isEmpty ? "" : "due \(iso)" }
    if format == .relative { return age.hasSuffix("late") ? age : "due \(age)" }
    return "due \(text(iso)), \(age)"
  }

  /// The day on which something is due, as short as can be: a relative date tells what is late.
  func dueDay(_ iso: String) -> String {
    format == .relative ? DayText.due(iso, today: today) ?? iso : text(iso)
  }

  /// Two dates and a dash; ages would be too long for that.
  func period(_ from: String, _ until: String) -> String {
    let format = self.format == .relative ? DateFormat.iso : self.format
    return [from, until].map { format.text($0, today: today) }.joined(separator: " – ")
  }

  /// Columns that the longest date takes.
  var width: Int { format.width }
}

extension BrowserState {
  /// How dates are written in lists.
  var dates: DateStyle { DateStyle(format: configuration.dateFormat, today: tabs.today) }
}
