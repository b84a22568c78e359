import ReadoutCore

/// Pictures of the browser at work, for the documentation.
public enum BrowserPicture {
  /// What the picture's terminal looks like.
  public enum Theme: String, Sendable, CaseIterable { case dark, light }

  /// The screen, as SVG, after `keys` have been pressed in a browser of `readouts`.
  ///
  /// `keys` are written as they are typed, others by name: `jj/cyber<Enter>`, `<Down>`, `<Esc>`, `<C-l>`.
  public static func svg(
    of readouts: [Readout], title: String, size: (columns: Int, rows: Int), keys: String, theme: Theme = .dark
  ) -> String {
    let screen = screen(of: readouts, title: title, size: Size(columns: size.columns, rows: size.rows), keys: keys)
    return SVGPicture(screen: screen, palette: theme == .dark ? .dark : .light).svg(title: "Readout: \(title)")
  }

  static func screen(of readouts: [Readout], title: String, size: Size, keys: String) -> Screen {
    var session = Session(readouts, title: title, size: size)
    session.press(keys)
    return Renderer.render(session.state)
  }
}

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

  /// Sends an event and all that it leaves to be done.
  mutating func send(_ event: Event) {
    var effects = state.update(event)
    while effects.contains(.goOn) { effects = state.update(.goOn) }
  }
}
