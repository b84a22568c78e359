extension TextMaker {
  /// Writes a person: the first time with office and country, afterwards by title, surname or office.
  mutating func writePerson(_ slot: Slot) {
    switch slot {
    case .first where !scene.isFirstKnown:
      scene.isFirstKnown = true
      writeInFull(scene.first)
    case .second where !scene.isSecondKnown:
      scene.isSecondKnown = true
      writeInFull(scene.second)
    case .first, .firstShort: writeShort(scene.first)
    case .second, .secondShort: writeShort(scene.second)
    case .third: writeInFull(scene.third < 0 ? scene.second : scene.third)
    case .delegate: writeDelegate(of: scene.firstSide, host: scene.secondSide)
    default: writeDelegate(of: scene.secondSide, host: scene.firstSide)
    }
  }

  private mutating func writeInFull(_ index: Int) {
    let side = world.sides[Int(cast.people[index].side)]
    switch generator.below(10) {
    case ..<3:
      sheet.write("the ")
      writeOffice(index, of: side)
      sheet.write(", ")
      writeName(index)
      sheet.endApposition()
    case ..<7:
      sheet.write(side.adjective)
      sheet.write(" ")
      sheet.write(cast.people[index].shortOffice)
      writePost(index)
      sheet.write(" ")
      writeName(index)
    case ..<9:
      writeName(index)
      sheet.write(", ")
      writeOffice(index, of: side)
      sheet.endApposition()
    default:
      sheet.write(side.name)
      sheet.write(sheet.bytes.last == UInt8(ascii: "s") ? "'" : "'s")
      sheet.write(" ")
      sheet.write(cast.people[index].officeName)
      writePost(index)
      sheet.write(", ")
      writeName(index)
      sheet.endApposition()
    }
  }

  private mutating func writeOffice(_ index: Int, of side: Side) {
    sheet.write(cast.people[index].officeName)
    sheet.write(" of ")
    sheet.write(side.name)
    writePost(index)
  }

  private mutating func writePost(_ index: Int) {
    let post = Int(cast.people[index].post)
    guard post >= 0 else { return }
    sheet.write(" to ")
    sheet.write(world.sides[post].name)
  }

  /// The name as this newsroom writes names: in full, shortened, or without its marks.
  private mutating func writeName(_ index: Int) {
    switch generator.below(40) {
    case 0: sheet.write("Dr ")
    case 1: sheet.write("H.E. ")
    case 2: sheet.write(cast.people[index].isWoman ? "Ms " : "Mr ")
    default: break
    }
    let count = cast.people[index].names.count
    switch scene.style {
    case 3: sheet.write(cast.people[index].names[1 % count])
    case 4: sheet.write(cast.people[index].names[count - 1])
    case 5: sheet.write(cast.people[index].names[2 % count])
    default: sheet.write(cast.people[index].names[0])
    }
  }

  private mutating func writeShort(_ index: Int) {
    let pick = generator.below(10)
    let office = cast.people[index].office
    let title = calendar.titles[Int(office.rawValue)]
    if pick < 6 && title.count > 0 {
      sheet.write(title)
      return writeSurname(index)
    }
    if pick < 8 && office != .head && scene.firstSide != scene.secondSide && scene.kind != .group {
      sheet.write("the ")
      sheet.write(world.sides[Int(cast.people[index].side)].adjective)
      sheet.write(" ")
      return sheet.write(calendar.nouns[Int(office.rawValue)])
    }
    sheet.write(cast.people[index].isWoman ? "Ms " : "Mr ")
    writeSurname(index)
  }

  private mutating func writeSurname(_ index: Int) {
    sheet.write(scene.style == 4 ? cast.people[index].plainSurname : cast.people[index].surname)
  }

  private mutating func writeDelegate(of side: Int, host: Int) {
    let posts = cast.directors[side]
    guard !posts.isEmpty else { return sheet.write("several advisers") }
    var index = cast.holder(posts[generator.below(posts.count)], year: scene.held.year)
    if index == lastDelegate { index = cast.holder(posts[generator.below(posts.count)], year: scene.held.year) }
    lastDelegate = index
    if generator.chance(0.4) {
      sheet.write(cast.people[index].officeName)
      sheet.write(" ")
      return writeName(index)
    }
    writeName(index)
    sheet.write(", ")
    sheet.write(cast.people[index].officeName)
    sheet.endApposition()
  }
}
