import ReadoutArchive
import Testing

@testable import ReadoutBrowser

/// What is shown where no row is: nothing of a row that is not there, and what helps.
struct EmptyListTests {
  // What is on the screen, each blank once.
  private func text(_ state: BrowserState) -> String {
    Renderer.render(state).lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  @Test("A search that has found nothing shows no other readout's source, and says how one gets back")
  func search() {
    for (columns, rows) in [(132, 43), (80, 24), (40, 12)] {
      var session = ArchiveSession(count: 60, columns: columns, rows: rows)
      let title = session.store.line(60).title
      session.press("/")
      #expect(!text(session.state).contains("bilateral"))
      session.press("zzzqq")
      let shown = text(session.state)
      #expect(shown.contains("Nothing in the archive matches. Esc goes back."))
      #expect(!shown.contains(title.prefix(12)) && !shown.contains("Enter open"))
      session.press("<Enter>")
      #expect(session.state.search?.isOpen == true)
      #expect(session.state.notice?.text == "Nothing was found; Esc goes back")
      session.press("<Esc>")
      #expect(session.state.search == nil && text(session.state).contains("Enter open"))
    }
  }

  @Test(
    "A list without rows has nothing beside it and below it, and nothing to open", arguments: ["gp", "gi", "gc", "gf"])
  func lists(tab: String) {
    var session = ArchiveSession(count: 60)
    session.press(tab)
    let detail = session.lines[41]
    #expect(!detail.allSatisfy { $0 == " " })
    session.press("fzzz")
    #expect(text(session.state).contains("Nothing passes the filter; Esc goes back."))
    session.press("<Enter>")
    #expect(text(session.state).contains("Nothing passes the filter; C takes it away."))
    #expect(session.lines[41].allSatisfy { $0 == " " } && !text(session.state).contains("Enter open"))
    session.press("<Enter>")
    #expect(session.state.notice?.text == "There is no row to open")
    session.press("<Esc>ggjjfzzz<Esc>")
    #expect(session.state.tabs.list?.selectedRow == 2)
  }

  @Test("Readouts that are filtered out leave the panes empty; with the filter they come back as they were")
  func readouts() {
    var archive = ArchiveSession(count: 60)
    archive.press("jj<Enter>jl]h")
    var files = Session(Fixture.readouts, title: "t", size: Size(columns: 132, rows: 43))
    files.press("jj<Enter>jl]h")
    func check(_ press: (String) -> Void, _ state: () -> BrowserState) {
      press("1")
      let (at, screen, issue) = (state().at, text(state()), state().card?.issues.first?.main ?? "?")
      #expect(screen.contains(issue))
      press("fzzzqq")
      let empty = text(state())
      #expect(empty.contains("Nothing passes the filter") && !empty.contains(issue))
      #expect(state().card == nil && Renderer.render(state()).lines[41].allSatisfy { $0 == " " })
      press("<Enter>")
      #expect(!text(state()).contains("Enter open"))
      press("<Enter>")
      #expect(state().notice?.text == "There is nothing to open here" && state().at.focus == .readouts)
      press("C")
      var after = state()
      #expect(after.at == at)
      after.notice = nil
      #expect(text(after) == screen)
    }
    check({ archive.press($0) }, { archive.state })
    check({ files.press($0) }, { files.state })
  }

  @Test("A mistake in a search's last word is told when Enter asks for it, and the search stays")
  func mistakes() {
    var session = ArchiveSession(count: 60)
    session.press("/kind:zzq")
    #expect(session.state.search?.answers?.error == nil)
    session.press("<Enter>")
    #expect(session.state.search?.isOpen == true)
    #expect(text(session.state).contains("kind: knows no") && text(session.state).contains("^"))
    session.press("<Backspace>")
    #expect(session.state.search?.query == "kind:zz")
    // What the other words have found is opened, and the mistake told.
    session.press("<C-u>rudd kind:zzq<Enter>")
    #expect(session.state.search?.isOpen == false && session.state.notice?.isProblem == true)
  }
}
