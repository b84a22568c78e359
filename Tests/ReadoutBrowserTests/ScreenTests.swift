import Foundation
import ReadoutArchive
import ReadoutCore
import Testing

@testable import ReadoutBrowser

/// Keys in, screens out, against files that are read in review; `RECORD_SNAPSHOTS=1` records them anew.
struct ScreenTests {
  static let sizes = [Size(columns: 40, rows: 12), Size(columns: 80, rows: 24), Size(columns: 132, rows: 43)]

  static let scripts: [(name: String, keys: String)] = [
    ("start", ""), ("issues", "j<Enter>jjj"), ("participants", "j2jj"), ("follow-ups", "j4j"), ("source", "j5jj]"),
    ("why", "j3jjjw"), ("zoom", "j3z"), ("search", "/cyber<Down>"), ("search-opened", "/tariff<Down><Enter>"),
    ("search-several-words", "/LAW internet"), ("search-nothing", "/zeppelin"), ("filter", "j3fcrime"),
    ("filtered-list", "ftok<Enter>"), ("help", "?"), ("help-filtered", "?filter"), ("prefix", "jg"), ("refused", "k"),
    ("palette", "j3:"), ("palette-filtered", "j3:next"), ("help-key", "3?<C-d>"), ("help-asks", "5?<Tab>"),
  ]

  @Test("The screen after some keys is the recorded one", arguments: scripts, sizes)
  func screens(_ script: (name: String, keys: String), _ size: Size) throws {
    let screen = BrowserPicture.screen(of: Fixture.readouts, title: "seeds", size: size, keys: script.keys)
    try Snapshot.check(screen, "\(script.name)-\(size.columns)x\(size.rows)")
  }

  static let archiveScripts: [(name: String, keys: String)] = [
    ("archive-start", ""), ("archive-paged", "<PgDn>jj3j"), ("archive-search", "/cyber<Down>"),
    ("archive-facet", "/cyber<Tab><Tab><Tab><Down>"), ("archive-mistake", "/cyber<Down> after:soon"),
    ("archive-opened", "/tariff<Down><Enter>"), ("archive-filter", "ftok<Enter>"), ("archive-views", "j3V"),
    ("archive-help", "?view"), ("archive-blank-search", "/"), ("archive-prefix-sort", "o"),
    ("archive-prefix-decide", "3a"), ("archive-prefix-export", "x"),
  ]

  @Test("The screen of an archive after some keys is the recorded one", arguments: archiveScripts, sizes)
  func archives(_ script: (name: String, keys: String), _ size: Size) throws {
    var session = ArchiveSession(count: 12_345, columns: size.columns, rows: size.rows)
    session.store.views = [
      SavedView(name: "open, ours", query: "owner:GB is:open", saved: 0),
      SavedView(name: "Tokyo", query: "place:Tokyo after:2015", saved: 0),
    ]
    session.press(script.keys)
    try Snapshot.check(Renderer.render(session.state), "\(script.name)-\(size.columns)x\(size.rows)")
  }

  @Test("Before the first rows of an archive are there, the screen says what it is doing", arguments: sizes)
  func archiveBegins(_ size: Size) throws {
    var state = BrowserState(archive: "archive.sqlite", size: size)
    try Snapshot.check(Renderer.render(state), "archive-looking-\(size.columns)x\(size.rows)")
    _ = state.update(.archive(.listed((1...200).reversed(), isAll: false, version: 0)))
    try Snapshot.check(Renderer.render(state), "archive-waiting-\(size.columns)x\(size.rows)")
    _ = state.update(.archive(.listed([], isAll: true, version: 1)))
    try Snapshot.check(Renderer.render(state), "archive-empty-\(size.columns)x\(size.rows)")
  }

