import Foundation
import ReadoutArchive
import ReadoutCore

extension ArchiveLoader {
  /// Counts what the tabs list, over a connection of its own; what has been counted is remembered while the archive stays
  /// as it is.
  func count() {
    var counter = ListCounter(loader: self)
    while true {
      counting.wait()
      if isStopped { return }
      guard let wish = work.withLock({ $0.list.take() }) else { continue }
      counter.answer(wish)
    }
  }
}

/// What the counting thread remembers.
private struct ListCounter {
  private let loader: ArchiveLoader
  private var archive: Archive?
  private var changes: Int?
  private var topics: [TopicTally]?
  private var sides: [SideTally]?
  private var people: [PersonTally]?
  private var readouts = 0
  // How long it took to list what a tab shows.
  private var durations: [Tab: Duration] = [:]

  init(loader: ArchiveLoader) { self.loader = loader }

  /// Lists what is wished for, unless something else is wished for meanwhile.
  mutating func answer(_ wish: ListWish) {
    // While texts come in, what takes long is not counted all the time.
    if wish.isAgain, let duration = durations[wish.tab], duration > .milliseconds(50) {
      let (seconds, attoseconds) = duration.components
      let pause = min(60_000, 5 * (Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)))
      if loader.counting.wait(timeout: .now() + .milliseconds(pause)) == .success {
        loader.counting.signal()
        if loader.work.withLock({ $0.list != nil || $0.newestList != wish.request || $0.isStopped }) { return }
      }
    }
    let start = ContinuousClock.now
    do {
      let archive = try ready()
      switch wish.tab {
      case .people: try listPeople(wish, archive)
      case .issues: try listTopics(wish, archive)
      case .countries: try listSides(wish, archive)
      case .followUps: try listFollowUps(wish, archive)
      case .overview: try tellOverview(wish, archive)
      case .readouts, .search: break
      }
      durations[wish.tab] = ContinuousClock.now - start
    } catch let error as QueryError {
      loader.tell(tab: .refused(request: wish.request, error))
    } catch {
      loader.tell(error)
    }
  }

  private mutating func ready() throws -> Archive {
    // The lexicon, from which names come, is loaded here and not where they are drawn.
    _ = Names.country("")
    let archive = try self.archive ?? Archive(loader.archive.path, .reading)
    self.archive = archive
    loader.work.withLock { $0.counted = archive }
    let changes = try archive.changeCount()
    if changes != self.changes { (topics, sides, people) = (nil, nil, nil) }
    self.changes = changes
    return archive
  }

  private func isStopped(_ wish: ListWish) -> Bool {
    loader.work.withLock { $0.isStopped || $0.newestList != wish.request }
  }

  private func tell(_ table: TabTable, _ wish: ListWish, isAll: Bool = true) {
    loader.work.withLock { $0.tables[wish.tab] = table }
    loader.tell(
      tab: .rows(wish.tab, Dictionary(table.keys.prefix(400).map { ($0, table.rows[$0] ?? .gone) }) { $1 }, version: 0))
    loader.tell(tab: .keys(request: wish.request, table.keys, isWhole: true, isAll: isAll, share: nil))
  }

  // MARK: Topics and sides

  private mutating func listTopics(_ wish: ListWish, _ archive: Archive) throws {
    if topics == nil { readouts = try archive.count() }
    func table(_ tallies: [TopicTally]) -> TabTable {
      TabTables.topics(tallies, of: readouts, filter: wish.filter, sort: wish.sort)
    }
    let tallies =
      try topics
      ?? archive.topicTallies(
        isStopped: { isStopped(wish) }, deliver: { tell(table($0), wish, isAll: false) })
    topics = tallies
    tell(table(tallies), wish)
  }

  // The number of readouts is in the index; what is owed has to be counted row by row, and follows.
  private mutating func listSides(_ wish: ListWish, _ archive: Archive) throws {
    if sides == nil {
      var tallies = try archive.sideTallies(
        isStopped: { isStopped(wish) },
        deliver: { tell(TabTables.sides($0, filter: wish.filter, sort: wish.sort), wish, isAll: false) })
      tell(TabTables.sides(tallies, filter: wish.filter, sort: wish.sort), wish, isAll: false)
      let obligations = try archive.obligations { isStopped(wish) }
      for place in tallies.indices {
        (tallies[place].owed, tallies[place].owedTo) = obligations[tallies[place].code] ?? (0, 0)
      }
      sides = tallies
    }
    tell(TabTables.sides(sides ?? [], filter: wish.filter, sort: wish.sort), wish)
  }

  // MARK: People

  private mutating func listPeople(_ wish: ListWish, _ archive: Archive) throws {
    let words = FoldedText.words(wish.filter).map { String(decoding: $0, as: UTF8.self) }
    let named = words.isEmpty ? nil : try archive.people(named: words) { isStopped(wish) }
    var order: [Int64]?
    if wish.sort.column == .name || wish.sort.column == .country { order = try archive.people(by: wish.sort) }
    func tell(_ tallies: [PersonTally], isAll: Bool, share: Double?) {
      let wanted = named.map { named in tallies.filter { named.contains($0.id) } } ?? tallies
      let keys = order.map { Self.ids(wanted, in: $0) } ?? Self.sorted(wanted, wish.sort)
      loader.work.withLock { $0.people = tallies }
      loader.tell(tab: .keys(request: wish.request, keys, isWhole: true, isAll: isAll, share: share))
    }
    let tallies =
      try people
      ?? archive.personTallies(
        isStopped: { isStopped(wish) }, deliver: { tallies, share in tell(tallies, isAll: false, share: share) })
    people = tallies
    tell(tallies, isAll: true, share: nil)
  }

  private static func ids(_ tallies: [PersonTally], in order: [Int64]) -> [Int64] {
    let known = Set(tallies.map(\.id))
    return order.filter(known.contains)
  }

  private static func sorted(_ tallies: [PersonTally], _ sort: ListSort) -> [Int64] {
    // What has no date comes last, whichever the direction; of equals, who stands in more readouts comes first.
    func value(_ tally: PersonTally) -> Int {
      switch sort.column {
      case .first, .date:
        let day = sort.column == .first ? tally.first : tally.last
        return day.map { sort.isDescending ? -$0 : $0 } ?? .max
      default: return sort.isDescending ? -Int(tally.readouts) : Int(tally.readouts)
      }
    }
    return tallies.map { (value($0), -Int($0.readouts), $0.id) }.sorted { $0 < $1 }.map(\.2)
  }

  // MARK: Follow-ups and the overview

  private func listFollowUps(_ wish: ListWish, _ archive: Archive) throws {
    let query = try ArchiveLoader.query(wish.filter).query
    let isFirst = Flag()
    try archive.followUps(
      FollowUpWish(query, wish.sort, today: wish.today), isStopped: { isStopped(wish) },
      deliver: { keys, isAll in
        loader.tell(tab: .keys(request: wish.request, keys, isWhole: isFirst.take(), isAll: isAll, share: nil))
      })
  }

  private func tellOverview(_ wish: ListWish, _ archive: Archive) throws {
    var last = Overview()
    try archive.overview(
      today: wish.today, isStopped: { isStopped(wish) },
      deliver: { overview in
        last = overview
        loader.tell(tab: .overview(request: wish.request, overview, isAll: false))
      })
    loader.tell(tab: .overview(request: wish.request, last, isAll: true))
  }

  // True once.
  private final class Flag {
    private var isSet = true
    func take() -> Bool {
      defer { isSet = false }
      return isSet
    }
  }
}

