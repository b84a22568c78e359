import Foundation
import ReadoutCore
import Testing

@testable import ReadoutBrowser

struct AppearanceTests {
  @Test("Every state can be told from the others without colours")
  func withoutColours() {
    let styles: [Style] = [.plain, .person, .issue, .followUp, .selected, .match, .rule]
    let looks = styles.map { Appearance($0, colours: false) }
    #expect(Set(looks).count == styles.count)
    #expect(looks.allSatisfy { $0.ink == .none })
  }

  @Test("Roles that meet in one cell all show")
  func together() {
    let look = Appearance([.person, .issue, .followUp, .selected], colours: true)
    #expect(look.underline && look.bold && look.italic && look.reverse)
  }

  @Test("Words keep the terminal's own colour, or one that brings its own background")
  func words() {
    for style in [Style.plain, .title, .focus, .person, .issue, .followUp, .selected, .key] {
      #expect(Appearance(style, colours: true).ink == .none)
    }
    #expect(Appearance(.match, colours: true).ink == .highlighter)
  }

  @Test("NO_COLOR and poor terminals show none; a grey needs a known background")
  func theme() {
    #expect(!Theme(["NO_COLOR": "1"], colours: 256).hasColours)
    #expect(Theme(["NO_COLOR": ""], colours: 256).hasColours)
    #expect(!Theme([:], colours: 2).hasColours)
    let grey = Appearance.Ink.grey.rawValue
    #expect(Theme([:], colours: 256).pairs[grey]?.ink == -1)
    #expect(Theme(["COLORFGBG": "15;0"], colours: 256).pairs[grey]?.ink == 247)
    #expect(Theme(["COLORFGBG": "0;default;15"], colours: 256).pairs[grey]?.ink == 241)
    #expect(Theme(["READOUT_BACKGROUND": "light", "COLORFGBG": "15;0"], colours: 256).pairs[grey]?.ink == 241)
    #expect(Theme(["COLORFGBG": "15;0"], colours: 16).pairs[grey]?.ink == -1)
  }
}

struct LoaderTests {
  struct Unreadable: LocalizedError { var errorDescription: String? { "'b' cannot be read; look at its rights." } }

  /// Waits at the pipe, as the display loop does, until all results are there.
  private func results(of loader: Loader, at end: Int32, count: Int) -> [LoadResult] {
    var results: [LoadResult] = []
    while results.count < count {
      var descriptors = [pollfd(fd: end, events: Int16(POLLIN), revents: 0)]
      guard poll(&descriptors, 1, 20_000) > 0 else { break }
      var bytes = [UInt8](repeating: 0, count: 64)
      _ = read(end, &bytes, bytes.count)
      results += loader.results(limit: 3)
    }
    return results
  }

  @Test("Every file is read once, what is wanted first, and what cannot be read says why")
  func order() throws {
    let pipe = try Terminal.wakePipe()
    let items = (0..<20).map { BrowserItem(path: $0 == 4 ? "b" : "\($0)") }
    let loader = Loader(
      items,
      load: { path in
        if path == "b" { throw Unreadable() }
        return Fixture.tokyo
      }, wake: pipe.waking)
    loader.want([15, 12])
    loader.start(threads: 1)
    let results = results(of: loader, at: pipe.waiting, count: items.count)
    #expect(results.map(\.entry) == [15, 12] + (0..<20).filter { $0 != 15 && $0 != 12 })
    guard case .failed(let sentence)? = results.first(where: { $0.entry == 4 })?.content else {
      #expect(Bool(false), "the file was read")
      return
    }
    #expect(sentence == "'b' cannot be read; look at its rights.")
  }
}

struct BrowserErrorTests {
  @Test("Each error is one sentence that says what to do; the terminal's type is named")
  func sentences() {
    let errors: [BrowserError] = [.noTerminal, .noTerm, .unknownTerm("foo"), .weakTerm("dumb"), .failed("A pipe")]
    for error in errors {
      let sentence = error.localizedDescription
      #expect(sentence.hasSuffix(".") && !sentence.contains("\n"))
    }
    #expect(BrowserError.unknownTerm("foo").localizedDescription.contains("TERM=foo"))
    #expect(BrowserError.weakTerm("dumb").localizedDescription.contains("TERM=dumb"))
  }
}
