import ArgumentParser
import Foundation
import ReadoutArchive
import ReadoutBrowser
import ReadoutFormats

/// Shows the archive in panes, or its newest readouts as a table where there is no terminal.
struct ArchiveBrowsing {
  let options: ArchiveOptions
  let place: PlaceOptions

  /// Readouts in the table.
  private static let newest = 20

  /// Shows the archive.
  ///
  /// - Throws: `ArchiveError`, `OutputError`, and `ExitCode` where the sentence has been told.
  func run(isInteractive: Bool) throws {
    let archive = try open()
    if isInteractive {
      let browser = ArchiveBrowser(
        archive, places: place.places, configuration: ConfigCommand.configured, isFlat: place.flat,
        explain: BrowseCommand.explain)
      try BrowseCommand.show { try browser.run() }
    } else {
      try printTable(of: archive)
    }
  }

  /// Opens the archive to look at it.
  ///
  /// - Throws: `ArchiveError`, and `ExitCode` where the sentence has been told.
  func open() throws -> Archive {
    do {
      return try options.open(.reading)
    } catch ArchiveError.missing(let path) {
      Diagnostics.report(
        "\(path): there is no archive yet; make one with `readout import PATH…`, or browse files with `readout FOLDER`")
      throw ExitCode.failure
    }
  }

  private func printTable(of archive: Archive) throws {
    let writer = TableWriter(width: StandardStream.output.width)
    let ids = try archive.ids(limit: Self.newest)
    for id in ids {
      guard let readout = try archive.decided(id)?.shown else { continue }
      try StandardStream.output.write(Array(writer.write(readout).utf8))
    }
    let count = try archive.count()
    let sentence =
      count == 0
      ? "The archive is empty; `readout import PATH…` brings readouts in."
      : "\(ids.count == count ? "all" : "the newest \(ids.count) of") \(count) readout\(count == 1 ? "" : "s")"
    try StandardStream.output.write(Array((sentence + "\n").utf8))
  }
}
