import ArgumentParser
import ReadoutArchive

/// Decides that a spelling is another person's.
struct PeopleSplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Say that a spelling is another person's.")

  @OptionGroup var archive: ArchiveOptions

  @Argument(help: ArgumentHelp("Number or name of the person.", valueName: "person"))
  var person: String

  @Argument(help: ArgumentHelp("The spelling, as `readout people show` has it.", valueName: "spelling"))
  var spelling: String

  func run() throws {
    let target = try archive.open(.writing)
    let id = try target.split(spelling, from: try target.person(named: person))
    if let id { try StandardStream.output.write(Array("\(id)\n".utf8)) }
  }
}
