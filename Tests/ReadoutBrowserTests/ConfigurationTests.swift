import Foundation
import Testing

@testable import ReadoutBrowser

/// A configuration in YAML: what it changes, and what it says of mistakes.
struct ConfigurationTests {
  static func read(_ yaml: String) -> Configuration { Configuration.read(yaml, file: "/home/me/config.yaml") }

  static func session(_ yaml: String, _ keys: String, _ size: Size = Size(columns: 80, rows: 24)) -> Session {
    var session = Session(Fixture.readouts, title: "t", size: size, configuration: read(yaml))
    session.press(keys)
    return session
  }

  /// Mistakes without the file's name.
  static func mistakes(_ yaml: String) -> [String] {
    read(yaml).mistakes.map { String($0.description.dropFirst("/home/me/config.yaml:".count)) }
  }

  @Test("What is printed can be read again, and is what comes without a file")
  func roundTrip() {
    let read = Self.read(Configuration.printed)
    #expect(read.mistakes == [])
    #expect(read.theme == .terminal && read.columns == ReadoutColumn.standard && read.dateFormat == .iso)
    #expect(read.wrapWidth == 92 && read.startView == nil && read.takesMouse == nil && read.styles.isEmpty)
    for isArchive in [true, false] {
      let (own, standard) = (read.keyMap(isArchive: isArchive), Configuration.standard.keyMap(isArchive: isArchive))
      for context in Context.allCases {
        for row in standard.bindings(in: context) {
          #expect(own.binding(of: row.action, in: context)?.keys == row.keys, "\(row.name) in \(context)")
        }
        #expect(own.bindings(in: context).count == standard.bindings(in: context).count, "\(context)")
      }
    }
  }

  @Test("Every action, every setting and every role is printed")
  func printsAll() {
    for binding in KeyMap.archive.bindings {
      #expect(Configuration.printed.contains(" \(binding.name): ["), "\(binding.name)")
    }
    for role in ConfigurationReader.roles { #expect(Configuration.printed.contains(role.name), "\(role.name)") }
    #expect(Configuration.printed.split(separator: "\n").allSatisfy { $0.count <= 130 })
  }

  @Test("The user's keys take the place of those that came with an action, and win over others'")
  func keys() {
    let yaml = "keys:\n  zoom: [Z, F11]\n  quit: [x, C-q]\n  why: []\n  in-source:\n    down: [d, Down]\n"
    #expect(Self.session(yaml, "Z").state.at.isZoomed && Self.session(yaml, "<F11>").state.at.isZoomed)
    #expect(!Self.session(yaml, "z").state.at.isZoomed)
    #expect(Self.session(yaml, "3w").state.at.showsWhy == false)
    #expect(Self.session(yaml, "5d").state.at.sourceAt > 0 && Self.session(yaml, "5j").state.at.sourceAt == 0)
    #expect(Self.session(yaml, "j").state.selectedListRow == 1)
    let lost = [("xc", "csv"), ("xj", "jsonl"), ("xm", "markdown")].map { keys, format in
      "3: keys.quit: `\(keys)` was a key of `export-\(format)`, which has lost it; "
        + "give `export-\(format)` keys of its own, or none: `export-\(format): []`"
    }
    #expect(Self.mistakes(yaml) == lost)
  }

  @Test("Help, palette and hint bar show the user's keys", arguments: ScreenTests.sizes)
  func shown(_ size: Size) {
    let yaml = "keys:\n  search: [F3]\n  help: [F1]\n"
    #expect(
      Self.session(yaml, "3", size).state.helpRows.contains {
        $0.keys == "F3" && $0.text.hasPrefix("Search all readouts")
      })
    let lines = Renderer.render(Self.session(yaml, "", size).state).lines
    #expect(lines.last?.contains("F1 help") == true, "\(lines.last ?? "")")
    #expect(Self.session(yaml, "?", size).state.notice?.text == "? does nothing here; F1 shows what does")
    #expect(Renderer.render(Self.session(yaml, ":search all", size).state).lines.contains { $0.hasSuffix("F3") })
  }

  @Test("A sequence of the user's begins with a prefix of its own")
  func sequences() {
    let yaml = "keys:\n  zoom: [\",z\", \"g Enter\"]\n"
    #expect(Self.session(yaml, ",z").state.at.isZoomed && Self.session(yaml, "g<Enter>").state.at.isZoomed)
    #expect(Self.session(yaml, ",").state.pendingPrefix == .character(","))
    #expect(Self.mistakes(yaml) == [])
  }

