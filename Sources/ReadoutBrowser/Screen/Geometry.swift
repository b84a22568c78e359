/// Columns and rows of a terminal.
struct Size: Hashable, Sendable {
  var columns: Int
  var rows: Int

  /// The smallest size at which panes are drawn.
  static let smallest = Size(columns: 20, rows: 5)

  /// Whether there is room for panes.
  var isEnough: Bool { columns >= Self.smallest.columns && rows >= Self.smallest.rows }
}

/// A rectangle of cells.
struct Frame: Hashable, Sendable {
  var row: Int
  var column: Int
  var width: Int
  var height: Int

  /// Row after the last one.
  var endRow: Int { row + height }

  /// Column after the last one.
  var endColumn: Int { column + width }

  /// Its rows, as far as they are on a screen.
  func rows(in size: Size) -> Range<Int> { (row..<max(row, endRow)).clamped(to: 0..<max(0, size.rows)) }

  /// Places of its cells in one row, among all of a screen.
  func cells(ofRow row: Int, in size: Size) -> Range<Int> {
    let columns = (column..<max(column, endColumn)).clamped(to: 0..<max(0, size.columns))
    return row * size.columns + columns.lowerBound..<row * size.columns + columns.upperBound
  }

  /// The same rectangle without its first `count` rows.
  func dropping(rows count: Int) -> Frame {
    let cut = min(count, height)
    return Frame(row: row + cut, column: column, width: width, height: height - cut)
  }
}

/// One place on the screen.
struct Place: Hashable, Sendable {
  let row: Int
  let column: Int
}
