import ArgumentParser
import Foundation
import ReadoutArchive

/// Which archive, in all subcommands that use one.
struct ArchiveOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The archive's file; otherwise READOUT_ARCHIVE, or readout/archive.sqlite in $XDG_DATA_HOME (~/.local/share).",
      valueName: "file"))
  var archive: String?

  /// The file's path.
  var path: String { ArchiveLocation.path(named: archive, environment: ProcessInfo.processInfo.environment) }

  /// Opens the archive.
  ///
  /// - Throws: `ArchiveError`.
  func open(_ mode: Archive.Mode) throws -> Archive { try Archive(path, mode) }
}
