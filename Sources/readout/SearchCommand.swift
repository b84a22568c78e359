import ArgumentParser
import ReadoutArchive
import ReadoutFormats

/// Finds issues, follow-ups, people and texts in the archive.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find issues, follow-ups, people and texts in the archive.",
    discussion: """
      EXAMPLES
        readout search cyber crime                      both words, in any order
        readout search '"money laundering"' after:2016  a phrase, since 2016
        readout search issue:cyber with:GB is:open      issues on it in meetings with the UK that left something open
        readout search --in followups owner:PK is:overdue
        readout search traffick* -drug topic:security

      Words must all match; OR, -word and parentheses work as one expects. Fields: issue, topic, person, office,
      country, side, with, place, kind, owner, publisher, after, before, on, due, is. Capitals, accents and endings do
      not matter. In front of a query that begins with a minus, write --.
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var records: RecordOptions

  @Option(name: .customLong("in"), help: "Only one sort of hits: issues, followups, people, text or readouts.")
  var scope: SearchScope?

  @Option(help: ArgumentHelp("How many hits of a sort.", valueName: "n"))
  var limit = 20

  @Argument(help: ArgumentHelp("What to look for.", valueName: "query"))
  var query: [String] = []

  func validate() throws {
    if query.isEmpty { throw ValidationError("Say what to look for: readout search cyber") }
    if limit < 1 { throw ValidationError("--limit takes a number from 1 on.") }
  }

  func run() throws {
    let query = try QueryText.parse(query)
    let archive = try archive.open(.reading)
    var options = SearchOptions()
    options.scopes = scope.map { [$0] } ?? SearchScope.kinds
    options.limit = limit
    options.depth = max(options.depth, limit)
    options.first = options.depth
    options.wantsFacets = records.format == .table
    let writer = HitWriter(archive: archive, records: records)
    var found = 0
    var failure: (any Error)?
    try Searcher(archive).search(query, options) { part in
      if case .hits(_, let hits, _, _) = part { found += hits.count }
      do { try writer.write(part) } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
    if found == 0 && records.format == .table { Diagnostics.report("nothing in the archive matches") }
  }
}

extension SearchScope: ExpressibleByArgument {}
