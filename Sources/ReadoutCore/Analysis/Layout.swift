/// The paragraphs of a text and what each of them is.
struct Layout: Sendable {
  /// Tokens of each paragraph.
  let paragraphs: [Range<Int>]
  let zones: [Zone]
  /// Where the body of each paragraph begins, after a dateline or a list's number.
  let starts: [Int]
  /// Tokens of the dateline ("LONDON, March 23 -"), where there is one.
  let dateline: Range<Int>?
}

/// Divides a text into paragraphs and says what each of them is.
///
/// A dateline is a place, a date or an agency before a dash in the first words of a paragraph. Headlines are short first
/// paragraphs without a full stop. Lines of the press office are known by their words.
struct LayoutFinder {
  let lexicon: Lexicon
  private let boilerplateCues: [[Int32]]
  /// The first words of the cues.
  private let cueOpeners: WordSet

  /// Prepares the cues.
  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    boilerplateCues = Self.cues.map { $0.split(separator: " ").map { lexicon.id(String($0)) } }
      .filter { cue in cue.allSatisfy { $0 >= 0 } }
    cueOpeners = WordSet(boilerplateCues.compactMap(\.first))
  }

  /// Openings of paragraphs that are the press office's own words.
  private static let cues = [
    "is attributable to", "are attributable to", "office of the spokesperson", "office of the press secretary",
    "media contact", "media contacts", "media inquiries", "media enquiries", "press contact", "for more information",
    "for further information", "for media inquiries", "last updated", "notes to editors", "note to editors",
    "for immediate release", "follow us on", "signed by",
  ]

  /// Finds the layout of a text.
  func layout(of tokens: Tokens, title: String?) -> Layout {
    let paragraphs = paragraphs(of: tokens)
    var zones: [Zone] = []
    var starts: [Int] = []
    var dateline: Range<Int>?
    let titleWords = title.map(Self.letters(of:))
    var bodySeen = false
    for (index, range) in paragraphs.enumerated() {
      var start = range.lowerBound
      var zone = bodySeen ? laterZone(tokens, range) : openingZone(tokens, range, index, titleWords)
      if zone == .body, dateline == nil, let line = datelineEnd(tokens, range) {
        if !bodySeen || index < 4 { dateline = range.lowerBound..<line }
        start = line + 1
      }
      if zone == .body, start == range.lowerBound { start = afterNumber(tokens, range) }
      if zone == .body, range.count < 3 { zone = bodySeen ? .boilerplate : .header }
      if zone == .body { bodySeen = true }
      zones.append(zone)
      starts.append(min(start, range.upperBound - 1))
    }
    return Layout(paragraphs: paragraphs, zones: zones, starts: starts, dateline: dateline)
  }

  /// Paragraphs end at empty lines; at every line end, unless the text is wrapped by hand.
  private func paragraphs(of tokens: Tokens) -> [Range<Int>] {
    guard tokens.count > 0 else { return [] }
    let wrapped = isWrapped(tokens)
    var paragraphs: [Range<Int>] = []
    var start = 0
    for i in 1..<max(1, tokens.count) {
      let shape = tokens.shapes[i]
      if shape.contains(.blankBefore) || (!wrapped && shape.contains(.lineBefore)), !goesOn(tokens, start, i) {
        paragraphs.append(start..<i)
        start = i
      }
    }
    paragraphs.append(start..<tokens.count)
    return paragraphs
  }

  /// Whether a line that scanning broke off goes on: a long one without an end, before a word in lower case.
  private func goesOn(_ tokens: Tokens, _ start: Int, _ next: Int) -> Bool {
    guard next - start >= 12, tokens.isWord(next), !tokens.isCapital(next) else { return false }
    return tokens.isWord(next - 1) || tokens.isMark(next - 1, ",")
  }

  /// Whether most lines end in the middle of a sentence.
  private func isWrapped(_ tokens: Tokens) -> Bool {
    var lines = 0
    var open = 0
    for i in 1..<max(1, tokens.count) where tokens.shape(i).contains(.lineBefore) {
      guard !tokens.shape(i).contains(.blankBefore) else { continue }
      lines += 1
      let last = tokens.text[Int(tokens.ends[i - 1]) - 1]
      let isEnd = last == 0x2E || last == 0x3A || last == 0x3F || last == 0x21 || last == 0x22 || last >= 0x80
      if !isEnd { open += 1 }
    }
    return lines >= 4 && open * 10 > lines * 6
  }

  private func openingZone(_ tokens: Tokens, _ range: Range<Int>, _ index: Int, _ title: String?) -> Zone {
    if isBoilerplate(tokens, range) { return .boilerplate }
    let last = tokens.text[Int(tokens.ends[range.upperBound - 1]) - 1]
    let ends = last == 0x2E || last == 0x3A || last == 0x22 || last >= 0x80
    if let title, !title.isEmpty, !differ(tokens, range, title) {
      if Self.letters(of: tokens.text(range)) == title { return .headline }
    }
    if ends || range.count > 40 { return .body }
    if index < 2 && title == nil || (index == 0 && range.count > 3) { return .headline }
    return .header
  }

  /// A cheap no: whether letters or digits of a paragraph and of the title differ before any byte beyond ASCII.
  private func differ(_ tokens: Tokens, _ range: Range<Int>, _ title: String) -> Bool {
    var expected = title.utf8.makeIterator()
    let bytes = tokens.text[Int(tokens.starts[range.lowerBound])..<Int(tokens.ends[range.upperBound - 1])]
    for byte in bytes {
      let isLetter = Glyph.isASCIILetter(byte)
      guard byte < 0x80 else { return false }
      guard isLetter || byte >= 48 && byte <= 57 else { continue }
      guard let own = expected.next() else { return true }
      guard own < 0x80 else { return false }
      if own != (isLetter ? byte | 0x20 : byte) { return true }
    }
    return false
  }

  private func laterZone(_ tokens: Tokens, _ range: Range<Int>) -> Zone {
    isBoilerplate(tokens, range) ? .boilerplate : .body
  }

  private func isBoilerplate(_ tokens: Tokens, _ range: Range<Int>) -> Bool {
    let head = range.prefix(14)
    for start in head where cueOpeners.contains(tokens.ids[start]) {
      for cue in boilerplateCues where start + cue.count <= head.upperBound {
        if zip(cue, start...).allSatisfy({ $0 == tokens.ids[$1] }) { return true }
      }
    }
    return false
  }

  /// The folded letters and digits of a text.
  private static func letters(of text: String) -> String {
    let folded = Folding.fold(text)
    guard folded.utf8.allSatisfy({ $0 < 0x80 }) else { return folded.filter { $0.isLetter || $0.isNumber } }
    return String(decoding: folded.utf8.filter { Glyph.isASCIILetter($0) || $0 >= 48 && $0 <= 57 }, as: UTF8.self)
  }

  /// The dash that ends a dateline at the start of a paragraph, or nil.
  private func datelineEnd(_ tokens: Tokens, _ range: Range<Int>) -> Int? {
    guard tokens.isCapital(range.lowerBound) else { return nil }
    for i in range.prefix(16).dropFirst() {
      if isDash(tokens, i), tokens.shape(i).contains(.spaceBefore) || i == range.lowerBound + 1 {
        guard !tokens.shape(i).contains(.hyphen) else { continue }
        return isPlaceAndDate(tokens, range.lowerBound..<i) ? i : nil
      }
    }
    return nil
  }

  private func isDash(_ tokens: Tokens, _ i: Int) -> Bool {
    let byte = tokens.byte(i)
    return byte == 0x2D
      || (byte == 0xE2 && tokens.ends[i] - tokens.starts[i] == 3 && tokens.text[Int(tokens.starts[i]) + 1] == 0x80
        && (0x90...0x95).contains(tokens.text[Int(tokens.starts[i]) + 2]))
  }

  /// Only capitals, numbers, commas and brackets: "TEL AVIV, April 1", "New Delhi, 3 May (PTI)".
  private func isPlaceAndDate(_ tokens: Tokens, _ range: Range<Int>) -> Bool {
    range.allSatisfy { i in
      tokens.isCapital(i) || tokens.shape(i).contains(.number) || tokens.isMark(i, ",") || tokens.isMark(i, "(")
        || tokens.isMark(i, ")") || tokens.isMark(i, "/") || tokens.isMark(i, ":") || tokens.isMark(i, ".")
    }
  }

  /// The token after "1." or "-" at the start of a paragraph.
  private func afterNumber(_ tokens: Tokens, _ range: Range<Int>) -> Int {
    let first = range.lowerBound
    guard range.count > 2 else { return first }
    if tokens.shape(first).contains(.number), tokens.isMark(first + 1, ".") || tokens.isMark(first + 1, ")") {
      return first + 2
    }
    let byte = tokens.byte(first)
    let bytes = tokens.text[Int(tokens.starts[first])..<Int(tokens.ends[first])]
    let isBullet =
      bytes.elementsEqual([0xE2, 0x80, 0xA2]) || bytes.elementsEqual([0xE2, 0x80, 0x93])
      || bytes.elementsEqual([0xE2, 0x96, 0xAA])
    return byte == 0x2D || byte == 0x2A || isBullet ? first + 1 : first
  }
}
