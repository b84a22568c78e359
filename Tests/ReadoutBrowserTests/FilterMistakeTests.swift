import Testing

@testable import ReadoutBrowser

/// What the browser says of a filter that is half understood.
struct FilterMistakeTests {
  @Test(
    "While a value is typed it may be half a word; when it is kept, a mistake is told",
    arguments: [
      ("fwith:GB kind:x", false), ("fwith:GB kind:x<Enter>", true), ("gff<C-u>owner:GB kind:x<Enter>", true),
      ("fwith:GB<Enter>", false), ("ftokyo<Enter>", false), ("gff<C-u>kind:request<Enter>", false),
    ])
  func mistakes(keys: String, isTold: Bool) {
    var session = ArchiveSession(count: 60)
    session.press(keys)
    #expect((session.state.notice?.text.contains("kind: knows no") == true) == isTold)
  }
}
