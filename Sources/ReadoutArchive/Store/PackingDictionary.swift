/// Text of the kind that is packed, which the packer may refer to instead of keeping it: the sample readouts, as they were when
/// this was written.
///
/// **Never to be changed:** texts that were packed with it cannot be unpacked with another. Better words would be a second
/// dictionary beside this one.
enum PackingDictionary {
  /// The dictionary's UTF-8 bytes, at most 32 KB, which is as far as deflate looks back.
  static let bytes: [UInt8] = Array(text.utf8)

  private static let text = """
    Interior minister in London for talks with the Home Secretary

    LONDON – Pakistan's Minister for Interior, Chaudhry Nisar Ali Khan, met the British Home Secretary, Amber Rudd, \
    on Monday, according to a statement sent from the United Kingdom. The minister is in London for three days.

    The two spoke about counter-terrorism, illegal immigration, organised crime, the control of narcotics, money \
    laundering and other matters of mutual interest.

    Chaudhry Nisar told the Home Secretary that his government would leave no room for those who attack ordinary \
    citizens and break the country's peace. A resilient people and a long effort by the police and other agencies \
    had done much to restore law and order, he said.

    The minister briefed Ms Rudd on a new law against cyber crime. It would help state agencies to curb hate \
    material on the internet and to deal with cyber terrorism. He suggested that technical support from Britain \
    would be of great use to the Pakistani bodies that deal with cyber terrorism.

    Turning to organised crime, the minister said that Pakistan hoped for more help from the United Kingdom, in \
    particular against human trafficking and the drug trade. A nationwide campaign against traffickers had exposed \
    thousands of them, along with sham travel agents and fraudulent rings.

    Ms Rudd condemned the recent attacks in Pakistan and offered her condolences for the dead. She stressed the \
    value of a regular exchange of views on security, and said that she was looking forward to a visit to Pakistan.

    Both sides went over the progress made in areas agreed earlier: security, counter-terrorism, the capacity \
    building of Pakistan's law enforcement agencies, and a stronger Joint Intelligence Directorate.

    The minister recalled his good working relationship with Theresa May, Ms Rudd's predecessor and now Prime \
    Minister, and said that the momentum she had given to bilateral relations should be kept up. Visits at this \
    level, he added, brought the two countries closer.

    Both agreed to go on working together.
    NAIROBI, March 3 (Agency) - Kenya and Ethiopia ended a third round of negotiations on the waters of Lake \
    Turkana on Friday without a text, but agreed to exchange river-flow data every month and to meet again in Addis \
    Ababa in June.

    The Kenyan delegation was led by Naomi Chelagat Wekesa, Cabinet Secretary for Water, and the Ethiopian side by \
    State Minister for Irrigation Mulatwa Tadele Worku.

    Officials said that two days of talks in Nairobi had focused on the level of the lake, the filling schedule of \
    dams on the Omo River, fishing rights and the safety of herders along the border.

    "We have narrowed our differences on data. We have not yet narrowed them on dams," Wekesa told reporters. She \
    said Kenya had urged Ethiopia to notify it at least ninety days before any new reservoir is filled.

    Mulatwa replied that his country would study the proposal and give its answer before the next round. He offered \
    to receive a team of Kenyan engineers at the Omo stations.

    The two sides also set up a joint technical committee, to be chaired in turn, and directed it to submit a map \
    of all gauging stations by the end of April.

    Cross-border trade in fish and livestock was raised by the Ethiopian delegation, which asked Kenya to reopen \
    the customs post at Todonyang. Wekesa said the matter would be taken up with the Ministry of Interior.

    Two observers from the Intergovernmental Authority on Development attended the closing session. Lokwawi Ekai, a \
    county leader from Turkana who had asked to address the meeting, was not present.

    The first round was held in Hawassa in 2015. A quarter of a million people live off the lake, most of them \
    fishers and herders.
    Minister Baek Visits Ghana for Talks on Air Links and Ports

    Baek Seung-ryul, Minister of Land, Infrastructure and Transport of the Republic of Korea, visited Accra from 10 \
    to 12 April 2018 for talks with the Government of Ghana.

    On 11 April, Minister Baek met Akosua Dwamena-Tetteh, Minister for Aviation, at the Ministry of Aviation. The \
    two ministers discussed direct flights between Seoul and Accra, the training of air traffic controllers, \
    aviation safety and the modernisation of Kumasi Airport. They agreed to sign an air services agreement by \
    September 2018, and instructed their experts to settle the remaining articles, on cargo and on codeshares, \
    before the end of July.

    Minister Dwamena-Tetteh asked the Korean side to consider scholarships for young Ghanaian engineers. Minister \
    Baek replied that Korea would offer twenty places at its aviation academy from next year.

    Minister Baek then called on Kojo Amankrah Sarfo, Minister for Roads and Highways, with whom he exchanged views \
    on public-private partnerships, road tolls and a bridge over the Volta at Adawso. Minister Sarfo expressed the \
    hope that Korean companies would take part in the tender for the bridge. The Korean minister said that he would \
    encourage them to do so, and invited his counterpart to the Seoul Infrastructure Forum in the autumn.

    At Tema, the delegation toured the new container terminal and heard a briefing from the port authority on \
    customs clearance. Accompanying the minister were Tak Mi-ryeong, Director General for Aviation Policy, and \
    Ambassador to Ghana Ma Yoon-seok.

    On the last day, Minister Baek met Korean residents and listened to their concerns about visa renewal. He \
    undertook to raise the issue with the Ghana Immigration Service through the embassy.
    Ghana, Korea sign air services agreement in Seoul

    The Minister for Aviation, Hon. Akosua Dwamena-Tetteh, and the Korean Minister of Land, Infrastructure and \
    Transport, Mr. Baek Seung-ryul, on Wednesday signed an air services agreement between the two countries in \
    Seoul, South Korea.

    The signing fulfils a promise that the ministers made in Accra in April. It allows the airlines of both sides \
    to fly up to seven times a week and to share codes with carriers of third countries.

    Speaking after the ceremony, Hon. Dwamena-Tetteh described the agreement as a door that had been waiting for \
    its hinges. She said the ministry would publish rules for applicants by the end of November, and urged Korean \
    airlines to make Accra their gateway to West Africa.

    Mr. Baek announced that the first ten Ghanaian controllers would begin their training at Gimpo in February \
    2019. Aviation safety audits and the exchange of accident data were also discussed.

    The two ministers reviewed progress on Kumasi Airport, where work on the runway lights is behind schedule. The \
    Ghanaian delegation appealed to the Korean side to speed up the delivery of equipment. Mr. Baek assured his \
    guest that the supplier would be asked to report to both ministries within thirty days.

    On scholarships for engineers, which Ghana had raised in April, the two sides agreed to continue discussions.

    The minister was accompanied by the Director-General of Civil Aviation, Ing. Yaw Boahene Agyeiwaa, the Chief \
    Director, Madam Rukaya Dawuni, and Ghana's Ambassador to Korea, Ms. Efua Quansah-Mills. The Minister for Roads \
    and Highways, Hon. Kojo Amankrah Sarfo, who had been expected at the Seoul Infrastructure Forum, was unable to \
    attend and was represented by his deputy.

    A joint review of the agreement will take place in Accra in the first half of 2020.
    Minister Iturriaga meets her Vietnamese counterpart in Hanoi

    The Minister for Foreign Affairs of Chile, Marcela Iturriaga Fuenzalida, met today in Hanoi with Deputy Prime \
    Minister and Minister for Foreign Affairs Duong The Khai of Viet Nam, on the second day of her tour of \
    Southeast Asia.

    Minister Iturriaga and Minister Duong reviewed the free trade agreement between their countries, in force since \
    2014, and its results for agriculture. The Chilean minister called for the early opening of the Vietnamese \
    market to fresh cherries and citrus fruit. Her counterpart informed her that the plant health protocol for \
    cherries would be ready for signature before the harvest in November.

    The ministers also spoke about copper, salmon farming, renewable energy and cooperation in the Pacific, \
    including the accession of new members to the trans-Pacific partnership.

    Minister Iturriaga raised the situation of two Chilean sailors who have been held in Hai Phong since February, \
    and requested consular access to them without further delay. "They are young men, far from home, and their \
    families in Valparaíso deserve an answer," she said. Minister Duong undertook to convey the request to the \
    Ministry of Public Security.

    On education, both sides agreed to open a Spanish language chair at the Diplomatic Academy of Vietnam next \
    year. Chile will send the first lecturer.

    The minister conveyed an invitation from the President of the Republic to the President of Viet Nam to visit \
    Chile on the occasion of the Pacific summit. The dates will be set through diplomatic channels.

    Also present were Vice Minister for Trade Ignacio Belmar Oyarzún, Chile's Ambassador to Viet Nam, Sofía Retamal \
    Quiñones, and the Director of Asia Pacific Affairs, Lautaro Huenchumil.

    Tomorrow the minister travels to Ho Chi Minh City, where she will open a seminar of fruit exporters.
    Deputy PM, FM Dương Thế Khải holds talks with Chilean Foreign Minister

    Hà Nội – Deputy Prime Minister and Foreign Minister Dương Thế Khải on May 14 held talks with Chilean Foreign \
    Minister Marcela Iturriaga Fuenzalida, who is on an official visit to Việt Nam.

    Welcoming the guest, Deputy PM Khải affirmed that Việt Nam attaches importance to its comprehensive partnership \
    with Chile, one of its leading partners in Latin America.

    The two sides expressed satisfaction at the growth of bilateral trade, which reached 1.2 billion USD last year. \
    They agreed to make good use of the free trade agreement, to hold the fourth session of the joint economic \
    committee in Santiago in the third quarter of this year, and to encourage businesses to invest in seafood \
    processing, mining and renewable energy. The Vietnamese side proposed that Chile simplify visa procedures for \
    Vietnamese businesspeople and open its market wider to pangasius and dragon fruit. Minister Iturriaga said she \
    would pass the proposal on to the relevant agencies.

    The ministers consented to open a Spanish language chair at the Diplomatic Academy of Vietnam in 2020.

    On regional issues, they discussed the East Sea. The two ministers underlined the need to settle disputes by \
    peaceful means, in line with the 1982 UN Convention on the Law of the Sea. Khải thanked Chile for its stance \
    and asked it to support Việt Nam's candidacy for the United Nations Security Council. The Chilean minister \
    stated that Chile would vote for Việt Nam in June.

    Climate change and the response to natural disasters were also on the table. Chile stands ready to share its \
    experience in tsunami warning, Iturriaga said.

    Later the same day, the Chilean minister paid a courtesy call on Chairwoman of the National Assembly Lương Thị \
    Bạch Vân.
    # Second Pacific Fisheries Dialogue: Chair's summary

    Ministers and senior officials of **Australia**, **Fiji**, **Kiribati**, **New Zealand** and **Tonga** met in \
    Suva on 8 August 2019 for the second Pacific Fisheries Dialogue. Ratu Viliame Nasorowale, Minister for \
    Fisheries of Fiji, was in the chair.

    ## Who attended

    - Gillian Thackeray, Assistant Minister for the Pacific (Australia);
    - Tebwatoki Ruaia, Minister of Fisheries and Marine Resources (Kiribati);
    - Hemi Parata-Rawiri, Minister of Oceans and Fisheries (New Zealand);
    - Siosaia Fonokalafi, Minister of Fisheries (Tonga); and
    - a delegation of the Pacific Islands Forum, headed by Deputy Secretary General Salote Vainikolo.

    ## What was discussed

    The participants exchanged views on illegal, unreported and unregulated fishing, the management of tuna stocks, \
    port inspections, and the effect of warmer seas on small island states. Kiribati raised the loss of licence \
    fees when tuna move east. Tonga expressed concern about crew welfare on distant-water vessels and called on \
    flag states to report every death at sea.

    New Zealand briefed the meeting on satellite surveillance. Minister Parata-Rawiri pledged NZ$4 million over \
    three years for observers on board, and Assistant Minister Thackeray announced that Australia would deliver two \
    patrol boats, to Tonga by December and to Kiribati in 2020.

    ## What was decided

    1. Members agreed to adopt a common form for port inspections by 1 March 2020.
    2. They decided to share vessel positions in real time, subject to domestic law.
    3. Officials were tasked to draft minimum terms for crews and to circulate the draft within six months.
    4. Fiji and New Zealand will carry out a joint patrol in the fourth quarter of this year.

    Members invited Samoa and Tuvalu to join the dialogue. Tonga offered to host the third meeting, to be held in \
    Nuku'alofa in August 2020.
    Foreign Minister receives telephone call from Norwegian counterpart

    AMMAN, April 10 (Wadi) -- Minister of Foreign Affairs and Expatriates Rashid Abd al-Karim al-Tarifi received a \
    telephone call on Thursday from the Minister of Foreign Affairs of Norway, Ragnhild Tveiten.

    During the call, the two ministers discussed ways to step up cooperation between Jordan and Norway and efforts \
    to contain the coronavirus pandemic, including its effects on refugees, water supply and the economy.

    Al-Tarifi put his counterpart in the picture on the measures taken in the Zaatari and Azraq camps, where no \
    case has been recorded so far. He stressed that the burden of hosting more than 650,000 registered Syrian \
    refugees could not be borne by the Kingdom alone, and called on donors to honour their pledges for this year.

    Tveiten commended Jordan's handling of the crisis. She said Norway would bring forward its contribution to the \
    Jordan response plan and transfer it before the end of May. Norway was also prepared to finance test kits \
    through the World Health Organization, she added.

    The two sides also touched on developments in the region. Al-Tarifi underlined the need for direct negotiations \
    leading to a two-state solution and warned against any annexation of Palestinian land. The ministers stressed \
    the importance of the work of UNRWA, and Tveiten said that her country would consult with other members of the \
    donors' committee, which it chairs, on an online meeting in early June.

    They also agreed to facilitate the return of citizens stranded by the closure of airports. Al-Tarifi thanked \
    Norway for helping 43 Jordanian students to travel home from Tromsø last week.

    The two ministers agreed to remain in contact.
    Secretary Whitlock's Call with Brazilian Foreign Minister Sampaio

    Readout

    November 5, 2021

    The following is attributable to Spokesperson Daniel Pruett:

    Secretary of State Caroline E. Whitlock spoke today with Brazilian Minister of Foreign Affairs Thiago \
    Albuquerque Sampaio. The Secretary and the Foreign Minister discussed the climate conference in Glasgow, \
    illegal deforestation in the Amazon, and the deteriorating security situation in Haiti.

    Secretary Whitlock welcomed Brazil's pledge to end illegal deforestation and encouraged Brazil to publish a \
    year-by-year plan before the next conference. Foreign Minister Sampaio noted that enforcement depends on \
    predictable financing, and asked the United States to confirm its contribution to the Amazon Fund. The \
    Secretary said the Administration would work with Congress to that end.

    On Haiti, the two agreed to coordinate their positions ahead of the Security Council's consultations on \
    November 17. They also discussed irregular migration through the Darién and the need for humane treatment of \
    Haitian families at borders across the hemisphere. The Foreign Minister raised the detention of Brazilian \
    nationals at the southwest border, and requested that families not be separated.

    The Secretary reiterated U.S. support for Brazil's accession to the OECD. She and the Foreign Minister \
    discussed ethanol tariffs, and decided to convene the bilateral commerce dialogue, which has not met since \
    2019, in Brasília in the first quarter of next year. Under Secretary for Economic Growth Leland Okafor-Hayes \
    will lead the U.S. delegation.

    The Secretary expressed her condolences on the death of former Foreign Minister Heitor Vasconcelos Prado and \
    looked forward to hosting Foreign Minister Sampaio in Washington.

    ###

    For press inquiries, contact the Office of the Spokesperson at press@bulletin.example.org.
    Ambassador of Indonesia pays courtesy call on Minister of Fisheries

    The newly accredited Ambassador of the Republic of Indonesia to Senegal, H.E. Wiratmo, yesterday paid a \
    courtesy call on the Minister of Fisheries and Maritime Economy, Mrs. Aïssatou Mbengue Ndoye, at her office in \
    Diamniadio.

    The minister congratulated the ambassador on his appointment and briefed him on Senegal's plans for aquaculture \
    and the renewal of the fishing fleet. She expressed interest in Indonesia's experience with seaweed farming, \
    cold storage and small boats built of fibreglass, and asked for the support of Indonesian experts in setting up \
    a pilot farm in the Saloum delta.

    Ambassador Wiratmo said that his embassy would submit the request to the Ministry of Marine Affairs in Jakarta. \
    He indicated that Indonesia could receive five Senegalese trainees at the Tegal training centre in the course \
    of the year, should funds be available.

    Discussions also covered trade in palm oil and railway coaches, the protection of mangroves, and piracy in the \
    Gulf of Guinea. The ambassador drew attention to the case of an Indonesian crew whose wages have gone unpaid \
    since their vessel was arrested in Dakar in October, and hoped that the authorities would help to find a \
    solution. Mrs. Ndoye directed the head of the maritime labour service, Captain Babacar Sonko Diatta, to look \
    into the case and report within two weeks.

    The minister accepted an invitation to attend the archipelagic states forum in Bali next November.

    Ambassador Wiratmo succeeds Mr. Hardjono, who served in Dakar from 2018 to 2021.
    Deputy President to host Deputy Prime Minister of Thailand

    The Deputy President of the Republic of South Africa, H.E. Nomthandazo Khumalo-Dube, will host the Deputy Prime \
    Minister and Minister of Commerce of the Kingdom of Thailand, H.E. Thanakrit Siriwongchai, on an official visit \
    from 16 to 18 October 2023.

    The visit follows an invitation that was extended on the margins of the United Nations General Assembly last \
    month. It will be the first at this level since 2014.

    The two principals will meet at the Union Buildings in Pretoria on Tuesday, 17 October 2023. Their discussions \
    are expected to focus on trade and investment, rice and sugar, the motor industry, tourism and direct flights, \
    as well as the fight against the illegal trade in wildlife. South Africa intends to raise the ban on its beef, \
    which has been in place since the outbreak of foot-and-mouth disease in 2019. The Deputy President will also \
    seek Thailand's support for South African candidates in the International Maritime Organization.

    A memorandum of understanding on energy-efficient cooling will be signed by the Minister of Agriculture, Mr \
    Pieter Lourens van Aswegen, and the visiting minister.

    On 18 October, the Deputy Prime Minister will address a business forum in Durban, to be attended by fifty Thai \
    companies, and tour the sugar terminal. He will be accompanied by the Deputy Minister of Tourism and Sports, \
    Mrs Orawan Jaidee-Phrommin.

    The Minister of Transport, Dr Sipho Mathebula-Roux, will not take part because of prior commitments abroad.

    Note to editors: members of the media who wish to cover the visit should send their names and identity numbers \
    to Ms Zodwa Pillay-Maseko at media@noticeboard.example.org by Friday, 13 October 2023, at noon.

    """
}
