import ReadoutCore
import Testing

@testable import ReadoutArchive
@testable import ReadoutBrowser

/// The browser over an archive: what it asks for, and what it does with the answers.
struct ArchiveStateTests {
  @Test("What is seen is asked for, with a page on each side; the selected readout comes before its neighbours")
  func wishes() {
    var state = BrowserState(archive: "a", size: Size(columns: 132, rows: 23))
    let effects = state.update(.archive(.listed((1...1000).reversed(), isAll: true, version: 0)))
    guard case .fetch(let wish)? = effects.first else {
      Issue.record("nothing is asked for")
      return
    }
    #expect(wish.lines.first == 1000 && wish.lines.count == 38 && Set(wish.lines).count == 38)
    #expect(wish.contents == [1000, 999, 998])
    let store = FakeArchive(count: 1000)
    for news in store.answers(to: .fetch(wish)) { _ = state.update(.archive(news)) }
    // The next rows are there already, the readout after the next is asked for.
    guard case .fetch(let next)? = state.update(.key(.down)).first else {
      Issue.record("nothing is asked for")
      return
    }
    #expect(next.lines.isEmpty && next.contents == [997])
  }

  @Test("Rows that have not come yet are dots, and every key works meanwhile")
  func waiting() {
    var session = ArchiveSession(count: 1000)
    session.type("G")
    #expect(session.state.at.entry == 1 && session.state.card == nil)
    #expect(session.lines[40].contains("▌ …"))
    session.type("<Enter>2]5wj/cyber")
    #expect(session.state.at.entry == 1)
    session.type("<Esc>")
    session.answer()
    #expect(session.state.card != nil)
  }

  @Test("A million rows are gone through at once, from either end")
  func million() throws {
    var session = ArchiveSession(count: 1_000_000)
    session.press("G")
    #expect(session.state.at.entry == 1 && session.lines.joined().contains("1,000,000/1,000,000"))
    session.press("<PgUp>")
    #expect(session.state.at.entry == 37)
    session.press("ggjj")
    #expect(session.state.at.entry == 999_998 && session.lines[0].contains("1,000,000 readouts"))
    let clock = ContinuousClock()
    let time = clock.measure { session.press(String(repeating: "<PgDn>", count: 50)) }
    #expect(time < .seconds(20))
  }

  @Test("The header tells issues and open follow-ups once they have been counted, as far as there is room")
  func totals() {
    for (columns, text) in [
      (132, "1,000 readouts · 3,210 issues · 1 open follow-up"), (80, "1,000 readouts · 1 open follow-up"),
    ] {
      var session = ArchiveSession(count: 1000, columns: columns)
      #expect(session.lines[0].hasSuffix(" 1,000 readouts"))
      session.send(.archive(.totals(Totals(issues: 3210, open: 1))))
      #expect(session.lines[0].hasSuffix(" " + text))
      // Of more than can be counted at once, nothing is told that no longer holds.
      session.send(.archive(.totals(nil)))
      #expect(session.lines[0].hasSuffix(" 1,000 readouts"))
      // The overview counts in any case.
      session.press("go")
      #expect(session.lines[0].contains("open follow-ups"))
    }
  }

  @Test("When others import, the cursor stays on its readout and the readout in its row of the screen")
  func live() {
    for keys in ["", "jjj", "<PgDn><PgDn>jj"] {
      var session = ArchiveSession(count: 300)
      session.press(keys)
      let (entry, before) = (session.state.at.entry, session.lines)
      let more = [Int64(302), 301] + session.store.ids
      session.send(.archive(.listed(more, isAll: true, version: 1)))
      #expect(session.state.at.entry == entry)
      #expect(session.lines[0].contains("302 readouts"))
      #expect(session.lines[2...40].map { $0.prefix(30) } == before[2...40].map { $0.prefix(30) })
      // What was seen is read again, for it may have been revised.
      #expect(!session.waiting.isEmpty)
    }
  }

  @Test("A readout that has been removed gives its place to the next one")
  func removed() {
    var session = ArchiveSession(count: 300)
    session.press("jj")
    #expect(session.state.at.entry == 298)
    session.send(.archive(.listed(session.store.ids.filter { $0 != 298 }, isAll: true, version: 1)))
    #expect(session.state.at.entry == 297)
  }

  @Test("Memory is bounded: of what was seen long ago, nothing is kept")
  func bounded() {
    var recent = Recent<Int>(limit: 10)
    for number in 0..<1000 {
      recent.keep(number, number)
      recent.use(0)
    }
    #expect(recent.count <= 10)
    #expect(recent[0] == 0 && recent[999] == 999 && recent[500] == nil)
  }

  @Test("The archive's trouble is told in the status bar until it is over")
  func trouble() {
    var session = ArchiveSession(count: 30)
    session.send(.archive(.trouble("a.sqlite: the archive is gone; put it back")))
    session.press("j")
    #expect(session.lines[41].contains("the archive is gone"))
    session.send(.archive(.trouble(nil)))
    #expect(!session.lines[41].contains("the archive is gone"))
  }

  // MARK: Searching

  @Test("Hits come in by parts, by kind, with their numbers, and the selected one stays selected")
  func parts() throws {
    var session = ArchiveSession(count: 100)
    session.type("/cyber")
    #expect(session.lines[0].contains("searching …"))
    session.dropOutdated()
    session.answer(2)
    var search = try #require(session.state.search)
    #expect(search.hits.map(\.count) == [6, 0, 0, 0] && search.number == 1)
    let hit = search.hit
    session.answer()
    search = try #require(session.state.search)
    #expect(search.hit == hit && search.number > 1)
    #expect(search.answers?.isWaiting == false && search.hits.allSatisfy { $0.count <= 20 })
    #expect(session.lines.joined().contains("Issues 30+"))
    #expect(session.lines.joined().contains("newest 1,000 readouts ranked"))
  }

