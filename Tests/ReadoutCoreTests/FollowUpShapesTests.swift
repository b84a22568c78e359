import Testing

@testable import ReadoutCore

/// The same frames in harder clothes: conditions, direct speech, nouns that stand for verbs, coordination, third parties.
struct FollowUpShapesTests {
  private static func sample(
    _ rule: String, _ text: String, _ expected: String..., known: Comment? = nil,
    location: SourceLocation = #_sourceLocation
  ) -> Sample {
    var sample = FollowUpsTests.sample(rule, text, known: known, location: location)
    sample.expected = expected
    return sample
  }

  private static let embedded: [Sample] = [
    sample(
      "A request told in a clause, in the passive", "Otieno said that ⟦f1 India had been asked to lift the tax⟧.",
      "f1 request IN for KE: lift the tax"),
    sample(
      "A request told in a participle before the answer",
      "⟦f1 Asked by Otieno to lift the tax⟧, Malhotra ⟦f2 said that he would study the matter⟧.",
      "f1 request IN for KE: lift the tax", "f2 commitment IN for KE: study the matter",
      known: "A participle before the subject ('Asked by X to …, Y said') is not read."),
    sample(
      "A request told in a relative clause", "Malhotra, ⟦f1 whom Otieno asked to lift the tax⟧, did not reply.",
      "f1 request IN for KE: lift the tax",
      known: "'Whom X asked to' is not read."),
    sample(
      "The verb after a relative clause is not the act",
      "⟦f1 The tax that Otieno urged India to lift⟧ was raised in 2019.", "f1 request IN for KE: lift",
      known: "The verb of the main clause runs on into the act, and its date is taken for the due date."),
    sample(
      "X requested that a thing be done", "Otieno ⟦f1 requested that the tax be lifted⟧.", "f1 request IN for KE"),
    sample(
      "X requested a person's support", "Otieno ⟦f1 requested Malhotra's support for Kenya's bid⟧.",
      "f1 request IN for KE"),
    sample(
      "Y was promised by X that it would act: X owes it",
      "⟦f1 Otieno was promised by Malhotra that the tax would be lifted⟧.", "f1 commitment IN for KE"),
    sample(
      "Y was assured of support: the other side owes it", "⟦f1 Otieno was assured of India's support⟧.",
      "f1 commitment IN for KE"),
    sample(
      "Y was offered help by X: X owes it", "⟦f1 Otieno was offered help by Malhotra⟧.", "f1 offer IN for KE"),
    sample(
      "It was decided that X would act: X owes it", "⟦f1 It was decided that India would train 20 pilots⟧.",
      "f1 commitment IN: train 20 pilots"),
    sample(
      "X wanted Y to act: a soft request", "Otieno ⟦f1 wanted India to lift the tax⟧.",
      "f1 request IN for KE, soft: lift the tax"),
    sample(
      "X insists that Y act", "India ⟦f1 insists that Kenya pay its debt⟧.", "f1 request KE for IN"),
  ]

  @Test(arguments: embedded)
  func `Requests and promises are read in clauses, participles and passives`(sample: Sample) { expectFollowUps(sample) }

  private static let speech: [Sample] = [
    sample(
      "We in direct speech is the speaker's side", "“⟦f1 We will lift the tax by June⟧,” Malhotra said.",
      "f1 commitment IN for KE, by 2022-06: lift the tax by June"),
    sample(
      "I in direct speech is the speaker", "“⟦f1 I have asked India to send a team⟧,” Otieno told reporters.",
      "f1 request IN for KE: send a team"),
    sample(
      "Must, said to the other side, is a request", "“⟦f1 You must lift the tax⟧,” Otieno told Malhotra.",
      "f1 request IN for KE: lift the tax", known: "'You must' is not read."),
  ]

  @Test(arguments: speech)
  func `In direct speech, we and I are the speaker`(sample: Sample) { expectFollowUps(sample) }

