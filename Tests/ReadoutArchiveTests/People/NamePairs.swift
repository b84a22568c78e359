/// Pairs of spellings and what the rules of names say of them: `first | second | verdict`.
enum NamePairs {
  static let table = """
    # Capitals, titles, letters after the name
    Amber Rudd | Amber Rudd | same same-spelling
    AMBER RUDD | Amber Rudd | same typography
    Antony J. Blinken | Antony J Blinken | same typography
    J.D. Vance | JD Vance | same typography
    J. D. Vance | J.D. Vance | same typography
    Dr Subrahmanyam Jaishankar | Subrahmanyam Jaishankar | same title
    H.E. Wang Yi | Wang Yi | same title
    HE Wang Yi | Wang Yi | same title
    Sir Keir Starmer KC MP | Keir Starmer | same title
    Gregory Vijayendran S.C. | Gregory Vijayendran | same title
    Gen. Prabowo Subianto | Prabowo Subianto | same title
    Hon. Musalia Mudavadi | Musalia Mudavadi | same title
    Sheikh Mohamed bin Zayed Al Nahyan | Mohamed bin Zayed Al Nahyan | same title
    Lord Cameron of Chipping Norton | David Cameron | compatible surname-only
    He Lifeng | Lifeng | compatible surname-only
    Syed Murad Ali Shah | Murad Ali Shah | same title
    Chaudhry Nisar Ali Khan | Nisar Ali Khan | same title
    Gen Nakatani | Nakatani Gen | same order

    # Marks, apostrophes, hyphens
    Recep Tayyip Erdogan | Recep Tayyip Erdoğan | same diacritics
    Nguyễn Xuân Phúc | Nguyen Xuan Phuc | same diacritics
    Guðni Jóhannesson | Gudni Johannesson | same diacritics
    Jørgen Müller | Joergen Mueller | same diacritics
    Micheál Martin | Micheal Martin | same diacritics
    Mary O’Brien | Mary O'Brien | same typography
    Park Geun-hye | Park Geun hye | same hyphen
    Park Geun-hye | Park Geunhye | same hyphen
    Moon Jae-in | Moon Jaein | same hyphen
    Zia-ul-Haq | Ziaul Haq | same hyphen
    S. Jaishankar | S. Jai Shankar | same hyphen
    John McCain | John MacCain | same transliteration
    Teodoro Dela Cruz | Teodoro de la Cruz | same hyphen

    # Particles
    Bashar al-Assad | Bashar Assad | same particle
    Bashar al-Assad | Bashar Al Assad | same typography
    Ahmed al-Sharaa | Ahmed ash-Sharaa | same typography
    Ursula von der Leyen | von der Leyen | compatible surname-only
    Charles de Gaulle | De Gaulle | compatible surname-only
    Herman Van Rompuy | Herman van Rompuy | same typography
    Abdel Fattah el-Sisi | Abdelfattah Al-Sisi | same transliteration
    Abdel Fattah el-Sisi | Abdul Fattah al-Sissi | same transliteration
    Mohammed bin Salman | Salman bin Mohammed | different
    Mohammed bin Salman | Mohammed bin Nayef | different
    Faisal bin Farhan Al Saud | Faisal bin Farhan | compatible second-surname
    Nguyen Van Linh | Nguyen Linh | compatible middle-name

    # Transliteration
    Volodymyr Zelensky | Volodymyr Zelenskyy | same transliteration
    Vladimir Zelenskiy | Volodymyr Zelenskyy | same transliteration
    Sergei Lavrov | Sergey Lavrov | same transliteration
    Sergei Lavroff | Sergey Lavrov | same transliteration
    Muhammad Ishaq Dar | Mohammad Ishaq Dar | same transliteration
    Saddam Hussein | Saddam Hussain | same transliteration
    Muammar Gaddafi | Muammar Qadhafi | same transliteration
    Yoon Suk-yeol | Yoon Seok-youl | same transliteration
    Alexander Lukashenko | Aliaksandr Lukashenka | same transliteration
    Dmitry Medvedev | Dmitri Medvedev | same transliteration
    Prayut Chan-o-cha | Prayuth Chan-o-cha | same transliteration
    Prayut Chan-o-cha | Prayut Chan-ocha | same hyphen
    Kassym-Jomart Tokayev | Kassym Jomart Tokaev | same transliteration
    Angela Meyer | Angela Mayer | compatible transliteration
    Vladimir Putin | Vladimir Putina | different
    Imran Khan | Imran Kan | compatible transliteration

    # Short forms and nicknames
    Antony Blinken | Tony Blinken | same short-form
    Bill Clinton | William Clinton | same short-form
    Liz Truss | Elizabeth Truss | same short-form
    Joe Biden | Joseph Biden | same short-form
    Ferdinand "Bongbong" Marcos | Bongbong Marcos | same short-form
    Alex Smith | Alexandra Smith | compatible short-form
    Bill Clinton | Robert Clinton | different
    John William | John Bill | different

    # Initials and middle names
    Antony Blinken | Antony J. Blinken | compatible middle-name
    A. Blinken | Antony Blinken | compatible initial
    T. Blinken | Antony Blinken | different
    Joseph R. Biden | Joseph Robinette Biden | compatible initial
    Joe Biden | Joseph R. Biden Jr. | compatible middle-name
    Barack Obama | Barack Hussein Obama | compatible middle-name
    Guðni Th. Jóhannesson | Guðni Thorlacius Jóhannesson | compatible initial
    Guðni Th. Jóhannesson | Guðni Jóhannesson | compatible middle-name
    George W. Bush | George H. W. Bush | different
    George W. Bush | George Herbert Walker Bush | different
    George Bush | George W. Bush | compatible middle-name
    George Bush | George H. W. Bush | compatible middle-name
    John A. Smith | John B. Smith | different
    John Adam Smith | John Brian Smith | different
    B. Clinton | H. Clinton | different
    Hillary Rodham Clinton | Hillary Clinton | compatible middle-name
    Vladimir Vladimirovich Putin | Vladimir Putin | compatible middle-name

    # Fathers, sons, numbers
    Ferdinand Marcos | Ferdinand Marcos Jr. | compatible suffix
    Ferdinand Marcos Sr. | Ferdinand Marcos Jr. | different
    Charles II | Charles III | different
    Martin Luther King, Jr. | Martin Luther King Junior | same typography

    # Order
    Abe Shinzo | Shinzo Abe | same order
    ABE Shinzo | Shinzo Abe | same order
    MOTEGI Toshimitsu | Toshimitsu Motegi | same order
    Geun-hye Park | Park Geun-hye | same order
    Jinping Xi | Xi Jinping | same order
    Orbán Viktor | Viktor Orbán | same order
    Marcos, Ferdinand R. | Ferdinand R. Marcos | same typography
    SÁNCHEZ PÉREZ, Pedro | Pedro Sánchez Pérez | same typography
    Ahmed Ali | Ali Ahmed | compatible order
    Thomas Martin | Martin Thomas | compatible order
    Li Wang | Wang Li | compatible order

    # Chains and double surnames
    Pedro Sánchez Pérez-Castejón | Pedro Sánchez | compatible second-surname
    Pedro Sánchez Pérez-Castejón | Sánchez | compatible surname-only
    Pedro Sánchez Pérez-Castejón | Pedro Castejón | compatible middle-name
    Mian Muhammad Nawaz Sharif | Nawaz Sharif | compatible first-name
    Abiy Ahmed Ali | Abiy Ahmed | compatible second-surname
    Luiz Inácio Lula da Silva | Lula da Silva | compatible first-name
    Luiz Inácio Lula da Silva | Lula | compatible surname-only
    Suharto | Soeharto | compatible transliteration
    Suharto | Sukarno | different
    Joko Widodo | Widodo | compatible surname-only
    Abiy Ahmed | Abiy | compatible given-name-only
    Kim Jong Un | Kim | compatible surname-only

    # Two people
    Kim Jong Il | Kim Jong Un | different
    Kim Jong-il | Kim Il-sung | different
    Lee Hsien Loong | Lee Kuan Yew | different
    Hillary Clinton | Bill Clinton | different
    Park Geun-hye | Park Chung-hee | different
    Nawaz Sharif | Shehbaz Sharif | different
    Ali Khamenei | Ruhollah Khomeini | different
    Imran Khan | Nisar Ali Khan | different
    Xi Jinping | Xi Zhongxun | different
    Li Keqiang | Li Qiang | different
    Justin Trudeau | Pierre Trudeau | different
    Rahul Gandhi | Indira Gandhi | different
    Mahinda Rajapaksa | Gotabaya Rajapaksa | different
    Bashar al-Assad | Hafez al-Assad | different
    Raúl Castro | Fidel Castro | different
    Katrín Jakobsdóttir | Jóhanna Sigurðardóttir | different
    Hun Sen | Hun Manet | different
    Uhuru Kenyatta | Jomo Kenyatta | different
    Tô Lâm | Nguyễn Phú Trọng | different
    """

  /// The table's rows.
  static let rows: [(first: String, second: String, verdict: String)] = table.split(separator: "\n").compactMap {
    line in
    let fields = line.split(separator: "|").map { String($0.drop { $0 == " " }) }
    guard fields.count == 3 else { return nil }
    func trimmed(_ text: String) -> String { String(text.reversed().drop { $0 == " " }.reversed()) }
    return (trimmed(fields[0]), trimmed(fields[1]), trimmed(fields[2]))
  }
}