  @Test("Two of the user's actions that want one key are told with both names and lines; the first has it")
  func conflict() {
    let yaml = "keys:\n  zoom: [X]\n  why: [w, X]\n"
    #expect(Self.mistakes(yaml).contains("3: keys.why: `X` is the key of `zoom` by line 2; take another"))
    #expect(Self.session(yaml, "3X").state.at.isZoomed)
  }

  static let wrong: [(yaml: String, mistakes: [String])] = [
    ("theme: drak", ["1: theme: knows no `drak`; did you mean `dark`?"]),
    ("theme: sepia", ["1: theme: has to be one of `terminal`, `light`, `dark`, `high-contrast`"]),
    ("Theme: dark", ["1: Theme: is no setting; did you mean `theme`?"]),
    ("date_format: iso", ["1: date_format: is no setting; did you mean `date-format`?"]),
    ("date-format: realtive", ["1: date-format: knows no `realtive`; did you mean `relative`?"]),
    ("start-view: folow-ups", ["1: start-view: knows no `folow-ups`; did you mean `follow-ups`?"]),
    ("columns: [titel]", ["1: columns: knows no `titel`; did you mean `title`?"]),
    ("wrap-width: 7", ["1: wrap-width: has to be a number from 20 to 200"]),
    ("mouse: maybe", ["1: mouse: has to be true, false or auto"]),
    ("colour: red", ["1: colour: is no setting; `readout config --print` shows all"]),
    ("\n- a\n", ["2: has to consist of settings such as `theme: dark`; `readout config --print` shows all"]),
    (
      "columns: [date, date, owner]",
      [
        "1: columns: names `date` twice; once is enough",
        "1: columns: has to be one of `date`, `sides`, `title`, `publisher`",
      ]
    ),
    ("keys:\n  zom: [z]", ["2: keys.zom: is no action; did you mean `zoom`?"]),
    ("keys:\n  launch: [z]", ["2: keys.launch: is no action; `readout config --print` lists them"]),
    ("keys:\n  in-serch:\n    down: [F3]", ["2: keys.in-serch: is no action; did you mean `in-search`?"]),
    ("keys:\n  in-help:\n    dowm: [F3]", ["3: keys.in-help.dowm: is no action; did you mean `down`?"]),
    ("keys:\n  in-help:\n    zom: [F3]", ["3: keys.in-help.zom: is no action; `readout config --print` lists them"]),
    (
      "keys:\n  zoom: [Ctrl-z]",
      [
        "2: keys.zoom: `Ctrl-z` is no key; write x, C-x, F5, PgDn, or two keys such as gx or `g Enter`"
      ]
    ),
    ("keys:\n  zoom: [Esc]", ["2: keys.zoom: Esc always leads out; take another key"]),
    (
      "keys:\n  in-search:\n    down: [j]",
      ["3: keys.in-search.down: `j` is typed there; take another key, such as C-x or F5"]
    ),
    ("keys:\n  erase: [b]", ["2: keys.erase: `b` is typed there; take another key, such as C-x or F5"]),
    (
      "keys:\n  in-help:\n    zoom: [F2]", ["3: keys.in-help.zoom: does nothing there, so that keys would be of no use"]
    ),
    (
      "keys:\n  zoom: [g, gx]",
      [
        "2: keys.zoom: `g` and `gx` begin alike, so that one could never be pressed"
      ]
    ),
    (
      "styles:\n  person: {foreground: 256}",
      [
        "2: styles.person.foreground: `256` is no colour; write `default`, a number up to 255, or a name such as `red` or `bright-red`"
      ]
    ),
    (
      "styles:\n  person: {foreground: blu}",
      ["2: styles.person.foreground: `blu` is no colour; did you mean `blue`?"]
    ),
    (
      "styles:\n  person: {boldd: true}",
      ["2: styles.person.boldd: is nothing that a style has; did you mean `bold`?"]
    ),
    (
      "styles:\n  persn: {bold: true}\ntheme: dark", ["2: styles.persn: is no role; did you mean `person`?"]
    ),
    (
      "styles:\n  footing: {bold: true}\ntheme: dark",
      [
        "2: styles.footing: is no role; there are \(ConfigurationReader.list(ConfigurationReader.roles.map(\.name)))"
      ]
    ),
    ("mouse: true\nmouse: false", ["2: mouse: is said twice; only line 1 counts"]),
    (
      "keys:\n  zoom: [z\ntheme: dark",
      [
        "2: keys: is not YAML (did not find expected ',' or ']'); the section is left out"
      ]
    ),
  ]