  private static let conditions: [Sample] = [
    sample(
      "What depends on another act is soft", "If Kenya opens its market, ⟦f1 India will lift the tax⟧.",
      "f1 commitment IN for KE, soft: lift the tax"),
    sample(
      "Could and would consider are soft",
      "Malhotra said ⟦f1 India could send experts⟧ and ⟦f2 would consider lowering the tax⟧.",
      "f1 offer IN for KE, soft", "f2 offer IN for KE, soft",
      known: "'Would consider' after 'could' and 'and' has no verb of saying of its own."),
    sample(
      "A hope that Y will act is a soft request", "Otieno ⟦f1 expressed the hope that India would send a team⟧.",
      "f1 request IN for KE, soft"),
    sample(
      "A threat is a promise that nobody wants, and counts as none", "Otieno warned that Kenya would retaliate."),
    sample("Never is a negation", "Malhotra vowed that India would never lift the tax."),
  ]

  @Test(arguments: conditions)
  func `Conditions, hopes and threats`(sample: Sample) { expectFollowUps(sample) }

  private static let coordinated: [Sample] = [
    sample(
      "Two sides' acts joined by and are two, each with its owner and due date",
      "⟦f1 Kenya will hand over a list of drivers⟧, and ⟦f2 India will in turn issue permits by 30 April⟧.",
      "f1 commitment KE for IN: hand over a list of drivers",
      "f2 commitment IN for KE, by 2022-04-30: issue permits by 30 April",
      known: "The second side's act and due date run into the first's."),
    sample(
      "Three acts after one agreed",
      "They ⟦f1 agreed to step up visits⟧, to ⟦f2 share data on ships⟧ and to ⟦f3 support each other at the UN⟧.",
      "f1 agreement IN+KE: step up visits", "f2 agreement IN+KE: share data on ships",
      "f3 agreement IN+KE: support each other at the UN",
      known: "The second act keeps the third in its words."),
    sample(
      "Two tasks of one order",
      "The ministers ⟦f1 directed officials to conclude the talks by May⟧ and to ⟦f2 report back in June⟧.",
      "f1 task IN+KE, by 2022-05", "f2 task IN+KE, by 2022-06"),
    sample(
      "The two sides agree, and one side's act follows",
      "They ⟦f1 agreed to meet again⟧, and Malhotra ⟦f2 invited Otieno to Delhi⟧.",
      "f1 agreement IN+KE: meet again", "f2 planned KE for IN",
      known: "A second clause with its own frame, after 'agreed to meet again, and', is lost."),
  ]

  @Test(arguments: coordinated)
  func `Acts joined by and are apart`(sample: Sample) { expectFollowUps(sample) }

  private static let nouns: [Sample] = [
    sample(
      "A decision to act that is welcomed", "Otieno ⟦f1 welcomed India's decision to lift the tax⟧.",
      "f1 commitment IN for KE: lift the tax"),
    sample(
      "An offer to act that is welcomed", "Otieno ⟦f1 welcomed India's offer to build a dam⟧.",
      "f1 offer IN for KE: build a dam"),
    sample(
      "A statement that will be issued", "⟦f1 A joint statement will be issued tomorrow⟧.",
      "f1 planned IN+KE, by 2022-03-10"),
    sample(
      "A team that is scheduled to arrive", "⟦f1 An Indian team is scheduled to arrive in Nairobi in April⟧.",
      "f1 planned IN for KE, by 2022-04"),
  ]

  @Test(arguments: nouns)
  func `Nouns that stand for acts, and things that will be done`(sample: Sample) { expectFollowUps(sample) }

  private static let nothing: [Sample] = [
    sample("Neither side agreed", "Neither side agreed to sign. The two could not agree to meet again."),
    sample(
      "They agreed to disagree", "They agreed to disagree. They agreed with each other."),
    sample("They agreed that something is so", "They agreed that terrorism is a threat and that trade is vital."),
    sample(
      "Calling a dam a success, and calling on a president, are no requests",
      "Malhotra called the dam a success and called on President Moses Kirui at State House."),
    sample("Asking a question is no request", "Otieno asked Malhotra about the tax and asked whether it was legal."),
    sample(
      "What must be known is no promise",
      "Malhotra said it will be remembered that the two are friends, and that time will tell."),
  ]

  @Test(arguments: nothing)
  func `What looks like an act and is none`(sample: Sample) { expectFollowUps(sample) }
}
