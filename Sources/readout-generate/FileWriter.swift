import Foundation

/// Writes texts into a tree of folders by year and month: `1998/07/000123.txt`.
///
/// From file 150,000 on each further 150,000 get a folder of their own within the month's, so that none grows much beyond
/// a thousand.
struct FileWriter {
  static let filesPerBlock = 150_000

  private let root: String
  private let format: FileFormat
  private var made: Set<Int> = []
  private var path: [UInt8] = []

  init(root: String, format: FileFormat) {
    self.root = root
    self.format = format
  }

  /// Writes the file of that number, in the folder of that day.
  mutating func write(_ bytes: [UInt8], file: Int, day: Day) throws(GenerateError) {
    let block = file / Self.filesPerBlock
    path.removeAll(keepingCapacity: true)
    path.append(contentsOf: root.utf8)
    append(number: day.year, width: 4)
    append(number: day.month, width: 2)
    if block > 0 { append(number: block, width: 1) }
    if format == .mail { path.append(contentsOf: "/cur".utf8) }
    if made.insert((block * 4_096 + day.year) * 16 + day.month).inserted {
      try makeFolder(String(decoding: path, as: UTF8.self))
    }
    append(number: file, width: 6)
    path.append(contentsOf: format == .mail ? ".readout:2,S\0".utf8 : ".txt\0".utf8)
    try writeFile(bytes)
  }

  private mutating func append(number: Int, width: Int) {
    path.append(UInt8(ascii: "/"))
    let first = path.count
    var rest = number
    while rest > 0 || path.count - first < width {
      path.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    }
    path[first...].reverse()
  }

  private func makeFolder(_ folder: String) throws(GenerateError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(path: folder, code: errno)
    }
  }

  private func writeFile(_ bytes: [UInt8]) throws(GenerateError) {
    let descriptor = path.withUnsafeBytes { path in
      path.bindMemory(to: CChar.self).baseAddress.map { open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o644) } ?? -1
    }
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        bytes.baseAddress.map { Foundation.write(descriptor, $0 + written, bytes.count - written) } ?? 0
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw failure() }
      written += count
    }
  }

  private func failure() -> GenerateError {
    .unwritable(path: String(decoding: path.dropLast(), as: UTF8.self), code: errno)
  }
}
