/// What the program's tables do not say of countries: neighbourhoods, ways of naming people, forms of government.
enum Atlas {
  /// Region, culture and the countries of both.
  static let regions = """
    europe english GB IE MT
    europe french FR MC
    europe dutch NL BE LU
    europe german DE AT CH LI
    europe nordic SE NO DK FI IS
    europe spanish ES AD
    europe portuguese PT
    europe italian IT SM VA
    europe greek GR CY
    europe polish PL CZ SK
    europe balkan RS HR SI BA ME MK BG AL XK
    europe russian RU BY UA
    europe baltic EE LV LT
    europe danubian RO HU MD
    caucasus turkish TR AZ
    caucasus caucasian GE AM
    centralasia steppe KZ KG UZ TM TJ MN
    mideast arabic SA AE QA KW BH OM JO LB SY IQ YE PS EG
    mideast hebrew IL
    mideast persian IR AF
    maghreb arabic MA DZ TN LY MR SD
    southasia urdu PK
    southasia hindi IN NP BT
    southasia bengali BD
    southasia sinhala LK MV
    eastasia chinese CN TW SG
    eastasia korean KR KP
    eastasia japanese JP
    southeastasia vietnamese VN
    southeastasia thai TH LA KH
    southeastasia burmese MM
    southeastasia malay ID MY BN TL
    southeastasia spanish PH
    pacific english AU NZ
    pacific pacific FJ PG SB VU WS TO KI TV NR PW FM MH CK NU
    northamerica english US CA
    latinamerica spanish MX AR CL CO PE VE EC BO PY UY GT HN SV NI CR PA DO CU
    latinamerica portuguese BR
    caribbean english JM TT BB BS GY BZ GD LC VC AG KN DM
    caribbean french HT
    caribbean dutch SR
    westafrica westafrican NG GH LR SL GM
    westafrica sahelian SN ML BF NE CI GN TG BJ TD
    westafrica portuguese CV GW
    eastafrica eastafrican KE TZ UG RW BI SS
    eastafrica ethiopian ET ER
    eastafrica arabic SO DJ KM
    southernafrica southern ZA ZM ZW BW NA MW LS SZ
    southernafrica portuguese MZ AO ST
    southernafrica french MU SC MG
    centralafrica sahelian CM GA CG CD CF
    centralafrica spanish GQ
    """

  /// Countries in the order of how often they appear; all others come after these, by code.
  static let order = """
    US CN RU GB FR DE JP IN TR IR PK EG SA KR UA IL BR ZA AU CA IT VN ID KE NG AE QA JO PL IQ MX ES SY LB ET AF MY TH
    PH SG BD NL SE NO GR AR CL GH KZ UZ AZ GE AM RS PS MA DZ TN LY SD SO CO PE VE CU LK NP MM KH KW OM BE CH AT FI DK
    PT HU CZ RO BG IE NZ UG TZ RW CD SN CI CM ZW ZM AO MZ
    """.words

  /// Countries that do not appear before a year.
  static let since: [String: Int] = [
    "SS": 2011, "XK": 2008, "TL": 2002, "ME": 2006, "RS": 2006, "ER": 1993, "PS": 1994, "CZ": 1993, "SK": 1993,
    "BA": 1992,
    "HR": 1992, "SI": 1992, "MK": 1993, "RU": 1992, "BY": 1992, "UA": 1992, "EE": 1992, "LV": 1992, "LT": 1992,
    "MD": 1992,
    "AZ": 1992, "GE": 1992, "AM": 1992, "KZ": 1992, "KG": 1992, "UZ": 1992, "TM": 1992, "TJ": 1992, "NA": 1991,
    "PW": 1995,
  ]

  /// Countries whose names take an article.
  static let article = Set(
    "AE GB US NL PH CZ DO CF CG CD BS GM MV MH SB CK KM VA".words)

  /// Countries with a prime minister and no president of their own.
  static let withoutPresident = Set(
    """
    GB ES NL BE SE NO DK JP TH MY JO MA SA KW QA AE OM BH LU MC LI AD AU NZ CA JM BS BB AG LC VC GD KN BZ PG SB TV TO BT KH LS
    SZ BN VA CK NU
    """.words)

  /// Countries with a president and no prime minister.
  static let withoutPrimeMinister = Set(
    """
    US MX BR AR CL CO VE EC BO PY UY GT HN SV CR PA DO NI ID NG GH KE ZM MW LR SL GM AO ZW BJ SM VA CH CY IR KM BW SC SR PW FM MH
    KI NR
    """.words)

  /// Countries whose ministers are called secretaries.
  static let withSecretaries = Set("US PH MX".words)

  /// Organisations whose heads meet ministers, with the head's office.
  static let organisations = """
    UN: Under-Secretary-General; UNICEF: Executive Director; UNHCR: High Commissioner; WHO: Director-General;
    WFP: Executive Director; FAO: Director-General; ILO: Director-General; UNESCO: Director-General; UNDP: Administrator;
    IAEA: Director General; IOM: Director General; WTO: Director-General; IMF: Managing Director; UNODC: Executive Director;
    UNEP: Executive Director; IFAD: President; UNIDO: Director General; UNFPA: Executive Director; WIPO: Director General;
    ICAO: Secretary General; IMO: Secretary-General; ITU: Secretary-General; WMO: Secretary-General; OECD: Secretary-General;
    NATO: Secretary General; OSCE: Secretary General; ASEAN: Secretary-General; ECOWAS: Commission President;
    SADC: Executive Secretary; IGAD: Executive Secretary; OIC: Secretary General; GCC: Secretary General;
    CARICOM: Secretary-General; OPEC: Secretary General; ICRC: President; SAARC: Secretary-General;
    COMESA: Secretary-General; EBRD: President; AU: Commissioner; Interpol: Secretary General
    """.parts

  /// Words that tell a kind of organisation, before which English sets an article.
  static let organisationWords = """
    Organization Organisation Programme Program Fund Agency Union Bank Nations Council Committee Community Commission
    Conference Association Authority Group League Office
    """.words
}
