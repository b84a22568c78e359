import Foundation
import ReadoutArchive
import ReadoutCore
import Testing

@testable import ReadoutBrowser

/// The browser on a real archive, without a terminal: what it wants is read on threads, news wake it through a pipe.
final class LiveArchive {
  let folder = NSTemporaryDirectory() + "readout-" + UUID().uuidString
  private(set) var state = BrowserState(archive: "a.sqlite", size: Size(columns: 132, rows: 43))
  private let loader: ArchiveLoader
  private let end: Int32

  var path: String { folder + "/a.sqlite" }

  /// Makes an archive of `count` readouts and opens it.
  init(count: Int) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let pipe = try Terminal.wakePipe()
    try Self.store(1...count, in: Archive(folder + "/a.sqlite", .creating))
    loader = ArchiveLoader(try Archive(folder + "/a.sqlite", .reading), wake: pipe.waking)
    end = pipe.waiting
    loader.startListing()
    loader.start()
  }

  deinit {
    loader.stop()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Brings readouts with these numbers in.
  static func store(_ numbers: ClosedRange<Int>, in archive: Archive) throws {
    let arrivals = numbers.map { number in
      let one = Fixture.readouts[number % Fixture.readouts.count]
      let readout = Readout(
        id: String(format: "%016x%048x", number, 0), source: Source(path: "\(number).txt", title: one.source.title),
        text: one.text, meetings: one.meetings, participants: one.participants, issues: one.issues,
        followUps: one.followUps)
      return Arrival(readout, folder: "/in")
    }
    #expect(try ArchiveWriter(archive).store(arrivals).allSatisfy { $0 == .new })
  }

  /// Presses keys.
  func press(_ keys: String) { for key in Key.sequence(keys) { send(.key(key)) } }

  private func send(_ event: Event) { for effect in state.update(event) { loader.perform(effect) } }

  /// Takes news in, as the display loop does, until `isThere` holds.
  func wait(for what: String, _ isThere: (BrowserState) -> Bool) throws {
    while !isThere(state) {
      var descriptors = [pollfd(fd: end, events: Int16(POLLIN), revents: 0)]
      try #require(poll(&descriptors, 1, 20_000) > 0, "\(what) does not come")
      var bytes = [UInt8](repeating: 0, count: 64)
      _ = read(end, &bytes, bytes.count)
      for event in loader.events(for: state) { send(event) }
    }
  }

  /// Leaves the browser.
  func leave() { loader.stop() }

  /// The screen as text.
  var screen: String { Renderer.render(state).lines.joined(separator: "\n") }
}

struct ArchiveLoaderTests {
  @Test("The newest are listed with their rows, then all; what is selected is read")
  func listing() throws {
    let live = try LiveArchive(count: 250)
    try live.wait(for: "the list") { $0.shelf.archive?.isListed == true && $0.rowCount == 250 }
    try live.wait(for: "the readout") { $0.card != nil }
    #expect(live.state.card?.title == "Oil talks")
    #expect(live.screen.contains("2016-11-03 IR CN"))
    live.press("G")
    try live.wait(for: "the last row") { $0.card?.date == "" && $0.shelf.line($0.at.entry ?? 0) != nil }
    #expect(live.screen.contains("250/250"))
  }

  @Test("A search finds, its counts narrow it, and Enter leads to the item")
  func search() throws {
    let live = try LiveArchive(count: 24)
    live.press("/launder")
    try live.wait(for: "the hits") { $0.search?.answers?.isWaiting == false }
    #expect(live.state.search?.hits.map(\.count) == [4, 0, 0, 4])
    #expect(live.state.search?.answers?.facets.contains { $0.name == "security.financial-crime" } == true)
    live.press("<Enter>")
    try live.wait(for: "the readout") { $0.currentFact?.main == "money laundering" }
    live.press("<Esc>/laundering before:x now")
    try live.wait(for: "the mistake") { $0.search?.answers?.error != nil }
    #expect(live.screen.contains("^"))
    live.press("<C-w><C-w>")
    try live.wait(for: "the hits again") { $0.search?.count == 8 && $0.search?.answers?.error == nil }
  }

  @Test("One or two letters do not narrow the list yet, unless they are meant so")
  func shortWords() throws {
    func asked(_ text: String) throws -> String { try ArchiveLoader.listQuery(text).query.description }
    #expect(try asked("t") == "" && asked("trade t") == "trade" && asked("with:GB -tr") == "with:GB")
    #expect(try asked("tra") == "tra*" && asked("un ") == "un" && asked("t*") == "t*")
  }

  @Test("A filter lists what a query means, and a view keeps it")
  func filter() throws {
    let live = try LiveArchive(count: 24)
    live.press("fwith:JP<Enter>")
    try live.wait(for: "the list") { $0.rowCount == 4 }
    live.press("VsJapan<Enter>")
    try live.wait(for: "the view") { $0.views?.current?.query == "with:JP" }
    live.press("<Esc><Esc>")
    #expect(live.state.rowCount == 24)
    live.press("V")
    try live.wait(for: "the views") { $0.views?.current != nil }
    live.press("<Enter>")
    try live.wait(for: "the list") { $0.rowCount == 4 }
    #expect(try Archive(live.path, .reading).views().map(\.name) == ["Japan"])
  }

