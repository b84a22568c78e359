import ReadoutCore

/// The words that a follow-up comes from, with some of what stands around them in its readout.
struct TabEvidence: Sendable, Equatable {
  /// Bytes that are kept before the words, and behind them, at most.
  private static let reach = 3000

  /// Of the readout: its date in ISO 8601, its sides, its title, who published it.
  let date: String
  let sides: String
  let title: String
  let publisher: String
  /// A part of the readout's text.
  let text: String
  /// Paragraphs of that part, in its UTF-8 bytes.
  let paragraphs: [Range<Int>]
  /// Where the words stand in it, in UTF-8 bytes.
  let span: Range<Int>
  /// Why the item is there.
  let rule: String
  let confidence: Double

  /// The evidence of the follow-up with a number counted from 1; nil where the readout has none.
  init?(of card: Card, number: Int) {
    guard let fact = card.fact(Item(kind: .followUp, index: number - 1)), let span = fact.evidence.first else {
      return nil
    }
    let bytes = Array(card.readout.text.utf8)
    let words = (span.start..<max(span.start, span.end)).clamped(to: 0..<bytes.count)
    let range = Self.around(words, card.paragraphs.ranges, in: bytes)
    (date, sides, title) = (card.date, card.sides, card.title)
    publisher = card.readout.source.publisher ?? ""
    text = String(decoding: bytes[range], as: UTF8.self)
    paragraphs = card.paragraphs.ranges.filter { $0.overlaps(range) }.map { paragraph in
      let part = paragraph.clamped(to: range)
      return part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound
    }
    self.span = words.lowerBound - range.lowerBound..<words.upperBound - range.lowerBound
    (rule, confidence) = (fact.rule, fact.confidence)
  }

  // The paragraph with the words and its neighbours, of long ones what stands near; no scalar is cut.
  private static func around(_ words: Range<Int>, _ paragraphs: [Range<Int>], in bytes: [UInt8]) -> Range<Int> {
    let place = paragraphs.lastIndex { $0.lowerBound <= words.lowerBound } ?? 0
    let near = paragraphs.indices.clamped(to: max(0, place - 3)..<place + 4).map { paragraphs[$0] }
    var start = max(min(near.first?.lowerBound ?? 0, words.lowerBound), words.lowerBound - reach)
    var end = min(max(near.last?.upperBound ?? 0, words.upperBound), words.upperBound + reach)
    while start < words.lowerBound && bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end > words.upperBound && end < bytes.count && bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }
}
