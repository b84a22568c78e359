import Foundation
import GRDB
import ReadoutCore
import Testing

@testable import ReadoutArchive

/// What people decided stays with the item about which they decided it.
struct DecisionTests {
  private static let text = """
    The ministers discussed cyber crime and illegal migration. Pakistan will send a delegation to London in October. \
    Britain will share its experience with Pakistan.
    """
  private static let delegation = "Pakistan will send a delegation to London in October."
  private static let experience = "Britain will share its experience with Pakistan."

  private static func visit(
    _ text: String = text, issues: [(String, String)] = [("cyber crime", "cyber crime")],
    followUps: [(String, String)] = [("send a delegation", delegation), ("share experience", experience)]
  ) -> Readout {
    Sample.readout(text, people: [Sample.Person(name: "Amber Rudd")], issues: issues, followUps: followUps)
  }

  private func archive(_ scratch: Scratch, _ readout: Readout = visit()) throws -> (Archive, Int64) {
    let archive = try scratch.archive()
    try Sample.store([readout], in: archive)
    return (archive, try archive.only())
  }

  private func reparse(_ archive: Archive, _ id: Int64, _ readout: Readout) throws {
    try ArchiveWriter(archive).replace([(id, readout)])
  }

  @Test("A readout with decisions tells what was found, and beside it what was decided")
  func decided() throws {
    let scratch = try Scratch()
    let (archive, id) = try archive(scratch)
    try archive.decide("f2", of: id, [.status(.done, on: CalendarDate(iso: "2016-09-30")), .note("by letter")])
    try archive.decide("i1", of: id, [.verdict(.rejected), .correct([.label: "cyber security"])])
    let decided = try #require(try archive.decided(id))
    #expect(decided.readout.followUps[1].action == "share experience")
    #expect(decided["f2"].status == .done)
    #expect(decided["f2"].statusDay?.description == "2016-09-30")
    #expect(decided["f2"].note == "by letter")
    #expect(decided["i1"].verdict == .rejected)
    #expect(decided["i1"].corrections == [.label: "cyber security"])
    #expect(decided["f1"] == ItemStanding())
    #expect(decided.readout.issues[0].label == "cyber crime")
  }

  @Test("The search finds by what was decided")
  func search() throws {
    let scratch = try Scratch()
    let (archive, id) = try archive(scratch)
    let names = QueryNames(code: { _ in nil }, slugs: [])
    let parser = QueryParser(today: try #require(CalendarDate(iso: "2016-09-01")), names: names)
    #expect(try archive.ids(parser.parse("is:done")) == [])
    try archive.decide("f1", of: id, [.status(.done, on: nil)])
    #expect(try archive.ids(parser.parse("is:done")) == [id])
    try archive.undo("f1", of: id)
    #expect(try archive.ids(parser.parse("is:done")) == [])
  }

  @Test("A correction adds to the former ones, and an empty value takes one back")
  func corrections() throws {
    let scratch = try Scratch()
    let (archive, id) = try archive(scratch)
    try archive.decide("f1", of: id, [.correct([.due: "2016-10", .owner: "GB"])])
    try archive.decide("f1", of: id, [.correct([.label: "send experts", .owner: ""])])
    #expect(try archive.decided(id)?["f1"].corrections == [.due: "2016-10", .label: "send experts"])
    try archive.undo("f1", of: id)
    #expect(try archive.decided(id)?["f1"].corrections == [.due: "2016-10", .owner: "GB"])
  }

  @Test(
    "What means nothing is refused, and nothing is kept of it",
    arguments: [
      ("i1", Archive.Act.status(.done, on: nil), "a status is for follow-ups; an issue has none"),
      ("f1", .correct([.due: "soon"]), "due is a date such as 2016-09-30 or 2016-09, not “soon”"),
      (
        "f1", .correct([.topic: "security.cyber"]),
        "topic cannot be corrected; a follow-up has label, owner, recipient or due"
      ),
      (
        "p1", .correct([.presence: "asleep"]),
        "presence is present, expected, represented, mentioned or absent, not “asleep”"
      ),
    ])
  func refusals(item: String, act: Archive.Act, problem: String) throws {
    let scratch = try Scratch()
    let (archive, id) = try archive(scratch)
    #expect(throws: DecisionError.value(item: item, problem: problem)) {
      try archive.decide(item, of: id, [.note("fine"), act])
    }
    #expect(try archive.decisions().isEmpty)
  }

