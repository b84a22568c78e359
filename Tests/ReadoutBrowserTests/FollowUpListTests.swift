import ReadoutArchive
import ReadoutCore
import Testing

@testable import ReadoutBrowser

/// The list of follow-ups: what its columns tell, and the words that its rows come from.
struct FollowUpListTests {
  static let rows = [
    TabRow(
      main: "host foreign and defence ministers of the coalition", code: "planned", note: "US → Global Coalition",
      last: "2016-07-21", due: "2016-07-21", dueDay: CalendarDate(year: 2016, month: 7, day: 21)?.dayNumber,
      status: "open"),
    TabRow(
      main: "meet again", code: "agreement", note: "PK, GB", last: "2016-08-22", due: "2016-12",
      dueDay: CalendarDate(year: 2016, month: 12, day: 31)?.dayNumber, status: "done"),
  ]

  private func columns(_ width: Int, filter: String = "is:open") -> [TabColumns.Part] {
    var list = TabList(.followUps)
    list.filter = Filter(filter)
    let dates = DateStyle(format: .iso, today: Fixture.today)
    return TabColumns(list, rows: Self.rows, width: width, dates: dates).parts.filter { $0.width > 0 }
  }

  @Test("At 80 columns the action has 35 at least, and the day and that it is late stand in words")
  func eighty() {
    let parts = columns(76)
    #expect(parts.map(\.title) == ["Owes → to", "Action", "Due"])
    #expect(parts[1].width >= 35)
    #expect(Self.rows.map(parts[2].text) == ["2016-07-21 late", "2016-12 done"])
    // Without a filter by state, that has a column.
    let all = columns(76, filter: "")
    #expect(all.map(\.title) == ["Owes → to", "Action", "Due", "Status"] && all[1].width >= 35)
    #expect(Self.rows.map(all[2].text) == ["2016-07-21 late", "2016-12"])
    #expect(columns(76, filter: "is:open is:overdue").map(\.title) == ["Owes → to", "Action", "Due", "Status"])
  }

  @Test("At 40 columns there are codes, the action and the day, with a sign where it is late")
  func forty() {
    let parts = columns(36)
    #expect(parts.map(\.title) == ["Owes → to", "Action", "Due"])
    #expect(Self.rows.map(parts[0].text) == ["US→Global Coalition", "PK,GB"] && parts[0].width == 6)
    #expect(Self.rows.map(parts[2].text) == ["2016-07-21!", "2016-12"])
  }

  @Test(
    "On a wide screen, parties have what they need and how late it is stands in full",
    arguments: [(128, 21), (196, 21)])
  func wide(width: Int, party: Int) {
    let parts = columns(width)
    #expect(parts.map(\.title) == ["Kind", "Owes → to", "Action", "Due", "Readout"])
    #expect(parts[1].width == party)
    #expect(parts[3].text(Self.rows[0]) == "2016-07-21, 3 months late")
  }

  @Test("The row below the list begins with when it is due")
  func detail() {
    var session = ArchiveSession(count: 60, columns: 80, rows: 24)
    session.press("gf")
    #expect(session.lines[22].hasPrefix(" due 2016-09-01, 2 months late · publish the new schedule of tariffs"))
  }

  // MARK: Evidence

  @Test("Below the list stand the words that the follow-up comes from, in its source, over an archive and over files")
  func evidence() throws {
    var archive = ArchiveSession(count: 60)
    archive.press("gf")
    var files = Session(Fixture.published, title: "t", size: Size(columns: 132, rows: 43), today: Fixture.today)
    files.press("gffislamabad<Enter>")
    #expect(archive.state.tabs.list?.selectedKey != nil)
    for state in [archive.state, files.state] {
      let frame = try #require(Layout(state).tabDetail)
      let lines = Renderer.render(state).lines[frame.row..<frame.endRow].joined(separator: " ")
      let key = try #require(state.tabs.list?.selectedKey)
      let evidence = try #require(state.tabs.list?.detail(key)?.evidence)
      #expect(lines.contains(evidence.title) && lines.contains(evidence.date))
      let words = String(decoding: Array(evidence.text.utf8)[evidence.span], as: UTF8.self)
      #expect(lines.contains(words.prefix(20)) && lines.contains("▎"))
    }
    #expect(Renderer.render(files.state).lines.contains { $0.contains("Home Office") && $0.contains("London") })
    #expect(Renderer.render(files.state).lines.contains { $0.contains("▎") && $0.contains("looked forward to") })
  }

  @Test("w shows them on smaller screens too, with the rule, and takes them away; Esc does as well")
  func why() {
    var session = ArchiveSession(count: 60, columns: 80, rows: 24)
    session.press("gf")
    #expect(Layout(session.state).tabDetail == nil)
    session.press("w")
    #expect(session.lines.contains { $0.contains("rule looked-forward-to · confidence 80%") })
    #expect(session.lines.contains { $0.hasPrefix(" ▎") })
    session.press("<Esc>")
    #expect(session.state.front == .followUps && Layout(session.state).tabDetail == nil)
    session.press("w")
    session.press("w")
    #expect(Layout(session.state).tabDetail == nil)
    session.press("gpw")
    #expect(session.state.notice?.text == "Why is told of follow-ups, and in the readouts to which Enter leads")
  }

  @Test("Where there is no room for them, w tells how they are seen")
  func tooLow() {
    var session = ArchiveSession(count: 60, columns: 40, rows: 10)
    session.press("gfw")
    #expect(session.state.notice?.text == "Too few rows for that: Enter shows it in its readout")
  }

  @Test("Of a long text, what stands near the words is kept, and no sign is cut")
  func longText() throws {
    let filler = String(repeating: "Ünïcödé wörds, änd möre. ", count: 800)
    let readout = Fixture.readout(
      "2016-08-22", "PK GB", "Long", filler + "⟦f1 They agreed to meet again⟧. " + filler,
      followUps: [Fixture.Promise("f1", .agreement, ["PK"], [], "meet again")])
    let evidence = try #require(TabEvidence(of: Card(readout, name: ""), number: 1))
    #expect(evidence.text.utf8.count < 6100 && !evidence.text.contains("\u{FFFD}"))
    #expect(String(decoding: Array(evidence.text.utf8)[evidence.span], as: UTF8.self) == "They agreed to meet again")
    #expect(TabEvidence(of: Card(readout, name: ""), number: 2) == nil)
  }
}
