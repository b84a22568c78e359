import ArgumentParser
import Foundation
import ReadoutBrowser
import ReadoutCore
import ReadoutFormats

/// Shows readouts in panes, or as a table where there is no terminal.
struct BrowseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Browse readouts in panes (the default); prints a table where there is no terminal.",
    discussion: """
      EXAMPLES
        readout                           browse the archive that `readout import` made
        readout --archive team.sqlite     browse another archive
        readout .                         browse the files of the current folder
        readout seeds visit.html          browse a folder and a file
        readout browse --published 2016-08-22 visit.txt
        readout seeds > table.txt         a row for each readout, its people, issues and follow-ups below
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var place: PlaceOptions

  @Argument(
    help: ArgumentHelp(
      "Files or folders; without any, the archive is browsed. - is standard input and gives a table.",
      valueName: "path"))
  var paths: [String] = []

  func validate() throws {
    if archive.archive != nil && !paths.isEmpty {
      throw ValidationError("Name either files and folders to browse, or an archive with --archive.")
    }
  }

  func run() async throws {
    let isInteractive = StandardStream.output.isTerminal && isatty(STDIN_FILENO) == 1 && !paths.contains("-")
    if paths.isEmpty {
      return try ArchiveBrowsing(options: archive, places: place.places).run(isInteractive: isInteractive)
    }
    let roots = paths
    let summary = isInteractive ? try browse(roots) : try await printTable(roots)
    if summary.readouts == 0 && summary.failures == 0 {
      Diagnostics.report(
        "\(roots.joined(separator: ", ")): has no readouts (.txt, .md, .html or .htm); name a file or folder")
      throw ExitCode.failure
    }
    if summary.failures > 0 { throw ExitCode.failure }
  }

  private func printTable(_ roots: [String]) async throws -> Pipeline.Summary {
    let width = StandardStream.output.width
    let pipeline = Pipeline(reader: reading.reader) { Array(TableWriter(width: width).write($0).utf8) }
    return try await pipeline.run(FileWalker(roots))
  }

  /// Made when the first file is read, for its lexicon takes longer to load than the first screen to draw.
  private static let parser = ReadoutParser()

  /// Runs the browser until its user leaves; only then is there room for problems on the terminal.
  private func browse(_ roots: [String]) throws -> Pipeline.Summary {
    let reader = reading.reader
    let log = ReadingLog()
    let files = FoundFiles(walker: FileWalker(roots), log: log)
    let browser = Browser(
      items: files, title: roots.joined(separator: ", "), memory: place.memory(of: roots)
    ) { path in
      Self.parser.parse(try Self.read(path, by: reader, log))
    }
    try Self.show { try browser.run() }
    log.problems.forEach(Diagnostics.report)
    return log.summary
  }

  /// Runs a browser; why it cannot be shown is told in one sentence.
  static func show(_ run: () throws -> Void) throws {
    do {
      try run()
    } catch {
      Diagnostics.report(error.localizedDescription)
      throw ExitCode.failure
    }
  }

  private static func read(_ path: String, by reader: DocumentReader, _ log: ReadingLog) throws -> Document {
    do {
      let reading = try reader.read(path: path)
      reading.warnings.forEach(log.add)
      return reading.document
    } catch {
      log.add(Problem(error, path: path))
      throw error
    }
  }
}
