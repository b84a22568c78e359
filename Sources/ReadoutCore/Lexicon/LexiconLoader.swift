/// Reads the embedded tables into a lexicon.
struct LexiconLoader {
  var vocabulary: Vocabulary
  var trie: PhraseTrie
  /// Whether an index brought all that it can.
  private var isIndexed: Bool
  var countries: [CountryEntry] = []
  var places: [PlaceEntry] = []
  var organisations: [OrganisationEntry] = []
  var offices: [OfficeEntry] = []
  var topicPhrases: [TopicEntry] = []
  var topics: [(slug: String, label: String)] = []
  var issueFrames: [Int32: [IssueFrame]] = [:]
  var followUpFrames: [Int32: [FollowUpFrame]] = [:]
  /// Weights of the traits of matters, by name.
  var matterWeights: [String: Double] = [:]
  var abbreviations = WordSet()
  var openAbbreviations = WordSet()
  var portfolioWords: WordSet
  var wordLists: [String: WordSet] = [:]
  var wordOrders: [String: [Int32: Int]] = [:]
  var genders: [UInt8]
  var wordNames: WordSet
  var lemmas: [Int32]
  /// Plurals of the nouns of offices met so far; -1 where a noun has none.
  private var plurals: [Int32: Int32] = [:]
  private var numbers: [Int32] = []
  /// Numbers of "of", "for", "to" and "in": the noun of an office stands before them.
  private var prepositions = WordSet()

  /// Begins with no words and phrases, or with those of `index`, which then are all.
  init(index: LexiconIndex? = nil) {
    vocabulary = index?.vocabulary ?? Vocabulary(capacity: 24_000)
    trie = index?.trie ?? PhraseTrie(capacity: 48_000)
    portfolioWords = index?.portfolioWords ?? WordSet()
    genders = index?.genders ?? []
    wordNames = index?.wordNames ?? WordSet()
    lemmas = index?.lemmas ?? []
    isIndexed = index != nil
  }

  /// Reads every table.
  mutating func loadAll() {
    loadAbbreviations()
    loadWordLists()
    loadVerbs()
    loadCountries()
    loadPlaces()
    loadOrganisations()
    loadOffices()
    loadTopics()
    loadFillers()
    loadNames()
    loadIssueFrames()
    loadFollowUpFrames()
    loadMatterWeights()
  }

  /// Reads the user's tables after the embedded ones.
  mutating func load(_ user: UserLexicon) {
    // The index knows nothing of them.
    isIndexed = false
    for (name, bytes) in user.tables {
      bytes.withUnsafeBufferPointer { load(Table(bytes: $0), name) }
    }
  }

  private mutating func load(_ table: Table, _ name: String) {
    switch name {
    case "places.tsv": loadPlaces(table)
    case "organisations.tsv": loadOrganisations(table)
    case "offices.tsv": loadOffices(table)
    case "givennames.tsv": loadNames(table)
    case "topicphrases.tsv": loadTopicPhrases(table)
    default: break
    }
  }

  /// The numbers of a phrase's words; new words get one.
  mutating func words(_ phrase: Table.Field) -> [Int32] {
    numbers.removeAll(keepingCapacity: true)
    Self.forEachWord(of: phrase) { numbers.append(vocabulary.intern($0, hash: Vocabulary.hash($0))) }
    return numbers
  }

  /// Calls `body` with the words of a phrase: folded, hyphens and full stops left out, clitics apart, as the tokenizer
  /// cuts them.
  private static func forEachWord(of phrase: Table.Field, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    var start = 0
    for i in 0..<phrase.count {
      let byte = phrase[i]
      guard byte == 0x20 || byte == 0x2D || byte == 0x2F || byte == 0x2C else { continue }
      if i > start { fold(phrase, start..<i, body) }
      if byte == 0x2C { fold(phrase, i..<i + 1, body) }
      start = i + 1
    }
    if phrase.count > start { fold(phrase, start..<phrase.count, body) }
  }

  private static func fold(_ phrase: Table.Field, _ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    Folding.withFolded(phrase, range) { word in
      let n = word.count
      guard n > 0 else { return }
      guard n > 2, word[n - 2] == 0x27, word[n - 1] == UInt8(ascii: "s") else { return body(word) }
      body(UnsafeBufferPointer(rebasing: word[..<(n - 2)]))
      body(UnsafeBufferPointer(rebasing: word[(n - 2)...]))
    }
  }

