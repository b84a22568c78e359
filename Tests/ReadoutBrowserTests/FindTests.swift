import Testing

@testable import ReadoutBrowser

/// Finding words in one text, and marking evidence of one sort only.
struct FindTests {
  private func session(_ keys: String, columns: Int = 132, rows: Int = 43) -> Session {
    var session = Session(Fixture.readouts, title: "seeds", size: Size(columns: columns, rows: rows))
    session.press(keys)
    return session
  }

  /// The words of the text from the cursor on.
  private func here(_ session: Session) -> String {
    let text = session.state.card?.readout.text ?? ""
    return String(text.utf8.dropFirst(session.state.at.sourceAt).prefix(12)) ?? ""
  }

  @Test("F goes to the first place where words begin so, n and N from one to the next, round and round")
  func finding() {
    var session = session("j5F")
    #expect(session.state.context == .finding)
    session.press("cyb")
    #expect(here(session).lowercased().hasPrefix("cyb"))
    let places = session.state.findings
    guard places.count > 1 else {
      Issue.record("found \(places.count) times")
      return
    }
    session.press("<Enter>")
    #expect(session.state.context == .source && session.state.at.sourceAt == places[0].lowerBound)
    session.press("n")
    #expect(session.state.at.sourceAt == places[1].lowerBound)
    session.press("NN")
    #expect(session.state.at.sourceAt == places[places.count - 1].lowerBound)
    let marked = Renderer.render(session.state).cells.filter { $0.style.contains(.match) }
    #expect(!marked.isEmpty)
    session.press("<Esc>")
    #expect(session.state.find == nil && session.state.context == .source)
    #expect(Renderer.render(session.state).cells.allSatisfy { !$0.style.contains(.match) })
  }

  @Test("Esc while typing brings back the pane and the place; what is nowhere is said to be nowhere")
  func givingUp() {
    var session = session("j3jj")
    let before = session.state.at
    session.press("Ftalks<Esc>")
    #expect(session.state.at == before)
    session.press("Fzeppelin<Enter>")
    #expect(session.state.find == nil && session.state.at == before)
    #expect(session.state.notice?.text.contains("zeppelin") == true)
  }

  @Test("p, i and f mark evidence of one sort, and ] goes through these alone", arguments: ["p", "i", "f"])
  func oneSort(key: String) {
    let kinds: [String: ItemKind] = ["p": .participant, "i": .issue, "f": .followUp]
    let styles: [ItemKind: Style] = [.participant: .person, .issue: .issue, .followUp: .followUp]
    var session = session("j5" + key)
    let screen = Renderer.render(session.state)
    for (kind, style) in styles {
      let isMarked = screen.cells.contains { $0.style.contains(style) }
      #expect(isMarked == (kind == kinds[key]), "\(kind)")
    }
    for _ in 0..<5 {
      session.press("]")
      if let item = session.state.currentItem { #expect(item.kind == kinds[key]) }
    }
    #expect(session.state.currentItem != nil)
    session.press(key)
    #expect(session.state.at.highlight == nil)
    session.press(key + "<Esc>")
    #expect(session.state.at.highlight == nil && session.state.at.focus == .source)
  }

  @Test("On a wide screen the text stands in the middle of its pane, no wider than it is good to read")
  func readingWidth() {
    let wide = session("j5z", columns: 200, rows: 50)
    #expect(wide.state.wrap.width == 92)
    let lines = Renderer.render(wide.state).lines
    let row = lines.first { $0.contains("The two spoke") || $0.contains("LONDON") } ?? ""
    #expect(row.prefix { $0 == " " || $0 == "▎" || $0 == "▌" }.count > 45)
  }
}
