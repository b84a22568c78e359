/// The rows of the help as they stand on a screen: in one column, or from 120 columns on in two, the second of which begins
/// with a heading.
struct HelpPage: Sendable {
  /// Columns of rows from the left to the right.
  let columns: [[HelpRow]]
  /// Columns of the screen that one of them takes.
  let width: Int

  /// Places the rows of each block in columns of a width; a block begins below the last row of the one before.
  init(_ blocks: [[HelpRow]], count: Int, width: Int) {
    self.width = width
    var columns = [[HelpRow]](repeating: [], count: count)
    for block in blocks {
      let height = columns.map(\.count).max() ?? 0
      let parts = count > 1 ? Self.halves(block) : [block]
      for (index, part) in parts.enumerated() {
        let blanks = [HelpRow](repeating: .blank, count: height - columns[index].count)
        columns[index] += blanks + part
      }
    }
    self.columns = columns
  }

  // The second half begins with a heading, where the longer of the two is the shortest.
  private static func halves(_ rows: [HelpRow]) -> [[HelpRow]] {
    let starts = rows.indices.filter { rows[$0].isHeading && $0 > 1 }
    guard let split = starts.min(by: { max($0, rows.count - $0) < max($1, rows.count - $1) }) else { return [rows] }
    return [Array(rows[..<split]), Array(rows[split...])]
  }

  /// Rows of the longest column.
  var height: Int { columns.map(\.count).max() ?? 0 }

  /// How many columns there are on a screen.
  static func count(_ size: Size, isFlat: Bool) -> Int { size.columns >= 120 && !isFlat ? 2 : 1 }
}
