import Testing

@testable import ReadoutBrowser

/// The palette and the help, both made from the key map.
struct PaletteTests {
  static func session(_ keys: String, _ size: Size = Size(columns: 80, rows: 24)) -> Session {
    var session = Session(Fixture.readouts, title: "t", size: size)
    session.press(keys)
    return session
  }

  static let queries: [(query: String, first: String)] = [
    ("zoom", "zoom"), ("evidence next", "next-evidence"), ("prev pane", "previous-pane"), ("row first", "first"),
    ("whole screen", "zoom"), ("quit", "quit"), ("G", "last"), ("PgDn", "page-down"),
    ("pane follow", "pane-follow-ups"),
  ]

  @Test("The palette finds actions by words of name and description in any order, the best first", arguments: queries)
  func finds(_ script: (query: String, first: String)) {
    #expect(Self.session("3:" + script.query).state.paletteActions.first?.name == script.first)
  }

  @Test("Without words the palette offers all actions of the pane in focus, and none of others")
  func offers() {
    let names = Self.session(":").state.paletteActions.map(\.name)
    #expect(
      names.contains("quit") && names.contains("pane-source") && !names.contains("why") && !names.contains("palette"))
    #expect(Self.session("3:").state.paletteActions.map(\.name).contains("why"))
  }

  @Test("Enter does the selected action where the focus is, and Esc does none", arguments: ScreenTests.sizes)
  func runs(_ size: Size) {
    var session = Self.session("3:pane source<Enter>", size)
    #expect(session.state.at.focus == .source && session.state.palette == nil)
    session.press(":pane<Down><Down><Esc>")
    #expect(session.state.at.focus == .source && session.state.palette == nil)
    session.press(":nothing of the sort<Enter>")
    #expect(session.state.notice?.text == "No action is meant by that" && session.state.palette != nil)
    session.press("<C-u>last row<Enter>")
    #expect(session.state.wrap.row(at: session.state.at.sourceAt) == session.state.wrap.rows.count - 1)
  }

  @Test("An action that the palette starts says why it does nothing, as its key would")
  func refuses() {
    #expect(Self.session(":next hit<Enter>").state.notice?.text == "Search for something first: /")
  }

  @Test("The palette shows each action with its keys at the right", arguments: ScreenTests.sizes)
  func keys(_ size: Size) {
    let lines = Renderer.render(Self.session(":screen down", size).state).lines
    let keys = size.columns < 60 ? "PgDn" : "PgDn ^D ^F Space"
    #expect(lines.contains { $0.contains("A screen down") && $0.hasSuffix(keys) })
  }

  @Test("The help explains a key that is pressed instead of typed, and Tab asks for one that could be typed")
  func explains() {
    func rows(_ keys: String) -> [String] {
      Self.session(keys).state.helpRows.filter { !$0.isHeading }.map { "\($0.keys): \($0.text)" }
    }
    #expect(rows("?<C-d>") == ["PgDn ^D ^F Space: A screen down"])
    #expect(rows("?<Tab>g").prefix(2) == ["Home gg: To the first row", "gr: Go to the readouts"])
    #expect(rows("?<Tab>g").contains("Home gg: To the first row"))
    #expect(rows("?<Tab><Tab>").contains("Tab: Next pane"))
    #expect(rows("?<F7>") == [": F7 does nothing here; ? shows what does"])
    // The same as when it is pressed there.
    #expect(rows("?<Tab>w").first == ": w does nothing in the readouts: it is for the items and the source")
    #expect(
      Self.session("w").state.notice?.text == "w does nothing in the readouts: it is for the items and the source")
    #expect(rows("?<C-d><Backspace>").count == rows("?").count)
    var session = Self.session("?<Tab><Esc>")
    #expect(session.state.help != nil && session.state.help?.awaitsKey == false)
    session.press("<Esc>")
    #expect(session.state.help == nil)
  }

  @Test(
    "While the help waits for a key, the hints say so, and on a wide screen it has two columns by what keys are for")
  func groups() {
    let asks = Renderer.render(Self.session("?<Tab>", Size(columns: 80, rows: 24)).state).lines
    #expect(asks[23] == " any key tells what it does  Esc back")
    let headings = Self.session("3?").state.helpRows.filter(\.isHeading).map(\.text)
    #expect(
      headings.prefix(8) == [
        "Discussed issues", "Open and back", "Move", "Search and filter", "Sort and mark", "Take out", "Tabs", "Screen",
      ])
    let page = Self.session("3?", Size(columns: 132, rows: 43)).state.helpPage
    #expect(page.columns.count == 2 && page.columns[1].first?.isHeading == true)
    #expect(page.columns.flatMap { $0 }.filter { $0.text == "Quit" }.count == 1)
    #expect(Self.session("3?", Size(columns: 119, rows: 43)).state.helpPage.columns.count == 1)
  }

  @Test("The help begins with the pane in focus")
  func begins() {
    #expect(Self.session("5?").state.helpRows.first?.text == "Source")
    #expect(Self.session("2?").state.helpRows.first?.text == "Participants")
  }
}
