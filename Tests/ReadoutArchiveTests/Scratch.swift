import Foundation

@testable import ReadoutArchive

/// A folder of a test's own, which goes when the test is over.
final class Scratch {
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "readout-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Path of a file in the folder.
  func path(_ name: String) -> String { folder + "/" + name }

  /// A new archive in the folder.
  func archive(_ name: String = "archive.sqlite") throws -> Archive { try Archive(path(name), .creating) }
}

/// The sample readouts of the package.
enum Seeds {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../seeds")
    .standardizedFileURL.path

  static let paths: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted().map { folder + "/" + $0 }
}
