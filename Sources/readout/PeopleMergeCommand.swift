import ArgumentParser
import ReadoutArchive
import ReadoutCore

/// Decides that two are one person.
struct PeopleMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Say that two are one person; the first gives the name.")

  @OptionGroup var archive: ArchiveOptions

  @Flag(help: "Also where their countries or names differ.")
  var anyway = false

  @Argument(help: ArgumentHelp("Number or name of the person.", valueName: "person"))
  var person: String

  @Argument(help: ArgumentHelp("Number or name of the one who is the same.", valueName: "other"))
  var other: String

  func run() throws {
    let target = try archive.open(.writing)
    let one = try target.person(named: person)
    try target.merge(one, try target.person(named: other), anyway: anyway)
    guard let entry = try target.person(one)?.entry else { return }
    let line = "\(entry.id) \(entry.name): \(entry.spellings.joined(separator: "; "))"
    try StandardStream.output.write(Array((Sanitiser.clean(line) + "\n").utf8))
  }
}
