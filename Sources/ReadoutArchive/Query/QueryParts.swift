/// The parts of a query that must all hold, one beside the other, each as it was typed.
///
/// A query with an OR outside of brackets is one part. What cannot be read is one part, too.
public struct QueryParts: Sendable, Equatable {
  /// The query.
  public let text: String
  /// Where each part stands, in UTF-8 bytes.
  public let ranges: [Range<Int>]

  /// Parts `text`.
  public init(_ text: String) {
    self.text = text
    ranges = (try? Self.ranges(text)) ?? Self.whole(text)
  }

  /// The parts as they were typed.
  public var parts: [String] {
    let bytes = Array(text.utf8)
    return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The query without one of its parts.
  public func removing(_ index: Int) -> String {
    var parts = parts
    if parts.indices.contains(index) { parts.remove(at: index) }
    return parts.joined(separator: " ")
  }

  /// The query with one more part, unless it has that already.
  public func adding(_ part: String) -> String {
    if parts.contains(part) { return text }
    let isOr = ranges.count == 1 && (try? Self.hasOr(text)) == true
    return ((isOr ? ["(\(text))"] : parts) + [part]).joined(separator: " ")
  }

  private static func whole(_ text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else {
      return []
    }
    return [first..<last + 1]
  }

  private static func hasOr(_ text: String) throws -> Bool {
    var lexer = QueryLexer(text)
    var depth = 0
    while let token = try lexer.next() {
      switch token.kind {
      case .open: depth += 1
      case .close: depth -= 1
      case .or: if depth == 0 { return true }
      default: break
      }
    }
    return false
  }

  private static func ranges(_ text: String) throws -> [Range<Int>] {
    if try hasOr(text) { return whole(text) }
    let bytes = Array(text.utf8)
    var lexer = QueryLexer(text)
    var ranges: [Range<Int>] = []
    var start: Int?
    var depth = 0
    while let token = try lexer.next() {
      let first = start ?? token.range.lowerBound
      let end = token.range.upperBound
      var isWhole = true
      switch token.kind {
      case .open: depth += 1
      case .close: depth = max(0, depth - 1)
      case .not, .and, .or: isWhole = false
      // A field's value stands right behind it.
      case .field: isWhole = end == bytes.count || bytes[end] <= 0x20
      case .word, .quoted: break
      }
      start = first
      if case .and = token.kind, depth == 0 { start = nil }
      guard isWhole && depth == 0 else { continue }
      ranges.append(first..<end)
      start = nil
    }
    return ranges + (start.map { [$0..<bytes.count] } ?? [])
  }
}
