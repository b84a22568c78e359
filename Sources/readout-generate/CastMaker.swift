/// Fills the offices of the world with people.
struct CastMaker {
  let world: World
  var generator: SplitMix64
  var arena: Arena
  private(set) var people: [Person] = []
  private(set) var offices: [[Range<Int>]] = []
  private(set) var ambassadors: [[Range<Int>]] = []
  private(set) var directors: [[Range<Int>]] = []
  private let names = NameMaker()
  private let titles = Portfolio.titles()

  init(world: World, generator: SplitMix64, arena: Arena) {
    self.world = world
    self.generator = generator
    self.arena = arena
  }

  /// What all holders of an office share.
  private struct Post {
    var office: Office
    var name: String
    var short: String
    var portfolio: Int32 = -1
    var post: Int32 = -1
  }

  /// Fills every office of a side.
  mutating func fill(_ side: Int) {
    offices.append([])
    ambassadors.append([])
    directors.append([])
    guard !world.sides[side].isOrganisation else { return fillOrganisation(side) }
    let code = world.sides[side].code
    if !Atlas.withoutPresident.contains(code) {
      add(Post(office: .president, name: "President", short: "President"), side)
    }
    if !Atlas.withoutPrimeMinister.contains(code) {
      add(Post(office: .primeMinister, name: "Prime Minister", short: "Prime Minister"), side)
    }
    fillForeignAffairs(side, code)
    // A large country has all ministries, a small one those that come first.
    let size = min(1, World.weight(rank: side) * 6)
    let count = 6 + Int(size * Double(Portfolio.all.count - 6))
    for portfolio in 0..<count { fillMinistry(portfolio, side, code) }
    for short in ["Speaker of Parliament", "Governor of the Central Bank", "National Security Adviser"] {
      let kind: Office = short.hasPrefix("S") ? .speaker : short.hasPrefix("G") ? .governor : .adviser
      add(Post(office: kind, name: short, short: short), side)
    }
    add(Post(office: .general, name: "Chief of the Defence Staff", short: "Chief of the Defence Staff"), side)
    fillDirectors(side, count: 3 + Int(size * 12))
    fillAmbassadors(side, count: 3 + Int(size * 25))
  }

  private mutating func fillOrganisation(_ side: Int) {
    let line = Atlas.organisations.first { $0.hasPrefix(world.sides[side].code + ":") } ?? ""
    let office = String(line.drop { $0 != ":" }.dropFirst(2))
    add(Post(office: .head, name: office, short: office), side)
    add(Post(office: .head, name: "Deputy " + office, short: "Deputy " + office), side)
  }

  private mutating func fillForeignAffairs(_ side: Int, _ code: String) {
    let name: String
    let short: String
    switch code {
    case "US": (name, short) = ("Secretary of State", "Secretary of State")
    case "GB": (name, short) = ("Foreign Secretary", "Foreign Secretary")
    default:
      short = "Foreign Minister"
      name = generator.element([
        "Minister of Foreign Affairs", "Minister for Foreign Affairs", "Minister of Foreign Affairs and Cooperation",
        "Minister of External Relations", "Minister of Foreign Affairs and International Cooperation",
      ])
    }
    let kind: Office = Atlas.withSecretaries.contains(code) || code == "GB" ? .secretary : .foreignMinister
    add(Post(office: kind, name: name, short: short), side)
    let deputy: Office = kind == .secretary ? .underSecretary : .deputy
    add(Post(office: deputy, name: "Deputy " + name, short: "Deputy " + short), side)
  }

  private mutating func fillMinistry(_ portfolio: Int, _ side: Int, _ code: String) {
    let choices = titles[portfolio]
    let field = generator.chance(0.5) ? choices[0] : generator.element(choices)
    let of = generator.chance(0.5) ? "of" : "for"
    var post = Post(office: .minister, name: "Minister \(of) \(field)", short: "Minister \(of) \(field)")
    if field.words.count == 1 { post.short = "\(field) Minister" }
    if Atlas.withSecretaries.contains(code) {
      post = Post(office: .secretary, name: "Secretary of \(field)", short: "Secretary of \(field)")
    }
    post.portfolio = Int32(portfolio)
    add(post, side)
    guard portfolio < 5 else { return }
    post.office = post.office == .secretary ? .underSecretary : .deputy
    post.name = "Deputy " + post.name
    post.short = "Deputy " + post.short
    add(post, side)
  }

  private mutating func fillDirectors(_ side: Int, count: Int) {
    for index in 0..<count {
      let portfolio = index % Portfolio.all.count
      let title = generator.element([
        "Director General for", "Director of", "Permanent Secretary for", "Chief Adviser on",
        "Head of the Department of",
      ])
      let name = "\(title) \(generator.element(titles[portfolio]))"
      let first = people.count
      hire(Post(office: .director, name: name, short: name, portfolio: Int32(portfolio)), side)
      directors[side].append(first..<people.count)
    }
  }

  private mutating func fillAmbassadors(_ side: Int, count: Int) {
    var posts: Set<Int> = []
    for _ in 0..<count {
      let post = world.partner(of: side, &generator, year: 2027)
      guard posts.insert(post).inserted else { continue }
      let first = people.count
      hire(Post(office: .ambassador, name: "Ambassador", short: "Ambassador", post: Int32(post)), side)
      ambassadors[side].append(first..<people.count)
    }
  }

  private mutating func add(_ post: Post, _ side: Int) {
    let first = people.count
    hire(post, side)
    offices[side].append(first..<people.count)
  }

  /// One holder after the other, some for two years, some for nine.
  private mutating func hire(_ post: Post, _ side: Int) {
    var year = Cast.years.lowerBound - generator.below(4)
    let office = arena.add(post.name)
    let short = arena.add(post.short)
    while year < Cast.years.upperBound {
      let last = year + 1 + generator.below(8)
      let culture = world.sides[side].isOrganisation ? generator.below(Culture.all.count) : world.sides[side].culture
      let isWoman = generator.chance(year < 2005 ? 0.12 : 0.3)
      let name = names.make(culture: culture, isWoman: isWoman, &generator)
      let plain = name.wordings[0].withoutMarks
      let wordings = name.wordings + (plain == name.wordings[0] ? [] : [plain])
      people.append(
        Person(
          side: Int32(side), office: post.office, firstYear: Int16(year), lastYear: Int16(last), isWoman: isWoman,
          post: post.post, portfolio: post.portfolio, officeName: office, shortOffice: short,
          names: wordings.map { arena.add($0) }, surname: arena.add(name.surname),
          plainSurname: arena.add(name.surname.withoutMarks)))
      year = last + 1
    }
  }
}
