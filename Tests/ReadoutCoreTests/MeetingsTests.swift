import Testing

@testable import ReadoutCore

/// Kind, status, date, places and sides of the main meeting.
struct MeetingsTests {
  /// `kind status date places | countries`, each list in the order of the readout.
  private func expectMeeting(_ sample: Sample) {
    let found = sample.readout().meetings.prefix(1).map { meeting in
      let places = meeting.places.map { "\($0.name) (\($0.country ?? "--"))" }.joined(separator: ", ")
      return "\(meeting.kind) \(meeting.status) \(meeting.date.map { $0.value ?? $0.text } ?? "--")"
        + " in \(places.isEmpty ? "--" : places): \(meeting.countries.sorted().joined(separator: " "))"
    }
    sample.expect(Array(found), sample.expected)
  }

  private static let samples: [Sample] = [
    Sample(
      "Two sides make it bilateral",
      "Ghanaian Foreign Minister Kwame Addo met Togolese Foreign Minister Afi Mensah in Lomé on Monday. They discussed trade.",
      "bilateral held 2022-03-07 in Lomé (TG): GH TG", published: "2022-03-09"),
    Sample(
      "Three sides or more make it multilateral",
      "Foreign Ministers Kwame Addo of Ghana, Afi Mensah of Togo and Jean Houngbo of Benin met in Cotonou on 7 March 2022.",
      "multilateral held 2022-03-07 in Cotonou (BJ): BJ GH TG"),
    Sample(
      "A telephone call has no place",
      "Secretary of State Ray Colter spoke by telephone today with Jordanian Foreign Minister Samir Tal. They discussed the situation in Gaza.",
      "call held 2022-03-09 in --: JO US", published: "2022-03-09", publisher: "US Department of State"),
    Sample(
      "A video conference is a call",
      "Norwegian Minister Siv Dahl and Chilean Minister Pablo Rojas held a video conference on 3 May 2021 on salmon.",
      "call held 2021-05-03 in --: CL NO"),
    Sample(
      "A courtesy call is no telephone call",
      "The Ambassador of Cuba, Yanet Ruiz, paid a courtesy call on Foreign Minister Tuala Leota of Samoa in Apia on 4 July 2019.",
      "courtesy held 2019-07-04 in Apia (WS): CU WS"),
    Sample(
      "A farewell call is a courtesy call",
      "Outgoing Omani Ambassador Said Al Busaidi paid a farewell call on President Moses Banda of Malawi on 4 July 2019.",
      "courtesy held 2019-07-04 in --: MW OM",
      known: "The country before 'Outgoing Omani Ambassador' is lost."),
    Sample(
      "A summit of three leaders or more is a summit",
      """
      Leaders Hold Baltic Summit

      Presidents Kadri Mets of Estonia, Jānis Ozols of Latvia and Rasa Vaitkus of Lithuania held a summit in Riga on 2 June 2020.
      """,
      "summit held 2020-06-02 in Riga (LV): EE LT LV"),
    Sample(
      "A round of consultations is talks",
      "The third round of political consultations between Peru and Finland was held in Helsinki on 12 May 2017, led by Deputy Ministers Rosa Quispe of Peru and Aki Salo of Finland.",
      "talks held 2017-05-12 in Helsinki (FI): FI PE"),
    Sample(
      "A report on a visit with several meetings is a visit",
      """
      Prime Minister Lars Holm of Denmark paid an official visit to Vietnam from 4 to 6 May 2015. During the visit he met \
      Vietnamese Prime Minister Trần Quốc Bảo and visited a port in Hai Phong.
      """,
      "visit held 2015-05-04 in Vietnam (VN), Hai Phong (VN): DK VN"),
    Sample(
      "What will happen is planned",
      "Ghanaian Foreign Minister Kwame Addo will meet his Togolese counterpart Afi Mensah in Lomé on Friday.",
      "bilateral planned 2022-03-11 in Lomé (TG): GH TG", published: "2022-03-09"),
    Sample(
      "What is expected to happen is planned",
      "Chilean President Pablo Rojas is expected to visit Iceland next week for talks with Prime Minister Jón Arnarson.",
      "visit planned 2022-W11 in Iceland (IS): CL IS", published: "2022-03-09"),
    Sample(
      "What was called off is cancelled",
      "Ghanaian Foreign Minister Kwame Addo cancelled his meeting with Togolese Foreign Minister Afi Mensah on Friday.",
      "bilateral cancelled 2022-03-11 in --: GH TG", published: "2022-03-09",
      known: "The sides of a meeting that was called off are lost, and its date is read as past."),
    Sample(
      "What was postponed has not been held",
      "The meeting between Ghanaian Minister Kwame Addo and Togolese Minister Afi Mensah, set for Friday in Lomé, has been postponed.",
      "bilateral cancelled 2022-03-11 in Lomé (TG): GH TG", published: "2022-03-09",
      known: "The sides of a meeting that was put off are lost, and its date is read as past."),
    Sample(
      "A dateline gives place and date where the text gives no others",
      "SUVA, 9 March 2022 - Fijian Minister Sela Vuki met Tongan Minister Tui Malakai to discuss tuna.",
      "bilateral held 2022-03-09 in Suva (FJ): FJ TO"),
    Sample(
      "The text's date goes before the dateline's",
      "SUVA, 9 March 2022 - Fijian Minister Sela Vuki met Tongan Minister Tui Malakai on Monday in Nadi to discuss tuna.",
      "bilateral held 2022-03-07 in Nadi (FJ): FJ TO", published: "2022-03-09"),
    Sample(
      "A place that is discussed is not where they met",
      "Fijian Minister Sela Vuki met Tongan Minister Tui Malakai on 7 March 2022 and discussed the situation in Myanmar and aid to Yemen.",
      "bilateral held 2022-03-07 in --: FJ TO"),
    Sample(
      "On the sidelines of a summit, two are bilateral",
      "On the sidelines of the G20 Summit in Osaka, Dutch Prime Minister Piet Vos met Indian Prime Minister Rohan Malhotra on 28 June 2019.",
      "bilateral held 2019-06-28 in Osaka (JP): IN NL"),
    Sample(
      "An organisation without a code of a country is told by its short name",
      "World Bank President Carla Stern met Nepali Finance Minister Hari Thapa in Kathmandu on 1 April 2014.",
      "bilateral held 2014-04-01 in Kathmandu (NP): NP World Bank"),
    Sample(
      "The European Union is EU",
      "EU High Representative Paolo Ricci met Georgian Foreign Minister Nino Beridze in Brussels on 1 April 2014.",
      "bilateral held 2014-04-01 in Brussels (BE): EU GE"),
    Sample(
      "A day of the statement is not the day of the meeting",
      "A statement issued on Wednesday said that Fijian Minister Sela Vuki met Tongan Minister Tui Malakai in Nadi on Monday.",
      "bilateral held 2022-03-07 in Nadi (FJ): FJ TO", published: "2022-03-10"),
    Sample(
      "On the margins of an assembly, the assembly's place is theirs",
      "Secretary Ray Colter met Moldovan President Ilinca Rusu today on the margins of the UN General Assembly in New York.",
      "bilateral held 2022-03-09 in New York (US): MD US", published: "2022-03-09", publisher: "US Department of State"),
    Sample(
      "The day by which something is due is not the day of the meeting",
      "Indian Minister Anita Deshpande met Nepali Minister Hari Thapa and asked him to send a report by May 31.",
      "bilateral held -- in --: IN NP", published: "2022-03-09"),
    Sample(
      "The place of the next meeting is not that of this one",
      "The third Moroccan-Ivorian meeting was led by Ministers Karim Aziz of Morocco and Aya Kouassi of Côte d'Ivoire. Both parties decided to hold the fourth meeting in Abidjan in 2024.",
      "bilateral held -- in --: CI MA"),
    Sample(
      "The visitor's goal is the place of a visit ahead",
      "Cypriot Minister Maria Georgiou will travel to Yerevan next week, where she will meet Armenian Minister Tigran Sahakyan.",
      "visit planned 2022-W11 in Yerevan (AM): AM CY", published: "2022-03-09",
      known: "'Will travel to' is no visit, and its goal no place."),
    Sample(
      "Three countries that will gather are three sides",
      "Ministers from Bolivia, Paraguay and Uruguay will gather in Asunción on 21 March to discuss river tolls.",
      "multilateral planned 2022-03-21 in Asunción (PY): BO PY UY", published: "2022-03-09"),
    Sample(
      "A building has its town beside it, and no article",
      "President Moses Banda received Cuban Foreign Minister Yanet Ruiz at the Presidential Guest House, Lilongwe on 3 May 2021.",
      "bilateral held 2021-05-03 in Presidential Guest House (--), Lilongwe (MW): CU MW",
      publisher: "Government of Malawi"),
    Sample(
      "A residence is told by its name",
      "Cuban Foreign Minister Yanet Ruiz met Malawian President Moses Banda at his official residence Kamuzu on 3 May 2021.",
      "bilateral held 2021-05-03 in Kamuzu (--): CU MW"),
    Sample(
      "The centre of a dispute is no building",
      "Cuban Foreign Minister Yanet Ruiz met Malawian President Moses Banda on 3 May 2021. The two spoke of the tariff at the center of the dispute.",
      "bilateral held 2021-05-03 in --: CU MW"),
    Sample(
      "A town after its noun is the place",
      "Cuban Foreign Minister Yanet Ruiz met Egyptian President Adel Nour at the Red Sea resort of Sharm el-Sheikh on 3 May 2021.",
      "bilateral held 2021-05-03 in Sharm el-Sheikh (EG): CU EG"),
    Sample(
      "The headline's place counts where the text has none",
      """
      Minister Vuki Meets Tongan Minister in Nadi

      Fijian Minister Sela Vuki met Tongan Minister Tui Malakai on 7 March 2022 and discussed tuna.
      """,
      "bilateral held 2022-03-07 in Nadi (FJ): FJ TO"),
    Sample(
      "A country before 'visit' in the headline is where they met",
      """
      Fisheries rules agreed during Tonga visit

      Fijian Minister Sela Vuki held talks with Tongan Minister Tui Malakai on 7 March 2022.
      """,
      "bilateral held 2022-03-07 in Tonga (TO): FJ TO"),
    Sample(
      "A later sentence tells day and place of the meeting",
      """
      Fiji and Tonga are drawing closer. Fijian Minister Sela Vuki met Tongan Minister Tui Malakai to discuss tuna. Fish are few. \
      Ships are old. Both want more of them. They set out their views during the meeting in Nadi. Mr Vuki spoke first at the meeting on Monday.
      """,
      "bilateral held 2022-03-07 in Nadi (FJ): FJ TO", published: "2022-03-09"),
    Sample(
      "A closing line tells the town of the country that was visited",
      """
      Fijian Minister Sela Vuki paid a visit to Tonga from 5 to 7 March 2022 and met Tongan Minister Tui Malakai.

      Issued in Nuku'alofa, 7 March 2022
      """,
      "bilateral held 2022-03-05 in Tonga (TO), Nuku'alofa (TO): FJ TO"),
    Sample(
      "Who left for a country has the visit ahead, and its day is not that of the departure",
      "Fijian Prime Minister Sela Vuki left for Japan on Tuesday for a three-day visit. He is to meet Japanese Prime Minister Kenji Mori.",
      "visit planned -- in Japan (JP): FJ JP", published: "2022-03-09"),
    Sample(
      "Who begins a visit has the talks ahead",
      "Danish Minister Lars Holm begins a visit to Nigeria and Kenya this week. In Abuja, he will meet President Musa Bello of Nigeria.",
      "visit planned 2022-W10 in Nigeria (NG), Kenya (KE), Abuja (NG): DK KE NG", published: "2022-03-09"),
    Sample(
      "The dateline's day resolves 'today' where nothing else tells the day",
      "SUVA, 9 March 2022 - Fijian Minister Sela Vuki met Tongan Minister Tui Malakai today in Nadi.",
      "bilateral held 2022-03-09 in Nadi (FJ): FJ TO"),
    Sample(
      "A guest who is visiting makes no visit of a meeting",
      "Chinese Premier Li Keming met with visiting Cambodian Deputy Prime Minister Sok Chan in Beijing on 3 May 2021.",
      "bilateral held 2021-05-03 in Beijing (CN): CN KH"),
    Sample(
      "Visits to a shrine and an exchange of visits make no visit of a meeting",
      "The 15th Chile-Peru Annual Exchange of Visits was held in Lima on 3 May 2021, led by Ministers Pablo Rojas of Chile and Rosa Quispe of Peru.",
      "bilateral held 2021-05-03 in Lima (PE): CL PE"),
    Sample(
      "Papers that are signed make no meeting of a known kind",
      "Minister Pablo Rojas of Chile and Minister Rosa Quispe of Peru signed a memorandum of understanding in Lima on 3 May 2021.",
      "other held 2021-05-03 in Lima (PE): CL PE"),
    Sample(
      "Talks that are adjourned are a round of negotiations",
      "Energy ministers of Chile and Peru have adjourned until 6 May 2021 their talks in Lima on gas. Minister Pablo Rojas and Minister Rosa Quispe met on 3 May 2021.",
      "talks held 2021-05-03 in Lima (PE): CL PE",
      known: "The day until which talks are adjourned is skipped, the names' countries are not told."),
    Sample(
      "Partners without names are a third side",
      "Foreign Secretary Ann Hale of the United Kingdom joined Chilean Minister Pablo Rojas and international partners in Paris on 3 May 2021 for talks.",
      "multilateral held 2021-05-03 in Paris (FR): CL GB"),
    Sample(
      "The leaders of a union who meet hold a summit",
      "Danish Prime Minister Lars Holm says European Union leaders have agreed to lower tariffs. The 27 leaders, meeting in Brussels, spoke of steel.",
      "summit held -- in Brussels (BE): DK EU",
      known: "The union whose leaders meet without names is no side."),
    Sample(
      "Two leaders who spoke of a summit hold none",
      "The leaders, Prime Minister Lars Holm of Denmark and President Pablo Rojas of Chile, met in Oslo on 3 May 2021 to prepare the summit.",
      "bilateral held 2021-05-03 in Oslo (NO): CL DK"),
    Sample(
      "Those of a long list who meet are all sides",
      "EU High Representative Paolo Ricci will hold talks on 3 May 2021 with representatives of the Ministers of Foreign Affairs of Iran, Egypt, Jordan and Lebanon.",
      "multilateral planned 2021-05-03 in --: EG EU IR JO LB"),
    Sample(
      "An agency of the United Nations is a side by its own name",
      "The Resident Representative of UNDP in Nepal, Carla Stern, met Nepali Finance Minister Hari Thapa in Kathmandu on 1 April 2014.",
      "bilateral held 2014-04-01 in Kathmandu (NP): NP UNDP"),
    Sample(
      "A movement is a side by its name, a mediator is none",
      "Peace talks between Sri Lanka's government and Tamil Tigers rebels were held in Oslo on 3 May 2006, with Norwegian mediator Erik Solvang present.",
      "talks held 2006-05-03 in Oslo (NO): LK Tamil Tigers"),
    Sample(
      "The speaker's side met, too",
      "Today Prime Minister Helen Clarkson of New Zealand and I held our yearly meeting in Sydney.",
      "bilateral held 2022-03-09 in Sydney (AU): AU NZ", published: "2022-03-09", publisher: "Government of Australia"),
  ]

  @Test(arguments: samples)
  func `A meeting has its kind, status, date, places and sides`(sample: Sample) { expectMeeting(sample) }

  @Test func `A text without any meeting has none, or one of no known kind`() {
    let readout = Reading.readout("The ministry published its yearly report on fisheries. Catches fell by a tenth.")
    #expect(readout.meetings.allSatisfy { $0.kind == .other && $0.countries.isEmpty && $0.date == nil })
  }

  @Test func `Place and date point at their words`() throws {
    let meeting = try #require(Self.samples[0].readout().meetings.first)
    let text = Self.samples[0].marked
    #expect(meeting.date.map { text.words($0.span) } == "Monday")
    #expect(meeting.places.map { text.words($0.span) } == ["Lomé"])
  }
}
