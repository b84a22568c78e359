import GRDB

extension Archive {
  /// The fewest digits by which a readout may be named.
  private static let fewestDigits = 6

  /// Whether a word can be a readout's id or its beginning: 6 to 64 hexadecimal digits.
  public static func isID(_ word: String) -> Bool {
    (fewestDigits...64).contains(word.utf8.count)
      && word.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) || (65...70).contains($0) }
  }

  /// The readout whose hash begins with `prefix`, 6 to 64 hexadecimal digits; also by what it said before.
  ///
  /// - Throws: `ArchiveError`, `.unknown` or `.ambiguous` where it is not exactly one.
  public func find(_ prefix: String) throws -> Int64 {
    guard Self.isID(prefix) else { throw ArchiveError.unknown(id: prefix, path: path) }
    let digits = prefix.lowercased()
    let ids = try read { db in try Self.ids(digits, db) }
    guard let id = ids.first else { throw ArchiveError.unknown(id: prefix, path: path) }
    guard ids.count == 1 else { throw ArchiveError.ambiguous(id: prefix, path: path) }
    return id
  }

  // Keys are the first eight bytes of hashes, so that all that begin so lie side by side.
  private static func ids(_ digits: String, _ db: Database) throws -> [Int64] {
    let head = String(digits.prefix(16))
    let low = head + String(repeating: "0", count: 16 - head.count)
    let high = head + String(repeating: "f", count: 16 - head.count)
    guard let first = UInt64(low, radix: 16), let last = UInt64(high, radix: 16) else { return [] }
    let rows = try RowStatement(
      db,
      """
      SELECT DISTINCT readout.id, lower(hex(readout.hash)) FROM known JOIN readout ON readout.id = known.readout
      WHERE key BETWEEN ? AND ?
      """)
    rows.bind(1, Int64(bitPattern: first))
    rows.bind(2, Int64(bitPattern: last))
    var current: [Int64] = []
    var former: [Int64] = []
    while try rows.step() {
      let isCurrent = rows.text(1)?.hasPrefix(digits) == true
      if isCurrent { current.append(rows.int(0)) } else { former.append(rows.int(0)) }
    }
    if !current.isEmpty { return current }
    return try former.filter { id in
      let hashes = try RowStatement(db, "SELECT 1 FROM revision WHERE readout = ? AND lower(hex(hash)) LIKE ? LIMIT 1")
      hashes.bind(1, id)
      hashes.bind(2, digits + "%")
      return try hashes.number() != nil
    }
  }
}
