/// The name of an item as it is typed and printed: the beginning of its readout's hash and its id, `3fa4c1/f2`.
public struct ItemReference: Hashable, Sendable, CustomStringConvertible {
  /// 6 to 64 hexadecimal digits, in lower case.
  public let readout: String
  /// `p1`, `i2` or `f3`.
  public let id: String

  /// Reads a reference, or nil where it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, Archive.isID(String(parts[0])), let letter = parts[1].first,
      ItemSort.allCases.contains(where: { $0.letter == letter }), let number = Int(parts[1].dropFirst()), number > 0
    else { return nil }
    readout = parts[0].lowercased()
    id = "\(letter)\(number)"
  }

  public var description: String { "\(readout)/\(id)" }
}
