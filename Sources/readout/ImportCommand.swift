import ArgumentParser
import Foundation
import ReadoutArchive
import ReadoutFormats

/// Brings texts into the archive.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Keep readouts in the archive, to search and browse them.",
    discussion: """
      EXAMPLES
        readout import press/                       all texts in a folder
        readout import --publisher "State House" --published 2016-08-22 visit.txt
        curl -s https://example.org/press/42 | readout import -
        readout import --dry-run press/             what would be new, without keeping anything

      A text that is in the archive already is left alone; a changed text at the same address or path becomes a new
      revision, and the old one is kept. Ctrl-C ends an import and keeps what was committed; the same command goes on.
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var reading: ReadingOptions

  @Option(help: ArgumentHelp("Who published the texts; takes the place of what they state.", valueName: "name"))
  var publisher: String?

  @Option(help: ArgumentHelp("How many texts are read at once; otherwise one for each core.", valueName: "n"))
  var jobs: Int?

  @Option(help: ArgumentHelp("After how many texts they are committed.", valueName: "n", visibility: .hidden))
  var batch = Importer.batchSize

  @Flag(help: "Read and compare, but keep nothing.")
  var dryRun = false

  @OptionGroup var sources: PathArguments

  func validate() throws {
    if sources.paths.isEmpty { throw ValidationError("Name at least one file or folder, or - for standard input.") }
    if batch < 1 { throw ValidationError("--batch takes a number from 1 on.") }
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024.") }
  }

  func run() async throws {
    // From the first moment on, Ctrl-C ends the import where nothing is lost.
    let interrupt = Interrupt()
    // A file that may not grow any more is told of in a sentence, and not by the signal that would end the program.
    signal(SIGXFSZ, SIG_IGN)
    let target = try dryRun ? existing() : archive.open(.creating)
    let importer = Importer(
      reading: ImportReading(archive: target, reader: reading.reader, publisher: publisher), jobs: jobs, batch: batch,
      isDry: dryRun, interrupt: interrupt)
    let progress = ImportProgress(paths: sources.paths)
    let summary = try await importer.run(sources.walker, progress)
    progress.end()
    try StandardStream.output.write(Array((summary.sentence(isDry: dryRun) + "\n").utf8))
    if summary.found == 0 && !interrupt.hasCome { try sources.refuseEmpty() }
    if interrupt.hasCome { throw ExitCode(130) }
    if summary.skipped > 0 { throw ExitCode.failure }
  }

  // What does not exist yet holds nothing that the texts could be compared with.
  private func existing() throws -> Archive? {
    do { return try archive.open(.reading) } catch ArchiveError.missing { return nil }
  }
}
