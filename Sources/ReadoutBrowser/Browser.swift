import ReadoutArchive
import ReadoutCore

/// One file to list.
public struct BrowserItem: Sendable {
  /// Path, from which the file is read.
  public let path: String
  /// What stands in the list until the file has been read; without it, the end of the path.
  public let title: String?

  /// Makes an item.
  public init(path: String, title: String? = nil) {
    self.path = path
    self.title = title
  }

  /// What stands for the file until its title is known.
  var name: String { title ?? path.split(separator: "/").last.map(String.init) ?? path }
}

/// Shows readouts in panes on the terminal.
public struct Browser: Sendable {
  let items: any Sequence<BrowserItem> & Sendable
  let title: String
  let memory: Memory?
  let configuration: Configuration
  let isFlat: Bool
  let load: @Sendable (String) throws -> Readout
  let explain: Explain

  /// Where places are remembered, and by what these readouts are known there.
  public typealias Memory = (places: PlaceMemory, key: String)

  /// Tells what spoke for each item of a readout, by the items' ids.
  public typealias Explain = @Sendable (Readout) -> [String: [Cue]]

  /// Makes a browser of `items`, which are walked, and each read by `load`, off the main thread while the browser is
  /// shown; `load` throws an error whose `localizedDescription` is one sentence. What spoke for items is asked of `explain`. With a memory it begins where the user left
  /// off; flat, it has words in the place of signs and one pane at a time, for screen readers.
  public init(
    items: some Sequence<BrowserItem> & Sendable, title: String, memory: Memory? = nil,
    configuration: Configuration = .standard, isFlat: Bool = false, explain: @escaping Explain,
    load: @escaping @Sendable (String) throws -> Readout
  ) {
    self.items = items
    self.title = title
    self.memory = memory
    self.configuration = configuration
    self.isFlat = isFlat
    self.load = load
    self.explain = explain
  }

  /// Runs until the user quits, or until it turns out that there are no items.
  ///
  /// Throws a `BrowserError` where there is no terminal to run in. A signal that ends the process does so after the
  /// terminal has been given back.
  public func run() throws { _ = try run(picking: false) }

  /// Runs until the user has picked something or leaves, on the process's terminal even where standard output leads
  /// elsewhere; gives what was picked.
  ///
  /// Throws as `run` does.
  public func pick() throws -> [Pick] { try run(picking: true) }

  private func run(picking: Bool) throws -> [Pick] {
    let pipe = try Terminal.wakePipe()
    let loader = Loader(load: load, wake: pipe.waking)
    // Most folders are listed before the terminal is ready, so that the first screen shows them; no folder is waited for.
    loader.startListing(items)
    guard !loader.isEmpty(after: .milliseconds(10)) else { return [] }
    return try Loop(loader, wake: pipe, configuration: configuration, picking: picking, explain: explain) {
      BrowserState(title: title, size: $0, configuration: configuration).begun(from: memory, isFlat: isFlat)
    } leave: { place in
      memory?.places.remember(place, of: memory?.key ?? "")
    }.run()
  }
}

/// Shows an archive in panes on the terminal.
public struct ArchiveBrowser: Sendable {
  let archive: Archive
  let places: PlaceMemory?
  let configuration: Configuration
  let isFlat: Bool
  let explain: Browser.Explain

  /// Makes a browser of an archive that has been opened; what spoke for items is asked of `explain`. With a memory it begins where the user left off; flat, it has words
  /// in the place of signs and one pane at a time, for screen readers.
  public init(
    _ archive: Archive, places: PlaceMemory? = nil, configuration: Configuration = .standard, isFlat: Bool = false,
    explain: @escaping Browser.Explain
  ) {
    self.explain = explain
    self.archive = archive
    self.places = places
    self.configuration = configuration
    self.isFlat = isFlat
  }

  /// Runs until the user quits.
  ///
  /// Throws a `BrowserError` where there is no terminal to run in. A signal that ends the process does so after the
  /// terminal has been given back.
  public func run() throws { _ = try run(picking: false) }

  /// Runs until the user has picked something or leaves, on the process's terminal even where standard output leads
  /// elsewhere; gives what was picked.
  ///
  /// Throws as `run` does.
  public func pick() throws -> [Pick] { try run(picking: true) }

  private func run(picking: Bool) throws -> [Pick] {
    let pipe = try Terminal.wakePipe()
    let loader = ArchiveLoader(archive, wake: pipe.waking)
    loader.startListing()
    let name = archive.path.split(separator: "/").last.map(String.init) ?? archive.path
    let memory = places.map { ($0, archive.path) }
    let loop = try Loop(loader, wake: pipe, configuration: configuration, picking: picking, explain: explain) {
      BrowserState(archive: name, size: $0, configuration: configuration).begun(from: memory, isFlat: isFlat)
    } leave: { place in
      places?.remember(place, of: archive.path)
    }
    loader.awaitBeginning(.milliseconds(15))
    return loop.run()
  }
}

extension BrowserState {
  /// The same where the user left off the last time, or in the tab in which he always begins.
  fileprivate func begun(from memory: Browser.Memory?, isFlat: Bool) -> BrowserState {
    var state = self
    state.isFlat = isFlat
    if let memory, var place = memory.places.place(memory.key) {
      if let tab = configuration.startView { (place.tab, place.searchedFrom) = (tab.title, nil) }
      state.resume(place)
    } else if let tab = configuration.startView, tab != state.front {
      state.show(tab)
    }
    return state
  }
}
