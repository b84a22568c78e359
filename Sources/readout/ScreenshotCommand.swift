import ArgumentParser
import Foundation
import ReadoutBrowser
import ReadoutCore
import ReadoutFormats

/// Draws the browser's screen as a picture, for the documentation.
struct ScreenshotCommand: ParsableCommand {
  /// Columns and rows, written `132x43`.
  struct Size: ExpressibleByArgument {
    let columns: Int
    let rows: Int

    init?(argument: String) {
      let numbers = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
      guard numbers.count == 2, let columns = numbers[0], let rows = numbers[1] else { return nil }
      guard (1...1000).contains(columns), (1...1000).contains(rows) else { return nil }
      self.columns = columns
      self.rows = rows
    }

    var defaultValueDescription: String { "\(columns)x\(rows)" }
  }

  static let configuration = CommandConfiguration(
    commandName: "screenshot",
    abstract: "Print a picture (SVG) of the browser after some keys.",
    discussion: """
      EXAMPLE
        readout screenshot --size 132x43 --keys "jj<Tab>" seeds > screen.svg

      The picture has the user's own theme, keys, columns, dates and words, as the browser has. With --no-configuration and
      --today it is the same wherever and whenever it is drawn.
      """,
    shouldDisplay: false)

  @Option(help: ArgumentHelp("Columns and rows, 1 to 1000 each.", valueName: "columnsxrows"))
  var size: Size

  @Option(help: ArgumentHelp("Keys to press, as they are typed; others by name: jj/cyber<Enter>.", valueName: "keys"))
  var keys: String = ""

  @Option(help: ArgumentHelp("Colours: dark or light, in the place of the configured ones.", valueName: "theme"))
  var theme: BrowserPicture.Background?

  @Flag(name: .customLong("no-configuration"), help: "Leave the user's configuration and tables of words aside.")
  var isPlain = false

  @Option(help: ArgumentHelp("Day from which ages are counted; by default today.", valueName: "date"))
  var today: CalendarDate?

  @OptionGroup var reading: ReadingOptions

  @Argument(help: ArgumentHelp("Files or folders.", valueName: "path"))
  var paths: [String]

  func run() throws {
    var readouts: [Readout] = []
    var failures = 0
    let parser = isPlain ? ReadoutParser() : UserWords.parser
    for item in FileWalker(paths) {
      let outcome = Pipeline.read(item, by: reading.reader)
      outcome.problems.forEach(Diagnostics.report)
      failures += outcome.problems.count(where: \.isFailure)
      if let document = outcome.document { readouts.append(parser.parse(document)) }
    }
    let picture = BrowserPicture.svg(
      of: readouts, title: paths.joined(separator: ", "), size: (size.columns, size.rows), keys: keys,
      theme: theme, configuration: isPlain ? .standard : ConfigCommand.configured,
      environment: isPlain ? [:] : ProcessInfo.processInfo.environment, today: today)
    try StandardStream.output.write(Array((picture + "\n").utf8))
    if failures > 0 { throw ExitCode.failure }
  }
}

extension BrowserPicture.Background: ExpressibleByArgument {}
