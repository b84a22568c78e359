import ReadoutCore
import Testing

@testable import ReadoutBrowser

struct SearchTests {
  private func session(_ keys: String, _ readouts: [Readout] = Fixture.readouts) -> Session {
    var session = Session(readouts, title: "t", size: Size(columns: 132, rows: 43))
    session.press(keys)
    return session
  }

  @Test("Hits fall into groups: issues, follow-ups, people, text")
  func groups() throws {
    let search = try #require(session("/cyber").state.search)
    #expect(search.hits.map(\.count) == [3, 1, 0, 2])
    #expect(search.number == 1 && search.count == 6 && search.readoutCount == 2)
    #expect(try #require(session("/rudd").state.search).hits.map(\.count) == [0, 0, 1, 2])
  }

  @Test("An issue is found by its label, its topic and its words in the text")
  func issueFields() throws {
    for query in ["laundering", "financial-crime", "matters concern"] {
      let search = try #require(session("/\(query)").state.search)
      #expect(search.hits[HitGroup.issues.rawValue].count == 1, "\(query)")
    }
  }

  @Test("Enter goes to the hit's readout with the item selected and its evidence in view")
  func enter() throws {
    let state = session("/tariff<Down><Enter>").state
    #expect(state.search?.isOpen == false)
    #expect(state.at.focus == .issues)
    let span = try #require(state.currentSpan)
    let top = state.wrap.row(at: state.at.sourceTop)
    let height = Layout(state).bodyHeight(of: .source)
    #expect((top..<top + height).contains(state.wrap.row(at: span.start)))
    #expect(state.currentFact?.main == "tariffs on cocoa" || state.currentFact?.main == "tariff on beef")
  }

  @Test("n and N go through the hits round and round, and Esc brings back what was before")
  func nextHit() {
    var session = session("jj2")
    let before = session.state.at
    session.press("/tariff<Enter>")
    let first = session.state.search?.number
    session.press("nn")
    #expect(session.state.search?.number == 3)
    session.press("NN")
    #expect(session.state.search?.number == first)
    session.press("N")
    #expect(session.state.search?.number == session.state.search?.count)
    session.press("<Esc>")
    #expect(session.state.at == before && session.state.search == nil)
  }

  @Test("Letter by letter finds the same as all at once, and so does erasing")
  func incremental() throws {
    let whole = try #require(session("/counter terror").state.search)
    let typed = try #require(session("/counter terrorizing<C-w>terror").state.search)
    #expect(whole.hits == typed.hits && whole.count > 0)
    let plural = try #require(session("/tariffs").state.search)
    #expect(try #require(session("/tariff").state.search).hits == plural.hits)
  }

  @Test("A search goes on over readouts that are loaded after it was typed")
  func streaming() throws {
    let items = (0..<3).map { BrowserItem(path: "\($0)") }
    var state = BrowserState(items: items, title: "t", size: Size(columns: 80, rows: 24))
    for key in Key.sequence("/tariff") { _ = state.update(.key(key)) }
    #expect(state.search?.count == 0)
    _ = state.update(.loaded([LoadResult(entry: 1, content: .loaded(Card(Fixture.tokyo, name: "t")))]))
    var effects = state.update(.loaded([LoadResult(entry: 2, content: .loaded(Card(Fixture.accra, name: "a")))]))
    while effects.contains(.goOn) { effects = state.update(.goOn) }
    #expect(try #require(state.search).readoutCount == 2)
  }

  @Test("In a large archive a search is done in slices, and finds everything in the end")
  func slices() throws {
    let readouts = (0..<2000).map { _ in Fixture.london }
    var state = Session(readouts, title: "t", size: Size(columns: 80, rows: 24)).state
    _ = state.update(.key(.character("/")))
    var effects = state.update(.key(.character("l")))
    var slices = 0
    while effects.contains(.goOn) {
      effects = state.update(.goOn)
      slices += 1
    }
    #expect(slices > 1)
    #expect(try #require(state.search).readoutCount == 2000)
  }
}

struct StateTests {
  @Test("Moving through a pane brings the evidence into view; moving through the source selects what stands there")
  func following() throws {
    var session = Session([Fixture.london], title: "t", size: Size(columns: 132, rows: 16))
    session.press("3G")
    var state = session.state
    let span = try #require(state.currentSpan)
    let top = state.wrap.row(at: state.at.sourceTop)
    #expect((top..<top + Layout(state).bodyHeight(of: .source)).contains(state.wrap.row(at: span.start)))
    session.press("5ggG")
    state = session.state
    #expect(state.marksHere.contains { $0.item == Item(kind: .followUp, index: 3) })
    #expect(state.at.chosen[.followUp] == 3)
    session.press("<Enter>")
    #expect(session.state.at.focus == .followUps && session.state.currentFact?.main == "meet again")
    session.press("<Backspace>")
    #expect(session.state.at.focus == .source)
  }

