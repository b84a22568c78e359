import Testing

@testable import ReadoutArchive

struct SavedViewsTests {
  @Test("Views are listed by name, one name has one query, and a view can be removed")
  func keeping() throws {
    let scratch = try Scratch()
    let archive = try scratch.archive()
    #expect(try archive.views().isEmpty)
    try archive.saveView(name: "open follow-ups", query: "is:open", now: 10)
    try archive.saveView(name: "Cyber", query: "topic:cyber", now: 20)
    try archive.saveView(name: "open follow-ups", query: "is:open owner:GB", now: 30)
    #expect(
      try archive.views() == [
        SavedView(name: "Cyber", query: "topic:cyber", saved: 20),
        SavedView(name: "open follow-ups", query: "is:open owner:GB", saved: 30),
      ])
    try archive.removeView(name: "Cyber")
    try archive.removeView(name: "there is none of this name")
    #expect(try archive.views().map(\.name) == ["open follow-ups"])
  }

  @Test("An archive that was opened to be read keeps its views as they are")
  func reading() throws {
    let scratch = try Scratch()
    try scratch.archive().saveView(name: "a", query: "b", now: 1)
    let archive = try Archive(scratch.path("archive.sqlite"), .reading)
    #expect(throws: ArchiveError.readOnly(path: archive.path)) { try archive.saveView(name: "a", query: "c") }
    #expect(throws: ArchiveError.readOnly(path: archive.path)) { try archive.removeView(name: "a") }
    #expect(try archive.views().map(\.query) == ["b"])
  }
}
