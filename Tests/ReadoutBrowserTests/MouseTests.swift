import Testing

import struct ReadoutCore.Readout
import struct ReadoutCore.Source

@testable import ReadoutBrowser

/// A person with a mouse, who points at what stands on the screen.
struct Pointer {
  var state: BrowserState

  init(_ keys: String = "", columns: Int = 132, rows: Int = 43, readouts: [Readout] = Fixture.readouts) {
    var session = Session(readouts, title: "seeds", size: Size(columns: columns, rows: rows))
    session.press(keys)
    state = session.state
  }

  var lines: [String] { Renderer.render(state).lines }

  /// The hint bar or the notice in its place.
  var lastLine: String { lines.last ?? "" }

  /// Where `text` begins first, from a row on, in some columns.
  func place(of text: String, from first: Int = 0, in columns: Range<Int> = 0..<1000) throws -> Place {
    let screen = Renderer.render(state)
    for row in first..<screen.size.rows {
      let cells = Array(screen.row(row))
      let column = cells.indices.first { start in
        columns.contains(start) && cells[start...].lazy.map(\.text).joined().hasPrefix(text)
      }
      if let column { return Place(row: row, column: column) }
    }
    throw Missing(text: text, lines: lines)
  }

  struct Missing: Error, CustomStringConvertible {
    let text: String
    let lines: [String]
    var description: String { "“\(text)” is not on the screen:\n" + lines.joined(separator: "\n") }
  }

  @discardableResult mutating func send(_ kind: MouseEvent.Kind, _ place: Place) -> [Effect] {
    var effects = state.update(.mouse(MouseEvent(kind: kind, place: place)))
    let first = effects
    while effects.contains(.goOn) { effects = state.update(.goOn) }
    return first
  }

  /// Clicks on the first place where `text` stands, in a pane if one is given.
  mutating func click(_ text: String, in pane: Pane? = nil, clicks: Int = 1, from first: Int = 0) throws {
    let frame = pane.flatMap { Layout(state).panes[$0] }
    let place = try place(
      of: text, from: frame?.row ?? first, in: frame.map { $0.column..<$0.endColumn } ?? 0..<1000)
    for number in 1...clicks {
      send(.press(clicks: number), place)
      send(.release, place)
    }
  }

  mutating func press(_ keys: String) {
    for key in Key.sequence(keys) {
      var effects = state.update(.key(key))
      while effects.contains(.goOn) { effects = state.update(.goOn) }
    }
  }
}

struct MouseTests {
  @Test("A click selects the row and gives its pane the focus", arguments: [(80, 24), (132, 43), (200, 60)])
  func rows(columns: Int, rows: Int) throws {
    var pointer = Pointer(columns: columns, rows: rows)
    try pointer.click("Two-plus-two")
    #expect(pointer.state.at.focus == .readouts)
    #expect(pointer.state.card?.title == "Two-plus-two dialogue in Tokyo")
    try pointer.click("maritime security", in: .issues)
    #expect(pointer.state.at.focus == .issues && pointer.state.currentFact?.main == "maritime security")
  }

  @Test("A click selects in the one pane of a narrow screen, and on its tabs goes to another")
  func narrow() throws {
    var pointer = Pointer(columns: 40, rows: 12)
    try pointer.click("2016-07-30")
    try pointer.click("3I")
    #expect(pointer.state.at.focus == .issues)
    try pointer.click("tariff on beef", in: .issues)
    #expect(pointer.state.currentFact?.main == "tariff on beef")
    try pointer.click("5S")
    #expect(pointer.state.at.focus == .source)
  }

  @Test("A click on a pane's head gives it the focus, and nothing else changes")
  func heads() throws {
    var pointer = Pointer("j")
    let entry = pointer.state.at.entry
    try pointer.click("Follow-ups", in: .followUps)
    #expect(pointer.state.at.focus == .followUps)
    try pointer.click("Source", in: .source)
    #expect(pointer.state.at.focus == .source && pointer.state.at.entry == entry)
  }

  @Test("A double click does what Enter does: from the list to the items, from an item to its words")
  func doubleClicks() throws {
    var pointer = Pointer()
    try pointer.click("Two-plus-two", clicks: 2)
    #expect(pointer.state.at.focus == .issues)
    try pointer.click("maritime security", in: .issues, clicks: 2)
    #expect(pointer.state.at.focus == .source)
    #expect(pointer.state.currentFact?.main == "maritime security")
  }

