import ArgumentParser
import ReadoutArchive
import ReadoutCore

/// Lists decisions.
struct DecisionsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List what people decided, the earliest first.",
    discussion: """
      A line tells when, about which item, what, and on which words; “-” stands for an item that is not found (its text
      is not in the archive, or nothing like it is found in the text any longer), and “(taken back)” for what was undone.
      """)

  @OptionGroup var archive: ArchiveOptions

  @Flag(help: "Only those in force whose item is not found.")
  var unattached = false

  func run() throws {
    var bytes: [UInt8] = []
    try archive.open(.reading).decisions { listed in
      if unattached && (listed.item != nil || listed.decision.isUndone) { return }
      bytes += (Self.line(listed) + "\n").utf8
      guard bytes.count >= 1 << 16 else { return }
      try StandardStream.output.write(bytes)
      bytes = []
    }
    try StandardStream.output.write(bytes)
  }

  private static func line(_ listed: Archive.Listed) -> String {
    let decision = listed.decision
    var item = listed.item ?? "-"
    if !decision.aspect.isOfPeople { item = "\(decision.subject.prefix(12))/\(item)" }
    var words = [HistoryWriter.time(decision.made), item, decision.aspect.rawValue]
    if decision.aspect.isOfPeople {
      words += ["“\(decision.subject)”", "“\(decision.item.dropFirst("person:".count))”"]
    } else {
      words += [decision.value.isEmpty ? "none" : decision.value, "“\(decision.label ?? decision.quote ?? "")”"]
    }
    if decision.isUndone { words.append("(taken back)") }
    return Sanitiser.clean(words.joined(separator: "  "))
  }
}
