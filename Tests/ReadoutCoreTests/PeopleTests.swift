import Testing

@testable import ReadoutCore

/// Who is named, by which office, for which country.
struct PeopleTests {
  private static let officeAndName: [Sample] = [
    Sample(
      "An office stands before its name",
      "⟦p1 Foreign Minister Ayla Demirok⟧ met ⟦p2 Finnish Foreign Minister Jonas Virtala⟧ in Ankara.",
      "p1 present TR Ayla Demirok, Foreign Minister", "p2 present FI Jonas Virtala, Foreign Minister"),
    Sample(
      "An office with its country before the name",
      "⟦p1 Kenyan Trade Minister Wanjiru Otieno⟧ met ⟦p2 Indian Commerce Secretary Rohan Malhotra⟧ in Mombasa.",
      "p1 present KE Wanjiru Otieno, Trade Minister", "p2 present IN Rohan Malhotra, Commerce Secretary"),
    Sample(
      "An office stands after its name, between commas",
      "⟦p1 Marta Oliveira, Minister of Health of Portugal,⟧ met ⟦p2 Tomas Novak, the Czech Deputy Prime Minister⟧.",
      "p1 present PT Marta Oliveira, Minister of Health", "p2 present CZ Tomas Novak, Deputy Prime Minister"),
    Sample(
      "A name stands after its office, between commas",
      "⟦p1 The Chilean Minister of Mining, Pablo Errázuriz,⟧ met ⟦p2 the Minister for Energy of Japan, Haruto Mori,⟧ in Tokyo.",
      "p1 present CL Pablo Errázuriz, Minister of Mining", "p2 present JP Haruto Mori, Minister for Energy"),
    Sample(
      "A country may follow in an of-phrase",
      "⟦p1 President Amadou Keita of Mali⟧ received ⟦p2 Prime Minister Lars Holm of the Kingdom of Denmark⟧.",
      "p1 present ML Amadou Keita, President", "p2 present DK Lars Holm, Prime Minister"),
    Sample(
      "A country may stand in the possessive",
      "⟦p1 Peru's Foreign Minister Rosa Quispe⟧ met ⟦p2 Canada’s Environment Minister Liam Roy⟧ in Lima.",
      "p1 present PE Rosa Quispe, Foreign Minister", "p2 present CA Liam Roy, Environment Minister"),
    Sample(
      "Several members of a delegation stand in a list with semicolons",
      """
      ⟦p1 Foreign Minister Salma Haddad of Tunisia⟧ met ⟦p2 Prime Minister Niko Vella of Malta⟧. The Maltese delegation included \
      ⟦p3 Joseph Borg, Minister for Fisheries⟧; ⟦p4 Carmen Zahra, Permanent Secretary⟧; and ⟦p5 Paul Grech, Ambassador to Tunisia⟧.
      """,
      "p1 present TN Salma Haddad, Foreign Minister", "p2 present MT Niko Vella, Prime Minister",
      "p3 present MT Joseph Borg, Minister for Fisheries", "p4 present MT Carmen Zahra, Permanent Secretary",
      "p5 present MT Paul Grech, Ambassador to Tunisia",
      known: "'The delegation included A; B; and C' gives neither presence nor the delegation's country."),
    Sample(
      "Two offices of one person are one person",
      "⟦p1 Prime Minister and Minister of Finance Tui Malakai of Tonga⟧ met ⟦p2 Australian High Commissioner Kate Burns⟧.",
      "p1 present TO Tui Malakai, Prime Minister and Minister of Finance", "p2 present AU Kate Burns, High Commissioner"
    ),
    Sample(
      "The office of an organisation tells the organisation",
      "⟦p1 UN Special Envoy Henrik Aas⟧ met ⟦p2 Yemeni Foreign Minister Walid Basha⟧ in Aden.",
      "p1 present UN Henrik Aas, Special Envoy", "p2 present YE Walid Basha, Foreign Minister"),
    Sample(
      "A deputy is not the one above",
      "⟦p1 Deputy Foreign Minister Oleh Bondar of Ukraine⟧ met ⟦p2 Polish Foreign Minister Ewa Lis⟧. ⟦p2 The foreign minister⟧ thanked him.",
      "p1 present UA Oleh Bondar, Deputy Foreign Minister", "p2 present PL Ewa Lis, Foreign Minister"),
    Sample(
      "A preposition after an office may belong to the verb",
      "⟦p1 Secretary of State Ray Colter⟧ met ⟦p2 Jordanian Foreign Minister Samir Tal⟧ and thanked ⟦p2 the Foreign Minister⟧ for Jordan's role.",
      "p1 present US Ray Colter, Secretary of State", "p2 present JO Samir Tal, Foreign Minister",
      publisher: "US Department of State"),
    Sample(
      "An office with a body's name before its holder",
      "⟦p1 National Assembly Chairman Lê Văn Minh of Vietnam⟧ met ⟦p2 Speaker of the Lao National Assembly Bounmy Sayasone⟧ in Hanoi.",
      "p1 present VN Lê Văn Minh, National Assembly Chairman",
      "p2 present LA Bounmy Sayasone, Speaker of the Lao National Assembly",
      known: "The name after 'Speaker of the Lao National Assembly' is not found."),
  ]

