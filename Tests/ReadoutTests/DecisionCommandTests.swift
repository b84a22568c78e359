import Foundation
import Testing

/// Runs the commands by which people decide, and those that read texts again and tell their history.
@Suite struct DecisionCommandTests {
  private func run(_ arguments: [String], _ press: Press, input: String = "") throws -> CommandRun {
    try CommandRun(arguments, in: press.folder, input: input, environment: ["READOUT_ARCHIVE": press.archive])
  }

  private func objects(_ lines: String) throws -> [[String: Any]] {
    try lines.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  /// The first digits of a text's id.
  private func id(_ number: Int, _ press: Press) throws -> String {
    let rows = try objects(try run(["list", "--format", "jsonl"], press).output)
    let row = try #require(rows.first { $0["title"] as? String == "Visit number \(number)" })
    return String(try #require(row["id"] as? String).prefix(8))
  }

  @Test("What is decided is listed, found, exported, taken back and restored")
  func decide() throws {
    let press = try Press(3)
    _ = try run(["import", "press"], press)
    let item = try id(1, press) + "/f1"
    let done = try run(["decide", item, "--status", "done", "--date", "2031-02-03", "--note", "in Oslo"], press)
    #expect(done.code == 0 && done.output.isEmpty && done.problems.isEmpty)
    #expect(try run(["list", "is:done"], press).output.contains("Visit number 1"))
    let list = try run(["decisions", "list"], press).output.split(separator: "\n")
    #expect(list.count == 2)
    #expect(list.first?.contains("/f1  status  done 2031-02-03  “meet") == true)
    #expect(try run(["decide", "--undo", item], press).output == "took back: note in Oslo\n")
    #expect(try run(["decide", "--undo", item], press).output == "took back: status done 2031-02-03\n")
    let none = try run(["decide", "--undo", item], press)
    #expect(none.code == 1 && none.problems == ["readout: f1: there is no decision to take back"])
    #expect(try run(["list", "is:done"], press).output.isEmpty)
    #expect(try run(["decide", "--redo", item], press).output == "restored: status done 2031-02-03\n")
    #expect(try run(["list", "is:done"], press).output.contains("Visit number 1"))
  }

  @Test(
    "What cannot be decided is told in one sentence",
    arguments: [
      (["decide", "ITEM/f9", "--confirm"], 1, "there is no such item"),
      (["decide", "000000/f1", "--confirm"], 1, "has no readout 000000"),
      (["decide", "ITEM/i1", "--status", "done"], 1, "a status is for follow-ups; an issue has none"),
      (["decide", "ITEM/f1"], 2, "Say what to decide"),
      (["decide", "visit/f1", "--confirm"], 2, "An item is named like 3fa4c1/f2"),
      (["decide", "ITEM/f1", "--confirm", "--reject"], 2, "exclude each other"),
      (["decide", "ITEM/f1", "--correct", "mood=good"], 2, "--correct takes field=value"),
      (["decide", "ITEM/f1", "--correct", "due=soon"], 1, "due is a date such as"),
      (["people", "show", "Nobody At All"], 1, "nobody is called so"),
      (["people", "undo"], 1, "there is no decision to take back"),
      (["history", "xyz"], 1, "has no readout xyz"),
      (["reparse", "due:"], 2, "due"),
    ])
  func mistakes(arguments: [String], code: Int32, words: String) throws {
    let press = try Press(1)
    _ = try run(["import", "press"], press)
    let id = try id(0, press)
    let failed = try run(arguments.map { $0.replacing("ITEM", with: id) }, press)
    #expect(failed.code == code)
    #expect(failed.problems.joined(separator: " ").contains(words), "\(failed.problems)")
    #expect(failed.output.isEmpty)
  }

  @Test("What was corrected is shown and found as people said it, with what was found beside it")
  func correct() throws {
    let press = try Press(2)
    _ = try run(["import", "press"], press)
    let id = try id(1, press)
    #expect(try run(["decide", id + "/i1", "--correct", "label=phishing of officials"], press).code == 0)
    #expect(try run(["search", "phishing"], press).output.contains("phishing of officials"))
    #expect(try run(["search", "phishing"], press).output.contains("corrected"))
    let json = try objects(try run(["show", id, "--format", "jsonl"], press).output)
    let issues = try #require(json.first?["issues"] as? [[String: Any]])
    #expect(issues.first?["label"] as? String == "phishing of officials")
    let decided = try #require(issues.first?["decided"] as? [String: Any])
    #expect((decided["found"] as? [String: String])?["label"] == "fishing rights")
    #expect(try run(["show", id], press).output.contains("corrected"))
    #expect(try run(["decide", id + "/i1", "--reject"], press).code == 0)
    #expect(try run(["search", "phishing"], press).problems == ["readout: nothing in the archive matches"])
    #expect(try run(["search", "phishing", "is:rejected"], press).output.contains("rejected"))
    #expect(
      try run(["decide", id + "/f1", "--correct", "owner=the moon"], press).problems.joined().contains("no participant")
    )
    #expect(try run(["archive", "check"], press).code == 0)
  }

  @Test("Decisions go from archive to archive; a broken line is named, and the others are taken in")
  func transfer() throws {
    let press = try Press(3)
    _ = try run(["import", "press"], press)
    _ = try run(["decide", try id(1, press) + "/f1", "--status", "done"], press)
    _ = try run(["decide", try id(2, press) + "/i1", "--reject"], press)
    #expect(try run(["decisions", "export", "saved.jsonl"], press).code == 0)
    let saved = try String(contentsOf: press.folder.appendingPathComponent("saved.jsonl"), encoding: .utf8)
    #expect(try run(["decisions", "export"], press).output == saved)
    #expect(try run(["decisions", "import", "saved.jsonl"], press).output == "0 new, 0 changed, 2 known, 0 skipped\n")
    let other = ["--archive", "other.sqlite"]
    let lines = "{}\n\n" + saved + "nonsense\n"
    let taken = try run(["decisions", "import", "-"] + other, press, input: lines)
    #expect(taken.output == "2 new, 0 changed, 0 known, 2 skipped\n")
    #expect(
      taken.problems == [
        "readout: -: line 1 has no “aspect”; skipped", "readout: -: line 5 is not JSON; skipped",
      ])
    #expect(taken.code == 1)
    #expect(try run(["decisions", "list", "--unattached"] + other, press).output.split(separator: "\n").count == 2)
    _ = try run(["import", "press"] + other, press)
    #expect(try run(["decisions", "list", "--unattached"] + other, press).output.isEmpty)
    #expect(try run(["decisions", "export"] + other, press).output == saved)
    #expect(try run(["list", "is:done"] + other, press).output == run(["list", "is:done"], press).output)
  }

