import ArgumentParser
import ReadoutCore
import ReadoutFormats

/// Prints a text with its evidence marked.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Print a text with all evidence marked, which rule found what, and by what cues.",
    discussion: """
      EXAMPLE
        readout explain visit.txt
          The two discussed ⟦i1 illegal immigration⟧ and ⟦i2 cyber crime⟧.
              i1  illegal immigration, politics.migration · rule discussed, 93 %
                  cues: “discussed”, strong topic +0.6, strong frame +0.4
              i2  cyber crime, security.cyber · rule discussed, 90 %
                  cues: “discussed”, strong topic +0.6, strong frame +0.4
      """)

  @OptionGroup var reading: ReadingOptions

  @Argument(help: ArgumentHelp("A file, or - for standard input.", valueName: "file"))
  var path: String

  func run() throws {
    UserWords.reportMistakes()
    do {
      let found = try reading.reader.read(path: path)
      found.warnings.forEach(Diagnostics.report)
      let writer = ExplainWriter(coloured: StandardStream.output.isColoured)
      try StandardStream.output.write(
        Array(writer.write(UserWords.parser.parse(found.document, explaining: true)).utf8))
    } catch let error as FormatsError {
      Diagnostics.report(Problem(error, path: path))
      throw ExitCode.failure
    }
  }
}