  @Test(arguments: officeAndName)
  func `Offices and names make persons`(sample: Sample) { expectPeople(sample) }

  private static let unnamed: [Sample] = [
    Sample(
      "An office-holder without a name is a person where the country is told",
      "⟦p1 Norwegian Fisheries Minister Siv Dahl⟧ met ⟦p2 the Russian ambassador⟧ in Bodø.",
      "p1 present NO Siv Dahl, Fisheries Minister", "p2 present RU --, ambassador"),
    Sample(
      "A counterpart holds the same office for another country",
      "⟦p1 Foreign Minister Hana Sato of Japan⟧ met ⟦p2 her Brazilian counterpart⟧ in Manaus.",
      "p1 present JP Hana Sato, Foreign Minister", "p2 present BR --, Foreign Minister"),
    Sample(
      "A counterpart with a name is that person",
      "⟦p1 Defence Minister Arvid Lund of Sweden⟧ met ⟦p2 his Estonian counterpart Kadri Mets⟧ in Tartu.",
      "p1 present SE Arvid Lund, Defence Minister", "p2 present EE Kadri Mets, Defence Minister"),
    Sample(
      "A counterpart told before by name is no third person",
      "⟦p1 Greek Energy Minister Nikos Pappas⟧ met ⟦p2 Israeli Energy Minister Dalia Peretz⟧. ⟦p1 Pappas⟧ told ⟦p2 his counterpart⟧ of the pipeline.",
      "p1 present GR Nikos Pappas, Energy Minister", "p2 present IL Dalia Peretz, Energy Minister"),
    Sample(
      "The presidents of two countries are two persons",
      "⟦p1 Chancellor Eva Brandt of Germany⟧ met the presidents of ⟦p2 Togo⟧ and ⟦p3 Benin⟧ in Lomé.",
      "p1 present DE Eva Brandt, Chancellor", "p2+p3 present BJ --, president", "p2+p3 present TG --, president"),
    Sample(
      "The minister is the one whose office fits",
      """
      ⟦p1 Interior Minister Karim Aziz of Morocco⟧ received ⟦p2 Spanish Ambassador Lucía Ferrer⟧. ⟦p1 The minister⟧ praised the police. \
      ⟦p2 The ambassador⟧ agreed with him.
      """,
      "p1 present MA Karim Aziz, Interior Minister", "p2 present ES Lucía Ferrer, Ambassador"),
    Sample(
      "A country alone is no person",
      "Ghana and Togo held talks. The Indian side raised fishing, and Brussels agreed."),
    Sample(
      "A counterpart, comma, rank and name are one person",
      "⟦p1 Algerian Interior Minister Brahim Mansouri⟧ met ⟦p2 his Malian counterpart, General Issa Diarra⟧, in Tamanrasset.",
      "p1 present DZ Brahim Mansouri, Interior Minister", "p2 present ML Issa Diarra, General"),
    Sample(
      "An envoy whom somebody would send is nobody yet",
      "⟦p1 Foreign Minister Katrín Jónsdóttir of Iceland⟧ met ⟦p2 Foreign Minister Wei Dong of China⟧. ⟦p2 Wei⟧ said China would send an envoy to the region.",
      "p1 present IS Katrín Jónsdóttir, Foreign Minister", "p2 present CN Wei Dong, Foreign Minister"),
  ]

  @Test(arguments: unnamed)
  func `Offices without a name are persons where they can be told apart`(sample: Sample) { expectPeople(sample) }

