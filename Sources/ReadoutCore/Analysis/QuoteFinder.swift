/// Finds direct speech: what stands between quotation marks, paragraph by paragraph.
struct QuoteFinder {
  let tokens: Tokens
  let layout: Layout

  /// For each token, whether it stands in direct speech of four words or more.
  func quoted() -> [Bool] {
    var quoted = [Bool](repeating: false, count: tokens.count)
    for paragraph in layout.paragraphs {
      var open: Int?
      for i in paragraph {
        switch mark(i) {
        case .opening: open = open ?? i
        case .closing:
          close(&open, i, &quoted)
        case .either:
          if open == nil { open = i } else { close(&open, i, &quoted) }
        case .none: continue
        }
      }
      // A quotation that goes on in the next paragraph has no closing mark in this one.
      if let start = open, isCurly(start) { for i in start..<paragraph.upperBound { quoted[i] = true } }
    }
    return quoted
  }

  private enum Mark { case opening, closing, either, none }

  private func mark(_ i: Int) -> Mark {
    guard tokens.shape(i).contains(.punctuation) else { return .none }
    if tokens.isMark(i, "\"") { return .either }
    let bytes = tokens.text[Int(tokens.starts[i])..<Int(tokens.ends[i])]
    if bytes.elementsEqual([0xE2, 0x80, 0x9C]) || bytes.elementsEqual([0xC2, 0xAB]) { return .opening }
    if bytes.elementsEqual([0xE2, 0x80, 0x9D]) || bytes.elementsEqual([0xC2, 0xBB]) { return .closing }
    return .none
  }

  private func isCurly(_ i: Int) -> Bool { tokens.byte(i) == 0xE2 }

  private func close(_ open: inout Int?, _ end: Int, _ quoted: inout [Bool]) {
    if let start = open, end - start > 4 { for i in start...end { quoted[i] = true } }
    open = nil
  }
}
