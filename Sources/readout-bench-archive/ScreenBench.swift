import Foundation

/// Measures the shipped command on a terminal: from its start to the first screen, and from a key to the end of what it
/// writes for it.
struct ScreenBench {
  /// What is browsed.
  struct Place {
    let name: String
    let arguments: [String]
  }

  /// A key, pressed again and again.
  private struct Press {
    let name: String
    let keys: [UInt8]
    let count: Int
    /// Keys that bring the browser where it is measured.
    var before: [UInt8] = []
  }

  private static let presses = [
    Press(name: "arrow down", keys: Array("\u{1B}OB".utf8), count: 200),
    Press(name: "page down", keys: Array("\u{1B}[6~".utf8), count: 100),
    Press(name: "next item", keys: Array("]".utf8), count: 60, before: Array("5".utf8)),
    Press(name: "letter of a search", keys: Array("c".utf8), count: 12, before: Array("1/".utf8)),
  ]

  private static let tabs = [
    ("People", "gp"), ("Issues", "gi"), ("Countries", "gc"), ("Follow-ups", "gf"), ("Overview", "go"),
  ]

  /// Milliseconds without output after which the frame that a key asked for is complete, and after which nothing follows
  /// it any more: what stands beside a list is drawn only when the keys rest.
  private static let calm: (frame: Int32, all: Int32) = (30, 120)

  /// What was written after a key: until its frame was complete, and what followed it.
  private struct Answer {
    var seconds = 0.0
    var bytes = 0
    var following = 0
  }

  /// Prints the tables for some places.
  static func run(_ places: [Place], program: String) {
    var starts: [[String]] = []
    var keys: [[String]] = []
    var lists: [[String]] = []
    for place in places {
      let times = Quantiles((0..<15).compactMap { _ in ScreenBench(program, place)?.firstPaint })
      guard times.count > 0 else { continue }
      starts.append([place.name, Report.milliseconds(times.median), Report.milliseconds(times.at(1))])
      keys += presses.compactMap { row($0, program, place) }
      lists += tabs.compactMap { tab($0.0, $0.1, program, place) }
    }
    Report.line("From the start of the process to the first screen of 132×43; load \(Machine.load)\n")
    Report.table(["browsed", "median", "worst"], starts)
    Report.line(
      "From a key to the last byte of the frame that shows what it did; what stands beside a list follows at rest\n")
    Report.table(
      [
        "browsed", "key", "number", "median", "90 %", "99 %", "worst", "bytes, median", "bytes, 90 %", "bytes, most",
        "following, median",
      ], keys)
    Report.line(
      "From the keys of a tab until nothing changes any more, and from keys meanwhile to the first byte\n")
    Report.table(["browsed", "tab", "complete", "keys", "median", "worst"], lists)
  }

  private static func row(_ press: Press, _ program: String, _ place: Place) -> [String]? {
    guard let bench = ScreenBench(program, place) else { return nil }
    if !press.before.isEmpty { _ = bench.press(press.before) }
    let answers = (0..<press.count).compactMap { _ in bench.press(press.keys) }
    // A key that changes nothing, as at the end of a list, writes nothing, and is no frame.
    let frames = answers.filter { $0.bytes > 0 }
    let bytes = Quantiles(frames.map { Double($0.bytes) })
    return [place.name, press.name, Report.number(frames.count)] + Quantiles(frames.map(\.seconds)).cells
      + [bytes.median, bytes.at(0.9), bytes.at(1), Quantiles(frames.map { Double($0.following) }).median]
      .map { Report.number(Int($0)) }
  }

  private static func tab(_ name: String, _ keys: String, _ program: String, _ place: Place) -> [String]? {
    guard let complete = ScreenBench(program, place)?.settling(after: Array(keys.utf8)),
      let latencies = ScreenBench(program, place)?.latencies(after: Array(keys.utf8), for: max(0.5, complete))
    else { return nil }
    return [
      place.name, name, Report.milliseconds(complete), Report.number(latencies.count),
      Report.milliseconds(latencies.median), Report.milliseconds(latencies.at(1)),
    ]
  }

  private let terminal: PseudoTerminal
  private let process: Running
  private let firstPaint: Double

  /// Ends the program with the bench.
  private final class Running {
    let number: pid_t
    let terminal: PseudoTerminal
    init(_ number: pid_t, _ terminal: PseudoTerminal) { (self.number, self.terminal) = (number, terminal) }

    deinit {
      kill(number, SIGTERM)
      // What is left to be written must not block it.
      while let bytes = terminal.read(milliseconds: 20), !bytes.isEmpty {}
      var status: Int32 = 0
      while waitpid(number, &status, 0) < 0 && errno == EINTR {}
      terminal.close()
    }
  }

  // Begins to browse and waits until the screen is calm.
  private init?(_ program: String, _ place: Place) {
    guard let terminal = PseudoTerminal(columns: 132, rows: 43) else { return nil }
    let start = ContinuousClock.now
    guard let number = terminal.start(program, ["--start-over"] + place.arguments) else {
      terminal.close()
      return nil
    }
    self.terminal = terminal
    process = Running(number, terminal)
    var shown: [UInt8] = []
    while shown.count < 2000 {
      guard let bytes = terminal.read(milliseconds: 5000), !bytes.isEmpty else { return nil }
      shown += bytes
    }
    firstPaint = (ContinuousClock.now - start) / .seconds(1)
    while let bytes = terminal.read(milliseconds: 400), !bytes.isEmpty {}
  }

  private func press(_ keys: [UInt8]) -> Answer {
    let start = ContinuousClock.now
    terminal.write(keys)
    var answer = Answer()
    var patience: Int32 = 200
    while let bytes = terminal.read(milliseconds: patience), !bytes.isEmpty {
      answer.seconds = (ContinuousClock.now - start) / .seconds(1)
      answer.bytes += bytes.count
      patience = Self.calm.frame
    }
    while let bytes = terminal.read(milliseconds: Self.calm.all), !bytes.isEmpty { answer.following += bytes.count }
    return answer
  }

  // Seconds until the last byte that some keys lead to.
  private func settling(after keys: [UInt8]) -> Double {
    let start = ContinuousClock.now
    terminal.write(keys)
    var seconds = 0.0
    while let bytes = terminal.read(milliseconds: 2500), !bytes.isEmpty {
      seconds = (ContinuousClock.now - start) / .seconds(1)
    }
    return seconds
  }

  // From keys that open and close the help, pressed for some seconds after others, to the first byte that follows.
  private func latencies(after keys: [UInt8], for duration: Double) -> Quantiles {
    let start = ContinuousClock.now
    terminal.write(keys)
    var found: [Double] = []
    while (ContinuousClock.now - start) / .seconds(1) < duration {
      while let bytes = terminal.read(milliseconds: 30), !bytes.isEmpty {
        if (ContinuousClock.now - start) / .seconds(1) > duration { break }
      }
      let pressed = ContinuousClock.now
      // The help opens and closes whatever is listed, so that each key has something to write.
      terminal.write(Array((found.count % 2 == 0 ? "?" : "\r").utf8))
      guard let bytes = terminal.read(milliseconds: 1000), !bytes.isEmpty else { continue }
      found.append((ContinuousClock.now - pressed) / .seconds(1))
    }
    return Quantiles(found)
  }
}
