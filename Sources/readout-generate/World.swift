import Foundation

/// A country or an organisation: a side of a meeting.
struct Side {
  let code: String
  /// With its article: "the Netherlands", "Chile", "the World Food Programme".
  let name: Phrase
  /// What stands before an office or "side": "Dutch", "Chilean", "WFP".
  let adjective: Phrase
  /// Where it receives guests.
  let capital: Phrase
  let region: Int
  let culture: Int
  let isOrganisation: Bool
  let firstYear: Int
  /// Where its places lie in `World.places`, its newsrooms in `World.publishers`.
  let places: Range<Int>
  let venues: Range<Int>
  let publishers: Range<Int>
  /// What the address of its newsrooms begins with.
  let host: Phrase
}

/// Countries, organisations and their places, with how often each appears.
struct World {
  private(set) var sides: [Side] = []
  private(set) var places: [Phrase] = []
  private(set) var venues: [Phrase] = []
  private(set) var publishers: [Phrase] = []
  private(set) var companies: [Phrase] = []
  private(set) var bodies: [Phrase] = []
  private(set) var waters: [Phrase] = []
  private(set) var countryCount = 0
  private var neighbours: [[Int]] = []
  /// The share of all countries up to and including each.
  private var cumulative: [Double] = []

  /// Reads the tables; organisations come after the countries.
  init(arena: inout Arena) {
    let placeRows = Dictionary(grouping: Tables.rows("places.tsv").filter { $0.count > 2 }) { $0[2] }
    let rows = Tables.rows("countries.tsv").filter { $0.count > 6 && $0[2] == "country" }
    let order = Dictionary(uniqueKeysWithValues: Atlas.order.enumerated().map { ($1, $0) })
    let regionOf = World.regions()
    let sorted = rows.enumerated().sorted { (order[$0.1[0]] ?? 500 + $0.0) < (order[$1.1[0]] ?? 500 + $1.0) }.map(\.1)
    for row in sorted {
      guard let (region, culture) = regionOf[row[0]] else { continue }
      addCountry(row, region: region, culture: culture, placeRows: placeRows[row[0]] ?? [], arena: &arena)
    }
    countryCount = sides.count
    addOrganisations(&arena)
    waters = (placeRows[""] ?? []).filter { $0[1] == "water" && $0[0].isNamedWater }.map {
      arena.add("the " + $0[0].withoutArticle)
    }
    weigh()
  }

  /// How often a country appears, beside the others.
  static func weight(rank: Int) -> Double { 1 / (Double(rank) + 8) }

  /// A country that existed in that year.
  func country(_ generator: inout SplitMix64, year: Int) -> Int {
    while true {
      let share = generator.fraction()
      var low = 0
      var high = countryCount - 1
      while low < high {
        let middle = (low + high) / 2
        if cumulative[middle] < share { low = middle + 1 } else { high = middle }
      }
      if sides[low].firstYear <= year { return low }
    }
  }

  /// A country that deals with `side`: often of its own region.
  func partner(of side: Int, _ generator: inout SplitMix64, year: Int) -> Int {
    for _ in 0..<8 {
      let near = neighbours[sides[side].region]
      let other =
        near.count > 1 && generator.chance(0.4) ? near[generator.below(near.count)] : country(&generator, year: year)
      if other != side && sides[other].firstYear <= year { return other }
    }
    return side == 0 ? 1 : 0
  }

  /// A place of that side; an organisation's are those of the whole world.
  func place(of side: Int, _ generator: inout SplitMix64) -> Phrase {
    let range = sides[side].places
    guard !range.isEmpty else { return places[generator.below(places.count)] }
    return places[range.lowerBound + generator.rank(range.count)]
  }

  private static func regions() -> [String: (Int, Int)] {
    var names: [String] = []
    var result: [String: (Int, Int)] = [:]
    for line in Atlas.regions.split(separator: "\n") {
      let words = String(line).words
      let region = names.firstIndex(of: words[0]) ?? names.count
      if region == names.count { names.append(words[0]) }
      let culture = Culture.all.firstIndex { $0.name == words[1] } ?? 0
      for code in words.dropFirst(2) { result[code] = (region, culture) }
    }
    return result
  }

