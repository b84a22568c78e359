import Testing

@testable import ReadoutCore

/// What is still to be done, by whom and for whom.
struct FollowUpsTests {
  /// The lead that all samples share: Kenya and India met.
  private static let lead =
    "Kenyan Trade Minister Wanjiru Otieno met Indian Commerce Minister Rohan Malhotra in Mombasa on Monday. "

  static func sample(
    _ rule: String, _ text: String, _ expected: String..., known: Comment? = nil,
    location: SourceLocation = #_sourceLocation
  ) -> Sample {
    var sample = Sample(rule, lead + text, published: "2022-03-09", known: known, location: location)
    sample.expected = expected
    return sample
  }

  private static let requests: [Sample] = [
    sample(
      "X asked Y to act: Y owes it", "Otieno ⟦f1 asked Malhotra to lift the tax on tea⟧.",
      "f1 request IN for KE: lift the tax on tea"),
    sample(
      "Y was asked by X to act: Y owes it", "⟦f1 Malhotra was asked by Otieno to lift the tax on tea⟧.",
      "f1 request IN for KE: lift the tax on tea"),
    sample(
      "Y was asked to act: Y owes it to the other side", "⟦f1 India was asked to lift the tax on tea⟧.",
      "f1 request IN for KE: lift the tax on tea"),
    sample(
      "X urged Y to act: Y owes it", "Malhotra ⟦f1 urged Kenya to open its market⟧.",
      "f1 request KE for IN: open its market"),
    sample(
      "Y was urged by X to act: Y owes it", "⟦f1 Kenya was urged by India to open its market⟧.",
      "f1 request KE for IN: open its market"),
    sample(
      "Y has been urged by X to act: Y owes it", "⟦f1 The Kenyan side has been urged by Malhotra to open its market⟧.",
      "f1 request KE for IN: open its market"),
    sample(
      "X called on Y to act: Y owes it", "Otieno ⟦f1 called on India to release the ship⟧.",
      "f1 request IN for KE: release the ship"),
    sample(
      "X called for an act: the other side owes it", "Otieno ⟦f1 called for the release of the ship⟧.",
      "f1 request IN for KE"),
    sample(
      "X requested Y's help: Y owes it", "Otieno ⟦f1 requested Indian help with the port's cranes⟧.",
      "f1 request IN for KE"),
    sample(
      "X asked Y for a thing: Y owes it", "Malhotra ⟦f1 asked Kenya for a list of exporters⟧.", "f1 request KE for IN"),
    sample(
      "X sought support: the other side owes it", "Otieno ⟦f1 sought India's support for the railway⟧.",
      "f1 request IN for KE, soft"),
    sample(
      "X looked towards Y for help: Y owes it", "Otieno said ⟦f1 Kenya looked towards India for help with vaccines⟧.",
      "f1 request IN for KE, soft"),
    sample(
      "X appealed to Y to act: Y owes it", "Otieno ⟦f1 appealed to India to lift the ban⟧.",
      "f1 request IN for KE: lift the ban"),
    sample(
      "X demanded that Y act: Y owes it", "Otieno ⟦f1 demanded that India release the ship⟧.", "f1 request IN for KE"),
    sample(
      "X encouraged Y to act: Y owes it", "Malhotra ⟦f1 encouraged the Kenyan minister to visit the fair⟧.",
      "f1 request KE for IN"),
  ]

  @Test(arguments: requests)
  func `In a request, the side that is asked owes the act`(sample: Sample) { expectFollowUps(sample) }

  private static let promises: [Sample] = [
    sample(
      "X pledged to act: X owes it", "Malhotra ⟦f1 pledged to lower the tax on tea⟧.",
      "f1 commitment IN for KE: lower the tax on tea"),
    sample(
      "X promised that it would act: X owes it", "Malhotra ⟦f1 promised that India would lower the tax⟧.",
      "f1 commitment IN for KE"),
    sample(
      "X will act: X owes it", "⟦f1 India will send ten engineers to the port⟧.",
      "f1 commitment IN for KE: send ten engineers to the port"),
    sample(
      "X said that Y would act, Y its own side: Y owes it", "Otieno said that ⟦f1 Kenya would lower its port fees⟧.",
      "f1 commitment KE for IN"),
    sample(
      "X assured Y of support: X owes it", "Malhotra ⟦f1 assured Otieno of India's support for the railway⟧.",
      "f1 commitment IN for KE"),
    sample(
      "X undertook to act: X owes it", "Otieno ⟦f1 undertook to speed up visas⟧.",
      "f1 commitment KE for IN: speed up visas"),
    sample(
      "X offered to act: X owes it", "Malhotra ⟦f1 offered to train Kenyan nurses⟧.",
      "f1 offer IN for KE: train Kenyan nurses"),
    sample(
      "X offered a thing: X owes it", "Malhotra ⟦f1 offered a loan of 20 million dollars for the railway⟧.",
      "f1 offer IN for KE"),
    sample(
      "X stands ready to act: X owes it", "Malhotra said ⟦f1 India stands ready to build the dam⟧.",
      "f1 offer IN for KE: build the dam"),
    sample(
      "X expressed readiness to act: X owes it", "Otieno ⟦f1 expressed readiness to host the experts⟧.",
      "f1 offer KE for IN: host the experts"),
  ]

