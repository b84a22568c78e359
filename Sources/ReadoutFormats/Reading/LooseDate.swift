import ReadoutCore

/// Reads the ways in which front matter and pages write a day.
enum LooseDate {
  /// A day written as `2022-05-18`, `2022-05-18T10:00:00Z`, `20220518`, `18 May 2022`, `Wed, 18 May 2022 10:00`,
  /// `May 18th, 2022`, `18 of May of 2022` or `2022/05/18`; nil for all else, such as `05/06/2022`, which has two readings.
  static func read(_ text: some StringProtocol) -> CalendarDate? {
    let trimmed = text.drop { $0.isWhitespace }
    if let date = CalendarDate(iso: trimmed) ?? compact(trimmed) { return date }
    let words = trimmed.prefix(80).split { !($0.isLetter || $0.isNumber) }.map { $0.lowercased() }
    if words.count >= 3, words[0].count == 4, let year = Int(words[0]), let month = Int(words[1]),
      let day = day(words[2])
    {
      return CalendarDate(year: year, month: month, day: day)
    }
    guard let index = words.firstIndex(where: { month($0) != nil }), let month = month(words[index]) else { return nil }
    return dayBefore(words, index, month) ?? dayAfter(words, index, month)
  }

  private static func compact(_ text: some StringProtocol) -> CalendarDate? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.count == 8, let number = Int(digits) else { return nil }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private static func dayBefore(_ words: [String], _ index: Int, _ month: Int) -> CalendarDate? {
    guard let day = words[..<index].last(where: { $0 != "of" }).flatMap(day),
      let year = words[(index + 1)...].first(where: { $0 != "of" }).flatMap({ $0.count == 4 ? Int($0) : nil })
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func dayAfter(_ words: [String], _ index: Int, _ month: Int) -> CalendarDate? {
    guard words.count > index + 2, let day = day(words[index + 1]), words[index + 2].count == 4,
      let year = Int(words[index + 2])
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// `18`, `1st`, `22nd`.
  private static func day(_ word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) else {
      return nil
    }
    return Int(digits)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// A month by its English name or at least its first three letters ("sept").
  private static func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }
}
