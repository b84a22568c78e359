/// How the people of a culture are named: given names by origin of the program's table, and the parts of surnames.
struct Culture {
  enum Shape { case western, spanish, familyFirst, vietnamese, fatherName, single }

  let name: String
  let shape: Shape
  /// Origins of `givennames.tsv`, or syllables where given names are made of two of them.
  let origins: [String]
  let syllables: [String]
  let heads: [String]
  let tails: [String]
  /// What a woman's surname adds, by its end.
  let feminine: [(end: String, form: String)]

  init(
    _ name: String, _ shape: Shape = .western, origins: String = "", syllables: String = "", heads: String,
    tails: String = "",
    feminine: [(String, String)] = []
  ) {
    self.name = name
    self.shape = shape
    self.origins = origins.words
    self.syllables = syllables.words
    self.heads = heads.words
    self.tails = tails.isEmpty ? [""] : tails.words.map { $0 == "-" ? "" : $0 }
    self.feminine = feminine
  }

  /// All cultures of the atlas.
  static let all = western + slavic + african + asian

  private static let western = [
    Culture(
      "english", origins: "english",
      heads: """
        Ash Bar Black Brad Brook Burn Cal Carl Chal Clay Cold Crom Dal Dun East El Fair Farn Gar Glen Gold Green Hal Ham Hart Hay
        Holl Kel Kings Lang Long Mar Mel Mid Mort New Nor North Oak Pem Pres Rad Red Rock Rush Sand Shel Stan Stoke Thorn Wal War
        Wel West Whit Win Wood
        """,
      tails:
        "ton ford ley worth field well by wood man er bury combe shaw stone ridge gate land more lock brook croft den ham"
    ),
    Culture(
      "french", origins: "french",
      heads: """
        Beau Ber Bon Bou Bris Car Chabr Chant Char Clair Cour Dub Dur Fabr Ferr Font Gar Girau Gon Gui Jou La Lam Lar Laur Leb Lem
        Mar Mau Mer Mont Mor Pel Per Pic Ray Ren Rich Rou Sav Sau Tho Val Vern Vill
        """,
      tails: "ault ier ère ot elin and ard eau on in é eret ière ival ois oux ain ondel elet"),
    Culture(
      "dutch", origins: "german english nordic",
      heads:
        "Ver van_der_ van_den_ de_ Van_ Hoo Kui Ling Bos Brou Dek Hen Hui Lub Meu Mul Sche Schou Smi Ter Vee Wes Wil Zon",
      tails: "berg dijk stra meer hout beek laan man kens veld brink horst wijk ters mans broek haven"),
    Culture(
      "german", origins: "german",
      heads: """
        Acker Bach Bauer Berg Birn Brand Buch Dorn Ehren Eich Engel Falk Feld Fisch Gold Graf Grün Hag Hart Hein Holz Kauf Kirch
        König Kram Lang Lind Lich Mühl Neu Ober Ost Rein Rosen Schön Schwarz Stein Stern Wald Wein Weiß Wolf Zell
        """,
      tails: "mann er bach berger hauer feld ner inger stein meier huber wald eck hofer thal"),
    Culture(
      "nordic", origins: "nordic",
      heads: """
        Ahl Alm And Berg Björk Blom Bryn Dahl Ek Eng Fors Gran Hag Hell Hög Holm Jør Kvarn Laak Lind Lund Mäk Niel Nor Nyl Ör Ras
        Rosen Sand Sjö Sol Sten Strøm Sund Søren Thor Tve Ves Vir Øst Åker
        """,
      tails: "berg sen ström gaard lund qvist dal inen nes vik son stad heim mark bakken lainen"),
    Culture(
      "spanish", .spanish, origins: "spanish",
      heads: """
        Alb Alv Arr Bar Bel Ben Cab Cal Camp Card Cast Cer Cis Cor Echev Esc Esp Fern Fuenz Gal Gar Gonz Gut Herr Hern Ibarr Itur
        Jim Lar Led Mald Marqu Men Mir Mol Mont Mor Nav Oyarz Par Per Quir Ram Ret Riv Rod Sal Sand Sep Sol Tor Urr Val Vel Zam
        """,
      tails: "ález era arez ín ado iaga eda ano ero ón ales oza andi eros illo ña arte iel edo ués ola aga"),
    Culture(
      "portuguese", origins: "portuguese spanish",
      heads:
        "Abr Alb Alm And Ar Bar Bra Cald Card Carv Cav Coe Cou Dom Fer Fig Fons Frei Gou Gui Lac Mac Mag Mend Mor Nasc Oliv Per Pin Quei Sal Sam Sant Sil Tav Teix Vas Vei",
      tails: "alho eida ade eira eiro ão oso aes ares eca inho oso ana es uga aio"),
    Culture(
      "italian", origins: "italian",
      heads:
        "Alb Bar Batt Bel Ben Ber Bian Bon Cal Can Car Cas Cat Col Con Cos Dan Fab Fal Fer Fior Gal Gent Giord Grim Lamb Lomb Man Mar Mon Mor Nap Pal Pell Ros Sal San Sar Tar Tos Val Ven Vis",
      tails: "etti ini one elli aro ese ucci anti ardi osi ati andi ano ello igni oli"),
    Culture(
      "greek", origins: "balkan",
      heads:
        "Anast Andre Ant Argyr Chal Christ Dem Diam Drag Georg Gian Kal Kar Kon Kost Lamb Mav Mich Nik Pan Papad Pap Pav Petr Sot Stam Stav Theod Tsak Vas Xanth Zach",
      tails: "opoulos idis akis iou atos ellis oudis anos aris ogiannis"),
    Culture(
      "hebrew", origins: "hebrew english",
      heads: "Ben- Bar- Sha Gol Ros Elm Kap Lev Mor Nav Pel Rav Seg Tal Yar Zam Har Dor Alon Avr Gal Shal Oz",
      tails: "ami vi an eli on oni er man berg shani or ai ari oz ner"),
  ]

