/// The words behind the rules of names, all folded: tables to read and to extend.
enum NameWords {
  /// Words by kind, divided by spaces.
  static let kinds: [(NameTraits.Kinds, String)] = [
    (.title, titles), (.softTitle, softTitles), (.peerage, "lord lady baroness viscount viscountess"),
    (.postnominal, postnominals), (.particle, particles), (.patronymic, "bin bint binti ibn ould arap"),
    (.opener, "von van de bin"), (.familyFirst, familyFirst), (.article, "al el as ad ar an ash at az adh ul ud ur us"),
  ]

  private static let titles = """
    dr prof professor sir dame lord lady mr mrs ms miss mx messrs hon honourable honorable rt lt col brig adm cmdr capt
    sgt rev revd reverend amb ambassador sen senator hrh hm hh he excellency his her the baroness viscount viscountess
    ayatollah hojatoleslam mullah maulana sheikh shaikh shaykh sheik sheikha shaikha dato datuk datin monsieur madame
    mme herr frau engr tun
    """

  private static let softTitles = """
    gen general maj major admiral captain colonel lieutenant marshal president minister governor gov chancellor judge
    justice king queen prince princess crown emir amir count earl baron duke fr father mgr right haji hajj hajji hajjah
    syed sayyid sayed sayyed chaudhry chaudhary choudhry mian nawabzada sardar seri shri smt pandit swami u daw
    eng ing lic don dona tengku tunku
    """

  private static let postnominals = """
    kc qc mp mep mla msp td cbe obe mbe kbe dbe gbe gcmg kcmg dcmg cmg kcb dcb cb kg ch pc phd md esq ret retd ao ac am
    jp psc sc usn usa usaf usmc rn raf oc gcb scd dphil llm mba frs gnzm dnzm onz cnzm om ch gcvo kcvo dcvo
    """

  private static let particles = """
    van von der den ter ten zu zum zur de da do dos das del della delle di du la le los las y e i af av bin ben ibn bint
    binti al el ul ur ud abu ould arap ap ag
    """

  /// Chinese, Korean, Vietnamese, Khmer, Japanese and Hungarian family names. Those that are as often given names of
  /// other peoples ("an", "na", "yi") are left out.
  private static let familyFirst = """
    kim lee park pak choi choe jung jeong chung kang cho yoon yun jang chang lim im han shin sin seo suh kwon hwang ahn
    song hong jeon yoo moon bae baek ban ri ryu ro no noh roh chun paik
    xi li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang
    feng yu dong xiao cheng cao yuan deng shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong
    tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui qin jiang qiu hou shao meng long wan duan qian
    tang yin dai mao wen hua geng bo qi ling lai tsai tsang leung wong cheung chan lam lau ng ho kwok yip chow tsang
    nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly truong dinh mai to luong trinh doan vuong
    hun sok hor prak sar tea
    abe kishida suga aso ishiba koizumi fukuda hatoyama kan noda mori obuchi hashimoto murayama motegi kono hayashi
    kamikawa iwaya takaichi tanaka suzuki sato ito watanabe yamamoto nakamura kobayashi kato yoshida yamada sasaki
    yamaguchi matsumoto inoue kimura saito shimizu nakasone takeshita miyazawa hata onodera nakatani kihara amari seko
    nishimura saito tsuchiya ohno
    orban szijjarto gyurcsany bajnai medgyessy antall horn balog semjen navracsics ader magyar
    """

  /// Generational suffixes, one line each, in all their spellings.
  static let suffixes = """
    jr junior jnr
    sr senior snr
    ii
    iii
    iv
    vi
    vii
    viii
    """

