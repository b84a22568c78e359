import ArgumentParser
import ReadoutFormats

/// How lists are written, in all subcommands that write some.
struct RecordOptions: ParsableArguments {
  @Option(help: "How to write: table, jsonl (one JSON object a line), csv or markdown.")
  var format: RecordWriter.Format = .table

  /// A writer for records with these fields.
  func writer(_ columns: [RecordWriter.Column]) -> RecordWriter {
    RecordWriter(columns, format: format, width: StandardStream.output.width)
  }
}

extension RecordWriter.Format: ExpressibleByArgument {}
