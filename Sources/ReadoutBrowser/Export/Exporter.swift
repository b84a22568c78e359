import Foundation
import ReadoutFormats
import Synchronization

/// Writes an export on a thread of its own: into a file beside the one that is wanted, which gets its name when all has
/// been written.
final class Exporter: Sendable {
  private let feed: any Feed
  private let tell: @Sendable (ExportNews) -> Void
  private let isStopped = Atomic<Bool>(false)

  /// Records that are read at once.
  private static let batch = 500

  /// Prepares to export what `feed` has; `tell` may be called from another thread.
  init(_ feed: any Feed, _ tell: @escaping @Sendable (ExportNews) -> Void) {
    self.feed = feed
    self.tell = tell
  }

  /// Begins.
  func start(_ export: Export) {
    WorkThread.start { [self] in
      do {
        try write(export)
        let count = isStopped.load(ordering: .relaxed) ? nil : export.count.grouped
        tell(.end(count.map { "Wrote \($0) to \(export.path)" } ?? "Nothing was written", isProblem: false))
      } catch {
        tell(.end("\(export.path) could not be written: \(error.localizedDescription)", isProblem: true))
      }
    }
  }

  /// Gives up; nothing is left behind.
  func stop() { isStopped.store(true, ordering: .relaxed) }

  private func write(_ export: Export) throws {
    let part = export.path + ".part"
    guard FileManager.default.createFile(atPath: part, contents: nil, attributes: [.posixPermissions: 0o600]),
      let file = FileHandle(forWritingAtPath: part)
    else { throw CocoaError(.fileWriteNoPermission) }
    defer {
      try? file.close()
      try? FileManager.default.removeItem(atPath: part)
    }
    try write(export, to: file)
    guard !isStopped.load(ordering: .relaxed) else { return }
    try file.synchronize()
    // Never over a file that has come meanwhile.
    guard link(part, export.path) == 0 else {
      throw errno == EEXIST ? CocoaError(.fileWriteFileExists) : POSIXError(POSIXError.Code(rawValue: errno) ?? .EIO)
    }
  }

  private func write(_ export: Export, to file: FileHandle) throws {
    let writer = RecordWriter(Self.columns(export.content), format: export.format)
    try file.write(contentsOf: Data(writer.head.utf8))
    let read = try feed.records(of: export.content)
    var told = ContinuousClock.now
    for start in stride(from: 0, to: export.count, by: Self.batch) {
      if isStopped.load(ordering: .relaxed) { return }
      let records = try read(start..<min(start + Self.batch, export.count))
      try file.write(contentsOf: Data(records.map(writer.write).joined().utf8))
      if ContinuousClock.now - told > .milliseconds(200) {
        tell(.progress(start, of: export.count))
        told = .now
      }
    }
  }

  private static func columns(_ content: Export.Content) -> [RecordWriter.Column] {
    switch content {
    case .readouts: ExportRecords.readouts
    case .rows(let tab, _): ExportRecords.columns(of: tab)
    case .items: ExportRecords.items
    }
  }
}
