import Foundation
import Testing

/// The configuration as the command tells of it, and the user's tables beside it.
struct ConfigCommandTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("config-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("readout/lexicons"), withIntermediateDirectories: true)
  }

  private func write(_ text: String, to path: String) throws {
    try text.write(to: folder.appendingPathComponent("readout/" + path), atomically: true, encoding: .utf8)
  }

  private func run(_ arguments: [String]) throws -> CommandRun {
    try CommandRun(arguments, in: folder, environment: ["XDG_CONFIG_HOME": folder.path])
  }

  @Test("readout config says where the file is, and what in it cannot be used")
  func checks() throws {
    let path = folder.path + "/readout/config.yaml"
    #expect(try run(["config"]).output.hasPrefix("\(path): is not there"))
    try write(run(["config", "--print"]).output, to: "config.yaml")
    let all = try run(["config"])
    #expect(all.output == "\(path): all of it is used\n" && all.code == 0)
    try write("theme: pink\n", to: "config.yaml")
    try write("name\tkind\nX\ttown\n", to: "lexicons/places.tsv")
    let wrong = try run(["config"])
    #expect(wrong.code == 1 && wrong.output == "\(path): 2 mistakes; the rest is used\n")
    #expect(
      wrong.problems.first == "readout: \(path):1: theme: has to be one of `terminal`, `light`, `dark`, `high-contrast`"
    )
    #expect(wrong.problems.last?.hasPrefix("readout: \(folder.path)/readout/lexicons/places.tsv:2: has “town”") == true)
    try FileManager.default.removeItem(at: folder)
  }

  @Test("Texts are read with the user's words, and bad rows are told")
  func lexicons() throws {
    try write("phrase\tslug\tweight\nzibblewort\tsecurity.narcotics\t9\nx\ty\t1\n", to: "lexicons/topicphrases.tsv")
    let text = "The Foreign Minister of Ghana, John Kofi, met Home Secretary Amber Rudd. They discussed zibblewort.\n"
    try text.write(to: folder.appendingPathComponent("a.txt"), atomically: true, encoding: .utf8)
    let parsed = try run(["parse", "--format", "json", "a.txt"])
    #expect(parsed.output.contains("security.narcotics") && parsed.code == 0)
    #expect(parsed.problems.count == 1 && parsed.problems.first?.contains("topicphrases.tsv:3: has “y”") == true)
    try FileManager.default.removeItem(at: folder)
  }

  @Test("A picture has the user's theme, keys, columns, dates and words, or none of them")
  func pictures() throws {
    let text =
      "---\ntitle: Talks in Brightholm\ndate: 2016-08-22\n---\nThe ministers met in Brightholm to discuss fisheries.\n"
    try write(text, to: "visit.txt")
    let picture = ["screenshot", "--size", "80x24", "--today", "2016-08-25", "--keys", "Q", "readout/visit.txt"]
    let standard = try run(picture)
    #expect(standard.code == 0 && standard.output.contains("2016-08-22") && standard.output.contains("#1c1c1c"))
    try write(
      "theme: light\ndate-format: relative\ncolumns: [title, date]\nkeys:\n  tab-follow-ups: [Q]\n", to: "config.yaml")
    let own = try run(picture)
    #expect(own.code == 0 && own.output.contains("#ffffff") && own.output.contains("Follow-ups"))
    #expect(!own.output.contains("2016-08-22") && own.output.contains("No follow-up is open."))
    let browsed = try run(Array(picture.prefix(5)) + ["--keys", "", "readout/visit.txt"])
    #expect(browsed.output.contains("3 days ago"))
    #expect(try run(picture + ["--theme", "dark"]).output.contains("#1c1c1c"))
    let plain = try run(picture + ["--no-configuration"])
    #expect(plain.output == standard.output && plain.problems == [])
  }

  @Test("A picture knows the user's own words")
  func picturesWithWords() throws {
    try write("The ministers met in Zorbingen on 22 August 2016 and discussed trade.\n", to: "visit.txt")
    try write("name\tkind\tcountry\nZorbingen\tcity\tDE\n", to: "lexicons/places.tsv")
    let picture = ["screenshot", "--size", "132x43", "readout/visit.txt"]
    let (own, plain) = (try run(picture), try run(picture + ["--no-configuration"]))
    #expect(own.output.contains("other · Zorbingen") && !plain.output.contains("other · Zorbingen"))
  }

  @Test("In an archive, the user's organisations have their names, in lists and in queries")
  func archivedNames() throws {
    try write("code\tname\tkind\nZRB\tZorb Union\tbloc\n", to: "lexicons/organisations.tsv")
    try write(
      """
      ---
      date: 2016-08-22
      ---
      Foreign Minister Anna Berg of the Zorb Union met Foreign Minister Ole Lund of Norway. They discussed trade.

      """, to: "visit.txt")
    #expect(try run(["import", "readout/visit.txt", "--archive", "a.sqlite"]).code == 0)
    let id = try #require(try run(["list", "--archive", "a.sqlite"]).output.split(separator: "\n").first?.suffix(8))
    let text = try run(["show", String(id), "--archive", "a.sqlite"]).output
    #expect(text.contains("Zorb Union, Norway"), "\(text)")
    let query = ["search", "trade", "with:\"zorb union\"", "--archive", "a.sqlite"]
    #expect(try run(query).output.contains("trade"))
    #expect(try CommandRun(query, in: folder).output == "")
    let correction = ["decide", "\(id)/p2", "--correct", "country=zorb union", "--archive", "a.sqlite"]
    #expect(try CommandRun(correction, in: folder).code == 1)
    #expect(try run(correction).code == 0)
    #expect(
      try run(["show", "--format", "json", String(id), "--archive", "a.sqlite"]).output.contains("\"country\": \"ZRB\"")
    )
  }
}
