import Testing

@testable import ReadoutBrowser

/// The screen as a screen reader has to read it.
struct FlatTests {
  private func session(_ keys: String, _ size: Size) -> Session {
    var session = Session(Fixture.readouts, title: "seeds", size: size, isFlat: true)
    session.press(keys)
    return session
  }

  @Test(
    "No sign means something by its shape alone, whatever is in front",
    arguments: ["", "j3jj", "j4", "j5", "j2jj", "gp", "gf", "go", "m", "?", "xc"],
    ScreenTests.sizes)
  func signs(keys: String, size: Size) {
    let screen = Renderer.render(session(keys, size).state)
    for sign in "▌▎▐│─›●■✓✗✎→" {
      #expect(!screen.lines.contains { $0.contains(sign) }, "\(sign) after \(keys)")
    }
    #expect(screen.lines.allSatisfy { TextWidth.of($0) <= size.columns })
    #expect(screen.showsCursor && screen.cursor != nil)
  }

  @Test("No word of the source is lost beside those that stand for signs", arguments: ScreenTests.sizes)
  func source(size: Size) {
    var read = ""
    var session = session("j5", size)
    for _ in 0..<60 {
      let rows = Renderer.render(session.state).lines
      let words = rows.map { $0.replacing("follow-up:", with: "") }.joined(separator: " ")
      for word in words.split(separator: " ") where !read.contains(word) { read += " " + word }
      session.press("jj")
    }
    for word in Fixture.london.text.split(whereSeparator: { $0.isWhitespace }) {
      #expect(read.contains(word.replacing("–", with: "-")), "\(word)")
    }
  }

  @Test("The cursor stands on the selected row, and words tell what signs would")
  func words() throws {
    let screen = Renderer.render(session("j2jj", Size(columns: 80, rows: 24)).state)
    let cursor = try #require(screen.cursor)
    #expect(screen.lines[cursor.row].contains("aside: Theresa May"))
    let followUps = Renderer.render(session("j4", Size(columns: 80, rows: 24)).state).lines.joined(separator: "\n")
    #expect(followUps.contains("GB to PK"))
    let source = Renderer.render(session("j5", Size(columns: 80, rows: 24)).state).lines.joined(separator: "\n")
    #expect(source.contains("follow-up: "))
  }
}
