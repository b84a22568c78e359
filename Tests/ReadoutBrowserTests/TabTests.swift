import ReadoutArchive
import ReadoutCore
import Testing

@testable import ReadoutBrowser

/// The tabs over an archive and over files: where keys lead, and that each is as it was left.
struct TabTests {
  @Test("g and a letter, and ) and (, go from tab to tab")
  func switching() {
    var session = ArchiveSession(count: 60)
    for (keys, tab) in [
      ("gp", Tab.people), ("gi", .issues), ("gc", .countries), ("gf", .followUps), ("go", .overview),
      ("gr", .readouts), (")", .people), (")", .issues), ("(", .people), ("((", .overview),
    ] {
      session.press(keys)
      #expect(session.state.front == tab, "\(keys)")
      #expect(session.lines[1].contains("▌\(tab.title)"))
    }
    session.press("gs")
    #expect(session.state.front == .search && session.lines[1].contains("▌Search"))
    session.press("<Esc>")
    #expect(session.state.front == .overview)
    session.press("go")
    #expect(session.state.notice?.text == "You are in Overview already")
  }

  @Test("Each tab keeps its row, order and filter while another is in front")
  func places() {
    var session = ArchiveSession(count: 60)
    session.press("jjj")
    let at = session.state.at
    session.press("gpjjotfr<Enter>")
    let people = session.state.tabs.lists[.people]
    #expect(people?.filter.text == "r" && people?.sort == ListSort(.name, isDescending: false))
    session.press("gcj)gr")
    #expect(session.state.at == at)
    session.press("gp")
    #expect(session.state.tabs.list?.selected == people?.selected && session.state.tabs.list?.keys == people?.keys)
    #expect(session.state.tabs.lists[.countries]?.selectedRow == 1)
  }

  @Test("Enter on a person, a topic or a country lists its readouts; Backspace comes back to the row")
  func opening() {
    for (keys, filter, count) in [
      ("gpfrudd<Enter><Enter>", "person:\"Amber Rudd\"", 10), ("gificyber<Enter>j<Enter>", "topic:security.cyber", 30),
      ("gcfJP<Enter><Enter>", "with:JP", 10),
    ] {
      var session = ArchiveSession(count: 60)
      session.press("jj")
      let before = session.state.at
      session.press(keys.replacing("gificyber", with: "gifcyber"))
      #expect(session.state.front == .readouts)
      #expect(session.state.at.filters[.readouts]?.text == filter)
      #expect(session.state.rowCount > 0 && session.state.rowCount <= count && session.state.chips == [filter])
      session.press("<Backspace>")
      #expect(session.state.front != .readouts && session.state.tabs.list?.selected != nil)
      #expect(session.state.at.filters == before.filters && session.state.at.entry == before.entry)
    }
  }

  @Test("Enter on a follow-up leads to its readout with the follow-up selected")
  func followUp() throws {
    var session = ArchiveSession(count: 60)
    session.press("gfjjj")
    let list = try #require(session.state.tabs.list)
    let key = try #require(list.selected)
    let row = try #require(list.row(key))
    session.press("<Enter>")
    #expect(session.state.front == .readouts && session.state.at.focus == .followUps)
    #expect(session.state.at.entry == Int(FollowUpKey(raw: key).readout))
    #expect(session.state.currentFact?.main == row.main)
    session.press("<Backspace>")
    #expect(session.state.front == .followUps && session.state.tabs.list?.selected == key)
  }

  @Test("Overdue follow-ups come first and tell how late they are; t lists the overdue, then all, then the open")
  func states() throws {
    var session = ArchiveSession(count: 60)
    session.press("gf")
    let list = try #require(session.state.tabs.list)
    let days = list.keys.compactMap { list.row($0)?.dueDay }
    #expect(days == days.sorted() && list.filter.text == "is:open")
    #expect(session.lines[5].contains("2 months late") && session.lines[2].contains("[is:open]"))
    session.press("t")
    #expect(session.state.tabs.list?.filter.text == "is:overdue")
    #expect(session.state.tabs.list.map { $0.keys.count < list.keys.count } == true)
    session.press("t")
    #expect(session.state.tabs.list?.filter.text == "")
    session.press("t")
    #expect(session.state.tabs.list?.filter.text == "is:open" && session.state.notice?.text == "Open follow-ups")
  }

  @Test("Esc takes the filter off, then goes back to the readouts")
  func leaving() {
    var session = ArchiveSession(count: 60)
    session.press("gpfrudd<Enter><Esc>")
    #expect(session.state.front == .people && session.state.tabs.list?.filter.text == "")
    session.press("<Esc>")
    #expect(session.state.front == .readouts)
  }

  @Test("While a list is being counted, its first rows can be gone through, and Esc gives it up")
  func counting() throws {
    var session = ArchiveSession(count: 60)
    session.type("gp")
    let request = try #require(session.state.tabs.list?.asked?.request)
    #expect(session.lines.joined().contains("counting …"))
    session.send(.archive(.tab(.keys(request: request, [1, 2, 3], isWhole: true, isAll: false, share: 0.25))))
    session.type("j")
    #expect(session.state.tabs.list?.selected == 2 && session.lines[2].contains("counting … 25% · 2/3"))
    let effects = session.state.with { $0.update(.key(.escape)) }
    #expect(effects.contains(.stopList))
    session.type("<Esc>")
    #expect(session.state.front == .people && session.lines[2].contains("given up"))
    session.send(.archive(.tab(.keys(request: request, [9], isWhole: true, isAll: true, share: nil))))
    #expect(session.state.tabs.list?.keys == [1, 2, 3])
  }