  private static let slavic = [
    Culture(
      "russian", origins: "slavic",
      heads: """
        Abram Andr Baran Bel Bobr Bog Bond Cher Dan Dem Dmitr Dolg Gavr Golub Gor Grig Kir Kol Kon Kor Kov Krav Kuz Lap Leb Mal Mar
        Mel Mor Nik Oleg Orl Pav Petr Polon Pot Rom Ryab Sav Sem Shev Sok Sor Step Tar Tim Vas Vor Zah Zor
        """,
      tails: "ov ev in enko chuk sky ovsky yakov ich aev ukhin elin anov orin",
      feminine: [("sky", "skaya"), ("ov", "ova"), ("ev", "eva"), ("in", "ina")]),
    Culture(
      "polish", origins: "slavic",
      heads:
        "Adam Bar Bied Błaż Bor Brzoz Chmiel Czer Dąb Dobr Dvor Gaj Gór Hav Jab Jan Jas Kamin Kow Koz Kraj Kub Lew Mal Maz Now Ost Paw Piet Pol Rad Rut Sik Sob Szym Tom Urb Wal Wiś Woj Zał Zaw",
      tails: "alski owicz ek iński ak czyk ecki al ník ewski ka áček oń",
      feminine: [("ski", "ska"), ("cki", "cka"), ("ník", "níková"), ("áček", "áčková")]),
    Culture(
      "balkan", origins: "slavic balkan",
      heads:
        "Bab Bog Boj Bran Dav Dim Dob Drag Đur Geor Gj Grub Il Iv Jan Jov Kadr Kol Kost Kraj Lek Luk Mar Mat Mih Mil Nik Pav Pet Pop Rad Rak Sim Stan Stoj Tod Tom Tas Vas Vuk Zlat Živ",
      tails: "ović ić eski anov ević ovski ak enko inić aj ušić ar oli ov"),
    Culture(
      "baltic", origins: "slavic nordic",
      heads:
        "Bal Ber Bir Brie Dan Ger Grig Jan Jur Kal Kas Kaz Kõr Kru Laa Lep Lil Mag Mat Mik Oz Paj Pet Rae Rud Sak Sil Stan Tam Tõn Vai Val Vil Zar Žem",
      tails: "iņš auskas ienis ov sons e aitis uste isoo evičs onis ma la"),
    Culture(
      "danubian", origins: "balkan",
      heads:
        "Alb Ant Balog Ber Bog Bor Cior Con Dal Dumit Far Fek Gab Geor Hor Il Ion Juh Kel Kov Lup Mar Mih Mol Nag Nic Ol Pop Rad Rus Sză Sim Stan Szab Tak Tom Tur Var Vas Vlad",
      tails: "escu eanu ács ás ar oiu aru an ovici ean ó ány"),
    Culture(
      "turkish", origins: "turkish",
      heads:
        "Ak Al Ar As Ay Bal Bay Bil Boz Çel Çak Dem Din Doğ Er Gök Gül Gün Kar Kay Kaya Koç Kur Öz Par Sar Şah Sel Tan Taş Tek Top Tun Tür Uç Ün Yal Yav Yıl Yüc",
      tails: "oğlu soy kan er men türk demir taş kaya gün gil alp bay ışık maz dağ"),
    Culture(
      "caucasian", origins: "caucasus",
      heads:
        "Abash Bag Ber Chav Chikh Dav Gab Gagn Gel Gog Gri Har Il Jan Kap Kek Khach Kvir Lom Mar Mch Mel Mik Nal Oga Pet Sar Sim Ter- Tsik Vard Zak",
      tails: "idze shvili ashvili yan anyan uria adze elidze ikyan ia osyan eli ava"),
    Culture(
      "steppe", origins: "turkish slavic",
      heads:
        "Abd Ait Ak Alim Amir Asan Bai Bat Bek Bol Dav Er Ganb Ish Jum Kar Kas Mam Mir Mus Nur Oros Ot Rah Sad Sap Sar Shar Sul Tas Tem Tok Tur Uma Yus Zhan",
      tails: "ayev bekov ov murzin aliev eldiyev baev bayar erdene khanov zhanov imov",
      feminine: [("ov", "ova"), ("ev", "eva"), ("in", "ina")]),
  ]