  @Test("Each tab lists what the archive holds, with rows and what stands beside them")
  func tabs() throws {
    let live = try LiveArchive(count: 24)
    live.press("gp")
    try live.wait(for: "the people") { $0.tabs.list?.isAll == true && ($0.tabs.list?.keys.count ?? 0) > 6 }
    try live.wait(for: "a row") { state in state.tabs.list?.selected.flatMap { state.tabs.list?.row($0) }?.count == 4 }
    try live.wait(for: "the readouts beside it") { state in
      state.tabs.list?.selected.flatMap { state.tabs.list?.detail($0) }?.sections.first?.lines.count == 4
    }
    live.press("gi")
    try live.wait(for: "the topics") { state in
      let list = state.tabs.list
      // Cyber security stands in two of the six readouts that are repeated.
      return list?.isAll == true && list?.keys.contains { list?.row($0)?.share == 1.0 / 3 } == true
    }
    live.press("gc")
    try live.wait(for: "what is owed") { state in
      let list = state.tabs.list
      return list?.isAll == true
        && list?.keys.contains { list?.row($0)?.code == "JP" && list?.row($0)?.owed == 4 } == true
    }
    live.press("gft")
    try live.wait(for: "the overdue") { state in
      state.tabs.list?.isAll == true && state.tabs.list?.selected.flatMap { state.tabs.list?.row($0) }?.dueDay != nil
    }
    live.press("go")
    try live.wait(for: "the overview") { $0.tabs.overview.isAll && $0.tabs.overview.overview.readouts == 24 }
    live.press("gfC")
    try live.wait(for: "all follow-ups") { $0.tabs.list?.isAll == true && $0.tabs.list?.filter.text == "" }
    live.press("fkind:x owner:GB<Enter>")
    try live.wait(for: "the mistake") { $0.tabs.list?.error?.message.contains("kind: knows no") == true }
  }

  @Test("Of a follow-up, the words that it comes from are read beside the list, and another's when the cursor moves")
  func evidence() throws {
    let live = try LiveArchive(count: 30)
    live.press("gf")
    func evidence(_ state: BrowserState) -> TabEvidence? {
      state.tabs.list.flatMap { list in list.selectedKey.flatMap(list.detail)?.evidence }
    }
    try live.wait(for: "the evidence") { evidence($0) != nil }
    #expect(live.screen.contains("▎ Ghana will publish its new schedule of tariffs by 1 September."))
    #expect(live.screen.contains("2016-07-12  US GH  Trade round in Accra"))
    live.press("G")
    #expect(live.screen.contains("Reading …"))
    try live.wait(for: "the last one's evidence") { evidence($0)?.title == Fixture.readouts[0].source.title }
    #expect(live.screen.contains("Interior minister in London"))
  }

  @Test("Issues and open follow-ups of a small archive are counted for the header, and again when it grows")
  func totals() throws {
    let live = try LiveArchive(count: 24)
    try live.wait(for: "the totals") { $0.shelf.archive?.totals != nil }
    let before = try #require(live.state.shelf.archive?.totals)
    try LiveArchive.store(25...30, in: Archive(live.path, .writing))
    try live.wait(for: "the new totals") { ($0.shelf.archive?.totals?.issues ?? 0) > before.issues }
    #expect(live.state.rowCount == 30)
  }

  @Test("A list is sorted by the database, and a new readout comes into its place")
  func sorted() throws {
    let live = try LiveArchive(count: 24)
    try live.wait(for: "the list") { $0.rowCount == 24 }
    live.press("jjjjot")
    let entry = live.state.at.entry
    try live.wait(for: "the order") { !$0.asked.isFiltering && $0.shelf.archive?.passing != nil }
    #expect(live.state.at.entry == entry)
    try live.wait(for: "the rows") { state in
      (0..<4).allSatisfy { state.entry(atRow: $0).flatMap(state.shelf.line) != nil }
    }
    #expect(live.state.entry(atRow: 0).flatMap { live.state.shelf.line($0)?.title }?.hasPrefix("Courtesy") == true)
    try LiveArchive.store(25...30, in: Archive(live.path, .writing))
    try live.wait(for: "the new rows") { $0.rowCount == 30 }
    #expect(live.state.at.entry == entry)
    live.press("od")
    try live.wait(for: "the dates") { $0.shelf.archive?.passing == nil && $0.rowCount == 30 }
  }

  @Test("What someone else brings in appears, and the cursor stays on its readout")
  func live() throws {
    let live = try LiveArchive(count: 24)
    try live.wait(for: "the list") { $0.rowCount == 24 }
    live.press("jj")
    let entry = live.state.at.entry
    try LiveArchive.store(25...30, in: Archive(live.path, .writing))
    try live.wait(for: "the new rows") { $0.rowCount == 30 }
    #expect(live.state.at.entry == entry && live.screen.contains("30 readouts"))
  }

  @Test("An archive that goes away is told of, and what is shown stays")
  func gone() throws {
    let live = try LiveArchive(count: 24)
    try live.wait(for: "the readout") { $0.card != nil && $0.shelf.archive?.isListed == true }
    try FileManager.default.moveItem(atPath: live.path, toPath: live.path + ".away")
    try live.wait(for: "the sentence") { $0.asked.trouble != nil }
    #expect(live.screen.contains("the archive is gone"))
    live.press("jjGgg")
    try FileManager.default.moveItem(atPath: live.path + ".away", toPath: live.path)
    try live.wait(for: "the end of the trouble") { $0.asked.trouble == nil }
  }
}
