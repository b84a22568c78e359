import Foundation

/// A program that is run to its end on a terminal of its own, as at a desk, and what it took.
struct Child {
  let seconds: Double
  /// What of the cores' time it took.
  let processorSeconds: Double
  /// The most memory that it held at once, where the system tells.
  let peakMegabytes: Int
  /// Whether it ended with 0.
  let isSuccess: Bool
  /// The end of what it said.
  let lastLine: String

  /// Runs a program found by path or name; `see` gets what it writes, with the seconds since its start, and ends it by
  /// returning false. Nil where it cannot be started.
  static func run(
    _ program: String, _ arguments: [String], see: (ArraySlice<UInt8>, Double) -> Bool = { _, _ in true }
  ) -> Child? {
    guard let terminal = PseudoTerminal(columns: 132, rows: 43) else { return nil }
    defer { terminal.close() }
    let start = ContinuousClock.now
    guard let process = terminal.start(program, arguments) else { return nil }
    var tail: [UInt8] = []
    var memory = 0
    var isStopped = false
    var isRunning = true
    while isRunning {
      memory = max(memory, Self.peak(of: process))
      guard let bytes = terminal.read(milliseconds: 20) else { break }
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      tail = Array((tail + bytes).suffix(400))
      if !bytes.isEmpty && !isStopped && !see(bytes, seconds) {
        isStopped = true
        kill(process, SIGTERM)
      }
      isRunning = !(bytes.isEmpty && hasEnded(process))
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 { guard errno == EINTR else { return nil } }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    if memory == 0 { memory = fallback(usage) }
    let words = String(decoding: tail, as: UTF8.self).split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
    return Child(
      seconds: seconds, processorSeconds: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime),
      peakMegabytes: memory / 1024, isSuccess: status == 0, lastLine: words)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  // Left to be waited for, so that its number is not given to another.
  private static func hasEnded(_ process: pid_t) -> Bool {
    var info = siginfo_t()
    return waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_signo != 0
  }

  // Linux counts the memory of the parent at the start in the child's usage, but not here.
  private static func peak(of process: pid_t) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else { return 0 }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }

  private static func fallback(_ usage: rusage) -> Int {
    #if canImport(Darwin)
      usage.ru_maxrss / 1024
    #else
      usage.ru_maxrss
    #endif
  }
}
