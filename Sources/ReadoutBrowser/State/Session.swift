import ReadoutCore

/// A browser without a terminal: keys in, states out.
struct Session {
  private(set) var state: BrowserState
  private var tables: [Tab: TabTable] = [:]

  /// Lists readouts and loads them all.
  init(
    _ readouts: [Readout], title: String, size: Size, isFlat: Bool = false, today: Int? = nil,
    configuration: Configuration = .standard
  ) {
    let items = readouts.map { BrowserItem(path: $0.source.path, title: $0.source.title) }
    state = BrowserState(items: items, title: title, size: size, configuration: configuration)
    state.isFlat = isFlat
    if let today { state.tabs.today = today }
    let results = readouts.enumerated().map { index, readout in
      LoadResult(entry: index, content: .loaded(Card(readout, name: items[index].name)))
    }
    send(.loaded(results))
  }

  // What the lists in tabs are made of.
  private mutating func answers(to effect: Effect) -> [TabNews] {
    let cards = state.shelf.items.indices.compactMap { entry in state.shelf.card(entry).map { (entry, $0) } }
    let files = FileTables(cards: cards, today: state.tabs.today)
    switch effect {
    case .list(let wish): return files.answer(wish, &tables)
    case .tabRows(let wish): return files.answer(wish, tables)
    default: return []
    }
  }

  /// Presses keys one after the other.
  mutating func press(_ keys: String) {
    for key in Key.sequence(keys) { send(.key(key)) }
  }

  /// Presses one key, and tells what it leaves to be done.
  mutating func press(_ key: Key) -> [Effect] { state.update(.key(key)) }

  /// Changes how the browser begins.
  mutating func begin(_ change: (inout BrowserState) -> Void) { change(&state) }

  /// Sends an event and all that it leaves to be done, and tells what that was at first.
  @discardableResult
  mutating func send(_ event: Event) -> [Effect] {
    let first = state.update(event)
    var effects = first
    while !effects.isEmpty {
      var next = effects.contains(.goOn) ? state.update(.goOn) : []
      for news in effects.flatMap({ answers(to: $0) }) { next += state.update(.tab(news)) }
      effects = next
    }
    return first
  }
}