extension ArchiveLoader {
  /// Delivers news of the lists.
  func tell(tab news: TabNews) { tell(ArchiveNews.tab(news)) }

  /// Reads rows of a tab's list, and what is told of one of them.
  func fetch(_ wish: TabFetch, from archive: Archive) throws {
    if !wish.rows.isEmpty { tell(tab: .rows(wish.tab, try rows(wish, archive), version: wish.version)) }
    guard let key = wish.detail, !work.withLock({ $0.tabFetch != nil || $0.isStopped }) else { return }
    if let detail = try detail(wish, key, archive) { tell(tab: .detail(wish.tab, key, detail, version: wish.version)) }
  }

  /// Rows of a tab's list.
  func rows(_ wish: TabFetch, _ archive: Archive) throws -> [Int64: TabRow] {
    var rows = Dictionary(wish.rows.map { ($0, TabRow.gone) }) { $1 }
    switch wish.tab {
    case .people:
      let tallies = work.withLock { $0.people }
      let dates = try archive.dates(of: wish.rows.compactMap { Self.tally($0, tallies) })
      for person in try archive.personRows(wish.rows) {
        rows[person.id] = TabRow(person, Self.tally(person.id, tallies), dates[person.id])
      }
    case .followUps:
      for item in try archive.followUpRows(wish.rows.map(FollowUpKey.init(raw:))) { rows[item.key.raw] = TabRow(item) }
    default:
      let table = work.withLock { $0.tables[wish.tab] }
      for key in wish.rows { rows[key] = table?.rows[key] ?? .gone }
    }
    return rows
  }

  // They stand by their ids.
  private static func tally(_ id: Int64, _ tallies: [PersonTally]) -> PersonTally? {
    var (low, high) = (0, tallies.count)
    while low < high {
      let middle = (low + high) / 2
      if tallies[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return tallies.indices.contains(low) && tallies[low].id == id ? tallies[low] : nil
  }

  private func detail(_ wish: TabFetch, _ key: Int64, _ archive: Archive) throws -> TabDetail? {
    switch wish.tab {
    case .people:
      let summary = try archive.personSummary(key, limit: 40)
      let total = Self.tally(key, work.withLock { $0.people }).map { Int($0.readouts) }
      return .person(summary, try archive.rows(summary.readouts).map(ListLine.init), total: total)
    case .issues: return .topic(try archive.labels(under: wish.subject, limit: 40))
    case .countries:
      let summary = try archive.summary(ofSide: wish.subject, limit: 2000) { [self] in
        work.withLock { $0.tabFetch != nil || $0.isStopped }
      }
      return .side(summary) { code in
        let name = Names.country(code)
        return name == code ? code : "\(code) \(name)"
      }
    case .followUps:
      let key = FollowUpKey(raw: key)
      guard case .loaded(let card) = content(Int(key.readout), archive) else { return TabDetail() }
      return .followUp(key, of: card)
    default: return nil
    }
  }
}
