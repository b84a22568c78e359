import Foundation
import Testing

/// Runs the built command on files in a folder of its own.
@Suite struct CommandTests {
  private static let page = """
    <html><head><title>Envoy visits the port</title></head><body><nav><a href="/">Home</a></nav>
    <h1>Envoy visits the port</h1><p>The envoy visited the port on Friday, and he spoke to the harbour master.</p></body></html>
    """

  private func run(_ arguments: [String], in folder: URL, input: String = "") throws -> CommandRun {
    try CommandRun(arguments, in: folder, input: input)
  }

  /// A folder with the files, removed afterwards.
  private func withFiles(_ files: [String: [UInt8]], _ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("readout-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, bytes) in files {
      let url = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
    try body(folder)
  }

  private func objects(_ lines: String) throws -> [[String: Any]] {
    try lines.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private func paths(_ lines: String) throws -> [String] {
    try objects(lines).compactMap { ($0["source"] as? [String: Any])?["path"] as? String }
  }

  @Test func `parse prints one JSON object for one file`() throws {
    try withFiles(["a.txt": Array("They met.".utf8)]) { folder in
      let run = try run(["parse", "--format", "json", "--published", "2022-05-18", "a.txt"], in: folder)
      let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      #expect(json["schema"] as? String == "readout/1")
      #expect(json["text"] as? String == "They met.")
      #expect((json["source"] as? [String: Any])?["published"] as? String == "2022-05-18")
      #expect(run.problems.isEmpty)
      #expect(run.code == 0)
    }
  }

  @Test func `Many files keep their order as JSON lines`() throws {
    let names = (0..<60).map { String(format: "n%02d.txt", $0) }
    let files = Dictionary(
      uniqueKeysWithValues: names.enumerated().map { index, name in
        // The first are the longest, so that they are ready last.
        (name, Array(String(repeating: "They met. ", count: 1 + (60 - index) * 5).utf8))
      })
    try withFiles(files) { folder in
      let run = try run(["parse", "--format", "jsonl", "."], in: folder)
      #expect(try paths(run.output) == names.map { "./" + $0 })
      #expect(run.code == 0)
    }
  }

  @Test func `Hundreds of files, long, short and unreadable ones mixed, come out in their order`() throws {
    let names = (0..<400).map { String(format: "n%03d.txt", $0) }
    let files = Dictionary(
      uniqueKeysWithValues: names.enumerated().map { index, name in
        // Every 40th is long, every 25th empty.
        let count = index % 25 == 24 ? 0 : index % 40 == 0 ? 300 : 1
        return (name, Array(String(repeating: "They met in Paris on Monday. ", count: count).utf8))
      })
    try withFiles(files) { folder in
      let run = try run(["parse", "--format", "jsonl", "."], in: folder)
      let readable = names.enumerated().filter { $0.offset % 25 != 24 }.map { "./" + $0.element }
      #expect(try paths(run.output) == readable)
      #expect(run.problems.count == 16)
      #expect(run.problems == run.problems.sorted())
      #expect(run.code == 1)
    }
  }

  @Test func `Each piece of bad input is named in one sentence, and the others go on`() throws {
    try withFiles([
      "bad/1-empty.txt": [], "bad/2-binary.txt": [0x7F, 0x45, 0x4C, 0x46, 0, 0],
      "bad/3-latin.txt": [0x64, 0xE9, 0x6A, 0xE0],
      "bad/4-utf16.txt": [0xFF, 0xFE, 0x48, 0, 0x69, 0], "bad/5-page.html": Array("<nav>Home</nav>".utf8),
      "bad/8-dir.txt/inside.txt": Array("Inside.".utf8), "bad/9-good.txt": Array("They met.".utf8),
    ]) { folder in
      let bad = folder.appendingPathComponent("bad").path
      try FileManager.default.createSymbolicLink(atPath: bad + "/6-gone.txt", withDestinationPath: "nowhere.txt")
      try FileManager.default.createSymbolicLink(atPath: bad + "/7-loop", withDestinationPath: ".")
      let run = try run(["parse", "--format", "jsonl", "bad", "missing.txt"], in: folder)
      #expect(
        run.problems == [
          "readout: bad/1-empty.txt: is empty; skipped",
          "readout: bad/2-binary.txt: is not text but binary data; skipped, give its text as .txt, .md or .html",
          "readout: bad/3-latin.txt: has bytes that are no text in its encoding; read with \u{FFFD} in 2 places",
          "readout: bad/5-page.html: has no text beside menus and links; skipped",
          "readout: bad/6-gone.txt: could not be read (no such file or directory); skipped",
          "readout: bad/7-loop: leads to a folder that is read already; skipped",
          "readout: missing.txt: could not be read (no such file or directory); skipped",
        ])
      #expect(
        try paths(run.output) == ["bad/3-latin.txt", "bad/4-utf16.txt", "bad/8-dir.txt/inside.txt", "bad/9-good.txt"])
      #expect(run.code == 1)
    }
  }

