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
  var abbreviations = WordSet()
  var openAbbreviations = WordSet()
  var portfolioWords = WordSet()
  var wordLists: [String: WordSet] = [:]
  var wordOrders: [String: [Int32: Int]] = [:]
  var genders: [UInt8] = []
  var wordNames = WordSet()
  var lemmas: [Int32] = []
  private var scratch: [UInt8] = []
  private var code: [UInt8] = []

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
    loadNames()
    loadIssueFrames()
    loadFollowUpFrames()
  }

  /// The numbers of a phrase's words: folded, hyphens and full stops left out, clitics apart, as the tokenizer cuts them.
  mutating func words(_ phrase: Substring) -> [Int32] {
    var numbers: [Int32] = []
    code.removeAll(keepingCapacity: true)
    code.append(contentsOf: phrase.utf8)
    code.withUnsafeBufferPointer { bytes in
      var start = 0
      for i in 0...bytes.count {
        let isBreak = i == bytes.count || bytes[i] == 0x20 || bytes[i] == 0x2D || bytes[i] == 0x2F || bytes[i] == 0x2C
        guard isBreak else { continue }
        if i > start { add(bytes, start..<i, to: &numbers) }
        if i < bytes.count, bytes[i] == 0x2C { add(bytes, i..<i + 1, to: &numbers) }
        start = i + 1
      }
    }
    return numbers
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to numbers: inout [Int32]) {
    scratch.removeAll(keepingCapacity: true)
    Folding.fold(bytes, range, into: &scratch)
    guard !scratch.isEmpty else { return }
    if scratch.count > 2, scratch.suffix(2).elementsEqual([0x27, UInt8(ascii: "s")]) {
      numbers.append(intern(0..<scratch.count - 2))
      numbers.append(intern(scratch.count - 2..<scratch.count))
    } else {
      numbers.append(intern(0..<scratch.count))
    }
  }

  private mutating func intern(_ range: Range<Int>) -> Int32 {
    scratch.withUnsafeBufferPointer { all in
      let word = UnsafeBufferPointer(rebasing: all[range])
      return vocabulary.intern(word, hash: Vocabulary.hash(word))
    }
  }

  private mutating func insert(_ phrase: Substring, _ kind: Phrase.Kind, _ letters: Phrase.Letters, _ entry: Int) {
    trie.insert(words(phrase), kind: kind, letters: letters, entry: Int32(entry))
  }

  /// Names count with a capital; short names in capitals ("US", "WHO") only in capitals.
  private func letters(_ phrase: Substring) -> Phrase.Letters {
    let letters = phrase.utf8.filter { Glyph.isASCIILetter($0) }
    let isAcronym = letters.count <= 6 && !phrase.utf8.contains(0x20) && letters.allSatisfy { $0 < 97 }
    return isAcronym && letters.count > 1 ? .allCaps : .capital
  }

  private mutating func loadAbbreviations() {
    let table = Table(embedded: "abbreviations.tsv")
    for row in table.rows {
      let word = table.field(row, "abbreviation")
      guard let id = words(word).first else { continue }
      let isLower = word.utf8.first.map { $0 >= 97 } ?? false
      abbreviations.insert(id, allowsLowerCase: isLower)
      if table.field(row, "kind") == "either" { openAbbreviations.insert(id) }
    }
  }

  private mutating func loadWordLists() {
    let table = Table(embedded: "wordlists.tsv")
    for row in table.rows {
      let name = String(table.field(row, "name"))
      var set = WordSet()
      var order: [Int32: Int] = [:]
      for (place, value) in table.values(row, "words").enumerated() {
        let numbers = words(value)
        if numbers.count == 1 {
          set.insert(numbers[0])
          order[numbers[0]] = place + 1
        }
        if name == "pair" { trie.insert(numbers, kind: .filler, letters: .any, entry: -1) }
      }
      wordLists[name] = set
      wordOrders[name] = order
    }
  }

  private mutating func loadVerbs() {
    let table = Table(embedded: "verbs.tsv")
    for row in table.rows {
      let lemma = table.field(row, "lemma")
      let irregular = table.values(row, "forms")
      let id = vocabulary.intern(lemma)
      for form in [String(lemma)] + irregular.map(String.init)
        + Inflection.forms(of: String(lemma), irregular: irregular)
      {
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
    for row in table.rows {
      let entry = countries.count
      let name = table.field(row, "name")
      countries.append(
        CountryEntry(
          code: String(table.field(row, "code")), name: String(name),
          nameOrder: String(table.field(row, "nameorder"))))
      for variant in [name] + table.values(row, "variants") { insert(variant, .country, letters(variant), entry) }
      for people in table.values(row, "people") { insert(people, .people, letters(people), entry) }
      for capital in table.values(row, "capital") { insert(capital, .capital, .capital, entry) }
      for metonym in table.values(row, "metonyms") { insert(metonym, .metonym, .capital, entry) }
    }
  }

  private mutating func loadPlaces() {
    let table = Table(embedded: "places.tsv")
    for row in table.rows {
      guard let kind = PlaceEntry.Kind(rawValue: String(table.field(row, "kind"))) else { continue }
      let name = table.field(row, "name")
      let country = table.field(row, "country")
      let entry = places.count
      places.append(PlaceEntry(name: String(name), kind: kind, country: country.isEmpty ? nil : String(country)))
      for variant in [name] + table.values(row, "variants") { insert(variant, .place, letters(variant), entry) }
    }
  }

  private mutating func loadOrganisations() {
    let table = Table(embedded: "organisations.tsv")
    for row in table.rows {
      let code = table.field(row, "code")
      let name = table.field(row, "name")
      let entry = organisations.count
      organisations.append(
        OrganisationEntry(code: String(code), name: String(name), kind: String(table.field(row, "kind"))))
      for variant in Set([code, name] + table.values(row, "variants")) {
        insert(variant, .organisation, letters(variant), entry)
      }
    }
  }

  private mutating func loadOffices() {
    let table = Table(embedded: "offices.tsv")
    for row in table.rows {
      guard let use = OfficeEntry.Use(rawValue: String(table.field(row, "use"))) else { continue }
      let phrase = table.field(row, "phrase")
      let country = table.field(row, "country")
      let entry = offices.count
      offices.append(
        OfficeEntry(
          phrase: String(phrase), officeClass: String(table.field(row, "class")), use: use,
          country: country.isEmpty ? nil : String(country.hasSuffix("?") ? country.dropLast() : country),
          countryIsGuess: country.hasSuffix("?")))
      for variant in [phrase] + table.values(row, "variants") {
        let hasCapital = variant.utf8.contains { $0 >= 65 && $0 <= 90 }
        let needsCapital = use == .honorific || use == .postnominal || hasCapital
        insert(variant, .office, needsCapital ? letters(variant) : .any, entry)
        for plural in Inflection.officePlurals(String(variant)) { insert(Substring(plural), .office, .any, entry) }
        if use == .portfolio { for word in words(variant) { portfolioWords.insert(word) } }
      }
    }
  }

  private mutating func loadTopics() {
    let labels = Table(embedded: "topics.tsv")
    var index: [Substring: Int] = [:]
    for row in labels.rows {
      index[labels.field(row, "slug")] = topics.count
      topics.append((String(labels.field(row, "slug")), String(labels.field(row, "label"))))
    }
    let table = Table(embedded: "topicphrases.tsv")
    for row in table.rows {
      guard let slug = index[table.field(row, "slug")], let weight = Int(table.field(row, "weight")) else { continue }
      let phrase = table.field(row, "phrase")
      let numbers = words(phrase)
      trie.insert(numbers, kind: .topic, letters: .any, entry: Int32(topicPhrases.count))
      if phrase.utf8.contains(0x2D) {
        trie.insert(words(phrase.filter { $0 != "-" }), kind: .topic, letters: .any, entry: Int32(topicPhrases.count))
      }
      topicPhrases.append(TopicEntry(slug: slug, weight: weight, words: numbers.count))
    }
  }

  private mutating func loadNames() {
    let table = Table(embedded: "givennames.tsv")
    for row in table.rows {
      guard let id = words(table.field(row, "name")).first else { continue }
      if Int(id) >= genders.count { genders.append(contentsOf: repeatElement(0, count: Int(id) + 512 - genders.count)) }
      let gender: Gender =
        switch table.field(row, "gender") {
        case "m": .male
        case "f": .female
        default: .either
        }
      genders[Int(id)] = gender.rawValue
      if !table.field(row, "word").isEmpty { wordNames.insert(id) }
    }
  }

  private mutating func loadIssueFrames() {
    let table = Table(embedded: "issueframes.tsv")
    for row in table.rows {
      let trigger = words(table.field(row, "trigger"))
      guard let first = trigger.first, let kind = IssueFrame.Kind(rawValue: String(table.field(row, "kind"))) else {
        continue
      }
      let patterns = table.values(row, "patterns")
      issueFrames[first, default: []].append(
        IssueFrame(
          kind: kind, rest: Array(trigger.dropFirst()), takesObject: patterns.contains("np"),
          openers: patterns.filter { $0 != "np" }.map { vocabulary.intern($0) },
          bySubject: table.field(row, "by") == "subject", strength: Int(table.field(row, "strength")) ?? 1,
          rule: String(table.field(row, "rule"))))
    }
  }

  private mutating func loadFollowUpFrames() {
    let table = Table(embedded: "followupframes.tsv")
    for row in table.rows {
      let trigger = words(table.field(row, "trigger"))
      guard let first = trigger.first,
        let pattern = FollowUpFrame.Pattern(rawValue: String(table.field(row, "pattern"))),
        let owner = FollowUpFrame.Side(rawValue: String(table.field(row, "owner"))),
        let recipient = FollowUpFrame.Side(rawValue: String(table.field(row, "recipient")))
      else { continue }
      followUpFrames[first, default: []].append(
        FollowUpFrame(
          rest: Array(trigger.dropFirst()), pattern: pattern,
          kind: FollowUp.Kind(rawValue: String(table.field(row, "kind"))), owner: owner, recipient: recipient,
          strength: FollowUp.Strength(rawValue: String(table.field(row, "strength"))) ?? .soft,
          rule: String(table.field(row, "rule"))))
    }
  }
}
