import Foundation

/// Reads whole files, and says in the system's words why it could not.
enum FileBytes {
  /// All bytes of the file at `path`, or of standard input where it is `-`.
  ///
  /// - Throws: `FormatsError.unreadable`.
  static func read(_ path: String) throws -> [UInt8] {
    if path == "-" { return try readAll(STDIN_FILENO, path: path, expecting: 0) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw FormatsError.unreadable(path: path, reason: "it is a folder")
    }
    return try readAll(descriptor, path: path, expecting: Int(status.st_size))
  }

  private static func readAll(_ descriptor: Int32, path: String, expecting size: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 1)
    defer { chunk.deallocate() }
    while true {
      let count = Foundation.read(descriptor, chunk.baseAddress, chunk.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes.append(contentsOf: chunk[..<count])
      } else if errno != EINTR {
        throw failure(path)
      }
    }
  }

  private static func failure(_ path: String) -> FormatsError {
    .unreadable(path: path, reason: systemReason())
  }

  /// The system's words for the last error ("No such file or directory"), in lower case.
  static func systemReason() -> String {
    let words = String(cString: strerror(errno))
    return words.prefix(1).lowercased() + words.dropFirst()
  }
}