  @Test func `A file that may not be read is named`() throws {
    guard getuid() != 0 else {
      print("skipped: the superuser may read everything")
      return
    }
    try withFiles(["a.txt": Array("Secret.".utf8)]) { folder in
      let path = folder.appendingPathComponent("a.txt").path
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
      let run = try run(["parse", "a.txt"], in: folder)
      #expect(run.problems == ["readout: a.txt: could not be read (permission denied); skipped"])
      #expect(run.code == 1)
    }
  }

  @Test func `Warnings alone leave the exit code 0`() throws {
    try withFiles(["a.txt": [0x64, 0xE9, 0x6A]]) { folder in
      let run = try run(["parse", "a.txt"], in: folder)
      #expect(run.problems.count == 1)
      #expect(run.code == 0)
    }
  }

  @Test func `Standard input is read, as a page where it begins like one`() throws {
    try withFiles([:]) { folder in
      let run = try run(["parse", "--format", "jsonl", "-"], in: folder, input: Self.page)
      let json = try #require(try objects(run.output).first)
      #expect((json["text"] as? String)?.hasPrefix("Envoy visits the port\n\nThe envoy visited") == true)
      #expect((json["source"] as? [String: Any])?["format"] as? String == "html")
      #expect(run.code == 0)
    }
  }

  @Test func `Without a terminal, paths alone give the table`() throws {
    try withFiles([
      "a.txt": Array("---\ntitle: Talks\ndate: 2022-05-18\n---\nThey met.".utf8), "b.html": Array(Self.page.utf8),
    ]) {
      folder in
      for arguments in [["a.txt", "b.html"], ["browse", "a.txt", "b.html"], ["."]] {
        let run = try run(arguments, in: folder)
        let rows = run.output.split(separator: "\n").filter { !$0.hasPrefix("    ") }
        #expect(rows.count == 2, "\(arguments)")
        #expect(run.output.hasPrefix("2022-05-18 "))
        #expect(run.output.contains("Envoy visits the port"))
        #expect(run.code == 0)
      }
    }
  }

  @Test func `Without a path and a terminal, the archive's newest readouts are a table, and their number is told`()
    throws
  {
    try withFiles([
      "in/a.txt": Array("---\ntitle: Talks\ndate: 2022-05-18\n---\nThey met.".utf8),
      "in/b.html": Array(Self.page.utf8),
    ]) { folder in
      let missing = try run(["--archive", "a.sqlite"], in: folder)
      #expect(missing.code == 1 && missing.output.isEmpty && missing.problems.count == 1)
      #expect(missing.problems.first?.contains("make one with `readout import PATH…`") == true)
      #expect(missing.problems.first?.contains("`readout FOLDER`") == true)
      #expect(try run(["import", "--archive", "a.sqlite", "in"], in: folder).code == 0)
      let run = try run(["--archive", "a.sqlite"], in: folder)
      #expect(run.code == 0 && run.output.hasPrefix("2022-05-18 ") && run.output.contains("Envoy visits the port"))
      #expect(run.output.hasSuffix("\nall 2 readouts\n"))
      #expect(try self.run(["--archive", "a.sqlite", "in"], in: folder).code == 2)
    }
  }

