import Testing

@testable import ReadoutBrowser

/// Keys, sequences of keys, and what is said where a key does nothing.
struct KeyTests {
  static let maps = ["files", "archive"]

  static func map(_ name: String) -> KeyMap { name == "files" ? .standard : .archive }

  static func session(_ columns: Int = 80, _ rows: Int = 24) -> Session {
    Session(Fixture.readouts, title: "t", size: Size(columns: columns, rows: rows))
  }

  @Test("Keys are read from their notation and written in it")
  func notation() throws {
    #expect(KeySequence("j") == KeySequence(.character("j")))
    #expect(KeySequence("C-d") == KeySequence(.control("d")))
    #expect(KeySequence("PgDn") == KeySequence(.pageDown))
    #expect(KeySequence("F5") == KeySequence(.function(5)))
    #expect(KeySequence("gr") == KeySequence(.character("g"), .character("r")))
    #expect(KeySequence("g Enter") == KeySequence(.character("g"), .enter))
    #expect(KeySequence("C-x C-s") == KeySequence(.control("x"), .control("s")))
    #expect(KeySequence("U p") == KeySequence(.character("U"), .character("p")))
    for wrong in ["", "abc", "PgDown", "a b c", "F99", "C-xy"] { #expect(KeySequence(wrong) == nil, "\(wrong)") }
    for notation in ["j", "C-d", "PgDn", "F5", "gr", "g Enter", "C-x C-s", "U p", "Space", "g Space"] {
      #expect(KeySequence(notation)?.notation == notation)
    }
    #expect(KeySequence("gr")?.name == "gr" && KeySequence("g PgDn")?.name == "g PgDn")
  }

  @Test("Each action has one name, each name one action, and each action one row in each place", arguments: maps)
  func names(_ name: String) {
    let map = Self.map(name)
    let pairs = Set(map.bindings.map { "\($0.name) \($0.action)" })
    #expect(Set(map.bindings.map(\.name)).count == pairs.count)
    #expect(Set(map.bindings.map(\.action)).count == pairs.count)
    for binding in map.bindings {
      #expect(binding.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(binding.name)")
      #expect(!binding.description.isEmpty, "\(binding.name)")
    }
    for context in Context.allCases {
      let actions = map.bindings(in: context).map(\.action)
      #expect(Set(actions).count == actions.count, "\(context)")
    }
  }

  @Test("No key is both a prefix and an action by itself", arguments: maps)
  func prefixes(_ name: String) {
    let map = Self.map(name)
    for context in Context.allCases {
      for keys in map.bindings(in: context).flatMap(\.keys) where keys.second != nil {
        #expect(map.action(for: KeySequence(keys.first), in: context) == nil, "\(context) \(keys.name)")
        #expect(!Context.typing.contains(context) || !keys.first.isTyped, "\(context) \(keys.name)")
      }
    }
  }

  @Test("A prefix shows what may follow, and Esc takes it back", arguments: ScreenTests.sizes)
  func popUp(_ size: Size) {
    var session = Self.session(size.columns, size.rows)
    session.press("G")
    let before = Renderer.render(session.state).lines
    session.press("g")
    #expect(session.state.pendingPrefix == .character("g"))
    let lines = Renderer.render(session.state).lines
    #expect(lines.contains { $0.contains(" g … ─") && $0.contains("Esc back") })
    #expect(lines.contains { $0.contains("g  To the first row") })
    session.press("<Esc>")
    #expect(session.state.pendingPrefix == nil && session.state.notice == nil)
    #expect(Renderer.render(session.state).lines == before)
    session.press("gg")
    #expect(session.state.selectedListRow == 0 && session.state.pendingPrefix == nil)
  }

  @Test("A second key that means nothing says so in the hint bar, until the next key")
  func unknownSecond() {
    var session = Self.session()
    session.press("gZ")
    #expect(Renderer.render(session.state).lines.last?.hasPrefix(" gZ does nothing here; g shows what may") == true)
    session.press("j")
    #expect(session.state.notice == nil)
    #expect(Renderer.render(session.state).lines.last?.hasPrefix(" Enter open") == true)
  }

  static let refusals: [(keys: String, notice: String)] = [
    ("k", "This is the first row"), ("Gj", "This is the last row"), ("G<PgDn>", "This is the last row"),
    ("1", "You are in Readouts already"), ("n", "Search for something first: /"),
    ("h", "This is where it begins; q quits"),
    ("<Esc>", "There is nothing to leave; q quits"), ("V", "V is for an archive; these are files"),
    ("]", "] does nothing in the readouts: it is for the items and the source"),
    ("<F9>", "F9 does nothing here; ? shows what does"), ("/<Backspace>", "There is nothing to erase"),
    ("/zeppelin<Down>", "There are no hits"), ("?<Up>", "The help begins here"),
    ("j3]", "The item is named in this place only"), ("5[", "There is no item before this place"),
    ("fzeppelin<Enter>j", "There are no rows in Readouts"),
  ]

  @Test("A key that does nothing says why", arguments: refusals)
  func refusal(_ script: (keys: String, notice: String)) {
    var session = Self.session()
    session.press(script.keys)
    #expect(session.state.notice?.text == script.notice)
    // A search's prompt takes the hint bar of a low screen only.
    #expect(Renderer.render(session.state).lines.last?.hasPrefix(" \(script.notice)") == true)
  }

  @Test("Whatever the user does, a key that changes nothing says why", arguments: [41, 42, 43] as [UInt64])
  func alwaysSaysWhy(seed: UInt64) {
    var walk = PropertyTests.Walk(seed: seed)
    for _ in 0..<2500 {
      let event = walk.event()
      let before = walk.state
      let effects = walk.state.update(event)
      guard case .key(let key) = event, before.size.isEnough, before.notice == nil, effects.isEmpty else { continue }
      guard walk.state.notice == nil, walk.state.size.rows >= 12 else { continue }
      let isSeen = Renderer.render(before) != Renderer.render(walk.state) || before.at != walk.state.at
      #expect(isSeen, "\(key) in \(before.context)")
    }
  }
}
