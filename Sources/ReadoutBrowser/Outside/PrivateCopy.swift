import Foundation

/// A text in a file that nobody else can read and nobody is to change, in a folder of its own.
struct PrivateCopy {
  let path: String
  private let folder: String

  /// Writes `text` into a file that is called after `name`.
  init(_ text: String, name: String) throws {
    var template = Array((Self.temporaryFolder + "/readout-XXXXXX").utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let folder = made else { throw CocoaError(.fileWriteUnknown) }
    self.folder = folder
    path = folder + "/" + Self.fileName(name) + ".txt"
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
    } catch {
      remove()
      throw error
    }
  }

  /// Takes file and folder away.
  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Where such files belong: TMPDIR, or the system's folder for them.
  static var temporaryFolder: String {
    let path = NSTemporaryDirectory()
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  /// Words of a title as a file's name, in ASCII.
  static func fileName(_ title: String) -> String {
    let ascii = FoldedText.bytes(title).filter { $0 < 0x80 }
    let name = ascii.split(separator: FoldedText.space).prefix(8).map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: "-")
    return name.isEmpty ? "readout" : String(name.prefix(60))
  }
}
