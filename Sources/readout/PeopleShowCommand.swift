import ArgumentParser
import ReadoutArchive
import ReadoutCore

/// Shows all that the archive knows of a person.
struct PeopleShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a person's spellings with the reasons for them, offices and meetings.")

  @OptionGroup var archive: ArchiveOptions

  @Argument(help: ArgumentHelp("Number or name of the person.", valueName: "person"))
  var person: String

  func run() throws {
    let target = try archive.open(.reading)
    guard let detail = try target.person(try target.person(named: person)) else { return }
    try StandardStream.output.write(Array(Self.text(detail).utf8))
  }

  private static func text(_ detail: PersonDetail) -> String {
    let entry = detail.entry
    let time = entry.first.map { $0 == entry.last ? ", \($0)" : ", \($0) – \(entry.last ?? "")" } ?? ""
    var lines = ["\(entry.name)\(entry.country.map { " (\($0))" } ?? ""), number \(entry.id)"]
    lines.append("\(entry.readouts) readout\(entry.readouts == 1 ? "" : "s")\(time)")
    lines += ["", "Spellings"]
    lines += detail.spellings.map { "  \($0.name)  (\($0.reason)\($0.isByHand ? ", by hand" : ""))" }
    if !detail.offices.isEmpty { lines += ["", "Offices"] }
    lines += detail.offices.map { office in
      "  \(office.title)  \(office.first == office.last ? office.first : "\(office.first) – \(office.last)")"
    }
    if !detail.meetings.isEmpty { lines += ["", "Readouts"] }
    lines += detail.meetings.map { meeting in
      let sides = meeting.sides.joined(separator: " ")
      return "  \(meeting.date ?? "no date")  \(meeting.hash.prefix(12))/\(meeting.item)  \(meeting.presence)  "
        + "\(sides.isEmpty ? "" : sides + "  ")\(meeting.title)"
    }
    return lines.map { Sanitiser.clean($0) + "\n" }.joined()
  }
}
