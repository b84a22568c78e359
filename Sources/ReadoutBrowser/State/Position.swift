import ReadoutArchive

/// Words by which a pane is filtered.
struct Filter: Hashable, Sendable {
  /// As typed.
  let text: String
  /// Folded prefixes.
  let words: [[UInt8]]

  /// Folds what was typed.
  init(_ text: String) {
    self.text = text
    words = FoldedText.words(text)
  }

  /// What it asks for: what was typed without the blank behind which more words may follow.
  var query: String { text.trimmingSpaces }

  /// The same with a blank at its end, so that what is typed now are words of their own.
  var opened: Filter { text.isEmpty || text.last == " " ? self : Filter(text + " ") }

  /// Whether it lets everything pass: there is nothing in it to look for.
  var isEmpty: Bool { words.isEmpty }

  /// Whether all words begin words of `folded`.
  func matches(_ folded: [UInt8]) -> Bool { WordScan.matchesAll(words, in: folded) }
}

/// Where the user stands: all that Esc brings back after a search. Anchors are items and bytes, never rows.
struct Position: Equatable, Sendable {
  var focus = Pane.readouts
  /// The pane of items that was in focus last.
  var facet = Pane.issues
  /// Number of the selected file.
  var entry: Int?
  /// Selected items, by their place in the model.
  var chosen: [ItemKind: Int] = [:]
  /// Which of the selected item's places in the text is meant.
  var mention = 0
  /// Byte with which the first visible row of the source begins.
  var sourceTop = 0
  /// Byte of the source at which its cursor stands.
  var sourceAt = 0
  /// The mark that the source's cursor was put on, if it was put on one.
  var sourceMark: Int?
  /// First visible row of each list.
  var tops: [Pane: Int] = [:]
  var filters: [Pane: Filter] = [:]
  /// The order of the readouts.
  var sort = Tab.readouts.standardSort
  /// The only sort of items whose evidence is marked in the source; nil marks all.
  var highlight: ItemKind?
  var isZoomed = false
  /// Where the user has put the lines between panes.
  var split = Split()
  var showsWhy = false
  /// Panes from which Enter led deeper.
  var trail: [Pane] = []
}
