import ArgumentParser
import ReadoutCore
import ReadoutFormats

/// Prints a text with its evidence marked.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print a text with all evidence marked, and which rule found what.",
    discussion: """
      EXAMPLE
        readout explain visit.txt
          The two discussed ⟦i1 illegal immigration⟧ and ⟦i2 cyber crime⟧.
              i1  illegal immigration, politics.migration · rule discussed-list, 90 %
              i2  cyber crime, security.cyber, raised by PK · rule discussed-list, 90 %
      """)

  @OptionGroup var reading: ReadingOptions

  @Argument(help: ArgumentHelp("A file, or - for standard input.", valueName: "file"))
  var path: String

  func run() throws {
    do {
      let found = try reading.reader.read(path: path)
      found.warnings.forEach(Diagnostics.report)
      let writer = ExplainWriter(coloured: StandardStream.output.isColoured)
      try StandardStream.output.write(Array(writer.write(ReadoutParser().parse(found.document)).utf8))
    } catch let error as FormatsError {
      Diagnostics.report(Problem(error, path: path))
      throw ExitCode.failure
    }
  }
}
