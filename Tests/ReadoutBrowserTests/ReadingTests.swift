import Foundation
import ReadoutCore
import Testing

@testable import ReadoutBrowser

/// Reading many files goes on in the background until the user stops it.
struct ReadingTests {
  @Test("Esc stops the reading, what is looked at is read all the same, and a search reads on")
  func hold() {
    let items = (0..<40).map { BrowserItem(path: "\($0).txt") }
    var state = BrowserState(items: items, title: "t", size: Size(columns: 80, rows: 24))
    #expect(Renderer.render(state).lines[22].contains("0 of 40 read"))
    #expect(state.update(.key(.escape)).contains(.holdReading(true)))
    #expect(Renderer.render(state).lines[22].contains("0 of 40 read, stopped"))
    #expect(!state.update(.key(.escape)).contains(.holdReading(true)))
    #expect(state.notice?.text.contains("nothing to leave") == true)
    #expect(!state.update(.key(.character("/"))).contains(.holdReading(false)))
    #expect(state.update(.key(.character("x"))).contains(.holdReading(false)))
    #expect(!state.isReadingHeld)
  }

  @Test("A loader that is held reads what is wanted, then all when it goes on")
  func loader() throws {
    let pipe = try Terminal.wakePipe()
    let gate = DispatchSemaphore(value: 0)
    let loader = Loader(
      load: { path in
        gate.wait()
        return Fixture.readouts[path.utf8.count % 6]
      }, wake: pipe.waking, threads: 2)
    func results(_ count: Int) throws -> Set<Int> {
      var entries: Set<Int> = []
      while entries.count < count {
        var descriptors = [pollfd(fd: pipe.waiting, events: Int16(POLLIN), revents: 0)]
        try #require(poll(&descriptors, 1, 20_000) > 0, "nothing comes")
        var bytes = [UInt8](repeating: 0, count: 64)
        _ = read(pipe.waiting, &bytes, bytes.count)
        entries.formUnion(loader.news(limit: 100).results.map(\.entry))
      }
      return entries
    }
    loader.hold(true)
    loader.list((0..<30).map { BrowserItem(path: "\($0)") })
    loader.start()
    loader.perform(.read([17, 23]))
    for _ in 0..<40 { gate.signal() }
    #expect(try results(2) == [17, 23])
    loader.perform(.holdReading(false))
    #expect(try results(28) == Set(0..<30).subtracting([17, 23]))
    loader.stop()
  }
}
