import CLexicon
import Foundation

/// An embedded TSV file: a header line, then rows; `#` opens a comment line, `|` separates the values of a field.
///
/// Fields are ranges of the file's bytes, so that reading a table makes no strings; columns are looked up once, by
/// ``index(of:)``, and then read by number.
struct Table {
  /// A field of a row, or one of its values: UTF-8 bytes that live as long as the table's.
  typealias Field = UnsafeBufferPointer<UInt8>

  /// A line of the table, cut into fields; good only while `forEachRow` shows it.
  struct Row {
    fileprivate let line: Field
    /// The byte after each field.
    fileprivate let ends: UnsafeBufferPointer<Int>

    /// The field in the column of that number; empty where the row or the table has none.
    subscript(column: Int) -> Field {
      guard column >= 0, column < ends.count else { return Field(start: nil, count: 0) }
      return Field(rebasing: line[(column == 0 ? 0 : ends[column - 1] + 1)..<ends[column]])
    }
  }

  private let bytes: Field
  private let columns: [String]
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
    var header: [String] = []
    while start < bytes.count, header.isEmpty {
      let end = Self.end(of: bytes, from: start, at: 0x0A)
      if bytes[start] != 0x23 {
        header = bytes[start..<end].split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
      }
      start = end + 1
    }
    columns = header
    firstRow = start
  }

  /// The embedded tables whose words have numbers.
  static let names = [
    "abbreviations.tsv", "countries.tsv", "fillers.tsv", "followupframes.tsv", "givennames.tsv", "issueframes.tsv",
    "offices.tsv", "organisations.tsv", "places.tsv", "topicphrases.tsv", "topics.tsv", "verbs.tsv", "wordlists.tsv",
  ]

  /// A number that changes with any byte of the table; `state` is that of the tables before.
  func checksum(after state: UInt64) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var sum = (state ^ UInt64(raw.count)) &* 0x9E37_79B9_7F4A_7C15
    let whole = raw.count & ~7
    for offset in stride(from: 0, to: whole, by: 8) {
      sum = (sum ^ UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      sum = (sum ^ sum >> 32) &* 0x9E37_79B9_7F4A_7C15
    }
    for byte in raw[whole...] { sum = (sum ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
    return sum ^ sum >> 29
  }

  /// The number of the column of that name, or -1.
  func index(of column: String) -> Int { columns.firstIndex(of: column) ?? -1 }

  /// Calls `body` with each row, in order.
  func forEachRow(_ body: (Row) -> Void) {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: columns.count) { ends in
      var start = firstRow
      while start < bytes.count {
        let end = Self.end(of: bytes, from: start, at: 0x0A)
        if end > start, bytes[start] != 0x23 {
          let line = Field(rebasing: bytes[start..<end])
          let count = Self.cut(line, into: ends)
          body(Row(line: line, ends: UnsafeBufferPointer(rebasing: ends[..<count])))
        }
        start = end + 1
      }
    }
  }

  /// Calls `body` with each value of a field.
  static func forEachValue(_ field: Field, _ body: (Field) -> Void) {
    var start = 0
    while start < field.count {
      let end = end(of: field, from: start, at: 0x7C)
      if end > start { body(Field(rebasing: field[start..<end])) }
      start = end + 1
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
    let index = index(of: name)
    var fields: [String] = []
    forEachRow { fields.append($0[index].string) }
    return fields
  }

  /// The values of a field as strings.
  static func strings(_ field: Field) -> [String] {
    var values: [String] = []
    forEachValue(field) { values.append($0.string) }
    return values
  }

  /// Writes where the fields of a line end, at most as many as there is room for; returns how many.
  private static func cut(_ line: Field, into ends: UnsafeMutableBufferPointer<Int>) -> Int {
    var start = 0
    for index in ends.indices {
      let end = end(of: line, from: start, at: 0x09)
      ends.initializeElement(at: index, to: end)
      if end == line.count { return index + 1 }
      start = end + 1
    }
    return ends.count
  }

  /// The place of the first `mark` from `start` on, or the end: `memchr` looks at many bytes in one step.
  private static func end(of bytes: Field, from start: Int, at mark: Int32) -> Int {
    guard let base = bytes.baseAddress, start < bytes.count,
      let place = memchr(base + start, mark, bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(place) - UnsafeRawPointer(base)
  }
}

extension Table.Field {
  /// The bytes as text.
  var string: String { String(decoding: self, as: UTF8.self) }
}
