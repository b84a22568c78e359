import ReadoutCore

/// A browser without a terminal: keys in, states out.
struct Session {
  private(set) var state: BrowserState

  /// Lists readouts and loads them all.
  init(_ readouts: [Readout], title: String, size: Size) {
    let items = readouts.map { BrowserItem(path: $0.source.path, title: $0.source.title) }
    state = BrowserState(items: items, title: title, size: size)
    let results = readouts.enumerated().map { index, readout in
      LoadResult(entry: index, content: .loaded(Card(readout, name: items[index].name)))
    }
    send(.loaded(results))
  }

  /// Presses keys one after the other.
  mutating func press(_ keys: String) {
    for key in Key.sequence(keys) { send(.key(key)) }
  }

  /// Presses one key, and tells what it leaves to be done.
  mutating func press(_ key: Key) -> [Effect] { state.update(.key(key)) }

  /// Changes how the browser begins.
  mutating func begin(_ change: (inout BrowserState) -> Void) { change(&state) }

  /// Sends an event and all that it leaves to be done.
  mutating func send(_ event: Event) {
    var effects = state.update(event)
    while effects.contains(.goOn) { effects = state.update(.goOn) }
  }
}
