import ArgumentParser
import Foundation
import ReadoutArchive

/// Writes all decisions as JSON Lines.
struct DecisionsExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all decisions as JSON Lines, to keep them safe or to take them elsewhere.")

  @OptionGroup var archive: ArchiveOptions

  @Argument(help: ArgumentHelp("Where to write; otherwise standard output.", valueName: "file"))
  var file: String?

  func run() throws {
    let decisions = try archive.open(.reading).exportDecisions()
    var bytes: [UInt8] = []
    for decision in decisions { bytes += DecisionLine(decision).bytes + [0x0A] }
    guard let file, file != "-" else { return try StandardStream.output.write(bytes) }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: file), options: .atomic)
    } catch {
      Diagnostics.report("\(file): cannot be written (\(error.localizedDescription)); name another file")
      throw ExitCode.failure
    }
  }
}
