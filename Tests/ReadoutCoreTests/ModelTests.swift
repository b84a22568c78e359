import Testing

@testable import ReadoutCore

struct CalendarDateTests {
  @Test func `Days that the calendar has are made, others are not`() {
    #expect(CalendarDate(year: 2024, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 2021, month: 4, day: 31) == nil)
    #expect(CalendarDate(year: 2021, month: 13, day: 1) == nil)
    #expect(CalendarDate(year: 2021, month: 0, day: 1) == nil)
    #expect(CalendarDate(year: 2021, month: 1, day: 0) == nil)
    #expect(CalendarDate(year: 0, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
  }

  @Test(arguments: [
    ("2016-08-22", "2016-08-22"), ("2016-08-22T10:00:00Z", "2016-08-22"), ("0987-01-05", "0987-01-05"),
  ])
  func `An ISO date is read, and a time after it ignored`(text: String, expected: String) throws {
    #expect(try #require(CalendarDate(iso: text)).description == expected)
  }

  @Test(arguments: [
    "", "2016", "2016-8-22", "22-08-2016", "2016/08/22", "2016-02-30", "２０１６-08-22", "20a6-08-22", "-016-08-22",
  ])
  func `What is no ISO date gives none`(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(arguments: [
    ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-02-29", 11_016, 2), ("2016-08-22", 17_035, 1),
    ("0001-01-01", -719_162, 1),
    ("9999-12-31", 2_932_896, 5),
  ])
  func `Days are counted from 1970, and fall on weekdays`(iso: String, number: Int, weekday: Int) throws {
    let date = try #require(CalendarDate(iso: iso))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(CalendarDate(dayNumber: number) == date)
  }

  @Test func `Counting to a day number and back gives the same day in 400 years`() {
    for number in stride(from: -80_000, through: 80_000, by: 7) {
      let date = CalendarDate(dayNumber: number)
      #expect(date.dayNumber == number)
      #expect(CalendarDate(year: date.year, month: date.month, day: date.day) == date)
    }
  }

  @Test func `Days are added over the ends of months and years`() throws {
    let date = try #require(CalendarDate(iso: "2023-12-31"))
    #expect(date.adding(days: 1).description == "2024-01-01")
    #expect(date.adding(days: 60).description == "2024-02-29")
    #expect(date.adding(days: -365).description == "2022-12-31")
    #expect(date < date.adding(days: 1))
  }
}

struct SpanTests {
  @Test func `Spans share bytes or do not`() {
    #expect(Span(0, 4).overlaps(Span(3, 5)))
    #expect(!Span(0, 4).overlaps(Span(4, 5)))
    #expect(Span(0, 4).contains(Span(0, 4)))
    #expect(!Span(1, 4).contains(Span(0, 2)))
    #expect(Span(1, 4).count == 3)
    #expect([Span(2, 3), Span(0, 9), Span(0, 2)].sorted() == [Span(0, 2), Span(0, 9), Span(2, 3)])
  }
}

struct ModelTests {
  @Test func `A person is called by the name, or the office, or the words of the text`() {
    func person(_ name: String?, _ roles: [String], _ mentions: [Mention]) -> String {
      Participant(
        id: "p1", name: name, roles: roles, presence: .present, mentions: mentions, confidence: 1, rule: "test"
      ).displayName
    }
    let mention = Mention(span: Span(0, 9), text: "the envoy", kind: .office)
    #expect(person("Aino Virta", ["Envoy"], [mention]) == "Aino Virta")
    #expect(person(nil, ["Envoy"], [mention]) == "Envoy")
    #expect(person(nil, [], [mention]) == "the envoy")
    #expect(person(nil, [], []) == "p1")
  }

  @Test func `Codes and slugs have names, and unknown ones name themselves`() {
    #expect(Names.country("FI") == "Finland")
    #expect(Names.country("EU") == "European Union")
    #expect(Names.country("ZZ") == "ZZ")
    #expect(Names.topic("security.cyber") == "Cyber security")
    #expect(Names.topic("no.such") == "no.such")
  }
}

struct SanitiserTests {
  @Test(arguments: [
    ("plain text", "plain text"), ("red \u{1B}[31m", "red ␛[31m"), ("bell\u{7}", "bell␇"), ("del\u{7F}", "del␡"),
    ("next\u{85}line", "next\u{FFFD}line"), ("a\u{202E}b", "a\u{FFFD}b"), ("soft\u{AD}hyphen", "soft‧hyphen"),
    ("a\tb", "a b"),
    ("a\nb", "a␊b"), ("Zoë 中 😀", "Zoë 中 😀"), ("a\u{2028}b", "a\u{FFFD}b"), ("\u{E0041}tag", "\u{FFFD}tag"),
  ])
  func `What could steer a terminal or hide text is made visible`(text: String, expected: String) {
    #expect(Sanitiser.clean(text) == expected)
  }

  @Test func `Line feeds are kept and tabs widened where that is asked for`() {
    #expect(Sanitiser.clean("a\n\tb", keepingLineFeeds: true, tab: "    ") == "a\n    b")
  }

  @Test("Dates of every grain have a first and a last day")
  func days() throws {
    #expect(DatedDay.first(of: "2016") == DatedDay.first(of: "2016-01-01"))
    #expect(DatedDay.first(of: "2016-08") == DatedDay.first(of: "2016-08-01"))
    #expect(DatedDay.last(of: "2016-02") == DatedDay.first(of: "2016-02-29"))
    #expect(DatedDay.first(of: "1987-W15") == DatedDay.first(of: "1987-04-06"))
    #expect(DatedDay.last(of: "1987-W15") == DatedDay.first(of: "1987-04-12"))
    #expect(DatedDay.first(of: "soon") == nil && DatedDay.first(of: "") == nil)
  }
}
