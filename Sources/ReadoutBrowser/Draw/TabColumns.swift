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
    case .followUps: parts = Self.followUps(list, width, rows, dates)
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

  // Topic, where there is room with its slug, number, share, last day.
  private static func issues(_ width: Int) -> [Part] {
    [
      Part(title: "Topic", sort: .topic, width: 0, isMain: true, text: { ($0.isBelow ? "  " : "") + topic($0) }),
      Part(
        title: "", sort: nil, width: width >= 96 ? width * 3 / 10 : 0, text: { $0.isBelow ? $0.main : "" },
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

  // Its name; of a topic that has none, the slug's end, for its beginning stands in the row above.
  private static func topic(_ row: TabRow) -> String {
    let name = Names.topic(row.main)
    return name == row.main ? row.main.split(separator: ".").last.map(String.init) ?? name : name
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

  // Kind, owner → recipient, action, due and how late, status, the readout's day. The action keeps what it needs before
  // the parties get more; the filter tells the status where it asks for one.
  private static func followUps(_ list: TabList, _ width: Int, _ rows: [TabRow], _ dates: DateStyle) -> [Part] {
    let isNarrow = width < 60
    let hasStatus = width >= 60 && QueryParts(list.filter.text).parts.count { $0.hasPrefix("is:") } != 1
    let due = { (row: TabRow) in
      let day = dueText(row, width, dates)
      // What people said tells more than how late it would be.
      let isSettled = !hasStatus && isTold(row) && !isNarrow
      return isSettled
        ? [dates.text(String(row.due.prefix(10))), row.status].filter { !$0.isEmpty }.joined(separator: " ") : day
    }
    let widest = { (text: (TabRow) -> String, most: Int) in min(most, rows.map { TextWidth.of(text($0)) }.max() ?? 0) }
    let party: (TabRow) -> String = isNarrow ? { codes($0.note) } : \.note
    let kind = width < 96 ? 0 : 10
    let day = width < 34 ? 0 : max(isNarrow ? 0 : 5, widest(due, 30))
    let readout = width < 96 ? 0 : 10
    let others = [kind, day, hasStatus ? 8 : 0, readout].reduce(0) { $0 + ($1 > 0 ? $1 + 2 : 0) }
    let most = isNarrow ? 6 : max(9, min(max(18, (width + 4) / 5), width - others - 37))
    return [
      Part(title: "Kind", sort: .kind, width: kind, text: \.code),
      Part(
        title: "Owes → to", sort: .owner, width: width < 34 ? 0 : max(isNarrow ? 2 : 9, widest(party, most)),
        text: party),
      Part(title: "Action", sort: .action, width: 0, isMain: true, text: \.main),
      Part(title: "Due", sort: .due, width: day, text: due, isLate: { isLate($0, dates) }),
      Part(
        title: "Status", sort: .status, width: hasStatus ? 8 : 0, text: \.status, isDim: { $0.status == "open" }),
      Part(
        title: "Readout", sort: .date, width: readout, isDay: true, text: { String($0.last.prefix(10)) },
        isDim: { _ in true }),
    ]
  }

  // Whether people said that it is not simply open.
  private static func isTold(_ row: TabRow) -> Bool { !row.status.isEmpty && row.status != "open" }

  private static func isLate(_ row: TabRow, _ dates: DateStyle) -> Bool {
    row.dueDay.map { $0 < dates.today } ?? false && row.status != "done" && row.status != "dropped"
  }

  // The day, and that it has gone by: in words, or with a sign where there is no room for them.
  private static func dueText(_ row: TabRow, _ width: Int, _ dates: DateStyle) -> String {
    guard row.dueDay != nil, let age = DayText.due(row.due, today: dates.today) else { return "" }
    if dates.format == .relative { return age }
    let day = dates.text(String(row.due.prefix(10)))
    if width >= 96 { return "\(day), \(age)" }
    return isLate(row, dates) ? day + (width < 60 ? "!" : " late") : day
  }

  // Owner and recipient without blanks: "US→GH".
  private static func codes(_ parties: String) -> String {
    parties.replacing(" → ", with: "→").replacing(", ", with: ",")
  }
}
