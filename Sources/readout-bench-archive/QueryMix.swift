import ReadoutCore

/// Makes queries as people ask them, from what stands in an archive.
struct QueryMix {
  private let sample: Sample
  private var dice: Dice
  private(set) var cases: [QueryCase] = []

  /// Makes a mix of about 1,300 queries, the same for the same sample and seed.
  init(_ sample: Sample, seed: UInt64) {
    self.sample = sample
    dice = Dice(seed: seed)
    add(60, .common) { $0.sample.word(.common, &$0.dice) }
    add(100, .medium) { $0.sample.word(.medium, &$0.dice) }
    add(100, .rare) { $0.sample.word(.rare, &$0.dice) }
    add(140, .two) { $0.words(2) }
    add(100, .three) { $0.words(3) }
    add(140, .phrase) { mix in
      let count = mix.dice.within(2...3)
      return mix.sample.phrase(count, &mix.dice).map { "\"\($0)\"" }
    }
    add(160, .field) { $0.field() }
    add(160, .mixed) { $0.mixed() }
    add(60, .not) { mix in mix.word().flatMap { word in mix.negated().map { "\(word) -\($0)" } } }
    add(60, .or) { $0.alternative() }
    for _ in 0..<30 { addTyped() }
    cases.shuffle(using: &dice)
  }

  private mutating func add(_ count: Int, _ sort: QueryCase.Class, _ make: (inout QueryMix) -> String?) {
    var made = 0
    for _ in 0..<count * 10 where made < count {
      guard let text = make(&self) else { continue }
      cases.append(QueryCase(sort: sort, text: text))
      made += 1
    }
  }

  // One, two or three words, letter by letter, as the browser asks for them.
  private mutating func addTyped() {
    let whole =
      switch dice.within(1...4) {
      case 1: readout?.participants.compactMap(\.name).first
      case 2: word()
      default: dice.pick(readout?.issues ?? [])?.label
      }
    let text = (whole ?? "").lowercased().split(separator: " ").prefix(3).joined(separator: " ")
    for length in text.indices.dropFirst() where text[..<length].last?.isLetter == true {
      cases.append(QueryCase(sort: .typed, text: String(text[..<length])))
    }
  }

  // MARK: Parts

  private var readout: Readout? { mutating get { dice.pick(sample.readouts) } }

  private mutating func word() -> String? { sample.word(&dice) }

  private mutating func words(_ count: Int) -> String? {
    let words = (0..<count).compactMap { _ in word() }
    return words.joined(separator: " ")
  }

  private mutating func field() -> String? {
    switch dice.within(1...16) {
    case 1...3: issue()
    case 4: topic()
    case 5...6: with()
    case 7...9: person()
    case 10: dice.pick(["after:2015", "before:1999", "on:2016", "on:2016-08", "on:2016-08-22", "after:2021-06-01"])
    case 11: dice.pick(["is:open", "is:overdue", "is:generic", "is:done", "due:any", "due:30d", "due:2016..2017"])
    case 12: dice.pick(["kind:call", "kind:visit", "kind:agreement", "kind:request", "kind:task"])
    case 13: owner()
    case 14: place()
    case 15: office()
    default: dice.pick(readout?.source.publisher.map { Sample.words($0) } ?? []).map { "publisher:\($0)" }
    }
  }

  private mutating func issue() -> String? {
    let words = dice.pick(readout?.issues ?? []).map { Sample.words($0.label) } ?? []
    if words.count > 1 && dice.within(1...3) == 1 { return "issue:\"\(words.prefix(2).joined(separator: " "))\"" }
    return dice.pick(words).map { "issue:\($0)" }
  }

  private mutating func topic() -> String? {
    guard let slug = dice.pick(readout?.issues ?? [])?.topic else { return nil }
    return "topic:" + (dice.within(1...2) == 1 ? slug : String(slug.prefix { $0 != "." }))
  }

  private mutating func with() -> String? {
    dice.pick(readout?.meetings.first?.countries ?? []).map { code in
      dice.within(1...2) == 1 ? "with:\(code)" : "with:\"\(Names.country(code))\""
    }
  }

  private mutating func owner() -> String? {
    dice.pick(readout?.participants.compactMap(\.country) ?? []).map { "owner:\($0)" }
  }

  private mutating func place() -> String? {
    dice.pick(readout?.meetings.flatMap(\.places) ?? []).map { "place:\"\($0.name)\"" }
  }

  private mutating func office() -> String? {
    dice.pick(readout?.participants.flatMap(\.roles).flatMap { Sample.words($0) } ?? []).map { "office:\($0)" }
  }

  private mutating func person() -> String? {
    guard let name = dice.pick(readout?.participants.compactMap(\.name) ?? []) else { return nil }
    return dice.within(1...2) == 1 ? "person:\"\(name)\"" : Sample.words(name).last.map { "person:\($0)" }
  }

  // MARK: Combinations

  private mutating func mixed() -> String? {
    let parts: [String?] =
      switch dice.within(1...10) {
      case 1: [issue(), with()]
      case 2: [issue(), with(), "is:open"]
      case 3: [word(), with()]
      case 4: [word(), with(), "after:\(dice.within(1995...2022))"]
      case 5: [word(), "is:open"]
      case 6: [with(), "is:open"]
      case 7: [owner(), "is:overdue"]
      case 8: [topic(), person()]
      case 9: [topic(), word(), "on:\(dice.within(1995...2022))"]
      default: [issue(), "due:\(dice.within(2000...2022))"]
      }
    let whole = parts.compactMap { $0 }
    return whole.count == parts.count ? whole.joined(separator: " ") : nil
  }

  private mutating func negated() -> String? {
    switch dice.within(1...4) {
    case 1: with()
    case 2: topic()
    default: word()
    }
  }

  private mutating func alternative() -> String? {
    guard let first = word(), let second = word(), let third = word() else { return nil }
    switch dice.within(1...3) {
    case 1: return "\(first) OR \(second)"
    case 2: return "(\(first) OR \(second)) \(third)"
    default: return issue().map { "\($0) OR \(first)" }
    }
  }
}
