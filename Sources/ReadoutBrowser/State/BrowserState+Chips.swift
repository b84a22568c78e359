import ReadoutArchive

extension BrowserState {
  /// The parts of the filter of the list in front, each of which can be taken away.
  var chips: [String] { QueryParts(filterInFront).parts }

  /// What filters the list in front.
  var filterInFront: String { tabs.list?.filter.text ?? at.filters[chipPane]?.text ?? "" }

  /// The pane whose filter is meant: the one in focus, or else the list.
  var chipPane: Pane { at.filters[at.focus] == nil ? .readouts : at.focus }

  /// Begins to go through the parts of the filter.
  mutating func startChips() {
    guard !chips.isEmpty else {
      return refuse("There is no filter to take away" + (key(of: .filter).map { "; \($0) sets one" } ?? ""))
    }
    chip = 0
  }

  /// Does what a key means while the parts of the filter are gone through.
  mutating func performInChips(_ action: Action) {
    let count = chips.count
    switch action {
    case .leave: chip = nil
    case .nextChip, .previousChip:
      let before = chip
      chip = chip.map { max(0, min($0 + (action == .nextChip ? 1 : -1), count - 1)) }
      if chip == before { refuse("There is no part of the filter on this side") }
    case .removeChip: if let chip { remove(chip: chip) }
    case .numberedChip(let number): remove(chip: number - 1)
    case .removeChips: removeChips()
    default: break
    }
  }

  /// Takes one part of the filter away.
  mutating func remove(chip index: Int) {
    guard chips.indices.contains(index) else { return refuse("There is no part \(index + 1) of the filter") }
    let part = chips[index]
    setFilterInFront(QueryParts(filterInFront).removing(index))
    chip = chips.isEmpty ? nil : chip.map { min($0, chips.count - 1) }
    tell("\(part) is no longer asked for")
  }

  /// Takes the whole filter away.
  mutating func removeChips() {
    chip = nil
    guard !chips.isEmpty else { return refuse("There is no filter to take away") }
    setFilterInFront("")
    tell("All rows are listed again")
  }

  /// Adds a part to the filter of the list in front.
  mutating func add(chip part: String) { setFilterInFront(QueryParts(filterInFront).adding(part)) }

  private mutating func setFilterInFront(_ text: String) {
    if tabs.current.isList { return setTabFilter(text) }
    setFilter(text.isEmpty ? nil : Filter(text), of: chipPane)
  }
}