  /// Adds a phrase, unless an index brought all.
  private mutating func insert(_ phrase: Table.Field, _ kind: Phrase.Kind, _ letters: Phrase.Letters, _ entry: Int) {
    if !isIndexed { trie.insert(words(phrase), kind: kind, letters: letters, entry: Int32(entry)) }
  }

  /// Adds each value of a field; what its letters must be, where it is not said, is told by how it is written.
  private mutating func insertEach(
    _ field: Table.Field, _ kind: Phrase.Kind, _ entry: Int, letters: Phrase.Letters? = nil
  ) {
    guard !isIndexed else { return }
    Table.forEachValue(field) { insert($0, kind, letters ?? self.letters($0), entry) }
  }

  /// Names count with a capital; short names in capitals ("US", "WHO") only in capitals.
  private func letters(_ phrase: Table.Field) -> Phrase.Letters {
    var letters = 0
    for byte in phrase {
      if byte == 0x20 || (byte >= 97 && byte <= 122) { return .capital }
      if Glyph.isASCIILetter(byte) { letters += 1 }
    }
    return letters > 1 && letters <= 6 ? .allCaps : .capital
  }

  private mutating func loadAbbreviations() {
    let table = Table(embedded: "abbreviations.tsv")
    let column = (abbreviation: table.index(of: "abbreviation"), kind: table.index(of: "kind"))
    table.forEachRow { row in
      let word = row[column.abbreviation]
      guard let id = words(word).first, let initial = word.first else { return }
      abbreviations.insert(id, allowsLowerCase: initial >= 97)
      if row[column.kind].string == "either" { openAbbreviations.insert(id) }
    }
  }

  private mutating func loadWordLists() {
    let table = Table(embedded: "wordlists.tsv")
    let column = (name: table.index(of: "name"), words: table.index(of: "words"))
    table.forEachRow { row in
      let name = row[column.name].string
      var set = WordSet()
      var order: [Int32: Int] = [:]
      var place = 0
      Table.forEachValue(row[column.words]) { value in
        place += 1
        let numbers = words(value)
        if numbers.count == 1 {
          set.insert(numbers[0])
          order[numbers[0]] = place
        }
        if name == "pair" { insert(value, .filler, .any, -1) }
      }
      wordLists[name] = set
      wordOrders[name] = order
    }
    prepositions = WordSet(["of", "for", "to", "in"].map { vocabulary.find($0) })
  }

  private mutating func loadVerbs() {
    guard !isIndexed else { return }
    let table = Table(embedded: "verbs.tsv")
    let column = (lemma: table.index(of: "lemma"), forms: table.index(of: "forms"))
    table.forEachRow { row in
      let lemma = row[column.lemma].string
      let irregular = Table.strings(row[column.forms])
      let id = vocabulary.intern(lemma)
      for form in [lemma] + irregular + Inflection.forms(of: lemma, irregular: irregular) {
        setLemma(vocabulary.intern(form), id)
      }
    }
  }

  private mutating func setLemma(_ form: Int32, _ lemma: Int32) {
    if Int(form) >= lemmas.count { lemmas.append(contentsOf: repeatElement(-1, count: Int(form) + 512 - lemmas.count)) }
    if lemmas[Int(form)] < 0 { lemmas[Int(form)] = lemma }
  }

  private mutating func loadCountries() {
    let table = Table(embedded: "countries.tsv")
    let column = (
      name: table.index(of: "name"), code: table.index(of: "code"), nameorder: table.index(of: "nameorder"),
      variants: table.index(of: "variants"), people: table.index(of: "people"), capital: table.index(of: "capital"),
      metonyms: table.index(of: "metonyms")
    )
    table.forEachRow { row in
      let entry = countries.count
      let name = row[column.name]
      countries.append(
        CountryEntry(
          code: row[column.code].string, name: name.string, nameOrder: row[column.nameorder].string))
      insertEach(name, .country, entry)
      insertEach(row[column.variants], .country, entry)
      insertEach(row[column.people], .people, entry)
      insertEach(row[column.capital], .capital, entry, letters: .capital)
      insertEach(row[column.metonyms], .metonym, entry, letters: .capital)
    }
  }

