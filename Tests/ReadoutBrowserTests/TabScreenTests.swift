import ReadoutArchive
import ReadoutCore
import Testing

@testable import ReadoutBrowser

/// Keys in, screens out for the tabs: over an archive and over files, at three sizes.
struct TabScreenTests {
  static let scripts: [(name: String, keys: String)] = [
    ("tab-people", "gpjj"), ("tab-issues", "gijj"), ("tab-countries", "gcj"), ("tab-follow-ups", "gfjj"),
    ("tab-overview", "goj"), ("tab-sorted", "gpot"), ("tab-filtered", "gpfr<Enter>"), ("tab-marked", "gfmjjvj"),
    ("tab-states", "gft"), ("list-sorted", "jjot"), ("list-marked", "mjjvjj"), ("list-chips", "fwith:JP tok<Enter>c"),
    ("list-of-person", "gpfrudd<Enter><Enter>"),
  ]

  @Test("The screen of a tab over an archive is the recorded one", arguments: scripts, ScreenTests.sizes)
  func archives(_ script: (name: String, keys: String), _ size: Size) throws {
    var session = ArchiveSession(count: 12_345, columns: size.columns, rows: size.rows)
    session.press(script.keys)
    try Snapshot.check(Renderer.render(session.state), "\(script.name)-\(size.columns)x\(size.rows)")
  }

  static let fileScripts: [(name: String, keys: String)] = [
    ("files-people", "gpj"), ("files-follow-ups", "gf"), ("files-overview", "go"),
  ]

  @Test("The screen of a tab over files is the recorded one", arguments: fileScripts, ScreenTests.sizes)
  func files(_ script: (name: String, keys: String), _ size: Size) throws {
    var session = Session(Fixture.readouts, title: "seeds", size: size, today: Fixture.today)
    session.press(script.keys)
    try Snapshot.check(Renderer.render(session.state), "\(script.name)-\(size.columns)x\(size.rows)")
  }

  @Test("Days are told in the largest unit of which there are two")
  func ages() {
    func due(_ days: Int) -> String? {
      DayText.due(CalendarDate(dayNumber: 1000 + days).description, today: 1000)
    }
    #expect(due(0) == "today" && due(1) == "in 1 day" && due(-1) == "1 day late" && due(-13) == "13 days late")
    #expect(due(-21) == "3 weeks late" && due(60) == "in 2 months" && due(-800) == "2 years late")
    #expect(DayText.due("soon", today: 1000) == nil)
    // What was due in the month, the week or the year before is late by one.
    let day = Fixture.today
    #expect(DayText.due("2016-10", today: day) == "1 month late" && DayText.due("2015", today: day) == "1 year late")
    #expect(DayText.due("2016-12", today: day) == "next month" && DayText.due("2016-11", today: day) == "this month")
    #expect(DayText.ago("2016-10", today: day) == "last month")
  }

  @Test(
    "The names of the tabs shrink to letters where they have no room, and a click finds each", arguments: [40, 80, 132])
  func bar(_ width: Int) {
    let bar = TabBar(from: 2, width: width, front: .people)
    #expect(bar.labels.map(\.tab) == Tab.allCases && (bar.labels.last?.endColumn ?? 0) <= width)
    #expect(bar.labels[0].text == (width < 80 ? "R" : "Readouts") && bar.labels[1].text == "People")
    var session = ArchiveSession(count: 60, columns: width, rows: width == 40 ? 12 : 24)
    let place = Place(row: width == 40 ? 0 : 1, column: Layout(session.state).bar.labels[3].column)
    #expect(session.state.target(at: place) == .tab(.countries))
    session.send(.mouse(MouseEvent(kind: .press(clicks: 1), place: place)))
    session.answer()
    #expect(session.state.front == .countries)
    session.send(.mouse(MouseEvent(kind: .press(clicks: 1), place: Place(row: width == 40 ? 3 : 6, column: 9))))
    #expect(session.state.tabs.list?.selectedRow == (width == 40 ? 1 : 1))
  }
}
