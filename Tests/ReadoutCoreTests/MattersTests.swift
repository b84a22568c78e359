import Foundation
import Testing

@testable import ReadoutCore

/// Candidates for matters, and what the judge makes of them.
struct MattersTests {
  private static let lead = "Kenyan Minister Wanjiru Otieno met Indian Minister Rohan Malhotra in Mombasa on Monday. "

  private func labels(_ text: String) -> [String] {
    Reading.readout(Self.lead + text).issues.filter { !$0.generic }.map(\.label)
  }

  @Test func `Conjuncts that share a complement are one matter`() {
    #expect(labels("They discussed hunger and poverty.") == ["hunger and poverty"])
    #expect(labels("They discussed the processing and resettlement of refugees.").count == 1)
    #expect(labels("They discussed civil and military planning for the peacekeeping mission in Somalia.").count == 1)
  }

  @Test func `Conjuncts with topics of their own are matters of their own`() {
    #expect(labels("They discussed trade and counter-terrorism.") == ["trade", "counter-terrorism"])
    #expect(labels("They discussed Iran, Sudan and climate change.").last == "climate change")
  }

  @Test func `What a sentence opens with is a matter`() {
    #expect(
      labels("On climate change, India reaffirmed its support for adaptation finance.").contains("climate change"))
    #expect(!labels("On Tuesday, India reaffirmed its support for adaptation finance.").contains("Tuesday"))
  }

  @Test func `The object may stand after those with whom it was discussed`() {
    #expect(
      labels("She discussed with him the economic outlook for East Africa.") == ["economic outlook for East Africa"])
  }

  @Test func `A relative clause ends a matter and takes nothing from it`() {
    #expect(
      labels("They discussed a concessional loan for Kenya’s health sector that awaits approval.")
        == ["concessional loan for Kenya’s health sector"])
  }

  @Test func `Condolences, denials and what is toured are none`() {
    #expect(labels("The Indian Minister conveyed condolences for the terrorist attack in Nairobi.").isEmpty)
    #expect(labels("They then toured the port.").isEmpty)
  }

  @Test func `The same matter told again is one issue with two places`() {
    let issues = Reading.readout(
      Self.lead
        + "They discussed the African Continental Free Trade Area. The Minister stressed the importance of AfCFTA."
    ).issues
    #expect(issues.count == 1)
    #expect(issues.first?.mentions.count == 2)
  }
}

struct MatterJudgeTests {
  @Test func `Weights add up in log odds`() {
    let judge = MatterJudge(weights: ["bias": -1, "strongTopic": 2, "rule.discussed": 1])
    #expect(abs(judge.probability([], rule: "other") - 0.2689) < 0.001)
    #expect(abs(judge.probability([.strongTopic], rule: "discussed") - 0.8808) < 0.001)
  }

  @Test func `A pair weighs only where both are`() {
    let judge = MatterJudge(weights: ["strongFrame+strongTopic": 3])
    #expect(judge.probability([.strongFrame, .noTopic], rule: "") == 0.5)
    #expect(judge.probability([.strongFrame, .strongTopic], rule: "") > 0.95)
  }

  @Test func `Every weight of the table is that of a trait, a pair or a rule`() {
    let names = Set(MatterTrait.allCases.map(\.name))
    var table = 0
    for name in Table(embedded: "matterweights.tsv").column("trait") {
      table += 1
      let parts = name.split(separator: "+").map(String.init)
      #expect(name == "bias" || name.hasPrefix("rule.") || parts.allSatisfy(names.contains), "\(name) is no trait")
    }
    #expect(table > 100)
  }
}

struct CueTests {
  private let document = Reading.document(
    "Kenyan Minister Jane Otieno met Indian Minister Rohan Malhotra in Mombasa. They discussed maritime security. India agreed to train pilots."
  )

  @Test func `An explained readout tells what spoke for each item`() {
    let readout = Reading.parser.parse(document, explaining: true)
    #expect(readout.cues["p1"]?.first?.text == "subject of “met”")
    #expect(readout.cues["p2"]?.first?.text == "object of “met”")
    #expect(readout.cues["i1"]?.first?.text == "“discussed”")
    #expect(readout.cues["i1"]?.contains { ($0.weight ?? 0) > 0.1 } == true)
    #expect(readout.cues["f1"]?.first?.text.contains("agreed") == true)
  }

  @Test func `The cues of a stored readout are told by reading its text again, item by item`() {
    let stored = Reading.parser.parse(document)
    #expect(Reading.parser.cues(of: stored) == Reading.parser.parse(document, explaining: true).cues)
    // An item that another version found at other words has no cues, and the others keep theirs.
    var older = stored
    older.issues[0].mentions = []
    let cues = Reading.parser.cues(of: older)
    #expect(cues["i1"] == nil && cues["p1"]?.first?.text == "subject of “met”")
  }

  @Test func `Every rule has a sentence that says what it goes by`() throws {
    let data = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/CLexicon/data")
    func rules(_ table: String) throws -> Set<String> {
      let text = try String(contentsOf: data.appending(path: table), encoding: .utf8)
      let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t") }
      return Set(rows.dropFirst().compactMap { $0.last.map(String.init) })
    }
    let issues = try rules("issueframes.tsv").union([IssueFrame.named.rule, IssueFrame.listed.rule])
    #expect(issues.count > 30 && issues.filter { RuleSentence.issue($0) == nil }.isEmpty)
    let followUps = try rules("followupframes.tsv").union(["will", "would", "could", "is-to", "due-to", "present-plan"])
    #expect(followUps.count > 40 && followUps.filter { RuleSentence.followUp($0) == nil }.isEmpty)
    #expect(RuleSentence.participant("office-name") == "an office stands right before the name")
    #expect(RuleSentence.participant("no-such-rule") == nil)
  }

  @Test func `Nobody pays for cues who does not ask`() {
    #expect(Reading.parser.parse(document).cues.isEmpty)
  }
}

struct TagRepairTests {
  private func tags(_ words: [(String, PartOfSpeech)]) -> [PartOfSpeech] {
    let lexicon = Lexicon.builtIn
    let tokens = Tokenizer(abbreviations: lexicon.abbreviations, vocabulary: lexicon.vocabulary).tokens(
      Array(words.map(\.0).joined(separator: " ").utf8))
    var tags = words.map(\.1)
    TagRepair(lexicon).mend(&tags, tokens)
    return tags
  }

  @Test func `A noun in a list that is taken for a verb is a noun again`() {
    #expect(
      tags([("tariffs", .nns), (",", .comma), ("exchange", .vb), ("rates", .nns), ("and", .cc), ("debt", .nn)])[2]
        == .nn)
    #expect(tags([("their", .prpPossessive), ("support", .vbp), ("for", .in)])[1] == .nn)
  }

  @Test func `A verb stays a verb`() {
    #expect(tags([("to", .to), ("support", .vb), ("trade", .nn)])[1] == .vb)
    #expect(tags([("they", .prp), ("support", .vbp), ("trade", .nn)])[1] == .vbp)
  }
}