  private mutating func addCountry(
    _ row: [String], region: Int, culture: Int, placeRows: [[String]], arena: inout Arena
  ) {
    let name = Atlas.article.contains(row[0]) ? "the " + row[1] : row[1]
    let adjective = row[4].split(separator: "|").first.map(String.init) ?? row[1]
    let capital = row[5].split(separator: "|").first.map(String.init) ?? row[1]
    let firstPlace = places.count
    places.append(arena.add(capital))
    for place in placeRows where place[0] != capital && (place[1] == "city" || place[1] == "subdivision") {
      places.append(arena.add(place[0]))
    }
    let firstVenue = venues.count
    for place in placeRows where place[1] == "venue" && place[0].isNamedHouse {
      venues.append(arena.add("the " + place[0].withoutArticle))
    }
    let firstPublisher = publishers.count
    for title in World.newsrooms(row[1], adjective: adjective, capital: capital) { publishers.append(arena.add(title)) }
    sides.append(
      Side(
        code: row[0], name: arena.add(name), adjective: arena.add(adjective), capital: arena.add(capital),
        region: region,
        culture: culture, isOrganisation: false, firstYear: Atlas.since[row[0]] ?? 0, places: firstPlace..<places.count,
        venues: firstVenue..<venues.count, publishers: firstPublisher..<publishers.count,
        host: arena.add(capital.withoutMarks.lowercased().filter { $0.isASCII && $0.isLetter })))
  }

  private static func newsrooms(_ country: String, adjective: String, capital: String) -> [String] {
    [
      "Ministry of Foreign Affairs, \(country)", "\(adjective) News Service", "\(capital) Courier",
      "\(capital) Gazette",
      "Government of \(country)", "\(capital) Evening Wire", "\(adjective) Press Bureau", "\(capital) Observer",
      "Office of the Prime Minister, \(country)", "The \(adjective) Record", "\(capital) Daily Bulletin",
    ]
  }

  private mutating func addOrganisations(_ arena: inout Arena) {
    let rows = Tables.rows("organisations.tsv").filter { $0.count > 2 }
    let heads = Set(Atlas.organisations.map { String($0.prefix { $0 != ":" }) })
    for row in rows {
      switch row[2] {
      case "company": companies.append(arena.add(row[1]))
      case "intergovernmental", "bank", "bloc":
        if row[1].isArticled && !row[1].isMission { bodies.append(arena.add("the " + row[1])) }
      default: break
      }
      guard heads.contains(row[0]) else { continue }
      let name = row[1].isArticled ? "the " + row[1] : row[1]
      sides.append(
        Side(
          code: row[0], name: arena.add(name), adjective: arena.add(row[0]), capital: arena.add("Geneva"), region: 0,
          culture: sides.count % Culture.all.count, isOrganisation: true, firstYear: 0, places: 0..<0, venues: 0..<0,
          publishers: 0..<0, host: arena.add(row[0].lowercased())))
    }
  }

  private mutating func weigh() {
    let all = (0..<countryCount).reduce(0) { $0 + World.weight(rank: $1) }
    var sum = 0.0
    for rank in 0..<countryCount {
      sum += World.weight(rank: rank) / all
      cumulative.append(sum)
    }
    neighbours = Array(repeating: [], count: (sides.map(\.region).max() ?? 0) + 1)
    for rank in 0..<countryCount { neighbours[sides[rank].region].append(rank) }
  }
}

extension String {
  fileprivate var withoutArticle: String { hasPrefix("The ") ? String(dropFirst(4)) : self }

  /// Whether it is a building of state by its last word, so that "the" fits before it.
  fileprivate var isNamedHouse: Bool {
    let houses = [
      "Palace", "House", "Centre", "Center", "Castle", "Hall", "Hotel", "Chancellery", "Residence", "Ministry",
    ]
    return houses.contains { hasSuffix(" " + $0) } && !contains("'s ")
  }

  /// Whether it is a sea or the like by its last word, so that "the" fits before it.
  fileprivate var isNamedWater: Bool {
    ["Sea", "Ocean", "River", "Strait", "Channel", "Delta", "Basin", "Canal"].contains { hasSuffix(" " + $0) }
  }

  /// Whether it is sent somewhere, so that no state joins it.
  fileprivate var isMission: Bool {
    ["Mission", "Force", "Office", "Tribunal", "Operation", "Envoy", "Team"].contains { contains($0) }
  }

  /// Whether English sets an article before a body of this name.
  fileprivate var isArticled: Bool { words.contains { Atlas.organisationWords.contains($0) } && !hasSuffix("'s") }
}