  @Test("A mistake is told with line and key in one sentence", arguments: wrong)
  func mistake(_ example: (yaml: String, mistakes: [String])) {
    let told = Self.mistakes(example.yaml)
    // What a prefix takes away from others is not the point here.
    #expect(told.filter { !$0.contains("has lost it") } == example.mistakes)
  }

  @Test("What is right beside a mistake is used")
  func rest() {
    let read = Self.read("keys:\n  zoom: [z\ntheme: dark\nmouse: x\nwrap-width: 72\nwrap-width: 80\n")
    #expect(read.theme == .dark && read.wrapWidth == 72 && read.takesMouse == nil && read.mistakes.count == 3)
    #expect(
      Self.read("").mistakes == [] && Self.read("# nothing\n").mistakes == [] && Self.read("keys:\n").mistakes == [])
  }

  @Test("The browser tells the first mistake when it begins, and how many more there are", arguments: ScreenTests.sizes)
  func notice(_ size: Size) {
    let session = Self.session("theme: x\nmouse: y\n", "", size)
    #expect(session.state.notice?.text.hasPrefix("config.yaml:1: theme: has to be one of") == true)
    #expect(session.state.notice?.text.hasSuffix("(and 1 more: `readout config`)") == true)
    #expect(Renderer.render(session.state).lines.bottom.contains("config.yaml:1: theme: has to be one"))
  }

  @Test("A theme and single styles are mixed")
  func styles() {
    let read = Self.read(
      "theme: dark\nstyles:\n  person: {foreground: 33, underline: false, italic: true}\n  plain: {background: default}\n"
    )
    let theme = read.theme([:])
    let person = theme.appearance(.person, depth: .many)
    #expect(person.ink == Colour(33) && !person.underline && person.italic && person.paper == nil)
    #expect(theme.appearance(.issue, depth: .many) != theme.appearance(.plain, depth: .many))
  }

  @Test("The list has the columns that are asked for, dates as they are wished", arguments: ScreenTests.sizes)
  func columns(_ size: Size) {
    let lines = Renderer.render(Self.session("columns: [title, date]\ndate-format: short\n", "", size).state).lines
    let row = lines.first { $0.contains("Oil talks") }
    #expect(row?.contains("3 Nov 2016") == true && row?.contains("IR CN") == false)
    #expect(row.map { $0.range(of: "Oil talks")!.lowerBound < $0.range(of: "3 Nov")!.lowerBound } == true)
  }

  static let dateTexts: [(iso: String, format: DateFormat, text: String)] = [
    ("2016-08-22", .iso, "2016-08-22"), ("2016-08-22", .short, "22 Aug 2016"), ("2016-08-02", .dotted, "02.08.2016"),
    ("2016-08-22", .american, "08/22/2016"), ("2016-08", .short, "Aug 2016"), ("2016", .dotted, "2016"),
    ("1987-W15", .short, "1987-W15"), ("2016-08-22", .relative, "today"), ("2016-08-21", .relative, "1 day ago"),
    ("2016-08-25", .relative, "in 3 days"), ("2016-06", .relative, "2 months ago"), ("2014", .relative, "2 years ago"),
    ("", .relative, ""), ("soon", .short, "soon"), ("soon", .relative, "soon"),
    ("2016-12", .relative, "in 4 months"), ("2016-12", .short, "Dec 2016"), ("2016-12", .american, "12/2016"),
    ("2017", .relative, "next year"), ("2017", .short, "2017"), ("2016", .relative, "this year"),
    ("2016-08", .relative, "this month"), ("2016-W34", .relative, "this week"), ("2016-W35", .relative, "next week"),
    ("2016-08-22T10:00", .dotted, "22.08.2016"), ("2014-10", .relative, "22 months ago"),
  ]

  @Test("Dates are written as they are wished", arguments: dateTexts)
  func dates(_ example: (iso: String, format: DateFormat, text: String)) {
    #expect(example.format.text(example.iso, today: 17035) == example.text)
    #expect(example.text.count <= example.format.width)
  }

  static let dueTexts: [(due: String, iso: String, short: String, relative: String)] = [
    ("2016-11-13", "due 2016-11-13, in 3 days", "due 13 Nov 2016, in 3 days", "due in 3 days"),
    ("2016-11-01", "due 2016-11-01, 9 days late", "due 1 Nov 2016, 9 days late", "9 days late"),
    ("2016-12", "due 2016-12, next month", "due Dec 2016, next month", "due next month"),
    ("2016-10", "due 2016-10, 1 month late", "due Oct 2016, 1 month late", "1 month late"),
    ("2017", "due 2017, next year", "due 2017, next year", "due next year"),
    ("2016-11", "due 2016-11, this month", "due Nov 2016, this month", "due this month"),
    ("next spring", "due next spring", "due next spring", "due next spring"), ("", "", "", ""),
  ]

  @Test("When something is due is told as dates are wished, and how late it is", arguments: dueTexts)
  func due(_ example: (due: String, iso: String, short: String, relative: String)) {
    let told = [DateFormat.iso, .short, .relative].map { DateStyle(format: $0, today: Fixture.today).due(example.due) }
    #expect(told == [example.iso, example.short, example.relative])
  }

  static let dated: [(format: String, keys: String, columns: Int, texts: [String])] = [
    ("short", "gf", 132, ["1 Sep 2016, 2 months late", "Dec 2016, next month", "12 Jul 2016"]),
    ("relative", "gf", 132, ["tariffs       ", " 2 months late ", " next month ", " 4 months ago"]),
    ("short", "gp", 132, ["22 Aug 2016"]), ("dotted", "gc", 132, ["22.08.2016"]),
    ("american", "gi", 80, ["11/03/2016"]),
    ("short", "4", 132, ["meet again", "Dec 2016"]), ("relative", "4", 40, ["next month"]),
    ("relative", "4G", 80, ["due next month"]),
  ]

  @Test("Tabs and panes have dates as they are wished", arguments: dated)
  func everywhere(_ example: (format: String, keys: String, columns: Int, texts: [String])) {
    let size = Size(columns: example.columns, rows: example.columns == 40 ? 12 : 43)
    var session = Session(
      Fixture.readouts, title: "t", size: size, today: Fixture.today,
      configuration: Self.read("date-format: \(example.format)\n"))
    session.press("j" + example.keys)
    let screen = Renderer.render(session.state).lines.joined(separator: "\n")
    for text in example.texts { #expect(screen.contains(text), "\(text) in\n\(screen)") }
  }

  static let overviews: [(format: String, date: String)] = [
    ("iso", "2016-08-22"), ("short", "22 Aug 2016"), ("relative", "2 months ago"),
  ]

  @Test("The newest imports in the overview have their dates as they are wished", arguments: overviews)
  func overview(_ example: (format: String, date: String)) {
    var session = ArchiveSession(
      count: 60, columns: 132, rows: 43, configuration: Self.read("date-format: \(example.format)\n"))
    session.press("go")
    var state = session.state
    state.tabs.overview.overview.imports = session.store.ids
    let imports = state.overviewLines.filter { $0.section == .imports }
    #expect(imports.contains { $0.text.hasPrefix(example.date + " ") }, "\(imports.map { $0.text })")
  }

  @Test("Lines of the source are as long as wished")
  func wraps() {
    let state = Self.session("wrap-width: 40\n", "5z", Size(columns: 132, rows: 43)).state
    #expect(Layout(state).sourceWidth == 40)
  }

  @Test("The browser begins in the tab and with the mouse that are wished")
  func starts() {
    #expect(Self.read("start-view: people\n").startView == .people && Self.read("start-view: last\n").startView == nil)
    #expect(!Self.session("mouse: false\n", "").state.takesMouse)
  }

  @Test("The mouse is left to GNU screen, which would hold Esc back, unless it is asked for")
  func screenMouse() {
    func takes(_ yaml: String, _ environment: [String: String]) -> Bool { Self.read(yaml).takesMouse(environment) }
    let screen = ["STY": "12.pts-0.host", "TERM": "screen"]
    #expect(takes("", [:]) && !takes("", screen) && takes("", ["STY": ""]))
    #expect(takes("mouse: true\n", screen) && !takes("mouse: false\n", [:]) && !takes("mouse: auto\n", screen))
  }

  @Test("The file is where the environment has the configuration")
  func place() {
    #expect(ConfigurationFile(["XDG_CONFIG_HOME": "/x", "HOME": "/h"])?.path == "/x/readout/config.yaml")
    #expect(ConfigurationFile(["XDG_CONFIG_HOME": "x", "HOME": "/h"])?.path == "/h/.config/readout/config.yaml")
    #expect(ConfigurationFile([:]) == nil)
    #expect(ConfigurationFile(path: "/nowhere/config.yaml").read().mistakes == [])
  }

  @Test("The documentation of the keys is that of the program; `make docs` makes it anew")
  func documentation() throws {
    let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../docs/keys.md")
    let isSame = try String(contentsOf: docs, encoding: .utf8) == KeyTable.markdown
    #expect(isSame)
    for binding in KeyMap.archive.bindings {
      #expect(KeyTable.markdown.contains("| `\(binding.name)` |"), "\(binding.name)")
    }
  }
}