  @Test("A click in the source puts the cursor on the words' item, and beside all words on the row")
  func source() throws {
    var pointer = Pointer("j")
    let edge = try #require(Layout(pointer.state).panes[.source]?.column)
    let place = try pointer.place(of: "illegal", in: edge..<132)
    pointer.send(.press(clicks: 1), Place(row: place.row, column: place.column + 2))
    #expect(pointer.state.at.focus == .source && pointer.state.currentFact?.main == "illegal immigration")
    let other = try pointer.place(of: "LONDON", in: edge..<132)
    pointer.send(.press(clicks: 1), other)
    #expect(pointer.state.at.sourceAt == 0 && pointer.state.currentFact == nil)
  }

  @Test("The wheel scrolls the pane under the pointer, and the cursor moves only where it would leave the view")
  func wheel() throws {
    let many = (0..<60).map { number in
      Fixture.readout("2016-01-\(10 + number % 20)", "GB FR", "Talks number \(number)", path: "\(number)", "They met.")
    }
    var pointer = Pointer("jjjjjjjj", columns: 80, rows: 24, readouts: many)
    let entry = pointer.state.at.entry
    let place = Place(row: 4, column: 10)
    pointer.send(.wheelDown, place)
    #expect(pointer.state.at.tops[.readouts] != 0)
    let top = pointer.state.at.tops[.readouts]
    pointer.send(.wheelDown, place)
    #expect(pointer.state.at.tops[.readouts] == (top ?? 0) + 3)
    pointer.send(.wheelUp, place)
    pointer.send(.wheelUp, place)
    #expect((pointer.state.at.tops[.readouts] ?? 0) <= 8 && pointer.state.at.focus == .readouts)
    for _ in 0..<100 { pointer.send(.wheelDown, place) }
    #expect(pointer.state.at.entry != entry)
    let height = Layout(pointer.state).bodyHeight(of: .readouts)
    #expect(pointer.state.at.tops[.readouts] == 60 - height)
    #expect(pointer.state.selectedListRow == 60 - height)
  }

  @Test("The wheel over the source scrolls it and leaves cursor and focus where they are")
  func wheelOverSource() throws {
    let text = (0..<200).map { "Paragraph \($0) of what they said." }.joined(separator: "\n")
    let readouts = [Fixture.readout("2016-01-01", "GB FR", "Talks", path: "a", text)]
    var pointer = Pointer(readouts: readouts)
    let place = try pointer.place(of: "Paragraph 5 ")
    pointer.send(.wheelDown, place)
    pointer.send(.wheelDown, place)
    #expect(!pointer.lines.contains { $0.contains("Paragraph 1 ") } && pointer.state.at.focus == .readouts)
    pointer.send(.wheelUp, place)
    pointer.send(.wheelUp, place)
    #expect(pointer.lines.contains { $0.contains("Paragraph 0 ") })
  }

  @Test("A line between panes is dragged, and stays where it was put when the screen changes")
  func dragging() throws {
    var pointer = Pointer()
    let line = try #require(Layout(pointer.state).dividers[.list])
    pointer.send(.press(clicks: 1), Place(row: 10, column: line.column))
    for column in stride(from: line.column, through: 60, by: 3) { pointer.send(.drag, Place(row: 12, column: column)) }
    pointer.send(.drag, Place(row: 12, column: 60))
    pointer.send(.release, Place(row: 12, column: 60))
    #expect(Layout(pointer.state).dividers[.list]?.column == 60)
    pointer.send(.drag, Place(row: 12, column: 30))
    #expect(Layout(pointer.state).dividers[.list]?.column == 60)
    _ = pointer.state.update(.resize(Size(columns: 200, rows: 50)))
    #expect(Layout(pointer.state).dividers[.list]?.column == 91)
    _ = pointer.state.update(.resize(Size(columns: 132, rows: 43)))
    #expect(Layout(pointer.state).dividers[.list]?.column == 60)
  }

