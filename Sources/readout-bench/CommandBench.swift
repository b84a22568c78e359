import Foundation
import ReadoutCore

/// Measures the command as its users run it: start, memory, size.
enum CommandBench {
  /// Prints the figures for the `readout` that stands beside this program.
  static func run(_ scratch: Scratch) {
    let command = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("readout").path
    guard let size = try? FileManager.default.attributesOfItem(atPath: command)[.size] as? Int else {
      return print("command: \(command) is not there; build it first (make bench does)")
    }
    print("command, whole process")
    start(command, ["--version"], "start, --version ")
    start(command, ["parse", scratch.short], "start, parse     ")
    memory(command, scratch.many, "10,000 texts     ")
    memory(command, scratch.large, "one text of 10 MB")
    print("  embedded data      \(megabytes(EmbeddedData.byteCount))")
    print("  binary             \(megabytes(size))")
  }

  private static func start(_ command: String, _ arguments: [String], _ name: String) {
    let times = (0..<40).compactMap { _ in Child.run(command, arguments)?.seconds }.sorted()
    guard let best = times.first else { return print("  \(name)  could not be started") }
    print("  \(name)  median \(milliseconds(times[times.count / 2])), best \(milliseconds(best))")
  }

  private static func memory(_ command: String, _ path: String, _ name: String) {
    guard let child = Child.run(command, ["parse", "--format", "jsonl", path]), child.isSuccess else {
      return print("  \(name)  could not be parsed")
    }
    print("  \(name)  peak \(child.peakMegabytes) MB, \(CoreBench.rounded(child.seconds, 1)) s")
  }

  private static func milliseconds(_ seconds: Double) -> String { CoreBench.rounded(seconds * 1000, 1) + " ms" }

  private static func megabytes(_ bytes: Int) -> String { CoreBench.rounded(Double(bytes) / 1_000_000, 1) + " MB" }
}