  @Test("What has not been read yet, or cannot be, is listed by its name")
  func waitingAndFailed() throws {
    let items = ["a/london.txt", "a/paris.txt", "a/very/deep/folder/with-a-long-name-that-tells-something.txt"]
    var state = BrowserState(
      items: items.map { BrowserItem(path: $0) }, title: "a", size: Size(columns: 80, rows: 24))
    try Snapshot.check(Renderer.render(state), "waiting-80x24")
    let sentence = "'a/paris.txt' is not UTF-8 text; save it as UTF-8."
    _ = state.update(.loaded([LoadResult(entry: 1, content: .failed(sentence))]))
    _ = state.update(.key(.character("G")))
    try Snapshot.check(Renderer.render(state), "failed-80x24")
    #expect(state.shelf.failures.map { state.shelf.failure($0) } == [sentence])
  }

  @Test("Text that tries to steer the terminal is shown harmlessly", arguments: sizes)
  func hostile(_ size: Size) throws {
    let screen = BrowserPicture.screen(of: [Fixture.hostile], title: "\u{1B}c", size: size, keys: "2j")
    try Snapshot.check(screen, "hostile-\(size.columns)x\(size.rows)")
    for scalar in screen.cells.flatMap(\.text.unicodeScalars) {
      #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
      #expect(!scalar.properties.isDefaultIgnorableCodePoint && scalar.properties.generalCategory != .control)
    }
  }

  @Test("Where a text tells of several meetings, the list says how many, and an item in which it was")
  func severalMeetings() {
    var readout = Fixture.london
    readout.meetings.append(Meeting(id: "m2", kind: .courtesy, status: .held, countries: ["GB", "PK"]))
    readout.issues[0].meetings = ["m2"]
    func row(_ keys: String) -> String {
      let size = Size(columns: 132, rows: 43)
      return BrowserPicture.screen(of: [readout], title: "seeds", size: size, keys: keys).lines.joined(separator: "\n")
    }
    #expect(row("").contains("bilateral · 1 other meeting"))
    #expect(row("3").contains("meeting 2 of 2: courtesy, GB PK"))
  }

  @Test("A screen that is too small says so", arguments: [Size(columns: 19, rows: 24), Size(columns: 80, rows: 4)])
  func tooSmall(_ size: Size) {
    let screen = BrowserPicture.screen(of: Fixture.readouts, title: "seeds", size: size, keys: "j/cyber<Enter>")
    #expect(screen.lines.joined().contains("Too small: at least 20×5"))
  }
}

extension [String] {
  /// The last rows of a screen as one line: a long sentence takes several.
  var bottom: String { suffix(3).map { $0.drop { $0 == " " } }.joined(separator: " ") }
}

/// Screens as text files beside the tests.
enum Snapshot {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Screens")

  static func check(_ screen: Screen, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
    try check(text(screen), folder.appendingPathComponent("\(name).txt"), location)
    try check(styles(screen), folder.appendingPathComponent("\(name).styles.txt"), location)
  }

  /// Checks a text against the record of a name.
  static func check(_ text: String, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
    try check(text, folder.appendingPathComponent("\(name).txt"), location)
  }

  private static func check(_ text: String, _ file: URL, _ location: SourceLocation) throws {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(text == recorded, "\(file.lastPathComponent)", sourceLocation: location)
  }

  private static func text(_ screen: Screen) -> String {
    screen.lines.joined(separator: "\n") + "\n"
  }

  // One line a row: the columns of each run that is not plain, and its roles.
  private static func styles(_ screen: Screen) -> String {
    var out = ""
    for row in 0..<screen.size.rows {
      var runs: [String] = []
      let cells = Array(screen.row(row))
      var start = 0
      for column in 1...cells.count where column == cells.count || cells[column].style != cells[start].style {
        let names = Style.named.filter { cells[start].style.contains($0.style) }.map(\.name)
        if !names.isEmpty { runs.append("\(start)-\(column - 1) \(names.joined(separator: "+"))") }
        start = column
      }
      if !runs.isEmpty { out += "\(row): \(runs.joined(separator: ", "))\n" }
    }
    let place = screen.cursor.map { "\($0.row),\($0.column)" } ?? "none"
    return out + "cursor \(place)\(screen.showsCursor ? " shown" : "")\n"
  }
}