  @Test("No pane is dragged away", arguments: [(80, 24), (120, 30), (132, 43)], [-500, 500])
  func dragging(_ size: (columns: Int, rows: Int), to end: Int) throws {
    var pointer = Pointer(columns: size.columns, rows: size.rows)
    for divider in [Divider.list, .source, .stack] {
      _ = pointer.state.move(divider, to: Place(row: end, column: end))
    }
    for frame in Layout(pointer.state).panes.values { #expect(frame.width >= 20 && frame.height >= 2) }
    #expect(pointer.lines.count == size.rows)
  }

  @Test("In the stack, the line below the list is dragged by its row, and keys move the line beside the focus")
  func stack() throws {
    var pointer = Pointer(columns: 80, rows: 24)
    let line = try #require(Layout(pointer.state).dividers[.stack])
    pointer.send(.press(clicks: 1), Place(row: line.row, column: 78))
    pointer.send(.drag, Place(row: line.row + 4, column: 78))
    #expect(Layout(pointer.state).dividers[.stack]?.row == line.row + 4)
    #expect(pointer.state.currentDivider == .stack)
    let isMoved = pointer.state.move(.stack, by: -1)
    #expect(isMoved && Layout(pointer.state).dividers[.stack]?.row == line.row + 3)
    #expect(Pointer("3").state.currentDivider == .source)
    #expect(Pointer().state.currentDivider == .list)
  }

  @Test("The line that was moved during a search stays when the search is left")
  func splitAndSearch() {
    var pointer = Pointer("/cyber")
    let moved = pointer.state.move(.hits, to: Place(row: 0, column: 60))
    pointer.press("<Esc>/cyber")
    #expect(moved && Layout(pointer.state).dividers[.hits]?.column == 60)
  }

  @Test("A click selects a hit, a double click opens it")
  func hits() throws {
    var pointer = Pointer("/cyber")
    try pointer.click("cyber terrorism", from: 2)
    #expect(pointer.state.search?.isOpen == true && pointer.state.currentFact?.main == "cyber terrorism")
    try pointer.click("norms for cyberspace", clicks: 2)
    #expect(pointer.state.search?.isOpen == false && pointer.state.currentFact?.main == "norms for cyberspace")
  }

  @Test("A click on a hint does what its key does")
  func hints() throws {
    var pointer = Pointer()
    try pointer.click("search", from: 42)
    #expect(pointer.state.search?.isOpen == true)
    try pointer.click("back", from: 42)
    #expect(pointer.state.search == nil)
    try pointer.click("help", from: 42)
    #expect(pointer.state.help != nil)
  }

  @Test("While a filter is typed, a click keeps it and selects")
  func filter() throws {
    var pointer = Pointer("j3fcyb")
    try pointer.click("cyber terrorism", in: .issues)
    #expect(pointer.state.editing == nil && pointer.state.at.filters[.issues]?.text == "cyb")
    #expect(pointer.state.currentFact?.main == "cyber terrorism")
  }

  @Test("A click on what may follow the first key of two does it; elsewhere it takes the key back")
  func continuations() throws {
    var pointer = Pointer("jjg")
    try pointer.click("To the first row")
    #expect(pointer.state.selectedListRow == 0 && pointer.state.pendingPrefix == nil)
    pointer.press("jjg")
    pointer.send(.press(clicks: 1), Place(row: 3, column: 5))
    #expect(pointer.state.pendingPrefix == nil)
  }

  @Test("A click on a tab brings its list, on a row selects it, twice opens it, and on a column's name sorts by it")
  func tabs() throws {
    var session = ArchiveSession(count: 60, columns: 132, rows: 43)
    func place(_ text: String, from row: Int = 0) throws -> Place {
      var pointer = Pointer()
      pointer.state = session.state
      return try pointer.place(of: text, from: row)
    }
    func click(_ text: String, clicks: Int = 1, from row: Int = 0) throws {
      let place = try place(text, from: row)
      for number in 1...clicks {
        session.send(.mouse(MouseEvent(kind: .press(clicks: number), place: place)))
        session.answer()
      }
    }
    try click("Countries")
    #expect(session.state.front == .countries)
    try click("Kenya", from: 3)
    #expect(session.state.tabs.list?.row(session.state.tabs.list?.selected ?? 0)?.main == "Kenya")
    let before = session.state.tabs.list?.sort
    try click("Name", from: 2)
    #expect(session.state.tabs.list?.sort != before)
    try click("Kenya", clicks: 2, from: 3)
    #expect(session.state.front == .readouts && session.state.filterInFront == "with:KE")
    try click("[with:KE]")
    #expect(session.state.filterInFront == "")
    try click("Overview")
    #expect(session.state.front == .overview)
  }

  @Test("A click on an action of the palette does it")
  func palette() throws {
    var pointer = Pointer("j:zoom")
    try pointer.click("Give the pane the whole screen")
    #expect(pointer.state.palette == nil && pointer.state.at.isZoomed)
  }

  @Test("M gives the mouse back to the terminal and takes it again, and says so")
  func mouseKey() {
    var pointer = Pointer()
    let given = pointer.state.update(.key(.character("M")))
    #expect(given.contains(.takeMouse(false)))
    #expect(pointer.lastLine.contains("M takes it back"))
    let taken = pointer.state.update(.key(.character("M")))
    #expect(taken.contains(.takeMouse(true)))
    #expect(pointer.lastLine.contains("the browser's again"))
  }

  @Test("Clicks on a screen that is too small, and beyond its edges, do nothing")
  func nowhere() {
    var pointer = Pointer(columns: 12, rows: 3)
    for row in [-1, 0, 2, 99] { pointer.send(.press(clicks: 2), Place(row: row, column: row)) }
    pointer = Pointer()
    let before = pointer.lines
    pointer.send(.press(clicks: 1), Place(row: 99, column: 300))
    pointer.send(.wheelDown, Place(row: 99, column: 300))
    #expect(pointer.lines == before)
  }
}

struct PasteTests {
  @Test(
    "Pasted text becomes one line; control characters are left out",
    arguments: [
      ("cyber crime", "cyber crime"), ("cyber\r\ncrime\n", "cyber crime"), ("a\tb\u{1B}[2J\u{7}\u{9B}c", "a b[2Jc"),
      ("\n\n", ""), ("é中\u{2028}x", "é中 x"),
    ])
  func line(pasted: String, line: String) { #expect(BrowserState.pastedLine(pasted) == line) }

  @Test("It goes into the search, the filter, the help and the command line", arguments: ["/", "3f", "?", "|"])
  func fields(keys: String) {
    var pointer = Pointer("j" + keys + "a")
    _ = pointer.state.update(.paste("b\nq"))
    #expect(pointer.state.typed == "ab q")
  }

  @Test("With nothing being typed, a notice says so and nothing else happens")
  func nothingTyped() {
    var pointer = Pointer("j")
    let before = pointer.lines
    let effects = pointer.state.update(.paste("q/x\njjj"))
    #expect(
      effects.isEmpty && pointer.lastLine.contains("Nothing is being typed")
        && pointer.lines.dropLast() == before.dropLast())
  }
}

struct OutsideStateTests {
  private func london(_ change: (inout Source) -> Void = { _ in }) -> [Readout] {
    var readout = Fixture.london
    change(&readout.source)
    return [readout]
  }

