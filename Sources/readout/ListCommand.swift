import ArgumentParser
import ReadoutArchive
import ReadoutFormats

/// Lists readouts of the archive.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the archive's readouts, the newest first.",
    discussion: """
      EXAMPLES
        readout list
        readout list with:KE after:2020 --format csv > kenya.csv
        readout list 'topic:security.cyber is:open'

      The query is that of readout search; words may stand anywhere in a readout.
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var records: RecordOptions

  @Option(help: ArgumentHelp("How many at most.", valueName: "n"))
  var limit: Int?

  @Argument(help: ArgumentHelp("Which readouts; all, unless it is given.", valueName: "query"))
  var query: [String] = []

  func run() throws {
    let query = try QueryText.parse(query)
    let archive = try archive.open(.reading)
    let ids = try archive.ids(query, limit: limit ?? .max)
    let writer = records.writer([
      .init("date", width: 10), .init("sides", width: 9), .init("title"), .init("publisher", width: 20),
      .init("url", isShown: false), .init("path", isShown: false), .init("revision", isShown: false),
      .init("id", width: 8),
    ])
    try StandardStream.output.write(Array(writer.head.utf8))
    let isTable = records.format == .table
    for start in stride(from: 0, to: ids.count, by: 500) {
      var out = ""
      for row in try archive.rows(ids[start..<min(start + 500, ids.count)]) {
        out += writer.write([
          RecordWriter.Value(row.date), .list(row.sides), .text(row.title), RecordWriter.Value(row.publisher),
          RecordWriter.Value(row.url), .text(row.path), .number(row.revision),
          .text(isTable ? String(row.hash.prefix(8)) : row.hash),
        ])
      }
      try StandardStream.output.write(Array(out.utf8))
    }
  }
}
