import GRDB

extension Archive {
  /// The readout whose hash begins so, as it is now or as it was before a revision.
  ///
  /// - Throws: `DecisionError` where there is none or several; `ArchiveError`.
  public func id(of prefix: HashPrefix) throws -> Int64 { try read { try Self.find(prefix, $0).id } }

  /// The readout whose text has a hash that begins so, and whether it is an earlier text of it.
  static func find(_ prefix: HashPrefix, _ db: Database) throws -> (id: Int64, hash: String, isEarlier: Bool) {
    let select = try RowStatement(
      db,
      """
      SELECT DISTINCT readout.id, readout.hash, revision.hash FROM known JOIN readout ON readout.id = known.readout
        LEFT JOIN revision ON revision.readout = readout.id
      WHERE key BETWEEN ? AND ?
      """)
    select.bind(1, prefix.keys.lowerBound)
    select.bind(2, prefix.keys.upperBound)
    var present: [String: Int64] = [:]
    var earlier: [Int64: String] = [:]
    while try select.step() {
      let hash = select.withBytes(1) { Hash.hex($0) }
      if hash.hasPrefix(prefix.digits) { present[hash] = select.int(0) }
      let old = select.isNull(2) ? "" : select.withBytes(2) { Hash.hex($0) }
      if old.hasPrefix(prefix.digits) { earlier[select.int(0)] = hash }
    }
    if present.count > 1 { throw DecisionError.severalReadouts(prefix: prefix.digits, hashes: short(present.keys)) }
    if let (hash, id) = present.first { return (id, hash, false) }
    if earlier.count > 1 { throw DecisionError.severalReadouts(prefix: prefix.digits, hashes: short(earlier.values)) }
    guard let (id, hash) = earlier.first else { throw DecisionError.noReadout(prefix: prefix.digits) }
    return (id, hash, true)
  }

  private static func short(_ hashes: some Collection<String>) -> [String] { hashes.sorted().map { String($0.prefix(12)) } }
}
