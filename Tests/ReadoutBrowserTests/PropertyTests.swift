import Testing

@testable import ReadoutBrowser

/// Numbers that look random and are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension Seeded {
  /// One of the usual sizes of a screen, or any.
  mutating func size() -> Size {
    let common = [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 132, rows: 43)]
    if Bool.random(using: &self), let size = common.randomElement(using: &self) { return size }
    return Size(columns: Int.random(in: 1...150, using: &self), rows: Int.random(in: 1...50, using: &self))
  }
}

/// What must hold whatever a user does.
struct PropertyTests {
  static let keys: [Key] =
    Key.sequence("jjjjkkkhlgggG/n N]][[fwwzz?:12345<Tab><S-Tab><Enter><Enter><Backspace><Esc>")
    + Key.sequence("<Up><Down><Left><Right><Home><End><PgUp><PgDn><Space><C-u><C-w><C-l><Del>")
    + Key.sequence("cyber tarif é中😀")

  /// A browser whose files come in while the user is at work, with every event drawn by `random`.
  struct Walk {
    var state: BrowserState
    var random: Seeded
    var waiting: [Int] = []
    let readouts = Fixture.readouts + [Fixture.hostile]

    init(seed: UInt64) {
      random = Seeded(state: seed)
      state = BrowserState(title: "walk", size: Size(columns: 80, rows: 24))
    }

    mutating func event() -> Event {
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<4: return .resize(random.size())
      case 4..<8 where !waiting.isEmpty: return .loaded([result()])
      case 8: return .goOn
      case 14..<22: return .mouse(mouse())
      case 22: return .paste("cyber\r\n\u{1B}[2Jé\tq")
      case 9..<14 where !state.shelf.isListed: return listing()
      default: return .key(PropertyTests.keys.randomElement(using: &random) ?? .enter)
      }
    }

    mutating func mouse() -> MouseEvent {
      let kinds: [MouseEvent.Kind] = [
        .press(clicks: 1), .press(clicks: 1), .press(clicks: 2), .drag, .release, .wheelUp, .wheelDown,
      ]
      let place = Place(row: Int.random(in: 0..<60, using: &random), column: Int.random(in: 0..<160, using: &random))
      return MouseEvent(kind: kinds.randomElement(using: &random) ?? .release, place: place)
    }

    mutating func listing() -> Event {
      let known = state.shelf.items.count
      let count = Int.random(in: 0...6, using: &random)
      waiting += known..<known + count
      return .listed((known..<known + count).map { BrowserItem(path: "r\($0).txt") }, isAll: known + count >= 30)
    }

    mutating func result() -> LoadResult {
      let entry = waiting.remove(at: Int.random(in: 0..<waiting.count, using: &random))
      if Int.random(in: 0..<8, using: &random) == 0 {
        return LoadResult(entry: entry, content: .failed("'r\(entry).txt' cannot be read; look at its rights."))
      }
      return LoadResult(entry: entry, content: .loaded(Card(readouts[entry % readouts.count], name: "r\(entry)")))
    }
  }

  @Test("Selections stay valid and rows as wide as the screen, whatever happens", arguments: [1, 2, 3, 4] as [UInt64])
  func invariants(seed: UInt64) {
    var walk = Walk(seed: seed)
    for step in 0..<3000 {
      let event = walk.event()
      _ = walk.state.update(event)
      checkSelection(walk.state)
      if step % 4 == 0 || walk.state.size.columns * walk.state.size.rows < 1000 { checkScreen(walk.state) }
    }
  }

  private func checkSelection(_ state: BrowserState) {
    if !state.listOrder.isEmpty { #expect(state.selectedListRow != nil) }
    for kind in ItemKind.allCases where !state.facts(kind).isEmpty { #expect(state.selectedRow(kind) != nil) }
    if let fact = state.currentFact, state.at.focus != .source {
      #expect(fact.evidence.isEmpty || fact.evidence.indices.contains(state.at.mention))
    }
    if let search = state.search, search.count > 0 { #expect((1...search.count).contains(search.number)) }
    #expect(Set(state.shelf.order.map(\.number)).count == state.shelf.items.count)
  }

  private func checkScreen(_ state: BrowserState) {
    let screen = Renderer.render(state)
    #expect(screen.cells.count == state.size.columns * state.size.rows)
    for row in 0..<screen.size.rows {
      let cells = screen.row(row)
      #expect(cells.reduce(0) { $0 + Int($1.width) } == screen.size.columns)
      #expect(cells.allSatisfy { $0.width == 0 ? $0.text.isEmpty : TextWidth.of($0.text) == Int($0.width) })
    }
    if let place = screen.cursor {
      #expect((0..<screen.size.rows).contains(place.row) && (0..<screen.size.columns).contains(place.column))
    }
  }

  @Test("Esc leads out to plain panes from everywhere", arguments: [11, 12] as [UInt64])
  func escape(seed: UInt64) {
    var walk = Walk(seed: seed)
    for step in 0..<1500 {
      let event = walk.event()
      _ = walk.state.update(event)
      guard step % 5 == 0 else { continue }
      var state = walk.state
      for _ in 0..<12 { _ = state.update(.key(.escape)) }
      #expect(
        state.help == nil && state.palette == nil && state.pendingPrefix == nil && state.search == nil
          && state.editing == nil && state.at.filters.isEmpty)
      #expect(!state.at.isZoomed && !state.at.showsWhy)
    }
  }

  @Test("A search that is left has changed nothing", arguments: [21, 22] as [UInt64])
  func searchRestores(seed: UInt64) {
    var walk = Walk(seed: seed)
    for step in 0..<1200 {
      let event = walk.event()
      _ = walk.state.update(event)
      guard step % 4 == 0, walk.state.search == nil, walk.state.pendingPrefix == nil,
        Context.panes.contains(walk.state.context)
      else { continue }
      var state = walk.state
      let before = state.at
      for key in Key.sequence("/c<Down>y<Down><Tab><Down><Esc>") {
        _ = state.update(.key(key))
      }
      #expect(state.at == before)
      #expect(state.search == nil)
    }
  }

  @Test("Resizing keeps the selected item and its evidence in view", arguments: [31, 32] as [UInt64])
  func resizeKeepsAnchor(seed: UInt64) {
    var walk = Walk(seed: seed)
    for step in 0..<1200 {
      let event = walk.event()
      _ = walk.state.update(event)
      guard step % 4 == 0, Context.panes.contains(walk.state.context) else { continue }
      var state = walk.state
      let (entry, item, span) = (state.at.entry, state.currentItem, state.currentSpan)
      let size = walk.random.size()
      _ = state.update(.resize(size))
      #expect(state.at.entry == entry && state.currentItem == item && state.currentSpan == span)
      guard size.isEnough, let span, state.at.filters[.source] == nil else { continue }
      let layout = Layout(state)
      guard let frame = layout.bodyFrame(of: .source), frame.height > 0 else { continue }
      let top = state.wrap.row(at: state.at.sourceTop)
      #expect((top..<top + frame.height).contains(state.wrap.row(at: span.start)))
    }
  }
}
