import ReadoutArchive
import ReadoutCore
import Testing

@testable import ReadoutBrowser

/// What must hold in the tabs whatever a user does, and in whatever order answers come in.
struct TabPropertyTests {
  static let keys: [String] = [
    "gr", "gp", "gi", "gc", "gf", "go", "gs", ")", "(", "j", "k", "G", "gg", "<PgDn>", "<PgUp>", "<Enter>", "<Esc>",
    "<Backspace>", "ot", "od", "on", "os", "fr", "fwith:JP", "<Tab>", "m", "v", "c", "C", "1", "2", "<Del>", "<Right>",
    "t", "*", "-", "/cy", "w", "z", "2", "5", "?", "x", "<Left>",
  ]

  struct Walk {
    var session = ArchiveSession(count: 2000)
    var random: Seeded
    var version = 0

    init(seed: UInt64) { random = Seeded(state: seed) }

    mutating func step() {
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<3: session.send(.resize(random.size()))
      case 3..<30 where !session.waiting.isEmpty:
        session.answer(at: Int.random(in: 0..<session.waiting.count, using: &random))
      case 30..<60: session.answer()
      case 60: session.send(change())
      default: session.type(TabPropertyTests.keys.randomElement(using: &random) ?? "j")
      }
    }

    mutating func change() -> Event {
      version += 1
      let ids = session.state.shelf.archive?.all ?? []
      return .archive(.listed([Int64(20_000 + version)] + ids, isAll: true, version: version))
    }
  }

  @Test("Selections stay valid and rows as wide as the screen", arguments: [31, 32, 33] as [UInt64])
  func invariants(seed: UInt64) {
    var walk = Walk(seed: seed)
    for step in 0..<1500 {
      walk.step()
      let state = walk.session.state
      if let list = state.tabs.list, !list.keys.isEmpty, list.isAll {
        #expect(list.selectedRow != nil, "\(list.tab)")
        #expect(list.keys.indices.contains(list.top))
      }
      if let chip = state.chip { #expect(state.chips.indices.contains(chip)) }
      if state.rowCount > 0 && state.search == nil { #expect(state.selectedListRow != nil) }
      let listed = state.tabs.list.map { Set($0.keys) }
      if let rows = state.rangeRows, let list = state.tabs.list {
        #expect(rows.upperBound < list.keys.count && listed?.isEmpty == false)
      }
      guard step % 5 == 0 else { continue }
      let screen = Renderer.render(state)
      for row in 0..<screen.size.rows {
        #expect(screen.row(row).reduce(0) { $0 + Int($1.width) } == screen.size.columns)
      }
    }
  }

  @Test("Esc leads out of every tab to the readouts in panes", arguments: [41, 42] as [UInt64])
  func escape(seed: UInt64) {
    var walk = Walk(seed: seed)
    for step in 0..<1000 {
      walk.step()
      guard step % 5 == 0 else { continue }
      var state = walk.session.state
      for _ in 0..<16 { _ = state.update(.key(.escape)) }
      #expect(state.front == .readouts && state.range == nil && state.chip == nil && state.tabs.editing == nil)
      #expect(state.at.filters.isEmpty && state.search == nil && state.help == nil)
    }
  }

  @Test("Marks outlive whatever is done but marking", arguments: [51, 52] as [UInt64])
  func marks(seed: UInt64) {
    var walk = Walk(seed: seed)
    walk.session.press("mjjmjm")
    let marked = walk.session.state.marked
    for _ in 0..<600 {
      let before = walk.session.state
      walk.step()
      let after = walk.session.state
      // Only marking marks.
      if after.markedReadouts != before.markedReadouts { walk.session = ArchiveSession(count: 2000, marked: marked) }
      #expect(after.markedReadouts == before.markedReadouts || after.notice?.text.contains("marked") == true)
    }
  }
}

extension ArchiveSession {
  /// Opens an archive in which readouts are marked.
  fileprivate init(count: Int, marked: Set<Int>) {
    self.init(count: count)
    for entry in marked { press("gg" + String(repeating: "j", count: count - entry) + "m") }
  }
}
