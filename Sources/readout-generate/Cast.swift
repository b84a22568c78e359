/// Some forty thousand officials: for every office of every side those who held it one after the other.
struct Cast {
  private(set) var people: [Person] = []
  /// The offices of each side; each holds a row of `people`, in the order of their years.
  private(set) var offices: [[Range<Int>]] = []
  /// The posts of ambassadors: whose, where.
  private(set) var ambassadors: [[Range<Int>]] = []
  private(set) var directors: [[Range<Int>]] = []

  static let years = 1988...2027

  /// Fills all offices of the world; the same seed gives the same people.
  init(world: World, seed: UInt64, arena: inout Arena) {
    var maker = CastMaker(world: world, generator: SplitMix64(seed: seed ^ 0xCA57), arena: arena)
    for side in world.sides.indices { maker.fill(side) }
    people = maker.people
    offices = maker.offices
    ambassadors = maker.ambassadors
    directors = maker.directors
    arena = maker.arena
  }

  /// Who held that office in that year.
  func holder(_ office: Range<Int>, year: Int) -> Int {
    for index in office where Int(people[index].lastYear) >= year { return index }
    return office.upperBound - 1
  }

  /// The holder of the first office of that kind, where the side has one.
  func holder(_ kind: Office, of side: Int, year: Int, portfolio: Int32 = -1) -> Int? {
    for office in offices[side] {
      let first = people[office.lowerBound]
      if first.office == kind && (portfolio < 0 || first.portfolio == portfolio) { return holder(office, year: year) }
    }
    return nil
  }
}
