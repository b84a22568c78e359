import ReadoutArchive
import ReadoutCore
import Testing

@testable import ReadoutBrowser

/// Sorting, marks and the parts of filters.
struct SortMarkChipTests {
  // MARK: Sorting

  @Test("o and a letter sort the readouts; again turns them round; the selected one stays selected")
  func sorting() {
    var session = ArchiveSession(count: 60)
    session.press("jjjj")
    let entry = session.state.at.entry
    session.press("ot")
    #expect(session.state.at.entry == entry && session.state.rowCount == 60)
    #expect(session.lines[2].contains("title ↑"))
    let titles = (0..<60).compactMap { session.state.entry(atRow: $0) }.map { session.store.line($0).title }
    #expect(titles == titles.sorted())
    session.press("ot")
    #expect(session.state.entry(atRow: 0).map { session.store.line($0).title } == titles.last)
    session.press("od")
    #expect(session.state.entry(atRow: 0) == 60 && session.state.at.entry == entry)
    session.press("on")
    #expect(session.state.notice?.text == "Readouts cannot be sorted by that; o shows by what they can")
  }

  @Test("A sorted list keeps its order under a filter, and when the filter goes")
  func sortedAndFiltered() {
    var session = ArchiveSession(count: 60)
    session.press("otftokyo<Enter>")
    let titles = (0..<session.state.rowCount).compactMap { session.state.entry(atRow: $0) }.map {
      session.store.line($0).title
    }
    #expect(titles.count == 10 && titles == titles.sorted())
    session.press("<Esc>")
    #expect(session.state.rowCount == 60 && session.state.at.sort == ListSort(.title, isDescending: false))
  }

  @Test("Files are sorted too, and what is loaded later finds its place")
  func files() {
    let items = Fixture.readouts.map { BrowserItem(path: $0.source.path) }
    var state = BrowserState(items: items, title: "t", size: Size(columns: 132, rows: 43))
    for key in Key.sequence("ot") { _ = state.update(.key(key)) }
    for (index, readout) in Fixture.readouts.enumerated() {
      _ = state.update(.loaded([LoadResult(entry: index, content: .loaded(Card(readout, name: "")))]))
    }
    let titles = (0..<6).compactMap { state.entry(atRow: $0) }.compactMap { state.shelf.card($0)?.title.lowercased() }
    #expect(titles.count == 6 && titles == titles.sorted())
    for key in Key.sequence("G") { _ = state.update(.key(key)) }
    #expect(state.selectedListRow == 5)
    for key in Key.sequence("od") { _ = state.update(.key(key)) }
    #expect(state.selectedListRow != nil && state.entry(atRow: 0) == state.listOrder.first?.number)
  }

  // MARK: Marks

  @Test("m marks, v marks a range; marks outlive filter, order, other tabs and new readouts")
  func marks() {
    var session = ArchiveSession(count: 60)
    session.press("mjjvjjm")
    #expect(session.state.marked == [60, 58, 57, 56])
    #expect(session.lines[2].contains("● 4") && session.lines[4].contains("●"))
    session.press("ftokyo<Enter><Esc>otodgpgr")
    session.send(.archive(.listed([62, 61] + session.store.ids, isAll: true, version: 1)))
    session.answer()
    #expect(session.state.marked == [60, 58, 57, 56])
    #expect(session.state.selection == [60, 58, 57, 56])
    session.press("ggm")
    #expect(session.state.marked.count == 5 && session.state.notice?.text == "5 readouts marked")
    session.press("m")
    #expect(session.state.marked == [60, 58, 57, 56])
  }

  @Test("Without a mark, the selected row is what is meant; all can be marked, and none")
  func selection() {
    var state = ArchiveSession(count: 60).state
    #expect(state.selection == [60])
    state.markAll()
    #expect(state.marked.count == 60)
    state.markNone()
    #expect(state.marked.isEmpty && state.selection == [60])
  }

  @Test("A range shows while it grows, and Esc gives it up")
  func range() {
    var session = ArchiveSession(count: 60)
    session.press("vjj")
    #expect(session.lines[4...6].allSatisfy { $0.contains("●") } && session.state.marked.isEmpty)
    session.press("<Esc>")
    #expect(session.state.range == nil && session.state.marked.isEmpty)
  }

  @Test("Each list has marks of its own, and files tell theirs by paths")
  func lists() {
    var session = Session(Fixture.readouts, title: "t", size: Size(columns: 132, rows: 43))
    session.press("jm")
    #expect(session.state.markedPaths.count == 1 && session.state.markedPaths[0].hasPrefix("seeds/2016/"))
    session.press("gpmjm")
    #expect(session.state.marksInFront.count == 2 && session.state.marked.count == 1)
  }

  // MARK: Parts of filters

  @Test("A query falls into the parts that must all hold")
  func parts() {
    func parts(_ text: String) -> [String] { QueryParts(text).parts }
    #expect(parts("with:GB cyber after:2016") == ["with:GB", "cyber", "after:2016"])
    #expect(parts("\"money laundering\" -with:FR") == ["\"money laundering\"", "-with:FR"])
    #expect(parts("issue:(cyber OR terrorism) is:open") == ["issue:(cyber OR terrorism)", "is:open"])
    #expect(parts("person:\"Amber Rudd\" AND NOT (a b)") == ["person:\"Amber Rudd\"", "NOT (a b)"])
    #expect(parts("a OR b") == ["a OR b"] && parts("") == [] && parts("with:") == ["with:"])
    #expect(QueryParts("a OR b").adding("with:GB") == "(a OR b) with:GB")
    #expect(QueryParts("with:GB x").removing(0) == "x" && QueryParts("x").adding("x") == "x")
  }

  @Test("c and a digit, or the arrows and Del, take one part of the filter away; C all")
  func chips() {
    var session = ArchiveSession(count: 60)
    session.press("fwith:JP tokyo is:open<Enter>")
    #expect(session.lines[2...3].joined().contains("[with:JP]"))
    session.press("c")
    #expect(session.state.context == .chips && session.lines[2...3].joined().contains("1[with:JP]"))
    session.press("2")
    #expect(session.state.filterInFront == "with:JP is:open")
    session.press("<Right><Del>")
    #expect(session.state.filterInFront == "with:JP" && session.state.context == .chips)
    session.press("<Esc>C")
    #expect(session.state.filterInFront == "" && session.state.rowCount == 60)
    session.press("c")
    #expect(session.state.notice?.text == "There is no filter to take away; f sets one")
  }

  @Test("What is added to a filter is a part of its own")
  func adding() {
    var session = ArchiveSession(count: 60)
    session.press("gcfJP<Enter><Enter>")
    var state = session.state
    state.add(chip: "topic:security.cyber")
    #expect(state.chips == ["with:JP", "topic:security.cyber"])
  }
}
