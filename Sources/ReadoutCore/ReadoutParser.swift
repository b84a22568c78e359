/// Turns documents into readouts.
public struct ReadoutParser: Sendable {
  /// Grows whenever texts may be read otherwise than before, so that an archive knows what to read again.
  public static let version = 1

  private let lexicon: Lexicon
  private let tagger: Tagger?
  private let tagRepair: TagRepair
  private let words: GrammarWords
  private let layoutFinder: LayoutFinder
  private let sentenceFinder: SentenceFinder

  /// Makes a parser with the built-in lexicon; to be made once and shared.
  public init() {
    self.init(lexicon: .builtIn)
  }

  /// Makes a parser whose lexicon has the user's tables, too.
  public init(adding user: UserLexicon) {
    self.init(lexicon: user.isEmpty ? .builtIn : Lexicon(index: .builtIn, adding: user))
  }

  init(lexicon: Lexicon) {
    self.lexicon = lexicon
    tagger = Tagger.builtIn
    tagRepair = TagRepair(lexicon)
    words = GrammarWords(lexicon)
    layoutFinder = LayoutFinder(lexicon: lexicon)
    sentenceFinder = SentenceFinder(lexicon: lexicon)
  }

  /// Reads one document: each line is one stage.
  ///
  /// With `explaining`, the readout says also what spoke for each item.
  public func parse(_ document: Document, explaining: Bool = false) -> Readout {
    let analysis = analyse(document)
    guard analysis.tokens.count > 0 else {
      return Readout(id: document.id, source: document.source, text: document.text.string)
    }
    let reading = reading(of: analysis)
    let foundIssues = reading.issueFinder().issues()
    let foundFollowUps = FollowUpFinder(
      analysis: analysis, grammar: reading.grammar, sideReader: reading.sides, dates: reading.dates
    )
    .followUps()
    let further = FurtherMeetingFinder(reading)
    let frames = further.frames()
    let assigner = MeetingAssigner(reading, frames: frames)
    let writer = ReadoutBuilder(
      analysis: analysis, people: reading.people, judgement: reading.judgement, groups: further.groups,
      meeting: reading.meeting, assigner: assigner, sideReader: reading.sides, dates: reading.dates)
    let participants = writer.participants()
    let issues = assigner.assign(IssueMerger(analysis: analysis).issues(from: foundIssues))
    let followUps = writer.followUps(foundFollowUps, issues: issues, personIDs: participants.ids)
    var readout = Readout(
      id: document.id, source: document.source, text: document.text.string, meetings: frames.map(\.meeting),
      participants: participants.list, issues: issues, followUps: followUps)
    if explaining {
      readout.cues = CueReader(reading: reading, foundIssues: foundIssues, foundFollowUps: foundFollowUps)
        .cues(of: readout)
    }
    return readout
  }

  /// Who met: the stages up to the meeting and its sides.
  func reading(of analysis: Analysis) -> Reading {
    let grammar = Grammar(analysis)
    let dates = DateIndex(DateFinder(analysis: analysis).dates())
    let homeSide = HomeSide(analysis: analysis)
    let home = homeSide.code()
    let mentions = PersonMentionFinder(analysis: analysis).mentions()
    var people = PersonResolver(analysis: analysis, home: home).persons(from: mentions)
    PronounResolver(analysis: analysis, grammar: grammar).resolve(&people)
    let index = PersonIndex(people, tokenCount: analysis.tokens.count)
    let judgement = PresenceJudge(
      analysis: analysis, grammar: grammar, people: people, index: index,
      speakersTakePart: homeSide.isOwn()
    ).judgement()
    let present = judgement.present
    CountrySettler(
      analysis: analysis, grammar: grammar, index: index, home: home, present: Set(present),
      place: MeetingFinder(
        analysis: analysis, grammar: grammar, people: people, index: index, present: present, dates: dates
      ).placeCountry()
    )
    .settle(&people)
    let meeting = MeetingFinder(
      analysis: analysis, grammar: grammar, people: people, index: index, present: present, dates: dates, home: home
    ).meeting()
    let sides = SideReader(
      analysis: analysis, people: people, index: index, sides: meeting.countries, home: home, present: Set(present),
      grammar: grammar)
    return Reading(
      analysis: analysis, grammar: grammar, dates: dates, homeSide: homeSide, people: people, judgement: judgement,
      meeting: meeting, sides: sides)
  }

  /// How many tokens a document has: words, numbers and marks.
  public func tokenCount(_ document: Document) -> Int {
    Tokenizer(abbreviations: lexicon.abbreviations, vocabulary: lexicon.vocabulary).tokens(document.text.string).count
  }

  /// Tokens, layout, sentences, parts of speech and lexicon hits of a document.
  func analyse(_ document: Document) -> Analysis {
    let tokens = Tokenizer(abbreviations: lexicon.abbreviations, vocabulary: lexicon.vocabulary).tokens(
      document.text.string)
    let layout = layoutFinder.layout(of: tokens, title: document.source.title)
    let sentences = sentenceFinder.sentences(of: tokens, layout: layout)
    return Analysis(
      source: document.source, lexicon: lexicon, words: words, tokens: tokens, tags: tags(of: tokens, sentences),
      layout: layout, sentences: sentences,
      sentenceOf: SentenceIndex(sentences), hits: PhraseHits(tokens, trie: lexicon.trie),
      quoted: QuoteFinder(tokens: tokens, layout: layout).quoted())
  }

  private func tags(of tokens: Tokens, _ sentences: [Sentence]) -> [PartOfSpeech] {
    var raw = [UInt8](repeating: PartOfSpeech.nn.rawValue, count: tokens.count)
    if let tagger {
      tokens.text.withUnsafeBufferPointer { text in
        tokens.starts.withUnsafeBufferPointer { starts in
          tokens.ends.withUnsafeBufferPointer { ends in
            raw.withUnsafeMutableBufferPointer { tags in
              for sentence in sentences {
                tagger.tag(text: text, starts: starts, ends: ends, range: sentence.range, into: tags)
              }
            }
          }
        }
      }
    }
    var tags = raw.map { PartOfSpeech(rawValue: $0) ?? .nn }
    tagRepair.mend(&tags, tokens)
    return tags
  }
}
