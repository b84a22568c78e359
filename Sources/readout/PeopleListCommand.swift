import ArgumentParser
import ReadoutArchive
import ReadoutFormats

/// Lists people.
struct PeopleListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List people, those with the most readouts first.",
    discussion: """
      The query is that of readout search, whose words are looked for in names and offices.
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var records: RecordOptions

  @Argument(help: ArgumentHelp("Whom; everybody, unless it is given.", valueName: "query"))
  var query: [String] = []

  func run() throws {
    let query = query.isEmpty ? nil : try QueryText.parse(query)
    let people = try archive.open(.reading).people(query)
    let writer = records.writer([
      .init("id", width: 6), .init("name"), .init("country", width: 7), .init("readouts", width: 8),
      .init("first", width: 10), .init("last", width: 10), .init("spellings"),
    ])
    var text = writer.head
    let isTable = records.format == .table
    for person in people {
      let spellings = person.spellings.filter { !isTable || $0 != person.name }
      text += writer.write([
        .number(Int(person.id)), .text(person.name), RecordWriter.Value(person.country), .number(person.readouts),
        RecordWriter.Value(person.first), RecordWriter.Value(person.last),
        // A spelling has spaces in it: only JSON can tell where one of several ends.
        records.format == .jsonl ? .list(spellings) : .text(spellings.joined(separator: "; ")),
      ])
    }
    try StandardStream.output.write(Array(text.utf8))
  }
}
