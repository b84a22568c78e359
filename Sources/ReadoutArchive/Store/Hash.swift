import Crypto

/// Hashes by which texts, addresses and paths are found again.
enum Hash {
  /// The 32 bytes that 64 hexadecimal digits stand for, or nil where they are none.
  static func bytes(hex: String) -> [UInt8]? {
    let digits = Array(hex.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for place in stride(from: 0, to: 64, by: 2) {
      guard let high = value(digits[place]), let low = value(digits[place + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  /// The hexadecimal digits of some bytes.
  static func hex(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The first eight bytes of a hash as a key; collisions are told apart by what the key leads to.
  static func key(_ hash: [UInt8]) -> Int64 { Int64(bitPattern: hash.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }) }

  /// The key of an address or path.
  static func key(locator: String) -> Int64 { key(Array(SHA256.hash(data: Array(locator.utf8)))) }

  /// Short name of an item that depends on nothing but its words: 16 hexadecimal digits.
  static func short(_ parts: [String]) -> String {
    hex(SHA256.hash(data: Array(parts.joined(separator: "\u{0}").utf8)).prefix(8))
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 48...57: digit - 48
    case 97...102: digit - 87
    case 65...70: digit - 55
    default: nil
    }
  }
}
