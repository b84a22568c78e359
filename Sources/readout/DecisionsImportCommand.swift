import ArgumentParser
import Foundation
import ReadoutArchive

/// Takes decisions in.
struct DecisionsImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in decisions that were written by `readout decisions export`.",
    discussion: """
      What is known already is not taken in twice, and nothing is replaced: of two decisions on one thing the later holds.
      Decisions on texts that are not in the archive wait until those are imported. A line that cannot be understood is
      named and skipped.
      """)

  @OptionGroup var archive: ArchiveOptions

  @Argument(help: ArgumentHelp("Files, or - for standard input.", valueName: "file"))
  var files: [String]

  func run() throws {
    let target = try archive.open(.creating)
    var total = Archive.TransferSummary()
    var problems = 0
    for file in files {
      guard let bytes = Self.bytes(of: file) else {
        problems += 1
        continue
      }
      var decisions: [Decision] = []
      for (place, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
        guard line.contains(where: { $0 > 0x20 }) else { continue }
        switch DecisionLine.read(line) {
        case .success(let decision): decisions.append(decision)
        case .failure(let problem):
          Diagnostics.report("\(file): line \(place + 1) \(problem.reason); skipped")
          problems += 1
        }
      }
      let summary = try target.importDecisions(decisions)
      total.added += summary.added
      total.changed += summary.changed
      total.known += summary.known
    }
    let sentence = "\(total.added) new, \(total.changed) changed, \(total.known) known, \(problems) skipped\n"
    try StandardStream.output.write(Array(sentence.utf8))
    if problems > 0 { throw ExitCode.failure }
  }

  private static func bytes(of file: String) -> Data? {
    do {
      if file == "-" { return try FileHandle.standardInput.readToEnd() ?? Data() }
      return try Data(contentsOf: URL(fileURLWithPath: file))
    } catch {
      Diagnostics.report("\(file): cannot be read (\(error.localizedDescription)); skipped")
      return nil
    }
  }
}
