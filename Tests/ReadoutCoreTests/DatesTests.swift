import Testing

@testable import ReadoutCore

struct DatesTests {
  /// Expects exactly the marked dates, each mark's id its value (`-` where it has none).
  private func expectDates(
    _ marked: String, published: String?, future: Bool = false, _ location: SourceLocation = #_sourceLocation
  ) {
    let stripped = MarkedText(marked)
    let date = published.flatMap { CalendarDate(iso: $0) }
    let analysis = Reading.analysis(stripped.text, source: Source(path: "x", published: date))
    let marks = DateFinder(analysis: analysis).dates().map { found in
      MarkedText.Mark(id: found.value(published: date, future: future) ?? "-", span: analysis.tokens.span(found.range))
    }
    #expect(MarkedText.marking(stripped.text, marks) == marked, sourceLocation: location)
  }

  @Test(arguments: [
    "They met on ⟦2016-04-04 4 April 2016⟧ in Fiji.", "They met on ⟦2016-04-04 April 4, 2016⟧ in Fiji.",
    "They met on ⟦2016-04-04 April 4th, 2016⟧ in Fiji.", "They met on ⟦2016-04-04 Monday, 4 April 2016⟧.",
    "They met on ⟦2016-04-04 Monday, April 4, 2016⟧.", "They met on ⟦2016-04-04 2016-04-04⟧ in Fiji.",
    "They met on the ⟦2016-04-04 4th of April 2016⟧.", "They met in ⟦2016-04 April 2016⟧.",
    "They met in ⟦2016 2016⟧ in Fiji.",
    "It is due in the ⟦2016-Q3 third quarter of 2016⟧.",
  ])
  func `Dates with a year need no date of publication`(marked: String) {
    expectDates(marked, published: nil)
  }

  @Test(arguments: [
    "The forum runs ⟦2016-04-04 April 4-6, 2016⟧.", "The forum runs ⟦2016-04-04 4-6 April 2016⟧.",
    "The forum runs ⟦2016-04-04 4–6 April 2016⟧.",
    "The forum is on ⟦2016-04-04 4 and 5 April 2016⟧.",
  ])
  func `A range of days gives its first day`(marked: String) {
    expectDates(marked, published: nil)
  }

  @Test(arguments: [
    "They met from ⟦2018-04-10 10 to 12 April 2018⟧.", "They met from ⟦2018-04-10 10 April to 12 April 2018⟧.",
    "They met between ⟦2018-04-28 28 April and 2 May 2018⟧.",
  ])
  func `A range in words gives its first day`(marked: String) {
    expectDates(marked, published: nil)
  }

  @Test(arguments: [
    "He met her on ⟦2016-08-22 Monday⟧.", "He met her ⟦2016-08-24 today⟧.", "He met her ⟦2016-08-23 yesterday⟧.",
    "He met her on ⟦2016-08-24 Wednesday⟧.", "He met her on ⟦2016-08-18 Thursday⟧.",
    "He met her on ⟦2016-08-01 1 August⟧.",
    "He met her on ⟦2015-12-28 December 28⟧.", "He met her in ⟦2016-07 July⟧.", "He met her in ⟦2015-11 November⟧.",
    "He met her ⟦2016-W33 last week⟧.", "He met her ⟦2016-07 last month⟧.", "He met her ⟦2016-08-24 this morning⟧.",
    "He met her ⟦2015 last year⟧.",
  ])
  func `What is told as past lies before the date of publication`(marked: String) {
    expectDates(marked, published: "2016-08-24")
  }

  @Test(arguments: [
    "He will meet her on ⟦2016-08-29 Monday⟧.", "He will meet her ⟦2016-08-25 tomorrow⟧.",
    "He will come ⟦2016-W35 next week⟧.",
    "He will come ⟦2016-09 next month⟧.", "He will come in ⟦2017-03 March⟧.", "He will come ⟦2017-03 next March⟧.",
    "He will come in ⟦2016-09 September⟧.", "He will come on ⟦2017-01-05 5 January⟧.", "He will come ⟦2017 next year⟧.",
    "He will come later ⟦2016 this year⟧.", "He will come ⟦2016-08-24 tonight⟧.", "He will come ⟦2016-W34 this week⟧.",
  ])
  func `What is told as future lies after it`(marked: String) {
    expectDates(marked, published: "2016-08-24", future: true)
  }

  @Test(arguments: [
    ("He will come ⟦2021-W01 next week⟧.", "2020-12-30"), ("He will come ⟦2021-W02 next week⟧.", "2021-01-04"),
    ("He will come ⟦2020-W53 next week⟧.", "2020-12-24"), ("He will come ⟦2022-W52 next week⟧.", "2022-12-25"),
    ("He will come ⟦2023-W01 next week⟧.", "2022-12-26"), ("He will come ⟦2021-01 next month⟧.", "2020-12-31"),
  ])
  func `Next week is an ISO week, next month the month after, also over the end of the year`(
    marked: String, published: String
  ) {
    expectDates(marked, published: published, future: true)
  }

  @Test(arguments: [
    "They will meet ⟦- in the coming weeks⟧.", "They will meet ⟦- in the near future⟧.",
    "They will meet ⟦- at a later date⟧.",
  ])
  func `Open dates have no value`(marked: String) {
    let bare = marked.replacing("⟦- in the ", with: "in the ⟦- ").replacing("⟦- at a ", with: "at a ⟦- ")
    expectDates(bare, published: "2016-08-24", future: true)
  }

  @Test(arguments: [
    "They met on ⟦- Monday⟧.", "They met in ⟦- March⟧.", "They met on ⟦- 4 April⟧.", "They met ⟦- last week⟧.",
  ])
  func `Without a date of publication, what has no year has no value`(marked: String) {
    expectDates(marked, published: nil)
  }

  @Test(arguments: [
    "The three-day visit ended at 10:30.", "She may visit them.", "The march went on, and 45 people came.",
    "Theresa May spoke of the 31 members.",
    "An august house of 500 members.", "Resolution 2231 was discussed.",
    "He sat down for a second.",
    "G7 and G20 partners met the E3.", "The group of 77 met.",
  ])
  func `Clock times, spans, names and plain numbers are no dates`(text: String) {
    expectDates(text, published: "2016-08-24")
  }

  @Test(arguments: ["The sum of 2000 dollars was paid.", "They saw the Mon people.", "A fleet of 1950 boats sailed."])
  func `Sums and peoples that look like years and weekdays are no dates`(text: String) {
    expectDates(text, published: "2016-08-24")
  }

  @Test func `Sept. is a month`() {
    expectDates("They met on ⟦2016-09-04 4 Sept. 2016⟧.", published: nil)
  }

  @Test(arguments: ["30 February 2016", "2016-13-40", "99 May 2016", "April 31, 2016"])
  func `A day that the calendar lacks never gets a value`(text: String) {
    let analysis = Reading.analysis("They met on \(text) in Fiji.")
    let values = DateFinder(analysis: analysis).dates().compactMap { $0.value(published: nil, future: false) }
    #expect(values.allSatisfy { CalendarDate(iso: $0) != nil || $0.utf8.count <= 7 })
    #expect(values.allSatisfy { !$0.hasSuffix("-31") && !$0.hasSuffix("-40") && !$0.hasSuffix("-30") })
  }
}