  private static let modified: [Sample] = [
    Sample(
      "A former president is spoken of",
      "⟦p1 President Luis Arroyo of Ecuador⟧ met ⟦p2 Ambassador Ines Duarte of Uruguay⟧ and recalled ⟦p3 former President Hugo Salas⟧.",
      "p1 present EC Luis Arroyo, President", "p2 present UY Ines Duarte, Ambassador",
      "p3 mentioned -- Hugo Salas, President"),
    Sample(
      "The late founder is spoken of",
      "⟦p1 Prime Minister Ratu Vakatawa of Fiji⟧ met ⟦p2 Vanuatu's Foreign Minister Jean Tari⟧ and honoured ⟦p3 the late Prime Minister Walter Molisa⟧.",
      "p1 present FJ Ratu Vakatawa, Prime Minister", "p2 present VU Jean Tari, Foreign Minister",
      "p3 mentioned -- Walter Molisa, Prime Minister"
    ),
    Sample(
      "An acting minister is there as others are",
      "⟦p1 Acting Foreign Minister Sofia Ilieva of Bulgaria⟧ met ⟦p2 Serbian Foreign Minister Marko Ilić⟧.",
      "p1 present BG Sofia Ilieva, Acting Foreign Minister", "p2 present RS Marko Ilić, Foreign Minister"),
    Sample(
      "A spokesperson only tells the press",
      "⟦p1 Foreign Minister Nadia Rahman of Bangladesh⟧ met ⟦p2 Bhutanese Foreign Minister Karma Wangdi⟧, ⟦p3 Foreign Ministry spokesman Tariq Hossain⟧ said.",
      "p1 present BD Nadia Rahman, Foreign Minister", "p2 present BT Karma Wangdi, Foreign Minister",
      "p3 mentioned -- Tariq Hossain, Foreign Ministry spokesman"),
  ]

  @Test(arguments: modified)
  func `Modifiers of an office tell who is past, acting or only speaks for it`(sample: Sample) { expectPeople(sample) }

  private static let cultures: [Sample] = [
    Sample(
      "Arabic names keep their particles",
      "⟦p1 Foreign Minister Khalid bin Rashid Al Nuaimi of Qatar⟧ met ⟦p2 Iraqi President Abd al-Karim al-Jubouri⟧.",
      "p1 present QA Khalid bin Rashid Al Nuaimi, Foreign Minister", "p2 present IQ Abd al-Karim al-Jubouri, President"),
    Sample(
      "Dutch, German and Portuguese names keep theirs",
      "⟦p1 Dutch Trade Minister Pieter van der Veen⟧ met ⟦p2 German Minister Ursula von Aarhof⟧ and ⟦p3 Angolan Minister João dos Reis⟧.",
      "p1 present NL Pieter van der Veen, Trade Minister", "p2 present DE Ursula von Aarhof, Minister",
      "p3 present AO João dos Reis, Minister"),
    Sample(
      "Initials belong to the name",
      "⟦p1 Sri Lankan Foreign Minister D. M. S. Perera⟧ met ⟦p2 Indian External Affairs Minister K. Raghunath⟧. ⟦p1 Perera⟧ thanked ⟦p2 Raghunath⟧.",
      "p1 present LK D. M. S. Perera, Foreign Minister", "p2 present IN K. Raghunath, External Affairs Minister"),
    Sample(
      "A name may be one word",
      "⟦p1 Indonesian Foreign Minister Suwarno⟧ met ⟦p2 Brazilian President Tainá⟧ in Belém.",
      "p1 present ID Suwarno, Foreign Minister", "p2 present BR Tainá, President"),
    Sample(
      "Chinese, Korean and Vietnamese names have the family first, and it stands alone later",
      """
      ⟦p1 Chinese Premier Gao Jianming⟧ met ⟦p2 Korean Prime Minister Han Seo-yun⟧ and ⟦p3 Vietnamese Prime Minister Trần Quốc Bảo⟧. \
      ⟦p1 Gao⟧ greeted ⟦p2 Han⟧.
      """,
      "p1 present CN Gao Jianming, Premier", "p2 present KR Han Seo-yun, Prime Minister",
      "p3 present VN Trần Quốc Bảo, Prime Minister"),
    Sample(
      "Names in capitals are names",
      "⟦p1 H.E. Mr. ISHIDA Kenta, Minister for Foreign Affairs of Japan⟧, met ⟦p2 H.E. Ms. LEILA TAPUELU, Prime Minister of Tuvalu⟧.",
      "p1 present JP ISHIDA Kenta, Minister for Foreign Affairs", "p2 present TV LEILA TAPUELU, Prime Minister"),
    Sample(
      "Sheikh stays in the name, Mr and Dr do not",
      "⟦p1 Dr. Miriam Kaunda, Zambian Minister of Health⟧, met ⟦p2 Sheikh Hamad Al Suwaidi, the Emirati Minister of Energy⟧, and ⟦p3 Mr. Owen Phiri⟧.",
      "p1 present ZM Miriam Kaunda, Minister of Health", "p2 present AE Sheikh Hamad Al Suwaidi, Minister of Energy",
      "p3 present -- Owen Phiri, --"),
    Sample(
      "Two surnames, a suffix and an apostrophe belong to the name",
      "⟦p1 Mexican Foreign Secretary José Luis Ortega Pineda⟧ met ⟦p2 Philippine Senator Ramon D. Cruz, Jr.⟧ and ⟦p3 Irish Minister Aoife O'Dowd⟧.",
      "p1 present MX José Luis Ortega Pineda, Foreign Secretary", "p2 present PH Ramon D. Cruz, Jr., Senator",
      "p3 present IE Aoife O'Dowd, Minister"),
    Sample(
      "Diacritics may be left out at the second mention",
      "⟦p1 Turkish Minister Çağlar Yıldızoğlu⟧ met ⟦p2 Latvian Minister Jānis Bērziņš⟧. ⟦p1 Yildizoglu⟧ thanked ⟦p2 Berzins⟧.",
      "p1 present TR Çağlar Yıldızoğlu, Minister", "p2 present LV Jānis Bērziņš, Minister"),
    Sample(
      "A surname that is a month, a country or a verb is still a name after a title",
      "⟦p1 British Minister Alice May⟧ met ⟦p2 Secretary Tom Jordan of the United States⟧. ⟦p1 Mrs. May⟧ thanked ⟦p2 Mr. Jordan⟧ in ⟦p1 May⟧'s office.",
      "p1 present GB Alice May, Minister", "p2 present US Tom Jordan, Secretary"),
  ]

