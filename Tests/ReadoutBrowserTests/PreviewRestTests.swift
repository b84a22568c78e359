import Testing

@testable import ReadoutBrowser

/// What is drawn at once after a key, and what when the keys rest.
struct PreviewRestTests {
  private static let wide = Size(columns: 132, rows: 43)
  private let begin = ContinuousClock.now

  @Test("What follows the cursor is the part beside the list, below it, or the source beside items and hits")
  func previews() {
    var session = Session(Fixture.readouts, title: "seeds", size: Self.wide)
    func preview(_ keys: String) -> Frame? {
      session.press(keys)
      return session.state.glance.preview
    }
    let list = preview("")
    #expect(list == Frame(row: 2, column: 38, width: 94, height: 39))
    let source = preview("3")
    #expect(source == Layout(session.state).panes[.source])
    #expect(preview("5") == nil)
    #expect(preview("/tariff") == Layout(session.state).panes[.source])
    #expect(preview("<Esc>gp") == Layout(session.state).tabDetail)
    #expect(preview("gf") == Frame(row: 28, column: 0, width: 132, height: 13))
    session.send(.resize(Size(columns: 80, rows: 24)))
    #expect(preview("gr1") == Frame(row: 8, column: 0, width: 80, height: 14))
    session.send(.resize(Size(columns: 40, rows: 12)))
    #expect(preview("") == nil)
  }

  @Test("A step through the list holds the rest of the screen for a moment, and each step begins that anew")
  func holds() {
    var session = Session(Fixture.readouts, title: "seeds", size: Self.wide)
    var rest = PreviewRest()
    rest.look(session.state.glance, isAfterKeys: false, at: begin)
    #expect(rest.held == nil && rest.wait(at: begin) == nil)
    session.press("j")
    rest.look(session.state.glance, isAfterKeys: true, at: begin)
    #expect(rest.held == session.state.glance.preview && rest.wait(at: begin) == 50)
    session.press("j")
    rest.look(session.state.glance, isAfterKeys: true, at: begin + .milliseconds(40))
    #expect(rest.wait(at: begin + .milliseconds(60)) == 30)
    let isEarly = rest.isOver(at: begin + .milliseconds(60))
    #expect(!isEarly)
    // What comes in meanwhile neither ends it nor puts it off.
    rest.look(session.state.glance, isAfterKeys: false, at: begin + .milliseconds(70))
    #expect(rest.held != nil && rest.wait(at: begin + .milliseconds(70)) == 20)
    let isDue = rest.isOver(at: begin + .milliseconds(90))
    let isDueAgain = rest.isOver(at: begin + .milliseconds(95))
    #expect(isDue && rest.held == nil && !isDueAgain)
  }

  @Test("Keys that lead elsewhere or move nothing draw all at once", arguments: ["3", "/", "z", "?", "G", "gp"])
  func others(keys: String) {
    var session = Session(Fixture.readouts, title: "seeds", size: Self.wide)
    var rest = PreviewRest()
    session.press("G")
    rest.look(session.state.glance, isAfterKeys: true, at: begin)
    session.press("k")
    rest.look(session.state.glance, isAfterKeys: true, at: begin)
    #expect(rest.held != nil)
    session.press(keys == "G" ? "" : keys)
    rest.look(session.state.glance, isAfterKeys: true, at: begin)
    #expect(rest.held == nil)
  }

  @Test("What is held shows what was there; nothing else does")
  func screens() {
    var session = Session(Fixture.readouts, title: "seeds", size: Self.wide)
    let before = Renderer.render(session.state)
    session.press("j")
    let after = Renderer.render(session.state)
    guard let held = session.state.glance.preview else {
      #expect(Bool(false), "nothing follows the list")
      return
    }
    var screen = after
    screen.keep(held, of: before)
    #expect(screen.changes(in: held, since: before) == 0)
    #expect(after.changes(in: held, since: before) > 300)
    let list = Frame(row: 0, column: 0, width: held.column, height: Self.wide.rows)
    #expect(screen.changes(in: list, since: after) == 0)
    // A part that hangs over the edge ends there.
    let over = Frame(row: 40, column: 120, width: 40, height: 40)
    #expect(over.rows(in: Self.wide) == 40..<43)
    #expect(over.cells(ofRow: 42, in: Self.wide) == 42 * 132 + 120..<43 * 132)
  }

  @Test("A step over the edge moves a list by a third; longer ways bring the row into view and no further")
  func scrolling() {
    func top(_ top: Int, _ row: Int) -> Int { BrowserState.scrolled(top, showing: row, count: 100, height: 30) }
    #expect(top(0, 29) == 0)
    #expect(top(0, 30) == 11)
    #expect(top(11, 10) == 0 && top(41, 40) == 30)
    #expect(top(0, 59) == 30 && top(60, 50) == 50)
    #expect(top(69, 99) == 70 && top(0, 0) == 0)
  }

  @Test("Until a key is pressed, the newest is in front, however many files are read; then the choice is the user's")
  func newest() {
    let size = Self.wide
    let readouts = (0..<120).map {
      Fixture.readout("20\(10 + $0 / 12)-0\(1 + $0 % 9)-01", "GB", "\($0)", path: "\($0)", "-")
    }
    var state = BrowserState(items: readouts.map { BrowserItem(path: $0.source.path) }, title: "a", size: size)
    func load(_ entries: Range<Int>) {
      _ = state.update(
        .loaded(entries.map { LoadResult(entry: $0, content: .loaded(Card(readouts[$0], name: "\($0)"))) }))
    }
    load(0..<100)
    #expect(state.at.entry == state.entry(atRow: 0) && state.card?.date.hasPrefix("2018") == true)
    load(100..<110)
    #expect(state.at.entry == state.entry(atRow: 0) && state.card?.date.hasPrefix("2019") == true)
    _ = state.update(.key(.character("j")))
    let chosen = state.at.entry
    load(110..<120)
    #expect(state.at.entry == chosen)
  }
}
