import ArgumentParser
import ReadoutCore
import ReadoutFormats

/// Prints what the texts say.
struct ParseCommand: AsyncParsableCommand {
  /// The ways in which results can be written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, jsonl, markdown

    /// What writes a readout so.
    var writer: @Sendable (Readout) -> [UInt8] {
      switch self {
      case .json: return { JSONWriter(pretty: true).write($0) }
      case .jsonl: return { JSONWriter(pretty: false).write($0) }
      case .markdown: return { Array(MarkdownWriter().write($0).utf8) }
      case .text:
        let width = StandardStream.output.width
        return { Array((TextWriter(width: width).write($0) + "\n").utf8) }
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Print what the texts say: participants, discussed issues, follow-ups.",
    discussion: """
      EXAMPLES
        readout parse visit.txt
        readout parse --format json --published 2016-08-22 visit.txt
        readout parse --format jsonl archive > archive.jsonl
        readout parse --format markdown visit.html > brief.md

      text is a report to read, json one indented object for each text, jsonl one line for each, markdown a brief.
      Results keep the order of the paths; what cannot be read is named on standard error, and the others go on.
      """)

  @Option(help: "How to write the results.")
  var format: Format = .text

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var sources: PathArguments

  func validate() throws {
    guard sources.paths.isEmpty else { return }
    throw ValidationError(
      "Name at least one file or folder (to browse a folder that is called parse: readout ./parse).")
  }

  func run() async throws {
    let summary = try await Pipeline(reader: reading.reader, write: format.writer).run(sources.walker)
    if summary.readouts == 0 && summary.failures == 0 { try sources.refuseEmpty() }
    if summary.failures > 0 { throw ExitCode.failure }
  }
}