  @Test(arguments: cultures)
  func `Names of many cultures are read whole`(sample: Sample) { expectPeople(sample) }

  private static let countries: [Sample] = [
    Sample(
      "The publisher's country is that of offices without one",
      "⟦p1 Secretary of Agriculture Dale Hobbs⟧ met ⟦p2 Moldovan Minister Ion Rusu⟧ today.",
      "p1 present US Dale Hobbs, Secretary of Agriculture", "p2 present MD Ion Rusu, Minister",
      publisher: "US Department of Agriculture"),
    Sample(
      "The address of a government tells its country",
      "⟦p1 Minister for Trade Lim Boon Keng⟧ met ⟦p2 Omani Minister Said Al Busaidi⟧ today.",
      "p1 present SG Lim Boon Keng, Minister for Trade", "p2 present OM Said Al Busaidi, Minister",
      url: "https://www.mti.gov.sg/news/1"),
    Sample(
      "The dateline's place tells the country of offices without one",
      "NAIROBI, June 4 (KNA) -- ⟦p1 Interior Minister Daniel Mutua⟧ met ⟦p2 Ugandan Minister Grace Akello⟧ on Tuesday.",
      "p1 present KE Daniel Mutua, Interior Minister", "p2 present UG Grace Akello, Minister"),
    Sample(
      "An agency's dateline abroad does not make a foreigner of a visitor",
      "PARIS, June 4 (KNA) -- ⟦p1 Kenyan Foreign Minister Daniel Mutua⟧ met ⟦p2 French Foreign Minister Luc Arnaud⟧ on Tuesday. ⟦p1 Minister Mutua⟧ thanked him.",
      "p1 present KE Daniel Mutua, Foreign Minister", "p2 present FR Luc Arnaud, Foreign Minister"),
    Sample(
      "Of two persons of one name the countries differ",
      "⟦p1 Korean Foreign Minister Kim Min-ho⟧ met ⟦p2 Deputy Minister Kim Sang-chol of the DPRK⟧ in Oslo.",
      "p1 present KR Kim Min-ho, Foreign Minister", "p2 present KP Kim Sang-chol, Deputy Minister"),
    Sample(
      "A capital's name is no person's country by itself",
      "⟦p1 Mayor Ana Pinto of Maputo⟧ met ⟦p2 Swedish Ambassador Olle Berg⟧.",
      "p1 present MZ Ana Pinto, Mayor", "p2 present SE Olle Berg, Ambassador"),
    Sample(
      "An ambassador to a country acts for the sender",
      "⟦p1 Egyptian Ambassador to Italy Omar Shawky⟧ met ⟦p2 Italian Minister Carla Neri⟧.",
      "p1 present EG Omar Shawky, Ambassador to Italy", "p2 present IT Carla Neri, Minister"),
    Sample(
      "Co-chairs have the countries of the two sides",
      """
      The third meeting of the Joint Commission between the Kingdom of Morocco and the Republic of Côte d'Ivoire was co-chaired by ⟦p1 Mr. Karim Aziz, Minister of Trade⟧, and ⟦p2 Mrs. Aya Kouassi, Minister of \
      Trade of Côte d'Ivoire⟧.
      """,
      "p1 present MA Karim Aziz, Minister of Trade", "p2 present CI Aya Kouassi, Minister of Trade"),
    Sample(
      "Those who accompany a prime minister are of that country",
      "⟦p1 Prime Minister Thabo Mokoena of Lesotho⟧, accompanied by ⟦p2 the Minister of Water, Dr. Palesa Nkosi⟧, met ⟦p3 South African High Commissioner Lindiwe Zungu⟧.",
      "p1 present LS Thabo Mokoena, Prime Minister", "p2 present LS Palesa Nkosi, Minister of Water",
      "p3 present ZA Lindiwe Zungu, High Commissioner"),
    Sample(
      "The head of a bank's delegation acts for the bank",
      "⟦p1 Indian Finance Minister Anita Deshpande⟧ met a delegation from the World Bank led by ⟦p2 Country Director Hans Keller⟧.",
      "p1 present IN Anita Deshpande, Finance Minister", "p2 present World Bank Hans Keller, Country Director",
      known: "'A delegation from the World Bank led by' does not lend the organisation."),
  ]

