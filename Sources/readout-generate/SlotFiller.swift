extension TextMaker {
  /// Writes what a slot stands for in this scene.
  mutating func fill(_ slot: Slot) {
    switch slot {
    case .first, .second, .third, .firstShort, .secondShort, .delegate, .secondDelegate: writePerson(slot)
    case .firstHe: sheet.write(cast.people[scene.first].isWoman ? "she" : "he")
    case .secondHe: sheet.write(cast.people[scene.second].isWoman ? "she" : "he")
    case .firstHis: sheet.write(cast.people[scene.first].isWoman ? "her" : "his")
    case .secondHis: sheet.write(cast.people[scene.second].isWoman ? "her" : "his")
    case .firstCountry: sheet.write(world.sides[scene.firstSide].name)
    case .secondCountry: sheet.write(world.sides[scene.secondSide].name)
    case .thirdCountry: sheet.write(world.sides[scene.thirdSide < 0 ? scene.firstSide : scene.thirdSide].name)
    case .firstAdjective: sheet.write(world.sides[scene.firstSide].adjective)
    case .secondAdjective: sheet.write(world.sides[scene.secondSide].adjective)
    case .sides: sheet.write(scene.kind == .group ? "the three sides" : "the two sides")
    case .city, .firstCapital, .secondCapital, .firstPlace, .secondPlace, .firstVillage, .secondVillage, .otherCountry,
      .body, .company, .water,
      .venue:
      writePlace(slot)
    case .day, .nextDay, .due, .nextMonth, .pastYear: writeTime(slot)
    case .issue, .list, .pair: writeIssues(slot)
    case .number, .small, .percent, .money, .ordinal: writeNumber(slot)
    case .literal, .choice, .group: break
    }
  }

  private mutating func writePlace(_ slot: Slot) {
    switch slot {
    case .city: sheet.write(scene.city)
    case .firstCapital: sheet.write(world.sides[scene.firstSide].capital)
    case .secondCapital: sheet.write(world.sides[scene.secondSide].capital)
    case .firstPlace: sheet.write(world.place(of: scene.firstSide, &generator))
    case .secondPlace: sheet.write(world.place(of: scene.secondSide, &generator))
    case .firstVillage: villages.write(culture: world.sides[scene.firstSide].culture, to: &sheet, &generator)
    case .secondVillage: villages.write(culture: world.sides[scene.secondSide].culture, to: &sheet, &generator)
    case .body: sheet.write(world.bodies[generator.rank(world.bodies.count)])
    case .company: sheet.write(world.companies[generator.rank(world.companies.count)])
    case .water: sheet.write(world.waters[generator.rank(world.waters.count)])
    case .venue:
      let venues = world.sides[scene.firstSide].venues
      guard !venues.isEmpty else { return sheet.write("the guest house") }
      sheet.write(world.venues[venues.lowerBound + generator.rank(venues.count)])
    default: sheet.write(world.sides[otherCountry()].name)
    }
  }

  private mutating func otherCountry() -> Int {
    for _ in 0..<5 {
      let other = world.country(&generator, year: scene.held.year)
      if other != scene.firstSide && other != scene.secondSide { return other }
    }
    return scene.firstSide == 2 || scene.secondSide == 2 ? 3 : 2
  }

  private mutating func writeNumber(_ slot: Slot) {
    switch slot {
    case .number: sheet.write(number: roundNumber(), groups: true)
    case .small: sheet.write(calendar.smalls[generator.below(calendar.smalls.count)])
    case .percent: sheet.write(number: generator.within(2...38))
    case .ordinal: sheet.write(calendar.ordinals[generator.rank(calendar.ordinals.count)])
    default:
      sheet.write(generator.chance(0.6) ? "$" : "€")
      sheet.write(number: generator.chance(0.5) ? generator.within(1...95) : generator.within(2...60) * 5)
      sheet.write(" million")
    }
  }

  /// A number as people count: the larger, the rounder.
  private mutating func roundNumber() -> Int {
    switch generator.below(3) {
    case 0: generator.within(11...99)
    case 1: generator.within(10...99) * 10
    default: generator.within(10...99) * 100
    }
  }

  // MARK: - Matters

  private mutating func writeIssues(_ slot: Slot) {
    let count = slot == .issue ? 1 : slot == .pair ? 2 : generator.within(3...4)
    for index in 0..<count {
      if index > 0 { sheet.write(index == count - 1 ? (count > 2 && scene.style == 2 ? ", and " : " and ") : ", ") }
      writeIssue()
    }
  }

  private mutating func writeIssue() {
    let pick = generator.below(100)
    if pick < 8 && scene.kind != .courtesy {
      sheet.write(subjects.links[generator.below(subjects.links.count)])
      sheet.write(" between ")
      sheet.write(world.place(of: scene.firstSide, &generator))
      sheet.write(" and ")
      return sheet.write(world.place(of: scene.secondSide, &generator))
    }
    let base = newSubject()
    let isDefinite = isDefinite(base)
    if pick < 22 { sheet.write(subjects.frames[generator.rank(subjects.frames.count)]) }
    if pick >= 22 && pick < 34 && !isDefinite { sheet.write(subjects.before[generator.below(subjects.before.count)]) }
    sheet.write(base)
    guard !isDefinite else { return }
    if pick >= 34 && pick < 42 { sheet.write(subjects.after[generator.below(subjects.after.count)]) }
    guard pick >= 42 && pick < 56 else { return }
    sheet.write(" in ")
    sheet.write(world.place(of: generator.chance(0.5) ? scene.firstSide : scene.secondSide, &generator))
  }

  /// A matter that the text has not named, mostly of the persons' own field.
  private mutating func newSubject() -> Phrase {
    var phrase = subject()
    var tries = 0
    while named.contains(phrase.start) && tries < 6 {
      phrase = subject()
      tries += 1
    }
    named.append(phrase.start)
    return phrase
  }

  private mutating func subject() -> Phrase {
    let isOwn = generator.chance(0.7)
    let topic =
      isOwn ? scene.topics[generator.below(scene.topics.count)] : generator.below(subjects.phrases.count)
    let phrases = subjects.phrases[topic]
    return phrases[generator.rank(phrases.count)]
  }

  private func isDefinite(_ phrase: Phrase) -> Bool { subjects.definite.contains(phrase.start) }
}
