/// Finds dates: "Monday", "4 April 2016", "April 4-6", "next week", "later this year", "in the coming weeks", "2016-08-22".
///
/// Left out on purpose: clock times, ages and spans of time ("three-day visit").
struct DateFinder {
  let analysis: Analysis
  private let words: CalendarWords

  /// Takes the calendar's words from the analysis.
  init(analysis: Analysis) {
    self.analysis = analysis
    words = analysis.words.calendar
  }

  /// All dates, in text order.
  func dates() -> [FoundDate] {
    var found: [FoundDate] = []
    var i = 0
    while i < analysis.tokens.count {
      if let date = date(at: i) {
        found.append(date)
        i = date.range.upperBound
      } else {
        i += 1
      }
    }
    return found
  }

  private func date(at i: Int) -> FoundDate? {
    let tokens = analysis.tokens
    if tokens.shape(i).contains(.number) { return numeric(at: i) }
    guard tokens.isWord(i) else { return nil }
    let id = analysis.id(i)
    guard words.openers.contains(id) else { return nil }
    if let weekday = words.weekdays[id], tokens.isCapital(i),
      tokens.ends[i] - tokens.starts[i] > 3 || tokens.shape(i).contains(.abbreviation)
    {
      return afterWeekday(weekday, at: i)
    }
    if let month = month(at: i) { return afterMonth(month, at: i) }
    return relative(at: i)
  }

  private func month(at i: Int) -> Int? {
    guard i < analysis.tokens.count, analysis.tokens.isCapital(i) else { return nil }
    let id = analysis.id(i)
    if let month = words.months[id] {
      // "May" is also a name and a modal: it needs a number or a preposition beside it.
      if month == 5, !isNumber(i + 1), !isNumber(i - 1), analysis.tag(i - 1) != .in, !isYear(i + 1) { return nil }
      if month == 3 || month == 8, analysis.tag(i).isVerb { return nil }
      return month
    }
    if let month = words.shortMonths[id], isNumber(i + 1) || isNumber(i - 1) { return month }
    return nil
  }

  private func isNumber(_ i: Int) -> Bool {
    analysis.tokens.shapes.indices.contains(i) && analysis.tokens.shape(i).contains(.number)
  }

  private func integer(_ i: Int) -> Int? {
    guard isNumber(i) else { return nil }
    var value = 0
    var digits = 0
    for byte in analysis.tokens.text[Int(analysis.tokens.starts[i])..<Int(analysis.tokens.ends[i])] {
      if byte >= 48, byte <= 57 {
        value = value * 10 + Int(byte - 48)
        digits += 1
      } else if !Glyph.isASCIILetter(byte) {
        return nil
      }
      if digits > 4 { return nil }
    }
    return value
  }

  private func isYear(_ i: Int) -> Bool { integer(i).map { $0 >= 1900 && $0 < 2100 } ?? false }

  private func year(after i: Int) -> (Int?, Int) {
    var next = i
    if next < analysis.tokens.count, analysis.tokens.isMark(next, ",") { next += 1 }
    if isYear(next), let year = integer(next) { return (year, next + 1) }
    return (nil, i)
  }

  private func afterWeekday(_ weekday: Int, at i: Int) -> FoundDate {
    var next = i + 1
    if next < analysis.tokens.count, analysis.tokens.isMark(next, ",") { next += 1 }
    if next < analysis.tokens.count,
      let date = isNumber(next) ? numeric(at: next) : month(at: next).flatMap({ afterMonth($0, at: next) }),
      case .day = date.form
    {
      return FoundDate(range: i..<date.range.upperBound, form: date.form)
    }
    return FoundDate(range: i..<i + 1, form: .weekday(weekday))
  }

  /// "April 4", "April 4-6, 2016", "April 2016", "April".
  private func afterMonth(_ month: Int, at i: Int) -> FoundDate? {
    if let day = integer(i + 1), (1...31).contains(day), !isYear(i + 1) {
      var end = i + 2
      if end + 1 < analysis.tokens.count, analysis.tokens.shape(end).contains(.hyphen), integer(end + 1) != nil {
        end += 2
      }
      let (year, after) = year(after: end)
      return FoundDate(range: i..<after, form: .day(year: year, month: month, day: day))
    }
    let (year, after) = year(after: i + 1)
    return FoundDate(range: i..<(year == nil ? i + 1 : after), form: .month(year: year, month: month))
  }

