import ArgumentParser
import ReadoutArchive
import ReadoutCore

/// Takes the newest decision about people back.
struct PeopleUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take the newest decision about who is who back.")

  @OptionGroup var archive: ArchiveOptions

  func run() throws { try Self.tell("took back", try archive.open(.writing).undoPeople()) }

  /// Writes what was done about a decision.
  static func tell(_ what: String, _ decision: Decision) throws {
    let line =
      "\(what): \(decision.aspect.rawValue) “\(decision.subject)” “\(decision.item.dropFirst("person:".count))”"
    try StandardStream.output.write(Array((Sanitiser.clean(line) + "\n").utf8))
  }
}
