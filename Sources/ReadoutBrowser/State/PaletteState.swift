/// The palette as it is looked at: what is typed, and which action the cursor is on.
struct PaletteState: Sendable {
  var query = ""
  /// Place of the selected action among those that match.
  var selected = 0
  private(set) var top = 0

  /// Keeps the cursor in range and in view.
  mutating func clamp(count: Int, height: Int) {
    selected = max(0, min(selected, count - 1))
    top = BrowserState.top(top, showing: selected, count: count, height: height)
  }
}

/// Judges how well an action is meant by some words: each has to stand in its name, its description or its keys.
struct ActionMatch {
  private let words: [[UInt8]]
  private let query: String

  /// Looks for what was typed, its words in any order.
  init(_ query: String) {
    words = FoldedText.words(query)
    self.query = query
  }

  /// How well an action is meant, the more the better; nil where it is not.
  func score(_ binding: Binding) -> Int? {
    guard !words.isEmpty else { return query.allSatisfy(\.isWhitespace) ? 0 : keyScore(binding) }
    let name = FoldedText.bytes(binding.name)
    let description = FoldedText.bytes(binding.description)
    var score = keyScore(binding) ?? 0
    for word in words {
      if name.dropFirst().starts(with: word) {
        score += 8
      } else if WordScan.matchesAll([word], in: name) {
        score += 5
      } else if WordScan.matchesAll([word], in: description) {
        score += 3
      } else if Self.contains(name, word) || Self.contains(description, word) {
        score += 1
      } else {
        return keyScore(binding)
      }
    }
    // Of two that match alike, the one that says less besides is meant rather.
    return FoldedText.words(binding.name) == words ? score + 4 : score
  }

  private func keyScore(_ binding: Binding) -> Int? {
    let typed = query.filter { !$0.isWhitespace }
    let isKey = binding.keys.contains { $0.name == typed || $0.notation == typed }
    return isKey ? 6 : nil
  }

  private static func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard word.count <= text.count else { return false }
    return (0...text.count - word.count).contains { text[$0..<$0 + word.count].elementsEqual(word) }
  }
}

extension BrowserState {
  /// Where keys would go to if nothing lay over the pane in focus.
  var paneContext: Context {
    if tabs.current == .overview { return .overview }
    if tabs.current.isList { return .list }
    switch at.focus {
    case .readouts: return .readouts
    case .source: return .source
    default: return .facts
    }
  }

  /// Actions that the palette offers: those of the pane in focus that match what is typed, the best first.
  var paletteActions: [Binding] {
    let match = ActionMatch(palette?.query ?? "")
    let scored = keyMap.bindings(in: paneContext).enumerated().compactMap { place, binding in
      binding.action == .palette || !isOffered(binding.action)
        ? nil : match.score(binding).map { (score: $0, place: place, binding: binding) }
    }
    return scored.sorted { ($1.score, $0.place) < ($0.score, $1.place) }.map(\.binding)
  }

  /// Does what a key means in the palette.
  mutating func performInPalette(_ action: Action) -> [Effect] {
    let actions = paletteActions
    switch action {
    case .leave: palette = nil
    case .accept:
      guard let palette, actions.indices.contains(palette.selected) else {
        refuse("No action is meant by that")
        break
      }
      self.palette = nil
      return perform(actions[palette.selected].action, in: context)
    case .down, .up, .pageDown, .pageUp, .first, .last:
      let before = palette?.selected ?? 0
      let page = max(1, Layout(self).overlay.height - 2)
      let row = Self.row(after: action, from: before, count: actions.count, page: page)
      palette?.selected = row
      if row == before { refuse(Self.isForward(action) ? "This is the last action" : "This is the first action") }
    default: edit(action)
    }
    return []
  }
}