  @Test("The latest readout comes first, then those without a date, then those not read yet")
  func order() {
    let state = Session(Fixture.readouts, title: "t", size: Size(columns: 80, rows: 24)).state
    let dates = state.shelf.order.map { state.shelf.card($0.number)?.date ?? "?" }
    #expect(dates == ["2016-11-03", "2016-08-22", "2016-08-19", "2016-07-30", "2016-07-12", ""])
  }

  @Test("Files that are read while the list is looked at do not move the cursor off its readout")
  func loadingKeepsSelection() {
    let items = (0..<6).map { BrowserItem(path: "\($0).txt") }
    var state = BrowserState(items: items, title: "t", size: Size(columns: 80, rows: 24))
    _ = state.update(.key(.character("j")))
    #expect(state.at.entry == 1)
    for (entry, readout) in Fixture.readouts.enumerated() {
      _ = state.update(.loaded([LoadResult(entry: entry, content: .loaded(Card(readout, name: "x")))]))
      #expect(state.at.entry == 1)
    }
    #expect(state.selectedListRow == 3)
  }

  @Test("Until a key is pressed, the latest readout is the selected one")
  func untouched() {
    let state = Session(Fixture.readouts, title: "t", size: Size(columns: 80, rows: 24)).state
    #expect(state.card?.title == "Oil talks")
  }

  @Test("What is seen is read first")
  func wishes() {
    let items = (0..<1000).map { BrowserItem(path: "\($0).txt") }
    var state = BrowserState(items: items, title: "t", size: Size(columns: 132, rows: 23))
    let effects = state.update(.key(.character("G")))
    guard case .read(let entries) = effects.first else {
      Issue.record("nothing is asked for")
      return
    }
    #expect(entries.first == 999 && entries.contains(990) && entries.count < 60)
  }

  @Test("A filter leaves the rows with all its words, and Esc brings back the others and the selection")
  func filter() {
    var session = Session([Fixture.london], title: "t", size: Size(columns: 132, rows: 43))
    session.press("3jjfcyber")
    #expect(session.state.facts(.issue).map(\.main) == ["cyber crime", "cyber terrorism"])
    session.press(" terr<Enter>")
    #expect(session.state.facts(.issue).map(\.main) == ["cyber terrorism"])
    session.press("<Esc>")
    #expect(session.state.facts(.issue).count == 9)
    #expect(session.state.currentFact?.main == "cyber terrorism")
  }

  @Test("Who takes part comes first; owners and raisers are named by country")
  func words() {
    let card = Card(Fixture.london, name: "x")
    #expect(card.participants.map(\.main) == ["Chaudhry Nisar Ali Khan", "Amber Rudd", "Theresa May"])
    #expect(card.participants.map(\.isDim) == [false, false, true])
    #expect(card.issues.prefix(7).map(\.party) == ["both", "both", "both", "both", "both", "PK", "PK"])
    #expect(card.issues.last?.main == "other matters")
    #expect(card.followUps.map(\.party) == ["GB → PK", "GB → PK", "PK, GB", "PK, GB"])
  }

  @Test("Each key has one meaning in each place, and every action can be reached")
  func keyMap() {
    for context in Context.allCases {
      let keys = KeyMap.standard.bindings(in: context).flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "\(context)")
      for binding in KeyMap.standard.bindings(in: context) {
        for key in binding.keys { #expect(KeyMap.standard.action(for: key, in: context) == binding.action) }
      }
    }
  }

  @Test("Panes share their rows so that none is without one")
  func sharing() {
    #expect(Layout.share(30, among: [2, 11, 4]) == [5, 14, 11])
    // Where there is room, the heads stay where they are.
    #expect(
      Layout.share(39, among: [2, 3, 1]) == [10, 15, 14] && Layout.share(39, among: [7, 12, 0]) == [10, 15, 14])
    #expect(Layout.share(12, among: [9, 30, 9]).allSatisfy { $0 >= 4 })
    for height in 0...60 { #expect(Layout.share(height, among: [2, 40, 7]).reduce(0, +) >= height) }
  }

  @Test("A picture is well-formed SVG that has the screen's words", arguments: BrowserPicture.Background.allCases)
  func picture(_ theme: BrowserPicture.Background) {
    let svg = BrowserPicture.svg(
      of: Fixture.readouts + [Fixture.hostile], title: "a & b", size: (132, 43), keys: "j/cyber<Enter>", theme: theme)
    #expect(svg.hasPrefix("<svg xmlns=") && svg.hasSuffix("</svg>\n"))
    #expect(svg.contains("cyber") && svg.contains("a &amp; b"))
    #expect(!svg.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }
}
