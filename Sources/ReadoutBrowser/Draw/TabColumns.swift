import ReadoutArchive
import ReadoutCore

/// The columns of a list: what stands in each and how wide it is.
struct TabColumns {
  /// One column.
  struct Part {
    let title: String
    /// By what it is sorted.
    let sort: ListColumn?
    var width: Int
    var isRight = false
    var isMain = false
    /// Whether its text is a date of ISO 8601.
    var isDay = false
    var text: (TabRow) -> String
    var isDim: (TabRow) -> Bool = { _ in false }
    var isLate: (TabRow) -> Bool = { _ in false }
  }

  /// From left to right, with two columns between them.
  let parts: [Part]

  /// Fits the columns of a list into `width`; what tells least gives way first.
  init(_ list: TabList, rows: [TabRow], width: Int, dates: DateStyle) {
    var parts: [Part]
    switch list.tab {
    case .people: parts = Self.people(width)
    case .issues: parts = Self.issues(width)
    case .countries: parts = Self.countries(width)
    case .followUps: parts = Self.followUps(width, rows, dates)
    case .readouts, .search, .overview: parts = []
    }
    for index in parts.indices where parts[index].isDay && parts[index].width > 0 {
      let iso = parts[index].text
      parts[index].width = dates.width
      parts[index].text = { dates.text(iso($0)) }
    }
    let taken = parts.reduce(0) { $0 + ($1.isMain || $1.width == 0 ? 0 : $1.width + 2) }
    if let main = parts.firstIndex(where: \.isMain) { parts[main].width = max(4, width - taken) }
    self.parts = parts
  }

  private static func number(_ title: String, _ sort: ListColumn, _ value: @escaping (TabRow) -> Int?) -> Part {
    Part(title: title, sort: sort, width: 10, isRight: true, text: { value($0)?.grouped ?? "…" })
  }

  private static func day(_ title: String, _ sort: ListColumn, _ value: @escaping (TabRow) -> String) -> Part {
    Part(title: title, sort: sort, width: 10, isDay: true, text: { String(value($0).prefix(10)) })
  }

  // Name, country, office, number, first and last day.
  private static func people(_ width: Int) -> [Part] {
    var parts = [
      Part(title: "Name", sort: .name, width: 0, isMain: true, text: \.main),
      Part(title: "Ctry", sort: .country, width: width < 30 ? 0 : 6, text: \.code),
      Part(title: "Latest office", sort: nil, width: width < 68 ? 0 : width * 3 / 10, text: \.note),
      number("Readouts", .count, \.count),
      day("First", .first, \.first), day("Last", .date, \.last),
    ]
    if width < 60 { (parts[3].width, parts[4].width, parts[5].width) = (5, 0, 0) }
    if width >= 60 && width < 78 { parts[4].width = 0 }
    return parts
  }

  // Topic, number, share, last day.
  private static func issues(_ width: Int) -> [Part] {
    let isLong = width >= 70
    return [
      Part(
        title: "Topic", sort: .topic, width: 0, isMain: true,
        text: { row in
          let name = isLong ? Names.topic(row.main) : row.main.split(separator: ".").last.map(String.init) ?? row.main
          return row.isBelow ? "  " + name : name
        }),
      Part(
        title: "", sort: nil, width: isLong ? width * 3 / 10 : 0, text: { $0.isBelow ? $0.main : "" },
        isDim: { _ in true }),
      Part(
        title: "Readouts", sort: .count, width: width < 60 ? 9 : 10, isRight: true, text: { $0.count?.grouped ?? "…" }),
      Part(
        title: "Share", sort: nil, width: width < 40 ? 0 : 5, isRight: true, text: { $0.share?.percent ?? "" },
        isDim: { _ in true }),
      Part(
        title: "Last", sort: .date, width: width < 56 ? 0 : 10, isDay: true, text: { String($0.last.prefix(10)) }),
    ]
  }

  // Code, name, number, owed, owed to, last day.
  private static func countries(_ width: Int) -> [Part] {
    var parts = [
      Part(title: "Code", sort: .country, width: 8, text: \.code),
      Part(title: "Name", sort: .name, width: 0, isMain: true, text: \.main),
      number("Readouts", .count, \.count), number("Owes", .owed, \.owed), number("Is owed", .owedTo, \.owedTo),
      day("Last", .date, \.last),
    ]
    if width < 60 { (parts[0].width, parts[3].width, parts[4].width, parts[5].width) = (6, 0, 0, 0) }
    if width < 60 { parts[2].width = 9 }
    if (60..<70).contains(width) { parts[5].width = 0 }
    return parts
  }

  // Kind, owner → recipient, action, due with its age, status, the readout's day.
  private static func followUps(_ width: Int, _ rows: [TabRow], _ dates: DateStyle) -> [Part] {
    func due(_ row: TabRow) -> String {
      guard row.dueDay != nil, let age = DayText.due(row.due, today: dates.today) else { return "" }
      return width < 100 || dates.format == .relative ? age : "\(dates.text(String(row.due.prefix(10)))) · \(age)"
    }
    func isLate(_ row: TabRow) -> Bool {
      row.dueDay.map { $0 < dates.today } ?? false && row.status != "done" && row.status != "dropped"
    }
    let widest = { (text: (TabRow) -> String, most: Int) in min(most, rows.map { TextWidth.of(text($0)) }.max() ?? 0) }
    let party = max(5, widest(\.note, width < 60 ? 8 : 18))
    return [
      Part(title: "Kind", sort: .kind, width: width < 60 ? 0 : 10, text: \.code),
      Part(title: "Owes → to", sort: .owner, width: width < 34 ? 0 : max(party, width < 60 ? 0 : 9), text: \.note),
      Part(title: "Action", sort: .action, width: 0, isMain: true, text: \.main),
      Part(
        title: "Due", sort: .due, width: width < 34 ? 0 : max(width < 60 ? 0 : 5, widest(due, 30)), text: due,
        isLate: isLate),
      Part(
        title: "Status", sort: .status, width: width < 76 ? 0 : 8, text: \.status, isDim: { $0.status == "open" }),
      Part(
        title: "Readout", sort: .date, width: width < 90 ? 0 : 10, isDay: true, text: { String($0.last.prefix(10)) },
        isDim: { _ in true }),
    ]
  }
}