  /// Spellings of one name in Latin letters, one name a line; the first stands for all.
  static let variants = """
    mohammed mohamed mohammad muhammad muhammed mohamad mohamud mohammod muhamad mohd muhammet mohamoud
    hussein hussain husain husayn hossein hosein hussien husein hossain hussen
    ahmed ahmad ahmet achmad
    mahmoud mahmud mahmood mehmood mahmut
    abdullah abdallah abdulla abdalla abdoulaye
    yousef youssef yusuf yousuf yusef yousof youssouf yosef joussef
    ibrahim ebrahim ibraheem ibrahima
    omar umar omer
    osama usama ussama
    khaled khalid
    khalifa khalifah
    saleh salih
    saeed said saeid sayeed
    faisal faysal feisal feysal
    nasser nasir naser nassir
    sulaiman suleiman soliman sulayman suleyman souleymane solaiman
    hassan hasan
    mustafa mostafa moustapha moustafa mustapha mustafah
    zayed zayid
    rashid rasheed rachid rashed
    majid majed
    walid waleed oualid
    karim kareem
    rahim raheem
    rahman rehman
    jamal gamal
    tariq tarek tareq tarik
    qasim qassem kassem qasem qassim
    sisi sissi
    assad asad
    gaddafi qaddafi kadhafi qadhafi gadhafi gadaffi qadafi khadafy
    khamenei khamanei
    ahmadinejad ahmadinezhad
    zardari zardary
    sharif shareef
    shehbaz shahbaz
    bashir basheer bachir
    aoun awn
    hariri harriri
    mikati miqati
    tamim tameem
    thani thaani
    nahyan nahayan nehayan
    maktoum maktum
    hadi hady
    saud saoud
    fatima fatimah fatma
    aisha aysha ayesha aicha
    alexander aleksandr alexandr aleksander oleksandr aliaksandr aleksandar alyaksandr
    alexei alexey aleksei aleksey alexej oleksii oleksiy
    sergei sergey serguei serhiy serhii siarhei
    andrei andrey andriy andrii andrej
    nikolai nikolay nikolaj mykola
    dmitry dmitri dmitriy dmitrii dmytro dzmitry dimitri
    vladimir volodymyr wladimir uladzimir
    yevgeny evgeny yevgeni evgeni evgenii yevgeniy evgeniy yevhen
    yuri yury yuriy yurii iurii juri
    mikhail mikheil michail mihail mykhailo mikhailo
    viktor victor
    igor ihor
    oleg oleh
    yelena elena olena
    yekaterina ekaterina kateryna
    valery valeri valeriy valerii valerij
    anatoly anatoli anatoliy anatolii
    grigory grigori grigoriy hryhoriy
    vasily vasili vasiliy vassily vasyl
    pyotr petr petro
    fyodor fedor
    semyon semen
    arseniy arseny arsenii
    vitaly vitali vitaliy vitalii
    gennady gennadi gennadiy gennadii
    lukashenko lukashenka
    yanukovych yanukovich
    kuleba kouleba
    gorbachev gorbachov gorbatchev
    khrushchev khruschev khrushchov krushchev
    yeltsin eltsin jelzin
    tokayev tokaev toqayev
    nazarbayev nazarbaev
    mirziyoyev mirziyoev mirzioev
    aliyev aliev
    rahmon rakhmon rahmonov
    berdimuhamedov berdymukhamedov berdimuhamedow
    japarov zhaparov
    pashinyan pashinian
    sargsyan sarkisian sarkisyan sargsian
    kocharyan kocharian
    saakashvili sakashvili
    suk seok
    yeol youl yeul
    prayut prayuth
    zedong tsetung
    netanyahu netanyahou
    arafat arafaat
    jaishankar jayshankar
    wickremesinghe wickramasinghe wickremasinghe
    rajapaksa rajapakse
    sirisena sirisenna
    hasina haseena
    khaleda khalida
    tsipras tzipras
    papandreou papandreu
    karamanlis caramanlis
    """

  /// Short forms of one name: the short form, then the names in full.
  static let shortForms = """
    tony anthony antony antonio
    bill william
    billy william
    willy william wilhelm
    will william
    liam william
    liz elizabeth
    lizzie elizabeth
    beth elizabeth
    betty elizabeth
    bob robert
    bobby robert
    rob robert
    robbie robert
    dick richard
    rick richard
    rich richard
    joe joseph
    jim james
    jimmy james
    jamie james
    jack john
    johnny john
    tom thomas
    tommy thomas
    tim timothy
    dan daniel
    danny daniel
    dave david
    mike michael
    mick michael
    mickey michael
    nick nicholas
    eddie edward
    ben benjamin
    bibi benjamin
    matt matthew
    greg gregory
    jeff jeffrey
    geoff geoffrey
    steve stephen steven
    phil philip phillip
    ken kenneth
    kenny kenneth
    ron ronald
    ronnie ronald
    don donald
    doug douglas
    larry lawrence laurence
    andy andrew
    drew andrew
    pete peter
    chuck charles
    charlie charles
    hank henry
    ray raymond
    russ russell
    stan stanley
    wally walter
    walt walter
    vince vincent
    zach zachary
    josh joshua
    jake jacob
    kate katherine catherine kathryn
    cathy catherine
    katie katherine catherine
    debbie deborah
    deb deborah
    sue susan
    susie susan
    jenny jennifer
    jen jennifer
    becky rebecca
    barb barbara
    maggie margaret
    meg margaret
    peggy margaret
    mandy amanda
    cindy cynthia
    gina regina
    vicky victoria
    vicki victoria
    angie angela
    abby abigail
    jess jessica
    tina christina
    penny penelope
    trish patricia
    patty patricia
    connie constance
    mitch mitchell
    marty martin
    hal harold
    gus augustus
    len leonard
    lenny leonard
    pepe jose
    paco francisco
    pancho francisco
    lalo eduardo
    lucho luis
    nacho ignacio
    toni antonio
    memo guillermo
    quique enrique
    sasha alexander
    dima dmitry
    kolya nikolai
    misha mikhail
    volodya vladimir
    vova vladimir
    zhenya yevgeny
    sepp josef
    gigi luigi
    beppe giuseppe
    pino giuseppe
    gianni giovanni
    """

  /// Short forms that stand for names of men and women, or for unlike names.
  static let openShortForms = """
    alex alexander alexandra alexis alexandre alejandro alejandra
    chris christopher christine christina christian
    sam samuel samantha
    pat patrick patricia
    jo joanna josephine joseph
    max maximilian maxwell maxime
    nicky nicholas nicola nicole
    lou louis louise
    gabi gabriel gabriela
    gabby gabriel gabrielle
    fran francis frances
    val valentine valerie
    sandy alexander sandra
    ted edward theodore
    ed edward edmund edwin
    fred frederick alfred
    frank francis franklin
    gerry gerald gerard
    jerry gerald jerome
    harry henry harold
    nate nathaniel nathan
    kathy katherine catherine kathleen
    al albert alan alfred
    leo leonard leopold
    manny emmanuel manuel
    beto alberto roberto
    jackie jacqueline jack
    bernie bernard bernadette
    ali alison
    mel melvin melanie
    terry terence theresa
    """
}
