import ReadoutCore
import Testing

@testable import ReadoutArchive
@testable import ReadoutBrowser

extension ArchiveSession {
  /// Someone else brings readouts in, all over the list.
  func change(_ version: Int, using random: inout Seeded) -> Event {
    var ids = state.shelf.archive?.all ?? []
    for number in 0..<3 {
      ids.insert(Int64(20_000 + 3 * version + number), at: Int.random(in: 0...ids.count, using: &random))
    }
    return .archive(.listed(ids, isAll: true, version: version))
  }
}

/// What must hold over an archive whatever a user does, and in whatever order answers come in.
struct ArchivePropertyTests {
  static let keys: [Key] =
    PropertyTests.keys + Key.sequence("VVsD/f<Enter><Enter><Tab><Tab> after:soonOlT<PgDn><PgDn>GG")

  /// A browser of 10,000 readouts, with every event drawn by `random`.
  struct Walk {
    var session = ArchiveSession(count: 10_000)
    var random: Seeded
    var version = 0

    init(seed: UInt64) { random = Seeded(state: seed) }

    mutating func step() {
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<3: session.send(.resize(random.size()))
      case 3..<40 where !session.waiting.isEmpty:
        session.answer(at: Int.random(in: 0..<session.waiting.count, using: &random))
      case 40: session.send(change())
      case 41: session.send(.archive(.trouble(Bool.random(using: &random) ? "a: is gone" : nil)))
      default: session.send(.key(ArchivePropertyTests.keys.randomElement(using: &random) ?? .enter))
      }
    }

    mutating func change() -> Event {
      version += 1
      return session.change(version, using: &random)
    }
  }

  @Test("Selections stay valid and rows as wide as the screen", arguments: [1, 2, 3] as [UInt64])
  func invariants(seed: UInt64) {
    var walk = Walk(seed: seed)
    for step in 0..<2000 {
      walk.step()
      let state = walk.session.state
      if state.rowCount > 0 && state.search == nil { #expect(state.selectedListRow != nil) }
      if let search = state.search, search.count > 0 { #expect((1...search.count).contains(search.number)) }
      if let facet = state.search?.answers?.facet {
        #expect(state.search?.answers?.facets.indices.contains(facet) == true)
      }
      for kind in ItemKind.allCases where !state.facts(kind).isEmpty { #expect(state.selectedRow(kind) != nil) }
      if step % 4 == 0 { checkScreen(state) }
    }
  }

  private func checkScreen(_ state: BrowserState) {
    let screen = Renderer.render(state)
    for row in 0..<screen.size.rows {
      #expect(screen.row(row).reduce(0) { $0 + Int($1.width) } == screen.size.columns)
    }
    if let place = screen.cursor {
      #expect((0..<screen.size.rows).contains(place.row) && (0..<screen.size.columns).contains(place.column))
    }
  }

  @Test(
    "New rows move neither the cursor off its readout nor the readout over the screen", arguments: [11, 12] as [UInt64])
  func anchor(seed: UInt64) {
    var walk = Walk(seed: seed)
    for _ in 0..<1500 {
      walk.step()
      let before = walk.session.state
      guard before.search == nil, before.shelf.archive?.passing == nil, let row = before.selectedListRow else {
        continue
      }
      var other = walk
      other.session.send(other.change())
      let after = other.session.state
      #expect(after.at.entry == before.at.entry)
      let moved = (after.selectedListRow ?? -1) - (after.at.tops[.readouts] ?? 0)
      #expect(
        moved == row - (before.at.tops[.readouts] ?? 0) || after.selectedListRow == after.rowCount - 1
          || (before.at.tops[.readouts] ?? 0) + 60 > before.rowCount)
    }
  }

  @Test("Esc leads out to plain panes from everywhere", arguments: [21, 22] as [UInt64])
  func escape(seed: UInt64) {
    var walk = Walk(seed: seed)
    for step in 0..<1200 {
      walk.step()
      guard step % 5 == 0 else { continue }
      var state = walk.session.state
      for _ in 0..<14 { _ = state.update(.key(.escape)) }
      #expect(state.help == nil && state.search == nil && state.editing == nil && state.views == nil)
      #expect(state.at.filters.isEmpty && !state.at.isZoomed && !state.at.showsWhy)
      #expect(state.rowCount == state.shelf.count)
    }
  }
}