  @Test("Answers to what is no longer asked are passed over")
  func outdated() throws {
    var session = ArchiveSession(count: 100)
    session.type("/cyber")
    session.dropOutdated()
    let old = session.waiting
    session.type("<C-u>oil")
    for news in old { session.send(.archive(news)) }
    session.answer()
    let search = try #require(session.state.search)
    #expect(search.hits[0].allSatisfy { search.found[$0]?.label == "oil exports" } && !search.hits[0].isEmpty)
  }

  @Test("Enter opens the readout at the item, n goes on, Esc brings back what was before")
  func opening() {
    var session = ArchiveSession(count: 100)
    session.press("jjj2")
    let before = session.state.at
    session.press("/terrorism<Down><Enter>")
    #expect(session.state.at.focus == .issues)
    #expect(session.state.currentFact?.main.contains("terrorism") == true)
    #expect(session.state.currentSpan != nil)
    let hit = session.state.search?.number ?? 0
    session.press("n")
    #expect(session.state.search?.number == hit + 1)
    session.press("<Esc>")
    #expect(session.state.at == before && session.state.search == nil)
  }

  @Test("Enter before there is an answer opens the first hit when it comes")
  func hurry() {
    var session = ArchiveSession(count: 100)
    session.type("/laundering<Enter>")
    #expect(session.state.search?.isOpen == true)
    session.answer()
    #expect(session.state.search?.isOpen == false)
    #expect(session.state.currentFact?.main == "money laundering")
  }

  @Test("A hit in a text leads to its words")
  func text() throws {
    var session = ArchiveSession(count: 100)
    session.press("/hatred<Enter>")
    #expect(session.state.at.focus == .source)
    let text = try #require(session.state.card?.readout.text)
    #expect(String(text.utf8[session.state.at.sourceAt..<session.state.at.sourceAt + 6]) == "hatred")
  }

  @Test("What cannot be understood is told and marked, and the last good hits stay")
  func mistake() throws {
    var session = ArchiveSession(count: 100)
    session.press("/cyber")
    let count = try #require(session.state.search?.count)
    session.press(" after:soon")
    #expect(session.state.search?.count == count)
    #expect(session.lines[2].hasPrefix("               ^~~~ after: needs a date"))
    #expect(session.lines[0].hasPrefix(" / cyber after:soon"))
    session.press("<C-w>")
    #expect(session.state.search?.answers?.error == nil)
  }

  @Test("Tab goes through the kinds of hits and on to the counts; Enter on a count narrows the search")
  func facets() throws {
    var session = ArchiveSession(count: 100)
    session.press("/cyber<Tab><Tab><Tab>")
    #expect(session.state.search?.answers?.facet == 0)
    session.press("<Tab>")
    #expect(session.state.search?.answers?.facet == 2)
    session.press("<Down>")
    #expect(session.state.search?.answers?.facet == 3)
    session.press("<S-Tab><S-Tab><Enter>")
    #expect(session.state.search?.query == "cyber topic:security.cyber")
    #expect(session.state.search?.answers?.facet == nil)
    session.press("<Esc>")
    #expect(session.state.search == nil)
  }

  // MARK: Filters and views

  @Test("The list's filter is a query; what was selected is selected again where it is left")
  func filter() {
    var session = ArchiveSession(count: 100)
    session.press("jjj")
    let entry = session.state.at.entry
    session.press("ftokyo")
    #expect(session.state.rowCount == 17 && session.lines.joined().contains("1/17"))
    session.press("<Esc>")
    #expect(session.state.rowCount == 100 && session.state.at.entry == entry)
    session.press("ftokyo<Enter>jj<Esc>")
    #expect(session.state.rowCount == 100 && session.state.shelf.archive?.line(session.state.at.entry ?? 0) != nil)
    session.press("fafter:soon")
    #expect(session.lines[41].contains("after: needs a date"))
    session.press("<Esc>")
    #expect(!session.lines[41].contains("after: needs a date"))
  }

  @Test("A filter that has been taken away is not brought back by a late answer")
  func lateFilter() {
    var session = ArchiveSession(count: 100)
    session.type("ftokyo<Esc>")
    session.answer()
    #expect(session.state.rowCount == 100 && !session.state.asked.isFiltering)
  }

  @Test("V lists the saved views, Enter shows one, s saves the filter, D removes")
  func views() {
    var session = ArchiveSession(count: 100)
    session.press("fTokyo<Enter>Vsin Japan<Enter>")
    #expect(session.store.views == [SavedView(name: "in Japan", query: "Tokyo", saved: 0)])
    #expect(session.lines.joined().contains("in Japan  Tokyo"))
    session.press("<Esc><Esc>")
    #expect(session.state.rowCount == 100 && session.state.views == nil)
    session.press("5V<Enter>")
    #expect(session.state.rowCount == 17 && session.state.at.focus == .readouts && session.state.views == nil)
    session.press("VD")
    #expect(session.store.views.isEmpty && session.lines.joined().contains("None yet"))
    session.press("<Esc>")
    #expect(session.state.views == nil)
  }

  @Test("Files know nothing of views")
  func files() {
    var session = Session(Fixture.readouts, title: "t", size: Size(columns: 80, rows: 24))
    session.press("V")
    #expect(session.state.views == nil)
  }

  @Test("Each key of an archive has one meaning in each place")
  func keyMap() {
    for context in Context.allCases {
      let keys = KeyMap.archive.bindings(in: context).flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "\(context)")
    }
  }
}
