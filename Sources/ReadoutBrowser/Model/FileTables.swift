import Foundation
import ReadoutArchive
import ReadoutCore

/// The lists of what stands in files, made from those that have been read.
struct FileTables: Sendable {
  /// Readouts by their entries.
  let cards: [(entry: Int, card: Card)]
  /// Days since 1970-01-01.
  let today: Int

  /// The list of a tab.
  func table(_ tab: Tab, filter: String, sort: ListSort) -> TabTable {
    switch tab {
    case .people: people(filter, sort)
    case .issues: TabTables.topics(topics, of: cards.count, filter: filter, sort: sort)
    case .countries: TabTables.sides(sides, filter: filter, sort: sort)
    case .followUps: followUps(filter, sort)
    case .readouts, .search, .overview: TabTable()
    }
  }

  // MARK: People

  private struct Person {
    var row: TabRow
    var entries: [Int] = []
    var spellings: Set<String> = []
  }

  private var persons: [String: Person] {
    var persons: [String: Person] = [:]
    for (entry, card) in cards {
      for person in card.readout.participants {
        guard let name = person.name else { continue }
        let key = String(decoding: FoldedText.bytes(name), as: UTF8.self) + (person.country ?? "")
        var known = persons[key] ?? Person(row: TabRow(main: name, code: person.country ?? "", first: "9"))
        if known.entries.last != entry { known.entries.append(entry) }
        known.spellings.insert(name)
        if card.date >= known.row.last, let role = person.roles.first { known.row.note = role }
        if !card.date.isEmpty {
          known.row.first = min(known.row.first, card.date)
          known.row.last = max(known.row.last, card.date)
        }
        known.row.count = known.entries.count
        persons[key] = known
      }
    }
    return persons.mapValues { person in
      var person = person
      if person.row.first == "9" { person.row.first = "" }
      return person
    }
  }

  private func people(_ filter: String, _ sort: ListSort) -> TabTable {
    let words = FoldedText.words(filter)
    let rows = persons.filter { _, person in
      let row = person.row
      let text = [row.main, row.code, Names.country(row.code), row.note].joined(separator: " ")
      return words.isEmpty || WordScan.matchesAll(words, in: FoldedText.bytes(text))
    }.map { ($0, $1.row) }
    return Self.table(rows, sort)
  }

  private static func table(_ rows: [(name: String, row: TabRow)], _ sort: ListSort) -> TabTable {
    var table = TabTable()
    for (name, row) in rows.sorted(by: { comes($0, before: $1, sort) }) { table.add(name, row) }
    return table
  }

  // What is empty comes last, whichever the direction.
  private static func comes(
    _ a: (name: String, row: TabRow), before b: (name: String, row: TabRow), _ sort: ListSort
  ) -> Bool {
    if sort.column == .count, a.row.count != b.row.count {
      return (a.row.count ?? 0 < b.row.count ?? 0) != sort.isDescending
    }
    let (one, other) = (text(a.row, sort.column), text(b.row, sort.column))
    if one == other { return (b.row.count ?? 0, a.row.main, a.name) < (a.row.count ?? 0, b.row.main, b.name) }
    if one.isEmpty || other.isEmpty { return other.isEmpty }
    return (one < other) != sort.isDescending
  }

  private static func text(_ row: TabRow, _ column: ListColumn) -> String {
    switch column {
    case .name, .title, .action: row.main.lowercased()
    case .country, .kind: row.code
    case .owner, .sides: row.note
    case .first: row.first
    case .status: row.status
    case .due: row.dueDay.map { String(format: "%09d", $0 + 10_000_000) } ?? ""
    case .date: row.last
    default: ""
    }
  }

  // MARK: Topics and sides

  private var topics: [TopicTally] {
    var counts: [String: (count: Int, last: String)] = [:]
    for (_, card) in cards {
      let slugs = Set(card.readout.issues.flatMap { [$0.topic, head($0.topic)] })
      for slug in slugs {
        let known = counts[slug] ?? (0, "")
        counts[slug] = (known.count + 1, max(known.last, card.date))
      }
    }
    return counts.map { TopicTally(slug: $0, readouts: $1.count, last: $1.last.isEmpty ? nil : $1.last) }
  }

  private func head(_ slug: String) -> String { slug.split(separator: ".").first.map(String.init) ?? slug }

  private var sides: [SideTally] {
    var tallies: [String: (count: Int, last: String, owed: Int, owedTo: Int)] = [:]
    for (_, card) in cards {
      for code in Set(card.readout.meetings.flatMap(\.countries)) {
        var known = tallies[code] ?? (0, "", 0, 0)
        (known.count, known.last) = (known.count + 1, max(known.last, card.date))
        tallies[code] = known
      }
    }
    for (_, card) in cards {
      for followUp in card.readout.followUps {
        for code in codes(followUp.owners, card) { tallies[code]?.owed += 1 }
        for code in codes(followUp.recipients, card) { tallies[code]?.owedTo += 1 }
      }
    }
    return tallies.map {
      SideTally(code: $0, readouts: $1.count, last: $1.last.isEmpty ? nil : $1.last, owed: $1.owed, owedTo: $1.owedTo)
    }
  }

  private func codes(_ ids: [String], _ card: Card) -> Set<String> {
    Set(
      ids.map { id in
        let person = card.readout.participants.first { $0.id == id }
        return person.map { $0.country ?? $0.organisation ?? "" } ?? id
      })
  }

