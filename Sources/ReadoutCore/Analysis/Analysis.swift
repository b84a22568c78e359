/// Everything that the finders share of one text: its tokens, their parts of speech, sentences, lexicon hits and verbs.
///
/// A class, because every finder holds it: a copy is one reference.
final class Analysis: Sendable {
  let source: Source
  let lexicon: Lexicon
  let words: GrammarWords
  let tokens: Tokens
  /// One part of speech for each token.
  let tags: [PartOfSpeech]
  let layout: Layout
  /// Sentences in text order; they cover all tokens of paragraphs.
  let sentences: [Sentence]
  /// For each token, the index of its sentence.
  let sentenceOf: SentenceIndex
  let hits: PhraseHits
  /// For each token, whether it stands in direct speech.
  let quoted: [Bool]

  /// Puts together what the stages before the finders found.
  init(
    source: Source, lexicon: Lexicon, words: GrammarWords, tokens: Tokens, tags: [PartOfSpeech], layout: Layout,
    sentences: [Sentence], sentenceOf: SentenceIndex, hits: PhraseHits, quoted: [Bool]
  ) {
    self.source = source
    self.lexicon = lexicon
    self.words = words
    self.tokens = tokens
    self.tags = tags
    self.layout = layout
    self.sentences = sentences
    self.sentenceOf = sentenceOf
    self.hits = hits
    self.quoted = quoted
  }

  /// The folded word of a token.
  func word(_ index: Int) -> String {
    let id = tokens.ids[index]
    return id < lexicon.vocabulary.next ? lexicon.vocabulary.word(id) : tokens.ownWords.word(id)
  }

  /// The tag of a token, or a full stop outside the text.
  func tag(_ index: Int) -> PartOfSpeech { tags.indices.contains(index) ? tags[index] : .period }

  /// The number of a token's folded form, or -1 outside the text.
  func id(_ index: Int) -> Int32 { tokens.ids.indices.contains(index) ? tokens.ids[index] : -1 }

  /// The number of the base form of a token.
  func lemma(_ index: Int) -> Int32 { lexicon.lemma(id(index)) }

  /// The zone of the paragraph that holds a token.
  func zone(_ index: Int) -> Zone { sentences[Int(sentenceOf[index])].zone }
}

/// A sentence.
struct Sentence: Sendable {
  /// Its tokens.
  let range: Range<Int>
  /// Index of its paragraph.
  let paragraph: Int
  let zone: Zone
}

/// What a paragraph is in a press release.
enum Zone: Sendable {
  case headline, body
  /// "The following is attributable to …", contacts, notes: words of the press office.
  case boilerplate
  /// "Office of the Spokesperson", "MEDIA RELEASE": lines above the text.
  case header
}
