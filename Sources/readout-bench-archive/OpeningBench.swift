import ReadoutArchive

/// Measures how long it takes from the start of the command to a screen with the newest readout.
enum OpeningBench {
  private static let runs = 15

  /// Prints the table.
  static func run(_ workshop: Workshop, _ stores: [Store]) {
    let program = Workshop.program("readout")
    let rows = stores.compactMap { store in
      Way.allCases.lazy.compactMap { row(store, program, $0) }.first
    }
    guard !rows.isEmpty else {
      return Report.line("The first screen could not be measured: see that \(program) is there.\n")
    }
    Report.line("From the start of the process to the newest readout on a screen of 132×43\n")
    Report.table(["readouts", "way", "median", "best", "cold", "peak memory"], rows)
  }

  /// How an archive is looked at.
  private enum Way: CaseIterable {
    case browser, list

    var arguments: [String] { self == .browser ? [] : ["list", "--limit", "50"] }
    var name: String { self == .browser ? "browser" : "`readout list --limit 50`" }
  }

  private static func row(_ store: Store, _ program: String, _ way: Way) -> [String]? {
    guard let archive = try? store.open(), let id = try? archive.ids(limit: 1).first,
      let title = try? archive.rows([id]).first?.title
    else { return nil }
    // Long titles are cut on the screen.
    let sign = Array(title.utf8.prefix(14))
    let arguments = way.arguments + ["--archive", store.path]
    guard screen(program, arguments, sign) != nil else { return nil }
    let cold = store.chill() ? screen(program, arguments, sign) : nil
    let warm = (0..<runs).compactMap { _ in screen(program, arguments, sign) }
    let times = Quantiles(warm.map(\.seconds))
    return [
      Report.number(store.count), way.name, Report.milliseconds(times.median), Report.milliseconds(times.at(0)),
      cold.map { Report.milliseconds($0.seconds) } ?? "", "\(warm.map(\.peakMegabytes).max() ?? 0) MB",
    ]
  }

  /// The seconds until `sign` stands on the screen, or nil where it does not come up.
  private static func screen(
    _ program: String, _ arguments: [String], _ sign: [UInt8]
  ) -> (seconds: Double, peakMegabytes: Int)? {
    var shown: [UInt8] = []
    var found: Double?
    let child = Child.run(program, arguments) { bytes, seconds in
      shown = shown.suffix(sign.count) + bytes
      if found == nil && contains(shown, sign) { found = seconds }
      return found == nil
    }
    return child.flatMap { child in found.map { ($0, child.peakMegabytes) } }
  }

  private static func contains(_ bytes: [UInt8], _ sign: [UInt8]) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: sign) }
  }
}
