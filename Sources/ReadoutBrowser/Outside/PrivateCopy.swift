import Foundation

/// A text in a file that nobody else can read and nobody is to change, in a folder of its own.
struct PrivateCopy {
  let path: String
  private let folder: String

  /// Writes `text` into a file that is called after `name`.
  init(_ text: String, name: String) throws {
    var template = Array((NSTemporaryDirectory() + "/readout-XXXXXX").utf8CString)
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

  /// Words of a title as a file's name, in ASCII.
  static func fileName(_ title: String) -> String {
    let words = FoldedText.words(title).map { String(decoding: $0.filter { $0 < 0x80 }, as: UTF8.self) }
    let name = words.filter { !$0.isEmpty }.prefix(8).joined(separator: "-")
    return name.isEmpty ? "readout" : String(name.prefix(60))
  }
}
