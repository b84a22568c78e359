import ReadoutArchive
import ReadoutCore

extension BrowserState {
  /// Takes in what has come of the lists.
  mutating func take(_ news: TabNews) {
    switch news {
    case .keys(let request, let keys, let isWhole, let isAll, let share):
      guard let tab = tab(of: request) else { return }
      tabs.lists[tab]?.take(keys, isWhole: isWhole, isAll: isAll, share: share)
    case .rows(let tab, let rows, let version): tabs.lists[tab]?.keep(rows, version: version)
    case .detail(let tab, let key, let detail, let version):
      tabs.lists[tab]?.keep(detail, key, version: version)
    case .refused(let request, let error): if let tab = tab(of: request) { tabs.lists[tab]?.refuse(error) }
    case .overview(let request, let overview, let isAll):
      guard tabs.overview.asked?.request == request, !tabs.overview.isAll else { return }
      tabs.overview.overview = overview
      tabs.overview.isAll = isAll
      if isAll, let issues = overview.issues, let open = overview.open {
        shelf.archive?.totals = Totals(issues: issues, open: open)
      }
    }
  }

  private func tab(of request: Int) -> Tab? { tabs.lists.first { $0.value.asked?.request == request }?.key }

  // What stands behind the lists: it grows as that changes.
  private var tabVersion: Int { shelf.archive?.version ?? shelf.loadedCount }

  /// Keeps the lists' cursors in range and in view.
  mutating func settleTabs() {
    guard tabs.current != .readouts else { return }
    let height = Layout(self).tabBody?.height ?? 0
    if height > 0 { tabs.lists[tabs.current]?.settle(height: height) }
    settleOverview()
  }

  /// What follows from the tab in front: what is to be listed, and what of it is to be read.
  mutating func tabWishes() -> [Effect] {
    if tabs.current == .overview { return overviewWish() }
    guard let list = tabs.list else { return [] }
    var effects: [Effect] = []
    let question = TabList.Question(filter: list.filter.query, sort: list.sort, version: tabVersion)
    let isAgain = list.asked?.question.filter == question.filter && list.asked?.question.sort == question.sort
    if list.asked?.question != question && !(isAgain && (list.isWaiting || list.isGivenUp)) {
      tabs.lastRequest += 1
      tabs.lists[tabs.current]?.ask(question, request: tabs.lastRequest)
      forgetWaiting(but: tabs.current)
      effects.append(wish(list.tab, question.filter, question.sort, isAgain: isAgain))
    }
    return effects + tabFetch()
  }

  private func wish(_ tab: Tab, _ filter: String, _ sort: ListSort, isAgain: Bool) -> Effect {
    .list(
      ListWish(
        request: tabs.lastRequest, tab: tab, filter: filter, sort: sort, today: tabs.today, isAgain: isAgain))
  }

  private mutating func overviewWish() -> [Effect] {
    let asked = tabs.overview.asked
    guard asked?.version != tabVersion, asked == nil || tabs.overview.isAll else { return [] }
    tabs.lastRequest += 1
    tabs.overview.asked = (tabs.lastRequest, tabVersion)
    tabs.overview.isAll = false
    forgetWaiting(but: .overview)
    return [wish(.overview, "", Tab.overview.standardSort, isAgain: asked != nil)]
  }

  // Only what was asked last is answered: the others ask again when they are looked at.
  private mutating func forgetWaiting(but tab: Tab) {
    for other in Tab.lists where other != tab && tabs.lists[other]?.isWaiting == true { tabs.lists[other]?.forget() }
    if tab != .overview && !tabs.overview.isAll { tabs.overview.asked = nil }
  }

  private mutating func tabFetch() -> [Effect] {
    guard let list = tabs.list else { return [] }
    let layout = Layout(self)
    let height = max(1, layout.tabBody?.height ?? 0)
    let rows = max(0, list.top - height)..<max(0, list.top + 2 * height)
    let seen = list.keys[rows.clamped(to: 0..<list.keys.count)]
    tabs.lists[tabs.current]?.use(seen)
    var fetch = TabFetch(tab: list.tab, version: tabVersion)
    fetch.rows = seen.filter { list.needsRow($0, tabVersion) }
    if let key = list.selectedKey, layout.tabDetail != nil, list.needsDetail(key, tabVersion),
      let row = list.row(key)
    {
      fetch.detail = key
      fetch.subject = list.tab == .countries ? row.code : row.main
    }
    guard fetch != tabs.fetched else { return [] }
    tabs.fetched = fetch
    return fetch.isEmpty ? [] : [.tabRows(fetch)]
  }
}
