import Foundation

/// The folder with texts and archives to measure with.
struct Workshop {
  /// Sizes that are measured, the largest last.
  let sizes: [Int]
  let folder: String
  private let seed: UInt64

  /// Lays the folder out for archives of up to `count` texts.
  init(folder: String, count: Int, seed: UInt64) throws {
    self.folder = folder
    self.seed = seed
    sizes = [10_000, 100_000].filter { $0 < count } + [count]
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// The path of a program that is built beside this one.
  static func program(_ name: String) -> String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// Folders with the first `count` texts.
  func texts(_ count: Int) -> [String] { parts(count).map { path($0, format: "text") } }

  /// Folders with the same texts as mails.
  func mails(_ count: Int) -> [String] { parts(count).map { path($0, format: "mail") } }

  /// The folder above those of the mails.
  var mailRoot: String { "\(folder)/mail-\(seed)" }

  /// The archive of that many texts.
  func archive(_ count: Int) -> String { "\(folder)/archive-\(seed)-\(count).sqlite" }

  /// Writes the texts that are not there yet, all or the first `count`.
  func makeTexts(_ count: Int? = nil) throws {
    for part in parts(count ?? sizes.last ?? 0) { try make(part, format: "text") }
  }

  /// A folder with so many texts of their own.
  func few(_ count: Int) throws -> String {
    try make(0..<count, format: "text")
    return path(0..<count, format: "text")
  }

  /// Writes the first `count` texts as mails, where they are not there yet.
  func makeMails(_ count: Int) throws {
    for part in parts(count) { try make(part, format: "mail") }
  }

  // Each size has those before it inside, so that all of them are of the same texts.
  private func parts(_ count: Int) -> [Range<Int>] {
    zip([0] + sizes, sizes).filter { $1 <= count }.map { $0..<$1 }
  }

  private func path(_ part: Range<Int>, format: String) -> String {
    "\(folder)/\(format)-\(seed)/from-\(part.lowerBound)-to-\(part.upperBound)"
  }

  private func make(_ part: Range<Int>, format: String) throws {
    let path = path(part, format: format)
    let mark = path + ".complete"
    guard !FileManager.default.fileExists(atPath: mark) else { return }
    try? FileManager.default.removeItem(atPath: path)
    let program = Self.program("readout-generate")
    let arguments = [
      "\(part.count)", "--from", "\(part.lowerBound)", "--seed", "\(seed)", "--format", format, "--out", path,
    ]
    guard let child = Child.run(program, arguments) else { throw BenchError.missing(program: program) }
    guard child.isSuccess else { throw BenchError.failed(program: program, output: child.lastLine) }
    try Data().write(to: URL(fileURLWithPath: mark))
  }
}
