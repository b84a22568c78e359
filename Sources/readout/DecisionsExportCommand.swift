import ArgumentParser
import Foundation
import ReadoutArchive

/// Writes all decisions as JSON Lines.
struct DecisionsExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all decisions as JSON Lines, to keep them safe or to take them elsewhere.")

  @OptionGroup var archive: ArchiveOptions

  @Argument(help: ArgumentHelp("Where to write; otherwise standard output.", valueName: "file"))
  var file: String?

  func run() throws {
    let archive = try archive.open(.reading)
    guard let file, file != "-" else { return try write(archive) { try StandardStream.output.write($0) } }
    // What was saved before stays until all is there.
    let part = file + ".part"
    do {
      guard FileManager.default.createFile(atPath: part, contents: nil) else {
        throw CocoaError(.fileWriteNoPermission)
      }
      defer { try? FileManager.default.removeItem(atPath: part) }
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: part))
      try write(archive) { try handle.write(contentsOf: $0) }
      try handle.close()
      guard rename(part, file) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    } catch let error as ArchiveError {
      throw error
    } catch {
      Diagnostics.report("\(file): cannot be written (\(error.localizedDescription)); name another file")
      throw ExitCode.failure
    }
  }

  private func write(_ archive: Archive, _ put: ([UInt8]) throws -> Void) throws {
    var bytes: [UInt8] = []
    try archive.exportDecisions { decision in
      bytes += DecisionLine(decision).bytes + [0x0A]
      guard bytes.count >= 1 << 16 else { return }
      try put(bytes)
      bytes = []
    }
    try put(bytes)
  }
}
