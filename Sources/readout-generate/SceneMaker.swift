/// Chooses when a meeting was, who met, and where.
struct SceneMaker {
  let world: World
  let cast: Cast
  private let topics: [[Int]]
  private let everyTopic: [Int]
  private let years: [Int]

  /// More is published every year, most of all in some.
  init(world: World, cast: Cast, subjects: Subjects) {
    self.world = world
    self.cast = cast
    topics = Portfolio.all.map { $0.topics.compactMap { subjects.topicIndex[$0] } }
    everyTopic = Array(0..<subjects.phrases.count)
    years = (1990...2025).flatMap { Array(repeating: $0, count: Self.share(of: $0)) }
  }

  private static func share(of year: Int) -> Int {
    if year == 2020 { return 14 }
    let growth = 8 + (year - 1990) * 2 / 3
    return year % 7 == 1 ? growth + 5 : growth
  }

  /// The scene of a text.
  func make(_ generator: inout SplitMix64) -> Scene {
    let published = day(&generator)
    let year = published.year
    let pick = generator.below(100)
    if pick < 12, let scene = courtesy(published, &generator) { return scene }
    let kind: Scene.Kind =
      switch pick {
      case ..<52: .visit
      case ..<66: .call
      case ..<80: .margin
      case ..<88: .commission
      case ..<94: .group
      default: year < 2005 ? .visit : .video
      }
    return meeting(kind, published, &generator)
  }

  private func day(_ generator: inout SplitMix64) -> Day {
    let year = generator.element(years)
    // September and November are busy, August and the turn of the year are not.
    let month = generator.element([
      1, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 8, 9, 9, 9, 9, 10, 10, 10, 11, 11, 11, 12, 12,
    ])
    return Day(number: Day.number(year: year, month: month, day: generator.within(1...28)))
  }

  private func courtesy(_ published: Day, _ generator: inout SplitMix64) -> Scene? {
    let side = world.country(&generator, year: published.year)
    let posts = cast.ambassadors[side]
    guard !posts.isEmpty else { return nil }
    let envoy = cast.holder(posts[generator.below(posts.count)], year: published.year)
    let host = Int(cast.people[envoy].post)
    guard world.sides[host].firstYear <= published.year else { return nil }
    let offices = cast.offices[host]
    let receiver = cast.holder(offices[generator.rank(offices.count)], year: published.year)
    return scene(.courtesy, published, receiver, envoy, nil, &generator)
  }

  private func meeting(_ kind: Scene.Kind, _ published: Day, _ generator: inout SplitMix64) -> Scene {
    let year = published.year
    let host = world.country(&generator, year: year)
    let isWithOrganisation = (kind == .visit || kind == .margin) && generator.chance(0.08)
    let guest =
      isWithOrganisation
      ? generator.within(world.countryCount...world.sides.count - 1) : world.partner(of: host, &generator, year: year)
    let first = cast.holder(chosenOffice(of: host, &generator), year: year)
    let second =
      isWithOrganisation ? head(guest, year, &generator) : counterpart(of: first, in: guest, year, &generator)
    guard kind == .group else { return scene(kind, published, first, second, nil, &generator) }
    var last = world.partner(of: host, &generator, year: year)
    while last == guest { last = world.partner(of: guest, &generator, year: year) }
    guard last != host else { return scene(.visit, published, first, second, nil, &generator) }
    return scene(kind, published, first, second, counterpart(of: first, in: last, year, &generator), &generator)
  }

  /// Foreign ministers first, then heads of government and state, then all the others.
  private func chosenOffice(of side: Int, _ generator: inout SplitMix64) -> Range<Int> {
    let offices = cast.offices[side]
    let pick = generator.below(100)
    guard pick < 50 else { return offices[generator.below(offices.count)] }
    return offices[pick < 18 ? 0 : min(offices.count - 1, pick < 25 ? 1 : 2)]
  }

  private func head(_ side: Int, _ year: Int, _ generator: inout SplitMix64) -> Int {
    cast.holder(cast.offices[side][generator.chance(0.8) ? 0 : 1], year: year)
  }

  /// Who has the same office in another country, or one near it.
  private func counterpart(of person: Int, in side: Int, _ year: Int, _ generator: inout SplitMix64) -> Int {
    let one = cast.people[person]
    if generator.chance(0.85) {
      if let other = cast.holder(one.office, of: side, year: year, portfolio: one.portfolio) { return other }
      if let other = cast.holder(.foreignMinister, of: side, year: year, portfolio: one.portfolio) { return other }
      if let other = cast.holder(.secretary, of: side, year: year, portfolio: one.portfolio) { return other }
      if let other = cast.holder(.minister, of: side, year: year, portfolio: one.portfolio) { return other }
    }
    return cast.holder(cast.offices[side][generator.below(min(4, cast.offices[side].count))], year: year)
  }

  private func scene(
    _ kind: Scene.Kind, _ published: Day, _ first: Int, _ second: Int, _ third: Int?, _ generator: inout SplitMix64
  ) -> Scene {
    let side = Int(cast.people[first].side)
    let isElsewhere = kind == .margin
    let place =
      isElsewhere ? world.sides[world.country(&generator, year: published.year)].capital : city(of: side, &generator)
    let portfolio = Int(cast.people[first].portfolio)
    return Scene(
      kind: kind, published: published, held: Day(number: published.number - generator.below(3)), first: first,
      second: second,
      third: third ?? -1, firstSide: side, secondSide: Int(cast.people[second].side),
      thirdSide: third.map { Int(cast.people[$0].side) } ?? -1, city: place,
      topics: portfolio < 0 ? everyTopic : topics[portfolio], style: generator.below(6))
  }

  private func city(of side: Int, _ generator: inout SplitMix64) -> Phrase {
    generator.chance(0.8) ? world.sides[side].capital : world.place(of: side, &generator)
  }
}
