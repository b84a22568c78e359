/// Where the user has put the lines between panes: thousandths of the screen's width or height, or nothing where the
/// browser decides.
struct Split: Hashable, Codable, Sendable {
  /// The line after the list of readouts, where panes stand side by side.
  var list: Int?
  /// The line before the source, where panes stand side by side.
  var source: Int?
  /// The line below the list of readouts, where panes stand above each other.
  var stack: Int?
  /// The line after the hits of a search.
  var hits: Int?

  /// Puts a line at a place of a length.
  mutating func move(_ divider: Divider, to place: Int, of length: Int) {
    // Halves, so that the same length gives the same place again.
    let share = length > 0 ? min(1000, max(0, (place * 1000 + length / 2) / length)) : 0
    switch divider {
    case .list: list = share
    case .source: source = share
    case .stack: stack = share
    case .hits: hits = share
    }
  }

  /// A share of a length.
  static func place(_ share: Int, of length: Int) -> Int { (share * length + 500) / 1000 }
}

/// A line between panes that can be moved.
enum Divider: Hashable, Sendable {
  case list, source, stack, hits
}

extension BrowserState {
  /// The line that keys move: the one beside or below the pane in focus.
  var currentDivider: Divider? {
    let dividers = Layout(self).dividers
    let wanted: [Divider] = at.focus == .readouts ? [.hits, .list, .stack] : [.hits, .source, .stack]
    return wanted.first { dividers[$0] != nil }
  }

  /// Moves a line by columns or rows, as far as the panes on both sides can give room; false where it stayed.
  mutating func move(_ divider: Divider, by steps: Int) -> Bool {
    guard let line = Layout(self).dividers[divider] else { return false }
    return move(divider, to: Place(row: line.row + steps, column: line.column + steps))
  }

  /// Moves a line to a place of the screen, as far as the panes on both sides can give room; false where it stayed.
  mutating func move(_ divider: Divider, to place: Place) -> Bool {
    let layout = Layout(self)
    guard let before = layout.dividers[divider] else { return false }
    // The line that is not moved stays where it is.
    if divider == .list, at.split.source == nil, let source = layout.dividers[.source] {
      at.split.move(.source, to: source.column, of: layout.body.width)
    }
    let old = at.split
    if divider == .stack {
      at.split.move(divider, to: place.row - layout.body.row, of: layout.body.height)
    } else {
      at.split.move(divider, to: place.column, of: layout.body.width)
    }
    guard let after = Layout(self).dividers[divider], after != before else {
      at.split = old
      return false
    }
    // What is stored is what is shown, so that the next step starts from there.
    if divider == .stack {
      at.split.move(divider, to: after.row - layout.body.row, of: layout.body.height)
    } else {
      at.split.move(divider, to: after.column, of: layout.body.width)
    }
    return true
  }
}

extension Position {
  /// The same place, the lines between panes as they are now.
  func with(_ split: Split) -> Position {
    var position = self
    position.split = split
    return position
  }
}