  // MARK: Follow-ups

  private func followUps(_ filter: String, _ sort: ListSort) -> TabTable {
    let states = QueryParts(filter).parts.filter { $0.hasPrefix("is:") }
    // Nothing is decided on files: all is open.
    if states.contains(where: { !["is:open", "is:overdue"].contains($0) }) { return TabTable() }
    let isOverdue = states.contains("is:overdue")
    let words = FoldedText.words(QueryParts(filter).parts.filter { !$0.hasPrefix("is:") }.joined(separator: " "))
    var rows: [(key: Int64, row: TabRow)] = []
    for (entry, card) in cards {
      for fact in card.followUps {
        let row = self.row(fact, card)
        if isOverdue && !(row.dueDay.map { $0 < today } ?? false) { continue }
        guard words.isEmpty || WordScan.matchesAll(words, in: fact.folded + FoldedText.bytes(row.note)) else {
          continue
        }
        rows.append((FollowUpKey(readout: Int64(entry), number: fact.item.index + 1).raw, row))
      }
    }
    // Of what has no date, the newest comes first.
    rows.sort { ($1.row.last, $0.key) < ($0.row.last, $1.key) }
    let ordered = rows.enumerated().sorted { a, b in
      let (one, other) = (Self.text(a.element.row, sort.column), Self.text(b.element.row, sort.column))
      if one == other { return a.offset < b.offset }
      if one.isEmpty || other.isEmpty { return other.isEmpty }
      return (one < other) != sort.isDescending
    }
    return TabTable(
      keys: ordered.map(\.element.key), rows: Dictionary(rows.map { ($0.key, $0.row) }) { $1 })
  }

  private func row(_ fact: Fact, _ card: Card) -> TabRow {
    TabRow(
      main: fact.main, code: fact.sort, note: fact.party, last: card.date, due: fact.due,
      dueDay: DatedDay.last(of: fact.due), status: "open")
  }

  // MARK: Beside a list

  /// What is told of a row.
  func detail(_ fetch: TabFetch) -> TabDetail? {
    switch fetch.tab {
    case .people:
      guard let person = persons.first(where: { TabKey.of($0.key) == fetch.detail })?.value else { return nil }
      let lines = person.entries.compactMap { entry in cards.first { $0.entry == entry }?.card }.sorted {
        $0.date > $1.date
      }
      let summary = PersonSummary(spellings: person.spellings.sorted(), offices: [], readouts: [])
      return .person(
        summary, lines.prefix(40).map { ListLine(date: $0.date, sides: $0.sides, title: $0.title) },
        total: person.entries.count)
    case .issues: return .topic(labels(fetch.subject))
    case .countries: return .side(summary(fetch.subject), names: Names.country)
    case .followUps:
      guard let key = fetch.detail.map(FollowUpKey.init(raw:)) else { return nil }
      return .followUp(key, of: cards.first { $0.entry == Int(key.readout) }?.card)
    default: return nil
    }
  }

  private func labels(_ slug: String) -> [ListedLabel] {
    var seen: Set<String> = []
    let newest = cards.sorted { $0.card.date > $1.card.date }
    return Array(
      newest.flatMap { entry, card in
        card.readout.issues.enumerated().compactMap { index, issue -> ListedLabel? in
          guard issue.topic == slug || issue.topic.hasPrefix(slug + ".") else { return nil }
          guard seen.insert(issue.label.lowercased()).inserted else { return nil }
          return ListedLabel(readout: Int64(entry), number: index + 1, label: issue.label, date: card.date)
        }
      }.prefix(40))
  }

  private func summary(_ code: String) -> SideSummary {
    let met = cards.filter { $0.card.readout.meetings.contains { $0.countries.contains(code) } }.map(\.card)
    func facets(_ sort: Facet.Sort, _ names: (Card) -> [String]) -> [Facet] {
      var counts: [String: Int] = [:]
      for card in met { for name in Set(names(card)) { counts[name, default: 0] += 1 } }
      return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12).map {
        Facet(sort: sort, name: $0.key, count: $0.value, filter: "")
      }
    }
    return SideSummary(
      sides: facets(.country) { $0.readout.meetings.flatMap(\.countries).filter { $0 != code } },
      topics: facets(.topic) { $0.readout.issues.map(\.topic) }, readouts: met.count, isCapped: false)
  }

  // MARK: At a glance

  /// What there is in all.
  var overview: Overview {
    var overview = Overview()
    overview.readouts = cards.count
    overview.people = persons.count
    overview.issues = cards.reduce(0) { $0 + $1.card.issues.count }
    let followUps = cards.flatMap { entry, card in card.followUps.map { row($0, card) } }
    overview.followUps = followUps.count
    overview.overdue = followUps.filter { $0.dueDay.map { $0 < today } ?? false }.count
    var years: [Int: Int] = [:]
    for (_, card) in cards {
      if let year = Int(card.date.prefix(4)) { years[year, default: 0] += 1 } else { overview.undated += 1 }
    }
    overview.years = years.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
    overview.topics = Array(
      topics.filter { $0.slug.contains(".") }.sorted { ($1.readouts, $0.slug) < ($0.readouts, $1.slug) }.prefix(
        Overview.most))
    overview.sides = Array(sides.sorted { ($1.readouts, $0.code) < ($0.readouts, $1.code) }.prefix(Overview.most))
    return overview
  }
}
