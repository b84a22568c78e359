/// One place on the screen: what is drawn there, how many columns it takes, and the roles it plays.
struct Cell: Hashable, Sendable {
  /// A base and the marks upon it; empty in the second column of a wide one.
  var text: String
  /// 1 or 2; 0 in the second column of a wide cell.
  var width: UInt8
  var style: Style

  /// An empty place.
  static let blank = Cell(text: " ", width: 1, style: .plain)
}

/// A grid of cells, as a terminal shows it. Texts reach it through the sanitiser only.
struct Screen: Equatable, Sendable {
  /// Which part of a text stays where there is no room for all of it.
  enum Keep: Sendable { case start, end }

  /// A stretch of a text, in UTF-8 bytes, with roles of its own.
  struct Run: Hashable, Sendable {
    let range: Range<Int>
    let style: Style
  }

  let size: Size
  private(set) var cells: [Cell]
  /// Row and column of the hardware cursor.
  var cursor: Place?
  /// Whether the hardware cursor is seen: only where text is typed.
  var showsCursor = false

  /// An empty screen.
  init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.columns * size.rows))
  }

  /// The cells of one row.
  func row(_ row: Int) -> ArraySlice<Cell> { cells[row * size.columns..<(row + 1) * size.columns] }

  /// Draws `text` from `column` on into at most `width` columns and returns how many it took.
  @discardableResult
  mutating func put(
    _ text: some StringProtocol, row: Int, column: Int, width: Int, style: Style = .plain, runs: [Run] = [],
    keep: Keep = .start
  ) -> Int {
    guard (0..<size.rows).contains(row), column >= 0 else { return 0 }
    let room = min(width, size.columns - column)
    guard room > 0 else { return 0 }
    let needed = TextWidth.of(text)
    if needed <= room { return draw(text, row, column, room, style, runs, from: 0) }
    switch keep {
    case .start:
      let used = draw(text, row, column, room - 1, style, runs, from: 0)
      set(Cell(text: "…", width: 1, style: style), row, column + used)
      return used + 1
    case .end:
      set(Cell(text: "…", width: 1, style: style), row, column)
      return 1 + draw(text, row, column + 1, room - 1, style, runs, from: needed - room + 1)
    }
  }

  /// Puts other cells into a row: what has no room is cut, what is missing is blank.
  mutating func replace(row: Int, by other: [Cell]) {
    var kept = Array(other.prefix(size.columns))
    // Half of a wide sign at the edge is no sign.
    if kept.last?.width == 2 { kept[kept.count - 1] = .blank }
    kept += Array(repeating: .blank, count: size.columns - kept.count)
    cells.replaceSubrange(row * size.columns..<(row + 1) * size.columns, with: kept)
  }

  /// Draws `text` so that it ends before `endColumn`, taking at most `width` columns; returns its first column.
  @discardableResult
  mutating func putRight(_ text: String, row: Int, endColumn: Int, width: Int, style: Style = .plain) -> Int {
    let needed = min(width, TextWidth.of(text))
    guard needed > 0 else { return endColumn }
    put(text, row: row, column: endColumn - needed, width: needed, style: style)
    return endColumn - needed
  }

  /// Repeats a one-column sign over `width` columns.
  mutating func fill(_ sign: String, row: Int, column: Int, width: Int, style: Style) {
    guard (0..<size.rows).contains(row) else { return }
    let cell = Cell(text: sign, width: 1, style: style)
    for place in max(0, column)..<max(0, column, min(size.columns, column + width)) { set(cell, row, place) }
  }

  /// Adds roles to all cells of a part of a row.
  mutating func add(_ style: Style, row: Int, column: Int, width: Int) {
    guard (0..<size.rows).contains(row) else { return }
    for place in max(0, column)..<max(0, column, min(size.columns, column + width)) {
      cells[row * size.columns + place].style.formUnion(style)
    }
  }

  // Draws the columns from `from` on; a wide sign that is cut at either edge leaves a blank.
  private mutating func draw(
    _ text: some StringProtocol, _ row: Int, _ column: Int, _ room: Int, _ style: Style, _ runs: [Run], from: Int
  ) -> Int {
    var previous: Unicode.Scalar?
    var position = -from
    var offset = 0
    for scalar in text.unicodeScalars {
      switch SafeText.drawn(scalar, after: previous) {
      case .nothing: break
      case .mark(let mark):
        if position > 0 && position <= room { stack(mark, row, column + position - 1) }
      case .cell(let base, let width):
        if position + width > room { return position }
        let look = runs.isEmpty ? style : Self.style(at: offset, style, runs)
        if position >= 0 {
          set(Cell(text: String(base), width: UInt8(width), style: look), row, column + position)
        } else if position + width > 0 {
          set(Cell(text: " ", width: 1, style: look), row, column)
        }
        position += width
        previous = base
      }
      offset += UTF8.width(scalar)
    }
    return max(0, position)
  }

  private static func style(at offset: Int, _ style: Style, _ runs: [Run]) -> Style {
    var style = style
    for run in runs where run.range.contains(offset) { style.formUnion(run.style) }
    return style
  }

  private mutating func stack(_ mark: Unicode.Scalar, _ row: Int, _ column: Int) {
    var index = row * size.columns + column
    if cells[index].width == 0 { index -= 1 }
    // Terminals keep few marks upon one base.
    if cells[index].text.unicodeScalars.count < 5 { cells[index].text.unicodeScalars.append(mark) }
  }

  private mutating func set(_ cell: Cell, _ row: Int, _ column: Int) {
    let index = row * size.columns + column
    mend(index, column)
    if cell.width == 2 {
      mend(index + 1, column + 1)
      cells[index + 1] = Cell(text: "", width: 0, style: cell.style)
    }
    cells[index] = cell
  }

  // Half of a wide sign that is written over must not stay behind.
  private mutating func mend(_ index: Int, _ column: Int) {
    if cells[index].width == 0 && column > 0 {
      cells[index - 1].text = " "
      cells[index - 1].width = 1
    } else if cells[index].width == 2 && column + 1 < size.columns {
      cells[index + 1].text = " "
      cells[index + 1].width = 1
    }
  }
}

extension Screen {
  /// The rows as text, blanks at their ends taken off.
  var lines: [String] {
    (0..<size.rows).map { index in
      let text = row(index).map(\.text).joined()
      let end = text.lastIndex { $0 != " " }
      return end.map { String(text[...$0]) } ?? ""
    }
  }

  /// How many cells of a part differ from `other`, which must have the same size.
  func changes(in frame: Frame, since other: Screen) -> Int {
    frame.rows(in: size).reduce(0) { count, row in
      let range = frame.cells(ofRow: row, in: size)
      return count + zip(cells[range], other.cells[range]).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
    }
  }

  /// Puts the cells of another screen of the same size in place of a part.
  mutating func keep(_ frame: Frame, of other: Screen) {
    for row in frame.rows(in: size) {
      let range = frame.cells(ofRow: row, in: size)
      cells.replaceSubrange(range, with: other.cells[range])
    }
  }

  /// Rows that differ from `other`, which must have the same size.
  func changedRows(since other: Screen) -> [Int] {
    (0..<size.rows).filter { row($0) != other.row($0) }
  }
}