  private mutating func loadPlaces(_ table: Table = Table(embedded: "places.tsv")) {
    let column = (
      kind: table.index(of: "kind"), country: table.index(of: "country"), name: table.index(of: "name"),
      variants: table.index(of: "variants")
    )
    table.forEachRow { row in
      guard let kind = PlaceEntry.Kind(rawValue: row[column.kind].string) else { return }
      let country = row[column.country]
      let name = row[column.name]
      let entry = places.count
      places.append(PlaceEntry(kind: kind, country: country.isEmpty ? nil : country.string))
      insertEach(name, .place, entry)
      insertEach(row[column.variants], .place, entry)
    }
  }

  private mutating func loadOrganisations(_ table: Table = Table(embedded: "organisations.tsv")) {
    let column = (
      code: table.index(of: "code"), name: table.index(of: "name"), kind: table.index(of: "kind"),
      variants: table.index(of: "variants")
    )
    table.forEachRow { row in
      let code = row[column.code]
      let name = row[column.name]
      let entry = organisations.count
      organisations.append(
        OrganisationEntry(code: code.string, name: name.string, kind: row[column.kind].string))
      insertEach(code, .organisation, entry)
      if !code.elementsEqual(name) { insertEach(name, .organisation, entry) }
      insertEach(row[column.variants], .organisation, entry)
    }
  }

  private mutating func loadOffices(_ table: Table = Table(embedded: "offices.tsv")) {
    let column = (
      use: table.index(of: "use"), phrase: table.index(of: "phrase"), variants: table.index(of: "variants"),
      officeClass: table.index(of: "class"), country: table.index(of: "country")
    )
    table.forEachRow { row in
      guard let use = OfficeEntry.Use(rawValue: row[column.use].string) else { return }
      let phrase = row[column.phrase]
      let entry = offices.count
      offices.append(
        office(phrase, use, officeClass: row[column.officeClass].string, country: row[column.country].string))
      guard !isIndexed else { return }
      insertOffice(phrase, use, entry)
      Table.forEachValue(row[column.variants]) { insertOffice($0, use, entry) }
    }
  }

  private func office(
    _ phrase: Table.Field, _ use: OfficeEntry.Use, officeClass: String, country: String
  ) -> OfficeEntry {
    let isGuess = country.utf8.last == UInt8(ascii: "?")
    return OfficeEntry(
      officeClass: officeClass, use: use,
      country: country.isEmpty ? nil : isGuess ? String(country.dropLast()) : country, countryIsGuess: isGuess,
      honorific: use == .honorific ? Honorific(phrase.string.lowercased(), officeClass: officeClass) : nil)
  }

  /// Adds an office and its regular plural; titles of courtesy, and what the table writes with capitals, count only with them.
  private mutating func insertOffice(_ phrase: Table.Field, _ use: OfficeEntry.Use, _ entry: Int) {
    let hasCapital = phrase.contains { $0 >= 65 && $0 <= 90 }
    let needsCapital = use == .honorific || use == .postnominal || hasCapital
    let numbers = words(phrase)
    trie.insert(numbers, kind: .office, letters: needsCapital ? letters(phrase) : .any, entry: Int32(entry))
    if use == .portfolio { for word in numbers { portfolioWords.insert(word) } }
    guard use == .office || use == .head, let plural = plural(of: numbers) else { return }
    trie.insert(plural, kind: .office, letters: .any, entry: Int32(entry))
  }

  /// The phrase with its noun in the plural: the word before the first preposition, or else the last.
  private mutating func plural(of numbers: [Int32]) -> [Int32]? {
    let preposition = numbers.firstIndex { prepositions.contains($0) } ?? numbers.count
    guard preposition > 0 else { return nil }
    let noun = numbers[preposition - 1]
    let known = plurals[noun]
    let plural = known ?? Inflection.officePlural(vocabulary.word(noun)).map { vocabulary.intern($0) } ?? -1
    if known == nil { plurals[noun] = plural }
    guard plural >= 0 else { return nil }
    var numbers = numbers
    numbers[preposition - 1] = plural
    return numbers
  }

  private mutating func loadTopics() {
    let labels = Table(embedded: "topics.tsv")
    let labelColumn = (slug: labels.index(of: "slug"), label: labels.index(of: "label"))
    labels.forEachRow { row in topics.append((row[labelColumn.slug].string, row[labelColumn.label].string)) }
    loadTopicPhrases(Table(embedded: "topicphrases.tsv"))
  }

