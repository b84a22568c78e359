import CLexicon

/// An embedded TSV file: a header line, then rows; `#` opens a comment line, `|` separates the values of a field.
///
/// Fields are ranges of the file's bytes, so that reading a table makes no strings.
struct Table {
  /// A field of a row, or one of its values: UTF-8 bytes that live as long as the table's.
  typealias Field = UnsafeBufferPointer<UInt8>

  /// A line of the table: the bytes of its fields.
  struct Row {
    fileprivate let line: Field
  }

  private let bytes: Field
  private let columns: [String: Int]
  private let firstRow: Int

  /// Reads the embedded file of that name; an unknown name gives an empty table.
  init(embedded name: String) {
    let file = clexicon_data(name)
    self.init(bytes: UnsafeBufferPointer(start: file.bytes, count: file.count))
  }

  /// Reads a table from bytes, which must outlive it.
  init(bytes: Field) {
    self.bytes = bytes
    var start = 0
    var header: [String: Int] = [:]
    while start < bytes.count, header.isEmpty {
      let line = Self.line(bytes, at: start)
      start += line.count + 1
      guard line.first != 0x23 else { continue }
      for (index, name) in line.split(separator: 0x09).enumerated() {
        header[String(decoding: name, as: UTF8.self)] = index
      }
    }
    columns = header
    firstRow = start
  }

  /// Calls `body` with each row, in order.
  func forEachRow(_ body: (Row) -> Void) {
    var start = firstRow
    while start < bytes.count {
      let line = Self.line(bytes, at: start)
      start += line.count + 1
      if !line.isEmpty, line[0] != 0x23 { body(Row(line: line)) }
    }
  }

  /// The field of a row in the column of that name; empty where the row or the table has none.
  func field(_ row: Row, _ column: String) -> Field {
    guard let wanted = columns[column] else { return Field(start: nil, count: 0) }
    var index = 0
    var start = 0
    for i in 0...row.line.count where i == row.line.count || row.line[i] == 0x09 {
      if index == wanted { return Field(rebasing: row.line[start..<i]) }
      index += 1
      start = i + 1
    }
    return Field(start: nil, count: 0)
  }

  /// Calls `body` with each value of a field.
  func forEachValue(_ row: Row, _ column: String, _ body: (Field) -> Void) {
    let field = field(row, column)
    var start = 0
    for i in 0...field.count where i == field.count || field[i] == 0x7C {
      if i > start { body(Field(rebasing: field[start..<i])) }
      start = i + 1
    }
  }

  /// How many rows there are.
  var rowCount: Int {
    var count = 0
    forEachRow { _ in count += 1 }
    return count
  }

  /// The fields of a column, row by row.
  func column(_ name: String) -> [String] {
    var fields: [String] = []
    forEachRow { fields.append(field($0, name).string) }
    return fields
  }

  /// The values of a field as strings.
  func strings(_ row: Row, _ column: String) -> [String] {
    var values: [String] = []
    forEachValue(row, column) { values.append($0.string) }
    return values
  }

  private static func line(_ bytes: Field, at start: Int) -> Field {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return Field(rebasing: bytes[start..<end])
  }
}

extension Table.Field {
  /// The bytes as text.
  var string: String { String(decoding: self, as: UTF8.self) }
}