  @Test(arguments: promises)
  func `In a promise or offer, the side that speaks owes the act`(sample: Sample) { expectFollowUps(sample) }

  private static let joint: [Sample] = [
    sample(
      "The two agreed to act: both owe it", "The two ministers ⟦f1 agreed to set up a joint working group⟧.",
      "f1 agreement IN+KE: set up a joint working group"),
    sample(
      "They agreed to a thing: both owe it", "They ⟦f1 agreed to continued cooperation on railways⟧.",
      "f1 agreement IN+KE"),
    sample(
      "Both sides agreed on a thing to do: both owe it", "Both sides ⟦f1 agreed on a new round of tariff cuts⟧.",
      "f1 agreement IN+KE"),
    sample(
      "They decided to act: both owe it", "The two sides ⟦f1 decided to resume direct flights⟧.",
      "f1 agreement IN+KE: resume direct flights"),
    sample(
      "It was agreed that they would act: both owe it",
      "⟦f1 It was agreed that the two sides would share data on ships⟧.", "f1 agreement IN+KE"),
    sample(
      "Two acts after one verb are two entries",
      "They ⟦f1 agreed to set up a hotline⟧ and ⟦f2 exchange lists of exporters⟧.",
      "f1 agreement IN+KE: set up a hotline", "f2 agreement IN+KE: exchange lists of exporters"),
  ]

  @Test(arguments: joint)
  func `What both agree to do, both owe, and nobody is its recipient`(sample: Sample) { expectFollowUps(sample) }

  private static let plans: [Sample] = [
    sample(
      "X invited Y to come: Y comes", "Malhotra ⟦f1 invited Otieno to visit Delhi⟧.",
      "f1 planned KE for IN: visit Delhi"),
    sample(
      "Y was invited by X to come: Y comes", "⟦f1 Otieno was invited by Malhotra to visit Delhi⟧.",
      "f1 planned KE for IN: visit Delhi"),
    sample(
      "Y accepted an invitation: Y comes", "Otieno ⟦f1 accepted an invitation to attend the fair in Delhi⟧.",
      "f1 planned KE for IN"),
    sample(
      "X extended an invitation to Y: Y comes",
      "Malhotra ⟦f1 extended an invitation to his Kenyan counterpart to visit Delhi⟧.", "f1 planned KE for IN"),
    sample(
      "X will visit: a plan", "⟦f1 Otieno will visit Delhi in May⟧.",
      "f1 planned KE for IN, by 2022-05: visit Delhi in May"),
    sample("X is to visit: a plan", "⟦f1 Otieno is to visit Delhi next month⟧.", "f1 planned KE for IN, by 2022-04"),
    sample(
      "X is due to visit: a plan", "⟦f1 Malhotra is due to visit Nairobi on 5 June⟧.",
      "f1 planned IN for KE, by 2022-06-05"),
    sample(
      "X is expected to travel: a plan", "⟦f1 Malhotra is expected to travel to Nairobi next week⟧.",
      "f1 planned IN for KE, by 2022-W11"),
    sample(
      "X looked forward to visiting: a soft plan", "Malhotra ⟦f1 looked forward to visiting Nairobi⟧.",
      "f1 planned IN for KE, soft: visit Nairobi"),
    sample(
      "The next round will be held: both come", "⟦f1 The next round of talks will be held in Delhi in September⟧.",
      "f1 planned IN+KE, by 2022-09"),
    sample(
      "The two will meet again: both come", "⟦f1 The two ministers will meet again in Nairobi later this year⟧.",
      "f1 planned IN+KE, by 2022"),
  ]

  @Test(arguments: plans)
  func `In an invitation or plan, the one who comes owes it`(sample: Sample) { expectFollowUps(sample) }

