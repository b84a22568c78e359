import ReadoutCore

/// Copies of sentences as press offices write them: title case, capitals, headlines, typographic marks, hyphens split
/// off.
enum Augmentation {
  /// Words that headlines leave small inside a title.
  private static let smallWords: Set<String> = [
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "nor", "of", "on", "or", "over", "the", "to", "up",
    "via",
    "with", "n't", "n’t", "'s", "’s",
  ]

  /// The sentence with capitals on its words, as in a title; `everyWord` also on the short ones.
  static func titled(_ sentence: TreebankSentence, everyWord: Bool = false) -> TreebankSentence {
    var copy = sentence
    for i in copy.words.indices {
      let text = copy.words[i].text
      if i > 0, isSmall(text, everyWord: everyWord) { continue }
      copy.words[i].text = text.prefix(1).uppercased() + text.dropFirst()
    }
    return copy
  }

  private static func isSmall(_ text: String, everyWord: Bool) -> Bool {
    let isClitic = text.contains("'") || text.contains("’")
    return (!everyWord || isClitic) && smallWords.contains(text.lowercased())
  }

  /// The sentence in capitals.
  static func capitals(_ sentence: TreebankSentence) -> TreebankSentence {
    var copy = sentence
    for i in copy.words.indices { copy.words[i].text = copy.words[i].text.uppercased() }
    return copy
  }

  /// The sentence as a headline: no articles, no auxiliary *be*, no full stop.
  static func headline(_ sentence: TreebankSentence) -> TreebankSentence {
    var words = sentence.words
    if words.last?.tag == .period { words.removeLast() }
    let dropped = words.indices.map { i in
      let text = words[i].text.lowercased()
      if ["a", "an", "the"].contains(text) { return true }
      let isBe = ["is", "are", "was", "were"].contains(text)
      return isBe && i + 1 < words.count && (words[i + 1].tag == .vbn || words[i + 1].tag == .vbg)
    }
    return TreebankSentence(words: zip(words, dropped).filter { !$1 }.map(\.0))
  }

  /// The sentence with typographic apostrophes and quotation marks.
  static func typographic(_ sentence: TreebankSentence) -> TreebankSentence {
    var copy = sentence
    for i in copy.words.indices {
      let word = copy.words[i]
      switch (word.tag, word.text) {
      case (.openQuote, "\""), (.openQuote, "``"): copy.words[i].text = "“"
      case (.closeQuote, "\""), (.closeQuote, "''"): copy.words[i].text = "”"
      case (.openQuote, "'"), (.openQuote, "`"): copy.words[i].text = "‘"
      case (.colon, "--"): copy.words[i].text = i % 2 == 0 ? "–" : "—"
      default: copy.words[i].text = String(word.text.map { $0 == "'" ? "’" : $0 })
      }
    }
    return copy
  }

  /// The sentence with words split at hyphens, as the program's tokens are: `pro-Beijing` is `pro` `-` `Beijing`.
  static func split(_ sentence: TreebankSentence) -> TreebankSentence {
    TreebankSentence(words: sentence.words.flatMap(split))
  }

  private static func split(_ word: TreebankSentence.Word) -> [TreebankSentence.Word] {
    let parts = word.text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count > 1, !parts.contains(where: \.isEmpty), !word.text.contains("@"), !word.text.contains("/") else {
      return [word]
    }
    var pieces: [TreebankSentence.Word] = []
    for (i, part) in parts.enumerated() {
      let isLast = i == parts.count - 1
      if i > 0 { pieces.append(.init(text: "-", tag: .hyphen, isAttached: true)) }
      pieces.append(
        .init(
          text: String(part), tag: isLast ? word.tag : partTag(part, of: word.tag), isAttached: i > 0 || word.isAttached
        ))
    }
    return pieces
  }

  /// The tag of a part that another follows: names and numbers are such in each part, what else comes first describes.
  private static func partTag(_ part: Substring, of tag: PartOfSpeech) -> PartOfSpeech {
    switch tag {
    case .nnp, .nnps: .nnp
    case .cd: .cd
    default: part.allSatisfy(\.isNumber) ? .cd : tag == .nn || tag == .nns ? .nn : .jj
    }
  }

  /// The sentences with their copies: nearly one more of each, by a draw.
  static func augmented(_ sentences: [TreebankSentence], generator: inout SeededGenerator) -> [TreebankSentence] {
    var all: [TreebankSentence] = []
    for sentence in sentences {
      all.append(generator.chance(0.2) ? typographic(sentence) : sentence)
      let plain = split(generator.chance(0.3) ? typographic(sentence) : sentence)
      if plain != sentence, generator.chance(0.5) { all.append(plain) }
      if generator.chance(0.25) { all.append(titled(plain, everyWord: generator.chance(0.3))) }
      if generator.chance(0.35) { all.append(capitals(plain)) }
      let short = headline(plain)
      if (3...20).contains(short.words.count), generator.chance(0.3) {
        switch generator.next() % 4 {
        case 0: all.append(short)
        case 1: all.append(capitals(short))
        default: all.append(titled(short))
        }
      }
    }
    return all
  }
}
