import Foundation
import ReadoutCore
import Testing

@testable import ReadoutBrowser

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
      results += loader.news(limit: 3).results
    }
    return results
  }

  @Test("Files are read while others are still being found, and told as they are found")
  func readingWhileListing() throws {
    let pipe = try Terminal.wakePipe()
    let loader = Loader(load: { _ in Fixture.tokyo }, wake: pipe.waking, threads: 2)
    let (allowed, found) = (DispatchSemaphore(value: 0), ["a", "b", "c"])
    loader.startReading()
    loader.startListing(Slow(paths: found, allowed: allowed))
    for count in 1...3 {
      allowed.signal()
      #expect(results(of: loader, at: pipe.waiting, count: 1).map(\.entry) == [count - 1])
    }
    #expect(!loader.isEmpty(after: .milliseconds(0)))
  }

  /// Paths that are found one by one, each when it is allowed.
  struct Slow: Sequence, Sendable {
    let paths: [String]
    let allowed: DispatchSemaphore

    func makeIterator() -> AnyIterator<BrowserItem> {
      var rest = paths.makeIterator()
      return AnyIterator {
        allowed.wait()
        return rest.next().map { BrowserItem(path: $0) }
      }
    }
  }

  @Test("A walk that finds nothing is told at once; one that is stopped finds nothing more")
  func endOfListing() throws {
    let pipe = try Terminal.wakePipe()
    let empty = Loader(load: { _ in Fixture.tokyo }, wake: pipe.waking)
    empty.startListing([])
    #expect(empty.isEmpty(after: .seconds(20)))
    #expect(empty.news(limit: 10).isListed)
    let stopped = Loader(load: { _ in Fixture.tokyo }, wake: pipe.waking)
    stopped.stop()
    stopped.list((0..<100).lazy.map { BrowserItem(path: "\($0)") })
    #expect(stopped.news(limit: 10).found.count == 1)
  }

  @Test("Every file is read once, what is wanted first, the last before the first, and what cannot be read says why")
  func order() throws {
    let pipe = try Terminal.wakePipe()
    let items = (0..<20).map { BrowserItem(path: $0 == 4 ? "b" : "\($0)") }
    let loader = Loader(
      load: { path in
        if path == "b" { throw Unreadable() }
        return Fixture.tokyo
      }, wake: pipe.waking, threads: 1)
    loader.list(items)
    loader.want([15, 12])
    loader.startReading()
    let results = results(of: loader, at: pipe.waiting, count: items.count)
    #expect(results.map(\.entry) == [15, 12] + (0..<20).reversed().filter { $0 != 15 && $0 != 12 })
    guard case .failed(let sentence)? = results.first(where: { $0.entry == 4 })?.content else {
      #expect(Bool(false), "the file was read")
      return
    }
    #expect(sentence == "'b' cannot be read; look at its rights.")
  }
}

struct ListingTests {
  private func item(_ number: Int) -> BrowserItem { BrowserItem(path: "\(number).txt") }

  private func result(_ entry: Int, _ readout: Readout) -> LoadResult {
    LoadResult(entry: entry, content: .loaded(Card(readout, name: "\(entry)")))
  }

  @Test("Files come in before those that cannot be read and after those that have been, and the cursor stays")
  func order() {
    var state = BrowserState(title: "t", size: Size(columns: 80, rows: 24))
    #expect(state.at.entry == nil)
    #expect(Renderer.render(state).lines.joined().contains("Looking for readouts …"))
    _ = state.update(.listed([item(0), item(1), item(2)], isAll: false))
    _ = state.update(.loaded([result(1, Fixture.tokyo), LoadResult(entry: 0, content: .failed("No."))]))
    _ = state.update(.key(.character("j")))
    #expect(state.at.entry == 2)
    _ = state.update(.listed([item(3), item(4)], isAll: true))
    #expect(state.shelf.order.map(\.number) == [1, 2, 3, 4, 0])
    #expect(state.at.entry == 2)
    _ = state.update(.loaded([result(4, Fixture.london), result(2, Fixture.accra), result(3, Fixture.tehran)]))
    #expect(state.shelf.order.map(\.number) == [3, 4, 1, 2, 0])
    #expect(state.at.entry == 2)
  }

  @Test("A filter takes in what is found later")
  func filter() {
    var state = BrowserState(title: "t", size: Size(columns: 80, rows: 24))
    for key in Key.sequence("f1<Enter>") { _ = state.update(.key(key)) }
    _ = state.update(.listed((0..<12).map(item), isAll: false))
    #expect(state.listOrder.map(\.number) == [1, 10, 11])
    _ = state.update(.listed([item(12), item(200)], isAll: true))
    #expect(state.listOrder.map(\.number) == [1, 10, 11, 12])
  }

  @Test("Ten thousand files that are found and read bit by bit stay usable")
  func many() {
    var state = BrowserState(title: "t", size: Size(columns: 80, rows: 24))
    let readouts = Fixture.readouts
    for start in stride(from: 0, to: 10_000, by: 100) {
      _ = state.update(.listed((start..<start + 100).map(item), isAll: start == 9_900))
      _ = state.update(.loaded((start..<start + 50).map { result($0, readouts[$0 % readouts.count]) }))
      _ = state.update(.key(.down))
    }
    #expect(state.shelf.loadedCount == 5_000 && !state.shelf.isComplete)
    for start in stride(from: 50, to: 10_000, by: 100) {
      _ = state.update(.loaded((start..<start + 50).map { result($0, readouts[$0 % readouts.count]) }))
    }
    #expect(state.shelf.isComplete)
    #expect(state.shelf.order == state.shelf.order.sorted())
    #expect(state.selectedListRow.map { state.shelf.order[$0].number } == state.at.entry)
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
