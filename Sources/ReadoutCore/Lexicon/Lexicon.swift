/// What the program knows of words: countries, places, organisations, offices, names, topics, verbs and their frames.
///
/// Read once from the embedded tables (see CLexicon/data) and never changed, so that all share the one.
final class Lexicon: Sendable {
  let vocabulary: Vocabulary
  let trie: PhraseTrie
  let countries: [CountryEntry]
  let places: [PlaceEntry]
  let organisations: [OrganisationEntry]
  let offices: [OfficeEntry]
  let topicPhrases: [TopicEntry]
  let topics: [(slug: String, label: String)]
  let issueFrames: WordTable<[IssueFrame]>
  let followUpFrames: WordTable<[FollowUpFrame]>
  /// Says which phrases are matters.
  let matterJudge: MatterJudge
  let abbreviations: WordSet
  /// Of abbreviations, those that may end a sentence ("U.S.").
  let openAbbreviations: WordSet
  /// Words of the portfolios of offices ("foreign", "trade", "affairs").
  let portfolioWords: WordSet
  private let wordLists: [String: WordSet]
  private let wordOrders: [String: [Int32: Int]]
  /// Given names that are common words as well ("Mark", "Grace").
  let wordNames: WordSet
  /// By the number of a given name, the raw value of the gender that it tells.
  let genders: [UInt8]
  /// By the number of a verb's form, that of its base form, or -1.
  let lemmas: [Int32]
  private let countryIndex: [String: Int]
  private let organisationIndex: [String: Int]

  /// The built-in lexicon.
  static let builtIn = Lexicon(index: .builtIn)

  /// Reads the embedded tables; `index`, where there is one of them, spares the work of numbering their words.
  ///
  /// `matterWeights`, where they are given, take the place of the embedded weights of the traits of matters; `user` adds
  /// tables of the user's.
  init(index: LexiconIndex?, matterWeights: [String: Double]? = nil, adding user: UserLexicon = UserLexicon()) {
    var loader = LexiconLoader(index: index)
    loader.loadAll()
    loader.load(user)
    vocabulary = loader.vocabulary
    trie = loader.trie
    countries = loader.countries
    places = loader.places
    organisations = loader.organisations
    offices = loader.offices
    topicPhrases = loader.topicPhrases
    topics = loader.topics
    issueFrames = WordTable(loader.issueFrames)
    followUpFrames = WordTable(loader.followUpFrames)
    matterJudge = MatterJudge(weights: matterWeights ?? loader.matterWeights)
    abbreviations = loader.abbreviations
    openAbbreviations = loader.openAbbreviations
    portfolioWords = loader.portfolioWords
    wordLists = loader.wordLists
    wordOrders = loader.wordOrders
    genders = loader.genders
    wordNames = loader.wordNames
    lemmas = loader.lemmas
    countryIndex = Dictionary(zip(countries.map(\.code), 0...), uniquingKeysWith: { first, _ in first })
    organisationIndex = Dictionary(zip(organisations.map(\.code), 0...), uniquingKeysWith: { first, _ in first })
  }

  /// The number of a folded word, or -1 where no table has it.
  func id(_ word: String) -> Int32 { vocabulary.find(word) }

  /// The list of that name in wordlists.tsv.
  func words(_ list: String) -> WordSet { wordLists[list] ?? WordSet() }

  /// The place of each word in the list of that name, counted from 1.
  func order(_ list: String) -> [Int32: Int] { wordOrders[list] ?? [:] }

  /// The set of the folded words given; those that no table has are left out.
  func set(_ words: String) -> WordSet { WordSet(words.split(separator: " ").map { vocabulary.find($0) }) }

  /// The base form of a verb's form, or the word itself.
  func lemma(_ id: Int32) -> Int32 {
    guard id >= 0, id < lemmas.count, lemmas[Int(id)] >= 0 else { return id }
    return lemmas[Int(id)]
  }

  /// Whether the word is a form of a verb of verbs.tsv.
  func isVerbForm(_ id: Int32) -> Bool { id >= 0 && id < lemmas.count && lemmas[Int(id)] >= 0 }

  /// The gender that a given name tells; `unknown` where the word is no given name.
  func gender(_ id: Int32) -> Gender {
    guard id >= 0, id < genders.count else { return .unknown }
    return Gender(rawValue: genders[Int(id)]) ?? .unknown
  }

  /// The country of that code.
  func country(_ code: String) -> CountryEntry? { countryIndex[code].map { countries[$0] } }

  /// The country that an organisation's name tells ("Japan International Cooperation Agency"), or nil.
  func countryNamed(in organisation: OrganisationEntry) -> String? {
    let tokens = Tokenizer(abbreviations: WordSet(), vocabulary: vocabulary).tokens(Array(organisation.name.utf8))
    let hits = PhraseHits(tokens, trie: trie)
    for i in 0..<tokens.count {
      if let hit = hits.longest(i, [.country, .people]) { return countries[Int(hit.entry)].code }
    }
    return nil
  }

  /// The organisation of that code.
  func organisation(_ code: String) -> OrganisationEntry? { organisationIndex[code].map { organisations[$0] } }
}