  private static let african = [
    Culture(
      "arabic", origins: "arabic",
      heads:
        "al-Am al-As al-Bad al-Bak al-Dah al-Far al-Gham al-Had al-Ham al-Has al-Jab al-Kar al-Khat al-Mah al-Man al-Mas al-Mut al-Naj al-Nas al-Qas al-Rash al-Saf al-Sal al-Sham al-Sul al-Tar al-Was al-Zah Ben Bou Abu_ Ham Hadd Kham Man Mans Nass Qass Sal Shar Zay",
      tails: "iri adi ani awi oud ifi oun aidi ali ari bani mi our sani ayed ashi ouni"),
    Culture(
      "westafrican", origins: "african english",
      heads:
        "Ade Ako Akin Am Ania Asa Awo Bab Bam Boa Chuk Dan Dwa Eze Fa Ibe Iro Kam Ko Kpo Man Men Nwa Oba Odu Ogun Oke Olu Ono Osei- Quan Sa Sar Tet Uche Wil Ya Yeb",
      tails: "bayo mena fo ko tey sah rah du oah mpong kwe gbe tunde wale bor ansah nkwo eze lola"),
    Culture(
      "sahelian", origins: "african french",
      heads:
        "Ab Bag Bal Bar Ca Cis Cou Da Di Dia Don Dou Fa Fof Gay Gu Ka Kei Kon Kou Lam Mba Mou Nda Ngo Nia Ou Oue Sa San Sav Si Sou Ta Tap Tou Tra Ya Zon",
      tails: "ko dou lé oré bé aré maré ya ssa ngo ssou kara diaye lla baye mba né soba"),
    Culture(
      "eastafrican", origins: "african english",
      heads:
        "Ach Bah Bir Byar Chel Chep Gat Had Kab Kag Kam Kar Kib Kim Kip Lan Mak Mbo Mug Mul Mus Mut Mwa Nal Ndu Njo Nko Nya Och Odh Omo Oti Rug Sem Ssen Tum Wam Wek",
      tails: "iambo uki anga oro ere wanjiku agat imba ugo uta esa onyo ungu erenzi aboga eno oka isha amba"),
    Culture(
      "southern", origins: "african english",
      heads:
        "Ban Chi Dla Gum Hla Ka Kha Ku Ledwa Le Ma Mabu Mad Mak Mal Man Map Mash Mat Mba Mo Mok Mol Mtha Mu Mwa Nda Nko Ngu Nya Phi Ra Sel Shi Si Tha Tlo Tshi Zul Zwa",
      tails: "kane lamini kosi banda hembe bela seko tse mba thebe pho rwa nyama longo bane zulu ungwe soka leli"),
    Culture(
      "ethiopian", .fatherName, origins: "african arabic",
      heads:
        "Abate Abebe Admasu Alemayehu Asfaw Ayele Bekele Belay Berhane Beyene Dagne Desta Eshetu Fekadu Fikre Gebre Getachew Girma Habte Haddis Hagos Kassa Kebede Legesse Lemma Mekonnen Melaku Mulatu Negash Seyoum Shiferaw Tadesse Tefera Teklu Tesfaye Wolde Worku Yared Yohannes Zenebe Zeray",
      tails: "- - gebre meskel mariam yesus ab"),
    Culture(
      "pacific", origins: "pacific english",
      heads:
        "Fa Faka Fono Ga Ha Hau Ka Kau Ki Koro La Lea Ma Mafi Mata Na Naso Nau Nga Pa Rabu Ra Sa Sio Ta Tau Te Tebwa Tu Tui Va Vai Vaka Wai We",
      tails: "lagi ruaia kolo laua nitu rowale mere tele soni hau fonua tini kafi vou nasa lotu toki uinga"),
  ]

