/// Words that matters are made of.
enum SubjectLists {
  /// Topic, the slugs of the program's table that join it, and phrases.
  static let topics = """
    trade:economy.trade:bilateral trade;market access;customs procedures;export credits;tariffs on processed food;rules of origin;trade in services;anti-dumping duties;non-tariff barriers;trade facilitation;quotas for textiles;the trade balance;product standards;electronic commerce;intellectual property;transit trade;wholesale markets;barter trade
    investment:economy.investment:private investment;investment protection;double taxation;industrial zones;business visas;joint ventures;public-private partnerships;venture capital;tax incentives;chambers of commerce;investor disputes;small and medium-sized enterprises
    growth:economy.general:economic cooperation;economic reform;inflation;regional integration;economic recovery;supply chains;food prices;the cost of living;household incomes;competition policy;state-owned enterprises;economic forecasts
    finance:economy.finance:debt relief;banking supervision;budget support;remittances;exchange rates;foreign reserves;bond markets;tax collection;payment systems;microcredit;loan terms;pension funds;sovereign debt;mobile payments
    energy:economy.energy:energy cooperation;natural gas supplies;solar power;wind farms;electricity prices;power grids;oil production;hydropower;energy efficiency;rural electrification;green hydrogen;nuclear safety;pipelines;fuel storage;geothermal energy;district heating
    transport:economy.transport:air links;rail freight;road safety;port congestion;direct flights;aviation safety;lorry permits;toll roads;driving licences;ferry services;dry ports;urban transport;container traffic;flight training;railway gauges
    infrastructure:economy.infrastructure:infrastructure projects;road building;public housing;airport expansion;bridge repair;rural roads;building standards;town planning;broadband networks;warehouses;sewage works;tunnels
    industry:economy.industry:mining;steel production;critical minerals;textile mills;car assembly;industrial training;cement works;shipbuilding;fertiliser plants;gold refining;rare earths;timber processing
    farming:economy.agriculture:food security;agricultural research;plant health;irrigation;fertiliser prices;livestock diseases;seed banks;dairy farming;rice cultivation;coffee exports;land reform;pest control;crop insurance;locust swarms;grain storage;organic farming
    fisheries:economy.fisheries:fishing rights;illegal fishing;tuna stocks;fish farming;port inspections;fishing licences;crew welfare;satellite tracking of vessels;cold stores;shrimp ponds
    labour:economy.labour:labour mobility;vocational training;migrant workers;youth unemployment;social security;working conditions;recruitment fees;minimum wages;domestic workers;labour inspections;apprenticeships
    tourism:economy.tourism:tourism;cruise ships;charter flights;hotel training;heritage trails;tourist safety;medical tourism;visa-free travel for tourists;winter sports resorts
    health:society.health:health cooperation;vaccine supplies;medical training;malaria control;pandemic preparedness;hospital equipment;maternal health;cheaper medicines;cancer care;nursing shortages;mental health;clean blood supplies;rabies;telemedicine;drug licensing
    education:society.education:education;scholarships;student exchanges;teacher training;recognition of diplomas;language teaching;school meals;distance learning;university partnerships;literacy campaigns;textbooks;technical colleges
    culture:society.culture:cultural exchanges;museum loans;film festivals;sports exchanges;national archives;looted antiquities;translation of literature;town twinning;folk music;rock art;libraries;youth football
    youth:society.women-youth:youth employment;women entrepreneurs;child protection;early marriage;equal pay;youth volunteers;care for the elderly;disability rights;women in peace talks;kindergartens
    science:science.technology science.space:scientific cooperation;artificial intelligence;satellite data;research grants;space cooperation;digital identity;data centres;weather satellites;start-ups;semiconductors;patent offices;polar research;quantum computing;technology parks;open data
    climate:environment.climate:climate change;forest protection;carbon markets;air quality;plastic waste;desertification;climate finance;coral reefs;biodiversity;mangrove planting;glacier retreat;waste management;adaptation funds;wildlife parks;soil erosion;snow leopards
    water:environment.water:water management;river pollution;drinking water;dam safety;groundwater;flood warning;river-flow data;irrigation canals;desalination;wells;water tariffs;lake levels
    disasters:environment.disasters:disaster relief;earthquake damage;flood defences;early warning systems;cyclone shelters;forest fires;search and rescue;drought;volcanic ash;reconstruction after the floods;landslides
    development:economy.development:development cooperation;poverty reduction;aid effectiveness;village grants;technical assistance;the development goals;rural development;capacity building;statistics;land registers;concessional loans;community health workers
    police:security.policing:police training;police cooperation;law enforcement;football security;forensic laboratories;missing persons;traffic policing;community policing;criminal records;witness protection
    crime:security.organised-crime security.financial-crime security.narcotics:organised crime;drug trafficking;money laundering;arms smuggling;asset recovery;corruption;cigarette smuggling;poppy cultivation;stolen vehicles;precursor chemicals;cattle rustling;front companies;wildlife trafficking
    border:security.border:border security;border crossings;border markets;visa checks;boundary markers;customs posts;airport screening;biometric passports;grazing routes;mine clearance
    terror:security.terrorism:counter-terrorism;violent extremism;terrorist financing;foreign fighters;airline security;radicalisation in prisons;explosives;kidnapping for ransom
    defence:security.defence security.general:defence cooperation;military training;joint exercises;arms purchases;naval visits;peacekeeping training;demining;veterans' care;defence industry;staff colleges;military hospitals;air defence
    maritime:security.maritime:maritime security;piracy;coast guard patrols;freedom of navigation;maritime boundaries;lighthouses;oil spills;undersea cables;ship inspections;port security;seafarers' documents
    cyber:security.cyber:cyber security;online fraud;data protection;disinformation;telecommunications;internet access;spectrum licences;ransomware;online safety;broadband prices;postal services
    arms:security.non-proliferation:arms control;nuclear safeguards;chemical weapons;landmines;small arms;missile tests;export controls;the test ban;inspections
    migration:politics.migration:migration;refugee returns;illegal migration;asylum procedures;resettlement;host communities;border camps;readmission;stateless persons;diaspora networks;search for missing migrants
    consular:politics.consular:consular cooperation;visa facilitation;prisoner transfers;detained nationals;residence permits;student visas;honorary consuls;passport services;family reunification;lost documents
    rights:politics.human-rights:human rights;media freedom;prison conditions;the death penalty;religious freedom;minority languages;forced labour;women's rights;detained journalists;indigenous rights;trade union rights
    democracy:politics.democracy:electoral reform;election observation;local government;civil service reform;parliamentary exchanges;constitutional reform;judicial independence;voter registration;decentralisation;audit offices;party funding
    justice:politics.justice:legal cooperation;extradition;mutual legal assistance;court reform;war crimes;prison reform;child custody cases;commercial courts;legal aid;transfer of evidence
    peace:conflict.peace-process conflict.armed-conflict conflict.peacekeeping:ceasefire talks;peace talks;prisoner exchanges;the peace process;peacekeeping operations;disarmament of militias;reconciliation;power sharing;humanitarian corridors;troop withdrawals;monitoring of the truce;missing soldiers
    aid:conflict.humanitarian:humanitarian aid;food aid;refugee camps;winter shelters;relief flights;displaced persons;medical supplies;unexploded shells;school tents;clean water for camps;aid convoys
    sanctions:politics.sanctions:sanctions;frozen assets;export bans;arms embargoes;humanitarian exemptions;travel bans;price caps
    regional:politics.regional:regional security;the situation in the region;regional stability;sea lanes;border tensions;a regional summit;regional trade blocs;great lakes cooperation
    multilateral:politics.multilateral:reform of the Security Council;multilateral cooperation;candidatures;the United Nations;the reform of development banks;international law;the General Assembly;climate negotiations;voting arrangements
    bilateral:politics.bilateral:bilateral relations;high-level visits;political consultations;bilateral cooperation;parliamentary friendship groups;embassy premises;people-to-people contacts;joint commissions;diplomatic training;honours for veterans
    """

