import ArgumentParser
import ReadoutArchive

/// Shows how a text was changed.
struct HistoryCommand: ParsableCommand {
  /// The ways in which the history can be written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, jsonl
  }

  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show the revisions of a text and what was changed from each to the next, word by word.",
    discussion: """
      EXAMPLES
        readout history 3fa4c1                      removed words [-so-], added ones {+so+}, or in colour on a terminal
        readout history --full 3fa4c1               also all that stayed as it was
        readout history --format jsonl 3fa4c1       an object for each revision
      """)

  @OptionGroup var archive: ArchiveOptions

  @Option(help: "How to write it.")
  var format: Format = .text

  @Flag(help: "Show long stretches that stayed the same in full.")
  var full = false

  @Argument(help: ArgumentHelp("The readout's id, or its first six digits or more.", valueName: "id"))
  var id: String

  func run() throws {
    let archive = try archive.open(.reading)
    let revisions = try archive.revisions(of: try archive.find(id))
    let output = StandardStream.output
    switch format {
    case .jsonl: try output.write(Array(try RevisionLine.lines(revisions).utf8))
    case .text:
      let writer = HistoryWriter(width: output.width, isColoured: output.isColoured, isFull: full)
      try output.write(Array(writer.write(revisions).utf8))
    }
  }
}
