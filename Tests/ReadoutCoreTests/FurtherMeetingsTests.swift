import Testing

@testable import ReadoutCore

/// The meetings that a text tells besides its main one, and who and what belongs to each.
struct FurtherMeetingsTests {
  /// `m2 kind status date in places: countries | people | matters`, one line a meeting; `--` where nothing is to be told.
  private func lines(of readout: Readout) -> [String] {
    func list(_ words: [String]) -> String { words.isEmpty ? "--" : words.joined(separator: ", ") }
    return readout.meetings.map { meeting in
      let people = readout.participants.filter { $0.meetings.contains(meeting.id) }
      let issues = readout.issues.filter { $0.meetings.contains(meeting.id) && !$0.generic }
      return "\(meeting.id) \(meeting.kind) \(meeting.status) \(meeting.date.map { $0.value ?? $0.text } ?? "--")"
        + " in \(list(meeting.places.map(\.name))): \(meeting.countries.sorted().joined(separator: " "))"
        + " | \(list(people.map(\.displayName))) | \(list(issues.map(\.label)))"
    }
  }

  private static let several: [Sample] = [
    Sample(
      "Who is also met is met in another meeting",
      """
      Kenyan Foreign Minister Grace Wekesa met her Norwegian counterpart Siv Dahl in Oslo on 3 May 2021. They discussed fisheries.

      Minister Wekesa also met Norwegian Finance Minister Odd Lie. They discussed debt relief.
      """,
      "m1 bilateral held 2021-05-03 in Oslo: KE NO | Grace Wekesa, Siv Dahl | fisheries",
      "m2 bilateral held -- in --: KE NO | Grace Wekesa, Odd Lie | debt relief"),
    Sample(
      "A separate meeting is told apart, with what follows it",
      """
      President Tomás Rey of Paraguay met Bolivian President Carla Stern in Lima on Monday. They discussed rural roads.

      In a separate meeting with Peruvian President Inés Quispe, President Rey discussed energy prices. The two leaders also discussed migration.
      """,
      "m1 bilateral held 2021-05-03 in Lima: BO PY | Tomás Rey, Carla Stern | rural roads",
      "m2 bilateral held -- in --: PE PY | Tomás Rey, Inés Quispe | energy prices, migration", published: "2021-05-05"),
    Sample(
      "A visit's meetings are told apart, and the visit keeps the rest",
      """
      Thai Foreign Minister Anong Suk visited Portugal from 4 to 6 May 2015.

      She called on President Rui Matos, and held talks with Foreign Minister Teresa Lopes on tourism.

      On 5 May, Minister Suk met Defence Minister Paulo Neves in Sintra. They discussed maritime security.

      During the visit, the two sides also discussed student visas.
      """,
      "m1 visit held 2015-05-04 in Portugal, Sintra: PT TH | Anong Suk | student visas",
      "m2 courtesy held -- in --: PT TH | Anong Suk, Rui Matos | --",
      "m3 bilateral held -- in --: PT TH | Anong Suk, Teresa Lopes | tourism",
      "m4 bilateral held 2015-05-05 in Sintra: PT TH | Anong Suk, Paulo Neves | maritime security"),
    Sample(
      "Who calls later in the day has another meeting",
      """
      Fijian Minister Sela Vuki met Tongan Minister Tui Malakai in Nadi on Monday to discuss tuna quotas.

      Later in the day, Minister Malakai called on Fijian President Ratu Seru. They discussed sea level rise.
      """,
      "m1 bilateral held 2022-03-07 in Nadi: FJ TO | Sela Vuki, Tui Malakai | tuna quotas",
      "m2 courtesy held -- in --: FJ TO | Tui Malakai, Ratu Seru | sea level rise", published: "2022-03-09"),
    Sample(
      "A telephone call beside a meeting is a call",
      """
      Secretary of State Ray Colter met Moldovan President Ilinca Rusu in Chisinau today. They discussed energy security.

      The Secretary also spoke by telephone with Romanian Foreign Minister Dan Ionescu. They discussed border controls.
      """,
      "m1 bilateral held 2022-03-09 in Chisinau: MD US | Ray Colter, Ilinca Rusu | energy security",
      "m2 call held -- in --: RO US | Ray Colter, Dan Ionescu | border controls", published: "2022-03-09",
      publisher: "US Department of State"),
    Sample(
      "A series of meetings is one for each side",
      """
      Irish Minister Aoife Burke met Maltese Minister Karl Vella on 7 August 2019. They discussed data protection.

      Bilateral meetings were also held with Estonian Minister Kadri Mets and Cypriot Minister Maria Georgiou. They discussed online fraud.
      """,
      "m1 bilateral held 2019-08-07 in --: IE MT | Aoife Burke, Karl Vella | data protection",
      "m2 bilateral held -- in --: EE IE | Aoife Burke, Kadri Mets | online fraud",
      "m3 bilateral held -- in --: CY IE | Aoife Burke, Maria Georgiou | online fraud"),
    Sample(
      "A visit that is announced has the meetings that are announced",
      """
      Chilean President Pablo Rojas will visit Iceland from 14 to 16 March 2022. He will hold talks with Prime Minister Jón Arnarson on fisheries.

      President Rojas will also meet Foreign Minister Katla Helgadóttir.

      The talks are expected to cover geothermal energy.
      """,
      "m1 visit planned 2022-03-14 in Iceland: CL IS | Pablo Rojas | geothermal energy",
      "m2 bilateral planned -- in --: CL IS | Pablo Rojas, Jón Arnarson | fisheries",
      "m3 bilateral planned -- in --: CL IS | Pablo Rojas, Katla Helgadóttir | --"),
    Sample(
      "A sentence on the first guest goes back to the first meeting",
      """
      Kenyan Foreign Minister Grace Wekesa met her Norwegian counterpart Siv Dahl in Oslo on 3 May 2021.

      Minister Wekesa also met Norwegian Finance Minister Odd Lie. They discussed debt relief.

      Minister Dahl raised illegal fishing.
      """,
      "m1 bilateral held 2021-05-03 in Oslo: KE NO | Grace Wekesa, Siv Dahl | illegal fishing",
      "m2 bilateral held -- in --: KE NO | Grace Wekesa, Odd Lie | debt relief"),
    Sample(
      "A delegation that is said to include someone is met by that person",
      """
      Omani Minister Said Al Busaidi met Indian Minister Anita Deshpande in Muscat on 1 April 2014. They discussed air links.

      He also met with a delegation that included Nepali Labour Minister Hari Thapa. They discussed migrant workers.
      """,
      "m1 bilateral held 2014-04-01 in Muscat: IN OM | Said Al Busaidi, Anita Deshpande | air links",
      "m2 bilateral held -- in --: NP OM | Said Al Busaidi, Hari Thapa | migrant workers"),
    Sample(
      "What is told in the first person is the speaker's",
      """
      I met Vanuatu's Foreign Minister, Jack Toa, in Port Vila today. We discussed cyclone relief.

      I also met Vanuatu's Finance Minister, Rose Kalo. We discussed labour mobility.
      """,
      "m1 bilateral held 2018-02-06 in Port Vila: AU VU | Jack Toa | cyclone relief",
      "m2 bilateral held -- in --: AU VU | Rose Kalo | labour mobility", published: "2018-02-06",
      publisher: "Australian Minister for Foreign Affairs"),
  ]