  static let before = """
    regional cross-border local national rural urban bilateral
    """

  static let after = """
    for small farmers; for island communities; for young graduates; in mountain districts; in border provinces; for landlocked states;
    after the floods; in the dry season; in secondary towns; on both sides of the border; for returning families; in the free zone;
    in the wider region; for people with disabilities; under the five-year plan; in remote villages; for the next decade; among cities
    """

  static let frames = """
    the financing of; training in; research on; rules for; standards for; statistics on; cooperation on; the future of; progress on;
    new rules on; private spending on; joint work on; the effects of; legislation on; the costs of; public confidence in; delays in;
    experience with; the management of; a common approach to; a road map for; the digitalisation of; international support for
    """

  static let links = """
    direct flights; rail freight; a ferry line; a power line; an optical cable; a bus service; a bridge; cargo flights; a gas pipeline;
    student exchanges; a trade corridor; a motorway; coach services; twinning; a telephone link; night trains; a river crossing;
    postal traffic; a shipping route; a freight terminal; sister-city ties; mobile roaming; a border market
    """

  static let uncounted = """
    cooperation security safety trade smuggling trafficking financing protection management reform development education training
    resilience policy crime terrorism migration energy power health research finance aid relief assistance production investment
    tourism transport infrastructure governance integration connectivity law justice farming fishing agriculture access growth
    extremism violence fraud piracy pollution conservation technology innovation support data exploration mining repatriation
    control prevention supply recovery employment immigration poverty surveillance monitoring planning
    """

  static let counted = """
    barrier dispute project standard attack programme exchange norm worker right camp route port airport market price export import
    grant loan student school hospital vaccine medicine disease patrol exercise threat restriction tariff permit licence measure
    refugee mechanism sanction weapon network satellite system service zone park river forest bank tax bond reserve mineral
    visa passport prisoner detainee hostage journalist election vessel crop resource partnership corridor
    """

  /// Words of rows that do not read well in a list.
  static let left: Set = [
    "of", "the", "in", "and", "on", "for", "to", "anti", "non", "by", "from", "with", "un", "eu", "us", "co", "counter",
    "post",
    "trans", "countering", "combating", "preventing", "e", "pre", "multi", "inter", "sub", "self", "al", "el", "st",
    "nato", "asean", "african", "indian", "arctic", "pacific",
    "atlantic", "gulf", "saharan", "vladimir", "black", "euro", "dollar", "palm", "schengen", "mediterranean",
    "caspian", "baltic",
  ]
}
