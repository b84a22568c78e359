import Foundation
import Testing

@testable import ReadoutCore

/// What must hold for the readout of any text.
struct WholeTests {
  /// The sample readouts that come with the program, front matter apart.
  static let seeds: [(name: String, text: String, published: CalendarDate?)] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../seeds")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []
    return names.compactMap { name in
      guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else { return nil }
      let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].isEmpty else { return (name, text, nil) }
      let date = parts[1].split(separator: "\n").first { $0.hasPrefix("date: ") }.flatMap {
        CalendarDate(iso: $0.dropFirst(6))
      }
      return (name, String(parts[2]), date)
    }
  }()

  /// What is wrong with a readout, one line each; empty where all holds.
  static func faults(of readout: Readout) -> [String] {
    let bytes = Array(readout.text.utf8)
    var faults: [String] = []
    func check(_ holds: Bool, _ fault: @autoclosure () -> String) {
      if !holds { faults.append(fault()) }
    }
    func checkSpan(_ span: Span, _ text: String?, _ what: String) {
      guard span.start >= 0, span.start < span.end, span.end <= bytes.count else {
        faults.append("\(what): \(span) is not in the text of \(bytes.count) bytes")
        return
      }
      let slice = bytes[span.start..<span.end]
      if let text {
        check(
          Array(text.utf8) == Array(slice),
          "\(what): “\(text)” is not the slice “\(String(decoding: slice, as: UTF8.self))”")
      }
      check(slice.first.map { $0 & 0xC0 != 0x80 } ?? false, "\(what): begins inside a scalar")
      check(span.end == bytes.count || bytes[span.end] & 0xC0 != 0x80, "\(what): ends inside a scalar")
    }
    func checkMentions(_ mentions: [Mention], _ what: String) {
      check(!mentions.isEmpty, "\(what): has no mention")
      check(mentions.map(\.span) == mentions.map(\.span).sorted(), "\(what): mentions are out of order")
      check(Set(mentions.map(\.span)).count == mentions.count, "\(what): has a mention twice")
      for mention in mentions { checkSpan(mention.span, mention.text, what) }
    }
    let meetings = Set(readout.meetings.map(\.id))
    for (number, meeting) in readout.meetings.enumerated() {
      check(meeting.id == "m\(number + 1)", "meeting \(meeting.id) is number \(number + 1)")
      if let date = meeting.date { checkSpan(date.span, date.text, "date") }
      for place in meeting.places { checkSpan(place.span, nil, "place \(place.name)") }
      check(Set(meeting.countries).count == meeting.countries.count, "a side of the meeting is told twice")
    }
    for (number, person) in readout.participants.enumerated() {
      check(person.id == "p\(number + 1)", "participant \(person.id) is number \(number + 1)")
      checkMentions(person.mentions, person.id)
      check(person.name?.isEmpty != true && !person.roles.contains(""), "\(person.id): an empty name or role")
      check(!person.rule.isEmpty && (0...1).contains(person.confidence), "\(person.id): rule or confidence")
      check(meetings.isSuperset(of: person.meetings), "\(person.id): no such meeting")
      check(person.mentions.allSatisfy { $0.kind != .phrase }, "\(person.id): a mention that is a phrase")
    }
    let slugs = Set(Lexicon.builtIn.topics.map(\.slug))
    for (number, issue) in readout.issues.enumerated() {
      check(issue.id == "i\(number + 1)", "issue \(issue.id) is number \(number + 1)")
      checkMentions(issue.mentions, issue.id)
      check(!issue.label.isEmpty && slugs.contains(issue.topic), "\(issue.id): label or topic “\(issue.topic)”")
      check(!issue.rule.isEmpty && (0...1).contains(issue.confidence), "\(issue.id): rule or confidence")
      check(meetings.isSuperset(of: issue.meetings), "\(issue.id): no such meeting")
    }
    let people = Set(readout.participants.map(\.id))
    let issues = Set(readout.issues.map(\.id))
    for (number, item) in readout.followUps.enumerated() {
      check(item.id == "f\(number + 1)", "follow-up \(item.id) is number \(number + 1)")
      checkSpan(item.span, item.text, item.id)
      if let due = item.due { checkSpan(due.span, due.text, "due date of \(item.id)") }
      check(!item.action.isEmpty, "\(item.id): has no action")
      check(!item.rule.isEmpty && (0...1).contains(item.confidence), "\(item.id): rule or confidence")
      check(issues.isSuperset(of: item.issues), "\(item.id): no such issue")
      let sides = item.owners + item.recipients
      check(sides.allSatisfy { !$0.isEmpty && ($0.first != "p" || people.contains($0)) }, "\(item.id): no such side")
      check(Set(item.owners).isDisjoint(with: item.recipients), "\(item.id): owes it to itself")
    }
    return faults
  }

  /// All that a readout says, to compare two.
  static func description(_ readout: Readout) -> String {
    "\(readout.id) \(readout.meetings) \(readout.participants) \(readout.issues) \(readout.followUps)"
  }

  @Test func `Faults are seen`() {
    func readout(_ mentions: [Mention], issue: String = "other") -> Readout {
      let person = Participant(
        id: "p1", name: "Zoë", presence: .present, mentions: mentions, confidence: 1, rule: "test")
      let found = Issue(
        id: "i1", label: "tea", topic: issue, mentions: [mention(9, 12, "tea")], confidence: 1, rule: "test")
      return Readout(id: "x", source: Source(path: "x"), text: "Zoë and tea", participants: [person], issues: [found])
    }
    func mention(_ start: Int, _ end: Int, _ text: String) -> Mention {
      Mention(span: Span(start, end), text: text, kind: .name)
    }
    #expect(Self.faults(of: readout([mention(0, 4, "Zoë")])).isEmpty)
    #expect(!Self.faults(of: readout([])).isEmpty)
    #expect(!Self.faults(of: readout([mention(0, 3, "Zo\u{FFFD}")])).isEmpty)
    #expect(!Self.faults(of: readout([mention(0, 4, "Zoe")])).isEmpty)
    #expect(!Self.faults(of: readout([mention(0, 40, "Zoë")])).isEmpty)
    #expect(!Self.faults(of: readout([mention(4, 4, "")])).isEmpty)
    #expect(!Self.faults(of: readout([mention(9, 12, "tea"), mention(0, 4, "Zoë")])).isEmpty)
    #expect(!Self.faults(of: readout([mention(0, 4, "Zoë")], issue: "no.such")).isEmpty)
  }

  @Test func `The seeds are there`() {
    #expect(Self.seeds.count >= 12)
  }

  @Test(arguments: seeds.indices)
  func `All that is found in a seed is sound and is evidenced`(number: Int) {
    let seed = Self.seeds[number]
    let readout = Reading.readout(seed.text, source: Source(path: seed.name, published: seed.published))
    #expect(Self.faults(of: readout).isEmpty)
    #expect(!readout.participants.isEmpty && !readout.issues.isEmpty && !readout.followUps.isEmpty, "\(seed.name)")
  }

  @Test func `Reading a text twice, or at the same time, gives the same`() async {
    let texts = Self.seeds.map(\.text)
    let first = texts.map { Self.description(Reading.readout($0)) }
    let second = await withTaskGroup(of: (Int, String).self) { group in
      for (number, text) in texts.enumerated() {
        group.addTask { (number, Self.description(ReadoutParser().parse(Reading.document(text)))) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(texts.indices.allSatisfy { first[$0] == second[$0] })
  }

  @Test(arguments: [
    "", " ", "\n\n\n", ".", "A", "a.", "“", "”", "--", "- - -", "(((((", "))))", "\u{0}", "\u{FEFF}", "\u{301}", "👩‍👩‍👧‍👦",
    "the the the the", ",,,,;;;;::::",
    "Minister", "Minister Minister Minister", "met", "They met.", "President of of of the the of",
    "agreed to agreed to agreed to", "’s ’s ’s", "1 2 3 4 5",
    "U.S.", "Mr.", "Mr. Mr. Mr.", "and and and, and", "discussed", "discussed discussed", "his counterpart",
    "his his counterpart's counterpart",
    "January February March 99 99 99", "from to from to", "between and between", "including including",
    "\u{10FFFF}\u{10FFFF}", "\u{2028}\u{2029}",
    "will will will", "asked to to to", "Foreign Minister of the", "by by by", "A,B,C,D", "next", "last", "on Monday",
    "LONDON, May 1 --",
    "said said \"said\" said", "X ( Y ( Z", "the ministers of the ministers of the ministers",
  ])
  func `The smallest and oddest texts are read without a fault`(text: String) {
    #expect(Self.faults(of: Reading.readout(text)).isEmpty)
    #expect(Self.faults(of: Reading.readout(text + " " + text + "\n\n" + text.uppercased())).isEmpty)
  }

  @Test func `A text without any word gives an empty readout that keeps its source`() {
    let readout = Reading.readout("\n \n", source: Source(path: "a.txt", title: "T"))
    #expect(
      readout.meetings.isEmpty && readout.participants.isEmpty && readout.issues.isEmpty && readout.followUps.isEmpty)
    #expect(readout.source.title == "T" && readout.text == "\n \n" && readout.id == "x")
  }

  @Test func `Very long words, lines and lists are read without a fault`() {
    let names = (0..<150).map { "Minister Ana Lima\($0) of Peru" }.joined(separator: ", ")
    for text in [
      String(repeating: "a", count: 20_000), String(repeating: "Ab ", count: 3_000),
      "Minister " + String(repeating: "Ana ", count: 2_000),
      "They discussed " + String(repeating: "trade, ", count: 500) + "and peace.", names + " met.",
      String(repeating: "(", count: 5_000),
      "He agreed to " + String(repeating: "agree to ", count: 150),
      String(repeating: "\n\n", count: 5_000) + "They met.",
      String(repeating: "He said that ", count: 150),
      "The " + String(repeating: "very ", count: 3_000) + "old minister of Peru met him.",
    ] {
      #expect(Self.faults(of: Reading.readout(text)).isEmpty, "\(text.prefix(30))")
    }
  }

  /// Cuts, doubles, shuffles, truncates, upper-cases or litters a text.
  struct Mutator {
    var random: Seeded
    private static let litter = [
      "\u{0}", "\u{1B}[31m", "“", "”", "\"", "’s", "—", "(", ")", "\n\n", "\t", "Ł", "中", "\u{301}", "😀", " and ",
      " to ", " of ", " by ", ", ", "; ", ": ",
      " his ", " Minister ", " agreed to ", " between ", " including ", " not ", " Mr. ", " will ", " 31 ", " May ",
    ]

    /// Some 500 scalars of a text, from its beginning or from within.
    mutating func excerpt(of text: String) -> String {
      let scalars = Array(text.unicodeScalars)
      let start = Bool.random(using: &random) ? 0 : Int.random(in: 0...max(0, scalars.count - 500), using: &random)
      return string(scalars[start..<min(scalars.count, start + 500)])
    }

    /// One change, drawn by `random`.
    mutating func mutate(_ text: String) -> String {
      let scalars = Array(text.unicodeScalars)
      guard scalars.count > 4 else { return text }
      switch Int.random(in: 0..<9, using: &random) {
      case 0: return string(scalars[..<place(in: scalars)])
      case 1: return string(scalars[place(in: scalars)...])
      case 2:
        let (a, b) = range(in: scalars)
        return string(scalars[..<a] + scalars[b...])
      case 3:
        let (a, b) = range(in: scalars)
        return string(scalars[..<b] + scalars[a...])
      case 4: return text.split(separator: " ").shuffled(using: &random).joined(separator: " ")
      case 5: return text.split(separator: ".").shuffled(using: &random).joined(separator: ".")
      case 6: return Bool.random(using: &random) ? text.uppercased() : text.lowercased()
      case 7:
        return text.split(separator: " ").map {
          Int.random(in: 0..<12, using: &random) == 0 ? Self.litter.randomElement(using: &random) ?? "" : String($0)
        }.joined(separator: " ")
      default:
        let at = place(in: scalars)
        return string(scalars[..<at]) + (Self.litter.randomElement(using: &random) ?? "") + string(scalars[at...])
      }
    }

    private mutating func place(in scalars: [Unicode.Scalar]) -> Int {
      Int.random(in: 0..<scalars.count, using: &random)
    }

    private mutating func range(in scalars: [Unicode.Scalar]) -> (Int, Int) {
      let a = place(in: scalars)
      return (a, min(scalars.count, a + Int.random(in: 0..<400, using: &random)))
    }

    private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      return String(view)
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `Two hundred mutations of the seeds in ten runs are read without a trap or a fault`(run: UInt64) {
    var mutator = Mutator(random: Seeded(state: run &* 7919 &+ 1))
    for step in 0..<200 {
      let seed = Self.seeds[step % Self.seeds.count]
      var text = mutator.excerpt(of: seed.text)
      for _ in 0...Int.random(in: 0...2, using: &mutator.random) { text = mutator.mutate(text) }
      let faults = Self.faults(of: Reading.readout(text, source: Source(path: "x", published: seed.published)))
      #expect(faults.isEmpty, "run \(run), step \(step), \(seed.name)")
    }
  }

  @Test(arguments: seeds.indices)
  func `A seed that ends after any of its scalars in the first paragraphs is read without a fault`(number: Int) {
    let scalars = Array(Self.seeds[number].text.unicodeScalars.prefix(600))
    for end in stride(from: number % 12, to: scalars.count, by: 12) {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[..<end])
      #expect(Self.faults(of: Reading.readout(String(view))).isEmpty, "\(Self.seeds[number].name), \(end) scalars")
    }
  }
}