  @Test("y copies the sentences of the item under the cursor, and the notice tells how much and what")
  func copying() throws {
    var pointer = Pointer("3jjj", readouts: london())
    let effects = pointer.state.update(.key(.character("y")))
    guard case .copy(let text, let notice)? = effects.first else {
      Issue.record("nothing was copied: \(effects)")
      return
    }
    #expect(text.hasPrefix("“The two spoke about counter-terrorism, illegal immigration, organised crime, money"))
    #expect(text.hasSuffix("”\n— Interior minister in London for talks on security, 2016-08-22"))
    #expect(notice.hasPrefix("Copied \(text.count) characters: “The two spoke"))
    _ = pointer.state.update(.told(notice))
    #expect(pointer.lines.bottom.contains("Copied \(text.count) characters: “The two spoke"))
  }

  @Test("In the list the readout is copied, in the source the sentences of the cursor's row, by Y as a footnote")
  func copyingElsewhere() {
    func copied(_ keys: String) -> String {
      var pointer = Pointer(String(keys.dropLast()), readouts: london())
      let effects = pointer.state.update(.key(Key.sequence(String(keys.suffix(1)))[0]))
      guard case .copy(let text, _)? = effects.first else { return "" }
      return text
    }
    #expect(copied("y") == "Interior minister in London for talks on security, 2016-08-22")
    #expect(copied("Y").hasPrefix("[^2016-08-22-interior-minister-in]: Interior minister in London"))
    #expect(copied("5Gy").hasPrefix("“They agreed to go on working together and to meet again"))
    #expect(copied("4jY").contains("“He said that British support against cyber terrorism would be of great use.” Int"))
  }

