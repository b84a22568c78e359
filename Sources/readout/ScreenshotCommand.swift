import ArgumentParser
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
      """,
    shouldDisplay: false)

  @Option(help: ArgumentHelp("Columns and rows, 1 to 1000 each.", valueName: "columnsxrows"))
  var size: Size

  @Option(help: ArgumentHelp("Keys to press, as they are typed; others by name: jj/cyber<Enter>.", valueName: "keys"))
  var keys: String = ""

  @Option(help: ArgumentHelp("Colours: dark or light.", valueName: "theme"))
  var theme: String = BrowserPicture.Background.dark.rawValue

  @OptionGroup var reading: ReadingOptions

  @Argument(help: ArgumentHelp("Files or folders.", valueName: "path"))
  var paths: [String]

  func validate() throws {
    let themes = BrowserPicture.Background.allCases.map(\.rawValue)
    guard themes.contains(theme) else {
      throw ValidationError("There is no theme \(theme); choose \(themes.joined(separator: " or ")).")
    }
  }

  func run() throws {
    var readouts: [Readout] = []
    var failures = 0
    for item in FileWalker(paths) {
      let outcome = Pipeline.read(item, by: reading.reader)
      outcome.problems.forEach(Diagnostics.report)
      failures += outcome.problems.count(where: \.isFailure)
      if let document = outcome.document { readouts.append(ReadoutParser().parse(document)) }
    }
    let picture = BrowserPicture.svg(
      of: readouts, title: paths.joined(separator: ", "), size: (size.columns, size.rows), keys: keys,
      theme: BrowserPicture.Background(rawValue: theme) ?? .dark)
    try StandardStream.output.write(Array((picture + "\n").utf8))
    if failures > 0 { throw ExitCode.failure }
  }
}
