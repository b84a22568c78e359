import ReadoutArchive

/// What the browser can show as a whole: the readouts in panes, or a list that leads to some of them.
enum Tab: Int, CaseIterable, Sendable {
  case readouts, people, issues, countries, followUps, search, overview

  /// The lists whose rows are gone through as those of the readouts are.
  static let lists: [Tab] = [.people, .issues, .countries, .followUps]

  /// Name in the bar.
  var title: String {
    switch self {
    case .readouts: "Readouts"
    case .people: "People"
    case .issues: "Issues"
    case .countries: "Countries"
    case .followUps: "Follow-ups"
    case .search: "Search"
    case .overview: "Overview"
    }
  }

  /// What stands for it where there is little room.
  var letter: String { String(title.prefix(1)) }

  /// Name in the configuration and in action names.
  var name: String { title.lowercased() }

  /// Whether rows are listed that can be sorted and filtered.
  var isList: Bool { Self.lists.contains(self) }

  /// The order in which it is listed at first.
  var standardSort: ListSort {
    switch self {
    case .people, .issues, .countries: ListSort(.count, isDescending: true)
    case .followUps: ListSort(.due, isDescending: false)
    case .readouts, .search, .overview: ListSort(.date, isDescending: true)
    }
  }

  /// What filters it at first.
  var standardFilter: String { self == .followUps ? "is:open" : "" }

  /// The tab `steps` further on, round and round.
  func stepping(_ steps: Int) -> Tab {
    let count = Tab.allCases.count
    return Tab(rawValue: ((rawValue + steps) % count + count) % count) ?? self
  }
}
