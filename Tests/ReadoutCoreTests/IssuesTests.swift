import Testing

@testable import ReadoutCore

/// What was discussed, who raised it, and its topic.
struct IssuesTests {
  private static let lead = "Kenyan Minister Wanjiru Otieno met Indian Minister Rohan Malhotra in Mombasa on Monday. "

  private static func sample(
    _ rule: String, _ text: String, known: Comment? = nil, location: SourceLocation = #_sourceLocation
  ) -> Sample {
    Sample(rule, lead + text, known: known, location: location)
  }

  private static let lists: [Sample] = [
    sample("Each item of a list is one", "They discussed ⟦i trade⟧, ⟦i counter-terrorism⟧ and ⟦i climate change⟧."),
    sample(
      "A comma before the last and does not matter", "They discussed ⟦i tourism⟧, ⟦i visa fees⟧, and ⟦i air links⟧."),
    sample(
      "A list may follow 'ranging from … to'",
      "They discussed issues ranging from ⟦i illegal fishing⟧ and ⟦i piracy⟧ to ⟦i port security⟧."),
    sample(
      "Items follow 'including'",
      "They discussed ⟦i economic cooperation⟧, including ⟦i tea exports⟧ and ⟦i railway cars⟧."),
    sample("Items follow 'such as'", "They discussed regional issues such as ⟦i piracy⟧ and ⟦i arms smuggling⟧."),
    sample("Items follow 'as well as'", "They discussed ⟦i vaccines⟧ as well as ⟦i student exchanges⟧."),
    sample(
      "A number and a colon open a list",
      "They discussed three issues: ⟦i vaccines⟧, ⟦i visas⟧ and ⟦i maritime security⟧."),
    sample("A pair stays whole", "They discussed ⟦i law and order⟧ and ⟦i peace and security⟧."),
    sample(
      "Between X and Y stays whole",
      "They discussed ⟦i the conflict between Ethiopia and Eritrea⟧ and ⟦i trade between Kenya and India⟧."),
    sample("A list of places stays whole", "They discussed ⟦i the situation in Somalia, Sudan and Yemen⟧."),
    sample("A shared head is that of each", "They discussed ⟦i trade⟧, ⟦i energy⟧ and ⟦i defence cooperation⟧."),
    sample(
      "Adjectives before a shared head", "They discussed ⟦i political⟧, ⟦i economic⟧ and ⟦i security cooperation⟧.",
      known: "'Political, economic' becomes one matter."),
    sample(
      "Cooperation in fields gives the fields",
      "They discussed cooperation in ⟦i agriculture⟧, ⟦i health⟧ and ⟦i education⟧."),
    sample(
      "Ways to do something open, and are cut off",
      "They discussed ways to boost ⟦i trade⟧ and the importance of ⟦i women's rights⟧."),
  ]

  @Test(arguments: lists)
  func `Lists are cut into their matters`(sample: Sample) { expectIssues(sample) }

  private static let triggers: [Sample] = [
    sample("Views are exchanged on it", "They exchanged views on ⟦i the peace process in Sudan⟧."),
    sample("The talks focused on it", "The talks focused on ⟦i the dispute over the Nile waters⟧."),
    sample("It was discussed, in the passive", "⟦i Maritime security⟧ was discussed."),
    sample("Discussions covered it", "Discussions covered ⟦i solar energy⟧ and ⟦i cotton prices⟧."),
    sample("It was reviewed", "The two sides reviewed the progress of ⟦i the railway project⟧."),
    sample("It was touched on", "They touched on ⟦i the reform of the UN Security Council⟧."),
    sample("Talks were held about it", "They held talks about ⟦i debt relief⟧."),
    sample(
      "It was on the agenda", "On the agenda were ⟦i human trafficking⟧ and ⟦i refugees⟧.",
      known: "'On the agenda were' is no trigger."),
    sample(
      "What someone is encouraged to do leaves the one out",
      "He encouraged Kenya to continue ⟦i:IN anti-corruption reforms⟧.",
      known: "'Kenya to continue anti-corruption reforms' is one issue."),
    sample(
      "A comma or a small word at the end is no part of it",
      "They spoke about ⟦i the border crossing at Busia⟧, a minister told reporters, and ⟦i sanctions⟧ but not tea."),
  ]

  @Test(arguments: triggers)
  func `What is discussed is an issue`(sample: Sample) { expectIssues(sample) }

  private static let raised: [Sample] = [
    sample("The subject of 'raised' raised it", "Otieno raised ⟦i:KE the detention of Kenyan sailors⟧."),
    sample("The subject of 'expressed concern' raised it", "Malhotra expressed concern about ⟦i:IN piracy⟧."),
    sample(
      "The subject of 'briefed' raised it", "Otieno briefed Malhotra on ⟦i:KE the elections in Kenya⟧."),
    sample(
      "Informed of: the subject raised it",
      "Malhotra informed his counterpart of ⟦i:IN new legislation on cyber crime⟧."),
    sample(
      "What both discussed and one stressed is joint", "They discussed ⟦i piracy⟧. Otieno stressed ⟦i piracy⟧ again."),
    sample("Both raised it together: joint", "Both sides stressed the importance of ⟦i free trade⟧."),
    sample("The side as subject raised it", "The Indian side raised ⟦i:IN the safety of its tea growers⟧."),
  ]

