import ArgumentParser
import ReadoutArchive
import ReadoutFormats

/// Prints one readout of the archive.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print a readout of the archive with all that was found in it.",
    discussion: """
      EXAMPLES
        readout show 3f0c9a2e
        readout show --format json 3f0c9a2e

      What people corrected is shown as they said it, with what was found beside it; what they rejected comes last.

      The id is the one that list and search print; its first six digits or more are enough.
      """)

  @OptionGroup var archive: ArchiveOptions

  @Option(help: "How to write it: text, json, jsonl or markdown.")
  var format: ParseCommand.Format = .text

  @Argument(help: ArgumentHelp("The readout's id.", valueName: "id"))
  var id: String

  func run() throws {
    let archive = try archive.open(.reading)
    let key = try archive.find(id)
    guard let readout = try archive.decided(key)?.shown else { throw ArchiveError.unknown(id: id, path: archive.path) }
    try StandardStream.output.write(format.writer(readout))
  }
}
