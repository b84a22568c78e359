import ReadoutCore
import Testing

@testable import ReadoutArchive
@testable import ReadoutBrowser

/// What people decide about items in the browser: keys in, screens and decisions out.
struct DeedTests {
  /// An archive of which the newest readout, on top, is that of London.
  static func session(_ size: Size) -> ArchiveSession {
    ArchiveSession(count: 6, columns: size.columns, rows: size.rows)
  }

  private static func row(_ words: String, _ session: ArchiveSession) -> String? {
    session.lines.first { $0.contains(words) }
  }

  private static func hint(_ session: ArchiveSession) -> String { session.lines.bottom }

  @Test("ac confirms, ar rejects: the signs stand before the item, and u takes them back", arguments: ScreenTests.sizes)
  func verdicts(size: Size) throws {
    var session = Self.session(size)
    session.press("3jac")
    #expect(Self.hint(session).contains("Confirmed: “illegal immigration”"))
    session.press("<C-l>")
    #expect(try #require(Self.row("✓ illegal immigration", session)).contains("✓ illegal"))
    session.press("ac")
    #expect(Self.hint(session).contains("This is confirmed already"))
    session.press("ar")
    #expect(Self.row("✗ illegal immigration", session) != nil && Self.row("✓", session) == nil)
    // It goes below all others, and the cursor goes with it.
    #expect(session.state.facts(.issue).last?.main == "illegal immigration")
    #expect(session.state.currentFact?.main == "illegal immigration")
    session.press("u")
    #expect(Self.hint(session).contains("Taken back: rejected of “illegal imm"))
    #expect(Self.row("✓ illegal immigration", session) != nil)
    session.press("u")
    #expect(Self.row("✓", session) == nil)
    session.press("u")
    #expect(Self.hint(session).contains("Nothing was decided since"))
    session.press("U")
    #expect(Self.hint(session).contains("Restored: confirmed of “illegal immi"))
    session.press("<C-r>")
    #expect(Self.row("✗ illegal immigration", session) != nil)
    session.press("U")
    #expect(Self.hint(session).contains("Nothing was taken back"))
  }

  @Test("What is decided is shown before the archive has answered, and no longer where it could not be written")
  func optimistic() {
    var session = Self.session(Size(columns: 80, rows: 24))
    session.press("3")
    session.type("ac")
    #expect(Self.row("✓ counter-terrorism", session) != nil)
    session.answer()
    #expect(Self.row("✓ counter-terrorism", session) != nil && session.state.deeds.waiting.isEmpty)
    session.store.refusal = "the disk is full"
    session.type("ar")
    #expect(Self.row("✗ counter-terrorism", session) != nil)
    session.answer()
    #expect(Self.hint(session).contains("Not decided: the disk is full"))
    #expect(Self.row("✓ counter-terrorism", session) != nil)
    session.store.refusal = nil
    // What was not written is not taken back, but what was written before it.
    session.press("u")
    #expect(Self.row("✓", session) == nil)
  }

  @Test("A note is written, shown and taken away", arguments: ScreenTests.sizes)
  func note(size: Size) {
    var session = Self.session(size)
    session.press("3an")
    #expect(session.lines.contains { $0.contains("Note on “counter-terrorism”") })
    session.press("see annex<Backspace>x 2")
    #expect(Self.row("see annex 2", session) != nil)
    session.press("<Enter>")
    #expect(Self.row("✎ counter-terrorism", session) != nil)
    #expect(session.store.judgements.values.first?.last?.note == "see annex 2")
    session.press("an<C-u><Enter>")
    #expect(Self.row("✎", session) == nil)
    session.press("anx<Esc>")
    #expect(Self.row("✎", session) == nil && session.state.form == nil)
  }

  @Test("as sets how far a follow-up is, with a date that can be changed", arguments: ScreenTests.sizes)
  func status(size: Size) {
    var session = Self.session(size)
    session.press("4as")
    #expect(Self.row("Status of “visit Islamabad”", session) != nil && Self.row("2016-11-10", session) != nil)
    session.press("<Backspace><Backspace>35d")
    #expect(session.lines.contains { $0.contains("2016-11-35”") })
    session.press("<C-u>2016-12d")
    #expect(session.lines.contains { $0.contains("A day is written 2016-11-10") })
    session.press("<C-u>2016-12-24d")
    #expect(Self.hint(session).contains("Done 2016-12-24: “visit Islamabad”"))
    #expect(Self.row("visit Islamabad", session)?.contains("done") == true)
    session.press("as<C-u>p")
    #expect(Self.row("visit Islamabad", session)?.contains("in progress") == true)
    session.press("uu")
    session.press("3as")
    #expect(Self.hint(session).contains("Follow-ups have a status"))
  }

