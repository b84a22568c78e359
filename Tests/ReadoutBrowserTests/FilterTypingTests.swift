import Testing

@testable import ReadoutBrowser

/// What is typed behind a filter that stands already.
struct FilterTypingTests {
  @Test(
    "What is typed after f stands beside the parts that were there",
    arguments: [
      ("gfftokyo<Enter>", ["is:open", "tokyo"]), ("gff<Enter>", ["is:open"]), ("gfftokyo<Esc>", ["is:open"]),
      ("gff<Backspace><Backspace><Backspace><Backspace><Backspace>overdue<Enter>", ["is:overdue"]),
      ("gff<C-w>kind:request<Enter>", ["kind:request"]), ("fwith:JP<Enter>ftok<Enter>", ["with:JP", "tok"]),
      ("fwith:JP<Enter>f<Enter>", ["with:JP"]), ("fwith:JP<Enter>ftok<Esc>", ["with:JP"]),
    ])
  func parts(keys: String, parts: [String]) {
    var session = ArchiveSession(count: 60)
    session.press(keys)
    #expect(session.state.chips == parts)
    #expect(session.state.filterInFront == parts.joined(separator: " "))
    #expect(session.state.notice == nil)
  }

  @Test("The same in the panes of files, and nothing is asked of an archive for a blank")
  func panes() {
    var files = Session(Fixture.readouts, title: "t", size: Size(columns: 132, rows: 43))
    files.press("fminister<Enter>f")
    #expect(files.state.typed == "minister ")
    files.press("london<Enter>")
    #expect(files.state.at.filters[.readouts]?.text == "minister london" && files.state.rowCount == 1)
    var session = ArchiveSession(count: 60)
    session.press("ftokyo<Enter>")
    let asked = session.state.asked.filter.request
    session.press("f")
    #expect(session.state.typed == "tokyo " && session.state.asked.filter.request == asked)
    session.press("<Esc>")
    #expect(session.state.filterInFront == "tokyo" && session.state.savedPlace.filters == ["Readouts": "tokyo"])
  }

  @Test("Who clicks on another tab while a filter is typed leaves no blank behind it")
  func clicking() {
    var session = ArchiveSession(count: 60)
    session.press("gff")
    let label = Layout(session.state).bar.labels[1]
    session.send(.mouse(MouseEvent(kind: .press(clicks: 1), place: Place(row: 1, column: label.column))))
    #expect(session.state.front == .people && session.state.tabs.lists[.followUps]?.filter.text == "is:open")
  }
}
