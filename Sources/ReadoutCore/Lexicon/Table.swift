import CLexicon

/// An embedded TSV file: a header line, then rows; `#` opens a comment line, `|` separates the values of a field.
struct Table {
  /// The rows, each as its fields' bytes.
  let rows: [[Substring]]
  private let columns: [Substring: Int]

  /// Reads the embedded file of that name; an unknown name gives an empty table.
  init(embedded name: String) {
    let file = clexicon_data(name)
    self.init(text: String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self))
  }

  /// Reads a table from its text.
  init(text: String) {
    var rows: [[Substring]] = []
    for line in text.utf8.split(separator: 0x0A) where line.first != 0x23 {
      rows.append(
        line.split(separator: 0x09, omittingEmptySubsequences: false).map { Substring($0) })
    }
    let header = rows.isEmpty ? [] : rows.removeFirst()
    columns = Dictionary(zip(header, 0...), uniquingKeysWith: { first, _ in first })
    self.rows = rows
  }

  /// The field of a row in the column of that name; empty where the row or the table has none.
  func field(_ row: [Substring], _ column: Substring) -> Substring {
    guard let index = columns[column], index < row.count else { return "" }
    return row[index]
  }

  /// The values of a field.
  func values(_ row: [Substring], _ column: Substring) -> [Substring] {
    field(row, column).utf8.split(separator: 0x7C).map { Substring($0) }
  }
}
