/// Divides paragraphs into sentences.
///
/// A sentence ends at . ! ? where the next token begins with a capital, a digit or an opening quotation mark. Abbreviations keep
/// their full stop and so end none, but for those that often do ("U.S."), before a word that opens sentences. In lists, ";" and bullet dashes
/// end none: the list is one sentence.
struct SentenceFinder {
  let lexicon: Lexicon
  private let openers: WordSet

  /// Prepares the words that open sentences.
  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    openers = lexicon.set("the he she they it in on at this these both during after we i his her its their a an as")
  }

  /// Tokens that a sentence has at most, so that a text without full stops takes no longer a word than another.
  static let limit = 500

  /// The sentences of `layout`'s paragraphs; they cover all tokens.
  func sentences(of tokens: Tokens, layout: Layout) -> [Sentence] {
    var sentences: [Sentence] = []
    for (index, paragraph) in layout.paragraphs.enumerated() {
      var start = paragraph.lowerBound
      func close(_ end: Int) {
        guard end > start else { return }
        sentences.append(Sentence(range: start..<end, paragraph: index, zone: layout.zones[index]))
        start = end
      }
      if layout.starts[index] > start { close(layout.starts[index]) }
      var i = start
      while i < paragraph.upperBound {
        if let end = end(tokens, at: i, in: paragraph) {
          close(end)
          i = end
        } else if i - start >= Self.limit {
          close(i)
        } else {
          i += 1
        }
      }
      close(paragraph.upperBound)
    }
    return sentences.trimmed()
  }

  /// The token after the sentence that token `i` closes, or nil.
  private func end(_ tokens: Tokens, at i: Int, in paragraph: Range<Int>) -> Int? {
    let isStop = tokens.isMark(i, ".") || tokens.isMark(i, "!") || tokens.isMark(i, "?")
    let isOpen = tokens.shape(i).contains(.abbreviation) && lexicon.openAbbreviations.contains(tokens.ids[i])
    guard isStop || isOpen else { return nil }
    var next = i + 1
    while next < paragraph.upperBound, isCloser(tokens, next) { next += 1 }
    guard next < paragraph.upperBound else { return paragraph.upperBound }
    if isOpen { return openers.contains(tokens.ids[next]) && tokens.isCapital(next) ? next : nil }
    let begins = tokens.isCapital(next) || tokens.shape(next).contains(.number) || isOpener(tokens, next)
    return begins || tokens.shape(next).contains(.lineBefore) ? next : nil
  }

  private func isCloser(_ tokens: Tokens, _ i: Int) -> Bool {
    if tokens.shape(i).contains(.spaceBefore) { return false }
    let bytes = tokens.text[Int(tokens.starts[i])..<Int(tokens.ends[i])]
    return bytes.elementsEqual([0x22]) || bytes.elementsEqual([0x29]) || bytes.elementsEqual([0x27])
      || bytes.elementsEqual([0xE2, 0x80, 0x9D]) || bytes.elementsEqual([0xE2, 0x80, 0x99])
      || bytes.elementsEqual([0x2A])
  }

  private func isOpener(_ tokens: Tokens, _ i: Int) -> Bool {
    let byte = tokens.byte(i)
    return byte == 0x22 || byte == 0x28 || byte == 0x2A || byte == 0x2D
      || (byte == 0xE2 && tokens.shape(i).contains(.punctuation))
  }
}