  @Test(arguments: several)
  func `Each meeting has its frame, its people and its matters`(sample: Sample) {
    sample.expect(lines(of: sample.readout()), sample.expected)
  }

  /// What follows "Zambian Minister Moses Banda met Swiss Minister Urs Frei in Lusaka on 10 June 2020."
  private static let noOther: [(rule: String, text: String)] = [
    ("told again by office", "The Zambian minister met the Swiss minister at the airport."),
    ("told again by name", "Minister Banda held talks with Minister Frei on copper."),
    ("of another year", "Minister Banda met Zimbabwean Minister Tendai Moyo in Harare last year."),
    ("of a clause of time", "They recalled the time when Minister Banda met Zimbabwean Minister Tendai Moyo in Doha."),
    ("before it", "Minister Banda had also met Zimbabwean Minister Tendai Moyo."),
    ("of a day long before", "Minister Banda also met Zimbabwean Minister Tendai Moyo on 3 January 2020."),
    ("ahead", "Minister Banda will also meet Zimbabwean Minister Tendai Moyo next week."),
    ("agreed upon", "They agreed to meet again in Bern in October and to invite Zimbabwean Minister Tendai Moyo."),
    ("hoped for", "Minister Banda also hopes to meet Zimbabwean Minister Tendai Moyo."),
    ("possible", "Minister Banda may also meet Zimbabwean Minister Tendai Moyo."),
    ("under a condition", "If the talks succeed, Minister Banda will also meet Zimbabwean Minister Tendai Moyo."),
    ("denied", "Minister Banda did not meet Zimbabwean Minister Tendai Moyo."),
    (
      "in a relative clause",
      "They spoke about Zimbabwean Minister Tendai Moyo, who also met Botswanan Minister Neo Kgosi."
    ),
    ("of strangers", "Zimbabwean Minister Tendai Moyo met Botswanan Minister Neo Kgosi in Harare."),
    ("of the delegations", "The two delegations met for an hour."),
    ("a call to act", "Minister Banda also called on Zimbabwean Minister Tendai Moyo to open the border."),
  ]

