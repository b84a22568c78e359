import Foundation
import GRDB
import ReadoutCore
import Testing

@testable import ReadoutArchive

/// Decisions leave an archive as lines and come into another.
struct DecisionTransferTests {
  private static let text = "They discussed cyber crime. Pakistan will send a delegation."

  private static func visit(_ number: Int = 0) -> Readout {
    Sample.readout(
      "Visit \(number). " + text, path: "/press/\(number).txt", issues: [("cyber crime", "cyber crime")],
      followUps: [("send a delegation", "Pakistan will send a delegation.")])
  }

  private func lines(_ archive: Archive) throws -> [String] {
    try archive.exportDecisions().map { String(decoding: DecisionLine($0).bytes, as: UTF8.self) }
  }

  private func read(_ lines: [String]) throws -> [Decision] {
    try lines.map { try DecisionLine.read(Array($0.utf8)).get() }
  }

  @Test("A line has its fields in alphabetical order")
  func format() throws {
    let scratch = try Scratch()
    let archive = try scratch.archive()
    let visit = Self.visit()
    try Sample.store([visit], in: archive)
    try archive.decide("f1", of: try archive.only(), [.correct([.due: "2016-10", .owner: "GB"])], now: 1_500_000_000)
    try archive.undo("f1", of: try archive.only(), now: 1_500_000_060)
    #expect(
      try lines(archive) == [
        #"{"aspect":"correct","fields":{"due":"2016-10","owner":"GB"},"item":"follow-up:\#(Hash.short(["send a delegation"]))","#
          + #""label":"send a delegation","made":1500000000,"quote":"Pakistan will send a delegation.","#
          + #""subject":"\#(visit.id)","touched":1500000060,"undone":true}"#
      ])
  }

  @Test("What is exported and imported into an empty archive, or into the same, is the same", arguments: 0..<10)
  func sameAgain(seed: UInt64) throws {
    let scratch = try Scratch()
    let archive = try scratch.archive()
    try Sample.store((0..<3).map(Self.visit), in: archive)
    try decideAtRandom(archive, seed)
    let lines = try lines(archive)
    let decisions = try read(lines)
    #expect(try archive.importDecisions(decisions).known == decisions.count)
    #expect(try self.lines(archive) == lines)

    let before = try scratch.archive("before.sqlite")
    #expect(try before.importDecisions(decisions).added == decisions.count)
    try Sample.store((0..<3).map(Self.visit), in: before)
    let after = try scratch.archive("after.sqlite")
    try Sample.store((0..<3).map(Self.visit), in: after)
    #expect(try after.importDecisions(decisions).added == decisions.count)
    for other in [before, after] {
      #expect(try self.lines(other) == lines)
      for id in try archive.ids() { #expect(try other.standings(of: id) == archive.standings(of: id)) }
    }
  }

  @Test("Two archives that exchange their decisions agree, whoever is first", arguments: 0..<10)
  func merges(seed: UInt64) throws {
    let scratch = try Scratch()
    let archives = try ["a", "b", "ab", "ba"].map { try scratch.archive($0 + ".sqlite") }
    for archive in archives { try Sample.store((0..<3).map(Self.visit), in: archive) }
    try decideAtRandom(archives[0], seed)
    _ = try archives[1].importDecisions(try archives[0].exportDecisions())
    try decideAtRandom(archives[0], seed + 100)
    try decideAtRandom(archives[1], seed + 200)
    let (one, other) = (try archives[0].exportDecisions(), try archives[1].exportDecisions())
    _ = try archives[2].importDecisions(one)
    _ = try archives[2].importDecisions(other)
    _ = try archives[3].importDecisions(other)
    _ = try archives[3].importDecisions(one)
    #expect(try lines(archives[2]) == lines(archives[3]))
    for id in try archives[2].ids() { #expect(try archives[2].standings(of: id) == archives[3].standings(of: id)) }
  }

  private func decideAtRandom(_ archive: Archive, _ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let ids = try archive.ids()
    for _ in 0..<20 {
      let id = ids[Int.random(in: 0..<ids.count, using: &generator)]
      let now = 1_000_000 + Int.random(in: 0..<30, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: try archive.decide("i1", of: id, [.verdict(.confirmed), .note("n\(now)")], now: now)
      case 1: try archive.decide("f1", of: id, [.correct([.due: "2016"])], now: now)
      case 2: _ = try? archive.undo("f1", of: id, now: now)
      case 3: _ = try? archive.redo("f1", of: id, now: now)
      case 4: try archive.decide("f1", of: id, [.status(.done, on: nil)], now: now)
      default: try archive.decide("f1", of: id, [.status(.open, on: nil)], now: now)
      }
    }
  }

  @Test(
    "A line that is no decision tells what is wrong",
    arguments: [
      ("{", "is not JSON"),
      ("[1]", "is no JSON object"),
      (#"{"made":1}"#, "has no “aspect”"),
      (#"{"aspect":"status","item":"x","made":"1","subject":"y"}"#, "“made” has a value of the wrong sort"),
      (#"{"aspect":"mood","item":"x","made":1,"subject":"y"}"#, "the aspect “mood” is not known"),
      (
        #"{"aspect":"note","item":"x","made":1,"subject":"y","value":""}"#,
        "the subject is no hash of 64 hexadecimal digits in lower case"
      ),
      (
        #"{"aspect":"merge","item":"x","made":1,"subject":"GB|A"}"#,
        "subject and item of a merge are spellings such as GB|Amber Rudd and person:GB|A. Rudd"
      ),
      (#"{"aspect":"note","item":"x","made":-1,"subject":"y"}"#, "the time is impossible"),
    ])
  func problems(line: String, reason: String) {
    #expect(DecisionLine.read(Array(line.utf8)) == .failure(DecisionLine.Problem(reason: reason)))
  }

  @Test("An item and a status are checked in a line")
  func values() {
    let hash = String(repeating: "ab", count: 32)
    func reason(_ item: String, _ aspect: String, _ value: String) -> String? {
      let line = #"{"aspect":"\#(aspect)","item":"\#(item)","made":1,"subject":"\#(hash)","value":"\#(value)"}"#
      if case .failure(let problem) = DecisionLine.read(Array(line.utf8)) { return problem.reason }
      return nil
    }
    #expect(reason("follow-up:0123456789abcdef", "status", "done 2016-09-30") == nil)
    #expect(reason("follow-up:0123456789abcdef#2", "note", "any") == nil)
    #expect(
      reason("follow-up:0123", "status", "done") == "the item “follow-up:0123” is no key such as issue:0123456789abcdef"
    )
    #expect(reason("follow-up:0123456789abcdef", "status", "done later")?.hasPrefix("a status is open,") == true)
    #expect(
      reason("issue:0123456789abcdef", "verdict", "maybe")?.hasPrefix("a verdict is confirmed or rejected") == true)
  }
}