  @Test("Decisions and ids stay when all texts are read again")
  func reparse() throws {
    let press = try Press(40)
    _ = try run(["import", "press"], press)
    _ = try run(["decide", try id(1, press) + "/f1", "--status", "done"], press)
    let list = try run(["list", "--format", "jsonl"], press).output
    #expect(try run(["reparse"], press).output == "0 read again\n")
    #expect(try run(["reparse", "with:KE"], press).output == "0 read again\n")
    #expect(try run(["reparse", "--all", "with:KE"], press).output == "8 read again\n")
    #expect(try run(["reparse", "--all", "--jobs", "3"], press).output == "40 read again\n")
    #expect(try run(["list", "--format", "jsonl"], press).output == list)
    #expect(try run(["list", "is:done"], press).output.contains("Visit number 1"))
    #expect(try run(["archive", "check"], press).code == 0)
  }

  @Test("Ctrl-C ends the reading cleanly, and nothing is lost")
  func interrupted() throws {
    let press = try Press(150)
    _ = try run(["import", "press"], press)
    let list = try run(["list", "--format", "jsonl"], press).output
    let started = try StartedCommand(
      ["reparse", "--all", "--batch", "5"], in: press.folder, environment: ["READOUT_ARCHIVE": press.archive])
    // The log beside the archive holds some pages when the first batch is committed.
    func logSize() -> Int {
      let attributes = try? FileManager.default.attributesOfItem(atPath: press.archive + "-wal")
      return attributes?[.size] as? Int ?? 0
    }
    while started.process.isRunning, logSize() < 100_000 {}
    started.send(SIGINT)
    let ended = try started.end()
    #expect(ended.code == 130 || ended.code == 0)
    #expect(ended.output.hasSuffix(" read again\n") && !ended.output.hasPrefix("0 "))
    #expect(try run(["list", "--format", "jsonl"], press).output == list)
    #expect(try run(["archive", "check"], press).code == 0)
  }

  @Test("The history of a text tells what was changed, in words and as JSON")
  func history() throws {
    let press = try Press(1)
    _ = try run(["import", "press"], press)
    let id = try id(0, press)
    #expect(try run(["history", id], press).output.hasSuffix("There is no other revision.\n"))
    try press.write(0, matter: "tariffs on salt")
    _ = try run(["import", "press"], press)
    let text = try run(["history", id], press).output
    #expect(text.contains("Revision 1, ") && text.contains("Revision 2, "))
    #expect(
      text.contains("They discussed [-fishing rights,-] {+tariffs on salt,+} cyber crime")
        || text.contains("[-fishing rights-]{+tariffs on salt+}, cyber crime"), "\(text)")
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let lines = try objects(try run(["history", "--format", "jsonl", id], press).output)
    #expect(lines.map { $0["number"] as? Int } == [1, 2])
    let changes = try #require(lines.last?["changes"] as? [[String: String]])
    #expect(changes.contains(["removed": "fishing rights"]) && changes.contains(["added": "tariffs on salt"]))
  }

  @Test("People are listed, shown, merged, split off, and all that is taken back")
  func people() throws {
    let press = try Press(10)
    _ = try run(["import", "press"], press)
    let list = try objects(try run(["people", "--format", "jsonl"], press).output)
    #expect(list.first?["name"] as? String == "Ole Vik")
    #expect(list.first?["readouts"] as? Int == 10)
    #expect(try run(["people", "--format", "csv", "wekesa"], press).output.contains("Naomi Wekesa,KE,2,"))
    #expect(try run(["people", "show", "Wekesa"], press).output.hasPrefix("Naomi Wekesa (KE), number "))
    let unlike = try run(["people", "merge", "Ole Vik", "Naomi Wekesa"], press)
    #expect(
      unlike.code == 1 && unlike.problems.first?.contains("act for NO and KE; if they are one person all") == true)
    let merged = try run(["people", "merge", "--anyway", "Ole Vik", "Naomi Wekesa"], press)
    #expect(merged.code == 0 && merged.output.hasSuffix(" Ole Vik: Naomi Wekesa; Ole Vik\n"))
    #expect(try run(["people", "split", "Ole Vik", "Naomi Wekesa"], press).code == 0)
    #expect(try run(["people", "undo"], press).output.hasPrefix("took back: split"))
    #expect(try run(["people", "undo"], press).output == "took back: merge “NO|Ole Vik” “KE|Naomi Wekesa”\n")
    #expect(try run(["people", "redo"], press).output == "restored: merge “NO|Ole Vik” “KE|Naomi Wekesa”\n")
    #expect(try run(["people", "undo"], press).code == 0)
    #expect(try objects(try run(["people", "--format", "jsonl"], press).output).count == list.count)
    #expect(try run(["archive", "check"], press).code == 0)
  }
}