  @Test func `A folder called like a subcommand is reached by its path`() throws {
    try withFiles(["parse/a.txt": Array("They met.".utf8)]) { folder in
      #expect(try run(["./parse"], in: folder).output.contains("They met."))
      let wrong = try run(["parse"], in: folder)
      #expect(wrong.code == 2)
      #expect(wrong.problems.first?.contains("readout ./parse") == true)
    }
  }

  @Test func `A folder without readouts is said to have none`() throws {
    try withFiles(["a.pdf": [1]]) { folder in
      let run = try run(["."], in: folder)
      #expect(run.problems == ["readout: .: has no readouts (.txt, .md, .html or .htm); name a file or folder"])
      #expect(run.code == 1)
    }
  }

  @Test(arguments: [
    ["--no-such-option"], ["parse", "--format", "xml", "a.txt"], ["parse"], ["explain"], ["explain", "a", "b"],
    ["parse", "--published", "Monday", "a.txt"],
  ])
  func `Wrong usage is exit code 2, and nothing goes to standard output`(arguments: [String]) throws {
    try withFiles([:]) { folder in
      let run = try run(arguments, in: folder)
      #expect(run.code == 2)
      #expect(run.output.isEmpty)
      #expect(!run.problems.isEmpty)
    }
  }

  @Test func `Help and version go to standard output`() throws {
    try withFiles([:]) { folder in
      for arguments in [["--help"], ["parse", "--help"], ["explain", "--help"], ["browse", "--help"]] {
        let run = try run(arguments, in: folder)
        #expect(run.output.contains("EXAMPLE"), "\(arguments)")
        #expect(run.code == 0)
      }
      #expect(try run(["--version"], in: folder).output.hasPrefix("readout "))
    }
  }

  @Test func `explain prints the text, without colours where there is no terminal`() throws {
    try withFiles(["a.txt": Array("They\u{1B}[31m met.".utf8)]) { folder in
      let run = try run(["explain", "a.txt"], in: folder)
      #expect(run.output.contains("They␛[31m met."))
      #expect(!run.output.contains("\u{1B}"))
      #expect(run.code == 0)
      let missing = try self.run(["explain", "no.txt"], in: folder)
      #expect(missing.problems == ["readout: no.txt: could not be read (no such file or directory); skipped"])
      #expect(missing.code == 1)
    }
  }

  @Test func `A reader that has seen enough ends the command quietly`() throws {
    try withFiles(["a.txt": Array(String(repeating: "They met. ", count: 20_000).utf8)]) { folder in
      let process = Process()
      let errors = Pipe()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "\"$0\" parse --format json a.txt | head -c 10 > /dev/null", Built.command.path]
      process.currentDirectoryURL = folder
      process.standardError = errors
      try Built.start(process)
      process.waitUntilExit()
      #expect(try errors.fileHandleForReading.readToEnd() ?? Data() == Data())
    }
  }

  @Test func `A screen is drawn as a picture`() throws {
    try withFiles(["a.txt": Array("---\ntitle: Talks on fish\n---\nThey met.".utf8), "b.txt": []]) { folder in
      let run = try run(["screenshot", "--size", "80x24", "--keys", "j", "--theme", "light", "."], in: folder)
      #expect(run.output.hasPrefix("<svg") || run.output.hasPrefix("<?xml"))
      #expect(run.output.contains("Talks"))
      #expect(run.problems == ["readout: ./b.txt: is empty; skipped"])
      #expect(run.code == 1)
      for wrong in [["--size", "80"], ["--size", "80x24", "--theme", "pink"], ["--size", "0x24"]] {
        #expect(try self.run(["screenshot", "."] + wrong, in: folder).code == 2)
      }
    }
  }
}
