import Foundation
import Testing

/// Runs `readout watch` beside a folder that changes.
@Suite struct WatchTests {
  /// Waits until the command has printed so many lines, or half a minute has gone by.
  private func lines(_ count: Int, of started: StartedCommand) -> [String] {
    let end = ContinuousClock.now + .seconds(30)
    while ContinuousClock.now < end {
      let lines = started.output.split(separator: "\n").map(String.init)
      if lines.count >= count { return lines }
      usleep(20_000)
    }
    return started.output.split(separator: "\n").map(String.init)
  }

  @Test("What is there, what appears, what changes, and what comes in a new folder is imported, until Ctrl-C")
  func watch() throws {
    let press = try Press(2)
    let environment = ["READOUT_ARCHIVE": press.archive]
    let started = try StartedCommand(["watch", "press"], in: press.folder, environment: environment)
    defer { started.process.terminate() }
    #expect(lines(1, of: started) == ["2 new, 0 revised, 0 unchanged, 0 skipped"])
    try press.write(2)
    #expect(lines(2, of: started).dropFirst() == ["1 new, 0 revised, 0 unchanged, 0 skipped"])
    try press.write(2, matter: "tariffs on salt")
    #expect(lines(3, of: started).dropFirst(2) == ["0 new, 1 revised, 0 unchanged, 0 skipped"])
    let other = try Press(5)
    try FileManager.default.moveItem(atPath: other.path(4), toPath: other.folder.appendingPathComponent("4.txt").path)
    try FileManager.default.moveItem(at: other.texts, to: press.texts.appendingPathComponent("later"))
    #expect(lines(4, of: started).dropFirst(3) == ["1 new, 0 revised, 3 unchanged, 0 skipped"])
    started.send(SIGINT)
    #expect(try started.end().code == 0)
    #expect(
      try CommandRun(["list"], in: press.folder, environment: environment).output.split(separator: "\n").count == 4)
  }

  @Test("A folder that is none is told of")
  func none() throws {
    let press = try Press(1)
    let run = try CommandRun(["watch", "nowhere"], in: press.folder, environment: ["READOUT_ARCHIVE": press.archive])
    #expect(run.code == 1 && run.problems == ["readout: nowhere: is no folder; name one that can be watched"])
  }
}