  @Test(arguments: countries)
  func `Persons act for the country that the text lets a reader know`(sample: Sample) { expectPeople(sample) }

  private static let pronouns: [Sample] = [
    Sample(
      "She and he are told apart by given name and title",
      "⟦p1 Foreign Minister Maria Lopes of Cabo Verde⟧ met ⟦p2 Foreign Minister Ahmed Sall of Senegal⟧. ⟦p1 She⟧ praised the bridge. ⟦p2 He⟧ praised the port.",
      "p1 present CV Maria Lopes, Foreign Minister", "p2 present SN Ahmed Sall, Foreign Minister"),
    Sample(
      "He is the subject of the sentence before",
      "⟦p1 Minister Peter Novak of Slovakia⟧ met ⟦p2 Minister Pavel Hruby of Czechia⟧. ⟦p1 He⟧ said ⟦p1 his⟧ country was ready.",
      "p1 present SK Peter Novak, Minister", "p2 present CZ Pavel Hruby, Minister"),
    Sample(
      "A pronoun in a headline or in direct speech means nobody known",
      "⟦p1 Minister Peter Novak of Slovakia⟧ met ⟦p2 Ambassador Ana Lima of Angola⟧. “We met him and her, and it is said that he is ill,” a farmer told us.",
      "p1 present SK Peter Novak, Minister", "p2 present AO Ana Lima, Ambassador"),
  ]

  @Test(arguments: pronouns)
  func `Pronouns mean the person whom a reader would take`(sample: Sample) { expectPeople(sample) }

  @Test func `A pronoun in direct speech is no mention`() {
    let readout = pronounsInSpeech.readout()
    #expect(readout.participants.allSatisfy { person in person.mentions.allSatisfy { $0.kind != .pronoun } })
  }

  private let pronounsInSpeech = pronouns[2]

  @Test func `Mentions tell how they name the person, and cover office and name`() throws {
    let text =
      "Foreign Minister Maria Lopes of Cabo Verde met the Senegalese minister. Lopes said she was glad. The foreign minister left."
    let person = try #require(Reading.readout(text).participants.first)
    #expect(
      person.mentions.map { "\($0.kind): \($0.text)" } == [
        "name: Foreign Minister Maria Lopes of Cabo Verde", "name: Lopes", "pronoun: she",
        "office: The foreign minister",
      ])
  }
}
