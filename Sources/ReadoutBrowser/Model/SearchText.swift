/// All that can be searched in one readout, folded into one array of bytes, record after record.
struct SearchText: Sendable {
  /// What a record stands for.
  enum Subject: Hashable, Sendable {
    case item(Item)
    case title
    /// Number of a paragraph.
    case paragraph(Int)
  }

  /// The records, each beginning and ending with a space.
  let bytes: [UInt8]
  /// Where each record ends, and what it is.
  let records: [(end: Int, subject: Subject)]

  /// Folds the items and the text.
  init(
    issues: [Fact], followUps: [Fact], participants: [Fact], title: String, text: String, paragraphs: Paragraphs
  ) {
    var bytes: [UInt8] = []
    var records: [(end: Int, subject: Subject)] = []
    bytes.reserveCapacity(text.utf8.count + 1024)
    for fact in issues + followUps + participants {
      bytes.append(contentsOf: fact.folded)
      records.append((bytes.count, .item(fact.item)))
    }
    Self.add(title, .title, &bytes, &records)
    let utf8 = text.utf8
    for (index, range) in paragraphs.ranges.enumerated() {
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      let end = utf8.index(start, offsetBy: range.count)
      Self.add(text[start..<end], .paragraph(index), &bytes, &records)
    }
    self.bytes = bytes
    self.records = records
  }

  // A record that ends with a space must not give its space to the next one's beginning: a break stands between.
  private static func add(
    _ text: some StringProtocol, _ subject: Subject, _ bytes: inout [UInt8],
    _ records: inout [(end: Int, subject: Subject)]
  ) {
    bytes.append(0)
    FoldedText.append(text, to: &bytes)
    records.append((bytes.count, subject))
  }

  /// The records in which every word begins some word; of the text, the paragraphs where all words stand together, or
  /// else, where the whole text has them all, the paragraphs with any of them.
  func records(matching words: [[UInt8]]) -> [Int] {
    guard !words.isEmpty, words.count <= 32 else { return [] }
    var masks = [UInt32](repeating: 0, count: records.count)
    var wanted: UInt32 = 0
    for (index, word) in words.enumerated() {
      wanted |= 1 << UInt32(index)
      guard mark(word, 1 << UInt32(index), in: &masks) else { return [] }
    }
    return collect(masks, wanted)
  }

  private func collect(_ masks: [UInt32], _ wanted: UInt32) -> [Int] {
    var found: [Int] = []
    var loose: [Int] = []
    var union: UInt32 = 0
    var hasWhole = false
    for (index, mask) in masks.enumerated() where mask != 0 {
      if case .item = records[index].subject {
        if mask == wanted { found.append(index) }
        continue
      }
      union |= mask
      if mask == wanted {
        hasWhole = true
        found.append(index)
      } else {
        loose.append(index)
      }
    }
    return hasWhole || union != wanted ? found : found + loose
  }

  private func mark(_ word: [UInt8], _ bit: UInt32, in masks: inout [UInt32]) -> Bool {
    var isFound = false
    var record = 0
    WordScan.each(word, in: bytes) { position in
      while records[record].end <= position { record += 1 }
      masks[record] |= bit
      isFound = true
    }
    return isFound
  }
}
