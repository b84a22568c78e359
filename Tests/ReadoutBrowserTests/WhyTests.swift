import ReadoutCore
import Testing

@testable import ReadoutBrowser

/// The panel that tells why an item was found.
struct WhyTests {
  private static func session(_ keys: String, columns: Int = 80, cues: [String: [Cue]] = [:]) -> Session {
    var readout = Fixture.london
    readout.cues = cues
    var session = Session([readout], title: "t", size: Size(columns: columns, rows: 24))
    session.press(keys)
    return session
  }

  private static func panel(_ session: Session) -> [String] {
    let lines = Renderer.render(session.state).lines
    return lines.firstIndex { $0.contains("─ Why ─") }.map { Array(lines[($0 + 1)..<22]) } ?? []
  }

  @Test("The rule stands there in plain words, the cues are read, and the sentence is wrapped with its clause in view")
  func panel() throws {
    var session = Self.session("3jjj")
    guard case .explain(let wish)? = session.press(.character("w")).first(where: { $0 != .goOn }) else {
      Issue.record("nobody asks for the cues")
      return
    }
    #expect(wish.readout.id == Fixture.london.id)
    #expect(
      Self.panel(session).prefix(2) == [
        "  Rule   talked-about · confidence 94% · it stands after “talked about”,",
        "         “spoke about” or the like",
      ])
    #expect(Self.panel(session).contains("  Cues   reading …"))
    let item = try #require(session.state.currentFact?.item.id)
    session.send(
      .explained(text: wish.readout.id, [item: [Cue(text: "“spoke about”"), Cue(text: "list", weight: 0.62)]]))
    #expect(Self.panel(session).contains("  Cues   “spoke about”, list +0.6"))
    #expect(Self.panel(session).contains { $0.hasPrefix("  › The two spoke about counter-terrorism,") })
    // Each text is asked for once.
    #expect(session.press(.character("k")).allSatisfy { if case .explain = $0 { false } else { true } })
  }

  @Test("What comes for another text is not taken, and keys work meanwhile")
  func late() {
    var session = Self.session("3jw")
    session.send(.explained(text: "another", [:]))
    #expect(Self.panel(session).contains("  Cues   reading …"))
    session.press("jjj2")
    #expect(session.state.at.focus == .participants)
    session.send(.explained(text: Fixture.london.id, [:]))
    #expect(Self.panel(session).contains("  Cues   none but the rule"))
  }

  @Test("The panel has no more rows than it fills, and at most a third of the screen's")
  func height() {
    for columns in [40, 80, 132] {
      for keys in ["2w", "3jjjw", "4w", "4jw"] {
        let session = Self.session(keys, columns: columns, cues: ["p1": [Cue(text: "x")]])
        let panel = Self.panel(session)
        #expect(!panel.isEmpty && panel.count <= 6 && panel.allSatisfy { !$0.isEmpty }, "\(columns) \(keys)")
      }
    }
  }
}