  @Test(
    "A form corrects the fields that were changed; what is not taken says why, and Esc leaves",
    arguments: ScreenTests.sizes)
  func correct(size: Size) {
    var session = Self.session(size)
    session.press("2ae")
    #expect(session.lines.contains { $0.contains("Correct: “Chaudhry Nisar Ali Khan") })
    #expect(session.lines.contains { $0.contains("Country") && $0.contains("PK") })
    session.press("<Tab><Tab><C-u>Atlantis<Enter>")
    #expect(session.lines.contains { $0.contains("no country or organisation is") })
    #expect(session.state.form?.typed == "Atlantis" && session.state.deeds.done.isEmpty)
    session.press("<C-u>")
    #expect(session.state.form?.problem == nil)
    session.press("<Esc>")
    #expect(session.state.form == nil && session.store.judgements.isEmpty)
    session.press("3ae<C-u>terror<Enter>")
    #expect(session.state.form == nil)
    #expect(Self.row("✎ terror", session) != nil)
    #expect(Self.hint(session).contains("Corrected: “counter-terrorism”"))
    session.press("ae<Enter>")
    #expect(Self.hint(session).contains("Nothing was changed"))
    session.press("u")
    #expect(Self.row("✎", session) == nil)
  }

  @Test("A form says that it is being saved until the archive has answered")
  func saving() {
    var session = Self.session(Size(columns: 80, rows: 24))
    session.press("3ae")
    session.type("x<Enter>")
    #expect(session.lines.contains { $0.contains("saving …") })
    session.type("<Enter>")
    #expect(Self.hint(session).contains("This is being saved"))
    session.answer()
    #expect(session.state.form == nil && session.store.judgements.count == 1)
  }

  @Test("Fields that were emptied mean that there is nothing, and names must not be empty")
  func emptied() {
    let target = DeedTarget(entry: 0, item: "f4", label: "meet again")
    var form = FormState.correcting(target, Item(kind: .followUp, index: 3), in: Fixture.london)
    #expect(form?.fields.map(\.text) == ["meet again", "PK, GB", "", "2016-12"])
    for place in 0..<4 { form?.fields[place].text = " " }
    #expect(form?.corrections == [.label: "", .owner: "none", .due: "none"])
  }

  @Test("Why tells what was decided, and when")
  func why() {
    var session = Self.session(Size(columns: 132, rows: 43))
    session.press("3acansee annex<Enter>w")
    let text = session.lines.joined(separator: "\n")
    #expect(text.contains("✓ confirmed by hand on 2023-11-1") && text.contains("✎ note by hand on 2023-11-1"))
    #expect(text.contains("see annex"))
  }

  @Test("Where there is no item, the notice says how to get to one; files have no decisions")
  func nowhere() {
    var session = Self.session(Size(columns: 80, rows: 24))
    session.press("ac")
    #expect(Self.hint(session).contains("Go to an item first"))
    var files = Session(Fixture.readouts, title: "t", size: Size(columns: 80, rows: 24))
    files.press("3a")
    #expect(Renderer.render(files.state).lines[23].contains("readout import"))
  }

  @Test("In ASCII, the signs are others that can be told apart")
  func ascii() {
    #expect(["✓", "✗", "✎"].map { Cell(text: $0, width: 1, style: .plain).inASCII } == ["+", "x", "*"])
  }

  /// Hits by their numbers, the selected one's words, and what stands in front.
  private static func place(_ session: ArchiveSession) -> String {
    let search = session.state.search
    let hit = search?.hit.flatMap { search?.found[$0]?.label } ?? "none"
    return "\(search?.number ?? 0) of \(search?.count ?? 0): \(hit) | \(session.state.currentFact?.main ?? "none")"
  }

