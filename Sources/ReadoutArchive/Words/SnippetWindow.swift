/// Chooses which piece of a text to show.
struct SnippetWindow {
  let bytes: UnsafeBufferPointer<UInt8>
  /// How many Unicode scalars the piece has at most; a match longer than that is cut.
  let length: Int

  /// The best piece around the matches, which are in the order in which they begin.
  func best(around hits: [WordMatcher.Hit]) -> Range<Int> {
    guard let core = densest(hits) else { return ends(tidy(0..<advance(from: 0, by: length))) }
    let spare = length - scalars(core)
    guard spare > 0 else { return core.lowerBound..<advance(from: core.lowerBound, by: length) }
    // What one side has no use for goes to the other.
    let after = advance(from: core.upperBound, by: spare - spare / 2)
    let taken = scalars(core.upperBound..<after)
    let before = retreat(from: core.lowerBound, by: spare - taken)
    let left = spare - taken - scalars(before..<core.lowerBound)
    return ends(tidy(before..<advance(from: after, by: left), keeping: core))
  }

  /// The span of the matches that fit into one piece, most distinct terms first, then most matches, then earliest.
  private func densest(_ hits: [WordMatcher.Hit]) -> Range<Int>? {
    let positions = scalarPositions(of: hits)
    var counts: [Int: Int] = [:]
    var best: (span: Range<Int>, distinct: Int, total: Int)?
    var first = 0
    for last in hits.indices {
      counts[hits[last].pattern, default: 0] += 1
      while first < last, positions[last].upperBound - positions[first].lowerBound > length {
        let pattern = hits[first].pattern
        counts[pattern] = counts[pattern] == 1 ? nil : (counts[pattern] ?? 0) - 1
        first += 1
      }
      let total = last - first + 1
      if let best, (counts.count, total) <= (best.distinct, best.total) { continue }
      let end = hits[first...last].map(\.range.upperBound).max() ?? 0
      best = (hits[first].range.lowerBound..<end, counts.count, total)
    }
    return best?.span
  }

  /// The places of matches in Unicode scalars.
  private func scalarPositions(of hits: [WordMatcher.Hit]) -> [Range<Int>] {
    var byte = 0
    var scalar = 0
    return hits.map { hit in
      scalar += scalars(byte..<hit.range.lowerBound)
      byte = hit.range.lowerBound
      return scalar..<scalar + scalars(hit.range)
    }
  }

  // MARK: Ends

  /// How many scalars an end may give up to come to a blank; where words are longer (Chinese) they are cut.
  private static let longestCut = 24

  /// `window` with ends moved inwards to blanks, but not into `core`.
  private func tidy(_ window: Range<Int>, keeping core: Range<Int>? = nil) -> Range<Int> {
    var start = window.lowerBound
    var end = window.upperBound
    if start > 0, !isBlank(start - 1) {
      let limit = min(core?.lowerBound ?? end, start + Self.longestCut)
      if let blank = (start..<max(start, limit)).first(where: isBlank) { start = blank }
    }
    if end < bytes.count, !isBlank(end) {
      let limit = max(core?.upperBound ?? start, end - Self.longestCut)
      if let blank = (min(limit, end)..<end).last(where: isBlank) { end = blank }
    }
    return start..<end
  }

  /// `window` without blanks at its ends and without half a character there.
  private func ends(_ window: Range<Int>) -> Range<Int> {
    var start = window.lowerBound
    var end = window.upperBound
    while start < end, isBlank(start) { start += 1 }
    while start < end, isBlank(end - 1) { end -= 1 }
    while start < end, joins(start) { start = advance(from: start, by: 1) }
    while start < end, joins(end) { end = retreat(from: end, by: 1) }
    return start..<end
  }

  /// True where the scalar at `index` makes one character with the one before it: a combining mark, a joined emoji.
  private func joins(_ index: Int) -> Bool {
    guard index > 0, index < bytes.count, bytes[index] >= 0x80 else { return false }
    let joiner: UInt32 = 0x200D
    let before = WordScanner.decode(bytes, retreat(from: index, by: 1)).scalar
    let value = WordScanner.decode(bytes, index).scalar
    if before == joiner || value == joiner { return true }
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    return properties.isGraphemeExtend || properties.isEmojiModifier
  }

  private func isBlank(_ index: Int) -> Bool { bytes[index] <= 0x20 }

  // MARK: Scalars

  private func isContinuation(_ index: Int) -> Bool { bytes[index] & 0xC0 == 0x80 }

  private func scalars(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (isContinuation($1) ? 0 : 1) }
  }

  private func advance(from start: Int, by count: Int) -> Int {
    var index = start
    for _ in 0..<count where index < bytes.count {
      index += 1
      while index < bytes.count, isContinuation(index) { index += 1 }
    }
    return index
  }

  private func retreat(from start: Int, by count: Int) -> Int {
    var index = start
    for _ in 0..<count where index > 0 {
      index -= 1
      while index > 0, isContinuation(index) { index -= 1 }
    }
    return index
  }
}
