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
        readout                           browse the current folder
        readout seeds visit.html          browse a folder and a file
        readout browse --published 2016-08-22 visit.txt
        readout seeds > table.txt         a row for each readout, its people, issues and follow-ups below
      """)

  @OptionGroup var reading: ReadingOptions

  @Argument(
    help: ArgumentHelp(
      "Files or folders; without any, the current folder. - is standard input and gives a table.", valueName: "path"))
  var paths: [String] = []

  func run() async throws {
    let roots = paths.isEmpty ? ["."] : paths
    let isInteractive = StandardStream.output.isTerminal && isatty(STDIN_FILENO) == 1 && !roots.contains("-")
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

  private func browse(_ roots: [String]) throws -> Pipeline.Summary {
    var items: [BrowserItem] = []
    var problems: [Problem] = []
    for item in FileWalker(roots) {
      switch item {
      case .file(let path): items.append(BrowserItem(path: path))
      case .problem(let problem): problems.append(problem)
      }
    }
    if !items.isEmpty {
      problems += try show(items, title: roots.joined(separator: ", "))
    }
    problems.forEach(Diagnostics.report)
    return Pipeline.Summary(readouts: items.count, failures: problems.count(where: \.isFailure))
  }

  /// Runs the browser until its user leaves, and gives the files that it could not load.
  private func show(_ items: [BrowserItem], title: String) throws -> [Problem] {
    let reader = reading.reader
    let parser = ReadoutParser()
    let browser = Browser(items: items, title: title) { path in
      parser.parse(try reader.read(path: path).document)
    }
    do {
      return try browser.run().map { path, message in
        // An error's own sentence begins with the path.
        Problem(
          path: path, message: message.hasPrefix("\(path): ") ? String(message.dropFirst(path.count + 2)) : message)
      }
    } catch {
      Diagnostics.report(error.localizedDescription)
      throw ExitCode.failure
    }
  }
}
