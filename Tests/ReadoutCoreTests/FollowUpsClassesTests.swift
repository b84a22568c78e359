import Testing

@testable import ReadoutCore

/// Further ways in which texts tell an act ahead: nouns, passives, settled agreements, appointments, gifts, and what only looks like them.
struct FollowUpsClassesTests {
  /// Another lead than that of `FollowUpsTests`: Chile and Norway met.
  private static let lead =
    "Norwegian Foreign Minister Ola Dahl met Chilean Foreign Minister Rosa Vidal in Santiago on Wednesday. "

  private static func sample(
    _ rule: String, _ text: String, _ expected: String..., known: Comment? = nil,
    location: SourceLocation = #_sourceLocation
  ) -> Sample {
    var sample = Sample(rule, lead + text, published: "2008-03-12", known: known, location: location)
    sample.expected = expected
    return sample
  }

  private static let nouns: [Sample] = [
    sample(
      "An intention is the speaker's", "Dahl ⟦f1 expressed his intention to open a consulate in Valparaiso⟧.",
      "f1 commitment NO for CL, soft: open a consulate in Valparaiso"),
    sample(
      "A pledge that is welcomed is its owner's", "Vidal ⟦f1 welcomed Norway's pledge to build the harbour⟧.",
      "f1 commitment NO for CL: build the harbour"),
    sample(
      "A commitment with a date can be ticked off",
      "Dahl ⟦f1 conveyed Norway's commitment to support the dam by 2012⟧.",
      "f1 commitment NO for CL, by 2012: support the dam by 2012"),
    sample(
      "What both intend, both owe",
      "The sides ⟦f1 confirmed their intention to hold the next consultations in Oslo⟧.",
      "f1 planned CL+NO, soft: hold the next consultations in Oslo"),
    sample(
      "Agreement that was reached is all sides'", "⟦f1 An agreement was reached to resume direct flights⟧.",
      "f1 agreement CL+NO: resume direct flights"),
    sample(
      "It was decided to act: all sides owe it", "⟦f1 It was decided to set up a joint committee⟧.",
      "f1 agreement CL+NO: set up a joint committee"),
    sample(
      "The possessor gives, whoever announces it", "Vidal ⟦f1 announced Norway's support for the harbour⟧.",
      "f1 commitment NO for CL"),
  ]

  @Test(arguments: nouns)
  func `Acts hang on nouns, and are the possessor's`(sample: Sample) { expectFollowUps(sample) }

  private static let plans: [Sample] = [
    sample(
      "An appointment has its date", "⟦f1 The next session is scheduled for June in Oslo⟧.",
      "f1 planned CL+NO, by 2008-06"),
    sample(
      "A paper is expected to be signed", "⟦f1 A memorandum is expected to be signed in May⟧.",
      "f1 planned CL+NO, by 2008-05: sign a memorandum in May"),
    sample(
      "Someone is due somewhere", "⟦f1 Vidal is due in Oslo on 5 May⟧.",
      "f1 planned CL for NO, by 2008-05-05: be in Oslo on 5 May"),
    sample(
      "A delegation that someone leads", "⟦f1 Dahl will lead a trade delegation to Santiago in June⟧.",
      "f1 planned NO for CL, by 2008-06: lead a trade delegation to Santiago in June"),
    sample(
      "A mission led by someone", "⟦f1 A Norwegian mission led by Erik Holm will visit Chile tomorrow⟧.",
      "f1 planned NO for CL, by 2008-03-13"),
    sample(
      "A time that begins now ends then", "⟦f1 Norway will build the harbour within two years⟧.",
      "f1 commitment NO for CL, by 2010"),
    sample(
      "An invitation to a place", "Dahl ⟦f1 invited Vidal to Oslo for talks⟧.",
      "f1 planned CL for NO: visit Oslo for talks"),
    sample(
      "It is who says it", "⟦f1 Norway says it is willing to lower its tariffs⟧.",
      "f1 offer NO for CL, soft: lower its tariffs"),
    sample(
      "The report may follow", "⟦f1 Norway would provide 20 million dollars in loans⟧, Dahl said.",
      "f1 commitment NO for CL: provide 20 million dollars in loans"),
    sample(
      "What a side will call for elsewhere, it does itself",
      "Dahl said ⟦f1 Norway would advocate for more aid to Chile⟧.",
      "f1 commitment NO for CL, soft"),
    sample(
      "A consulate is opened by one side, a forum is an event",
      "Dahl noted that ⟦f1 Norway would open a consulate in Valparaiso⟧.",
      "f1 commitment NO for CL: open a consulate in Valparaiso"),
  ]

  @Test(arguments: plans)
  func `Appointments, papers and departures are plans`(sample: Sample) { expectFollowUps(sample) }

  /// In each text, Norway is to act for Chile.
  private static let norwayOwes = [
    "Vidal asked Norway to consider lifting the ban.", "Vidal urged Norway to agree to release the ship.",
    "Vidal called on Norway to promise to lift the tax.", "Chile was promised a loan by Norway.",
    "A loan was pledged to Chile by Norway.", "Norway's help was requested by Chile.",
    "Vidal was assured that Norway would lift the tax.", "Vidal insisted that Chilean sailors be released.",
    "Chile insisted that it be given access.", "Norway pledged its full support for Chile's reforms.",
    "Vidal said Chile should be given access to the market.", "Vidal would like Norway to lift the tax.",
    "Vidal demanded that Norway release the ship.", "Chile would welcome Norwegian help with the dam.",
    "Vidal thanked Norway for its decision to lift the tax.", "Vidal recalled Norway's promise to build a dam.",
  ]

  @Test(arguments: norwayOwes)
  func `What Norway is to do, Chile never owes`(text: String) {
    let readout = Reading.readout(Self.lead + text)
    let owners = readout.followUps.map { facts(of: $0, in: readout).split(separator: " ")[1] }
    #expect(owners.allSatisfy { $0.hasPrefix("NO") })
  }

  private static let nothing: [Sample] = [
    sample(
      "Commitments that nobody could tick off",
      "The two sides reaffirmed their commitment to strengthening ties. Dahl underlined Norway's commitment to supporting peace."
    ),
    sample("What befalls a side", "Chile will be affected if the sea rises. The coast will be submerged by 2050."),
    sample("What grows by itself", "Relations will grow further. Trade between the two countries will increase."),
    sample("What a side seeks for itself", "Norway seeks fresh energy supplies to fuel its growth."),
    sample("The purpose of a visit", "The purpose of the visit is to review relations."),
    sample("What was always asked", "Vidal has repeatedly called on Norway to lift the ban."),
    sample("What is unclear", "It remains unclear whether Dahl will visit Lima."),
    sample("What is considered so", "They considered trade important. Dahl announced the start of the talks."),
    sample("The world's duty", "The ministers said that the world should act on climate change."),
  ]

  @Test(arguments: nothing)
  func `Stance, fate and habit are no follow-ups`(sample: Sample) { expectFollowUps(sample) }
}
