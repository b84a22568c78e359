/// Reads the embedded tables into a lexicon.
struct LexiconLoader {
  var vocabulary = Vocabulary(capacity: 24_000)
  var trie = PhraseTrie()
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
  var portfolioWords = WordSet()
  var wordLists: [String: WordSet] = [:]
  var wordOrders: [String: [Int32: Int]] = [:]
  var genders: [UInt8] = []
  var wordNames = WordSet()
  var lemmas: [Int32] = []
  private var scratch: [UInt8] = []
  /// Plurals of the nouns of offices met so far; -1 where a noun has none.
  private var plurals: [Int32: Int32] = [:]
  private var numbers: [Int32] = []
  /// Numbers of "of", "for", "to" and "in": the noun of an office stands before them.
  private var prepositions = WordSet()

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

  /// The numbers of a phrase's words: folded, hyphens and full stops left out, clitics apart, as the tokenizer cuts them.
  mutating func words(_ phrase: Table.Field) -> [Int32] {
    numbers.removeAll(keepingCapacity: true)
    var start = 0
    for i in 0...phrase.count {
      let isBreak =
        i == phrase.count || phrase[i] == 0x20 || phrase[i] == 0x2D || phrase[i] == 0x2F || phrase[i] == 0x2C
      guard isBreak else { continue }
      if i > start { add(phrase, start..<i) }
      if i < phrase.count, phrase[i] == 0x2C { add(phrase, i..<i + 1) }
      start = i + 1
    }
    return numbers
  }

  private mutating func add(_ bytes: Table.Field, _ range: Range<Int>) {
    scratch.removeAll(keepingCapacity: true)
    Folding.fold(bytes, range, into: &scratch)
    guard !scratch.isEmpty else { return }
    let n = scratch.count
    if n > 2, scratch[n - 2] == 0x27, scratch[n - 1] == UInt8(ascii: "s") {
      numbers.append(intern(0..<n - 2))
      numbers.append(intern(n - 2..<n))
    } else {
      numbers.append(intern(0..<n))
    }
  }

  private mutating func intern(_ range: Range<Int>) -> Int32 {
    scratch.withUnsafeBufferPointer { all in
      let word = UnsafeBufferPointer(rebasing: all[range])
      return vocabulary.intern(word, hash: Vocabulary.hash(word))
    }
  }

  private mutating func insert(_ phrase: Table.Field, _ kind: Phrase.Kind, _ letters: Phrase.Letters, _ entry: Int) {
    trie.insert(words(phrase), kind: kind, letters: letters, entry: Int32(entry))
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
    table.forEachRow { row in
      let word = table.field(row, "abbreviation")
      guard let id = words(word).first, let initial = word.first else { return }
      abbreviations.insert(id, allowsLowerCase: initial >= 97)
      if table.field(row, "kind").string == "either" { openAbbreviations.insert(id) }
    }
  }

  private mutating func loadWordLists() {
    let table = Table(embedded: "wordlists.tsv")
    table.forEachRow { row in
      let name = table.field(row, "name").string
      var set = WordSet()
      var order: [Int32: Int] = [:]
      var place = 0
      table.forEachValue(row, "words") { value in
        place += 1
        let numbers = words(value)
        if numbers.count == 1 {
          set.insert(numbers[0])
          order[numbers[0]] = place
        }
        if name == "pair" { trie.insert(numbers, kind: .filler, letters: .any, entry: -1) }
      }
      wordLists[name] = set
      wordOrders[name] = order
    }
    prepositions = WordSet(["of", "for", "to", "in"].map { vocabulary.find($0) })
  }

