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
        readout --pick seeds | cut -f 1   choose something in the panes; print where it stands

      With --pick the panes are on the terminal, and Enter prints what the cursor is on, wherever standard output leads:
      path or id, kind and label, parted by tabs. Exit codes: 0 something was picked, 1 there is nothing to pick from or
      no terminal, 130 nothing was picked (Esc or q).
      """)

  @Flag(help: "Choose a readout or an item in the panes, and print it.")
  var pick = false

  @Option(help: "How to print what was picked: line, or jsonl (one JSON object).")
  var format: PickFormat?

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
    if pick && paths.contains("-") {
      throw ValidationError("Standard input cannot be picked from; name files or folders.")
    }
    if format != nil && !pick {
      throw ValidationError("--format says how to print what was picked; it needs --pick.")
    }
  }

  func run() async throws {
    if pick { return try runPicking() }
    let isInteractive = StandardStream.output.isTerminal && isatty(STDIN_FILENO) == 1 && !paths.contains("-")
    if paths.isEmpty {
      return try ArchiveBrowsing(options: archive, place: place).run(isInteractive: isInteractive)
    }
    let roots = paths
    let summary = isInteractive ? try browse(roots) : try await printTable(roots)
    if summary.readouts == 0 && summary.failures == 0 { throw Self.nothing(in: roots) }
    if summary.failures > 0 { throw ExitCode.failure }
  }

  private static func nothing(in roots: [String]) -> ExitCode {
    Diagnostics.report(
      "\(roots.joined(separator: ", ")): has no readouts (.txt, .md, .html or .htm); name a file or folder")
    return .failure
  }

  // What was picked is printed when the terminal has been given back.
  private func runPicking() throws {
    var picks: [Pick] = []
    if paths.isEmpty {
      let archive = try ArchiveBrowsing(options: archive, place: place).open()
      guard try archive.count() > 0 else {
        Diagnostics.report("\(archive.path): is empty; `readout import PATH…` brings readouts in")
        throw ExitCode.failure
      }
      let browser = ArchiveBrowser(
        archive, configuration: ConfigCommand.configured, isFlat: place.flat, explain: Self.explain)
      try Self.show { picks = try browser.pick() }
    } else {
      let summary = try browse(paths) { picks = try $0.pick() }
      if picks.isEmpty && summary.readouts == 0 && summary.failures == 0 { throw Self.nothing(in: paths) }
      if picks.isEmpty && summary.readouts == 0 { throw ExitCode.failure }
    }
    guard !picks.isEmpty else { throw ExitCode(130) }
    let lines = try picks.map { format == .jsonl ? try $0.json() : $0.line }
    try StandardStream.output.write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private func printTable(_ roots: [String]) async throws -> Pipeline.Summary {
    let width = StandardStream.output.width
    let pipeline = Pipeline(reader: reading.reader) { Array(TableWriter(width: width).write($0).utf8) }
    return try await pipeline.run(FileWalker(roots))
  }

  /// Made when the first file is read, for its lexicon takes longer to load than the first screen to draw.
  private static var parser: ReadoutParser { UserWords.parser }

  /// Tells what spoke for the items of a readout; its text is read again for that.
  @Sendable static func explain(_ readout: Readout) -> [String: [Cue]] { parser.cues(of: readout) }

  /// Runs the browser until its user leaves; only then is there room for problems on the terminal.
  private func browse(
    _ roots: [String], by run: (Browser) throws -> Void = { try $0.run() }
  ) throws -> Pipeline.Summary {
    let reader = reading.reader
    let log = ReadingLog()
    let files = FoundFiles(walker: FileWalker(roots), log: log)
    let browser = Browser(
      items: files, title: roots.joined(separator: ", "), memory: pick ? nil : place.memory(of: roots),
      configuration: ConfigCommand.configured, isFlat: place.flat, explain: Self.explain
    ) { path in
      Self.parser.parse(try Self.read(path, by: reader, log))
    }
    try Self.show { try run(browser) }
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
