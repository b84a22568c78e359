import ArgumentParser
import ReadoutArchive
import ReadoutCore

/// Reads texts of the archive again.
struct ReparseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reparse",
    abstract: "Read texts of the archive again, after an update that reads better.",
    discussion: """
      EXAMPLES
        readout reparse                             all texts that an earlier version has read
        readout reparse with:PK after:2016          those of them that a search finds
        readout reparse --all                       every text

      What people decided stays, and is attached to what is found now; `readout decisions list --unattached` tells what
      could not be. Ctrl-C ends the reading and keeps what was committed; the same command goes on.
      """)

  @OptionGroup var archive: ArchiveOptions

  @Flag(help: "Read also what this version has read.")
  var all = false

  @Option(help: ArgumentHelp("How many texts are read at once; otherwise one for each core.", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("How many texts are committed at once.", valueName: "n"))
  var batch = 500

  @Argument(help: ArgumentHelp("Which readouts, as in a search; otherwise all.", valueName: "query"))
  var query: [String] = []

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
    if batch < 1 { throw ValidationError("--batch takes a number from 1.") }
  }

  func run() async throws {
    let meaning = query.isEmpty ? nil : try QueryText.parse(query)
    let interrupt = Interrupt()
    let target = try archive.open(.writing)
    let ids = try target.toReparse(meaning, all: all)
    let progress = ImportProgress(total: ids.count)
    let count = try await Reparser(archive: target, jobs: jobs, batchSize: batch, interrupt: interrupt).run(
      ids, progress)
    progress.end()
    try StandardStream.output.write(Array("\(count) read again\n".utf8))
    if interrupt.hasCome { throw ExitCode(130) }
  }
}