  @Test("What is rejected is no hit any more; the cursor stays, and n goes on with the hit that has its row")
  func rejectedHit() throws {
    var session = ArchiveSession(count: 12, columns: 132, rows: 43)
    session.press("/cyber<Enter>")
    let all = try #require(session.state.search?.count)
    let labels = try #require(
      session.state.search.map { search in
        search.hits.flatMap { $0 }.map { search.found[$0]?.label ?? "" }
      })
    session.press("n")
    #expect(Self.place(session) == "2 of \(all): \(labels[1]) | \(labels[1])")
    session.press("ar")
    #expect(Self.place(session) == "2 of \(all - 1): \(labels[2]) | \(labels[1])")
    #expect(session.state.search?.answers?.totals.map(\.count).reduce(0, +) == all - 1)
    session.press("u")
    #expect(Self.place(session) == "2 of \(all): \(labels[1]) | \(labels[1])")
    session.press("U")
    #expect(Self.place(session) == "2 of \(all - 1): \(labels[2]) | \(labels[1])")
    session.press("n")
    #expect(Self.place(session) == "2 of \(all - 1): \(labels[2]) | \(labels[2])")
    session.press("arN")
    #expect(Self.place(session) == "1 of \(all - 2): \(labels[0]) | \(labels[0])")
    session.press("ac")
    #expect(Self.place(session) == "1 of \(all - 2): \(labels[0]) | \(labels[0])")
  }

  @Test("The last hit that is rejected leaves nothing to go to, and the panes as they are")
  func lastHit() throws {
    var session = ArchiveSession(count: 6, columns: 80, rows: 24)
    session.press("/laundering<Enter>")
    #expect(session.state.search?.hits.map(\.count) == [1, 0, 0, 1])
    session.press("ar")
    #expect(session.state.search?.hits.map(\.count) == [0, 0, 0, 1])
    #expect(session.state.currentFact?.main == "money laundering" && session.state.currentFact?.isRejected == true)
    session.press("n")
    #expect(session.state.at.focus == .source)
  }

  @Test("A question that is asked anew keeps its hits until all of the answer has come; a new one is not held back")
  func heldBack() throws {
    var session = ArchiveSession(count: 60, columns: 132, rows: 43)
    session.press("/cyber<Enter>nn")
    let before = Self.place(session)
    session.type("ac")
    #expect(session.state.search?.answers?.isWaiting == false || Self.place(session) == before)
    while !session.waiting.isEmpty {
      session.answer(1)
      #expect(Self.place(session) == before)
    }
    session.type("u")
    session.type("/tariff")
    session.answer()
    #expect(session.state.search?.hit.flatMap { session.state.search?.found[$0]?.label }?.contains("tariff") == true)
  }

  static let files: [(title: String, columns: Int, sentence: String)] = [
    ("seeds", 40, "Needs an archive: readout import seeds"),
    ("press/2016-08", 40, "Needs an archive: readout import PATH"),
    ("seeds", 80, "Decisions are kept in an archive: `readout import seeds`, then `readout`"),
    ("press, more", 80, "Decisions are kept in an archive: `readout import PATH`, then `readout`"),
    ("the press", 132, "Decisions are kept in an archive: `readout import PATH`, then `readout`"),
    ("press/2016-08", 132, "Decisions are kept in an archive: `readout import press/2016-08`, then `readout`"),
  ]

  @Test("Over files, a key that decides tells the whole of what to do first, and does nothing else", arguments: files)
  func overFiles(_ example: (title: String, columns: Int, sentence: String)) {
    let size = Size(columns: example.columns, rows: example.columns == 40 ? 12 : 24)
    for keys in ["ac", "ar", "ae", "an", "as", "u", "U", "<C-r>", "a"] {
      var session = Session(Fixture.readouts, title: example.title, size: size)
      session.press("3")
      let before = session.state
      session.press(keys)
      let screen = Renderer.render(session.state)
      #expect(screen.lines[size.rows - 1].contains(example.sentence), "\(keys): \(screen.lines[size.rows - 1])")
      #expect(session.state.at == before.at && session.state.help == nil && session.state.form == nil)
      session.press("<Esc><Esc>j")
      #expect(session.state.notice == nil && session.state.pendingPrefix == nil)
    }
  }

  @Test("Over files, no key behind the one that begins a decision does what it does alone")
  func swallowed() {
    var session = Session(Fixture.readouts, title: "seeds", size: Size(columns: 80, rows: 24))
    session.press("3")
    // e alone opens the editor, q alone quits.
    for key in ["e", "q", "x"] {
      session.press("a")
      #expect(session.press(Key.sequence(key)[0]).isEmpty)
    }
  }
}

struct FormHintTests {
  private static func lines(_ keys: String, _ size: Size) -> [String] {
    var session = ArchiveSession(count: 8, of: Fixture.published, columns: size.columns, rows: size.rows)
    session.press(keys)
    return session.lines
  }

  @Test("A form says under the field in hand what it takes, and a follow-up's status what it is and what letters do")
  func hints() {
    let size = Size(columns: 80, rows: 24)
    let presence = Self.lines("ftok<Enter>2ae<S-Tab>", size)
    #expect(
      presence.contains { $0.hasSuffix("One of: present, expected, represented, mentioned, absent") }, "\(presence)")
    let due = Self.lines("flon<Enter>4ae<S-Tab>", size)
    #expect(due.contains { $0.hasSuffix("A date: 2016, 2016-08 or 2016-08-22; emptied: none") }, "\(due)")
    #expect(due.contains { $0.contains(" Correct: “") })
    let status = Self.lines("flon<Enter>4as", size)
    #expect(status.contains { $0.hasSuffix("Open at present. A letter saves the status at once, with this day") })
    #expect(status.contains { $0.contains(" Status of “") })
  }

  @Test("What is not taken stands in the place of the hint, and no field is hidden by it", arguments: ScreenTests.sizes)
  func problem(_ size: Size) {
    let wrong = Self.lines("ftok<Enter>2ae<Tab><Tab><C-u>Atlantis<Enter>", size)
    #expect(wrong.contains { $0.contains("Atlantis") } && !wrong.contains { $0.contains("A code or a name") })
    for name in ["Name", "Office", "Country", "Presence"] { #expect(wrong.contains { $0.contains(name) }, "\(name)") }
  }
}
