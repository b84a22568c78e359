import ArgumentParser

/// Restores the decision about people that was taken back last.
struct PeopleRedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Restore the decision about who is who that was taken back last.")

  @OptionGroup var archive: ArchiveOptions

  func run() throws { try PeopleUndoCommand.tell("restored", try archive.open(.writing).redoPeople()) }
}
