import Testing

@testable import ReadoutCore

/// Who took part, and who is only spoken of.
struct PresenceTests {
  private static let samples: [Sample] = [
    Sample(
      "Those who met were present, the subject and the object alike",
      "⟦p1 Foreign Minister Anna Berg of Sweden⟧ met with ⟦p2 President Moses Banda of Malawi⟧ in Lilongwe.",
      "p1 present SE Anna Berg, Foreign Minister", "p2 present MW Moses Banda, President"),
    Sample(
      "Those who were received, hosted or joined were present",
      "⟦p1 President Moses Banda of Malawi⟧ hosted ⟦p2 Swedish Foreign Minister Anna Berg⟧, who was accompanied by ⟦p3 Ambassador Nils Ek⟧.",
      "p1 present MW Moses Banda, President", "p2 present SE Anna Berg, Foreign Minister",
      "p3 present SE Nils Ek, Ambassador"),
    Sample(
      "A day before the subject need not end with a comma",
      "On Monday ⟦p1 Foreign Minister Anna Berg of Sweden⟧ met ⟦p2 President Moses Banda of Malawi⟧ in Lilongwe.",
      "p1 present SE Anna Berg, Foreign Minister", "p2 present MW Moses Banda, President"),
    Sample(
      "In the passive as well",
      "⟦p1 Swedish Foreign Minister Anna Berg⟧ was received by ⟦p2 President Moses Banda of Malawi⟧.",
      "p1 present SE Anna Berg, Foreign Minister", "p2 present MW Moses Banda, President"),
    Sample(
      "Those named after talks between were present",
      "Talks between ⟦p1 Swedish Minister Anna Berg⟧ and ⟦p2 Malawian Minister Moses Banda⟧ were held in Blantyre.",
      "p1 present SE Anna Berg, Minister", "p2 present MW Moses Banda, Minister"),
    Sample(
      "Those who speak in a side's own readout were present",
      "A meeting was held on fisheries. ⟦p1 Minister Anna Berg⟧ told ⟦p2 Malawian Minister Moses Banda⟧ that fish were few. ⟦p2 Minister Banda⟧ agreed.",
      "p1 present SE Anna Berg, Minister", "p2 present MW Moses Banda, Minister", publisher: "Government of Sweden"),
    Sample(
      "Those who follow a colon in the list of participants were present",
      """
      ⟦p1 Minister Anna Berg of Sweden⟧ held a meeting with the Malawian side. The participants were:
      - ⟦p2 Moses Banda, Minister of Finance of Malawi⟧
      - ⟦p3 Grace Phiri, Ambassador of Malawi⟧
      """,
      "p1 present SE Anna Berg, Minister", "p2 present MW Moses Banda, Minister of Finance",
      "p3 present MW Grace Phiri, Ambassador"),
    Sample(
      "A predecessor is only spoken of",
      "⟦p1 Swedish Minister Anna Berg⟧ met ⟦p2 Malawian Minister Moses Banda⟧ and recalled working with his predecessor ⟦p3 Joyce Tembo⟧.",
      "p1 present SE Anna Berg, Minister", "p2 present MW Moses Banda, Minister",
      "p3 mentioned -- Joyce Tembo, predecessor"),
    Sample(
      "Someone whose war is discussed is only spoken of",
      "⟦p1 Swedish Minister Anna Berg⟧ met ⟦p2 Malawian Minister Moses Banda⟧ to discuss ⟦p3 President Viktor Zorin⟧'s war and the fate of journalist ⟦p4 Elena Marsh⟧.",
      "p1 present SE Anna Berg, Minister", "p2 present MW Moses Banda, Minister",
      "p3 mentioned -- Viktor Zorin, President",
      "p4 mentioned -- Elena Marsh, journalist"),
    Sample(
      "Someone whom another met last year is only spoken of",
      "⟦p1 Swedish Minister Anna Berg⟧ met ⟦p2 Malawian Minister Moses Banda⟧ on Monday. Last year she met ⟦p3 Zambian Minister Paul Mwale⟧.",
      "p1 present SE Anna Berg, Minister", "p2 present MW Moses Banda, Minister", "p3 mentioned ZM Paul Mwale, Minister"
    ),
    Sample(
      "A spokesperson who tells of it is only spoken of",
      "⟦p1 Swedish Minister Anna Berg⟧ met ⟦p2 Malawian Minister Moses Banda⟧. “It went well,” said ⟦p3 spokeswoman Lisa Holm⟧.",
      "p1 present SE Anna Berg, Minister", "p2 present MW Moses Banda, Minister",
      "p3 mentioned SE Lisa Holm, spokeswoman",
      publisher: "Government of Sweden"),
    Sample(
      "A call has those who spoke with each other",
      "⟦p1 Secretary of Defense Ray Colter⟧ spoke by phone today with ⟦p2 Polish Defense Minister Jan Zych⟧.",
      "p1 present US Ray Colter, Secretary of Defense", "p2 present PL Jan Zych, Defense Minister",
      publisher: "US Department of Defense"),
    Sample(
      "In a meeting ahead they are expected",
      "⟦p1 Foreign Minister Anna Berg of Sweden⟧ will meet ⟦p2 President Moses Banda of Malawi⟧ on Friday.",
      "p1 expected SE Anna Berg, Foreign Minister", "p2 expected MW Moses Banda, President"),
    Sample(
      "Someone who could not come is absent",
      "⟦p1 Swedish Minister Anna Berg⟧ met ⟦p2 Malawian Minister Moses Banda⟧. ⟦p3 Finnish Minister Aki Salo⟧ did not attend.",
      "p1 present SE Anna Berg, Minister", "p2 present MW Moses Banda, Minister", "p3 absent FI Aki Salo, Minister"),
    Sample(
      "Someone for whom another came is represented",
      "⟦p1 Swedish Minister Anna Berg⟧ met ⟦p2 Malawian Minister Moses Banda⟧. ⟦p3 Finnish Minister Aki Salo⟧ was represented by ⟦p4 Ambassador Outi Laine⟧.",
      "p1 present SE Anna Berg, Minister", "p2 present MW Moses Banda, Minister",
      "p3 represented FI Aki Salo, Minister",
      "p4 present FI Outi Laine, Ambassador",
      known: "Nobody is ever represented."),
    Sample(
      "An interpreter and a byline are only spoken of",
      "By Carla Mendez\n\n⟦p1 Swedish Minister Anna Berg⟧ met ⟦p2 Malawian Minister Moses Banda⟧ on Monday in Oslo.",
      "p1 present SE Anna Berg, Minister", "p2 present MW Moses Banda, Minister"),
    Sample(
      "A party to the conflict that is discussed is not there",
      "⟦p1 Swedish Minister Anna Berg⟧ and ⟦p2 Malawian Minister Moses Banda⟧ met on Monday and condemned the arrest of ⟦p3 opposition leader Ousmane Dia⟧ by ⟦p4 General Abdou Fall⟧.",
      "p1 present SE Anna Berg, Minister", "p2 present MW Moses Banda, Minister",
      "p3 mentioned -- Ousmane Dia, opposition leader",
      "p4 mentioned -- Abdou Fall, General"),
    Sample(
      "A body that took part without names is a group",
      "⟦p1 Swedish Minister Anna Berg⟧ met ⟦p2 a delegation of Malawian parliamentarians⟧ on Monday.",
      "p1 present SE Anna Berg, Minister", "p2 present MW --, a delegation of Malawian parliamentarians",
      known: "No groups are found."),
    Sample(
      "Those of whom a call is told after what they said were present",
      "⟦p1 Icelandic Foreign Minister Katrín Jónsdóttir⟧ has urged ⟦p2 her Chinese counterpart Wei Dong⟧ to act, the ministry said after a phone call between the two on Thursday.",
      "p1 present IS Katrín Jónsdóttir, Foreign Minister", "p2 present CN Wei Dong, Foreign Minister",
      known: "'A phone call between the two' gives no presence to those named before."),
    Sample(
      "Those who signed a treaty together were present",
      "⟦p1 Samoan Prime Minister Tuala Leota⟧ and ⟦p2 New Zealand Foreign Minister Aroha Tane⟧ signed a treaty in Apia on Tuesday.",
      "p1 present WS Tuala Leota, Prime Minister", "p2 present NZ Aroha Tane, Foreign Minister"),
    Sample(
      "Those who were also present were there",
      "⟦p1 Swedish Minister Anna Berg⟧ met ⟦p2 Malawian Minister Moses Banda⟧. ⟦p3 Ambassador Nils Ek of Sweden⟧ was also present.",
      "p1 present SE Anna Berg, Minister", "p2 present MW Moses Banda, Minister", "p3 present SE Nils Ek, Ambassador"),
    Sample(
      "Those of a summit on which talks build were not there",
      "⟦p1 Swedish Minister Anna Berg⟧ had a meeting with ⟦p2 Malawian Minister Moses Banda⟧, building on the visit of ⟦p3 Zambian Minister Paul Mwale⟧.",
      "p1 present SE Anna Berg, Minister", "p2 present MW Moses Banda, Minister", "p3 mentioned ZM Paul Mwale, Minister"
    ),
    Sample(
      "A guest who is visiting was there with the host",
      "⟦p1 Malawian President Moses Banda⟧ and visiting ⟦p2 Swedish Foreign Minister Anna Berg⟧ signed a treaty.",
      "p1 present MW Moses Banda, President", "p2 present SE Anna Berg, Foreign Minister"),
    Sample(
      "A name after an office in the plural has the country beside it",
      "⟦p1 Prime Ministers Anna Berg of Sweden⟧ and ⟦p2 Moses Banda of Malawi⟧ met in Oslo.",
      "p1 present SE Anna Berg, Prime Minister", "p2 present MW Moses Banda, Prime Minister"),
    Sample(
      "The country after a comma is that of the office",
      "The meeting was chaired by ⟦p1 Moses Banda, Permanent Secretary of the Ministry of Water⟧, Malawi, and ⟦p2 Anna Berg, State Secretary⟧, Sweden.",
      "p1 present MW Moses Banda, Permanent Secretary of the Ministry of Water",
      "p2 present SE Anna Berg, State Secretary",
      publisher: "Government of Sweden"),
    Sample(
      "A counterpart is of the other side",
      "Talks in Lilongwe\n\n⟦p1 Foreign Minister Anna Berg⟧ will travel to Lilongwe for talks with ⟦p2 her counterpart, the Hon Moses Banda⟧.",
      "p1 expected SE Anna Berg, Foreign Minister", "p2 expected MW Moses Banda, Foreign Minister",
      publisher: "Government of Sweden"),
    Sample(
      "Where the sentence opens with a place, those who are met there are its people",
      "⟦p1 Minister Anna Berg⟧ will visit Malawi and Zambia. In Lusaka, ⟦p1 she⟧ will meet ⟦p2 Foreign Minister Paul Mwale⟧.",
      "p1 expected SE Anna Berg, Minister", "p2 expected ZM Paul Mwale, Foreign Minister",
      publisher: "Government of Sweden"
    ),
    Sample(
      "The president of a bank is no head of state",
      "⟦p1 President Moses Banda of Malawi⟧ met ⟦p2 the President of the World Bank, Carla Stern⟧, in Lilongwe.",
      "p1 present MW Moses Banda, President", "p2 present World Bank Carla Stern, President"),
  ]

  @Test(arguments: samples)
  func `Those who took part are present, others are not`(sample: Sample) { expectPeople(sample) }

  @Test func `Who is present or expected is in the meeting, who is only spoken of is not`() {
    for sample in Self.samples {
      for person in sample.readout().participants {
        let isThere = person.presence == .present || person.presence == .expected
        #expect(person.meetings.isEmpty != isThere, "\(person.displayName) in: \(sample.rule)")
      }
    }
  }
}
