import Foundation

/// One run of the built command, from its start to its end.
struct CommandRun {
  let output: String
  let problems: [String]
  let code: Int32

  /// Runs the command in `folder`, output into files, so that no pipe can fill up.
  init(
    _ arguments: [String], in folder: URL, input: String = "", environment: [String: String] = [:],
    command: URL = Built.command
  ) throws {
    let started = try StartedCommand(
      arguments, in: folder, input: input, environment: environment, command: command)
    self = try started.end()
  }

  fileprivate init(output: String, problems: [String], code: Int32) {
    self.output = output
    self.problems = problems
    self.code = code
  }
}

/// A run of the command that is under way.
final class StartedCommand {
  let process = Process()
  private let scratch: URL

  /// Starts the command in `folder`.
  init(
    _ arguments: [String], in folder: URL, input: String = "", environment: [String: String] = [:],
    command: URL = Built.command
  ) throws {
    scratch = FileManager.default.temporaryDirectory.appendingPathComponent("run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    for name in ["in", "out", "err"] {
      try Data((name == "in" ? input : "").utf8).write(to: scratch.appendingPathComponent(name))
    }
    process.executableURL = command
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // A crash should end at once, and not wait for a backtrace.
    process.environment = ["SWIFT_BACKTRACE": "enable=no"].merging(environment) { _, new in new }
    process.standardInput = try FileHandle(forReadingFrom: scratch.appendingPathComponent("in"))
    process.standardOutput = try FileHandle(forWritingTo: scratch.appendingPathComponent("out"))
    process.standardError = try FileHandle(forWritingTo: scratch.appendingPathComponent("err"))
    try Built.start(process)
  }

  deinit { try? FileManager.default.removeItem(at: scratch) }

  /// Sends a signal to the process.
  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// What has been written to standard output so far.
  var output: String {
    (try? String(decoding: Data(contentsOf: scratch.appendingPathComponent("out")), as: UTF8.self)) ?? ""
  }

  /// Waits for the end.
  func end() throws -> CommandRun {
    process.waitUntilExit()
    let problems = try String(decoding: Data(contentsOf: scratch.appendingPathComponent("err")), as: UTF8.self)
    return CommandRun(
      output: output, problems: problems.split(separator: "\n").map(String.init), code: process.terminationStatus)
  }
}
