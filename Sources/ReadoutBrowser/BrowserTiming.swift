import ReadoutCore

/// How long the browser takes from a key to the frame that shows what it did, measured without a terminal.
public struct BrowserTiming: Sendable {
  /// From each key to the rows that have to be drawn: the state's update, the drawing, the comparison with what is shown.
  public private(set) var keys: [Duration] = []
  /// The same for each further slice of a search that a key began.
  public private(set) var slices: [Duration] = []
  /// From listing the files to the first screen, before any has been read.
  public private(set) var firstPaint: Duration = .zero

  /// Plays `keys`, written as for `BrowserPicture`, over and over until `presses` of them have been pressed, in a browser
  /// of `count` readouts that repeat the given ones.
  public static func measure(
    _ readouts: [Readout], count: Int, keys: String, presses: Int, size: (columns: Int, rows: Int)
  ) -> BrowserTiming {
    var timing = BrowserTiming()
    let size = Size(columns: size.columns, rows: size.rows)
    let items = (0..<count).map { BrowserItem(path: "\($0)/\(readouts[$0 % readouts.count].source.path)") }
    let results = items.indices.map { index in
      LoadResult(entry: index, content: .loaded(Card(readouts[index % readouts.count], name: items[index].name)))
    }
    let clock = ContinuousClock()
    let start = clock.now
    var state = BrowserState(items: items, title: "bench", size: size)
    var shown = Renderer.render(state)
    timing.firstPaint = clock.now - start
    _ = state.update(.loaded(results))

    func send(_ event: Event) -> (duration: Duration, goesOn: Bool) {
      let start = clock.now
      let effects = state.update(event)
      let screen = Renderer.render(state)
      let changed = screen.changedRows(since: shown)
      let duration = clock.now - start
      if !changed.isEmpty { shown = screen }
      return (duration, effects.contains(.goOn))
    }
    let script = Key.sequence(keys)
    for index in 0..<presses {
      var sent = send(.key(script[index % script.count]))
      timing.keys.append(sent.duration)
      while sent.goesOn {
        sent = send(.goOn)
        timing.slices.append(sent.duration)
      }
    }
    return timing
  }
}