  private static let asian = [
    Culture(
      "persian", origins: "persian arabic",
      heads:
        "Ah Ak Amir Asad Bah Bakht Daf Dar Far Ghol Had Hakim Ham Jal Kar Kaz Khal Kho Mah Maj Mir Moh Mor Nad Nikz Nor Pour Rab Rah Sad Sal Shah Shar Taj Wardak Yous Zam Zar",
      tails: "adi ani pour zadeh ian zai avi iyar imi bari idi ullah oudi parast"),
    Culture(
      "urdu", origins: "urdu arabic persian",
      heads:
        "Ab Ahm Ansar Awan Bab Baj Bal Bhat Bukh Chau Dar Durr Far Gil Gor Has Jad Jam Kas Kay Khok Khos Lag Leg Maz Mir Nad Naq Pir Qaz Qur Raj Sad Sat Sidd Soom Tan Tiw War Zai",
      tails: "bari ani dhry hari oon wa khar eshi iqui oli ota ro khan i ana wat"),
    Culture(
      "hindi", origins: "hindi",
      heads:
        "Acha Aga Ban Bha Bhat Chan Chat Chau Das Desh Dha Dub Ga Gha Gok Gup Iy Ja Josh Kar Kesa Kul Mah Mal Meh Mish Muk Nai Nara Pa Pan Pra Rai Ran Rath Sax Sha Shri Sin Sub Tha Thap Tri Vaj Ver Yad",
      tails: "rya rwal dari ttacharya rma dey kar van pta herji nan shi ndra tha wal pur vastava mani thi tel"),
    Culture(
      "bengali", origins: "bengali arabic",
      heads:
        "Ah Ak Al Am Ban Bar Bhui Bis Chak Cho Dev Gho Haq Has Hos Is Kab Kar Khan Maj Mal Mia Moll Mon Muz Nand Pat Pram Qu Rah Rai Roy Sar Sen Shik Sik Tal Uddin Za",
      tails: "med ter am dal ua yan was ravarty dhury sh ain lam ir im dar mder ick ahid"),
    Culture(
      "sinhala", origins: "sinhala english",
      heads:
        "Abey Ama Ari Banda Basna Dhar Dissa Eka Fon Gam Guna Hera Jaya Kari Kodi Kula Liya Nana Pathi Peir Pre Raja Rana Rat Sama Sena Siri Suri Udu Vee Vitha Wala Weera Wic Wije Yapa",
      tails: "wardena singhe ratne tunga sekara nayake ratna suriya wickrama weera pala gama kone rana"),
    Culture(
      "chinese", .familyFirst, origins: "",
      syllables:
        "Bo Chang Chao Cheng Dan De Dong Fang Fei Feng Gang Guang Guo Hai Han Hong Hua Hui Jian Jie Jin Jing Jun Kai Lan Lei Li Lin Ling Long Mei Min Ming Ning Ping Qi Qin Qing Rong Rui Shan Sheng Shu Tao Ting Wei Wen Xia Xiang Xin Xiu Xue Yan Yi Ying Yong Yu Yuan Yun Ze Zhen Zhi Zhong",
      heads:
        "Bai Cai Cao Chen Cheng Cui Deng Ding Dong Du Fan Fang Feng Fu Gao Ge Gong Gu Guo Han Hao He Hou Hu Huang Jia Jiang Jin Kong Lai Li Liang Liao Lin Liu Long Lu Luo Ma Mao Meng Mo Pan Peng Qian Qiao Qin Qiu Ren Shao Shen Shi Song Su Sun Tan Tang Tao Tian Wan Wang Wei Wen Wu Xia Xiao Xie Xiong Xu Xue Yan Yang Yao Ye Yin Yu Yuan Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou"
    ),
    Culture(
      "korean", .familyFirst, origins: "",
      syllables:
        "Bo- Byung- Chang- Chul- Dae- Do- Dong- Eun- Gi- Gyu- Ha- Hae- Han- Hee- Ho- Hwan- Hye- Hyun- Il- In- Jae- Ji- Jin- Jong- Jun- Jung- Kwang- Ki- Kyung- Mi- Min- Myung- Nam- Sang- Se- Seo- Seok- Seong- Seung- So- Soo- Sun- Tae- Won- Woo- Yeon- Yong- Yoon- Young- Yu-",
      heads:
        "An Bae Baek Ban Bang Byun Cha Chae Cho Choi Chung Eom Gong Gu Ha Ham Han Heo Hong Hwang Hyun Im Jang Jeon Jin Joo Kang Ki Kim Ko Kwon Lee Ma Min Moon Na Nam No Noh Oh Park Pyo Ryu Seo Seong Shim Shin Sohn Son Song Suh Tak Won Woo Yang Yeo Yeom Yoo Yoon"
    ),
    Culture(
      "japanese", origins: "japanese",
      heads:
        "Aki Ama Asa Fuji Fuku Furu Hama Hara Hase Hiro Hoshi Iida Ishi Ito Iwa Kami Kana Kata Kawa Kimu Kita Kobaya Koba Kuro Kuri Maru Matsu Mina Miya Mori Mura Naka Nishi Noza Oga Oka Ono Oku Saka Sawa Shima Suga Taka Take Tana Tani Toku Tomi Tsuchi Uchi Ue Ume Wata Yama Yoko Yoshi",
      tails: "moto mura shima da saki no ta zawa kawa yama hara gawa uchi mori naga hashi se mi nishi"),
    Culture(
      "vietnamese", .vietnamese, origins: "",
      syllables:
        "An Anh Bach Bao Bich Binh Chau Chi Cuong Dai Dao Dinh Duc Dung Duy Gia Giang Hai Hanh Hau Hieu Hoa Hoang Hong Hung Huong Huu Khai Khanh Khoa Kien Lam Lan Linh Loc Long Mai Manh Minh Nam Nga Ngoc Nhan Phong Phuc Phuong Quang Quoc Quy Son Tai Tam Tan Thang Thanh Thao Thi Thu Tien Toan Tri Trung Tuan Tung Van Viet Vinh Xuan Yen",
      heads:
        "Bui Cao Chu Dang Dao Dinh Do Doan Duong Ha Ho Hoang Huynh La Lam Le Luong Luu Ly Mai Ngo Nguyen Phan Pham Phung Quach Ta Thai To Tran Trinh Truong Vo Vu"
    ),
    Culture(
      "thai", origins: "thai",
      heads:
        "Anan Apir Bun Chai Chan Charoen Chat Duang In Kan Kit Kong Krai Lek Man Nak Nim Ong Pan Phet Phom Pong Prom Rat Rung San Sav Som Sri Suk Sup Suwan Tan Thong Up Vong Wan Wir Yot",
      tails: "akul chai dee kul phakdi rat sak sombat thorn wong watana wit yothin panya phan vorn mongkol porn"),
    Culture(
      "burmese", .single, origins: "burmese",
      heads:
        "Aung Aye Htay Htun Hla Khaing Khine Kyi Latt Lin Lwin Maung Min Moe Mon Myat Myint Naing Nwe Nyein Nyo Oo Phyo San Sein Shwe Soe Swe Thant Thein Thet Thu Tin Toe Tun Wai Win Yin Zaw Zeya"
    ),
    Culture(
      "malay", origins: "indonesian malay arabic",
      heads:
        "Adi Amin Anwar Aris Basu Budi Cahya Darma Dja Fir Gun Hadi Hal Har Heru Indra Ism Jaya Kart Kusu Laks Mah Marg Mul Nas Nug Nur Pra Pur Put Rach Ram Sant Sap Sas Set Sih Sof Sub Sud Suk Sum Sur Sut Tan Tri Uta Wahy Wib Wid Yud",
      tails: "wan anto oso yono ati man ardi ana udin ono aman anda nata putra wati rahman iawan inata"),
  ]

