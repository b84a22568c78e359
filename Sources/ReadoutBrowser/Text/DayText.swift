import ReadoutCore

/// Days in words, as coarse as the date: "3 days ago" of a day, "this year" of a year.
enum DayText {
  /// How late something is that was due on a date of ISO 8601, or how long there is time: "3 weeks late", "in 2 days",
  /// "today"; nil where it is no date of the calendar.
  static func due(_ iso: String, today: Int) -> String? { distance(iso, today).map { $0.words("late") } }

  /// How long ago a date of ISO 8601 is, or in how long it comes; nil where it is no date of the calendar.
  static func ago(_ iso: String, today: Int) -> String? { distance(iso, today).map { $0.words("ago") } }

  // From today to a date, in units of the date's grain.
  private struct Distance {
    let steps: Int
    let grain: Grain

    func words(_ past: String) -> String {
      if steps == 0 { return grain.now }
      // Of a month that begins or ended the other day, "in a month" and "a month ago" would say too much; what is late must
      // say so.
      if steps == 1 && grain != .day { return "next " + grain.rawValue }
      if steps == -1 && grain != .day && past != "late" { return "last " + grain.rawValue }
      return steps < 0 ? "\(span) \(past)" : "in \(span)"
    }

    // In the largest unit of which there are two, or one of the grain.
    private var span: String {
      let unit = grain.units.first { abs(steps) >= 2 * $0.length } ?? (1, grain.rawValue)
      let count = abs(steps) / unit.length
      return "\(count.grouped) \(unit.name)\(count == 1 ? "" : "s")"
    }
  }

  private enum Grain: String {
    case day, week, month, year

    var now: String { self == .day ? "today" : "this \(rawValue)" }

    // Coarser units, and how many of the grain they take.
    var units: [(length: Int, name: String)] {
      switch self {
      case .day: [(365, "year"), (30, "month"), (7, "week")]
      case .week: [(52, "year")]
      case .month: [(12, "year")]
      case .year: []
      }
    }
  }

  private static func distance(_ iso: String, _ today: Int) -> Distance? {
    guard let first = DatedDay.first(of: iso) else { return nil }
    let (now, then) = (CalendarDate(dayNumber: today), CalendarDate(dayNumber: first))
    let parts = iso.split(separator: "-")
    switch parts.count {
    case 1: return Distance(steps: then.year - now.year, grain: .year)
    case 2 where parts[1].hasPrefix("W"):
      return Distance(steps: (first - (today - now.weekday + 1)) / 7, grain: .week)
    case 2: return Distance(steps: (then.year - now.year) * 12 + then.month - now.month, grain: .month)
    default: return Distance(steps: first - today, grain: .day)
    }
  }
}