  private static let tasks: [Sample] = [
    sample(
      "X directed officials to act: the officials' side owes it",
      "Otieno ⟦f1 directed her officials to draft the text by June⟧.", "f1 task KE, by 2022-06"),
    sample(
      "They instructed their experts: both sides' experts owe it",
      "The ministers ⟦f1 instructed their experts to finish the text⟧.", "f1 task IN+KE"),
    sample(
      "The committee was tasked: it owes it", "⟦f1 The joint committee was tasked with drawing up a list⟧.",
      "f1 task IN+KE"),
  ]

  @Test(arguments: tasks)
  func `Tasks are owed by those who are told`(sample: Sample) { expectFollowUps(sample) }

  private static let nothing: [Sample] = [
    sample(
      "Negated acts",
      "India did not agree to lift the tax. Kenya will not open its market. Malhotra refused to send engineers."),
    sample(
      "Acts that are done",
      "The two ministers signed an agreement on tea. India has built the dam. Kenya lifted the ban in 2020."),
    sample(
      "Acts agreed in the past",
      "In 2019 the two sides had agreed to build a dam, and in 2020 India had promised to pay for it."),
    sample(
      "Stance",
      "They reaffirmed their commitment to peace and agreed on the importance of trade. Both stressed the need for dialogue."
    ),
    sample(
      "Sentiment",
      "Otieno hoped that relations would grow. Malhotra looked forward to working with her. They were determined to strengthen ties."
    ),
    sample(
      "History",
      "Kenya and India set up ties in 1963. The port will be 100 years old, and it is due to its railway that it thrives."
    ),
    sample(
      "Third parties' plans",
      "The ministers discussed reports that Somalia will buy new ships and that pirates had vowed to attack them."),
    sample(
      "Thanks and praise", "Otieno thanked Malhotra for agreeing to the loan and praised his pledge of 2015."),
  ]

  @Test(arguments: nothing)
  func `What is negated, done, history or stance is no follow-up`(sample: Sample) { expectFollowUps(sample) }

  /// Each text asks India to act for Kenya; in none of them may Kenya be the one that owes the act.
  private static let indiaOwes = [
    "Otieno asked Malhotra to lift the tax.", "Malhotra was asked by Otieno to lift the tax.",
    "Malhotra was asked to lift the tax.",
    "Kenya urged India to lift the tax.", "India was urged by Kenya to lift the tax.",
    "India was strongly urged by the Kenyan minister to lift the tax.",
    "She called on him to lift the tax.", "The Kenyan minister requested her Indian counterpart to lift the tax.",
    "Kenya asked that India lift the tax.",
    "Otieno told Malhotra that India should lift the tax.", "India agreed to lift the tax at Kenya's request.",
    "Malhotra promised Otieno to lift the tax.",
    "Malhotra assured his counterpart that India would lift the tax.",
    "At Kenya's invitation, Malhotra will visit Nairobi.",
    "Otieno invited Malhotra to Nairobi.", "Malhotra accepted Otieno's invitation to visit Nairobi.",
    "An invitation to Nairobi was extended to Malhotra by Otieno.",
    "Kenya appealed to India for help.", "Help was sought from India by Kenya.",
    "Kenya would welcome Indian help with the dam.",
    "The Indian minister was invited by the Kenyan minister to visit Nairobi.", "India's help was requested by Kenya.",
    "Otieno conveyed Kenya's request that India lift the tax.", "India offered Kenya a loan.",
    "Kenya was offered a loan by India.",
    "Kenya was promised a loan by India.", "A loan was pledged to Kenya by India.",
    "Otieno said she had asked Malhotra to lift the tax.",
  ]

  @Test(arguments: indiaOwes)
  func `Who owes whom is never inverted`(text: String) {
    let readout = Reading.readout(Self.lead + text)
    let inverted = readout.followUps.map { facts(of: $0, in: readout) }
      .filter { $0.split(separator: " ").dropFirst().first?.prefix { $0 != "," } == "KE" }
    #expect(inverted.isEmpty)
  }

  @Test func `A due date is that of the act, not of the meeting`() throws {
    let text = "On Monday, the two ministers agreed to sign the accord by 30 June 2023."
    let readout = Reading.readout(
      Self.lead + text, source: Source(path: "x", published: CalendarDate(iso: "2022-03-09")))
    let item = try #require(readout.followUps.first)
    #expect(item.due?.value == "2023-06-30")
    #expect(item.due?.text == "30 June 2023")
  }

  @Test func `A follow-up names the issues that stand in it`() throws {
    let readout = Reading.readout(Self.lead + "They discussed direct flights. They agreed to resume direct flights.")
    let issue = try #require(readout.issues.first { $0.label == "direct flights" })
    #expect(readout.followUps.map(\.issues) == [[issue.id]])
  }
}
