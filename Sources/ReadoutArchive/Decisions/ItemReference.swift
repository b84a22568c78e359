/// The name of an item as it is typed and printed: the beginning of its readout's hash and its id, `3fa4c1/f2`.
public struct ItemReference: Hashable, Sendable, CustomStringConvertible {
  public let readout: HashPrefix
  /// `p1`, `i2` or `f3`.
  public let id: String

  /// Reads a reference, or nil where it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let prefix = HashPrefix(String(parts[0])), let letter = parts[1].first,
      ItemSort.allCases.contains(where: { $0.letter == letter }), let number = Int(parts[1].dropFirst()), number > 0
    else { return nil }
    readout = prefix
    id = "\(letter)\(number)"
  }

  public var description: String { "\(readout)/\(id)" }
}

/// The beginning of a readout's hash, at least six hexadecimal digits.
public struct HashPrefix: Hashable, Sendable, CustomStringConvertible {
  /// Digits below which a prefix says too little.
  public static let shortest = 6

  public let digits: String

  /// Reads a prefix, or nil where it is none.
  public init?(_ text: String) {
    let digits = text.lowercased()
    guard (Self.shortest...64).contains(digits.utf8.count), digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      return nil
    }
    self.digits = digits
  }

  public var description: String { digits }

  /// The keys by which readouts with such hashes are known.
  var keys: ClosedRange<Int64> {
    let head = String(digits.prefix(16))
    let missing = 16 - head.utf8.count
    let low = UInt64(head + String(repeating: "0", count: missing), radix: 16) ?? 0
    let high = UInt64(head + String(repeating: "f", count: missing), radix: 16) ?? 0
    // All hashes of a prefix agree in their first bit, so that their keys have one sign and keep their order.
    return Int64(bitPattern: low)...Int64(bitPattern: high)
  }
}
