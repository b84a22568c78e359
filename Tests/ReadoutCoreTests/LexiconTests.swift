import CLexicon
import Testing

@testable import ReadoutCore

struct LexiconTests {
  private let lexicon = Lexicon.builtIn

  /// The officially assigned codes of ISO 3166-1 alpha-2.
  private static let isoCodes = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG
    CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL
    GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA
    LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP
    NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
    SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """

  static let tables = [
    "abbreviations.tsv", "countries.tsv", "fillers.tsv", "followupframes.tsv", "givennames.tsv", "issueframes.tsv",
    "offices.tsv",
    "organisations.tsv", "places.tsv", "topicphrases.tsv", "topics.tsv", "verbs.tsv", "wordlists.tsv",
  ]

  @Test(arguments: tables)
  func `Every row of a table has the columns of its header, and a first field`(name: String) {
    let file = clexicon_data(name)
    let text = String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    let columns = rows.first?.count ?? 0
    #expect(rows.count > 30)
    #expect(Set(rows[0]).count == columns)
    let bad = rows.filter { $0.count != columns || $0[0].isEmpty || $0[0].first == " " || $0[0].last == " " }
    #expect(bad.isEmpty)
    #expect(!text.contains("\r") && !text.contains("\u{FFFD}"))
    #expect(
      rows.allSatisfy { row in row.allSatisfy { !$0.hasPrefix("|") && !$0.hasSuffix("|") && !$0.contains("||") } })
  }

  @Test func `A table that is not there is empty`() {
    #expect(Table(embedded: "nothing.tsv").rowCount == 0)
  }

  @Test func `Every ISO country is there, by code and by name`() throws {
    for code in Self.isoCodes.split(whereSeparator: \.isWhitespace) {
      let country = try #require(lexicon.country(String(code)), "\(code)")
      let analysis = Reading.analysis("They flew to \(country.name) at once.")
      #expect(
        (0..<analysis.tokens.count).contains { i in
          analysis.hits.at(i).contains { $0.kind == .country && lexicon.countries[Int($0.entry)].code == code }
        }, "\(country.name) is not found in a sentence")
    }
  }

  @Test func `No code stands twice, and none of a country is an organisation's`() {
    let countries = lexicon.countries.map(\.code)
    let organisations = lexicon.organisations.map(\.code)
    #expect(Set(countries).count == countries.count)
    #expect(Set(organisations).count == organisations.count)
    #expect(Set(countries).intersection(organisations).isEmpty)
    #expect(countries.filter { $0.utf8.count != 2 }.isEmpty)
  }

  @Test func `Every topic has a label and phrases, and every phrase a topic`() {
    #expect(lexicon.topics.count == 50 || lexicon.topics.count == 51)
    #expect(Set(lexicon.topics.map(\.slug)).count == lexicon.topics.count)
    #expect(lexicon.topics.allSatisfy { !$0.label.isEmpty })
    let used = Set(lexicon.topicPhrases.map(\.slug))
    #expect(lexicon.topics.indices.filter { !used.contains($0) && lexicon.topics[$0].slug != "other" }.isEmpty)
    #expect(lexicon.topicPhrases.count == Table(embedded: "topicphrases.tsv").rowCount)
    #expect(lexicon.topicPhrases.allSatisfy { (1...9).contains($0.weight) && $0.words > 0 })
  }

  @Test func `Every frame is read, none is passed over`() {
    #expect(lexicon.issueFrames.values.joined().count == Table(embedded: "issueframes.tsv").rowCount)
    #expect(lexicon.followUpFrames.values.joined().count == Table(embedded: "followupframes.tsv").rowCount)
    let kinds = Set(Table(embedded: "followupframes.tsv").column("kind"))
    #expect(kinds.isSubset(of: Set(FollowUp.Kind.allCases.map(\.rawValue)).union(["plain"])))
    #expect(lexicon.issueFrames.values.joined().allSatisfy { (1...3).contains($0.strength) && !$0.rule.isEmpty })
  }

  @Test func `The counts stay above what they were`() {
    #expect(lexicon.countries.count >= 250)
    #expect(lexicon.places.count >= 11_000)
    #expect(lexicon.organisations.count >= 1_990)
    #expect(lexicon.offices.count >= 5_200)
    #expect(lexicon.topicPhrases.count >= 7_300)
    #expect(lexicon.followUpFrames.count >= 50)
    #expect(lexicon.issueFrames.count >= 100)
  }

  @Test func `Sides that an office or a place tells are countries or organisations`() {
    let known = Set(lexicon.countries.map(\.code)).union(lexicon.organisations.map(\.code))
    #expect(Set(lexicon.places.compactMap(\.country)).subtracting(known).isEmpty)
    #expect(Set(lexicon.offices.compactMap(\.country)).subtracting(known).isEmpty)
  }

  @Test func `Given names tell a gender, other words none`() {
    #expect(lexicon.gender(lexicon.id("maria")) == .female)
    #expect(lexicon.gender(lexicon.id("ahmed")) == .male)
    #expect(lexicon.gender(lexicon.id("minister")) == .unknown)
    #expect(lexicon.gender(-1) == .unknown)
  }

  @Test(arguments: [
    ("met", "meet"), ("agreed", "agree"), ("agreeing", "agree"), ("urges", "urge"), ("sought", "seek"),
    ("held", "hold"),
    ("undertook", "undertake"), ("signing", "sign"), ("tells", "tell"),
  ])
  func `Forms of verbs lead to their base form`(form: String, lemma: String) {
    #expect(lexicon.vocabulary.word(lexicon.lemma(lexicon.id(form))) == lemma)
    #expect(lexicon.isVerbForm(lexicon.id(form)))
  }
}

struct InflectionTests {
  @Test(arguments: [
    ("visit", "visits visiting visited"), ("carry", "carries carrying carried"), ("agree", "agrees agreeing agreed"),
    ("make", "makes making maked"), ("reach", "reaches reaching reached"), ("tie", "ties tying tied"),
    ("convey", "conveys conveying conveyed"),
    ("discuss", "discusses discussing discussed"),
  ])
  func `Regular forms of verbs are made by rule`(lemma: String, expected: String) {
    #expect(Inflection.forms(of: lemma, irregular: []).joined(separator: " ") == expected)
  }

  @Test func `An irregular past replaces the regular one, an irregular gerund does not`() {
    #expect(Inflection.forms(of: "hold", irregular: ["held"]) == ["holds", "holding"])
    #expect(Inflection.forms(of: "plan", irregular: ["planning"]).contains("planed"))
  }

  @Test(arguments: [
    ("minister", "ministers"), ("secretary", "secretaries"), ("chairman", "chairmen"), ("ss", nil), ("affairs", nil),
  ])
  func `An office's noun has its plural`(noun: String, expected: String?) {
    #expect(Inflection.officePlural(noun) == expected)
  }

  @Test(arguments: ["Secretaries of state met.", "The chiefs of staff met.", "Prime ministers met."])
  func `Offices are found in the plural, the noun before the preposition`(text: String) {
    let analysis = Reading.analysis(text)
    #expect(
      (0..<analysis.tokens.count).contains { i in
        analysis.hits.at(i).contains { $0.kind == .office && $0.range.count > 1 }
      })
  }
}

struct PhraseTrieTests {
  /// Finds phrases, given as words with the kind of letters that they need, in a text.
  private func matches(_ text: String, _ phrases: [(String, Phrase.Letters)]) -> [String] {
    var loader = LexiconLoader()
    for (number, phrase) in phrases.enumerated() {
      let words = Array(phrase.0.utf8).withUnsafeBufferPointer { loader.words($0) }
      loader.trie.insert(words, kind: .topic, letters: phrase.1, entry: Int32(number))
    }
    let tokens = Tokenizer(abbreviations: WordSet(), vocabulary: loader.vocabulary).tokens(Array(text.utf8))
    var found: [PhraseMatch] = []
    for i in 0..<tokens.count { loader.trie.matches(in: tokens, at: i, into: &found) }
    return found.map { tokens.text($0.range) }
  }

  @Test func `Phrases are found at every length, the shorter ones first`() {
    #expect(
      matches(
        "free trade area talks",
        [("trade", .any), ("free trade", .any), ("free trade area", .any), ("area talks of", .any)])
        == ["free trade", "free trade area", "trade"])
  }

  @Test func `Hyphens, case and diacritics in the text do not count`() {
    #expect(matches("Counter-Terrorism and counter terrorism", [("counter terrorism", .any)]).count == 2)
    #expect(matches("the CÔTE-d’Ivoire deal", [("Côte d'Ivoire", .capital)]) == ["CÔTE-d’Ivoire"])
  }

  @Test func `Capitals are asked for where the phrase needs them`() {
    #expect(matches("Tell us that US aid is for Us.", [("US", .allCaps)]) == ["US"])
    #expect(matches("turkey in Turkey", [("Turkey", .capital)]) == ["Turkey"])
  }

  @Test func `A phrase does not run over an empty line`() {
    #expect(matches("free\n\ntrade", [("free trade", .any)]).isEmpty)
    #expect(matches("free\ntrade", [("free trade", .any)]) == ["free\ntrade"])
  }

  @Test func `A trie finds each of thousands of phrases`() {
    let phrases = (0..<3000).map { ("w\($0 % 50) x\($0)", Phrase.Letters.any) }
    #expect(matches(phrases.map(\.0).joined(separator: " . "), phrases).count == 3000)
  }
}
