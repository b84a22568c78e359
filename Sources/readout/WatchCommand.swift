import ArgumentParser
import Foundation
import ReadoutArchive
import ReadoutFormats

/// Imports what appears or changes in folders, until it is stopped.
struct WatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Import what appears or changes in folders, until Ctrl-C.",
    discussion: """
      EXAMPLES
        readout watch press/
        readout watch --publisher "State House" incoming/ &

      What is in the folders already is imported first. A line on standard output tells of each import.
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var reading: ReadingOptions

  @Option(help: ArgumentHelp("Who published the texts; takes the place of what they state.", valueName: "name"))
  var publisher: String?

  @Argument(help: ArgumentHelp("Folders.", valueName: "folder"))
  var folders: [String] = []

  func validate() throws {
    if folders.isEmpty { throw ValidationError("Name at least one folder to watch.") }
  }

  func run() async throws {
    for folder in folders {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
        Diagnostics.report("\(folder): is no folder; name one that can be watched")
        throw ExitCode.failure
      }
    }
    let interrupt = Interrupt()
    let target = try archive.open(.creating)
    let watcher = try FolderWatcher(folders)
    var paths = folders
    while !interrupt.hasCome {
      try await take(paths, target, interrupt)
      paths = try watcher.changes { interrupt.hasCome }
    }
  }

  private func take(_ paths: [String], _ target: Archive, _ interrupt: Interrupt) async throws {
    let importer = Importer(
      reading: ImportReading(archive: target, reader: reading.reader, publisher: publisher), jobs: nil, isDry: false,
      interrupt: interrupt)
    let summary = try await importer.run(FileWalker(paths), ImportProgress(paths: paths))
    guard summary.new + summary.revised + summary.skipped > 0 else { return }
    try StandardStream.output.write(Array((summary.sentence(isDry: false) + "\n").utf8))
  }
}
