import Foundation
import ReadoutCore

/// Texts on disk to measure with, in a folder that is removed afterwards.
struct Scratch {
  private let folder: URL

  /// One text of ten megabytes.
  var large: String { folder.appendingPathComponent("large.txt").path }
  /// A folder of ten thousand texts.
  var many: String { folder.appendingPathComponent("many").path }
  /// A folder with each of the texts once.
  var once: String { folder.appendingPathComponent("once").path }
  /// A short text.
  var short: String { folder.appendingPathComponent("once/0.txt").path }
  /// A place for a program's output.
  var output: String { folder.appendingPathComponent("output").path }

  /// Writes the texts of `documents` over and over.
  init(_ documents: [Document]) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("readout-bench-\(getpid())")
    let texts = documents.map { Data($0.text.string.utf8) }.sorted { $0.count < $1.count }
    try write(texts, count: texts.count, to: once)
    try write(texts, count: 10_000, to: many)
    try Data().write(to: URL(fileURLWithPath: large))
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: large))
    var size = 0
    // Piece by piece, so that this program stays smaller than those that it measures.
    for text in repeatElement(texts, count: 10_000_000).lazy.joined() {
      try file.write(contentsOf: text + Data("\n\n".utf8))
      size += text.count + 2
      if size >= 10_000_000 { break }
    }
    try file.close()
  }

  /// Removes the folder.
  func remove() throws { try FileManager.default.removeItem(at: folder) }

  private func write(_ texts: [Data], count: Int, to path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for number in 0..<count {
      try texts[number % texts.count].write(to: URL(fileURLWithPath: "\(path)/\(number).txt"))
    }
  }
}