  @Test("e, O and | ask for what they need; what is missing is told")
  func programs() {
    var pointer = Pointer("3jjj", readouts: london { $0.url = "https://example.org/1" })
    let text = Fixture.london.text
    let offset = pointer.state.currentSpan?.start ?? -1
    let edited = pointer.state.update(.key(.character("e")))
    #expect(
      edited == [
        .outside(
          .edit(
            text: text, path: "seeds/2016/london.txt", name: "Interior minister in London for talks on security",
            offset: offset))
      ])
    let opened = pointer.state.update(.key(.character("O")))
    #expect(opened == [.outside(.open(url: "https://example.org/1"))])
    var other = Pointer()
    let refused = other.state.update(.key(.character("O")))
    #expect(refused.isEmpty && other.lastLine.contains("names no address"))
  }

  @Test("A command line is typed in the hint bar; Enter runs it, Esc does not, a mistake is told and can be mended")
  func piping() {
    var pointer = Pointer("3jjj", readouts: london())
    pointer.press("|")
    #expect(pointer.lastLine.contains("gives the item's words"))
    pointer.press("wc -l > x")
    _ = pointer.state.update(.key(.enter))
    #expect(pointer.lines.joined().contains("No shell reads this line") && pointer.state.context == .piping)
    pointer.press("<Backspace><Backspace><Backspace><Backspace>")
    guard case .outside(.pipe(let command, .words(let text)))? = pointer.state.update(.key(.enter)).first else {
      Issue.record("nothing was run")
      return
    }
    #expect(command == "wc -l" && text.hasPrefix("“The two spoke about"))
    pointer.press("1|x<Esc>")
    #expect(pointer.state.piping == nil)
    pointer.press("|cat")
    let run = pointer.state.update(.key(.enter))
    #expect(run == [.outside(.pipe(command: "cat", .words(Fixture.london.text)))])
  }

  @Test("Where readouts are marked, these are piped and picked")
  func marked() {
    var pointer = Pointer("mjjm|cat")
    let marked = pointer.state.selection
    #expect(marked.count == 2 && pointer.lastLine.contains("gives 2 marked readouts"))
    let run = pointer.state.update(.key(.enter))
    #expect(run == [.outside(.pipe(command: "cat", .readouts(marked)))])
    pointer.state.beginPicking()
    let picked = pointer.state.update(.key(.enter))
    #expect(picked == [.pick(marked)])
    pointer.state.pick(marked.compactMap(pointer.state.shelf.card))
    #expect(pointer.state.picked?.map(\.kind) == ["readout", "readout"])
  }

  @Test("Without readouts there is nothing to copy, edit, pipe or open", arguments: ["y", "Y", "e", "|", "O"])
  func nothing(key: String) {
    var state = BrowserState(title: "t", size: Size(columns: 80, rows: 24))
    let effects = Key.sequence(key).flatMap { state.update(.key($0)) }
    #expect(effects.isEmpty)
    #expect(state.notice?.text == "There is no readout here" && state.piping == nil)
  }
}

struct PickTests {
  private func picking(_ keys: String) -> BrowserState {
    var session = Session([Fixture.london], title: "seeds", size: Size(columns: 132, rows: 43))
    session.begin { $0.beginPicking() }
    session.press(keys)
    return session.state
  }

  @Test("Enter picks the readout or the item under the cursor; l goes deeper")
  func enter() throws {
    let readout = try #require(picking("<Enter>").picked?.first)
    #expect(readout.line == "seeds/2016/london.txt\treadout\tInterior minister in London for talks on security")
    let issue = try #require(picking("l3jjj<Enter>").picked?.first)
    #expect(issue.line == "seeds/2016/london.txt\tissue\tmoney laundering")
    #expect(issue.id == "seeds/2016/london.txt/i4")
    #expect(
      try issue.json().hasPrefix(
        #"{"date":"2016-08-22","id":"seeds/2016/london.txt/i4","kind":"issue","label":"money laundering","note":"#))
  }

  @Test("Esc leaves a search first, then the browser, with nothing picked")
  func escape() {
    var session = Session([Fixture.london], title: "seeds", size: Size(columns: 132, rows: 43))
    session.begin { $0.beginPicking() }
    session.press("/cyber")
    let first = session.press(.escape)
    let second = session.press(.escape)
    #expect(!first.contains(.quit) && second.contains(.quit))
    #expect(session.state.picked == [])
  }

  @Test("The hint bar says what Enter does, and a double click does it")
  func hints() throws {
    let state = picking("")
    #expect(Renderer.render(state).lines.last?.contains("Enter pick") == true)
    var pointer = Pointer()
    pointer.state = state
    try pointer.click("Interior", clicks: 2)
    #expect(pointer.state.picked?.first?.kind == "readout")
  }
}