  @Test(arguments: raised)
  func `Who raised it is told where one side did`(sample: Sample) { expectIssues(sample) }

  private static let generic: [Sample] = [
    sample(
      "Fillers are generic", "They discussed ⟦i trade⟧ and ⟦g other issues of mutual interest⟧."),
    sample(
      "Matters of common concern are generic",
      "They exchanged views on ⟦g regional and international matters of common concern⟧."),
    sample("A filler with a name is none", "They discussed ⟦i regional issues in the Horn of Africa⟧."),
  ]

  @Test(arguments: generic)
  func `What names nothing is generic`(sample: Sample) { expectIssues(sample) }

  private static let background: [Sample] = [
    sample(
      "The reporter's background",
      "Kenya exports tea and flowers to India. Trade reached two billion dollars in 2020. Floods killed 40 people in April."
    ),
    sample(
      "Greetings, praise and condolences",
      "They exchanged greetings. Malhotra praised his host's hospitality and congratulated her on her appointment."),
    sample("Biographies", "Malhotra, a lawyer, studied economics in Pune and was elected in 2014."),
    sample("Logistics of the visit", "They then toured the port, laid a wreath, and had dinner."),
    sample("Negated", "They did not discuss trade."),
  ]

  @Test(arguments: background)
  func `Background, courtesies and logistics are no issues`(sample: Sample) { expectIssues(sample) }

  @Test(arguments: [
    ("counter-terrorism", "security.terrorism"), ("the coming elections", "politics.democracy"),
    ("the return of refugees", "politics.migration"), ("critical minerals", "economy.industry"),
    ("shared rivers", "environment.water"), ("organised crime", "security.organised-crime"),
    ("drug trafficking", "security.narcotics"),
    ("people smuggling", "security.human-trafficking"), ("money laundering", "security.financial-crime"),
    ("cyber attacks", "security.cyber"),
    ("border management", "security.border"), ("police training", "security.policing"),
    ("intelligence sharing", "security.intelligence"),
    ("joint military exercises", "security.defence"), ("nuclear non-proliferation", "security.non-proliferation"),
    ("piracy at sea", "security.maritime"),
    ("the ceasefire", "conflict.peace-process"), ("the invasion", "conflict.war"),
    ("the delivery of humanitarian aid", "conflict.humanitarian"),
    ("the peacekeeping mission", "conflict.peacekeeping"), ("the lifting of sanctions", "conflict.sanctions"),
    ("the release of hostages", "conflict.hostages"),
    ("territorial disputes", "conflict.territory"), ("bilateral relations", "politics.bilateral"),
    ("regional stability", "politics.regional"),
    ("reform of the United Nations", "politics.multilateral"),
    ("press freedom", "politics.human-rights"),
    ("an extradition treaty", "politics.justice"),
    ("visa waivers", "politics.consular"),
    ("a free trade agreement", "economy.trade"), ("foreign direct investment", "economy.investment"),
    ("debt restructuring", "economy.finance"),
    ("the construction of a port", "economy.infrastructure"), ("direct flights", "economy.transport"),
    ("natural gas", "economy.energy"),
    ("rice farming", "economy.agriculture"), ("tourism", "economy.tourism"), ("migrant workers", "economy.labour"),
    ("poverty reduction", "economy.development"),
    ("artificial intelligence", "science.technology"),
    ("satellite launches", "science.space"), ("climate change", "environment.climate"),

    ("earthquake relief", "environment.disaster"), ("vaccines", "society.health"),
    ("scholarships", "society.education"),
    ("cultural heritage", "society.culture"), ("gender equality", "society.women-youth"),
  ])
  func `Each matter has its topic`(matter: String, topic: String) {
    let readout = Reading.readout(Self.lead + "They discussed \(matter).")
    #expect(readout.issues.map(\.topic) == [topic])
  }

  @Test func `A matter that comes back is one issue with two mentions`() throws {
    let readout = Reading.readout(Self.lead + "They discussed piracy and trade. Later they exchanged views on piracy.")
    let issue = try #require(readout.issues.first { $0.label == "piracy" })
    #expect(issue.mentions.count == 2)
    #expect(readout.issues.count == 2)
  }

  @Test func `The headline's and the body's wording are one issue, labelled as in the body`() {
    let readout = Reading.readout(
      "Ministers Discuss Maritime Security in Mombasa\n\n" + Self.lead + "They discussed maritime security.")
    #expect(readout.issues.map(\.label) == ["maritime security"])
    #expect(readout.issues.first?.mentions.count == 2)
  }

  @Test func `Labels are in lower case but for names, without article`() {
    let readout = Reading.readout(
      Self.lead + "They discussed the Nile waters and a Ban on Plastics. The conflict in Sudan was discussed.")
    #expect(readout.issues.map(\.label).contains("Nile waters"))
    #expect(readout.issues.map(\.label).contains("conflict in Sudan"))
  }
}
