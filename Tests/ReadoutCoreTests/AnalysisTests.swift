import Testing

@testable import ReadoutCore

struct SentenceTests {
  /// The sentences of a text, `|` between them.
  private func sentences(_ text: String) -> String {
    let analysis = Reading.analysis(text)
    return analysis.sentences.map { analysis.tokens.text($0.range) }.joined(separator: "|")
  }

  @Test(arguments: [
    "They met on Monday.|They will meet again.",
    "Lt. Gen. Musa Idris met Dr. Ana Lobo of St. Lucia at 9 a.m. on Friday.|He left at noon.",
    "The envoy flew to the U.S.|He met the deputy there.",
    "The U.S. Secretary of Labor met H.E. Koffi Adje.|They talked.",
    "J. P. Moyo, Jr. was there.|So was K. Banda.",
    "Is there hope?|“There is.”|She left!",
    "He said: “We agreed on much. We disagree on little.”|Then he left.",
    "Exports rose by 3.5 per cent.|2021 was a good year.",
    "The list: tea (from Assam), rice etc. and salt.",
  ])
  func `Sentences end where readers end them`(marked: String) {
    let text = "He came.\n\n" + marked.replacing("|", with: " ")
    let parts = sentences(text).split(separator: "|").dropFirst().joined(separator: "|")
    if marked.contains("disagree on little") {
      // Sentences inside a quotation may be sentences of their own.
      #expect(parts.replacing("much.|We", with: "much. We") == marked)
    } else {
      #expect(parts == marked)
    }
  }

  @Test func `A quotation mark that opens a paragraph belongs to its sentence`() {
    #expect(sentences("“It is done.” The minister smiled.") == "“It is done.”|The minister smiled.")
  }

  @Test func `Every token has one sentence, and sentences follow each other`() {
    let analysis = Reading.analysis("Headline Here\n\nLIMA, May 3 (AP) -- One. Two; three: four.\n- a\n- b\n\n5. Five")
    var next = 0
    for (number, sentence) in analysis.sentences.enumerated() {
      #expect(sentence.range.lowerBound == next)
      #expect(sentence.range.allSatisfy { Int(analysis.sentenceOf[$0]) == number })
      next = sentence.range.upperBound
    }
    #expect(next == analysis.tokens.count)
  }
}

struct LayoutTests {
  /// The paragraphs of a text with their zones.
  private func zones(_ text: String, title: String? = nil) -> [String] {
    let analysis = Reading.analysis(text, source: Source(path: "x", title: title))
    return zip(analysis.layout.paragraphs, analysis.layout.zones).map { "\($1): \(analysis.tokens.text($0.prefix(3)))" }
  }

  private func dateline(_ text: String) -> String? {
    let analysis = Reading.analysis(text)
    return analysis.layout.dateline.map { analysis.tokens.text($0) }
  }

  @Test func `A short first paragraph without full stop is the headline`() {
    let text =
      "Premier Holds Talks with Envoy\n\nThe premier of Norway held talks with the envoy of Chad on fish.\n\nThey met in Bergen."
    #expect(zones(text) == ["headline: Premier Holds Talks", "body: The premier of", "body: They met in"])
  }

  @Test func `The title of the front matter is the headline where the text repeats it`() {
    let text = "No. 27/2019\n\nA visit to Suva!\n\nThe minister visited Suva on Monday for two days of talks on tuna."
    #expect(zones(text, title: "A Visit to Suva!")[1...] == ["headline: A visit to", "body: The minister visited"])
  }