  @Test("What is appended moves no row, and what is counted anew keeps the selected one")
  func streaming() throws {
    var list = TabList(.followUps)
    list.ask(TabList.Question(filter: "", sort: list.sort, version: 0), request: 1)
    list.take(Array(0..<200), isWhole: true, isAll: false, share: nil)
    list.select(row: 150)
    list.settle(height: 20)
    list.take(Array(200..<5000), isWhole: false, isAll: true, share: nil)
    list.settle(height: 20)
    #expect(list.selected == 150 && list.keys.count == 5000 && list.isAll)
    let onScreen = (list.selectedRow ?? 0) - list.top
    list.ask(TabList.Question(filter: "", sort: list.sort, version: 1), request: 2)
    list.take([9000, 9001], isWhole: true, isAll: false, share: nil)
    #expect(list.keys.count == 2)
    list.take(Array(0..<5000), isWhole: false, isAll: true, share: nil)
    list.settle(height: 20)
    #expect(list.selected == 150 && (list.selectedRow ?? 0) - list.top == onScreen)
  }

  @Test("The overview's lines lead to tabs, filters and readouts")
  func overview() {
    for (name, front, filter) in [
      ("overdue", Tab.followUps, "is:overdue"), ("people", .people, ""), ("year 2016", .readouts, "on:2016"),
      ("side GB", .readouts, "with:GB"), ("topic security.cyber", .readouts, "topic:security.cyber"),
      ("no date", .readouts, "-after:1000"),
    ] {
      var session = ArchiveSession(count: 60)
      session.press("go")
      let place = session.state.overviewLines.firstIndex { $0.name == name } ?? 0
      session.press(String(repeating: "j", count: place) + "<Enter>")
      #expect(session.state.front == front, "\(name)")
      #expect(session.state.filterInFront == filter)
    }
  }

  @Test("The years and the readouts without a date add up, over files too, where Enter lists these")
  func undated() throws {
    var session = Session(Fixture.readouts, title: "t", size: Size(columns: 132, rows: 43), today: Fixture.today)
    session.press("go")
    let lines = session.state.overviewLines
    #expect(lines.filter { $0.section == .years }.compactMap(\.value).reduce(0, +) == Fixture.readouts.count)
    let place = try #require(lines.firstIndex { $0.name == "no date" })
    session.press(String(repeating: "j", count: place) + "<Enter>")
    #expect(session.state.rowCount == 1 && session.state.card?.date.isEmpty == true)
  }

  @Test("On a high screen the lists of the overview have more lines, and on a low one the usual number")
  func overviewHeight() {
    func lines(_ count: Int, _ section: OverviewLine.Section) -> [OverviewLine] {
      (0..<count).map {
        OverviewLine(section: section, name: "\(section) \($0)", text: "", target: .readouts(filter: ""))
      }
    }
    func counts(_ width: Int, _ height: Int) -> [Int] {
      let all = lines(6, .counts) + lines(20, .years) + lines(40, .sides) + lines(14, .topics) + lines(40, .imports)
      let shown = OverviewGrid.fitting(all, width: width, height: height)
      #expect(OverviewGrid(shown, width: width).height <= max(height, 37))
      return OverviewLine.Section.allCases.map { section in shown.count { $0.section == section } }
    }
    #expect(counts(200, 57) == [6, 20, 40, 14, 40] && counts(200, 40) == [6, 20, 23, 14, 31])
    #expect(counts(80, 20) == [6, 20, 12, 12, 8])
  }

  @Test("Files have the same tabs, made of what has been read")
  func files() {
    var session = Session(Fixture.readouts, title: "t", size: Size(columns: 132, rows: 43), today: Fixture.today)
    session.press("gpfrudd<Enter>")
    var screen = Renderer.render(session.state).lines.joined(separator: "\n")
    #expect(screen.contains("Amber Rudd") && screen.contains("2016-08-22") && screen.contains("Spellings"))
    session.press("<Enter>")
    #expect(session.state.rowCount == 1 && session.state.card?.title.hasPrefix("Interior minister") == true)
    session.press("<Backspace>gigfj<Enter>")
    #expect(session.state.at.focus == .followUps && session.state.currentFact != nil)
    session.press("go")
    screen = Renderer.render(session.state).lines.joined(separator: "\n")
    #expect(screen.contains("Readouts by year") && screen.contains("6"))
  }

  @Test("A search that was left is there again in its tab; ) goes on while nothing is typed")
  func search() {
    var session = ArchiveSession(count: 60)
    session.press("gc/cyber<Esc>")
    #expect(session.state.front == .countries)
    session.press("gs")
    #expect(session.state.search?.query == "cyber" && session.state.search?.count ?? 0 > 0)
    session.press("<Enter>")
    #expect(session.state.front == .readouts && session.state.search?.isOpen == false)
    session.press("<Esc>")
    #expect(session.state.front == .countries && session.state.search == nil)
    session.press("/")
    session.press(")")
    #expect(session.state.front == .overview && session.state.search == nil)
  }
}

extension BrowserState {
  /// What a change tells, without the change.
  func with<Result>(_ body: (inout BrowserState) -> Result) -> Result {
    var copy = self
    return body(&copy)
  }
}