  @Test("A decision stays when the text is read again and the item gets another number")
  func keepsByKey() throws {
    let scratch = try Scratch()
    let (archive, id) = try archive(scratch)
    try archive.decide("f2", of: id, [.status(.done, on: nil)])
    try reparse(archive, id, Self.visit(followUps: [("Share  Experience", Self.experience), ("go", Self.delegation)]))
    #expect(try archive.ids() == [id])
    #expect(try archive.standings(of: id) == ["f1 status done"])
  }

  @Test("A decision stays when the parser words the item otherwise")
  func keepsByQuote() throws {
    let scratch = try Scratch()
    let (archive, id) = try archive(scratch)
    try archive.decide("f2", of: id, [.status(.done, on: nil)])
    let reworded = Self.visit(followUps: [
      ("send a delegation", Self.delegation), ("tell of its experience", "Britain will share its experience"),
    ])
    try reparse(archive, id, reworded)
    #expect(try archive.standings(of: id) == ["f2 status done"])
    // What is decided next counts for the same item, and so does taking it back.
    try archive.decide("f2", of: id, [.note("by letter")])
    #expect(try archive.standings(of: id) == ["f2 note by letter", "f2 status done"])
    try reparse(archive, id, Self.visit())
    #expect(try archive.standings(of: id) == ["f2 note by letter", "f2 status done"])
    try archive.undo("f2", of: id, .status)
    #expect(try archive.standings(of: id) == ["f2 note by letter"])
  }

  @Test("A decision that fits two items equally well, or an item that another decision names, is kept aside")
  func keepsAside() throws {
    let scratch = try Scratch()
    let (archive, id) = try archive(scratch)
    try archive.decide("f2", of: id, [.status(.done, on: nil)])
    try reparse(archive, id, Self.visit(followUps: [("tell", Self.experience), ("write", Self.experience)]))
    #expect(try archive.standings(of: id) == [])
    #expect(try archive.decisions(of: id).map(\.item) == [nil])
    try archive.decide("f1", of: id, [.status(.dropped, on: nil)])
    // One of the two is named by its own decision now, so that the other is left.
    #expect(try archive.standings(of: id) == ["f1 status dropped", "f2 status done"])
    try reparse(archive, id, Self.visit(followUps: [("tell", Self.experience)]))
    #expect(try archive.standings(of: id) == ["f1 status dropped"])
    try reparse(archive, id, Self.visit())
    #expect(try archive.decisions(of: id).compactMap(\.item) == ["f2"])
  }

  @Test("Two items that are called the same are told apart")
  func twins() throws {
    let scratch = try Scratch()
    let twins = Self.visit(followUps: [("visit", Self.delegation), ("visit", Self.experience)])
    let (archive, id) = try archive(scratch, twins)
    try archive.decide("f2", of: id, [.status(.done, on: nil)])
    #expect(try archive.standings(of: id) == ["f2 status done"])
    #expect(try archive.decided(id)?["f1"] == ItemStanding())
  }

