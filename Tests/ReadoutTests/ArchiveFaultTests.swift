import Foundation
import Testing

/// What can go wrong around an archive: nothing is lost, and a sentence tells.
@Suite struct ArchiveFaultTests {
  private func run(_ arguments: [String], _ press: Press) throws -> CommandRun {
    try CommandRun(arguments, in: press.folder, environment: ["READOUT_ARCHIVE": press.archive])
  }

  /// The archive as text: readouts with all that was found in them, in the order of dates.
  private func content(_ press: Press) throws -> [String] {
    let rows = try run(["list", "--format", "jsonl"], press).output.split(separator: "\n")
    let issues = try run(["search", "--in", "issues", "--limit", "100000", "--format", "jsonl", "lighthouse"], press)
    let people = try run(["search", "--in", "people", "--limit", "100000", "--format", "jsonl", "minister"], press)
    return (rows + issues.output.split(separator: "\n") + people.output.split(separator: "\n")).map(String.init)
  }

  @Test("Killed at fifty random moments, an import loses nothing committed and ends as if nothing had happened")
  func killed() throws {
    let press = try Press(250)
    var random = SystemRandomNumberGenerator()
    var kept = 0
    for _ in 0..<50 {
      let started = try StartedCommand(
        ["import", "--batch", "5", "press"], in: press.folder, environment: ["READOUT_ARCHIVE": press.archive])
      // Long enough to come to the first commits now and then, and short enough to come back often.
      usleep(UInt32.random(in: 20_000...700_000, using: &random))
      started.send(SIGKILL)
      _ = try started.end()
      guard FileManager.default.fileExists(atPath: press.archive) else { continue }
      let check = try run(["archive", "check"], press)
      // Killed before the first tables were made, there is a file, but no archive yet.
      if check.problems.first?.contains("is not an archive") == true, kept == 0 { continue }
      #expect(check.code == 0, "\(check.problems)")
      let count = try run(["list", "--format", "jsonl"], press).output.split(separator: "\n").count
      #expect(count >= kept)
      kept = count
    }
    let last = try run(["import", "press"], press)
    #expect(last.code == 0 && last.output == "\(250 - kept) new, 0 revised, \(kept) unchanged, 0 skipped\n")
    let after = try content(press)
    try FileManager.default.removeItem(atPath: press.archive)
    _ = try run(["import", "press"], press)
    let undisturbed = try content(press)
    #expect(after.count == undisturbed.count)
    #expect(after == undisturbed)
  }

  @Test("Ctrl-C ends an import cleanly; the next one goes on from there")
  func interrupted() throws {
    let press = try Press(200)
    let started = try StartedCommand(
      ["import", "--batch", "5", "press"], in: press.folder, environment: ["READOUT_ARCHIVE": press.archive])
    while started.process.isRunning, try run(["list"], press).output.isEmpty {}
    started.send(SIGINT)
    let ended = try started.end()
    #expect(ended.code == 130 || ended.code == 0)
    #expect(ended.output.hasSuffix(" skipped\n"))
    let kept = try run(["list"], press).output.split(separator: "\n").count
    #expect(kept > 0 && ended.output.hasPrefix("\(kept) new"))
    #expect(
      try run(["import", "press"], press).output == "\(200 - kept) new, 0 revised, \(kept) unchanged, 0 skipped\n")
  }

  @Test("Where the file may not grow, a sentence says so, and what was committed is kept")
  func full() throws {
    let press = try Press(60)
    let limited = try CommandRun(
      ["-c", "ulimit -f 400; exec \"$0\" import --batch 5 press", Built.command.path], in: press.folder,
      environment: ["READOUT_ARCHIVE": press.archive], command: URL(fileURLWithPath: "/bin/bash"))
    #expect(limited.code == 1)
    #expect(limited.problems.count == 1 && limited.problems[0].contains("no room"), "\(limited.problems)")
    #expect(try run(["archive", "check"], press).code == 0)
    #expect(try run(["import", "press"], press).code == 0)
    #expect(try run(["list"], press).output.split(separator: "\n").count == 60)
  }

  @Test("An archive that may only be read can be searched, and refuses imports with a sentence")
  func readOnly() throws {
    let press = try Press(3)
    _ = try run(["import", "press"], press)
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: press.archive)
    try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: press.folder.path)
    defer { try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: press.folder.path) }
    // Root may write everywhere: then there is nothing to see.
    guard getuid() != 0 else {
      #expect(try run(["list"], press).code == 0)
      return
    }
    #expect(try run(["list"], press).output.split(separator: "\n").count == 3)
    let refused = try run(["import", "press"], press)
    #expect(refused.code == 1 && refused.problems.count == 1 && refused.problems[0].contains("may only be read"))
  }

  @Test("A missing archive, a folder, another file and another database each get a sentence")
  func wrongFiles() throws {
    let press = try Press(1)
    func sentence(_ arguments: [String]) throws -> String {
      let run = try run(arguments, press)
      #expect(run.code == 1 && run.problems.count == 1, "\(arguments): \(run.problems)")
      return run.problems.first ?? ""
    }
    #expect(try sentence(["list"]).contains("there is no archive yet"))
    #expect(try sentence(["list", "--archive", "press"]).contains("is not an archive"))
    #expect(try sentence(["search", "--archive", press.path(0), "x"]).contains("is not an archive"))
    #expect(try sentence(["import", "--archive", press.path(0), "press"]).contains("is not an archive"))
    #expect(try sentence(["import", "--archive", "press/0000.txt/x/a.sqlite", "press"]).contains("cannot be used"))
  }

  @Test("Damaged pages are told of, and nothing crashes")
  func damaged() throws {
    let press = try Press(40)
    _ = try run(["import", "press"], press)
    let sound = try Data(contentsOf: URL(fileURLWithPath: press.archive))
    for page in [1, 3, 7, 12, 20, 28] where sound.count > (page + 1) * 8192 {
      var data = sound
      data.replaceSubrange(page * 8192..<(page + 1) * 8192, with: Data(repeating: 0x5A, count: 8192))
      try data.write(to: URL(fileURLWithPath: press.archive))
      let check = try run(["archive", "check"], press)
      #expect(check.code == 1 && !check.problems.isEmpty)
      for arguments in [["list"], ["search", "lighthouse"], ["search", "is:open", "minister"], ["import", "press"]] {
        let run = try run(arguments, press)
        #expect(run.code == 0 || (run.code == 1 && run.problems.count >= 1), "\(arguments), page \(page): \(run.code)")
      }
    }
  }

  @Test("Two imports at once bring in everything once")
  func twoAtOnce() throws {
    let press = try Press(60)
    let environment = ["READOUT_ARCHIVE": press.archive]
    let both = try (0..<2).map { _ in
      try StartedCommand(["import", "--batch", "5", "press"], in: press.folder, environment: environment)
    }
    let ends = try both.map { try $0.end() }
    #expect(ends.map(\.code) == [0, 0], "\(ends.map(\.problems))")
    #expect(try run(["list"], press).output.split(separator: "\n").count == 60)
    #expect(try run(["archive", "check"], press).code == 0)
  }
}
