import ArgumentParser
import ReadoutFormats

/// The files and folders that a subcommand reads.
struct PathArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files or folders; - is standard input. A file in a folder counts if it ends in .txt, .md, .html or .htm.",
      valueName: "path"))
  var paths: [String] = []

  /// The files in them.
  var walker: FileWalker { FileWalker(paths) }

  /// Says that there is nothing to read in them.
  ///
  /// - Throws: `ExitCode`.
  func refuseEmpty() throws {
    Diagnostics.report("\(paths.joined(separator: ", ")): has no .txt, .md, .html or .htm file; name a file or folder")
    throw ExitCode.failure
  }
}
