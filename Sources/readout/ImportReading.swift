import Foundation
import ReadoutArchive
import ReadoutCore
import ReadoutFormats

/// Reads and parses the files of an import, a few at a time, beside others of its kind.
struct ImportReading: Sendable {
  /// What the archive holds already; nil where there is none yet.
  let archive: Archive?
  let reader: DocumentReader
  let publisher: String?

  /// What one file came to.
  enum Result: Sendable {
    case arrival(Arrival)
    case unchanged
    case lost
  }

  /// What some files came to, in their order.
  struct Chunk: Sendable {
    var results: [Result] = []
    var problems: [Problem] = []
  }

  /// Reads files; what the archive holds just so is not parsed.
  func read(_ items: [FileWalker.Item]) async -> Chunk {
    let parser = await Pipeline.parser.value
    let folder = FileManager.default.currentDirectoryPath
    var chunk = Chunk()
    for item in items where !Task.isCancelled {
      let (document, problems) = Pipeline.read(item, by: reader)
      chunk.problems += problems
      guard var document else {
        chunk.results.append(.lost)
        continue
      }
      if let publisher { document.source.publisher = publisher }
      let locator = Arrival.locator(of: document.source, folder: folder)
      if let archive, archive.holds(document, locator: locator) {
        chunk.results.append(.unchanged)
      } else {
        chunk.results.append(.arrival(Arrival(parser.parse(document), folder: folder)))
      }
    }
    return chunk
  }
}
