import Testing

@testable import ReadoutCore

/// Tables that a user adds to the lexicon.
struct UserLexiconTests {
  static func lexicon(_ tables: [(String, String)]) -> UserLexicon {
    var lexicon = UserLexicon()
    for (name, text) in tables { lexicon.add(text, to: name, path: "lexicons/" + name) }
    return lexicon
  }

  @Test("Words of the user's tables are known beside those that come with the program")
  func words() throws {
    let own = Self.lexicon([
      ("places.tsv", "name\tkind\tcountry\tvariants\nQuorzheim\tcity\tDE\tQuorzen\n"),
      ("offices.tsv", "phrase\tclass\tuse\n# Ours.\ngrand registrar\tofficial\toffice\n"),
      ("topicphrases.tsv", "phrase\tslug\tweight\nzibblewort\tsecurity.narcotics\t9\n"),
      ("givennames.tsv", "name\tgender\nZorvanna\tf\n"),
      ("organisations.tsv", "code\tname\tkind\nQZO\tQuorz Organisation\tintergovernmental\n"),
    ])
    #expect(own.mistakes == [])
    let text = """
      QUORZHEIM – The Grand Registrar of Kenya, Zorvanna Mbeki, met the Foreign Minister of Ghana, John Kofi, in Quorzheim \
      on Monday. They discussed zibblewort.
      """
    let with = ReadoutParser(adding: own).parse(Reading.document(text))
    #expect(with.meetings.first?.places.contains { $0.name == "Quorzheim" } == true)
    #expect(
      with.participants.first { $0.name == "Zorvanna Mbeki" }?.roles.first?.lowercased().contains("grand registrar")
        == true)
    #expect(with.issues.first { $0.label == "zibblewort" }?.topic == "security.narcotics")
    let without = Reading.readout(text)
    #expect(without.meetings.first?.places.contains { $0.name == "Quorzheim" } != true)
    #expect(without.issues.first { $0.label == "zibblewort" }?.topic != "security.narcotics")
  }

  @Test("The user's organisations are called by their names, and found by them, once they have been added")
  func names() {
    #expect(Names.country("QZU") == "QZU" && Names.code(named: "Quorz Union") == nil)
    Names.add(
      Self.lexicon([
        (
          "organisations.tsv",
          "code\tname\tkind\tvariants\nQZU\tQuorz Union\tbloc\tUnion of Quorz|QU States\nGB\tGrand Band\tgroup\t\n"
        )
      ]))
    #expect(Names.country("QZU") == "Quorz Union")
    #expect(["qzu", "QZU", "quorz union", "Union of Quorz"].map(Names.code) == ["QZU", "QZU", "QZU", "QZU"])
    // What is built in comes first.
    #expect(Names.country("GB") == "United Kingdom" && Names.code(named: "gb") == "GB")
  }

  @Test("With the user's tables, texts that have none of their words are read as before")
  func others() throws {
    let own = Self.lexicon([("places.tsv", "name\tkind\nQuorzheim\tcity\n")])
    let parser = ReadoutParser(adding: own)
    let text =
      "The Foreign Minister of Ghana, John Kofi, met Home Secretary Amber Rudd in London. They discussed trade."
    let isSame = String(describing: parser.parse(Reading.document(text))) == String(describing: Reading.readout(text))
    #expect(isSame)
  }

  static let wrong: [(name: String, text: String, mistakes: [String])] = [
    (
      "places.tsv", "name\tkind\nX\ttown\n",
      [
        "lexicons/places.tsv:2: has “town” in column kind, which is none of its values; "
          + "there are city, region, subdivision, venue, water; the row is left out"
      ]
    ),
    (
      "places.tsv", "name\tkind\tcountry\nX\tcity\tXX\n\tcity\tDE\nY\tcity\tDE\tZ\n",
      [
        "lexicons/places.tsv:2: has “XX” in column country, which is no country's code; the row is left out",
        "lexicons/places.tsv:3: has nothing in column name; the row is left out",
        "lexicons/places.tsv:4: has 4 fields for 3 columns; the row is left out",
      ]
    ),
    (
      "places.tsv", "# Mine\nname\tsort\n",
      [
        "lexicons/places.tsv:2: the first line has to name the columns, parted by tabs: name, kind at least, "
          + "of country, kind, name, variants; the table is left out"
      ]
    ),
    (
      "topicphrases.tsv", "phrase\tslug\tweight\r\nx\tsecurity.nothing\t9\r\ny\tsecurity.narcotics\t12\r\n",
      [
        "lexicons/topicphrases.tsv:2: has “security.nothing” in column slug, which is none of its values; "
          + "see the table that comes with the program; the row is left out",
        "lexicons/topicphrases.tsv:3: has “12” in column weight, which is none of its values; "
          + "there are 1, 2, 3, 4, 5, 6, 7, 8, 9; the row is left out",
      ]
    ),
    (
      "verbs.tsv", "lemma\n",
      [
        "lexicons/verbs.tsv: is no table that can be added to; there are "
          + "places.tsv, organisations.tsv, offices.tsv, givennames.tsv, topicphrases.tsv"
      ]
    ),
  ]

  @Test("A bad row is told with file and line, and left out", arguments: wrong)
  func mistakes(_ example: (name: String, text: String, mistakes: [String])) {
    let lexicon = Self.lexicon([(example.name, example.text)])
    #expect(lexicon.mistakes.map(\.description) == example.mistakes)
    #expect(lexicon.isEmpty)
  }

  @Test("The embedded tables pass the rules for the user's", arguments: UserLexicon.tableNames)
  func embedded(_ name: String) throws {
    let shape = try #require(TableShape.all.first { $0.name == name })
    let columns = Array(shape.columns.keys)
    let table = Table(embedded: name)
    let fields = columns.map { table.column($0) }
    let rows = (0..<table.rowCount).map { row in fields.map { $0[row] }.joined(separator: "\t") }
    var lexicon = UserLexicon()
    lexicon.add(([columns.joined(separator: "\t")] + rows).joined(separator: "\n"), to: name, path: name)
    #expect(lexicon.mistakes.prefix(5).map(\.description) == [])
  }
}
