import ArgumentParser
import Foundation
import ReadoutArchive

/// Removes readouts from the archive.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove readouts from the archive; asks first.",
    discussion: """
      EXAMPLES
        readout remove publisher:"State House" before:2001
        readout remove --yes 3f0c9a2e

      An id or a query tells which. What was decided about them is kept and comes back with the texts. The files that
      they were read from are not touched.
      """)

  @OptionGroup var archive: ArchiveOptions

  @Flag(help: "Do not ask.")
  var yes = false

  @Argument(help: ArgumentHelp("An id, or a query as for readout list.", valueName: "query"))
  var query: [String] = []

  func validate() throws {
    if query.isEmpty { throw ValidationError("Say which readouts: an id or a query.") }
  }

  func run() throws {
    let archive = try archive.open(.writing)
    let ids = try which(archive)
    guard !ids.isEmpty else {
      Diagnostics.report("nothing in the archive matches; nothing was removed")
      throw ExitCode.failure
    }
    guard try yes || asks(ids, archive) else {
      Diagnostics.report("nothing was removed")
      throw ExitCode.failure
    }
    let interrupt = Interrupt()
    let writer = ArchiveWriter(archive)
    var removed = 0
    for start in stride(from: 0, to: ids.count, by: 500) where !interrupt.hasCome {
      let some = ids[start..<min(start + 500, ids.count)]
      try writer.remove(some)
      removed += some.count
    }
    try StandardStream.output.write(Array("\(removed) removed\n".utf8))
    if interrupt.hasCome { throw ExitCode(130) }
  }

  private func which(_ archive: Archive) throws -> [Int64] {
    if query.count == 1, Archive.isID(query[0]), let id = try? archive.find(query[0]) { return [id] }
    return try archive.ids(QueryText.parse(query))
  }

  private func asks(_ ids: [Int64], _ archive: Archive) throws -> Bool {
    guard isatty(STDIN_FILENO) == 1 else {
      Diagnostics.report("\(ids.count) readouts would be removed; say so with --yes where nobody can be asked")
      throw ExitCode(2)
    }
    for row in try archive.rows(ids.prefix(5)) { Diagnostics.report("  \(row.date ?? "")  \(row.title)") }
    if ids.count > 5 { Diagnostics.write("  … and \(ids.count - 5) more\n") }
    Diagnostics.write("Remove \(ids.count == 1 ? "this readout" : "these \(ids.count) readouts")? [y/N] ")
    return ["y", "yes"].contains((readLine() ?? "").lowercased())
  }
}
