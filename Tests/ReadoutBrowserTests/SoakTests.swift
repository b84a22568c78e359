import ReadoutCore
import Testing

@testable import ReadoutArchive
@testable import ReadoutBrowser

/// A hundred thousand events over an archive of ten thousand readouts: every key of the key map, clicks, wheels, pastes,
/// sizes, and answers in any order.
struct SoakTests {
  /// Each key that has a meaning somewhere, and letters to type.
  private static let keys: [Key] =
    KeyMap.archive.bindings.flatMap(\.keys).flatMap { [$0.first] + [$0.second].compactMap { $0 } }
    + Key.sequence("cyber tarif é中😀 with:GB after:2016 \"(<Esc><Esc><Enter><Enter>")

  private struct Walk {
    var session = ArchiveSession(count: 10_000)
    var random: Seeded
    private var version = 0

    init(seed: UInt64) {
      random = Seeded(state: seed)
      session.send(.resize(random.size()))
    }

    private mutating func within(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    mutating func step() {
      switch within(0...99) {
      case 0: session.send(.resize(random.size()))
      case 1..<40 where !session.waiting.isEmpty: session.answer(at: within(0...session.waiting.count - 1))
      case 40: session.send(change())
      case 41: session.send(.archive(.trouble(Bool.random(using: &random) ? "a: is gone" : nil)))
      case 42..<47: session.send(.mouse(mouse()))
      case 47: session.send(.paste("cyber\ncrime\u{1B}[31m with:GB"))
      case 48: session.send(.told("Done"))
      default: session.send(.key(SoakTests.keys.randomElement(using: &random) ?? .enter))
      }
    }

    private mutating func mouse() -> MouseEvent {
      let place = Place(row: within(0...50), column: within(0...150))
      let kinds: [MouseEvent.Kind] = [.press(clicks: 1), .press(clicks: 2), .drag, .release, .wheelUp, .wheelDown]
      return MouseEvent(kind: kinds.randomElement(using: &random) ?? .release, place: place)
    }

    private mutating func change() -> Event {
      version += 1
      return session.change(version, using: &random)
    }
  }

  @Test("Nothing traps, selections stay valid, rows fit, and Esc leads out", arguments: 1...10)
  func soak(seed: Int) {
    var walk = Walk(seed: UInt64(seed))
    for step in 0..<10_000 {
      walk.step()
      check(walk.session.state)
      if step % 25 == 0 { checkScreen(walk.session.state) }
      if step % 100 == 0 { checkWayOut(walk.session.state) }
    }
  }

  private func check(_ state: BrowserState) {
    if state.rowCount > 0 && state.search == nil && state.selectedListRow == nil {
      Issue.record("no readout is selected")
    }
    if let search = state.search, search.count > 0, !(1...search.count).contains(search.number) {
      Issue.record("hit \(search.number) of \(search.count)")
    }
    for kind in ItemKind.allCases where !state.facts(kind).isEmpty && state.selectedRow(kind) == nil {
      Issue.record("no \(kind) is selected")
    }
    if let list = state.tabs.list, !list.keys.isEmpty, list.isAll, list.selectedRow == nil {
      Issue.record("no row of \(list.tab) is selected")
    }
  }

  private func checkScreen(_ state: BrowserState) {
    let screen = Renderer.render(state)
    for row in 0..<screen.size.rows where screen.row(row).reduce(0, { $0 + Int($1.width) }) != screen.size.columns {
      Issue.record("row \(row) is not as wide as the screen")
    }
    if let place = screen.cursor {
      let isSeen = (0..<screen.size.rows).contains(place.row) && (0..<screen.size.columns).contains(place.column)
      if !isSeen { Issue.record("the cursor is at \(place)") }
    }
  }

  // What lies over the panes, what narrows them, and a tab each take one Esc at most.
  private func checkWayOut(_ state: BrowserState) {
    var state = state
    var presses = 0
    while !(state.context == .readouts || Context.moving.contains(state.context)) && presses < 8 {
      _ = state.update(.key(.escape))
      presses += 1
    }
    if !Context.moving.contains(state.context) { Issue.record("Esc does not lead out of \(state.context)") }
    for _ in 0..<16 { _ = state.update(.key(.escape)) }
    guard state.tabs.current == .readouts else { return }
    let left = [
      state.search == nil ? nil : "a search", state.editing == nil ? nil : "a filter being typed",
      state.at.filters.isEmpty ? nil : "a filter", state.at.isZoomed ? "the zoom" : nil,
      state.find == nil ? nil : "words to find", state.at.showsWhy ? "the reasons" : nil,
    ].compactMap { $0 }
    if !left.isEmpty { Issue.record("Esc leaves \(left.joined(separator: " and ")) behind in \(state.context)") }
  }
}
