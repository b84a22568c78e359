import ArgumentParser
import CAllocator
import ReadoutArchive
import ReadoutCore

/// The command.
@main
struct Main: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readout",
    abstract: "Read the press releases that follow meetings: who was there, what was discussed, what is to follow.",
    usage: """
      readout [--archive FILE]
      readout PATH…
      readout import PATH…
      readout parse [--format text|json|jsonl|markdown] PATH…
      readout explain FILE
      """,
    discussion: """
      EXAMPLES
        readout import press/             keep all readouts in a folder in the archive
        readout                           browse and search the archive
        readout seeds                     browse all readouts in a folder
        readout visit.txt | less          the same as a table, where there is no terminal
        readout parse --format json visit.html
        readout parse --format jsonl archive > archive.jsonl
        curl -s https://example.org/press/42 | readout parse -
        readout explain visit.txt         which rule found what
        readout --pick seeds              choose something in the panes; print where it stands

      Reads .txt, .md, .html and .htm, offline; no file is changed. A folder is searched with all that is in it.
      A path that is called like a subcommand is written with its folder: readout ./parse

      Exit codes: 0 all went well, 1 some file could not be read, 2 wrong usage.
      """,
    version: "readout 0.1.0",
    subcommands: [
      BrowseCommand.self, ImportCommand.self, SearchCommand.self, ListCommand.self, ShowCommand.self,
      RemoveCommand.self, ViewCommand.self, WatchCommand.self, ArchiveCommand.self, ParseCommand.self,
      ExplainCommand.self,
      DecideCommand.self, DecisionsCommand.self, PeopleCommand.self, HistoryCommand.self, ReparseCommand.self,
      ScreenshotCommand.self, ConfigCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self)

  /// Runs the command that the arguments name, and exits with 2 where they are wrong.
  static func main() async {
    callocator_return_large_blocks()
    // The lexicon loads while ArgumentParser is at work: that is a seventh of the time that a short text takes.
    if CommandLine.arguments.dropFirst().first == ParseCommand.configuration.commandName { Pipeline.prepare() }
    do {
      var command = try parseAsRoot()
      if (command as? ScreenshotCommand)?.isPlain != true { Names.add(UserWords.lexicon) }
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch OutputError.closed {
      // Whoever read the output has seen enough, as in `readout parse … | head`.
      exit(withError: ExitCode.success)
    } catch  where isToldInASentence(error) {
      Diagnostics.report(error.localizedDescription)
      exit(withError: ExitCode.failure)
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      Diagnostics.write(fullMessage(for: error) + "\n")
      exit(withError: ExitCode(2))
    }
  }

  private static func isToldInASentence(_ error: any Error) -> Bool {
    error is ArchiveError || error is DecisionError || error is WatchError || error is OutputError
  }
}