  private mutating func loadVerbs() {
    let table = Table(embedded: "verbs.tsv")
    table.forEachRow { row in
      let lemma = table.field(row, "lemma").string
      let irregular = table.strings(row, "forms")
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
    table.forEachRow { row in
      let entry = countries.count
      let name = table.field(row, "name")
      countries.append(
        CountryEntry(
          code: table.field(row, "code").string, name: name.string, nameOrder: table.field(row, "nameorder").string))
      insert(name, .country, letters(name), entry)
      table.forEachValue(row, "variants") { insert($0, .country, letters($0), entry) }
      table.forEachValue(row, "people") { insert($0, .people, letters($0), entry) }
      table.forEachValue(row, "capital") { insert($0, .capital, .capital, entry) }
      table.forEachValue(row, "metonyms") { insert($0, .metonym, .capital, entry) }
    }
  }

  private mutating func loadPlaces() {
    let table = Table(embedded: "places.tsv")
    table.forEachRow { row in
      guard let kind = PlaceEntry.Kind(rawValue: table.field(row, "kind").string) else { return }
      let country = table.field(row, "country")
      let name = table.field(row, "name")
      let entry = places.count
      places.append(PlaceEntry(kind: kind, country: country.isEmpty ? nil : country.string))
      insert(name, .place, letters(name), entry)
      table.forEachValue(row, "variants") { insert($0, .place, letters($0), entry) }
    }
  }

  private mutating func loadOrganisations() {
    let table = Table(embedded: "organisations.tsv")
    table.forEachRow { row in
      let code = table.field(row, "code")
      let name = table.field(row, "name")
      let entry = organisations.count
      organisations.append(
        OrganisationEntry(code: code.string, name: name.string, kind: table.field(row, "kind").string))
      insert(code, .organisation, letters(code), entry)
      if !code.elementsEqual(name) { insert(name, .organisation, letters(name), entry) }
      table.forEachValue(row, "variants") { insert($0, .organisation, letters($0), entry) }
    }
  }

  private mutating func loadOffices() {
    let table = Table(embedded: "offices.tsv")
    table.forEachRow { row in
      guard let use = OfficeEntry.Use(rawValue: table.field(row, "use").string) else { return }
      let phrase = table.field(row, "phrase")
      let entry = offices.count
      offices.append(office(table, row, use, phrase))
      insertOffice(phrase, use, entry)
      table.forEachValue(row, "variants") { insertOffice($0, use, entry) }
    }
  }

  private func office(_ table: Table, _ row: Table.Row, _ use: OfficeEntry.Use, _ phrase: Table.Field) -> OfficeEntry {
    let country = table.field(row, "country").string
    let officeClass = table.field(row, "class").string
    let isGuess = country.hasSuffix("?")
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
    var index: [String: Int] = [:]
    labels.forEachRow { row in
      let slug = labels.field(row, "slug").string
      index[slug] = topics.count
      topics.append((slug, labels.field(row, "label").string))
    }
    let table = Table(embedded: "topicphrases.tsv")
    table.forEachRow { row in
      guard let slug = index[table.field(row, "slug").string], let digit = table.field(row, "weight").first else {
        return
      }
      let phrase = table.field(row, "phrase")
      let numbers = words(phrase)
      let entry = Int32(topicPhrases.count)
      trie.insert(numbers, kind: .topic, letters: .any, entry: entry)
      if phrase.contains(0x2D) {
        let joined = Array(phrase.filter { $0 != 0x2D })
        joined.withUnsafeBufferPointer { trie.insert(words($0), kind: .topic, letters: .any, entry: entry) }
      }
      topicPhrases.append(TopicEntry(slug: slug, weight: Int(digit) - 48, words: numbers.count))
    }
  }

  private mutating func loadFillers() {
    let table = Table(embedded: "fillers.tsv")
    table.forEachRow { row in
      let phrase = table.field(row, "phrase")
      if !phrase.contains(0x2A) { trie.insert(words(phrase), kind: .filler, letters: .any, entry: 0) }
    }
  }

  private mutating func loadNames() {
    let table = Table(embedded: "givennames.tsv")
    table.forEachRow { row in
      guard let id = words(table.field(row, "name")).first else { return }
      if Int(id) >= genders.count { genders.append(contentsOf: repeatElement(0, count: Int(id) + 512 - genders.count)) }
      let gender: Gender =
        switch table.field(row, "gender").first {
        case UInt8(ascii: "m"): .male
        case UInt8(ascii: "f"): .female
        default: .either
        }
      genders[Int(id)] = gender.rawValue
      if !table.field(row, "word").isEmpty { wordNames.insert(id) }
    }
  }

  private mutating func loadIssueFrames() {
    let table = Table(embedded: "issueframes.tsv")
    table.forEachRow { row in
      let trigger = words(table.field(row, "trigger"))
      guard let first = trigger.first, let kind = IssueFrame.Kind(rawValue: table.field(row, "kind").string) else {
        return
      }
      let patterns = table.strings(row, "patterns")
      issueFrames[first, default: []].append(
        IssueFrame(
          kind: kind, rest: Array(trigger.dropFirst()), takesObject: patterns.contains("np"),
          takesObjectInfinitive: patterns.contains("object-to-inf"),
          openers: patterns.filter { $0 != "np" && $0 != "object-to-inf" }.map { vocabulary.intern($0) },
          bySubject: table.field(row, "by").string == "subject",
          strength: Int(table.field(row, "strength").string) ?? 1, rule: table.field(row, "rule").string))
    }
  }

  private mutating func loadFollowUpFrames() {
    let table = Table(embedded: "followupframes.tsv")
    table.forEachRow { row in
      let trigger = words(table.field(row, "trigger"))
      guard let first = trigger.first,
        let pattern = FollowUpFrame.Pattern(rawValue: table.field(row, "pattern").string),
        let owner = FollowUpFrame.Side(rawValue: table.field(row, "owner").string),
        let recipient = FollowUpFrame.Side(rawValue: table.field(row, "recipient").string)
      else { return }
      followUpFrames[first, default: []].append(
        FollowUpFrame(
          rest: Array(trigger.dropFirst()), pattern: pattern,
          kind: FollowUp.Kind(rawValue: table.field(row, "kind").string), owner: owner,
          recipient: recipient, strength: FollowUp.Strength(rawValue: table.field(row, "strength").string) ?? .soft,
          rule: table.field(row, "rule").string))
    }
  }

  private mutating func loadMatterWeights() {
    let table = Table(embedded: "matterweights.tsv")
    table.forEachRow { row in
      matterWeights[table.field(row, "trait").string] = Double(table.field(row, "weight").string)
    }
  }
}
