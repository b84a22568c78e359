/// Writes one readout after the other: headline, first sentence, talks, results, and more up to the length asked for.
struct TextMaker {
  let seed: UInt64
  let wordsAsked: Int
  let world: World
  let cast: Cast
  let subjects: Subjects
  let patterns: PatternSet
  let calendar: CalendarWords
  let villages: Villages
  private let scenes: SceneMaker
  /// The text: the headline, and the body after it.
  var sheet: Sheet
  var generator = SplitMix64(seed: 0)
  var scene: Scene
  /// In which text each pattern was last used, so that no text says a thing twice.
  private var lastUse: [Int]
  private var file = 0
  /// The words of the body so far, and up to where they are counted.
  private var counted = 0
  private var countedEnd = 0
  /// The matters that this text has named.
  var named: [Int32] = []
  var lastDelegate = -1
  /// Where the body begins in the sheet; the headline lies before it.
  private(set) var bodyStart = 0

  /// Reads the tables and fills the world with people; the same seed gives the same.
  init(seed: UInt64, words: Int) throws(GenerateError) {
    var arena = Arena()
    self.seed = seed
    wordsAsked = words
    world = World(arena: &arena)
    cast = Cast(world: world, seed: seed, arena: &arena)
    subjects = Subjects(arena: &arena)
    patterns = try PatternSet(arena: &arena)
    calendar = CalendarWords(arena: &arena)
    villages = Villages(arena: &arena)
    scenes = SceneMaker(world: world, cast: cast, subjects: subjects)
    sheet = Sheet(words: arena.bytes)
    scene = scenes.make(&generator)
    lastUse = Array(repeating: -1, count: patterns.alternatives.count)
  }

  /// The headline of the text made last.
  var title: ArraySlice<UInt8> { sheet.bytes[..<bodyStart] }

  /// The body of the text made last.
  var body: ArraySlice<UInt8> { sheet.bytes[bodyStart...] }

  /// What the addresses of the newsroom begin with.
  var host: Phrase { world.sides[scene.firstSide].host }

  /// The newsroom that published the text of that number.
  func publisher(_ number: Int) -> Phrase {
    let range = world.sides[scene.firstSide].publishers
    return world.publishers[range.lowerBound + number % range.count]
  }

  /// Makes the text of that number.
  mutating func make(file number: Int) {
    file = number
    generator = SplitMix64(seed: seed, file: number)
    scene = scenes.make(&generator)
    sheet.clear()
    named.removeAll(keepingCapacity: true)
    lastDelegate = -1
    let opening = Script.opening(scene.kind)
    sheet.startSentence()
    render(opening.title)
    bodyStart = sheet.bytes.count
    countedEnd = bodyStart
    counted = 0
    if scene.style < 3 { repeatTitle() }
    writeDateline()
    sentence(opening.lead)
    let script = Script.body(scene.kind, &generator)
    for (index, paragraph) in script.enumerated() {
      if index > 0 && !paragraph.isEmpty { sheet.raw("\n\n") }
      for (place, group) in paragraph.enumerated() { follow(group, isFirst: index > 0 && place == 0) }
      if index == 1 { fill(upTo: wordsAsked * 11 / 20) }
    }
    fill(upTo: wordsAsked - 12)
    follow(Script.ending(scene.kind, &generator), isFirst: false)
    while wordCount() < wordsAsked { follow(.background, isFirst: false) }
    sheet.raw("\n")
  }

  /// The words of the body, which ends between two sentences now.
  private mutating func wordCount() -> Int {
    counted += sheet.wordCount(of: countedEnd..<sheet.bytes.count)
    countedEnd = sheet.bytes.count
    return counted
  }

  /// Writes sentences, in paragraphs, until the body has that many words.
  private mutating func fill(upTo words: Int) {
    var place = 0
    while wordCount() < words {
      let isFirst = place % 3 == 0
      if isFirst { sheet.raw("\n\n") }
      follow(Script.filler(&generator), isFirst: isFirst)
      place += 1
    }
  }

  private mutating func repeatTitle() {
    for index in 0..<bodyStart { sheet.raw(byte: sheet.bytes[index]) }
    sheet.raw("\n\n")
  }

  private mutating func writeDateline() {
    guard scene.style != 1 && generator.chance(0.45) else { return }
    sheet.write(scene.city)
    if generator.chance(0.5) {
      sheet.raw(", ")
      writeDay(scene.published, hasYear: false)
    }
    sheet.raw(" \u{2013} ")
  }

  private mutating func follow(_ group: PatternGroup, isFirst: Bool) {
    if !isFirst { sheet.raw(" ") }
    sentence(group)
  }

  private mutating func sentence(_ group: PatternGroup) {
    sheet.startSentence()
    render(group)
  }

  /// Writes a pattern of the group, one that this text has not used where there is one.
  mutating func render(_ group: PatternGroup) { render(group: group.index) }

  private mutating func render(group: Int) {
    let range = patterns.groups[group]
    var choice = Int(range.lowerBound) + generator.below(range.count)
    var tries = 0
    while lastUse[choice] == file && tries < 8 {
      choice = Int(range.lowerBound) + generator.below(range.count)
      tries += 1
    }
    lastUse[choice] = file
    render(alternative: choice)
  }

  private mutating func render(alternative: Int) {
    for index in patterns.alternatives[alternative] {
      let step = patterns.steps[Int(index)]
      switch step.slot {
      case .literal: sheet.write(Phrase(start: step.start, count: step.count))
      case .choice: render(alternative: Int(step.start) + generator.below(Int(step.count)))
      case .group: render(group: Int(step.start))
      default: fill(step.slot)
      }
    }
  }
}