  private mutating func loadTopicPhrases(_ table: Table) {
    let index = Dictionary(zip(topics.map(\.slug), 0...)) { first, _ in first }
    let column = (slug: table.index(of: "slug"), weight: table.index(of: "weight"), phrase: table.index(of: "phrase"))
    table.forEachRow { row in
      guard let slug = index[row[column.slug].string], let digit = row[column.weight].first else {
        return
      }
      let (entry, phrase) = (topicPhrases.count, row[column.phrase])
      var words = 0
      Self.forEachWord(of: phrase) { _ in words += 1 }
      topicPhrases.append(TopicEntry(slug: slug, weight: Int(digit) - 48, words: words))
      insert(phrase, .topic, .any, entry)
      if !isIndexed, phrase.contains(0x2D) {
        phrase.filter { $0 != 0x2D }.withUnsafeBufferPointer { insert($0, .topic, .any, entry) }
      }
    }
  }

  private mutating func loadFillers() {
    guard !isIndexed else { return }
    let table = Table(embedded: "fillers.tsv")
    let phrase = table.index(of: "phrase")
    table.forEachRow { row in
      if !row[phrase].contains(0x2A) { insert(row[phrase], .filler, .any, 0) }
    }
  }

  private mutating func loadNames(_ table: Table = Table(embedded: "givennames.tsv")) {
    guard !isIndexed else { return }
    let column = (name: table.index(of: "name"), gender: table.index(of: "gender"), word: table.index(of: "word"))
    table.forEachRow { row in
      guard let id = words(row[column.name]).first else { return }
      if Int(id) >= genders.count { genders.append(contentsOf: repeatElement(0, count: Int(id) + 512 - genders.count)) }
      let gender: Gender =
        switch row[column.gender].first {
        case UInt8(ascii: "m"): .male
        case UInt8(ascii: "f"): .female
        default: .either
        }
      genders[Int(id)] = gender.rawValue
      if !row[column.word].isEmpty { wordNames.insert(id) }
    }
  }

  private mutating func loadIssueFrames() {
    let table = Table(embedded: "issueframes.tsv")
    let column = (
      trigger: table.index(of: "trigger"), kind: table.index(of: "kind"), patterns: table.index(of: "patterns"),
      by: table.index(of: "by"), strength: table.index(of: "strength"), rule: table.index(of: "rule")
    )
    table.forEachRow { row in
      let trigger = words(row[column.trigger])
      guard let first = trigger.first, let kind = IssueFrame.Kind(rawValue: row[column.kind].string) else {
        return
      }
      let patterns = Table.strings(row[column.patterns])
      issueFrames[first, default: []].append(
        IssueFrame(
          kind: kind, rest: Array(trigger.dropFirst()), takesObject: patterns.contains("np"),
          takesObjectInfinitive: patterns.contains("object-to-inf"),
          openers: patterns.filter { $0 != "np" && $0 != "object-to-inf" }.map { vocabulary.intern($0) },
          bySubject: row[column.by].string == "subject",
          strength: Int(row[column.strength].string) ?? 1, rule: row[column.rule].string))
    }
  }

  private mutating func loadFollowUpFrames() {
    let table = Table(embedded: "followupframes.tsv")
    let column = (
      trigger: table.index(of: "trigger"), pattern: table.index(of: "pattern"), owner: table.index(of: "owner"),
      recipient: table.index(of: "recipient"), kind: table.index(of: "kind"), strength: table.index(of: "strength"),
      rule: table.index(of: "rule")
    )
    table.forEachRow { row in
      let trigger = words(row[column.trigger])
      guard let first = trigger.first,
        let pattern = FollowUpFrame.Pattern(rawValue: row[column.pattern].string),
        let owner = FollowUpFrame.Side(rawValue: row[column.owner].string),
        let recipient = FollowUpFrame.Side(rawValue: row[column.recipient].string)
      else { return }
      followUpFrames[first, default: []].append(
        FollowUpFrame(
          rest: Array(trigger.dropFirst()), pattern: pattern,
          kind: FollowUp.Kind(rawValue: row[column.kind].string), owner: owner,
          recipient: recipient, strength: FollowUp.Strength(rawValue: row[column.strength].string) ?? .soft,
          rule: row[column.rule].string))
    }
  }

  private mutating func loadMatterWeights() {
    let table = Table(embedded: "matterweights.tsv")
    let column = (trait: table.index(of: "trait"), weight: table.index(of: "weight"))
    table.forEachRow { matterWeights[$0[column.trait].string] = Double($0[column.weight].string) }
  }
}