  @Test("A decision goes over to the revision of a text, and stays when that is read again")
  func revision() throws {
    let scratch = try Scratch()
    let (archive, id) = try archive(scratch)
    try archive.decide("f1", of: id, [.status(.progress, on: nil)])
    try archive.decide("i1", of: id, [.verdict(.confirmed)])
    let longer = "The visit took two days. " + Self.text.replacing("October", with: "late October")
    let later = Self.visit(
      longer, issues: [("migration", "illegal migration"), ("cyber crime", "cyber crime")],
      followUps: [("send delegates", "Pakistan will send a delegation to London in late October.")])
    #expect(try Sample.store([later], in: archive) == [.revised])
    #expect(try archive.ids() == [id])
    #expect(try archive.standings(of: id) == ["f1 status progress", "i2 verdict confirmed"])
    try reparse(archive, id, later)
    #expect(try archive.standings(of: id) == ["f1 status progress", "i2 verdict confirmed"])
    // Decided anew on the new text, and the old one once more.
    try archive.decide("f1", of: id, [.status(.done, on: nil)])
    #expect(try archive.standings(of: id) == ["f1 status done", "i2 verdict confirmed"])
    try archive.undo("f1", of: id)
    #expect(try archive.standings(of: id) == ["f1 status progress", "i2 verdict confirmed"])
  }

  @Test("A decision stays when its text is removed and comes in again")
  func removal() throws {
    let scratch = try Scratch()
    let (archive, id) = try archive(scratch)
    try archive.decide("f1", of: id, [.status(.done, on: nil)])
    try archive.write { db in try Batch(db, TextPacker(), WriterCaches(), now: 0).remove(id) }
    #expect(try archive.decisions().map(\.item) == [nil])
    #expect(try Sample.store([Self.visit()], in: archive) == [.new])
    #expect(try archive.standings(of: try archive.only()) == ["f1 status done"])
  }

  @Test("Undo and redo do what they do in an editor, for any sequence of acts", arguments: 0..<40)
  func undoRedo(seed: UInt64) throws {
    let scratch = try Scratch()
    let (archive, id) = try archive(scratch)
    var generator = SeededGenerator(seed: seed)
    var done: [DecisionValue.Status] = []
    var undone: [DecisionValue.Status] = []
    for step in 0..<25 {
      // Several acts within one second, and clocks that go back, are nothing unusual.
      let now = 1_000_000 + Int.random(in: -2...2, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0:
        if done.isEmpty {
          #expect(throws: DecisionError.nothingToUndo(item: "f1")) { try archive.undo("f1", of: id, now: now) }
        } else {
          try archive.undo("f1", of: id, step % 2 == 0 ? .status : nil, now: now)
          undone.append(done.removeLast())
        }
      case 1:
        if undone.isEmpty {
          #expect(throws: DecisionError.nothingToRedo(item: "f1")) { try archive.redo("f1", of: id, now: now) }
        } else {
          try archive.redo("f1", of: id, step % 2 == 0 ? .status : nil, now: now)
          done.append(undone.removeLast())
        }
      default:
        let status = DecisionValue.Status.allCases.randomElement(using: &generator) ?? .open
        try archive.decide("f1", of: id, [.status(status, on: nil)], now: now)
        done.append(status)
        undone = []
      }
      #expect(try archive.decided(id)?["f1"].status == done.last)
    }
  }

  @Test("An item is named by the beginning of its readout's hash")
  func references() throws {
    let scratch = try Scratch()
    let (archive, id) = try archive(scratch)
    let hash = Self.visit().id
    let reference = try #require(ItemReference("\(hash.prefix(6).uppercased())/f2"))
    #expect(try archive.resolve(reference) == (id, "f2"))
    #expect(ItemReference("\(hash.prefix(5))/f2") == nil)
    #expect(ItemReference("\(hash)/x2") == nil)
    #expect(ItemReference("\(hash)/f0") == nil)
    #expect(throws: ArchiveError.unknown(id: "000000", path: archive.path)) {
      try archive.resolve(try #require(ItemReference("000000/f2")))
    }
    #expect(throws: DecisionError.noItem(item: "f3", count: "1 p…, 1 i… and 2 f…")) {
      try archive.decide("f3", of: id, [.note("x")])
    }
    let later = Self.visit(Self.text + " They will meet again.")
    try Sample.store([later], in: archive)
    #expect(throws: DecisionError.revised(prefix: String(hash.prefix(6)), now: String(later.id.prefix(12)))) {
      try archive.resolve(reference)
    }
    #expect(try archive.find(reference.readout) == id)
  }
}
