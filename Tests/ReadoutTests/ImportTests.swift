import Foundation
import Testing

/// Runs `readout import` and the commands that show what came of it.
@Suite struct ImportTests {
  private func run(_ arguments: [String], _ press: Press, input: String = "") throws -> CommandRun {
    try CommandRun(arguments, in: press.folder, input: input, environment: ["READOUT_ARCHIVE": press.archive])
  }

  @Test("What is imported is found again; the same once more changes nothing; a changed text is a revision")
  func lifecycle() throws {
    let press = try Press(12)
    #expect(try run(["import", "press"], press).output == "12 new, 0 revised, 0 unchanged, 0 skipped\n")
    #expect(try run(["import", "press"], press).output == "0 new, 0 revised, 12 unchanged, 0 skipped\n")
    try press.write(3, matter: "tariffs on salt")
    #expect(try run(["import", "press"], press).output == "0 new, 1 revised, 11 unchanged, 0 skipped\n")
    let found = try run(["search", "--in", "issues", "--format", "csv", "salt"], press)
    #expect(found.code == 0 && found.output.contains("tariffs on salt,") && found.output.contains("Visit number 3"))
    let list = try run(["list", "--format", "jsonl"], press).output.split(separator: "\n")
    #expect(list.count == 12)
    #expect(list.filter { $0.contains("\"revision\":2") }.count == 1)
    #expect(try run(["archive", "check"], press).code == 0)
  }

  @Test("The same text at two places is one readout")
  func twice() throws {
    let press = try Press(2)
    try FileManager.default.copyItem(atPath: press.path(0), toPath: press.path(7))
    #expect(try run(["import", "press"], press).output == "2 new, 0 revised, 1 unchanged, 0 skipped\n")
    #expect(try run(["import", "press"], press).output == "0 new, 0 revised, 3 unchanged, 0 skipped\n")
  }

  @Test("A dry run tells what would be and makes nothing")
  func dryRun() throws {
    let press = try Press(3)
    #expect(
      try run(["import", "--dry-run", "press"], press).output
        == "would be: 3 new, 0 revised, 0 unchanged, 0 skipped\n")
    #expect(!FileManager.default.fileExists(atPath: press.archive))
  }

  @Test("Standard input is a document; publisher and date can be given")
  func standardInput() throws {
    let press = try Press(1)
    let text = "On Tuesday the Prime Minister of Fiji met the President of Chile and discussed copper."
    let import1 = try run(
      ["import", "-", "--publisher", "State House", "--published", "2016-08-24"], press, input: text)
    #expect(import1.output == "1 new, 0 revised, 0 unchanged, 0 skipped\n")
    let row = try run(["list", "--format", "csv", "publisher:state"], press).output
    #expect(row.contains("2016-08-23") && row.contains("State House"))
  }

  @Test("What cannot be read is named and skipped, the rest goes on")
  func skipped() throws {
    let press = try Press(2)
    try Data().write(to: press.texts.appendingPathComponent("empty.txt"))
    let import1 = try run(["import", "press"], press)
    #expect(import1.output == "2 new, 0 revised, 0 unchanged, 1 skipped\n")
    #expect(import1.problems == ["readout: press/empty.txt: is empty; skipped"])
    #expect(import1.code == 1)
  }

  @Test("Removing asks, or is told not to; the readout comes back with its text")
  func remove() throws {
    let press = try Press(5)
    _ = try run(["import", "press"], press)
    let refused = try run(["remove", "with:KE"], press)
    #expect(refused.code == 2 && refused.problems.count == 1)
    #expect(try run(["remove", "--yes", "with:KE"], press).output == "1 removed\n")
    #expect(try run(["list", "with:KE"], press).output.isEmpty)
    #expect(try run(["search", "--in", "issues", "--format", "jsonl", "with:KE", "lighthouse"], press).output.isEmpty)
    #expect(try run(["archive", "check"], press).code == 0)
    #expect(try run(["import", "press"], press).output == "1 new, 0 revised, 4 unchanged, 0 skipped\n")
  }

  @Test("A readout is shown as the parser shows it")
  func show() throws {
    let press = try Press(1)
    _ = try run(["import", "press"], press)
    let line = try #require(try run(["list", "--format", "jsonl"], press).output.split(separator: "\n").first)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let id = try #require(object["id"] as? String)
    let shown = try run(["show", "--format", "json", String(id.prefix(8))], press).output
    #expect(try shown == run(["parse", "--format", "json", "press/0000.txt"], press).output)
    #expect(try run(["show", "ffffff"], press).problems.count == 1)
  }

  @Test("A mistake in a query gets a sentence with a mark under its place")
  func mistake() throws {
    let press = try Press(1)
    _ = try run(["import", "press"], press)
    let search = try run(["search", "cyber isue:trade"], press)
    #expect(search.code == 2)
    #expect(search.problems.count == 3 && search.problems[0].contains("issue:"))
    #expect(search.problems.dropFirst() == ["  cyber isue:trade", "        ^~~~"])
  }

  @Test("A copy holds the same, and is never written over another file")
  func backup() throws {
    let press = try Press(4)
    _ = try run(["import", "press"], press)
    #expect(try run(["archive", "backup", "copy.sqlite"], press).code == 0)
    let again = try run(["archive", "backup", "copy.sqlite"], press)
    #expect(again.code == 1 && again.problems.count == 1)
    let lists = try ["archive.sqlite", "copy.sqlite"].map {
      try run(["list", "--archive", $0, "--format", "csv"], press).output
    }
    #expect(lists[0] == lists[1] && !lists[0].isEmpty)
    #expect(try run(["archive", "compact"], press).code == 0)
    #expect(try run(["archive", "check"], press).output.contains("is sound"))
  }
}