  /// Given names as their bearers write them, where the program's table leaves the marks out.
  static let marks = [
    "Jose": "José", "Andres": "Andrés", "Rene": "René", "Ines": "Inés", "Cesar": "César", "Hector": "Héctor",
    "Joaquin": "Joaquín", "Alvaro": "Álvaro", "Maria": "María", "Sebastian": "Sebastián", "Nestor": "Néstor",
    "Inigo": "Íñigo", "Joao": "João", "Goran": "Göran", "Hakan": "Håkan", "Bjorn": "Bjørn", "Borge": "Børge",
    "Pal": "Pål",
    "Jurgen": "Jürgen", "Gunther": "Günther", "Gunter": "Günter", "Francois": "François", "Andre": "André",
    "Helene": "Hélène", "Dusan": "Dušan", "Milos": "Miloš", "Laszlo": "László", "Gabor": "Gábor", "Istvan": "István",
    "Janos": "János", "Jozsef": "József", "Sandor": "Sándor", "Zoltan": "Zoltán", "Suleyman": "Süleyman",
    "Yasar": "Yaşar", "Bulent": "Bülent", "Jiri": "Jiří", "Drazen": "Dražen", "Sigurdur": "Sigurður",
    "Thordis": "Þórdís", "Emile": "Émile", "Clementine": "Clémentine", "Etienne": "Étienne", "Jerome": "Jérôme",
  ]
}
