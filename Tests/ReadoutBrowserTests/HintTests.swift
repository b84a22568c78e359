import Testing

@testable import ReadoutBrowser

/// The keys that the last row offers, and texts whose ends must not be cut.
struct HintTests {
  private func hints(_ keys: String, _ columns: Int, _ rows: Int) -> String {
    var session = ArchiveSession(count: 60, columns: columns, rows: rows)
    session.press(keys)
    return session.lines.last ?? ""
  }

  @Test("In lists and panes, Enter comes first", arguments: ["", "gp", "gi", "gc", "gf", "jj3"])
  func enterFirst(keys: String) {
    for (columns, rows) in [(132, 43), (80, 24), (40, 12)] {
      #expect(hints(keys, columns, rows).hasPrefix(" Enter open"))
    }
  }

  @Test("At 40 columns, nothing of less weight takes the place of Enter")
  func narrow() {
    #expect(hints("ftok<Enter>", 40, 12) == " Esc all rows  Enter open        ? help")
    #expect(hints("jj3", 40, 12) == " Enter open  ← back  w why  Tab pane")
    #expect(hints("jj5]", 40, 12).hasPrefix(" Enter item  ← back  w why  Tab pane"))
    #expect(hints("gp", 40, 12).contains("? help  q quit"))
  }

  @Test("On a wide screen, the first keys of two are offered where they mean something, and can be clicked")
  func prefixes() {
    #expect(hints("", 132, 43).contains("o sort  x export") && !hints("", 80, 24).contains("o sort"))
    #expect(hints("jj3", 160, 43).contains("a decide  o sort  x export"))
    #expect(hints("gf", 160, 43).contains("t open/overdue/all") && hints("gf", 160, 43).contains("a decide"))
    #expect(!hints("gp", 160, 43).contains("a decide") && hints("gp", 160, 43).contains("x export"))
    var files = Session(Fixture.readouts, title: "t", size: Size(columns: 160, rows: 43))
    files.press("3")
    let last = Renderer.render(files.state).lines[42]
    #expect(!last.contains("a decide") && last.contains("o sort  x export"))
    var session = ArchiveSession(count: 60)
    let place = Place(row: 42, column: session.lines[42].prefix { $0 != "x" }.count)
    session.send(.mouse(MouseEvent(kind: .press(clicks: 1), place: place)))
    #expect(session.state.pendingPrefix == .character("x"))
    session.press("c")
    #expect(session.state.exporting != nil)
  }

  @Test("A hint says what its key does just there")
  func words() {
    #expect(hints("go", 132, 43).contains("Tab next section"))
    #expect(hints("jj5", 132, 43).contains("m mark readout"))
    #expect(!hints("4jan", 132, 43).contains("next field") && hints("4jae", 132, 43).contains("next field"))
  }

  @Test("At 40 columns, what x offers can be told apart")
  func exports() {
    var session = ArchiveSession(count: 60, columns: 40, rows: 12)
    session.press("x")
    for words in ["c  CSV file", "j  JSON Lines file", "m  Markdown table"] {
      #expect(session.lines.contains { $0.contains(words) })
    }
  }

  @Test("Where no web browser is found, what helps is said first")
  func cure() {
    let missing = Workbench.sentence(["xdg-open", "https://a.example"], .failed(2), tellsCure: false)
    #expect(Workbench.unopened(missing, isSet: false) == "Set BROWSER; xdg-open was not found.")
    #expect(Workbench.unopened(nil, isSet: false) == "Set BROWSER; no browser could be started.")
    let named = Workbench.sentence(["lynx", "https://a.example"], .failed(2))
    #expect(Workbench.unopened(named, isSet: true) == "lynx was not found; look at PATH, or at how it is spelt.")
  }

  // MARK: Topics and tabs

  @Test("A topic's name is whole, at 80 columns and beside what is told of it; its slug stands where there is room")
  func topics() {
    for (columns, rows) in [(80, 24), (132, 43), (200, 50)] {
      var session = ArchiveSession(count: 60, columns: columns, rows: rows)
      session.press("gi")
      #expect(session.lines.contains { $0.contains("     Climate and environment ") })
      #expect(session.lines.contains { $0.contains("environment.climate") } == (columns == 200))
      session.press("jj")
      #expect(session.lines[rows - 2].contains(" readouts, 17%, last 2016-"))
      session.press("gc")
      #expect(session.lines[rows - 2].contains(" readouts, last 2016-"))
    }
  }

  @Test("Where the tabs have letters, the one in front has its name", arguments: Tab.allCases)
  func bar(tab: Tab) {
    let bar = TabBar(from: 2, width: 40, front: tab)
    #expect(bar.labels.map(\.text) == Tab.allCases.map { $0 == tab ? $0.title : $0.letter })
    #expect((bar.labels.last?.endColumn ?? 99) <= 36)
  }
}
