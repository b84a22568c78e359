import ArgumentParser
import ReadoutArchive
import ReadoutFormats

/// Keeps queries under names.
struct ViewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "view",
    abstract: "Keep queries under names: save, list, show, remove.",
    discussion: """
      EXAMPLES
        readout view save kenya with:KE after:2020
        readout view list
        readout view show kenya            the readouts that it means now
        readout view remove kenya

      The browser shows the views as well.
      """,
    subcommands: [Save.self, List.self, Show.self, Remove.self])

  /// Saves a query.
  struct Save: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Save a query under a name; one of the same name gives way.")

    @OptionGroup var archive: ArchiveOptions

    @Argument(help: "The name.")
    var name: String

    @Argument(help: ArgumentHelp("A query as for readout search.", valueName: "query"))
    var query: [String] = []

    func validate() throws {
      if query.isEmpty { throw ValidationError("Say what to save: readout view save kenya with:KE") }
    }

    func run() throws {
      // A mistake is told now, and not when the view is wanted.
      let query = try QueryText.parse(query)
      try archive.open(.writing).saveView(name: name, query: query.text)
    }
  }

  /// Lists the views.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the views.")

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var records: RecordOptions

    func run() throws {
      let writer = records.writer([.init("name", width: 20), .init("query")])
      let rows = try archive.open(.reading).views().map { writer.write([.text($0.name), .text($0.query)]) }
      try StandardStream.output.write(Array((writer.head + rows.joined()).utf8))
    }
  }

  /// Lists what a view means.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the readouts that a view means now.")

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var records: RecordOptions

    @Argument(help: "The name.")
    var name: String

    func run() throws {
      var list = try ListCommand.parse([])
      (list.archive, list.records, list.query) = (
        archive, records, [try ViewCommand.view(name, in: archive.open(.reading)).query]
      )
      try list.run()
    }
  }

  /// Removes a view.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Remove a view.")

    @OptionGroup var archive: ArchiveOptions

    @Argument(help: "The name.")
    var name: String

    func run() throws {
      let archive = try archive.open(.writing)
      try archive.removeView(name: ViewCommand.view(name, in: archive).name)
    }
  }

  /// The view of a name, or the end with a sentence where there is none.
  private static func view(_ name: String, in archive: Archive) throws -> SavedView {
    let views = try archive.views()
    if let view = views.first(where: { $0.name == name }) { return view }
    let names = views.isEmpty ? "there are none yet" : "there are \(views.map(\.name).joined(separator: ", "))"
    Diagnostics.report("\(archive.path): has no view \(name); \(names)")
    throw ExitCode.failure
  }
}
