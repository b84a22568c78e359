import ReadoutArchive

/// By what a key sorts; which column that is depends on the list.
enum SortKey: String, Hashable, CaseIterable, Sendable {
  case date, title, sides, publisher, number, kind, status, owed, first, imported

  /// The column of a list, or nil where it has none.
  func column(in tab: Tab) -> ListColumn? {
    switch (tab, self) {
    case (.readouts, .date): .date
    case (.readouts, .title): .title
    case (.readouts, .sides): .sides
    case (.readouts, .publisher): .publisher
    case (.readouts, .imported): .imported
    case (.people, .date), (.issues, .date), (.countries, .date): .date
    case (.people, .title): .name
    case (.people, .sides): .country
    case (.people, .number), (.issues, .number), (.countries, .number): .count
    case (.people, .first): .first
    case (.issues, .title): .topic
    case (.countries, .title): .name
    case (.countries, .sides): .country
    case (.countries, .owed): .owed
    case (.countries, .publisher): .owedTo
    case (.followUps, .date): .due
    case (.followUps, .first): .date
    case (.followUps, .title): .action
    case (.followUps, .sides): .owner
    case (.followUps, .kind): .kind
    case (.followUps, .status): .status
    default: nil
    }
  }
}

extension ListColumn {
  /// Name in a list's head.
  var word: String {
    switch self {
    case .count: "readouts"
    case .owedTo: "owed to"
    default: rawValue
    }
  }

  /// Whether the first press puts the largest or latest first.
  var beginsDescending: Bool {
    switch self {
    case .date, .imported, .count, .owed, .owedTo: true
    default: false
    }
  }
}

extension ListSort {
  /// By what it sorts and which way: "date ↓".
  var words: String { "\(column.word) \(isDescending ? "↓" : "↑")" }
}

extension BrowserState {
  /// Whether an action could do something in the tab in front; what could not is not offered.
  func isOffered(_ action: Action) -> Bool {
    switch action {
    case .sort(let key): key.column(in: tabs.current) != nil
    case .states, .why: tabs.current == .followUps || action == .why && !tabs.current.isList
    default: true
    }
  }

  /// By what the list in front is sorted.
  var sort: ListSort { tabs.list?.sort ?? at.sort }

  /// Sorts the list in front; the same again turns it round.
  mutating func sort(by key: SortKey) {
    guard let column = key.column(in: tabs.current) else {
      let prefix = keyMap.binding(of: .sort(key), in: context)?.keys.first { $0.second != nil }?.first.name
      return refuse(
        "\(tabs.current.title) cannot be sorted by that" + (prefix.map { "; \($0) shows by what they can" } ?? ""))
    }
    let isSame = sort.column == column
    let new = isSame ? sort.reversed : ListSort(column, isDescending: column.beginsDescending)
    if tabs.current.isList {
      tabs.lists[tabs.current]?.sort = new
    } else {
      let before = selectedListRow
      at.sort = new
      if shelf.archive == nil {
        arrange()
        keepPlace(before: before)
      }
    }
    tell("Sorted by \(new.words)")
  }

  /// Puts the files that pass the filter in an order other than the shelf's.
  mutating func arrange() {
    guard shelf.archive == nil, at.sort != Tab.readouts.standardSort else {
      arranged = nil
      return
    }
    let sort = at.sort
    let order = listOrder.map(\.number)
    if sort.column == .date || sort.column == .imported {
      let numbers = sort.column == .date ? order : order.sorted(by: >)
      arranged = sort.isDescending ? numbers : numbers.reversed()
      return
    }
    arranged = order.map { ($0, sortText(of: $0)) }.sorted { a, b in
      if a.1 == b.1 { return false }
      if a.1.isEmpty || b.1.isEmpty { return b.1.isEmpty }
      return (a.1 < b.1) != sort.isDescending
    }.map(\.0)
  }

  private func sortText(of entry: Int) -> String {
    guard let card = shelf.card(entry) else { return "" }
    switch at.sort.column {
    case .title: return card.title.lowercased()
    case .sides: return card.sides
    case .publisher: return (card.readout.source.publisher ?? "").lowercased()
    default: return ""
    }
  }
}
