import Foundation
import ReadoutArchive

/// Measures imports: one process for each size, into an archive of its own.
enum ImportBench {
  /// Imports the texts of each size, prints the table, and gives the archives; with `keep`, archives that are there
  /// already are taken as they are.
  static func run(_ workshop: Workshop, keep: Bool) throws -> [Store] {
    var rows: [[String]] = []
    var last: ImportProgressLog?
    let stores = try workshop.sizes.map { size in
      let store = Store(path: workshop.archive(size), count: size)
      if keep && FileManager.default.fileExists(atPath: store.path) { return store }
      let log = try importTexts(workshop, store)
      rows.append(try row(store, log, fileBytes: bytes(in: workshop.texts(size))))
      last = log
      return store
    }
    guard let last else { return stores }
    Report.line("Import by `readout import`, one process for each size; load \(Machine.load)\n")
    Report.table(
      [
        "readouts", "a second", "first 10,000", "last 10,000", "work each", "peak memory", "files", "texts", "archive",
        "archive to texts",
      ], rows)
    Report.line("Readouts a second in each tenth of the largest import\n")
    Report.table(
      (1...10).map { "\($0)" },
      [
        (0..<10).map { tenth in
          let size = last.total / 10
          return Report.number(last.rate(tenth * size..<(tenth + 1) * size))
        }
      ])
    return stores
  }

  private static func importTexts(_ workshop: Workshop, _ store: Store) throws -> ImportProgressLog {
    for file in [store.path, store.path + "-wal", store.path + "-shm"] {
      if FileManager.default.fileExists(atPath: file) { try FileManager.default.removeItem(atPath: file) }
    }
    var log = ImportProgressLog(total: store.count)
    let program = Workshop.program("readout")
    let arguments = ["import", "--archive", store.path] + workshop.texts(store.count)
    let child = Child.run(program, arguments) { bytes, seconds in
      log.note(bytes, seconds)
      return true
    }
    guard let child else { throw BenchError.missing(program: program) }
    guard child.isSuccess else { throw BenchError.failed(program: program, output: child.lastLine) }
    log.end(child)
    return log
  }

  private static func row(_ store: Store, _ log: ImportProgressLog, fileBytes: Int) throws -> [String] {
    let statistics = try store.open().statistics()
    let edge = min(10_000, store.count)
    return [
      Report.number(store.count), Report.number(log.rate(0..<store.count)), Report.number(log.rate(0..<edge)),
      Report.number(log.rate(store.count - edge..<store.count)),
      Report.milliseconds(log.processorSeconds / Double(store.count)), "\(log.peakMegabytes) MB",
      Report.megabytes(fileBytes), Report.megabytes(statistics.textBytes), Report.megabytes(statistics.fileBytes),
      Report.number(Double(statistics.fileBytes) / Double(max(1, statistics.textBytes)), 2),
    ]
  }

  private static func bytes(in folders: [String]) -> Int {
    folders.reduce(0) { sum, folder in
      let files = FileManager.default.enumerator(
        at: URL(fileURLWithPath: folder), includingPropertiesForKeys: [.fileSizeKey, .isRegularFileKey])
      var sum = sum
      while let file = files?.nextObject() as? URL {
        guard let values = try? file.resourceValues(forKeys: [.fileSizeKey, .isRegularFileKey]) else { continue }
        if values.isRegularFile == true { sum += values.fileSize ?? 0 }
      }
      return sum
    }
  }
}