  @Test(arguments: noOther)
  func `A meeting that is not reported as one has no frame`(rule: String, text: String) {
    let readout = Reading.readout(
      "Zambian Minister Moses Banda met Swiss Minister Urs Frei in Lusaka on 10 June 2020. They discussed copper.\n\n\(text)",
      source: Source(path: "x", published: CalendarDate(iso: "2020-06-11")))
    #expect(readout.meetings.map(\.id) == ["m1"], "\(rule): \(lines(of: readout))")
    #expect(readout.issues.allSatisfy { $0.meetings == ["m1"] }, "\(rule)")
  }

  @Test func `A visit with one meeting is one occasion`() {
    let readout = Reading.readout(
      """
      Thai Foreign Minister Anong Suk visited Portugal from 4 to 6 May 2015. She held talks with Foreign Minister Joana Pires on tourism.
      """)
    #expect(readout.meetings.map(\.kind) == [.visit])
    #expect(readout.participants.allSatisfy { $0.meetings == ["m1"] })
  }

  @Test func `Headline, lead and body tell of one meeting`() {
    let readout = Reading.readout(
      """
      Minister Wekesa meets Norwegian Foreign Minister

      Kenyan Foreign Minister Grace Wekesa met her Norwegian counterpart Siv Dahl in Oslo on 3 May 2021.

      At the Foreign Ministry, Minister Wekesa held talks with Minister Dahl on fisheries. Minister Dahl received her guest at the door.
      """)
    #expect(readout.meetings.map(\.id) == ["m1"])
  }

  @Test func `Officials without names at two places are met twice`() {
    let readout = Reading.readout(
      """
      Deputy Minister Ray Colter of Canada will travel to Jordan and Oman next week.

      In Amman on 8 March, he will meet with senior officials to discuss water. Mr. Colter will then travel to Muscat, where he will meet with senior officials to discuss port security.
      """, source: Source(path: "x", published: CalendarDate(iso: "2022-03-02")))
    #expect(readout.meetings.flatMap { $0.places.map(\.name) }.contains("Muscat"))
    #expect(readout.issues.first { $0.label == "port security" }?.meetings == [readout.meetings.last?.id ?? ""])
    #expect(readout.meetings.count > 1)
  }
}
