import ArgumentParser
import Foundation
import ReadoutArchive
import ReadoutCore

/// Lists people.
struct PeopleListCommand: ParsableCommand {
  /// The ways in which people can be written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, jsonl, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List people, those with the most readouts first.")

  @OptionGroup var archive: ArchiveOptions

  @Option(help: "How to write the list.")
  var format: Format = .table

  @Argument(help: ArgumentHelp("Whom, as in a search; otherwise everybody.", valueName: "query"))
  var query: [String] = []

  func run() throws {
    let meaning = try TypedQuery.read(query)
    let people = try archive.open(.reading).people(meaning)
    let text =
      switch format {
      case .table: people.map { row($0, StandardStream.output.width) }.joined()
      case .csv: "id,name,country,readouts,first,last,spellings\n" + people.map(Self.csv).joined()
      case .jsonl: try people.map(Self.json).joined()
      }
    try StandardStream.output.write(Array(text.utf8))
    if people.isEmpty && format == .table {
      Diagnostics.report(query.isEmpty ? "there is nobody in the archive yet" : "nobody is found for that")
    }
  }

  private func row(_ person: PersonEntry, _ width: Int) -> String {
    let time = person.first.map { $0 == person.last ? $0 : "\($0) – \(person.last ?? "")" } ?? "no date"
    func right(_ text: String, _ columns: Int) -> String {
      String(repeating: " ", count: max(0, columns - text.count)) + text
    }
    func left(_ text: String, _ columns: Int) -> String {
      text + String(repeating: " ", count: max(0, columns - text.count))
    }
    let head = "\(right("\(person.id)", 6))  \(right("\(person.readouts)", 6))  \(left(time, 23))  "
    let others = person.spellings.filter { $0 != person.name }
    let name = "\(left(person.country ?? "", 4))\(person.name)\(others.isEmpty ? "" : "; ")\(others.joined(separator: "; "))"
    return head + Self.cut(Sanitiser.clean(name), to: max(20, width - head.count)) + "\n"
  }

  private static func cut(_ text: String, to columns: Int) -> String {
    text.count <= columns ? text : text.prefix(columns - 1) + "…"
  }

  private static func csv(_ person: PersonEntry) -> String {
    let fields = [
      "\(person.id)", person.name, person.country ?? "", "\(person.readouts)", person.first ?? "", person.last ?? "",
      person.spellings.joined(separator: "; "),
    ]
    return fields.map(quoted).joined(separator: ",") + "\n"
  }

  // RFC 4180; and no spreadsheet takes a name for a formula.
  private static func quoted(_ field: String) -> String {
    let text = field.first.map { "=+-@\t\r".contains($0) } ?? false ? "'" + field : field
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private struct Line: Encodable {
    let id: Int64
    let name: String
    let country: String?
    let readouts: Int
    let first: String?
    let last: String?
    let spellings: [String]
  }

  private static func json(_ person: PersonEntry) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let line = Line(
      id: person.id, name: person.name, country: person.country, readouts: person.readouts, first: person.first,
      last: person.last, spellings: person.spellings)
    return String(decoding: try encoder.encode(line), as: UTF8.self) + "\n"
  }
}