  @Test func `Lines of the press office are no body`() {
    let text = """
      Readout of the Deputy Secretary's Meeting

      Office of the Spokesperson

      The below is attributable to Spokesperson Jo Lund:

      The Deputy Secretary met the envoy of Chad today in Oslo, and they discussed trade.

      For more information, write to press@example.org.
      """
    #expect(
      zones(text) == [
        "headline: Readout of the", "boilerplate: Office of the", "boilerplate: The below is",
        "body: The Deputy Secretary",
        "boilerplate: For more information",
      ])
  }

  @Test(
    arguments: [
      ("LIMA, March 23 (Andina) -- The minister met the envoy of Fiji.", "LIMA, March 23 (Andina)"),
      ("NEW DELHI: The minister met the envoy of Fiji on Friday - and left.", nil),
      ("Abu Dhabi, 4 May 2021 — The minister met the envoy of Fiji.", "Abu Dhabi, 4 May 2021"),
      ("The well-known minister - a former judge - met the envoy.", nil),
      ("Suva – The minister met the envoy of Chad.", "Suva"),
      ("Vice-President Aroha Tane met the envoy - and left for home.", nil),
    ] as [(String, String?)])
  func `A place, a date and an agency before a dash are the dateline`(text: String, expected: String?) {
    #expect(dateline(text) == expected)
  }

  @Test func `A text wrapped by hand keeps its paragraphs`() {
    let text = """
      The foreign minister of Belize met
      the president of the assembly for an
      hour in the capital and spoke about
      the reefs that both countries share
      and about the fishing of conch.

      They will meet again.
      """
    #expect(zones(text).count == 2)
  }

  @Test func `Without empty lines each line is a paragraph`() {
    #expect(
      zones("The minister came on Monday to talk.\nThe envoy left on Tuesday to rest.\nAll was quiet in the town.")
        .count == 3)
  }
}

struct QuoteTests {
  /// The words in direct speech.
  private func quoted(_ text: String) -> String {
    let analysis = Reading.analysis("Some talk.\n\n" + text)
    return analysis.tokens.text.isEmpty
      ? ""
      : (0..<analysis.tokens.count).filter { analysis.quoted[$0] && analysis.tokens.isWord($0) }
        .map { analysis.tokens.text($0) }.joined(separator: " ")
  }

  @Test(arguments: [
    ("She said, \"We will build the bridge,\" and left.", "We will build the bridge"),
    ("She said, “We will build the bridge,” and left.", "We will build the bridge"),
    ("She said, «We will build the bridge», and left.", "We will build the bridge"),
    ("The so-called “bridge of peace” was built.", ""),
    ("The minister's talks with the envoys' staff went well.", ""),
    ("“We will build the bridge here.\n\nAnd a road.", "We will build the bridge here"),
    ("A lone \" does not open a quotation for ever.", ""),
  ])
  func `Direct speech stands between marks, scare quotes do not count`(text: String, expected: String) {
    #expect(quoted(text) == expected)
  }
}

struct GrammarTests {
  /// Verb groups of a text: the words, whether passive, negated, future.
  private func groups(_ text: String) -> [String] {
    let analysis = Reading.analysis("Talks.\n\n" + text)
    let grammar = Grammar(analysis)
    return analysis.sentences.indices.dropFirst().flatMap { grammar.groups($0) }.map { group in
      let subject = group.subject.map { analysis.tokens.text($0) + " → " } ?? ""
      return subject + analysis.tokens.text(group.range) + (group.passive ? ", passive" : "")
        + (group.negated ? ", negated" : "")
    }
  }

  @Test(arguments: [
    ("The minister met the envoy.", ["The minister → met"]),
    ("Kenya was urged by Malawi to act.", ["Kenya → was urged, passive", "Kenya → to act"]),
    ("They did not agree to share data.", ["They → did not agree, negated", "They → to share"]),
    ("She will visit Oslo.", ["She → will visit"]),
    ("The two sides have not yet been asked.", ["The two sides → have not yet been asked, passive, negated"]),
  ])
  func `Verbs are grouped with their helpers and know their subject`(text: String, expected: [String]) {
    #expect(groups(text) == expected)
  }

  @Test func `The tags of a sentence fit its words`() {
    let analysis = Reading.analysis("The minister met her Chilean counterpart in Quito.")
    #expect(analysis.tags.map(\.name).joined(separator: " ") == "DT NN VBD PRP$ JJ NN IN NNP .")
  }
}
