import Foundation
import ReadoutCore

extension Loader {
  /// Makes the tabs' lists of what has been read, on a thread of its own.
  func makeTables() {
    var known: [Tab: TabTable] = [:]
    while true {
      tabled.wait()
      let (list, rows, cards, isStopped) = work.withLock { work in
        (work.list.take(), work.tabFetch.take(), work.cards, work.isStopped)
      }
      if isStopped { return }
      // The lexicon, from which names come, is loaded here and not where they are drawn.
      _ = Names.country("")
      if let list {
        let news = FileTables(cards: cards, today: list.today).answer(list, &known)
        tell { $0.tabs += news }
      }
      if let rows {
        let news = FileTables(cards: cards, today: 0).answer(rows, known)
        tell { $0.tabs += news }
      }
    }
  }

  /// Takes a wish about the tabs.
  func want(list: ListWish? = nil, rows: TabFetch? = nil) {
    work.withLock { work in
      if let list { work.list = list }
      if let rows { work.tabFetch = rows }
    }
    tabled.signal()
  }
}

extension FileTables {
  /// What a tab lists; `known` keeps the rows for later.
  func answer(_ wish: ListWish, _ known: inout [Tab: TabTable]) -> [TabNews] {
    if wish.tab == .overview { return [.overview(request: wish.request, overview, isAll: true)] }
    let table = table(wish.tab, filter: wish.filter, sort: wish.sort)
    known[wish.tab] = table
    let first = Dictionary(table.keys.prefix(200).map { ($0, table.rows[$0] ?? .gone) }) { $1 }
    return [
      .rows(wish.tab, first, version: cards.count),
      .keys(request: wish.request, table.keys, isWhole: true, isAll: true, share: nil),
    ]
  }

  /// Rows of a list that was made before, and what is told of one of them.
  func answer(_ wish: TabFetch, _ known: [Tab: TabTable]) -> [TabNews] {
    let table = known[wish.tab] ?? TabTable()
    let rows = Dictionary(wish.rows.map { ($0, table.rows[$0] ?? .gone) }) { $1 }
    var news: [TabNews] = rows.isEmpty ? [] : [.rows(wish.tab, rows, version: wish.version)]
    if let key = wish.detail, let detail = detail(wish) {
      news.append(.detail(wish.tab, key, detail, version: wish.version))
    }
    return news
  }
}
