import Foundation
import Testing

@testable import ReadoutBrowser

/// Where the user left off, and how the next start comes back to it.
struct PlaceTests {
  private static let size = Size(columns: 132, rows: 43)

  @Test(
    "The next start is where the last one ended",
    arguments: [
      "", "jj", "j3jjj", "j2j", "j3jjjw", "j4z", "j5jjj]]", "ftok<Enter>", "j3fcrime<Enter>", "jjz", "otj", "j><<j",
      "j4>",
    ])
  func files(keys: String) {
    var first = Session(Fixture.readouts, title: "a", size: Self.size)
    first.press(keys)
    let place = first.state.savedPlace
    var second = BrowserState(title: "a", size: Self.size)
    second.resume(place)
    // Files come in one by one, the last listed first.
    let items = Fixture.readouts.map { BrowserItem(path: $0.source.path, title: $0.source.title) }
    _ = second.update(.listed(Array(items.prefix(2)), isAll: false))
    _ = second.update(.listed(Array(items.dropFirst(2)), isAll: true))
    for (index, readout) in Fixture.readouts.enumerated().reversed() {
      _ = second.update(.loaded([LoadResult(entry: index, content: .loaded(Card(readout, name: "")))]))
    }
    #expect(second.savedPlace == place)
    #expect(Renderer.render(second).lines == Renderer.render(first.state).lines)
  }

  private static let inTabs = [
    "gpjjj", "gfjj", "gc", "giG", "gpfrudd<Enter>", "gfta", "gpotj", "gojjj", "gp<Enter>j", "jgpjgr", "j3jgpjj)",
    "/tariff", "/tariff<Down><Down>", "gi/cyber<Down>", "/tariff<Esc>", "/tariff<Down><Enter>",
  ]

  @Test("The tab in front, and where the user was in each, is there again", arguments: inTabs)
  func tabs(keys: String) {
    var first = Session(Fixture.readouts, title: "a", size: Self.size, today: Fixture.today)
    first.press(keys)
    let place = first.state.savedPlace
    var second = Session(Fixture.readouts, title: "a", size: Self.size, today: Fixture.today)
    second.begin { $0.resume(place) }
    second.send(.resize(Self.size))
    #expect(second.state.front == first.state.front)
    #expect(second.state.savedPlace == place)
    guard first.state.search?.isOpen != false else { return }
    // What a key did not do is not told again.
    #expect(Renderer.render(second.state).lines.dropLast() == Renderer.render(first.state).lines.dropLast())
  }

  @Test("Esc leads from a search that was left in front to where it was begun")
  func searchBefore() {
    var first = Session(Fixture.readouts, title: "a", size: Self.size)
    first.press("jj3j/tariff<Down>")
    let place = first.state.savedPlace
    first.press("<Esc>")
    var second = Session(Fixture.readouts, title: "a", size: Self.size)
    second.begin { $0.resume(place) }
    second.send(.resize(Self.size))
    second.press("<Esc>")
    #expect(second.state.at == first.state.at)
    #expect(Renderer.render(second.state).lines == Renderer.render(first.state).lines)
  }

  @Test("A place that was kept before tabs were kept still counts")
  func older() throws {
    let json =
      #"{"focus":"Source","facet":"Issues","chosen":{},"mention":0,"sourceTop":0,"sourceAt":0,"filters":{},"#
      + #""isZoomed":true,"showsWhy":false}"#
    let place = try JSONDecoder().decode(SavedPlace.self, from: Data(json.utf8))
    var session = Session(Fixture.readouts, title: "a", size: Self.size)
    session.begin { $0.resume(place) }
    #expect(session.state.at.isZoomed && session.state.front == .readouts)
  }

  @Test("A list that comes in pieces scrolls to where it was once the row that was left is in it")
  func pieces() {
    var list = TabList(.people)
    list.ask(TabList.Question(filter: "", sort: Tab.people.standardSort, version: 0), request: 1)
    list.seek(70, offset: 4)
    list.take(Array(1...50), isWhole: false, isAll: false, share: nil)
    list.settle(height: 10)
    #expect(list.selected == 70 && list.top == 0 && list.isSought)
    list.take(Array(51...100), isWhole: false, isAll: true, share: nil)
    list.settle(height: 10)
    #expect(list.selectedRow == 69 && list.top == 65 && !list.isSought)
  }

  @Test("Where the row that was left is gone, the list begins where that stood on the screen")
  func goneRow() {
    var list = TabList(.people)
    list.ask(TabList.Question(filter: "", sort: Tab.people.standardSort, version: 0), request: 1)
    list.seek(1000, offset: 4)
    list.take(Array(1...50), isWhole: false, isAll: true, share: nil)
    list.settle(height: 10)
    #expect(list.selected == 5 && !list.isSought)
  }

  @Test(
    "So it is with an archive, whose rows come later",
    arguments: [
      "", "jjj", "G", "<PgDn>jj3j", "j5jj", "ftok<Enter>jj", "<PgDn><PgDn>kkk", "ot<PgDn>jj", "gpjj", "gf<PgDn>jj",
      "gcj", "go", "/cyber<Down><Down>", "j><<", "gpG)G",
    ])
  func archive(keys: String) {
    var first = ArchiveSession(count: 500, columns: 132, rows: 43)
    first.press(keys)
    let place = first.state.savedPlace
    var second = ArchiveSession(count: 500, columns: 132, rows: 43, resuming: place)
    second.press("")
    #expect(second.state.savedPlace == place)
    #expect(second.state.resuming == nil)
  }

  @Test("A readout that is gone leaves the user at the beginning of the list")
  func gone() {
    var place = SavedPlace(focus: "Source", facet: "Issues")
    place.readout = .path("no/longer/there.txt")
    var state = BrowserState(title: "a", size: Self.size)
    state.resume(place)
    let items = Fixture.readouts.map { BrowserItem(path: $0.source.path) }
    _ = state.update(.listed(items, isAll: true))
    #expect(state.resuming == nil && state.at.entry == 0)
  }

  @Test("Places are kept in a file, the newest first, and an unreadable file is as good as none")
  func memory() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("places-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("deep/places.json").path
    let memory = PlaceMemory(file: file)
    #expect(memory.place("a") == nil)
    var place = SavedPlace(focus: "Source", facet: "Participants")
    place.readout = .id(7)
    place.filters = ["Readouts": "with:GB \"é\""]
    memory.remember(place, of: "a")
    for number in 0..<49 { memory.remember(SavedPlace(focus: "Readouts", facet: "Follow-ups"), of: "\(number)") }
    #expect(PlaceMemory(file: file).place("a") == place)
    memory.remember(place, of: "one more")
    #expect(memory.place("a") == nil && memory.place("0") != nil)
    #expect(memory.startingOver.place("0") == nil)
    memory.startingOver.remember(place, of: "0")
    #expect(memory.place("0") == place)
    try Data("{".utf8).write(to: URL(fileURLWithPath: file))
    #expect(memory.place("0") == nil)
    memory.remember(place, of: "a")
    #expect(memory.place("a") == place)
  }

  @Test("The file is in the user's state folder")
  func location() throws {
    let home = try #require(PlaceMemory.standard(["HOME": "/home/u"]))
    let state = try #require(PlaceMemory.standard(["HOME": "/home/u", "XDG_STATE_HOME": "/s"]))
    #expect(home.path == "/home/u/.local/state/readout/places.json")
    #expect(state.path == "/s/readout/places.json")
    #expect(PlaceMemory.standard(["XDG_STATE_HOME": "relative"]) == nil)
  }
}
