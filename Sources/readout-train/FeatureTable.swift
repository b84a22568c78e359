/// Rows of features by their hashes, open-addressed; a row is the feature's number from 0.
struct FeatureTable {
  private var keys: [UInt64]
  private var rows: [Int32]
  private(set) var count = 0

  init(capacityBits: Int = 16) {
    keys = [UInt64](repeating: 0, count: 1 << capacityBits)
    rows = [Int32](repeating: -1, count: 1 << capacityBits)
  }

  /// The row of a hash, or -1.
  @inline(__always)
  func row(_ hash: UInt64) -> Int32 {
    var index = Int(truncatingIfNeeded: hash >> 20) & (keys.count - 1)
    while rows[index] >= 0 {
      if keys[index] == hash { return rows[index] }
      index = (index + 1) & (keys.count - 1)
    }
    return -1
  }

  /// The row of a hash, a new one where there was none.
  mutating func insert(_ hash: UInt64) -> Int32 {
    let found = row(hash)
    if found >= 0 { return found }
    if count * 2 >= keys.count { grow() }
    place(hash, row: Int32(count))
    count += 1
    return Int32(count - 1)
  }

  /// The hashes by row.
  var hashes: [UInt64] {
    var hashes = [UInt64](repeating: 0, count: count)
    for (key, row) in zip(keys, rows) where row >= 0 { hashes[Int(row)] = key }
    return hashes
  }

  private mutating func place(_ hash: UInt64, row: Int32) {
    var index = Int(truncatingIfNeeded: hash >> 20) & (keys.count - 1)
    while rows[index] >= 0 { index = (index + 1) & (keys.count - 1) }
    keys[index] = hash
    rows[index] = row
  }

  private mutating func grow() {
    let (oldKeys, oldRows) = (keys, rows)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    rows = [Int32](repeating: -1, count: oldKeys.count * 2)
    for (key, row) in zip(oldKeys, oldRows) where row >= 0 { place(key, row: row) }
  }
}