  /// "4 April 2016", "5-6 April", "2016-08-22", "2025".
  private func numeric(at i: Int) -> FoundDate? {
    guard let number = integer(i) else { return nil }
    if isYear(i) {
      if i + 4 < analysis.tokens.count, analysis.tokens.isMark(i + 1, "-"), let month = integer(i + 2),
        analysis.tokens.isMark(i + 3, "-"), let day = integer(i + 4)
      {
        return FoundDate(range: i..<i + 5, form: .day(year: number, month: month, day: day))
      }
      let governor = analysis.id(i - 1)
      let isGoverned =
        governor == analysis.words.in || governor == analysis.words.by || governor == words.end
        || analysis.tag(i - 1) == .in && governor != words.of || words.parts.contains(governor)
      return isGoverned && !analysis.tag(i + 1).isNoun ? FoundDate(range: i..<i + 1, form: .year(number)) : nil
    }
    guard (1...31).contains(number) else { return nil }
    var end = i + 1
    if end + 1 < analysis.tokens.count,
      analysis.tokens.shape(end).contains(.hyphen) || analysis.id(end) == analysis.words.and
        || analysis.id(end) == analysis.words.to, integer(end + 1).map({ $0 <= 31 }) ?? false
    {
      end += 2
    }
    if end < analysis.tokens.count, analysis.id(end) == words.of { end += 1 }
    guard end < analysis.tokens.count, let month = month(at: end) else { return nil }
    // "10 April to 12 April 2018": the first day, the year of the last.
    let link = end + 1
    if isNumber(link + 1), self.month(at: link + 2) != nil,
      analysis.tokens.shape(link).contains(.punctuation) || analysis.id(link) == analysis.words.to
        || analysis.id(link) == analysis.words.and
    {
      let (year, after) = year(after: link + 3)
      return FoundDate(range: i..<after, form: .day(year: year, month: month, day: number))
    }
    let (year, after) = year(after: end + 1)
    return FoundDate(range: i..<after, form: .day(year: year, month: month, day: number))
  }

  /// "in the next 12 months", "within two years", "in the coming three weeks": the end of that time.
  private func span(at i: Int) -> FoundDate? {
    let id = analysis.id(i)
    guard id == words.next || id == words.coming || id == words.within,
      let number = integer(i + 1) ?? words.numbers[analysis.id(i + 1)],
      number < 100, i + 2 < analysis.tokens.count
    else { return nil }
    // "over the next three years": how long, not by when.
    let opener = analysis.words.the == analysis.id(i - 1) ? analysis.id(i - 2) : analysis.id(i - 1)
    guard id == words.within || opener == analysis.words.in || opener == words.within else { return nil }
    switch analysis.tokens.stems[i + 2] {
    case words.week: return FoundDate(range: i..<i + 3, form: .week(number))
    case analysis.words.month: return FoundDate(range: i..<i + 3, form: .monthOffset(number))
    case analysis.words.year: return FoundDate(range: i..<i + 3, form: .yearOffset(number))
    default: return nil
    }
  }

  /// "today", "next week", "later this year", "in the coming weeks", "at a later date".
  private func relative(at i: Int) -> FoundDate? {
    let id = analysis.id(i)
    func found(_ end: Int, _ form: FoundDate.Form) -> FoundDate { FoundDate(range: i..<end, form: form) }
    if id == words.today || id == words.tonight { return found(i + 1, .offset(0)) }
    if id == words.yesterday { return found(i + 1, .offset(-1)) }
    if id == words.tomorrow { return found(i + 1, .offset(1)) }
    let step = id == words.this ? 0 : id == words.next ? 1 : id == words.last ? -1 : nil as Int?
    let next = analysis.id(i + 1)
    if let step {
      if next == words.week || next == words.weekend { return found(i + 2, .week(step)) }
      if next == words.month { return found(i + 2, .monthOffset(step)) }
      if next == words.year { return found(i + 2, .yearOffset(step)) }
      if step == 0, words.dayParts.contains(next) { return found(i + 2, .offset(0)) }
      if let month = words.months[next], analysis.tokens.isCapital(i + 1) {
        return found(i + 2, .month(year: nil, month: month))
      }
      if let weekday = words.weekdays[next], analysis.tokens.isCapital(i + 1) { return found(i + 2, .weekday(weekday)) }
    }
    if id == words.coming, words.openSpans.contains(next) { return found(i + 2, .open) }
    if let span = span(at: i) { return span }
    if id == words.near, next == words.future { return found(i + 2, .open) }
    if id == words.later, next == words.date { return found(i + 2, .open) }
    if next == words.quarter, let place = words.ordinals.firstIndex(of: id), analysis.id(i + 2) == words.of,
      isYear(i + 3), let year = integer(i + 3)
    {
      return found(i + 4, .quarter(year: year, place + 1))
    }
    return nil
  }
}
