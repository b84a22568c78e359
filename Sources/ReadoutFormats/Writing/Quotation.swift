import ReadoutCore

/// Cuts the words around a span out of a text, as evidence.
enum Quotation {
  /// The sentence around `span`, or, where it is longer than `limit` bytes, whole words near the span with `…`.
  static func around(_ span: Span, in text: String, limit: Int = 280) -> String {
    let bytes = Array(text.utf8.prefix(max(0, span.end) + limit).dropFirst(max(0, span.start - limit)))
    let base = max(0, span.start - limit)
    var start = min(max(0, span.start - base), bytes.count)
    var end = min(max(start, span.end - base), bytes.count)
    let room = max(20, (limit - (end - start)) / 2)
    let (lowest, highest) = (max(0, start - room), min(bytes.count, end + room))
    while start > lowest && !isSentenceStart(start, bytes) { start -= 1 }
    while end < highest && !isSentenceEnd(end, bytes) { end += 1 }
    let isCutBefore = start + base > 0 && !isSentenceStart(start, bytes)
    let isCutAfter = base + end < text.utf8.count && !isSentenceEnd(end, bytes)
    if isCutBefore { while start < span.start - base && bytes[start] != 0x20 { start += 1 } }
    if isCutAfter { while end > span.end - base && bytes[end - 1] != 0x20 { end -= 1 } }
    let words = Labels.line(String(decoding: bytes[start..<end], as: UTF8.self))
    let trimmed = words.split(separator: " ").joined(separator: " ")
    return (isCutBefore ? "…" : "") + trimmed + (isCutAfter ? " …" : "")
  }

  /// After a line end, or after a stop, a space and before a capital.
  private static func isSentenceStart(_ index: Int, _ bytes: [UInt8]) -> Bool {
    guard index > 0, index < bytes.count else { return false }
    if bytes[index - 1] == 0x0A { return true }
    guard index > 3, bytes[index - 1] == 0x20, ".!?".utf8.contains(bytes[index - 2]) else { return false }
    // "U.S. Secretary", "Mr. Khan": a short word before the stop ends no sentence.
    let isShort = bytes[index - 3] < 0x61 || bytes[index - 4] < 0x61
    return !isShort && (0x41...0x5A).contains(bytes[index])
  }

  private static func isSentenceEnd(_ index: Int, _ bytes: [UInt8]) -> Bool {
    guard index < bytes.count else { return false }
    return bytes[index] == 0x0A || (bytes[index] == 0x20 && isSentenceStart(index + 1, bytes))
  }
}
