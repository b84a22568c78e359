import ReadoutCore

/// Reads the days of `after:`, `before:`, `on:` and `due:`.
///
/// `2016`, `2016-08`, `2016-08-22`; `today`, `yesterday`, `tomorrow`; `30d`, `2w`, `6m`, `1y` (so long ago, or from today
/// on where `forward`); `a..b` with one end left out or none.
struct QueryDateReader {
  let today: CalendarDate
  /// True where `30d` means the day in 30 days.
  let forward: Bool

  /// The days that a text without `..` means, with the day after them; nil where it means none.
  func days(_ text: String) -> Range<Int>? {
    switch text.lowercased() {
    case "today": day(today.dayNumber)
    case "yesterday": day(today.dayNumber - 1)
    case "tomorrow": day(today.dayNumber + 1)
    default: calendarDays(text) ?? distance(text)
    }
  }

  /// The days from the first of one text to the last of another around `..`; nil where it is no such range or ends
  /// before it begins.
  func range(_ text: String) -> DateRange? {
    let bytes = Array(text.utf8)
    let dots = bytes.indices.first { bytes[$0...].starts(with: "..".utf8) }
    guard let dots, bytes.count > 2 else { return nil }
    let first = String(decoding: bytes[..<dots], as: UTF8.self)
    let last = String(decoding: bytes[(dots + 2)...], as: UTF8.self)
    let from = days(first)?.lowerBound
    let until = days(last)?.upperBound
    guard (from != nil) != first.isEmpty, (until != nil) != last.isEmpty, from ?? .min < until ?? .max else {
      return nil
    }
    return DateRange(from: from, until: until)
  }

  /// The last day of the Gregorian calendar as `CalendarDate` has it, and its first.
  private static let limits = (
    first: CalendarDate(year: 1, month: 1, day: 1)?.dayNumber ?? 0,
    last: CalendarDate(year: 9999, month: 12, day: 31)?.dayNumber ?? 0
  )

  private func day(_ number: Int) -> Range<Int>? {
    number >= Self.limits.first && number <= Self.limits.last ? number..<number + 1 : nil
  }

  /// A year, a month or a day.
  private func calendarDays(_ text: String) -> Range<Int>? {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count <= 3, zip(parts, [4, 2, 2]).allSatisfy({ $0.count == $1 }) else { return nil }
    let numbers = parts.compactMap { number($0) }
    guard numbers.count == parts.count else { return nil }
    let months = numbers.count > 1 ? numbers[1]...numbers[1] : 1...12
    guard months.lowerBound >= 1, months.upperBound <= 12 else { return nil }
    let lastDay = CalendarDate.days(in: months.upperBound, of: numbers[0])
    let days = numbers.count > 2 ? numbers[2]...numbers[2] : 1...lastDay
    return span(
      from: CalendarDate(year: numbers[0], month: months.lowerBound, day: days.lowerBound),
      to: CalendarDate(year: numbers[0], month: months.upperBound, day: days.upperBound))
  }

  /// The number that a few digits write.
  private func number(_ digits: Substring.UTF8View) -> Int? {
    digits.allSatisfy { (48...57).contains($0) } ? Int(Substring(digits)) : nil
  }

  private func span(from first: CalendarDate?, to last: CalendarDate?) -> Range<Int>? {
    guard let first, let last else { return nil }
    return first.dayNumber..<last.dayNumber + 1
  }

  /// `30d`, `2w`, `6m`, `1y`: one day, so far from today. A day that its month lacks is the month's last.
  func distance(_ text: String) -> Range<Int>? {
    guard (2...5).contains(text.utf8.count), let unit = text.utf8.last, let number = number(text.utf8.dropLast()) else {
      return nil
    }
    let signed = forward ? number : -number
    switch unit | 0x20 {
    case UInt8(ascii: "d"): return day(today.dayNumber + signed)
    case UInt8(ascii: "w"): return day(today.dayNumber + signed * 7)
    case UInt8(ascii: "m"): return months(signed)
    case UInt8(ascii: "y"): return months(signed * 12)
    default: return nil
    }
  }

  private func months(_ number: Int) -> Range<Int>? {
    let month = today.year * 12 + today.month - 1 + number
    guard month >= 12, month < 10_000 * 12 else { return nil }
    let last = CalendarDate.days(in: month % 12 + 1, of: month / 12)
    let date = CalendarDate(year: month / 12, month: month % 12 + 1, day: min(today.day, last))
    return span(from: date, to: date)
  }
}
